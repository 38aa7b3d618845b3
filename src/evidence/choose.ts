import type { ClaimType, ConditionId, TherapyId } from '../model/index.ts';
import type { BundledRecord } from './data.ts';
import { byStrength } from './hierarchy.ts';
import { therapyOrder } from './lookup.ts';

export interface EvidenceQuery {
  claimType: ClaimType;
  therapies: readonly TherapyId[];
  conditions?: readonly ConditionId[];
  /** True where the claim is about badly worn joints. */
  advanced?: boolean;
}

const MAX_SHOWN = 5;

/**
 * True where a record may be shown for a claim about these therapies: it is about one of them, tested one of them
 * as the comparator, or is a yardstick that is about no therapy at all. Families never stand in for each other.
 */
export function bearsOnTherapy(record: BundledRecord, therapies: readonly TherapyId[]): boolean {
  if (therapies.length === 0) return true;
  return (
    record.therapies.length === 0 ||
    record.therapies.some((therapy) => therapies.includes(therapy)) ||
    (record.comparators ?? []).some((comparator) => therapies.some((therapy) => therapy === comparator))
  );
}

function bearsOnCondition(record: BundledRecord, conditions: readonly ConditionId[]): boolean {
  return (
    conditions.length === 0 ||
    record.conditions.includes('any') ||
    record.conditions.some((condition) => condition !== 'any' && conditions.includes(condition))
  );
}

/**
 * The records that bear on a claim, at most `limit`, the strongest first, without the help of an answer. A cell
 * source falls back to stem cells in general. Where the strongest all speak against the claim and a favourable
 * guideline, review or trial exists, the best of these takes the last place.
 */
export function chooseEvidence(
  records: readonly BundledRecord[],
  { claimType, therapies, conditions = [], advanced = false }: EvidenceQuery,
  limit = MAX_SHOWN,
): BundledRecord[] {
  const order = therapyOrder(therapies);
  const fitting = records
    .filter(
      (record) =>
        record.bearsOn[claimType] && bearsOnTherapy(record, order) && bearsOnCondition(record, conditions),
    )
    .sort(byStrength(claimType, order, advanced));
  const shown = fitting.slice(0, limit);
  const favours = (record: BundledRecord) => record.bearsOn[claimType] === 'supports';
  const favourable = fitting.find(favours);
  if (favourable && shown.length === limit && !shown.some(favours)) shown[limit - 1] = favourable;
  return shown;
}
