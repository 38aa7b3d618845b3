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
    ['No injection is without risk: infection and bleeding can occur.', 'risk'],
    ['Infection is possible, though not common.', 'risk'],
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
    'With this needle there is no infection risk.',
    'Risk of infection: zero',
    'You have none of the side effects such as swelling.',
    'Our cells are free of the risks that may come with surgery.',
  ])('is no disclosure: %s', (text) => {
    expect(topics(text)[text]).toBeUndefined();
  });

  test.each(['What we cannot promise', 'Why results vary', 'Not approved by the FDA'])(
    'a heading states nothing: %s',
    (text) => {
      const html = `<html lang="en"><body><h1>Stem cell therapy</h1><h2>${text}</h2><p>We explain it here.</p></body></html>`;
      expect(findDisclosures(analysePage(snapshotFromHtml(html, 'https://clinic.test/')))).toEqual([]);
    },
  );

  test('a sentence that is accused is not credited as well', () => {
    const page = analysePage(
      snapshotFromHtml(
        '<html lang="en"><body><h1>PRP</h1><p>Results vary. PRP can carry some risks.</p></body></html>',
        'https://clinic.test/',
      ),
    );
    const credited = findDisclosures(page, ({ text }) => text.startsWith('PRP can')).map(
      ({ quote }) => quote,
    );
    expect(credited).toEqual(['Results vary.']);
  });

  test('the same disclaimer twice is credited once', () => {
    expect(Object.keys(topics('Individual results vary.', 'Individual results vary.'))).toHaveLength(1);
  });

  test.each([
    ['a footer', (text: string) => `<footer><p>${text}</p></footer>`, 'footer'],
    ['a cookie banner', (text: string) => `<div id="cookie-banner"><p>${text}</p></div>`, 'dialog'],
  ])('a disclaimer in %s counts', (_, inside, region) => {
    const text = 'These injections are not approved by the FDA.';
    const snapshot = snapshotFromHtml(
      `<html lang="en"><body><h1>Stem cell therapy</h1><p>We treat knees.</p>${inside(text)}</body></html>`,
      'https://clinic.example/',
    );
    expect(snapshot.blocks.find((block) => block.text === text)?.region).toBe(region);
    expect(findDisclosures(analysePage(snapshot)).map(({ quote }) => quote)).toEqual([text]);
  });
});
