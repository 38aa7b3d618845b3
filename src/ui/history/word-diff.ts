import { diffWordsWithSpace } from 'diff';

export interface Piece {
  text: string;
  /** True where the other wording does not have these words. */
  changed: boolean;
}

/** More than this many words in and out is another sentence; marking them would help nobody. */
const MOST_EDITS = 200;

/** Both wordings in pieces, the words marked that only one of them has. The pieces of a side joined are its text. */
export function wordDiff(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS, timeout: 100 });
  if (!parts) return { before: [{ text: before, changed: false }], after: [{ text: after, changed: false }] };
  const side = (other: 'added' | 'removed'): Piece[] =>
    parts
      .filter((part) => !part[other])
      .map(({ value, added, removed }) => ({ text: value, changed: added || removed }));
  return { before: side('added'), after: side('removed') };
}
