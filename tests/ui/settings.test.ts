import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CLAIM_TYPES, JURISDICTIONS, SEVERITIES } from '../../src/model/index.ts';
import { applySettings, DEFAULT_SETTINGS, SettingsSchema } from '../../src/ui/settings.ts';
import { statementsOf } from '../../src/ui/statements.ts';
import { audit, CLINIC, FIFTY } from './fixtures/audits.ts';

const parse = (stored: unknown) => v.parse(SettingsSchema, stored);

describe('the settings', () => {
  it('are the defaults where nothing is stored', () => {
    expect(DEFAULT_SETTINGS).toEqual({
      language: 'browser',
      textSize: 'browser',
      jurisdiction: 'us',
      lowestSeverity: 'low',
      hiddenClaimTypes: [],
      keepHistory: false,
    });
  });

  it('keep what is right when one of them is broken', () => {
    const stored = { language: 'xx', textSize: 'large', hiddenClaimTypes: ['safety', 'no-such-type', 3] };
    expect(parse(stored)).toEqual({ ...DEFAULT_SETTINGS, textSize: 'large', hiddenClaimTypes: ['safety'] });
  });

  it('come out of any stored object, and come out of themselves unchanged', () => {
    const field = fc.oneof(fc.jsonValue(), fc.constantFrom(...SEVERITIES, ...JURISDICTIONS, ...CLAIM_TYPES));
    const stored = fc.record(
      {
        language: field,
        textSize: field,
        jurisdiction: field,
        lowestSeverity: field,
        hiddenClaimTypes: fc.oneof(field, fc.array(field)),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(stored, (value) => {
        const settings = parse(value);
        expect(parse(settings)).toEqual(settings);
      }),
    );
  });
});

describe('applySettings', () => {
  const whole = audit(FIFTY);
  const selection = fc.record({
    lowestSeverity: fc.constantFrom(...SEVERITIES),
    hiddenClaimTypes: fc.subarray([...CLAIM_TYPES]),
  });

  it('changes nothing by default', () => {
    expect(applySettings(whole, DEFAULT_SETTINGS)).toEqual({ audit: whole, hidden: 0 });
  });

  it('hides statements and says how many, and never more than it was asked for', () => {
    fc.assert(
      fc.property(selection, (settings) => {
        const { audit: shown, hidden } = applySettings(whole, settings);
        expect(statementsOf(shown.findings).length + hidden).toBe(statementsOf(whole.findings).length);
        for (const finding of shown.findings) {
          expect(settings.hiddenClaimTypes).not.toContain(finding.claimType);
          if (finding.status !== 'in-line')
            expect(SEVERITIES.indexOf(finding.severity)).toBeLessThanOrEqual(
              SEVERITIES.indexOf(settings.lowestSeverity),
            );
        }
        const counted = shown.findings.filter(({ status }) => status !== 'review').length;
        expect(Object.values(shown.counts).reduce((sum, count) => sum + count, 0)).toBe(counted);
      }),
    );
  });

  it('keeps credit for what is in line, however minor', () => {
    const { audit: shown } = applySettings(audit(CLINIC), { ...DEFAULT_SETTINGS, lowestSeverity: 'high' });
    const inLine = audit(CLINIC).findings.filter(({ status }) => status === 'in-line');
    expect(inLine.length).toBeGreaterThan(0);
    for (const finding of inLine) expect(shown.findings).toContainEqual(finding);
  });
});
