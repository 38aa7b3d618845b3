import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrap } from '../../src/report/plain.ts';

test('wrapping keeps every word in order and no line too long', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^\S{1,12}$/)),
      fc.integer({ min: 12, max: 40 }),
      (words, width) => {
        const lines = wrap(words.join(' '), width);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(lines.every((line) => line.length <= width)).toBe(true);
      },
    ),
  );
});
