import type { RecordKind } from '../model/index.ts';

/**
 * True once the review that the set promises is due. Readers are told so beside the date of the evidence.
 *
 * @param reviewBy ISO date, the last day on which the set counts as current
 * @param today ISO date or date-time
 */
export function isReviewDue(reviewBy: string, today: string): boolean {
  return today.slice(0, 10) > reviewBy;
}

/** Kinds whose content changes without a new publication. */
const CHANGING: readonly RecordKind[] = [
  'approval',
  'regulation',
  'law',
  'enforcement',
  'agency-notice',
  'guideline',
];
const OLD_AFTER_YEARS = 3;

/**
 * True for a source of a changing kind that is older than three years or undated: there may be a newer version.
 *
 * @param asOf year, month or day of the source
 * @param today ISO date or date-time
 */
export function isOld(
  { kind, asOf }: { kind: RecordKind; asOf?: string | undefined },
  today: string,
): boolean {
  if (!CHANGING.includes(kind)) return false;
  const limit = `${Number(today.slice(0, 4)) - OLD_AFTER_YEARS}${today.slice(4, 10)}`;
  return !asOf || asOf < limit.slice(0, asOf.length);
}
