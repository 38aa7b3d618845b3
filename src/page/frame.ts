import type { BlockKind, Region } from '../model/index.ts';
import type { Placement } from './block-writer.ts';
import type { Run } from './run.ts';
import type { TableGrid } from './table-grid.ts';
import { type Tag, tagOf } from './tag.ts';

/** What an open element hands down to what stands in it. */
export interface Inherited extends Placement {
  /** Kind of text directly inside. */
  kind: BlockKind;
  /** Directly in a paragraph or heading. */
  isSentence: boolean;
  /** Bold or large type. */
  emphasised: boolean;
  /** Inside an article or section, whose header and footer are not the page's. */
  insidePart: boolean;
  table: TableGrid | undefined;
  /** Tables around this one: looking into all of them would cost the square of their depth. */
  tables: number;
}

/** Of what is no element. */
export const NO_TAG = tagOf('');

/**
 * An open element, with what its content takes from it. A frame is used again for the next element of its depth, as a
 * page has thousands of them: what outlives the element takes a copy (`placeOf`).
 */
export class Frame implements Inherited {
  region: Region = 'main';
  hidden = false;
  level = 0;
  language: string | undefined;
  leadIn: number[] | undefined;
  question: number | undefined;
  group: number | undefined;
  kind: BlockKind = 'paragraph';
  isSentence = false;
  emphasised = false;
  insidePart = false;
  table: TableGrid | undefined;
  tables = 0;

  /** Null for the document itself. */
  element: Element | null = null;
  tag: Tag = NO_TAG;
  /** Child to be taken next. */
  next: Node | null = null;
  /** In place of children: what is shown in a slot. */
  slotted: Node[] | undefined;
  slottedAt = 0;
  /** Without any attribute. */
  isBare = true;
  isBlock = true;
  /** A line of its own inside a sentence. */
  isLine = false;
  /** Closed details: all but its summary is hidden. */
  closed = false;
  /** Emissions when the element was entered. */
  emissionsBefore = 0;
  /** Level of the headings of a child with text of its own; two children with the same are cards in a grid. */
  cardLevel = 0;
  isGrid = false;
  /** Characters read when the element was entered. */
  textBefore = 0;
  /** For links and raised text: the run in which they start, and where. */
  startRun: Run | undefined;
  startsAt = 0;
  /** The visible run that goes on after this hidden element. */
  outerRun: Run | undefined;

  /** Makes it the frame of an element that stands in `parent`. */
  start(parent: Readonly<Inherited>, element: Element | null, tag: Tag): void {
    this.element = element;
    this.tag = tag;
    this.next = null;
    this.slotted = undefined;
    this.slottedAt = 0;
    this.isBare = true;
    this.isBlock = true;
    this.isLine = false;
    this.closed = false;
    this.emissionsBefore = 0;
    this.cardLevel = 0;
    this.isGrid = false;
    this.textBefore = 0;
    this.startRun = undefined;
    this.startsAt = 0;
    this.outerRun = undefined;
    this.inherit(parent);
  }

  private inherit(parent: Readonly<Inherited>): void {
    this.region = parent.region;
    this.hidden = parent.hidden;
    this.level = parent.level;
    this.language = parent.language;
    this.leadIn = parent.leadIn;
    this.question = parent.question;
    this.group = parent.group;
    this.kind = parent.kind;
    this.isSentence = parent.isSentence;
    this.emphasised = parent.emphasised;
    this.insidePart = parent.insidePart;
    this.table = parent.table;
    this.tables = parent.tables;
  }
}

/** What a document hands down to what stands directly in it. */
export const ROOT: Readonly<Inherited> = new Frame();

/** What a block takes from a frame, to be kept. */
export const placeOf = (
  { region, hidden, level, language, leadIn, question, group }: Placement,
  other: Partial<Placement> = {},
): Placement => ({ region, hidden, level, language, leadIn, question, group, ...other });
