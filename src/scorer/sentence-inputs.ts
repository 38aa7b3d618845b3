import type { BlockKind, PageSnapshot, Region } from '../model/index.ts';
import { splitSentences } from '../text/sentences.ts';
import { type PageFeatures, pageFeatures } from './page-features.ts';

/** A sentence and the context that decides how it reads. */
export interface SentenceInput {
  text: string;
  kind: BlockKind;
  region: Region;
  /** Outermost first. */
  headings: string[];
  /** The sentence or label that introduces the list or table, or ''. */
  leadIn: string;
  /** The question this sentence answers, or ''. */
  question: string;
  /** Up to two earlier sentences under the same heading, nearest first. */
  previous: string[];
  /** The sentence after it under the same heading, or ''. */
  next: string;
  pageTitle: string;
  page: PageFeatures;
  /** What the rules saw in it, as feature strings ("frame:symptom-relief", "negated"). */
  cues: string[];
}

/** Where a sentence stands: block of the snapshot and half-open UTF-16 offsets in the block's text. */
export interface SentencePosition {
  block: number;
  start: number;
  end: number;
}

export interface PlacedSentence {
  position: SentencePosition;
  input: SentenceInput;
}

/** Blocks of these kinds are not prose that a visitor reads. */
const UNREAD: ReadonlySet<BlockKind> = new Set(['meta', 'structured-data', 'title']);

/**
 * Every sentence of a page with its context, in page order.
 * @param cuesOf feature strings of the rule matcher for the sentence at a position
 */
export function sentenceInputs(
  snapshot: PageSnapshot,
  cuesOf: (position: SentencePosition) => string[] = () => [],
): PlacedSentence[] {
  const { blocks } = snapshot;
  const placed: (SentencePosition & { text: string; section: number })[] = [];
  blocks.forEach((block, index) => {
    if (UNREAD.has(block.kind)) return;
    const section = block.kind === 'heading' ? index : (block.headingPath.at(-1) ?? -1);
    for (const { start, end } of splitSentences(block.text)) {
      placed.push({ block: index, start, end, text: block.text.slice(start, end), section });
    }
  });
  const page = pageFeatures(
    placed.map((sentence) => sentence.text),
    snapshot,
  );
  const textOf = (index: number) => blocks[index]?.text ?? '';
  const near = (from: { section: number }, index: number) => {
    const sentence = placed[index];
    return sentence && sentence.section === from.section ? [sentence.text] : [];
  };
  return placed.map((sentence, i) => {
    const block = blocks[sentence.block];
    if (!block) throw new Error('sentence outside the snapshot');
    const position = { block: sentence.block, start: sentence.start, end: sentence.end };
    const input: SentenceInput = {
      text: sentence.text,
      kind: block.kind,
      region: block.region,
      headings: block.headingPath.map(textOf),
      leadIn: (block.leadIn ?? []).map(textOf).join(' '),
      question: block.question === undefined ? '' : textOf(block.question),
      previous: [...near(sentence, i - 1), ...near(sentence, i - 2)],
      next: near(sentence, i + 1)[0] ?? '',
      pageTitle: snapshot.title,
      page,
      cues: cuesOf(position),
    };
    return { position, input };
  });
}
