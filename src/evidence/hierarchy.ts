import {
  type ClaimType,
  type EvidenceReference,
  RECORD_KINDS,
  type RecordKind,
  type TherapyId,
} from '../model/index.ts';
import type { BundledRecord } from './data.ts';

/** Comparators that show whether a therapy does more than the injection itself. */
const PLACEBO = ['saline-placebo', 'placebo', 'sham-injection'];

/**
 * Rank of a record in the hierarchy of evidence, 0 is the strongest: regulators and courts, guidelines and
 * positions, reviews, placebo-controlled trials, other trials, company summaries, cohorts, laboratory, the rest.
 */
export function evidenceRank(record: { kind: RecordKind; comparators?: readonly string[] }): number {
  const placebo = record.comparators?.some((comparator) => PLACEBO.includes(comparator)) ?? false;
  return RECORD_KINDS.indexOf(record.kind) * 2 + (placebo ? 0 : 1);
}

/** How many of the looked-up therapies stand before the first one the record is about: 0 is the closest. */
function distance(record: BundledRecord, therapies: readonly TherapyId[]): number {
  const index = therapies.findIndex((therapy) => record.therapies.includes(therapy));
  return index < 0 ? therapies.length : index;
}

/** True for a record about badly worn joints only. */
function isAboutAdvanced(record: BundledRecord): boolean {
  return /^(?:advanced|severe|end-stage)/i.test(record.stage ?? '');
}

/**
 * Orders records for a claim: those that speak for or against it before mere context, those about badly worn joints
 * last unless the claim is about these, then the closest therapy, then the hierarchy. Stable, so an editor's order
 * decides between equals.
 */
export function byStrength(
  claimType: ClaimType,
  therapies: readonly TherapyId[],
  advanced = false,
): (a: BundledRecord, b: BundledRecord) => number {
  const isContext = (record: BundledRecord) =>
    (record.bearsOn[claimType] ?? 'context') === 'context' ? 1 : 0;
  const isOffStage = (record: BundledRecord) => (isAboutAdvanced(record) && !advanced ? 1 : 0);
  return (a, b) =>
    isContext(a) - isContext(b) ||
    isOffStage(a) - isOffStage(b) ||
    distance(a, therapies) - distance(b, therapies) ||
    evidenceRank(a) - evidenceRank(b);
}

/** A source that speaks for the claim does not lead where the claim is doubted; those that follow keep their order. */
export function bearingOutFirst(references: EvidenceReference[]): EvidenceReference[] {
  const lead =
    references.find(({ stance }) => stance === 'contradicts' || stance === 'weakens') ??
    references.find(({ stance }) => stance !== 'supports');
  return lead ? [lead, ...references.filter((one) => one !== lead)] : references;
}
