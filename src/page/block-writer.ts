import type { BlockKind, PageBlock, Region } from '../model/index.ts';
import { Outline } from './outline.ts';
import type { Piece } from './run.ts';

/** Where a block's text stands in the document: `text` is the folded run from offset `from` on. */
export interface BlockSource {
  pieces: readonly Piece[];
  from: number;
}

type TextReference = NonNullable<PageBlock['references']>[number];

/** What a block takes from the elements around it. */
export interface Placement {
  region: Region;
  hidden: boolean;
  /** Level of the heading that text directly inside is; 0 for one by its looks only. */
  level: number;
  language: string | undefined;
  leadIn: number[] | undefined;
  question: number | undefined;
  group: number | undefined;
}

export interface Limits {
  characters: number;
  blocks: number;
  blockCharacters: number;
}

/** Level of a line that is a heading by its looks only; below all real ones. */
const LOOKS_LEVEL = 7;
const LONGEST_SHORT_COPY = 40;

/** Writes the blocks of a snapshot in page order: headings above, copies counted, limits kept. */
export class BlockWriter {
  readonly blocks: PageBlock[] = [];
  /** One entry a block; undefined for text that is no text node. */
  readonly sources: (BlockSource | undefined)[] = [];
  readonly outline = new Outline();
  /** Index of the block written last; of its first copy, if it is one. -1 before the first. */
  last = -1;
  /** Blocks given so far, copies included. */
  emissions = 0;
  /** Language of the page, which blocks need not repeat. */
  language = '';
  /** Index of the frame whose document is being read; undefined for the page's own. */
  frame: number | undefined;
  isTruncated = false;
  /** What was read, by its text: where it stood, and once the text has come again, blocks by the keys of its places. */
  private readonly seen = new Map<string, Spot | Map<string, number>>();
  private characters = 0;

  constructor(private readonly limits: Limits) {}

  get lastBlock(): PageBlock | undefined {
    return this.blocks[this.last];
  }

  /** True once no more text is taken; then the snapshot is marked as cut short. */
  get isFull(): boolean {
    if (this.characters <= this.limits.characters && this.blocks.length < this.limits.blocks) return false;
    this.isTruncated = true;
    return true;
  }

  /** Characters that may still be written. */
  get room(): number {
    return this.limits.characters - this.characters;
  }

  /** Makes the last block the question of what follows. */
  makeQuestion(): void {
    const block = this.lastBlock;
    if (!block) return;
    block.kind = 'question';
    delete block.level;
    this.outline.remove(this.last);
  }

  write(
    kind: BlockKind,
    text: string,
    place: Placement,
    source?: BlockSource,
    references: readonly TextReference[] = [],
  ): void {
    const level = place.level || LOOKS_LEVEL;
    const body = this.cut(text);
    if (!body || this.isFull) return;
    if (kind === 'heading') this.outline.open(level, body, place.region === 'main');
    const region = place.region === 'main' && this.outline.isReferences ? 'references' : place.region;
    const headingPath = this.headingPath(kind, region);
    const spot = this.spotOf(kind, body, region, headingPath, place);
    const earlier = spot && this.earlier(body, spot);
    this.emissions++;
    if (earlier !== undefined) {
      const block = this.blocks[earlier] as PageBlock;
      block.repeats = (block.repeats ?? 1) + 1;
      if (!place.hidden) {
        if (block.hidden) this.sources[earlier] = source;
        delete block.hidden;
      }
      this.last = earlier;
    } else {
      const block: PageBlock = { kind, text: body, region, headingPath };
      if (kind === 'heading') block.level = Math.min(level, 6);
      if (place.leadIn && kind !== 'heading') block.leadIn = place.leadIn;
      if (place.question !== undefined) block.question = place.question;
      else this.answerHeading(block);
      if (place.group !== undefined) block.group = place.group;
      if (place.hidden) block.hidden = true;
      if (this.frame !== undefined) block.frame = this.frame;
      if (place.language !== undefined && place.language !== this.language) block.language = place.language;
      if (references.length > 0) {
        const within = shifted(references, source?.from ?? 0, body.length);
        if (within.length > 0) block.references = within;
      }
      this.last = this.blocks.push(block) - 1;
      this.sources.push(source);
      this.characters += body.length;
      if (spot) this.remember(body, spot, this.last);
    }
    if (kind === 'heading') this.outline.push(level, this.last, this.emissions);
  }

