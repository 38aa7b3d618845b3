import * as v from 'valibot';
import {
  AuditSchema,
  EvidenceCardSchema,
  PageSnapshotSchema,
  RECORD_KINDS,
  SEVERITIES,
  SNAPSHOT_LIMITS,
  STATUSES,
  TextQuoteSelectorSchema,
  VERDICTS,
} from '../model/index.ts';
import { FoundSchema } from '../ui/answer.ts';
import { FAILURES, MAX_REMARK, PopupDataSchema } from '../ui/popup-data.ts';

/**
 * Every message between popup, background and page, as unions told apart by `kind`. Each receiver validates what
 * it gets: the page's side because a page is hostile, the others so that a fault shows where it arises.
 */

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A finding is shown, stands in a part of the page that could not be opened, or is not there any more. */
export const OUTCOMES = ['shown', 'hidden', 'missing'] as const;

/** A snapshot within the limits of size, which bound the cost of an audit. */
const BoundedSnapshotSchema = v.pipe(
  PageSnapshotSchema,
  v.check(({ blocks }) => blocks.length <= SNAPSHOT_LIMITS.blocks, 'too many blocks'),
  v.check(
    ({ blocks }) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= SNAPSHOT_LIMITS.characters,
    'too much text',
  ),
);

/**
 * Where a frame stands in its tab: its number in the document around it, behind that document's own path; -1 where it
 * has none, as in a shadow tree. Empty for the page itself.
 */
export const FramePathSchema = v.array(v.pipe(v.number(), v.integer()));
export type FramePath = v.InferOutput<typeof FramePathSchema>;

/** A page of the extension to the background. */
export const RequestSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('audit'), tabId }),
  /** Checks a text that a page of the extension has, and keeps the audit for the tab of that page. */
  v.strictObject({ kind: v.literal('audit-text'), tabId, snapshot: BoundedSnapshotSchema }),
  /** Asks for the last audit of the tab's page, without reading the page again. */
  v.strictObject({ kind: v.literal('view'), tabId }),
  v.strictObject({ kind: v.literal('stop'), tabId }),
  /** Reads the page anew and hands over all that a case file or a dossier holds of it. */
  v.strictObject({ kind: v.literal('capture'), tabId }),
  /** Marks all warnings; with `findingId`, also scrolls to that finding. */
  v.strictObject({ kind: v.literal('show'), tabId, findingId: v.optional(v.string()) }),
  v.strictObject({ kind: v.literal('unmark'), tabId }),
  /** Hides a statement of the tab's page, with the reader's reason if there is one, or brings it back. */
  v.strictObject({
    kind: v.literal('hide'),
    tabId,
    statement: v.string(),
    hidden: v.boolean(),
    remark: v.optional(v.pipe(v.string(), v.maxLength(MAX_REMARK))),
  }),
  /** Deletes all that the extension keeps. */
  v.strictObject({ kind: v.literal('forget') }),
]);
export type Request = v.InferOutput<typeof RequestSchema>;

/** Background to that page. */
export const ReplySchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('audited'), data: PopupDataSchema, marked: v.boolean() }),
  v.strictObject({
    kind: v.literal('captured'),
    audit: AuditSchema,
    snapshot: PageSnapshotSchema,
    cards: v.array(EvidenceCardSchema),
    packs: v.array(v.strictObject({ name: v.string(), text: v.string() })),
  }),
  v.strictObject({
    kind: v.literal('failed'),
    failure: v.picklist(FAILURES),
    detail: v.optional(v.string()),
  }),
  v.strictObject({ kind: v.literal('shown'), outcome: v.picklist(OUTCOMES) }),
  v.strictObject({ kind: v.literal('done') }),
]);
export type Reply = v.InferOutput<typeof ReplySchema>;

/** A statement as the page shows it: where it stands, how it is marked and what its card says. */
const PageMarkSchema = v.strictObject({
  /** Id of the statement's worst finding. */
  id: v.string(),
  status: v.picklist(STATUSES),
  severity: v.picklist(SEVERITIES),
  verdict: v.picklist(VERDICTS),
  anchor: TextQuoteSelectorSchema,
  position: v.strictObject({ block: index, start: index, end: index }),
  /** Text fragment link to the statement. */
  link: v.string(),
  why: v.string(),
  /** The first record behind the finding. */
  source: v.optional(
    v.strictObject({
      label: v.string(),
      kind: v.picklist(RECORD_KINDS),
      participants: v.optional(v.number()),
    }),
  ),
});
export type PageMark = v.InferOutput<typeof PageMarkSchema>;

const marks = v.array(PageMarkSchema);

/** Random name that a document has from its first reading on: an audit is for the document it was made of, not for its tab. */
const documentName = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

