import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { benchmarkPages, documentOf } from '../../scripts/benchmark/pages.ts';
import { readExamples } from '../../scripts/scorer/dataset.ts';
import { averagePrecision } from '../../scripts/scorer/metrics.ts';
import { analysePage } from '../../src/audit/analyse.ts';
import { scorerInputs } from '../../src/audit/scorer-inputs.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { CLAIM_TYPES } from '../../src/model/index.ts';
import {
  reviewThreshold,
  scorePage,
  scoreSentence,
  typeThreshold,
  warningThreshold,
} from '../../src/scorer/index.ts';

function inputsOf(html: string) {
  return scorerInputs(analysePage(snapshotFromHtml(html, 'https://clinic.test/knee')));
}

const CLINIC = `<title>Stem cell therapy for knees</title><main><h1>Stem cell therapy for knees</h1>
  <p>Our stem cell injections regrow worn cartilage. Call the front desk to book a visit.</p>
  <h2>Benefits</h2><ul><li>Less pain within weeks</li><li>No surgery</li></ul>
  <p>Parking is behind the building.</p></main>`;

describe('the committed model', () => {
  it('is small enough to ship', () => {
    const { size } = statSync(new URL('../../src/scorer/weights.json', import.meta.url));
    expect(size).toBeLessThanOrEqual(600_000);
  });

  it('has thresholds in order', () => {
    expect(reviewThreshold).toBeLessThan(warningThreshold);
    expect(warningThreshold).toBeLessThanOrEqual(1);
    expect(typeThreshold).toBeGreaterThan(0);
  });
});

describe('scorePage', () => {
  it('ranks claims above what is none', () => {
    const inputs = inputsOf(CLINIC);
    const scores = scorePage(inputs);
    const score = (text: string) =>
      scores[inputs.findIndex((input) => input.text.startsWith(text))]?.warn ?? -1;
    expect(score('Our stem cell')).toBeGreaterThan(score('Call the front desk'));
    expect(score('Less pain')).toBeGreaterThan(score('Parking'));
  });

  it('names the type of a plain claim', () => {
    const inputs = inputsOf(CLINIC);
    const scores = scorePage(inputs);
    const at = inputs.findIndex((input) => input.text.startsWith('Our stem cell'));
    expect(scores[at]?.types['tissue-regeneration']).toBeGreaterThan(typeThreshold);
  });

  it('gives probabilities of four decimals for every claim type', () => {
    for (const { warn, types } of scorePage(inputsOf(CLINIC))) {
      expect(Object.keys(types)).toEqual([...CLAIM_TYPES]);
      for (const probability of [warn, ...Object.values(types)]) {
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        expect(Math.round(probability * 10_000) / 10_000).toBe(probability);
      }
    }
  });

  it('gives the same scores every time', () => {
    expect(scorePage(inputsOf(CLINIC))).toEqual(scorePage(inputsOf(CLINIC)));
  });

  it('scores no sentences as none, and one alone', () => {
    expect(scorePage([])).toEqual([]);
    const [input] = inputsOf(CLINIC);
    if (!input) throw new Error('no sentence');
    expect(scoreSentence(input)).toEqual(scorePage([input])[0]);
  });

  it('takes time in proportion to the page', () => {
    const page = (n: number) =>
      inputsOf(
        `<title>PRP</title><main><h1>PRP</h1>${Array.from({ length: n }, (_, i) => `<h2>Part ${i}</h2><p>PRP may ease pain in knee number ${i}. It takes an hour.</p>`).join('')}</main>`,
      );
    const [small, large] = [page(300), page(3000)];
    const perSentence = (inputs: typeof small) => {
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 3; run++) {
        const start = performance.now();
        scorePage(inputs);
        best = Math.min(best, (performance.now() - start) / inputs.length);
      }
      return best;
    };
    perSentence(small);
    expect(perSentence(large) / perSentence(small)).toBeLessThan(3);
  });
});

describe('on the held-out pages', () => {
  const examples = readExamples(benchmarkPages('held-out'), (page) => inputsOf(documentOf(page)));
  const pages = new Map<number, typeof examples>();
  for (const example of examples) pages.set(example.page, [...(pages.get(example.page) ?? []), example]);
  const rows = [...pages.values()].flatMap((page) => {
    const scores = scorePage(page.map(({ input }) => input));
    return page.flatMap((example, i) =>
      example.counts
        ? [{ set: example.set, probability: scores[i]?.warn ?? 0, positive: example.warn === 1 }]
        : [],
    );
  });

  it.each([
    ['d', 0.68],
    ['r', 0.63],
  ])('keeps its average precision (%s)', (set, floor) => {
    expect(averagePrecision(rows.filter((row) => row.set === set))).toBeGreaterThan(floor);
  });
});
