import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analysePage } from '../../src/claims/analyse-page.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { scoreSentences, shapeOf } from '../../src/scorer/index.ts';

function score(html: string) {
  const page = analysePage(
    snapshotFromHtml(`<html lang="en"><body>${html}</body></html>`, 'https://clinic.example/stem-cells'),
  );
  const all = page.sentences.map((_, i) => i);
  const scores = scoreSentences(page, all);
  return new Map(all.map((i) => [page.sentences[i]?.text, scores[i]]));
}

const CLINIC = `<h1>Stem cell therapy for knees</h1>
  <p>Our stem cell injections regenerate worn cartilage and end your knee pain. Call us to book your visit.</p>
  <p>The FDA has not approved this treatment. The clinic opens at nine.</p>`;

describe('scoreSentences', () => {
  test('a claim scores far above a disclosure and an opening hour', () => {
    const scores = score(CLINIC);
    const claim = scores.get('Our stem cell injections regenerate worn cartilage and end your knee pain.');
    expect(claim?.warn).toBeGreaterThan(0.8);
    expect(scores.get('The FDA has not approved this treatment.')?.warn).toBeLessThan(0.3);
    expect(scores.get('The clinic opens at nine.')?.warn).toBeLessThan(0.3);
  });

  test('names the claim types of a claim', () => {
    const types = score(CLINIC).get(
      'Our stem cell injections regenerate worn cartilage and end your knee pain.',
    )?.types;
    expect(types?.['tissue-regeneration']).toBeGreaterThan(0.5);
    expect(types?.['symptom-relief']).toBeGreaterThan(types?.['trial-status'] ?? 1);
  });

  test('the same page scores the same, to the last digit', () => {
    expect([...score(CLINIC)]).toEqual([...score(CLINIC)]);
  });

  test('an empty page has no scores', () => {
    expect(score('').size).toBe(0);
  });

  test('the shape of a page is bounded, however short or long it is', () => {
    expect(shapeOf([])).toEqual({ share: 0, size: Math.sqrt(10), few: 1 });
    const long = shapeOf(Array.from({ length: 500 }, () => 0));
    expect(long).toEqual({ share: 0.5, size: 6, few: 0 });
  });

  test('the weights stay small', () => {
    const file = join(import.meta.dirname, '../../src/scorer/weights.json');
    expect(statSync(file).size).toBeLessThanOrEqual(600_000);
  });
});
