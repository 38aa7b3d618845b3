import { type PageBlock, type PageSnapshot, type TextQuoteSelector, UNSEEN_KINDS } from '../model/index.ts';
import { textFragmentUrl } from './text-fragment.ts';

/** A half-open range of a block's text. */
export interface BlockPosition {
  block: number;
  start: number;
  end: number;
}

/** Characters of context either side: enough to tell repeated sentences apart, few enough to survive edits nearby. */
const CONTEXT_LENGTH = 32;

/** Blocks either side that are searched for context: there may be thousands of which none has any. */
const NEIGHBOURS = 100;

/** Characters before and after a quote among which the words of a link's context are looked for. */
const NEARBY = 300;

/** Below this many characters a quote alone often stands on a page more than once. */
const SHORT_QUOTE = 20;

/**
 * W3C Web Annotation selector of a quote. The context is the block's own text and, where that is too short, the text
 * of the blocks before and after it, with a space between blocks.
 */
export function quoteSelectorAt(blocks: readonly PageBlock[], position: BlockPosition): TextQuoteSelector {
  const text = blocks[position.block]?.text ?? '';
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(position.start, position.end),
    prefix: contextBefore(blocks, position.block, text.slice(0, position.start)),
    suffix: contextAfter(blocks, position.block, text.slice(position.end)),
  };
}

function contextBefore(blocks: readonly PageBlock[], index: number, own: string): string {
  let context = own;
  for (let i = index - 1; i >= Math.max(0, index - NEIGHBOURS) && context.length < CONTEXT_LENGTH; i--) {
    if (isRunningText(blocks[i], blocks[index])) context = `${blocks[i]?.text} ${context}`;
  }
  return context.slice(-CONTEXT_LENGTH);
}

function contextAfter(blocks: readonly PageBlock[], index: number, own: string): string {
  let context = own;
  const last = Math.min(blocks.length - 1, index + NEIGHBOURS);
  for (let i = index + 1; i <= last && context.length < CONTEXT_LENGTH; i++) {
    if (isRunningText(blocks[i], blocks[index])) context = `${context} ${blocks[i]?.text}`;
  }
  return context.slice(0, CONTEXT_LENGTH);
}

/** Text of attributes and metadata does not stand beside other text. */
function isRunningText(block: PageBlock | undefined, beside: PageBlock | undefined): boolean {
  return block !== undefined && block.frame === beside?.frame && !UNSEEN_KINDS.has(block.kind);
}

/**
 * Address that scrolls to a quote of the snapshot; the page's own address where the quote is no visible text. Context
 * is given for short quotes only, as each added word can make the link fail.
 */
export function linkToQuote(snapshot: PageSnapshot, position: BlockPosition): string {
  const block = snapshot.blocks[position.block];
  if (!block || UNSEEN_KINDS.has(block.kind)) return snapshot.url;
  const quote = block.text.slice(position.start, position.end);
  if (quote.length >= SHORT_QUOTE) return textFragmentUrl(snapshot.url, quote);
  const own = block.text.slice(Math.max(0, position.start - NEARBY), position.start).trim();
  const before = own || textBefore(snapshot.blocks, position.block);
  return textFragmentUrl(snapshot.url, quote, before, block.text.slice(position.end, position.end + NEARBY));
}

function textBefore(blocks: readonly PageBlock[], index: number): string {
  const before = blocks[index - 1];
  return before && isRunningText(before, blocks[index]) ? before.text.slice(-NEARBY) : '';
}
