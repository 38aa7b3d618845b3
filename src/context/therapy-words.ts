import type { PageSnapshot } from '../model/index.ts';
import { formsWith } from '../text/terms.ts';
import { hasOddLetters, tokenize } from '../text/tokens.ts';
import { namesTherapy } from './slots.ts';

/** The therapies' forms as one pattern over text in lower case; it finds some more than the lexicon, and none less. */
const THERAPY = new RegExp(
  `(?<![a-z])(?:${shortest(formsWith((tags) => tags.some(namesTherapy)))
    .map((form) => form.replaceAll("'", '.').replaceAll(' ', String.raw`(?:.s)?[^a-z\d]+`))
    .join('|')})(?![a-z\\d])`,
);

/** The forms that do not begin with another form. */
function shortest(forms: readonly string[]): string[] {
  const all = new Set(forms);
  return forms.filter((form) => {
    const words = form.split(' ');
    return !words.some((_, i) => i > 0 && all.has(words.slice(0, i).join(' ')));
  });
}

const mayName = (text: string): boolean =>
  THERAPY.test(
    hasOddLetters(text)
      ? tokenize(text)
          .map(({ normal }) => normal)
          .join(' ')
      : text.toLowerCase(),
  );

/**
 * False for a page that names no therapy anywhere, told without reading its sentences. True may be wrong: words stand
 * for a therapy in some sentences and not in others.
 */
export const mayNameTherapy = ({ title, blocks }: PageSnapshot): boolean =>
  mayName(title) || blocks.some(({ text }) => mayName(text));
