import type {
  Answer,
  ClaimType,
  ConditionId,
  Effect,
  EvidenceCard,
  Frequency,
  Jurisdiction,
  Stance,
  TherapyId,
} from '../model/index.ts';
import type { Alternative, RegulatoryEntry, ReportingEntry } from './schema.ts';

/** A record as it is bundled: the display card and what the look-up needs. */
export interface BundledRecord extends Omit<EvidenceCard, 'stance'> {
  /** Families the record counts for; empty for a yardstick such as exercise or joint replacement. */
  therapies: TherapyId[];
  comparators?: string[];
  conditions: (ConditionId | 'any')[];
  bearsOn: Partial<Record<ClaimType, Stance>>;
  stage?: string;
  certainty?: string;
  jurisdiction?: string;
  year?: number;
  /** Official number of a ruling, law, letter or filing. */
  number?: string;
  effects?: Effect[];
  frequencies?: Frequency[];
}

export interface BundledRegulatoryEntry extends RegulatoryEntry {
  jurisdiction: Jurisdiction;
}

export interface BundledReportingEntry extends ReportingEntry {
  jurisdiction: Jurisdiction;
}

/** Content of `src/generated/evidence.json`, written by `npm run build:data`. */
export interface EvidenceData {
  version: string;
  /** ISO date of the last review of the set as a whole. */
  asOf: string;
  /** ISO date by which the next review is due. */
  reviewBy: string;
  records: BundledRecord[];
  answers: Answer[];
  regulatory: BundledRegulatoryEntry[];
  alternatives: Alternative[];
  /** Where to report, by jurisdiction. */
  reporting: BundledReportingEntry[];
}
