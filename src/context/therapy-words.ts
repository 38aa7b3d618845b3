import type { PageSnapshot } from '../model/index.ts';
import { formsWith } from '../text/terms.ts';
import { hasOddLetters, tokenize, wordsOf } from '../text/tokens.ts';
import { namesTherapy } from './slots.ts';

/** The therapies' forms as one pattern over text in lower case; it finds some more than the lexicon, and none less. */
const THERAPY = new RegExp(
  `(?<![a-z])${anyOf(shortest(formsWith((tags) => tags.some(namesTherapy))))}(?![a-z\\d])`,
);

/** Source of a pattern for some forms, those that begin alike together: at each place few letters have to be compared. */
function anyOf(forms: readonly string[]): string {
  const byFirst = new Map<string, string[]>();
  for (const form of forms) {
    const rests = byFirst.get(form.charAt(0));
    if (rests) rests.push(form.slice(1));
    else byFirst.set(form.charAt(0), [form.slice(1)]);
  }
  const sources = [...byFirst].map(([first, rests]) => (first ? charOf(first) + anyOf(rests) : ''));
  return sources.length > 1 ? `(?:${sources.join('|')})` : (sources[0] ?? '');
}

function charOf(char: string): string {
  if (char === ' ') return String.raw`(?:.s)?[^a-z\d]+`;
  return char === "'" ? '.' : char;
}

/** The forms that do not begin with another form. */
function shortest(forms: readonly string[]): string[] {
  const all = new Set(forms);
  return forms.filter((form) => {
    const words = form.split(' ');
    return !words.some((_, i) => i > 0 && all.has(words.slice(0, i).join(' ')));
  });
}

const mayName = (text: string): boolean =>
  THERAPY.test(hasOddLetters(text) ? wordsOf(tokenize(text)) : text.toLowerCase());

/**
 * False for a page that names no therapy anywhere, told without reading its sentences. True may be wrong: words stand
 * for a therapy in some sentences and not in others.
 */
export const mayNameTherapy = ({ title, blocks }: PageSnapshot): boolean =>
  mayName(title) || blocks.some(({ text }) => mayName(text));
