import { describe, expect, test } from 'vitest';
import { findDisclosures } from '../../src/audit/disclosures.ts';
import { analysePage } from '../../src/claims/analyse-page.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';

function topics(...sentences: string[]): Record<string, string> {
  const html = `<html lang="en"><body><h1>Stem cell therapy</h1>${sentences.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
  const disclosures = findDisclosures(analysePage(snapshotFromHtml(html, 'https://clinic.example/')));
  return Object.fromEntries(disclosures.map(({ quote, topic }) => [quote, topic]));
}

describe('findDisclosures', () => {
  test.each([
    ['These injections are not approved by the FDA.', 'regulatory-status'],
    ['The treatment is considered investigational.', 'regulatory-status'],
    ['Risks include infection and bleeding.', 'risk'],
    ['Swelling and pain for a few days are common.', 'risk'],
    ['Soreness in the first two weeks is normal.', 'risk'],
    ['Possible risks are infection and bleeding.', 'risk'],
    ['Individual results vary.', 'evidence-limits'],
    ['The evidence is limited.', 'evidence-limits'],
    ['Insurance does not cover this treatment.', 'financial'],
  ])('%s', (text, topic) => {
    expect(topics(text)[text]).toBe(topic);
  });

  test.each([
    'Is it approved by the FDA?',
    'Our cells are FDA registered.',
    'There are no risks.',
    'Possible risks are minimal.',
    'Possible side effects are very rare.',
    'Knee pain is common.',
    'Swelling is gone in a few days.',
    'Insurance covers it.',
  ])('is no disclosure: %s', (text) => {
    expect(topics(text)[text]).toBeUndefined();
  });

  test('the same disclaimer twice is credited once', () => {
    expect(Object.keys(topics('Individual results vary.', 'Individual results vary.'))).toHaveLength(1);
  });
});
