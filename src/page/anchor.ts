import type { TextQuoteSelector } from '../model/index.ts';
import { type BlockPosition, quoteSelectorAt } from '../text/quote-selector.ts';
import type { Collection } from './collect.ts';
import { textData } from './dom.ts';
import { foldRaw, type Piece, rawOffset } from './run.ts';

/** Two ends in the page's text nodes; `new Range()` of them paints or scrolls. */
export interface TextSpan {
  start: { node: Text; offset: number };
  end: { node: Text; offset: number };
}

/**
 * Where a quote stands in the document now, or null if its text is gone (the finding is then an orphan). The position
 * is tried first, and only believed if the text there is the quote; otherwise the occurrence whose surroundings
 * agree best is taken, the one nearest to the position among equals.
 */
export function resolveQuote(
  collection: Collection,
  selector: TextQuoteSelector,
  hint?: BlockPosition,
): { position: BlockPosition; span: TextSpan } | null {
  const { blocks } = collection.snapshot;
  if (selector.exact === '') return null;
  if (hint && isThere(collection, selector, hint)) {
    const span = spanAt(collection, hint);
    if (span) return { position: hint, span };
  }
  const candidates = occurrences(collection, selector).map((position) => ({
    position,
    agreement: agreement(selector, quoteSelectorAt(blocks, position)),
    distance: hint ? Math.abs(position.block - hint.block) : 0,
  }));
  candidates.sort((a, b) => b.agreement - a.agreement || a.distance - b.distance);
  for (const { position } of candidates) {
    const span = spanAt(collection, position);
    if (span) return { position, span };
  }
  return null;
}

/** True where quote and surroundings are just as they were: no other place can agree better. */
function isThere(
  { snapshot }: Collection,
  { exact, prefix, suffix }: TextQuoteSelector,
  hint: BlockPosition,
): boolean {
  const now = quoteSelectorAt(snapshot.blocks, hint);
  return now.exact === exact && now.prefix === prefix && now.suffix === suffix;
}

/** A page may repeat a short quote without end; beyond this many the first ones are as good as any. */
const MOST_OCCURRENCES = 200;

function occurrences(
  collection: Collection,
  { exact }: TextQuoteSelector,
  hint?: BlockPosition,
): BlockPosition[] {
  const { blocks } = collection.snapshot;
  const found: BlockPosition[] = [];
  const hinted = hint && blocks[hint.block]?.text.slice(hint.start, hint.end) === exact;
  if (hinted) found.push(hint);
  for (let block = 0; block < blocks.length && found.length < MOST_OCCURRENCES; block++) {
    const text = blocks[block]?.text ?? '';
    if (!collection.sources[block]) continue;
    for (
      let at = text.indexOf(exact);
      at >= 0 && found.length < MOST_OCCURRENCES;
      at = text.indexOf(exact, at + 1)
    )
      found.push({ block, start: at, end: at + exact.length });
  }
  return found;
}

/** Characters of context that two selectors share, read outwards from the quote. */
function agreement(a: TextQuoteSelector, b: TextQuoteSelector): number {
  let before = 0;
  while (before < a.prefix.length && a.prefix.at(-1 - before) === b.prefix.at(-1 - before)) before++;
  let after = 0;
  while (after < a.suffix.length && a.suffix[after] === b.suffix[after]) after++;
  return before + after;
}

/** Ends of a position in the text nodes it came from; null where it is no text node's or has changed since. */
export function spanAt(collection: Collection, position: BlockPosition): TextSpan | null {
  const source = collection.sources[position.block];
  const text = collection.snapshot.blocks[position.block]?.text;
  if (!source || text === undefined || position.end <= position.start) return null;
  const start = source.from + position.start;
  const end = source.from + position.end;
  const pieces = source.pieces.filter((piece) => piece.end > start && piece.start < end);
  if (currentText(pieces, start, end) !== text.slice(position.start, position.end)) return null;
  const first = pieces.find((piece) => piece.node);
  const last = pieces.findLast((piece) => piece.node);
  if (!first?.node || !last?.node) return null;
  return {
    start: { node: first.node, offset: offsetIn(first, Math.max(start, first.start)) },
    end: { node: last.node, offset: offsetIn(last, Math.min(end, last.end) - 1) + 1 },
  };
}

function offsetIn(piece: Piece, inRun: number): number {
  return rawOffset(textData(piece.node as Text), inRun - piece.start + piece.dropped);
}

/** What the nodes say now between two offsets of the run; differs from the block's text if the page has changed. */
function currentText(pieces: readonly Piece[], start: number, end: number): string {
  let text = '';
  for (const piece of pieces) {
    if (piece.node && !piece.node.isConnected) return '';
    const from = Math.max(start - piece.start, 0);
    const to = Math.min(end, piece.end) - piece.start;
    text += piece.node ? foldRaw(textData(piece.node)).slice(from + piece.dropped, to + piece.dropped) : ' ';
  }
  return text;
}

/** Live range of a span. */
export function rangeOf({ start, end }: TextSpan): Range {
  // A content script of Firefox cannot construct one, and a page can hide its document's methods.
  const range = Document.prototype.createRange.call(start.node.ownerDocument);
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
