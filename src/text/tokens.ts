import { byWord } from './by-word.ts';
import type { Span } from './span.ts';

/** One word, number or clause mark of a sentence, with its place in the untouched text. */
export interface Token extends Span {
  /** Folded form for matching: lower case, straight apostrophe, no invisible characters, homoglyphs and ligatures resolved. */
  normal: string;
}

/**
 * Words (with inner apostrophes), numbers (with decimals, thousands and %), currency signs and clause marks.
 * Hyphens and slashes separate, so that "stem-cell", "stem cell" and "and/or" match alike.
 * Invisible characters (soft hyphen, zero-width) may stand inside a word.
 */
const TOKEN =
  /\p{N}+(?:[.,]\p{N}+)*(?:\s?%)?|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]|['’ʼ](?=\p{L}))*|[,;:()[\]–—?!"“”«»&+$€£]/gu;

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

/** Cyrillic and Greek letters that look like Latin ones; only folded where the word also holds a Latin letter. */
const HOMOGLYPHS: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  ԁ: 'd',
  һ: 'h',
  к: 'k',
  м: 'm',
  т: 't',
  в: 'b',
  н: 'h',
  α: 'a',
  ο: 'o',
  ρ: 'p',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  τ: 't',
  υ: 'u',
  χ: 'x',
};

/** What may fold to a letter of English, or be invisible in a word: all but plain text, its punctuation and currencies. */
const TO_FOLD = /[\u00AD\u00C0-\u200F\u203B-\u209F\u20C0-\u2121\u2123-\uFFFF]/;

/** True for a text in which letters may look other than they are meant, or be hidden. */
export const hasOddLetters = (text: string): boolean => TO_FOLD.test(text);

/** Folds a word or phrase for comparison; the result has no defined offsets. */
export function fold(text: string): string {
  let folded = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[’ʼ‘`´]/gu, "'")
    .toLowerCase();
  if (/[\u0370-\u04FF\u0500-\u052F]/u.test(folded) && /[a-z]/.test(folded)) {
    folded = folded.replace(/[\u0370-\u052F]/gu, (letter) => HOMOGLYPHS[letter] ?? letter);
  }
  return folded;
}

/** The form in which a word, number or mark is compared; the same string each time, which tables of words find sooner. */
const normalOf = byWord((raw) =>
  fold(raw)
    .replace(/\s+%/u, '%')
    .replace(/(?<=\d),(?=\d{3})/gu, ''),
);

/** Splits a sentence into tokens. Offsets are relative to `text`. Linear. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    let start = at;
    let end = plainWordEnd(text, at);
    if (end < 0) {
      TOKEN.lastIndex = at;
      const match = TOKEN.exec(text);
      if (!match) break;
      start = match.index;
      end = TOKEN.lastIndex;
    }
    if (end > start) tokens.push({ start, end, normal: normalOf(text.slice(start, end)) });
    at = Math.max(end, start + 1);
  }
  return tokens;
}

const APOSTROPHE = 39;

/**
 * Where a word of plain letters and digits ends that begins at a place: most words are such, and are told without a
 * pattern. The place itself where a space stands there, -1 where the pattern has to tell.
 */
function plainWordEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first === 32) return at;
  if (!isLetter(first)) return -1;
  let end = at + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code > 127 || code === APOSTROPHE) return -1;
    if (!isLetter(code) && !isDigit(code)) break;
    end++;
  }
  return end;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The folded words of tokens with a space between. */
export const wordsOf = (tokens: readonly Token[]): string => tokens.map(({ normal }) => normal).join(' ');

/** The folded words before a token, at most `count`. */
export const wordsBefore = (tokens: readonly Token[], at: number, count: number): string =>
  wordsOf(tokens.slice(Math.max(0, at - count), at));
