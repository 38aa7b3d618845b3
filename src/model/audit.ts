import * as v from 'valibot';
import { PageCitationSchema } from './page-citation.ts';
import {
  CLAIM_TYPES,
  CONDITIONS,
  CUE_ROLES,
  DISCLOSURE_TOPICS,
  QUANTITY_KINDS,
  QUANTITY_MEASURES,
  SEVERITIES,
  STANCES,
  STATUSES,
  THERAPIES,
  UNSEEN,
  VERDICTS,
  VOICES,
} from './vocabulary.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** W3C Web Annotation TextQuoteSelector: exact text with up to 32 characters either side. */
export const TextQuoteSelectorSchema = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
});
export type TextQuoteSelector = v.InferOutput<typeof TextQuoteSelectorSchema>;

/** Half-open UTF-16 offsets into `quote`. */
const CueSchema = v.strictObject({ start: count, end: count, role: v.picklist(CUE_ROLES) });
export type Cue = v.InferOutput<typeof CueSchema>;

/**
 * A figure of a sentence: half-open UTF-16 offsets into it, the range it spans (both ends equal for a single figure;
 * `high` is null for "more than"; a score goes from `low`, before, to `high`, after) and the unit of its kind: percent of people, months, years of age, cells, ml,
 * the page's currency, times, people, points.
 */
const QuantitySchema = v.strictObject({
  start: count,
  end: count,
  kind: v.picklist(QUANTITY_KINDS),
  low: v.number(),
  high: v.nullable(v.number()),
  unit: v.picklist([
    'percent',
    'months',
    'years',
    'cells',
    'ml',
    'USD',
    'EUR',
    'GBP',
    'times',
    'people',
    'points',
  ]),
  measures: v.picklist(QUANTITY_MEASURES),
});
export type Quantity = v.InferOutput<typeof QuantitySchema>;

const EvidenceReferenceSchema = v.strictObject({ id: v.string(), stance: v.picklist(STANCES) });
export type EvidenceReference = v.InferOutput<typeof EvidenceReferenceSchema>;

export const FindingSchema = v.strictObject({
  id: v.string(),
  claimType: v.picklist(CLAIM_TYPES),
  status: v.picklist(STATUSES),
  verdict: v.picklist(VERDICTS),
  severity: v.picklist(SEVERITIES),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  quote: v.string(),
  anchor: TextQuoteSelectorSchema,
  link: v.string(),
  /** Index of the block of the snapshot and half-open offsets in its text: where the quote stands. */
  position: v.strictObject({ block: count, start: count, end: count }),
  /**
   * Where the quote is no text that stands open on the page: in a folded or hidden part of it, in the text for a picture
   * or an icon, or only in the title, the description or the structured data that search engines read.
   */
  unseen: v.optional(v.picklist(UNSEEN)),
  /** Words of the page that the quote makes no sense without: its question, lead-in, header or figure. */
  prompt: v.optional(v.string()),
  headingPath: v.array(v.string()),
  voice: v.picklist(VOICES),
  therapies: v.array(v.picklist(THERAPIES)),
  conditions: v.array(v.picklist(CONDITIONS)),
  /** Slots that the sentence does not state and where they came from. */
  inherited: v.array(
    v.strictObject({
      slot: v.picklist(['therapy', 'condition']),
      from: v.picklist(['question', 'lead-in', 'heading', 'previous', 'page']),
    }),
  ),
  cues: v.array(CueSchema),
  /** The figures of the quote. */
  quantities: v.array(QuantitySchema),
  why: v.string(),
  evidence: v.pipe(v.array(EvidenceReferenceSchema), v.minLength(1)),
  questions: v.array(v.string()),
});
export type Finding = v.InferOutput<typeof FindingSchema>;

const DisclosureSchema = v.strictObject({
  quote: v.string(),
  anchor: TextQuoteSelectorSchema,
  position: v.strictObject({ block: count, start: count, end: count }),
  topic: v.picklist(DISCLOSURE_TOPICS),
});
export type Disclosure = v.InferOutput<typeof DisclosureSchema>;

export const AuditSchema = v.strictObject({
  schemaVersion: v.literal(1),
  tool: v.strictObject({ name: v.literal('clinic-claim-auditor'), version: v.string() }),
  evidence: v.strictObject({ version: v.string(), asOf: v.string(), records: count }),
  page: v.strictObject({
    url: v.string(),
    title: v.string(),
    language: v.string(),
    words: count,
    textSha256: v.string(),
    auditedAt: v.string(),
  }),
  scope: v.picklist(['in-scope', 'out-of-scope', 'unsupported-language']),
  /** Therapies the page offers or speaks of, most mentioned first. */
  therapies: v.array(v.picklist(THERAPIES)),
  /** Findings by verdict; `review` findings are not counted. */
  counts: v.strictObject({
    contradicted: count,
    unsupported: count,
    overstated: count,
    'missing-context': count,
    consistent: count,
  }),
  /** Page order. */
  findings: v.array(FindingSchema),
  disclosures: v.array(DisclosureSchema),
  /** The page's own references, checked against what they say; page order. */
  citations: v.array(PageCitationSchema),
  /** What was left unread or failed, in plain words; an empty list means all text was checked. */
  notes: v.array(v.strictObject({ code: v.string(), message: v.string() })),
});
export type Audit = v.InferOutput<typeof AuditSchema>;

/** What stands in an audit's place where an input could not be audited. */
export const AuditFailureSchema = v.strictObject({
  page: v.strictObject({ url: v.string() }),
  error: v.strictObject({ code: v.string(), message: v.string() }),
});
export type AuditFailure = v.InferOutput<typeof AuditFailureSchema>;
