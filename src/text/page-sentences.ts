import type { PageBlock, PageSnapshot } from '../model/index.ts';
import { splitSentences } from './sentences.ts';
import { findTerms, type TaggedSentence } from './terms.ts';
import { tokenize } from './tokens.ts';

/** A sentence of the page with its words and lexicon terms. */
export interface PageSentence extends TaggedSentence {
  /** Index of the block in the snapshot. */
  block: number;
  /** Half-open UTF-16 offsets in the block's text. */
  start: number;
  end: number;
  text: string;
}

/** Kinds whose text gives context but is not read as a statement of its own. */
const CONTEXT_ONLY: ReadonlySet<PageBlock['kind']> = new Set(['title', 'meta', 'structured-data']);

/** The sentences of a page in reading order; title and head data give context only. */
export function pageSentences(snapshot: PageSnapshot): PageSentence[] {
  return snapshot.blocks.flatMap((block, index) =>
    CONTEXT_ONLY.has(block.kind)
      ? []
      : splitSentences(block.text).map(({ start, end }) => {
          const text = block.text.slice(start, end);
          const tokens = tokenize(text);
          return { block: index, start, end, text, tokens, terms: findTerms(tokens, text) };
        }),
  );
}
