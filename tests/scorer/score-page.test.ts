import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analysePage } from '../../src/claims/analyse-page.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import {
  readsLikeSeller,
  scoreSentences,
  shapeOf,
  thresholds,
  treatmentsAt,
} from '../../src/scorer/index.ts';

function scoreOf(html: string) {
  const page = analysePage(
    snapshotFromHtml(`<html lang="en"><body>${html}</body></html>`, 'https://clinic.example/stem-cells'),
  );
  const all = page.sentences.map((_, i) => i);
  return { page, all, sentences: scoreSentences(page, all) };
}

function score(html: string) {
  const { page, all, sentences } = scoreOf(html);
  return new Map(all.map((i) => [page.sentences[i]?.text, sentences[i]]));
}

const CLINIC = `<h1>Stem cell therapy for knees</h1>
  <p>Our stem cell injections regenerate worn cartilage and end your knee pain. Call us to book your visit.</p>
  <p>The FDA has not approved this treatment. The clinic opens at nine.</p>`;

describe('scoreSentences', () => {
  test('a claim is for a warning, a disclosure and an opening hour not even for review', () => {
    const scores = score(CLINIC);
    const claim = scores.get('Our stem cell injections regenerate worn cartilage and end your knee pain.');
    expect(claim?.warn).toBeGreaterThan(0.8);
    expect(scores.get('The FDA has not approved this treatment.')?.warn).toBeLessThan(thresholds.review);
    expect(scores.get('The clinic opens at nine.')?.warn).toBeLessThan(thresholds.review);
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

  test('on a page of another trade nothing is more than unsure, whatever it says of cells and regeneration', () => {
    const farm = `<h1>Regenerative farming with cover crops</h1>
      <p>Our soil programme is the stem cell therapy of the field. It regenerates tired soil without chemicals.</p>
      <p>Farmers see results in one season. It is proven, natural and safe, and reverses the damage of the plough. Avoid
      costly fertiliser. Stem cell therapy for your land.</p>
      <ul><li>Rebuilds the soil</li><li>No side effects</li><li>Relieves compaction</li></ul>
      <p>Seed, compost and advice for every farm, harvest after harvest. Wheat, barley and beans follow the clover. Ask for our
      price list. The plough stays in the shed. We deliver to your gate.</p>`;
    const highest = Math.max(...scoreOf(farm).sentences.map(({ warn }) => warn));
    expect(highest).toBeLessThan(thresholds.warning);
    expect(highest).toBeGreaterThan(thresholds.review);
  });

  test('the shape of a page is bounded, however short or long it is', () => {
    expect(shapeOf([])).toEqual({ share: 0, size: Math.sqrt(10), few: 1 });
    const long = shapeOf(Array.from({ length: 500 }, () => 0));
    expect(long).toEqual({ share: 0.5, size: 6, few: 0 });
  });

  test('counts the treatments spoken of in the four sentences before', () => {
    const said = [
      'PRP is drawn.',
      'We park here.',
      'The injections follow.',
      'It is late.',
      'Call us.',
      'Bye.',
    ];
    const { page } = scoreOf(`<h1>Knees</h1>${said.map((text) => `<p>${text}</p>`).join('')}`);
    const counts = page.sentences.map(({ text }, i) => [text, treatmentsAt(page, i).treatedBefore]);
    expect(counts).toEqual([
      ['Knees', 0],
      ['PRP is drawn.', 0],
      ['We park here.', 1],
      ['The injections follow.', 1],
      ['It is late.', 2],
      ['Call us.', 2],
      ['Bye.', 1],
    ]);
  });

  test('the weights stay small', () => {
    const file = join(import.meta.dirname, '../../src/scorer/weights.json');
    expect(statSync(file).size).toBeLessThanOrEqual(600_000);
  });
});

describe('readsLikeSeller', () => {
  const reads = (sentences: readonly string[]) =>
    readsLikeSeller(scoreOf(`<p>${sentences.join(' ')}</p>`).page);
  const COLUMN = [
    'A reader asks me about stem cells for her knee.',
    'She had seen the advertisement and wondered whether it was true.',
    'I told her that there is no good evidence.',
    'The trials are small, and most had no placebo group.',
    'The agency has warned companies that market unapproved products.',
    'Researchers say that more studies are needed.',
    'Patients have paid thousands of dollars for nothing.',
    'Some were infected, and the clinic was sued.',
    'The journal published a review of the evidence last month.',
    'It found no difference between the groups.',
    'Exercise and weight loss are recommended by the guidelines.',
  ];
  test('a column does not', () => {
    expect(reads(COLUMN)).toBe(false);
  });
  test('a clinic does', () => {
    expect(
      reads(
        Array.from({ length: 12 }, () => 'Our clinic offers stem cell therapy that regenerates your knee.'),
      ),
    ).toBe(true);
  });
  test('a few sentences do not tell', () => {
    expect(reads(COLUMN.slice(0, 4))).toBe(true);
  });
});
