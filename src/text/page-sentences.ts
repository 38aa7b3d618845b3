import type { PageBlock, PageSnapshot } from '../model/index.ts';
import type { Kept, TextCache } from './kept.ts';
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
  /** Present where the caller keeps what is found out of it for the next audit. */
  kept?: Kept;
}

/** The sentences of a text with all that depends on their words alone. */
export type SentenceCache = TextCache<readonly Omit<PageSentence, 'block'>[]>;

/** Kinds whose text gives context but is not read with the page: browsers and search engines show it elsewhere. */
const HEAD_KINDS: ReadonlySet<PageBlock['kind']> = new Set(['title', 'meta', 'structured-data']);

/** The sentences of a page in reading order; title and head data give context only. */
export const pageSentences = (snapshot: PageSnapshot, cache?: SentenceCache): PageSentence[] =>
  snapshot.blocks.flatMap(({ kind, text }, block) => {
    if (HEAD_KINDS.has(kind)) return [];
    const read = cache
      ? cache.of(text, () => readAll(text, splitSentences(text)).map((one) => ({ ...one, kept: new Map() })))
      : readAll(text, splitSentences(text));
    return read.map((sentence) => ({ block, ...sentence }));
  });

/** Marks by which titles and descriptions are put together: "Stem cells for knees | Example Clinic". */
const TITLE_MARK = /\s+[|–—•·»›:-]+\s+/gu;

/** The sentences of title, description and structured data; the parts of a title count as sentences. */
export const headSentences = (snapshot: PageSnapshot): PageSentence[] =>
  snapshot.blocks.flatMap(({ kind, text }, block) => {
    if (!HEAD_KINDS.has(kind)) return [];
    const parts = kind === 'title' ? partsOf(text) : splitSentences(text);
    return readAll(text, parts).map((sentence) => ({ block, ...sentence }));
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

function readAll(
  blockText: string,
  parts: readonly { start: number; end: number }[],
): Omit<PageSentence, 'block'>[] {
  return parts.map(({ start, end }) => {
    const text = blockText.slice(start, end);
    const tokens = tokenize(text);
    return { start, end, text, tokens, terms: findTerms(tokens, text) };
  });
}