  /** What stands apart from the page's own text is headed only by what stands there with it. */
  private headingPath(kind: BlockKind, region: Region): number[] {
    if (kind === 'title' || kind === 'meta') return [];
    const { path } = this.outline;
    return APART.has(region) ? path.filter((index) => this.blocks[index]?.region === region) : path;
  }

  private cut(text: string): string {
    const room = Math.min(this.limits.blockCharacters, this.room);
    if (text.length <= room) return text;
    this.isTruncated = true;
    return text.slice(0, Math.max(0, room));
  }

  /** What stands under a heading that asks something answers it. */
  private answerHeading(block: PageBlock): void {
    if (UNANSWERING_KINDS.has(block.kind)) return;
    const innermost = block.headingPath[block.headingPath.length - 1];
    if (innermost !== undefined && this.blocks[innermost]?.text.endsWith('?')) block.question = innermost;
  }

  /**
   * Where a text stands, as far as it decides what is a copy, of which only the first is kept: boilerplate is one
   * anywhere, other text in the same place of the outline. Table cells are never copies: "Yes" means another thing in
   * each row.
   */
  private spotOf(
    kind: BlockKind,
    text: string,
    region: Region,
    headingPath: readonly number[],
    { leadIn, question }: Placement,
  ): Spot | undefined {
    if (kind === 'table-cell' || kind === 'title') return undefined;
    const isBoilerplate =
      kind === 'button' ||
      kind === 'link' ||
      kind === 'meta' ||
      (region !== 'main' && region !== 'references');
    const isLong = text.length >= LONGEST_SHORT_COPY && kind !== 'heading' && kind !== 'question';
    const isAnywhere = isLong || (isBoilerplate && kind !== 'heading');
    return { kind, block: -1, headingPath: isAnywhere ? undefined : headingPath, leadIn, question };
  }

  /** Block with the same text in the same spot. Most texts come once, and need no key. */
  private earlier(text: string, spot: Spot): number | undefined {
    const seen = this.seen.get(text);
    if (!seen) return undefined;
    if (seen instanceof Map) return seen.get(keyOf(spot));
    const keys = new Map([[keyOf(seen), seen.block]]);
    this.seen.set(text, keys);
    return keys.get(keyOf(spot));
  }

  private remember(text: string, spot: Spot, block: number): void {
    const seen = this.seen.get(text);
    if (seen instanceof Map) seen.set(keyOf(spot), block);
    else {
      spot.block = block;
      this.seen.set(text, spot);
    }
  }
}

interface Spot {
  kind: BlockKind;
  block: number;
  /** Undefined for text that is a copy wherever it stands. */
  headingPath: readonly number[] | undefined;
  leadIn: readonly number[] | undefined;
  question: number | undefined;
}

const keyOf = ({ kind, headingPath, leadIn, question }: Spot): string =>
  headingPath ? `${kind}|${headingPath.join()}|${leadIn?.join() ?? ''}|${question ?? ''}` : kind;

/** References that lie in the block whose text starts at `from` of the run. */
function shifted(references: readonly TextReference[], from: number, length: number): TextReference[] {
  return references
    .filter(({ start, end }) => end > from && start < from + length)
    .map(({ start, end, ...rest }) => ({
      start: Math.max(0, start - from),
      end: Math.min(length, end - from),
      ...rest,
    }));
}

const APART = new Set<Region>(['navigation', 'footer', 'dialog', 'aside', 'comments']);

const UNANSWERING_KINDS = new Set<BlockKind>(['heading', 'alt-text', 'link', 'button', 'label']);
