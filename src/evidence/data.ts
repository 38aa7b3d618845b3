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
import type { ProductId } from './products.ts';
import type {
  Alternative,
  NoticeDuty,
  Registration,
  RegulatoryEntry,
  ReportingEntry,
  Study,
} from './schema.ts';

/** A record as it is bundled: the display card and what the look-up needs. */
export interface BundledRecord extends Omit<EvidenceCard, 'stance' | 'triedIn'> {
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
  /** What is needed to recognise the source on a page and to compare sentences with it; records of packs have none. */
  source?: SourceFacts;
}

/** A figure of a source with all its numbers: what was measured, the words around it, whom it favours. */
export interface SourceFigure {
  measure: string;
  text: string;
  favours?: 'therapy' | 'control' | 'neither';
}

/** Bibliographic identity of a record and what its study did. */
export interface SourceFacts extends Study {
  title: string;
  /** Family names in order; an open list ends where the record's does. */
  families: string[];
  journal?: string;
  doi?: string;
  pmid?: string;
  pmcid?: string;
  registry?: string;
  products: ProductId[];
  figures: SourceFigure[];
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
  /** What places ask of pages. */
  notices: NoticeDuty[];
  /** What registries say of registered studies. */
  registrations: Registration[];
}
