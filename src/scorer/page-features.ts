import type { PageSnapshot } from '../model/index.ts';
import { WORD_CLASSES, wordClasses } from './lexicon.ts';
import { tokens } from './tokens.ts';

/** Signals of the whole page, so that a critic, a journal or a shop for something else is heard as such. */
export interface PageFeatures {
  /** Words on the page. */
  words: number;
  /** Words of each class of WORD_CLASSES per word of the page, 0 to 1, in that order. */
  rates: number[];
  /** The same for title, address and headings. */
  headingRates: number[];
}

/** Rates of word classes over the sentences of a page and over its title, address and headings. */
export function pageFeatures(sentences: readonly string[], snapshot: PageSnapshot): PageFeatures {
  const headings = snapshot.blocks.filter((block) => block.kind === 'heading').map((block) => block.text);
  const address = snapshot.url.replace(/^\w+:\/\//, '').replace(/[^a-z]+/gi, ' ');
  const body = classRates(sentences);
  return {
    words: body.words,
    rates: body.rates,
    headingRates: classRates([snapshot.title, address, ...headings]).rates,
  };
}

function classRates(texts: readonly string[]): { words: number; rates: number[] } {
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
  return { words, rates: counts.map((count) => count / (words || 1)) };
}
