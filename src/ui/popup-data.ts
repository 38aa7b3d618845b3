import * as v from 'valibot';
import { AuditSchema, EvidenceCardSchema, JURISDICTIONS, THERAPIES } from '../model/index.ts';

export const APPROVALS = ['no', 'not-joints', 'yes-knee', 'yes-cartilage', 'depends', 'unknown'] as const;
export type Approval = (typeof APPROVALS)[number];

/** The regulator's line for a therapy of the page, whether or not the page makes a claim about it. */
export const RegulatoryLineSchema = v.strictObject({
  therapy: v.picklist(THERAPIES),
  /** Whose rules these are, with the standing there; absent for the United States, which the evidence covers best. */
  place: v.optional(v.strictObject({ jurisdiction: v.picklist(JURISDICTIONS), status: v.string() })),
  approval: v.picklist(APPROVALS),
  text: v.string(),
  evidence: v.array(v.string()),
});
export type RegulatoryLine = v.InferOutput<typeof RegulatoryLineSchema>;

/** Everything the popup shows of a page. */
export const PopupDataSchema = v.strictObject({
  audit: AuditSchema,
  /** One card for each record that the audit or a regulatory line refers to. */
  cards: v.array(EvidenceCardSchema),
  regulatory: v.array(RegulatoryLineSchema),
  /** Keys of the statements that the reader has hidden on this page. */
  hidden: v.array(v.string()),
  /** Number of statements that the reader's settings leave out. */
  hiddenBySettings: v.pipe(v.number(), v.integer(), v.minValue(0)),
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
  'error',
] as const;
export type Failure = (typeof FAILURES)[number];
