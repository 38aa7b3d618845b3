import * as v from 'valibot';
import { AuditSchema, EvidenceCardSchema, JURISDICTIONS, THERAPIES } from '../model/index.ts';
import { AccuracySchema } from './accuracy.ts';

const APPROVALS = ['no', 'not-joints', 'yes-knee', 'yes-cartilage', 'depends', 'unknown'] as const;
export type Approval = (typeof APPROVALS)[number];

/** The regulator's line for therapies of the page, whether or not the page makes a claim about them. */
const RegulatoryLineSchema = v.strictObject({
  /** Those that share the line; one at least. */
  therapies: v.array(v.picklist(THERAPIES)),
  /** Whose rules these are, with the standing there; absent for the United States, which the evidence covers best. */
  place: v.optional(v.strictObject({ jurisdiction: v.picklist(JURISDICTIONS), status: v.string() })),
  approval: v.picklist(APPROVALS),
  text: v.string(),
  evidence: v.array(v.string()),
});
export type RegulatoryLine = v.InferOutput<typeof RegulatoryLineSchema>;

/** Longest reason a reader can give for a wrong mark, in UTF-16 units. */
export const MAX_REMARK = 2000;

/** A statement that the reader has hidden, by its key, and why. */
const HiddenStatementSchema = v.strictObject({
  statement: v.string(),
  remark: v.optional(v.string()),
});
export type HiddenStatement = v.InferOutput<typeof HiddenStatementSchema>;

/** No room on the disk; the history was written by a newer version of the extension; anything else. */
export const HISTORY_FAULTS = ['full', 'newer', 'failed'] as const;
export type HistoryFault = (typeof HISTORY_FAULTS)[number];

/** Everything popup and side panel show of a page. */
export const PopupDataSchema = v.strictObject({
  audit: AuditSchema,
  /** One card for each record that the audit or a regulatory line refers to. */
  cards: v.array(EvidenceCardSchema),
  regulatory: v.array(RegulatoryLineSchema),
  /** The statements that the reader has hidden on this page. */
  hidden: v.array(HiddenStatementSchema),
  /** Number of statements that the reader's settings leave out. */
  hiddenBySettings: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** How many statements the reader has marked as wrong, on all pages. */
  wrongMarks: v.pipe(v.number(), v.integer(), v.minValue(0)),
  accuracy: AccuracySchema,
  /** Why the audit could not be kept in the history, where the reader wants it kept. */
  historyFault: v.optional(v.picklist(HISTORY_FAULTS)),
});
export type PopupData = v.InferOutput<typeof PopupDataSchema>;

/** Why a page could not be audited. */
export const FAILURES = [
  'restricted',
  'pdf',
  'file',
  'no-text',
  'frame-set',
  'gone',
  'timeout',
  'stopped',
  /** Not checked yet: the side panel reads no page by itself. */
  'unread',
  'error',
] as const;
export type Failure = (typeof FAILURES)[number];
