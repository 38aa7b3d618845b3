import type { PageBlock, PageSnapshot } from '../model/index.ts';
import { SNAPSHOT_LIMITS } from '../model/index.ts';

/** Address of what comes from no page. */
export const NO_ADDRESS = 'about:blank';

const BULLET = /^\s*(?:[•◦▪‣·*–—-]|\d{1,2}[.)])\s+/;
const SENTENCE_END = /[.!?:;][\])"'”’]*$/;
const HEADING = { characters: 80, words: 12 };
const MOST_CHARACTERS = SNAPSHOT_LIMITS.blockCharacters;

/** Lines of a mail that answers another begin with these. */
const withoutQuoteMarks = (line: string): string => line.replace(/^(?:\s*>)+\s?/, '');

/** Joins lines that a PDF or mail broke; a word that was divided at the end of a line becomes whole again. */
function join(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/(\p{L})-\n(?=\p{Ll})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Splits a paragraph where a list item begins or where a line ends with its sentence. */
function pieces(lines: readonly string[]): string[][] {
  const found: string[][] = [];
  let ended = true;
  for (const line of lines) {
    if (ended || BULLET.test(line)) found.push([line]);
    else found.at(-1)?.push(line);
    ended = SENTENCE_END.test(line.trim());
  }
  return found;
}

function isHeading(text: string): boolean {
  return (
    text.length <= HEADING.characters &&
    text.split(' ').length <= HEADING.words &&
    !SENTENCE_END.test(text) &&
    !text.endsWith(',')
  );
}

/**
 * A text pasted from a PDF, a mail or a document as a snapshot: empty lines part paragraphs, lines broken for the
 * width of a page are joined, bullets and numbers make list items, a short line by itself without a full stop is a
 * heading, one with a question mark a question. Every character but white space, bullets and marks of quoted mail
 * stays. Text beyond the limits of a snapshot is left out, and the snapshot says so.
 */
export function snapshotOfText(text: string): PageSnapshot {
  const read = text.slice(0, SNAPSHOT_LIMITS.characters);
  const paragraphs = read
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(withoutQuoteMarks)
    .join('\n')
    .split(/\n[^\S\n]*\n\s*|\f/);
  const blocks: PageBlock[] = [];
  let heading: number | undefined;
  let question: number | undefined;
  let leadIn: number | undefined;

  for (const paragraph of paragraphs) {
    const parts = pieces(paragraph.split('\n').filter((line) => line.trim() !== ''));
    for (const lines of parts) {
      const [first = ''] = lines;
      const isItem = BULLET.test(first);
      const words = join([first.replace(BULLET, ''), ...lines.slice(1)]).slice(0, MOST_CHARACTERS);
      if (words === '') continue;
      const index = blocks.length;
      const headingPath = heading === undefined ? [] : [heading];
      const alone = parts.length === 1 && lines.length === 1;
      if (isItem) {
        blocks.push({
          kind: 'list-item',
          text: words,
          region: 'main',
          headingPath,
          ...(leadIn !== undefined && { leadIn: [leadIn] }),
          ...(question !== undefined && { question }),
        });
      } else if (alone && words.endsWith('?') && words.length <= HEADING.characters) {
        blocks.push({ kind: 'question', text: words, region: 'main', headingPath });
        question = index;
        leadIn = undefined;
      } else if (alone && isHeading(words)) {
        blocks.push({ kind: 'heading', text: words, region: 'main', level: 2, headingPath: [] });
        heading = index;
        question = undefined;
        leadIn = undefined;
      } else {
        blocks.push({
          kind: 'paragraph',
          text: words,
          region: 'main',
          headingPath,
          ...(question !== undefined && { question }),
        });
        leadIn = words.endsWith(':') ? index : undefined;
      }
    }
  }
  const kept = blocks.slice(0, SNAPSHOT_LIMITS.blocks);
  const title = kept.find(({ kind }) => kind === 'heading')?.text ?? '';
  return {
    schemaVersion: 1,
    url: NO_ADDRESS,
    title,
    language: '',
    pageTypes: [],
    blocks: kept,
    ...((read.length < text.length || kept.length < blocks.length) && { truncated: true }),
  };
}
