import { evidenceRank } from '../evidence/hierarchy.ts';
import { type EvidenceSet, isReviewDue } from '../evidence/index.ts';
import { isOld } from '../evidence/review.ts';
import { JURISDICTIONS } from '../model/index.ts';
import type { Library } from '../ui/evidence/library.ts';

/**
 * The evidence as its browser shows it, the strongest records first, the newer first among equals.
 *
 * @param today ISO date-time
 */
export function libraryOf({ data }: Pick<EvidenceSet, 'data'>, today: string): Library {
  return {
    version: data.version,
    asOf: data.asOf,
    reviewBy: data.reviewBy,
    reviewDue: isReviewDue(data.reviewBy, today),
    records: data.records
      .map((record) => ({ ...record, old: isOld(record, today) }))
      .sort((a, b) => evidenceRank(a) - evidenceRank(b) || (b.year ?? 0) - (a.year ?? 0)),
    statuses: [...data.regulatory].sort(
      (a, b) => JURISDICTIONS.indexOf(a.jurisdiction) - JURISDICTIONS.indexOf(b.jurisdiction),
    ),
  };
}
