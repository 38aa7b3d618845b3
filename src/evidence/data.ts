import type { Answer, ClaimType, ConditionId, EvidenceCard, Stance, TherapyId } from '../model/index.ts';

/** A record as it is bundled: the display card and what the look-up needs. */
export interface BundledRecord extends Omit<EvidenceCard, 'stance'> {
  therapies: TherapyId[];
  comparators?: string[];
  conditions: (ConditionId | 'any')[];
  bearsOn: Partial<Record<ClaimType, Stance>>;
  stage?: string;
  certainty?: string;
  jurisdiction?: string;
  year?: number;
}

/** Content of `src/generated/evidence.json`, written by `npm run build:data`. */
export interface EvidenceData {
  version: string;
  /** ISO date of the last review of the set as a whole. */
  asOf: string;
  records: BundledRecord[];
  answers: Answer[];
}
