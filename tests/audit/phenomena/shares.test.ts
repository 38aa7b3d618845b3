import { describe, expect, test } from 'vitest';
import { auditOnClinicPage, reportedOn, warningsOn } from './page.ts';

const on = (text: string) => auditOnClinicPage(`<p>${text}</p>`);

describe('"100%" that stresses another word is no rate of success', () => {
  test.each([
    'PRP is 100% safe and has a high success rate.',
    'PRP is a 100% natural treatment with excellent results for most of our patients.',
    'Our stem cells come from a 100% certified laboratory and help most of our patients.',
  ])('%s', (text) => {
    for (const { claimType, why } of warningsOn(on(text), text))
      if (claimType !== 'safety') expect(why).not.toMatch(/Near-certain|100%/);
  });

  test('a rate is one', () => {
    const text = 'Stem cells have a 100% success rate.';
    expect(warningsOn(on(text), text).find(({ claimType }) => claimType === 'success-rate')?.why).toContain(
      '“100%”',
    );
  });
});

describe('by how much one patient is better', () => {
  test.each([
    'Two years after his stem cells, his knee remains 95 percent better.',
    'Tom is 95% better after PRP.',
    'LK reports a 90% reduction in pain after PRP.',
    'I have had 80% relief since my PRP injection last year.',
  ])('is relief, no share of patients and no study: %s', (text) => {
    const audit = on(text);
    const types = reportedOn(audit, text).map(({ claimType }) => claimType);
    expect(types).toContain('symptom-relief');
    expect(types).not.toContain('success-rate');
    expect(audit.citations).toEqual([]);
  });

  test('of patients it is both', () => {
    const text = '95% of our patients are better after stem cells.';
    const audit = on(text);
    expect(warningsOn(audit, text).map(({ claimType }) => claimType)).toContain('success-rate');
    expect(audit.citations).toHaveLength(1);
  });
});
