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

/** Kinds whose text gives context but is not read with the page: browsers and search engines show it elsewhere. */
const HEAD_KINDS: ReadonlySet<PageBlock['kind']> = new Set(['title', 'meta', 'structured-data']);

/** The sentences of a page in reading order; title and head data give context only. */
export const pageSentences = (snapshot: PageSnapshot): PageSentence[] =>
  sentencesOf(snapshot, ({ kind, text }) => (HEAD_KINDS.has(kind) ? [] : splitSentences(text)));

/** Marks by which titles and descriptions are put together: "Stem cells for knees | Example Clinic". */
const TITLE_MARK = /\s+[|–—•·»›:-]+\s+/gu;

/** The sentences of title, description and structured data; the parts of a title count as sentences. */
export const headSentences = (snapshot: PageSnapshot): PageSentence[] =>
  sentencesOf(snapshot, ({ kind, text }) => {
    if (!HEAD_KINDS.has(kind)) return [];
    return kind === 'title' ? partsOf(text) : splitSentences(text);
  });

function partsOf(title: string): { start: number; end: number }[] {
  let start = 0;
  const parts = [];
  for (const { 0: mark, index } of title.matchAll(TITLE_MARK)) {
    parts.push({ start, end: index });
    start = index + mark.length;
  }
  return [...parts, { start, end: title.length }].filter((part) => part.end > part.start);
}

function sentencesOf(
  { blocks }: PageSnapshot,
  split: (block: PageBlock) => { start: number; end: number }[],
): PageSentence[] {
  return blocks.flatMap((block, index) =>
    split(block).map(({ start, end }) => {
      const text = block.text.slice(start, end);
      const tokens = tokenize(text);
      return { block: index, start, end, text, tokens, terms: findTerms(tokens, text) };
    }),
  );
}