/** Messages in the language that the reader has chosen; absent where it is the browser's own, which a page has at hand. */
const words = v.optional(v.record(v.string(), v.object({ message: v.string() })));

/** What an audit has to show: its statements, what it comes to, and the words for it. */
const shown = { marks, found: FoundSchema, words };

/** Background to page. */
export const PageRequestSchema = v.variant('kind', [
  /**
   * The page has been audited, for the first time or again: it is watched from now on. `paint` marks the statements;
   * `automatic` says that nobody asked for this audit.
   */
  v.strictObject({
    kind: v.literal('audited'),
    document: documentName,
    paint: v.boolean(),
    automatic: v.boolean(),
    ...shown,
  }),
  /** The settings have changed: other statements to mark, perhaps in another language. */
  v.strictObject({ kind: v.literal('refresh'), ...shown }),
  /**
   * Marks all warnings; with `current`, also scrolls to that statement, with `frame`, to the frame of this number, in
   * which one is shown by a script of its own.
   */
  v.strictObject({
    kind: v.literal('highlight'),
    current: v.optional(v.string()),
    frame: v.optional(v.pipe(v.number(), v.integer())),
    ...shown,
  }),
  v.strictObject({ kind: v.literal('clear') }),
  v.strictObject({ kind: v.literal('toggle') }),
  /** Opens the card of the next statement down the page, or up. */
  v.strictObject({ kind: v.literal('step'), by: v.picklist([-1, 1]) }),
  /** Opens the card of what was found in the selected text, or says that nothing was. */
  v.strictObject({ kind: v.literal('selection') }),
  /** The site is not checked automatically any more: a page that was ends watching and takes back its marks. */
  v.strictObject({ kind: v.literal('leave') }),
  /** Answered by a page that was read; with `document`, `missing` by another than that. */
  v.strictObject({ kind: v.literal('ping'), document: v.optional(documentName) }),
]);
export type PageRequest = v.InferOutput<typeof PageRequestSchema>;

export const PageReplySchema = v.strictObject({
  kind: v.literal('highlighted'),
  outcome: v.picklist(OUTCOMES),
  /** True while the page's statements are marked. */
  painted: v.boolean(),
});
export type PageReply = v.InferOutput<typeof PageReplySchema>;

/** What the page's side returns when it is injected. */
export const CollectedSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('snapshot'),
    document: documentName,
    snapshot: BoundedSnapshotSchema,
    /** Of the frames that could not be read with it; one entry a frame of the snapshot. */
    framePaths: v.array(FramePathSchema),
  }),
  v.strictObject({
    kind: v.literal('unreadable'),
    document: documentName,
    failure: v.picklist(['pdf', 'no-text', 'frame-set']),
  }),
]);
export type Collected = v.InferOutput<typeof CollectedSchema>;

/** The extension's script in a page to the background. */
export const PageMessageSchema = v.variant('kind', [
  /**
   * The gate has found a therapy on a page that may be checked automatically; answered with `checked`, or with `failed`
   * where it is worth another try.
   */
  v.strictObject({ kind: v.literal('therapy') }),
  /** A watched page has changed; answered with `audited` or `leave`. */
  v.strictObject({ kind: v.literal('changed'), automatic: v.boolean(), collected: CollectedSchema }),
  /** The reader asks, from a mark on the page, to see a finding in the side panel. */
  v.strictObject({ kind: v.literal('open-panel'), findingId: v.pipe(v.string(), v.maxLength(64)) }),
  /** The reader has switched the marks of this page on or off. */
  v.strictObject({ kind: v.literal('marked'), on: v.boolean() }),
]);
export type PageMessage = v.InferOutput<typeof PageMessageSchema>;

/** Background to the gate. */
export type GateReply = 'checked' | 'failed';

/** Who a message claims to come from, as far as the browser vouches for it. */
export interface Sender {
  id?: string;
  url?: string;
  tab?: unknown;
  frameId?: number;
}

/** True for a page of this extension itself: same id, an address under `origin`. Content scripts do not pass. */
export const isOwnPage = (sender: Sender, id: string, origin: string): boolean =>
  sender.id === id && sender.url?.startsWith(origin) === true;

/** True for the extension's own script in a web page, in its top document or in a frame of it. */
export const isOwnScript = (sender: Sender, id: string, origin: string): boolean =>
  sender.id === id && sender.tab !== undefined && !isOwnPage(sender, id, origin);

/** True for a message that a script may send from the document it stands in: a frame speaks for no page. */
export const maySay = ({ kind }: PageMessage, { frameId = 0 }: Sender): boolean =>
  frameId === 0 || kind === 'open-panel';

/** True for the extension's background: same id and neither tab nor page address of a website. */
export const isOwnBackground = (sender: Sender, id: string): boolean =>
  sender.id === id && sender.tab === undefined;
