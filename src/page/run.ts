/** White space as pages use it; zero-width characters are text and stay. */
const SPACES = /[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
/** Anything but single spaces: text without needs no folding. */
const UNFOLDED = / {2}|[\t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** White space folded to single spaces, ends kept. */
export const foldRaw = (text: string): string => (UNFOLDED.test(text) ? text.replace(SPACES, ' ') : text);

/** White space folded to single spaces, ends trimmed. */
export const fold = (text: string): string => foldRaw(text).trim();

/** Piece of a run: where a text node's folded text stands in it. A `<br>` has no node. */
export interface Piece {
  node: Text | null;
  start: number;
  end: number;
  /** 1 where the node's leading space was dropped because the run had one already. */
  dropped: 0 | 1;
}

/** Inline text between two block boundaries, as it grows. */
export class Run {
  text = '';
  pieces: Piece[] = [];
  links: { start: number; end: number }[] = [];
  /** Links to sources, and raised note numbers, which have no address. */
  references: { start: number; end: number; url?: string }[] = [];
  /** True once words that are neither bold nor large have been added. */
  private hasPlainWords = false;
  /** Kept beside the text, as looking at the end of a growing string makes the engine copy it each time. */
  private endsWithSpace = true;

  /** True once something other than white space has been added. */
  get hasText(): boolean {
    return this.text !== '';
  }

  /** True where all that has been added stands in bold or large type. */
  get isEmphasised(): boolean {
    return this.text !== '' && !this.hasPlainWords;
  }

  /** True if something other than white space was added. */
  add(node: Text, data: string, emphasised: boolean): boolean {
    const folded = foldRaw(data);
    const dropped = this.endsWithSpace && folded.startsWith(' ') ? 1 : 0;
    if (folded.length === dropped) return false;
    const start = this.text.length;
    this.text += folded.slice(dropped);
    this.pieces.push({ node, start, end: this.text.length, dropped });
    this.endsWithSpace = folded.endsWith(' ');
    if (folded === ' ') return false;
    if (!emphasised) this.hasPlainWords = true;
    return true;
  }

  /** A line break that does not end the paragraph: a space, as rendered. */
  addBreak(): void {
    if (this.endsWithSpace) return;
    this.endsWithSpace = true;
    const start = this.text.length;
    this.text += ' ';
    this.pieces.push({ node: null, start, end: start + 1, dropped: 0 });
  }
}

/** Offset in `data` of the character that stands at `offset` of its folded text. */
export function rawOffset(data: string, offset: number): number {
  if (!UNFOLDED.test(data)) return offset;
  let remaining = offset;
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
