import type { ConditionId, Frequency, Jurisdiction, RecordKind, TherapyId } from '../../model/index.ts';
import type { MessageKey } from '../i18n.ts';
import type { RegulatoryLine } from '../popup-data.ts';

/** Problems that a sheet can be made for. */
export const SHEET_CONDITIONS = [
  'knee-oa',
  'hip-oa',
  'oa',
  'cartilage-defect',
  'tendon',
  'spine',
] as const satisfies ConditionId[];
export type SheetCondition = (typeof SHEET_CONDITIONS)[number];

/** What the reader has chosen at the head of the sheet. */
export interface SheetChoice {
  therapy: TherapyId;
  condition: SheetCondition;
  jurisdiction: Jurisdiction;
}

/** A text of the evidence set, in English, and the numbers of its sources in the list at the foot. */
export interface Sourced {
  text: string;
  sources: number[];
}

/** A question that the evidence puts to a statement of the page, or one that fits any visit. */
export type SheetQuestion =
  | {
      text: string;
      quote: string /** The quote, or two lines of it around the words that matched. */;
      excerpt: string;
    }
  | { key: MessageKey };

export interface SheetFrequency extends Frequency {
  sources: number[];
  /** Of the record: what kind of study it is, and of how many people. */
  study: { kind: RecordKind; people?: number | undefined };
}

export interface SheetOffice {
  concern: 'harm' | 'advert' | 'clinician';
  name: string;
  how?: string | undefined;
  url?: string | undefined;
  phone?: string | undefined;
}

/** A source by its short name, with the number or address to find it by. */
export interface SheetSource {
  id: string;
  label: string;
  where: string;
}

/** All that stands on the sheet for a visit. */
export interface SheetData extends SheetChoice {
  page: { host: string; checkedAt: string; statements: number };
  /** Therapies to choose from, those of the page first. */
  therapies: TherapyId[];
  approval: (RegulatoryLine & { sources: number[] })[];
  questions: SheetQuestion[];
  helps?: Sourced | undefined;
  benefits: SheetFrequency[];
  safety?: Sourced | undefined;
  harms: SheetFrequency[];
  alternatives: (Sourced & { name: string })[];
  offices: SheetOffice[];
  /** In the order of their numbers. */
  sources: SheetSource[];
  evidenceAsOf: string;
}
