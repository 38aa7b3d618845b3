import { HEAD_KINDS, type PageBlock, type PageSnapshot } from '../model/index.ts';
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

/** The sentences of a page in reading order; title and head data give context only. */
export const pageSentences = (snapshot: PageSnapshot, cache?: SentenceCache): PageSentence[] =>
  sentencesOf(snapshot, cache, (kind) => !HEAD_KINDS.has(kind));

/** Marks by which titles and descriptions are put together: "Stem cells for knees | Example Clinic". */
const TITLE_MARK = /\s+[|–—•·»›:-]+\s+/gu;

/** The sentences of title, description and structured data; the parts of a title count as sentences. */
export const headSentences = (snapshot: PageSnapshot, cache?: SentenceCache): PageSentence[] =>
  sentencesOf(snapshot, cache, (kind) => HEAD_KINDS.has(kind));

function sentencesOf(
  { blocks }: PageSnapshot,
  cache: SentenceCache | undefined,
  isMeant: (kind: PageBlock['kind']) => boolean,
): PageSentence[] {
  return blocks.flatMap(({ kind, text }, block) => {
    if (!isMeant(kind)) return [];
    const isTitle = kind === 'title';
    const read = () => readAll(text, isTitle ? partsOf(text) : splitSentences(text));
    const sentences = cache
      ? cache.of(isTitle ? `\0${text}` : text, () => read().map((one) => ({ ...one, kept: new Map() })))
      : read();
    return sentences.map(({ start, end, text, tokens, terms, notes, kept }) => {
      const sentence: PageSentence = { block, start, end, text, tokens, terms, notes };
      if (kept) sentence.kept = kept;
      return sentence;
    });
  });
}

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
    return { start, end, text, tokens, terms: findTerms(tokens, text), notes: [] };
  });
}
