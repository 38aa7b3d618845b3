import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, tokenize } from '../../src/text/tokens.ts';

const words = (text: string) => tokenize(text).map((token) => token.normal);

describe('tokenize', () => {
  test.each<[string, string[]]>([
    ['Stem-cell therapy', ['stem', 'cell', 'therapy']],
    ['knees and/or hips', ['knees', 'and', 'or', 'hips']],
    ['We’ve seen 82 % success', ["we've", 'seen', '82%', 'success']],
    // Words that begin plainly and do not go on so.
    ["don't B12x na\u00efve stem\u00adcell rock'", ["don't", 'b12x', 'na\u00efve', 'stemcell', 'rock']],
    ['$3,000–10,000', ['$', '3000', '–', '10000']],
    ['re\u00ADgen\u200Berate', ['regenerate']],
    ['rеgеnеrаtе cartilage', ['regenerate', 'cartilage']],
    ['ﬁbre', ['fibre']],
    ['2.5 ml, warm', ['2.5', 'ml', ',', 'warm']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('offsets lead back to the untouched text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });

  test('a word wholly in another script is left as it is', () => {
    expect(fold('сустав')).toBe('сустав');
  });
});
