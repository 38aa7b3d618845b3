import type { BlockKind } from '../model/index.ts';
import type { Run } from './run.ts';

const LONGEST_LOOKS_HEADING = 90;

/*
 * The classes of all letters and digits take the engine longer to compile than a page takes to read, and hardly a text
 * has none of the alphabet: only then are they asked.
 */
export const hasLetters = (text: string): boolean => /[A-Za-z]/.test(text) || /\p{L}/u.test(text);
export const hasWords = (text: string): boolean => /[A-Za-z\d]/.test(text) || /[\p{L}\p{N}]/u.test(text);

/** A short line, all bold or large, that is no sentence: what writers without heading markup make of a heading. */
export function isHeadingByLooks(run: Run, text: string): boolean {
  return (
    run.isEmphasised &&
    text.length <= LONGEST_LOOKS_HEADING &&
    hasLetters(text) &&
    !/[.!,;:]["'”’)]*$/.test(text)
  );
}

/** True where nothing but separators stands outside the links. */
export function onlyLinks(text: string, links: readonly { start: number; end: number }[]): boolean {
  let at = 0;
  for (const { start, end } of links) {
    if (start > at && hasWords(text.slice(at, start))) return false;
    at = Math.max(at, end);
  }
  return !hasWords(text.slice(at));
}

/** A link that is all there is of a paragraph is no paragraph. */
export const linkKind = (kind: BlockKind): BlockKind => (kind === 'paragraph' ? 'link' : kind);
