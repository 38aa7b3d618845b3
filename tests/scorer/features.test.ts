import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analysePage } from '../../src/claims/analyse-page.ts';
import type { PageSnapshot } from '../../src/model/index.ts';
import {
  FEATURE_SPACE,
  pageFeatures,
  pageSentenceFeatures,
  type SparseFeatures,
} from '../../src/scorer/features.ts';

function pageOf(...texts: string[]) {
  const snapshot: PageSnapshot = {
    schemaVersion: 1,
    url: 'https://clinic.example/knees',
    title: 'PRP',
    language: 'en',
    pageTypes: [],
    blocks: texts.map((text) => ({ kind: 'paragraph', text, region: 'main', headingPath: [] })),
  };
  return analysePage(snapshot);
}

function check({ ids, value }: SparseFeatures): void {
  expect(ids[0]).toBe(0);
  expect(ids.every((id) => Number.isInteger(id) && id >= 0 && id < FEATURE_SPACE)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  // All features but the bias together have the same length, however many they are.
  expect(value * Math.sqrt(ids.length - 1)).toBeCloseTo(3, 9);
}

describe('features', () => {
  test('are without repeats, of one length, one set a sentence', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 5 }), (texts) => {
        const page = pageOf('PRP eases pain.', ...texts);
        const features = pageSentenceFeatures(page);
        expect(features).toHaveLength(page.sentences.length);
        for (const one of [...features, pageFeatures(page)]) check(one);
      }),
      { numRuns: 50, seed: 1 },
    );
  });

  const idsOf = (...texts: string[]) => pageSentenceFeatures(pageOf(...texts)).map(({ ids }) => ids.join());

  test('forms of a word are one feature, another word is another', () => {
    const words = (text: string) => new Set(pageSentenceFeatures(pageOf('PRP.', text))[1]?.ids);
    const shared = (a: string, b: string) => [...words(a)].filter((id) => words(b).has(id)).length;
    const base = 'The table is painted.';
    expect(shared(base, 'The table is paintings.')).toBeGreaterThan(shared(base, 'The table is wooden.'));
  });

  test('what stands before a sentence is part of it', () => {
    expect(idsOf('PRP regrows cartilage.', 'It lasts.')[1]).not.toBe(idsOf('PRP is blood.', 'It lasts.')[1]);
  });

  test('the words of the sentences beside a sentence are part of it, those farther off are not', () => {
    const middle = (before: string, after: string) =>
      idsOf('PRP.', before, 'They last.', after, 'Goodbye.')[2];
    const plain = middle('The chairs are red.', 'The door is open.');
    expect(middle('The tables are red.', 'The door is open.')).not.toBe(plain);
    expect(middle('The chairs are red.', 'The gate is open.')).not.toBe(plain);
    const second = (last: string) => idsOf('PRP.', 'The chairs are red.', 'The door is open.', last)[1];
    expect(second('The lamps are green.')).toBe(second('The walls are white.'));
  });

  test('words that begin alike share a feature that their stems do not', () => {
    const words = (text: string) => new Set(pageSentenceFeatures(pageOf('PRP.', text))[1]?.ids);
    const shared = (a: string, b: string) => [...words(a)].filter((id) => words(b).has(id)).length;
    const base = 'The fence is thoughtful.';
    expect(shared(base, 'The fence is thoughtless.')).toBeGreaterThan(
      shared(base, 'The fence is plentiful.'),
    );
  });

  test('are the same for the same page', () => {
    const texts = ['PRP regrows cartilage.', 'It lasts.'];
    expect(idsOf(...texts)).toEqual(idsOf(...texts));
  });
});
