import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  test.each<[string, string[]]>([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['Dr. Lee injects PRP. It hurts.', ['Dr. Lee injects PRP.', 'It hurts.']],
    ['It costs approx. 300 dollars a visit.', ['It costs approx. 300 dollars a visit.']],
    ['A dose of 2.5 ml is drawn. Rest follows.', ['A dose of 2.5 ml is drawn.', 'Rest follows.']],
    ['Read the reviews.They say it all.', ['Read the reviews.', 'They say it all.']],
    ['Platelets mend tendons.2,5-8 Ask us.', ['Platelets mend tendons.2,5-8', 'Ask us.']],
    ['“It worked.” She smiled.', ['“It worked.”', 'She smiled.']],
    ['3. PRP: the workhorse', ['3. PRP: the workhorse']],
    ['Approved in the U.S. and Mexico.', ['Approved in the U.S. and Mexico.']],
    ['Open until 5 p.m. Call today.', ['Open until 5 p.m.', 'Call today.']],
    ['No more pain', ['No more pain']],
    ['   ', []],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test('spans are ordered, trimmed, and together hold every visible character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const spans = splitSentences(text);
        let last = 0;
        let kept = '';
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          kept += text.slice(start, end);
          last = end;
        }
        expect(kept.replace(/\s+/gu, '')).toBe(text.replace(/\s+/gu, ''));
      }),
    );
  });

  test.each([
    ['words', 'word '.repeat(20_000)],
    ['no white space', 'word'.repeat(20_000)],
    ['characters of two code units', '\u{1f9b5}'.repeat(20_000)],
  ])('one endless sentence is cut into bounded pieces: %s', (_, text) => {
    const spans = splitSentences(text);
    expect(Math.max(...spans.map(({ start, end }) => end - start))).toBeLessThanOrEqual(10_001);
    for (const piece of split(text)) expect(piece.isWellFormed()).toBe(true);
  });
});
