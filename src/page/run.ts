/** White space as pages use it; zero-width characters are text and stay. */
const SPACES = /[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** White space folded to single spaces, ends trimmed. */
export const fold = (text: string): string => text.replace(SPACES, ' ').trim();

/** Piece of a run: where a text node's folded text stands in it. A `<br>` has no node. */
export interface Piece {
  node: Text | null;
  start: number;
  end: number;
}

/** Inline text between two block boundaries, as it grows. */
export class Run {
  text = '';
  pieces: Piece[] = [];
  links: { start: number; end: number }[] = [];
  /** Characters that stand in bold or large type. */
  emphasised = 0;

  /** True once something other than white space has been added. */
  get hasText(): boolean {
    return this.text !== '';
  }

  add(node: Text, data: string, emphasised: boolean): void {
    let folded = data.replace(SPACES, ' ');
    if (folded.startsWith(' ') && (this.text === '' || this.text.endsWith(' '))) folded = folded.slice(1);
    if (folded === '') return;
    const start = this.text.length;
    this.text += folded;
    this.pieces.push({ node, start, end: this.text.length });
    if (emphasised) this.emphasised += folded.length;
  }

  /** A line break that does not end the paragraph: a space, as rendered. */
  addBreak(): void {
    if (this.text === '' || this.text.endsWith(' ')) return;
    const start = this.text.length;
    this.text += ' ';
    this.pieces.push({ node: null, start, end: start + 1 });
  }
}

/**
 * Offset in the node's data of character `offset` of its folded text. `inRun` is the length that the folded text has
 * in the run: shorter by one where the leading space was dropped.
 */
export function rawOffset(data: string, offset: number, inRun: number): number {
  const folded = data.replace(SPACES, ' ');
  let remaining = offset + (folded.length - inRun);
  let raw = 0;
  SPACES.lastIndex = 0;
  for (let match = SPACES.exec(data); match; match = SPACES.exec(data)) {
    const before = match.index - raw;
    if (remaining < before) break;
    remaining -= before;
    raw = match.index;
    if (remaining === 0) break;
    remaining -= 1;
    raw += match[0].length;
  }
  SPACES.lastIndex = 0;
  return raw + remaining;
}
