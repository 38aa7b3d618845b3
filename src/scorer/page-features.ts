import type { PageSnapshot } from '../model/index.ts';
import { WORD_CLASSES, type WordClass, wordClasses } from './lexicon.ts';
import { tokens } from './tokens.ts';

/** Signals of the whole page, so that a critic, a journal or a shop for something else is heard as such. */
export interface PageFeatures {
  /** Words on the page. */
  words: number;
  /** Words of each class of WORD_CLASSES per word of the page, 0 to 1, in that order, smoothed towards the typical page. */
  rates: number[];
  /** The same for title, address and headings. */
  headingRates: number[];
}

/** Words of each class per thousand words of a page, and of its title, address and headings: development pages. */
const TYPICAL: Readonly<Record<WordClass, readonly [body: number, headings: number]>> = {
  therapy: [38, 114],
  injection: [17, 44],
  repair: [12, 14],
  disease: [3, 3],
  relief: [19, 19],
  safety: [7, 2],
  surgery: [5, 7],
  evidence: [9, 8],
  status: [6, 5],
  prestige: [4, 4],
  money: [8, 10],
  duration: [11, 3],
  serious: [7, 12],
  hedge: [15, 7],
  negation: [16, 6],
  doubt: [4, 8],
  we: [12, 14],
  you: [11, 9],
  i: [8, 5],
  share: [33, 13],
  comparison: [11, 4],
  return: [9, 10],
  reported: [3, 3],
  research: [4, 9],
  procedure: [11, 8],
  booking: [3, 3],
  animal: [2, 4],
  anatomy: [29, 46],
  origin: [10, 6],
};
/** A page counts as having this many more words of the typical mix, so that short pages are not extreme. */
const TYPICAL_WORDS = { body: 150, headings: 20 };

/** Rates of word classes over the sentences of a page and over its title, address and headings. */
export function pageFeatures(sentences: readonly string[], snapshot: PageSnapshot): PageFeatures {
  const headings = snapshot.blocks.filter((block) => block.kind === 'heading').map((block) => block.text);
  const address = snapshot.url.replace(/^\w+:\/\//, '').replace(/[^a-z]+/gi, ' ');
  const body = classRates(sentences, 0, TYPICAL_WORDS.body);
  return {
    words: body.words,
    rates: body.rates,
    headingRates: classRates([snapshot.title, address, ...headings], 1, TYPICAL_WORDS.headings).rates,
  };
}

function classRates(
  texts: readonly string[],
  typical: 0 | 1,
  typicalWords: number,
): { words: number; rates: number[] } {
  const counts = WORD_CLASSES.map(() => 0);
  let words = 0;
  for (const text of texts) {
    for (const token of tokens(text)) {
      words++;
      const bits = wordClasses(token);
      if (bits === 0) continue;
      for (let i = 0; i < counts.length; i++) if (bits & (1 << i)) counts[i] = (counts[i] as number) + 1;
    }
  }
  const rates = WORD_CLASSES.map((name, i) => {
    const prior = (TYPICAL[name][typical] / 1000) * typicalWords;
    return ((counts[i] as number) + prior) / (words + typicalWords);
  });
  return { words, rates };
}
