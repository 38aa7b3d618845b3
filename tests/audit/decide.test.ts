import { describe, expect, test } from 'vitest';
import { decideClaims } from '../../src/audit/decide.ts';
import { analysePage } from '../../src/claims/analyse-page.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { thresholds } from '../../src/scorer/index.ts';

/** Claims by the sentence that makes them. */
function claimsOf(body: string) {
  const page = analysePage(
    snapshotFromHtml(`<html lang="en"><body>${body}</body></html>`, 'https://clinic.example/stem-cells'),
  );
  const claims = decideClaims(page);
  expect(claims).toHaveLength(page.sentences.length);
  return new Map(page.sentences.map(({ text }, i) => [text, claims[i] ?? []]));
}

const CLAIM = 'Our stem cell injections regenerate worn cartilage and end your knee pain.';
const OFFER = '<h1>Stem cell therapy for knees</h1><p>Call us to book your visit at our clinic.</p>';

describe('decideClaims', () => {
  test('a plain claim is a warning of its types, above the threshold', () => {
    const claims = claimsOf(`${OFFER}<p>${CLAIM}</p>`).get(CLAIM);
    expect(claims?.map(({ claimType }) => claimType)).toContain('tissue-regeneration');
    for (const { status, confidence } of claims ?? []) {
      if (status !== 'plain') expect(confidence).toBeGreaterThanOrEqual(thresholds.review);
    }
    expect(claims?.some(({ status }) => status === 'warning')).toBe(true);
  });

  test.each([
    ['navigation', `<nav><ul><li>${CLAIM}</li></ul></nav>`],
    ['a form', `<form><p>${CLAIM}</p><input></form>`],
  ])('%s makes no claims', (_, html) => {
    expect(claimsOf(`${OFFER}${html}`).get(CLAIM)).toEqual([]);
  });

  test('a page about animals makes no claims', () => {
    const all = claimsOf(
      `<h1>Stem cells for dogs and horses</h1><p>Dogs, cats and horses heal. ${CLAIM} Your dog runs again.</p>`,
    );
    expect([...all.values()].flat()).toEqual([]);
  });

  test('a stated limit is never a warning', () => {
    const limit = 'There is limited evidence that stem cells regenerate cartilage.';
    const claims = claimsOf(`${OFFER}<p>${limit}</p>`).get(limit) ?? [];
    expect(claims.filter(({ status }) => status === 'warning')).toEqual([]);
  });

  test('a serious disease in a list of what a clinic treats is a broad claim', () => {
    const claims = claimsOf(
      `${OFFER}<p>${CLAIM}</p><h2>Conditions we treat</h2><ul><li>Autism</li><li>Diabetes</li></ul>`,
    );
    for (const disease of ['Autism', 'Diabetes']) {
      expect(claims.get(disease)).toContainEqual(
        expect.objectContaining({ claimType: 'broad-indication', status: 'warning' }),
      );
    }
  });

  test('a hedge is heard', () => {
    const hedged = 'Our stem cell injections may regenerate worn cartilage and end your knee pain.';
    const claims = claimsOf(`${OFFER}<p>${hedged}</p>`).get(hedged) ?? [];
    expect(claims.find(({ claimType }) => claimType === 'tissue-regeneration')?.voice).toBe('hedged');
  });
});
