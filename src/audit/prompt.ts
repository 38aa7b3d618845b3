import type { PairedStatement } from '../claims/paired-statement.ts';
import type { PageBlock, PageSnapshot } from '../model/index.ts';
import { splitSentences } from '../text/sentences.ts';

/** Words of a list entry or cell that is no sentence of its own. */
const MOST_WORDS = 8;
/** Characters of a lead-in that are looked at from its end. */
const LONGEST_PROMPT = 300;
/** A figure that stands alone over the words that it counts: "92 %", "9 out of 10", "10,000+". */
const BARE_FIGURE =
  /^(?:(?:up to|over|about|more than|nearly|almost)\s)?[~<>≈]?\d[\d.,]*\s?(?:%|percent|[-–/]\s?\d+|(?:out of|in)\s\d+|million|k|m|x)?\s?[%+]?$/iu;

/**
 * The words of the page that a statement makes no sense without and that do not stand in its quote: the question or
 * header of a short value, what leads into a list of names, the figure over the words that it counts; undefined where
 * the statement speaks for itself.
 *
 * @param position where the quote stands
 * @param statement the short value with its question or header, if it is one
 */
export function promptOf(
  { blocks }: PageSnapshot,
  { block: at, start, end }: { block: number; start: number; end: number },
  statement: PairedStatement | undefined,
): string | undefined {
  if (statement) return statement.start === undefined ? statement.prompt : undefined;
  const block = blocks[at];
  if (!block || start > 0) return undefined;
  const above = blocks[at - 1];
  if (above && /^\p{Ll}/u.test(block.text) && BARE_FIGURE.test(above.text)) return above.text;
  if (end < block.text.length || block.text.split(' ').length > MOST_WORDS) return undefined;
  return (block.leadIn ?? []).map((index) => lastSentence(blocks[index])).join(', ') || undefined;
}

/** What stands directly before a list: of several sentences the last. */
function lastSentence(block: PageBlock | undefined): string {
  const tail = (block?.text ?? '').slice(-LONGEST_PROMPT);
  return tail.slice(splitSentences(tail).at(-1)?.start);
}
