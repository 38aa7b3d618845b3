import { expect, test } from 'vitest';
import { type Noted, noted } from '../../src/text/noted.ts';

interface Word extends Noted {
  text: string;
}

const letters = noted(({ text }: Word) => [...text]);
const reversed = noted(({ text }: Word) => [...text].reverse());

test('a result is noted once, with the thing and its copies', () => {
  const word: Word = { text: 'ab', notes: [] };
  expect(letters(word)).toEqual(['a', 'b']);
  expect(letters({ ...word })).toBe(letters(word));
  expect(reversed(word)).toEqual(['b', 'a']);
});

test('two things share nothing, and one without notes is read anew', () => {
  expect(letters({ text: 'c', notes: [] })).toEqual(['c']);
  const bare: Word = { text: 'd' };
  expect(letters(bare)).not.toBe(letters(bare));
  expect(letters(bare)).toEqual(['d']);
});
