import type { BlockKind } from '../model/index.ts';
import type { Placement } from './block-writer.ts';
import type { Run } from './run.ts';
import type { TableGrid } from './table-grid.ts';

/** An open element, with what its content takes from it; children start from a copy of their parent's. */
export interface Frame extends Placement {
  /** Null for the document itself. */
  element: Element | null;
  tag: string;
  /** Child to be taken next. */
  next: Node | null;
  /** In place of children: what is shown in a slot. */
  slotted: Node[] | undefined;
  slottedAt: number;
  /** Without any attribute. */
  isBare: boolean;
  isBlock: boolean;
  /** A line of its own inside a sentence. */
  isLine: boolean;
  /** Directly in a paragraph or heading. */
  isSentence: boolean;
  /** Kind of text directly inside. */
  kind: BlockKind;
  /** Bold or large type. */
  emphasised: boolean;
  /** Inside an article or section, whose header and footer are not the page's. */
  insidePart: boolean;
  table: TableGrid | undefined;
  /** Tables around this one: looking into all of them would cost the square of their depth. */
  tables: number;
  /** Closed details: all but its summary is hidden. */
  closed: boolean;
  /** Emissions when the element was entered. */
  emissionsBefore: number;
  /** Level of the headings of a child with text of its own; two children with the same are cards in a grid. */
  cardLevel: number;
  isGrid: boolean;
  /** Characters read when the element was entered. */
  textBefore: number;
  /** For links: the run in which they start, and where. */
  linkRun: Run | undefined;
  linkStart: number;
  /** For raised text: the run in which it starts, and where. */
  raisedRun: Run | undefined;
  raisedStart: number;
  /** The visible run that goes on after this hidden element. */
  outerRun: Run | undefined;
}

export const ROOT_FRAME: Frame = {
  element: null,
  tag: '',
  next: null,
  slotted: undefined,
  slottedAt: 0,
  isBare: true,
  isBlock: true,
  isLine: false,
  isSentence: false,
  kind: 'paragraph',
  level: 0,
  region: 'main',
  hidden: false,
  emphasised: false,
  insidePart: false,
  language: undefined,
  leadIn: undefined,
  question: undefined,
  group: undefined,
  table: undefined,
  tables: 0,
  closed: false,
  emissionsBefore: 0,
  cardLevel: 0,
  isGrid: false,
  textBefore: 0,
  linkRun: undefined,
  linkStart: 0,
  raisedRun: undefined,
  raisedStart: 0,
  outerRun: undefined,
};
