import { diffArrays } from 'diff';

export interface Piece {
  text: string;
  /** True where the other wording does not have these words. */
  changed: boolean;
}

/** More than this many words in and out is another sentence; marking them would help nobody. */
const MOST_EDITS = 200;

/** Both wordings in pieces, the words marked that only one of them has. The pieces of a side joined are its text. */
export function wordDiff(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const words = [before, after].map((text) => text.split(/(?<=\s)(?=\S)/)) as [string[], string[]];
  const parts = diffArrays(...words, {
    comparator: (a, b) => a.trim() === b.trim(),
    maxEditLength: MOST_EDITS,
    timeout: 100,
  });
  if (!parts) return { before: [{ text: before, changed: false }], after: [{ text: after, changed: false }] };
  const side = (own: readonly string[], other: 'added' | 'removed'): Piece[] => {
    let at = 0;
    return parts
      .filter((part) => !part[other])
      .flatMap(({ count, added, removed }) => {
        const text = own.slice(at, at + count).join('');
        at += count;
        return added || removed ? markedPiece(text) : [{ text, changed: false }];
      });
  };
  return { before: side(words[0], 'added'), after: side(words[1], 'removed') };
}

/** The space after the last word is not marked. */
function markedPiece(text: string): Piece[] {
  const words = text.trimEnd();
  const pieces = [
    { text: words, changed: true },
    { text: text.slice(words.length), changed: false },
  ];
  return pieces.filter((piece) => piece.text !== '');
}
