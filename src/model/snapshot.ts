import * as v from 'valibot';

export const BLOCK_KINDS = [
  'heading',
  'paragraph',
  'list-item',
  'table-cell',
  'quote',
  'question',
  'answer',
  'button',
  'link',
  'label',
  'caption',
  'alt-text',
  'title',
  'meta',
  'structured-data',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Kinds that browsers and search engines show elsewhere than in the page. */
export const HEAD_KINDS: ReadonlySet<BlockKind> = new Set<BlockKind>(['title', 'meta', 'structured-data']);
/** Kinds that a reader of the page does not see as text of it. */
export const UNSEEN_KINDS: ReadonlySet<BlockKind> = new Set<BlockKind>([...HEAD_KINDS, 'alt-text']);

export const REGIONS = [
  'main',
  'header',
  'navigation',
  'aside',
  'footer',
  'form',
  'dialog',
  'comments',
  'references',
  'head',
] as const;
export type Region = (typeof REGIONS)[number];

const blockIndex = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * One rendered run of text. `text` is what a visitor reads, white space folded and trimmed, otherwise untouched
 * (no case or character changes), so that a quote taken from it is found on the page. Indices point into
 * `PageSnapshot.blocks` and always point backwards, except `question`/`leadIn`, which also precede their block.
 */
const PageBlockSchema = v.strictObject({
  kind: v.picklist(BLOCK_KINDS),
  text: v.string(),
  region: v.picklist(REGIONS),
  /** 1 to 6, headings only. */
  level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
  /** Headings above this block, outermost first. A heading's own path does not hold itself. */
  headingPath: v.array(blockIndex),
  /** The sentence or label that introduces the list, or the header cells of the table cell. */
  leadIn: v.optional(v.array(blockIndex)),
  /** The question this block (or its list) answers. */
  question: v.optional(blockIndex),
  /** Blocks of one list, table, card or figure share a number. */
  group: v.optional(blockIndex),
  /** True where the text is only seen after use of an accordion, tab, carousel or menu, or never by eye. */
  hidden: v.optional(v.boolean()),
  /** How often the same text stood in the page; later copies are not kept. Absent means once. */
  repeats: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2))),
  /** BCP 47, only where it differs from the page's. */
  language: v.optional(v.string()),
  /** Index into `PageSnapshot.frames`; absent for the top document. */
  frame: v.optional(blockIndex),
  /**
   * Where the text refers to sources: links to scientific papers and registers with their address, and raised note
   * numbers without one. Half-open UTF-16 offsets in `text`.
   */
  references: v.optional(
    v.array(v.strictObject({ start: blockIndex, end: blockIndex, url: v.optional(v.string()) })),
  ),
});
export type PageBlock = v.InferOutput<typeof PageBlockSchema>;

/** A page as plain JSON: the only thing that crosses from page to auditor; saved, it replays the audit. */
export const PageSnapshotSchema = v.strictObject({
  schemaVersion: v.literal(1),
  url: v.string(),
  title: v.string(),
  /** BCP 47 as declared by the page, lower case; '' if undeclared. */
  language: v.string(),
  /** og:type, schema.org @type and similar self-descriptions, lower case: a hint for the page's voice. */
  pageTypes: v.array(v.string()),
  blocks: v.array(PageBlockSchema),
  /** Addresses of the frames whose text was read, and of those that could not be. */
  frames: v.optional(v.array(v.strictObject({ url: v.string(), read: v.boolean() }))),
  /** True where limits of size cut the collection short. */
  truncated: v.optional(v.boolean()),
});
export type PageSnapshot = v.InferOutput<typeof PageSnapshotSchema>;

/**
 * Characters of text that an audit reads at most, and blocks; the rest is reported as not checked. Repeats do not count.
 * Two million characters are a shelf of books, and are judged in about ten seconds.
 */
export const SNAPSHOT_LIMITS = {
  characters: 2_000_000,
  blocks: 200_000,
  blockCharacters: 1_000_000,
} as const;
