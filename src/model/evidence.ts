import * as v from 'valibot';
import type { EvidenceReference, Quantity } from './audit.ts';
import type { ClaimType, ConditionId, Severity, Strength, TherapyId, Verdict } from './vocabulary.ts';
import {
  CLAIM_TYPES,
  CONDITIONS,
  QUANTITY_KINDS,
  QUANTITY_MEASURES,
  SEVERITIES,
  STANCES,
  STRENGTHS,
  THERAPIES,
  VERDICTS,
} from './vocabulary.ts';

/** Kinds of source, in the order of the evidence hierarchy (docs/evidence.md). */
export const RECORD_KINDS = [
  'approval',
  'court-ruling',
  'regulation',
  'law',
  'enforcement',
  'agency-notice',
  'guideline',
  'position-statement',
  'systematic-review',
  'meta-analysis',
  'rct',
  'company-summary',
  'cohort',
  'lab-study',
  'content-analysis',
  'narrative-review',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Condition groups of the answers: coarser than the conditions of a claim. */
export const ANSWER_CONDITIONS = [
  'any',
  'knee-oa',
  'hip-oa',
  'advanced-oa',
  'cartilage-defect',
  'tendon',
  'spine',
  'non-joint',
] as const;
export type AnswerCondition = (typeof ANSWER_CONDITIONS)[number];

/**
 * What a judged claim needs to be looked up. `therapies` and `conditions` are those of the claim, the most
 * specific included; `token` is a word of status ("FDA registered") where the claim rests on one.
 */
export interface ClaimKey {
  claimType: ClaimType;
  therapies: readonly TherapyId[];
  conditions: readonly ConditionId[];
  strength: Strength;
  token?: string;
  /** The figures of the claim's sentence, with their words. */
  figures?: readonly ClaimFigure[];
  /** What the claim says it beats, for `superiority`. */
  comparator?: string;
  /** True where the sentence speaks of severe, end-stage or bone-on-bone arthritis. */
  advanced?: boolean;
  /** Parts of the body that the sentence names, where the knee is not among them. */
  parts?: readonly string[];
}

/**
 * The answer of the evidence set to a claim. `evidence` is never empty, at most five, the strongest first; under a
 * doubt, one that bears it out leads.
 */
export interface Judgement {
  verdict: Verdict;
  severity: Severity;
  why: string;
  evidence: EvidenceReference[];
  questions: string[];
}

/** A figure of a claim, as it is looked up and quoted. */
export interface ClaimFigure extends Pick<Quantity, 'kind' | 'low' | 'high' | 'unit' | 'measures'> {
  quote: string;
}

/**
 * The figures that an answer is about: of this kind, at least `from` and below `below` in the unit of the kind, and
 * about one of `measures` where given. "{figure}" in its `why` stands for the page's words.
 */
export const AnswerFigureSchema = v.strictObject({
  kind: v.picklist(QUANTITY_KINDS),
  from: v.optional(v.number()),
  below: v.optional(v.number()),
  measures: v.optional(v.array(v.picklist(QUANTITY_MEASURES))),
});

const AnswerSchema = v.strictObject({
  claimType: v.picklist(CLAIM_TYPES),
  therapy: v.picklist([...THERAPIES, 'any']),
  condition: v.picklist(ANSWER_CONDITIONS),
  strength: v.picklist([...STRENGTHS, 'any']),
  token: v.optional(v.string()),
  figure: v.optional(AnswerFigureSchema),
  verdict: v.picklist(VERDICTS),
  severity: v.picklist(SEVERITIES),
  why: v.string(),
  evidence: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(5)),
  /** What a record says of this claim, where that is not what it says of the usual claim of its type. */
  stances: v.optional(v.record(v.string(), v.picklist(STANCES))),
  question: v.optional(v.string()),
});
export type Answer = v.InferOutput<typeof AnswerSchema>;

/** What a reader is shown of a record beside a finding: small, plain, already rendered. */
export const EvidenceCardSchema = v.strictObject({
  id: v.string(),
  kind: v.picklist(RECORD_KINDS),
  /** Rendered citation, plain text, one style. */
  citation: v.string(),
  /** Who, where, year: the short form. */
  label: v.string(),
  finding: v.string(),
  limits: v.optional(v.string()),
  figures: v.array(v.string()),
  participants: v.optional(v.number()),
  followUp: v.optional(v.string()),
  /** In which conditions treatment was tried; absent for what tried none, and where it was in all sorts. */
  triedIn: v.optional(v.array(v.picklist(CONDITIONS))),
  stance: v.optional(v.picklist(STANCES)),
  links: v.pipe(v.array(v.strictObject({ label: v.string(), url: v.string() })), v.minLength(1)),
  asOf: v.string(),
});
export type EvidenceCard = v.InferOutput<typeof EvidenceCardSchema>;
