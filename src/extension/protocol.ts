import * as v from 'valibot';
import {
  AuditSchema,
  EvidenceCardSchema,
  PageSnapshotSchema,
  SEVERITIES,
  SNAPSHOT_LIMITS,
  TextQuoteSelectorSchema,
} from '../model/index.ts';
import { FAILURES, MAX_REMARK, PopupDataSchema } from '../ui/popup-data.ts';

/**
 * Every message between popup, background and page, as unions told apart by `kind`. Each receiver validates what
 * it gets: the page's side because a page is hostile, the others so that a fault shows where it arises.
 */

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A finding is shown, stands in a part of the page that could not be opened, or is not there any more. */
export const OUTCOMES = ['shown', 'hidden', 'missing'] as const;

/** A page of the extension to the background. */
export const RequestSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('audit'), tabId }),
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
  v.strictObject({ kind: v.literal('audited'), data: PopupDataSchema }),
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

export const PageMarkSchema = v.strictObject({
  id: v.string(),
  severity: v.picklist(SEVERITIES),
  anchor: TextQuoteSelectorSchema,
  position: v.strictObject({ block: index, start: index, end: index }),
});
export type PageMark = v.InferOutput<typeof PageMarkSchema>;

/** Background to page. */
export const PageRequestSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('highlight'),
    marks: v.array(PageMarkSchema),
    current: v.optional(v.string()),
  }),
  v.strictObject({ kind: v.literal('clear') }),
  /** Answered by a page that is still the one that was read. */
  v.strictObject({ kind: v.literal('ping') }),
]);
export type PageRequest = v.InferOutput<typeof PageRequestSchema>;

export const PageReplySchema = v.strictObject({
  kind: v.literal('highlighted'),
  outcome: v.picklist(OUTCOMES),
});
export type PageReply = v.InferOutput<typeof PageReplySchema>;

/** Page to background. */
export const PageMessageSchema = v.variant('kind', [
  /** The reader asks, from a mark on the page, to see a finding in the side panel. */
  v.strictObject({ kind: v.literal('open-panel'), findingId: v.pipe(v.string(), v.maxLength(64)) }),
]);
export type PageMessage = v.InferOutput<typeof PageMessageSchema>;

/** What the page's side returns when it is injected. */
export const CollectedSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('snapshot'),
    snapshot: v.pipe(
      PageSnapshotSchema,
      v.check(({ blocks }) => blocks.length <= SNAPSHOT_LIMITS.blocks, 'too many blocks'),
      v.check(
        ({ blocks }) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= SNAPSHOT_LIMITS.characters,
        'too much text',
      ),
    ),
  }),
  v.strictObject({ kind: v.literal('unreadable'), failure: v.picklist(['pdf', 'no-text', 'frame-set']) }),
]);
export type Collected = v.InferOutput<typeof CollectedSchema>;

/** Who a message claims to come from, as far as the browser vouches for it. */
export interface Sender {
  id?: string;
  url?: string;
  tab?: unknown;
}

/** True for a page of this extension itself: same id, an address under `origin`. Content scripts do not pass. */
export const isOwnPage = (sender: Sender, id: string, origin: string): boolean =>
  sender.id === id && sender.url?.startsWith(origin) === true;

/** True for the extension's own script in a web page: same id, a tab, and no page of the extension. */
export const isOwnScript = (sender: Sender, id: string, origin: string): boolean =>
  sender.id === id && sender.tab !== undefined && !isOwnPage(sender, id, origin);

/** True for the extension's background: same id and neither tab nor page address of a website. */
export const isOwnBackground = (sender: Sender, id: string): boolean =>
  sender.id === id && sender.tab === undefined;
