import {
  type Answer,
  CLAIM_TYPES,
  type ClaimKey,
  type ClaimType,
  type ConditionId,
  type EvidenceCard,
  type EvidenceReference,
  type Judgement,
  type Jurisdiction,
  type TherapyId,
} from '../model/index.ts';
import { bearsOnTherapy, chooseEvidence, type EvidenceQuery } from './choose.ts';
import type { BundledRecord, BundledRegulatoryEntry, BundledReportingEntry, EvidenceData } from './data.ts';
import { bearingOutFirst, byStrength } from './hierarchy.ts';
import { answeredFigure, findAnswer, therapyOrder } from './lookup.ts';
import { isTrial, nearestTrials } from './nearest-trials.ts';
import { regulatoryLine } from './regulatory.ts';
import type { Alternative, Registration } from './schema.ts';

/** The bundled evidence, with any added packs, ready for look-up. Pure and synchronous. */
export interface EvidenceSet {
  /** Year and month of the release, "2026.11"; an added pack is named behind it. */
  readonly version: string;
  /** ISO date on which the set was last reviewed as a whole. */
  readonly asOf: string;
  /** ISO date by which the next review is due. */
  readonly reviewBy: string;
  /** Number of records. */
  readonly size: number;
  /** All records, for browsing. */
  readonly records: readonly BundledRecord[];
  /** Guideline care besides the therapies that clinics sell. */
  readonly alternatives: readonly Alternative[];
  /** Where to report in a place. */
  reporting(jurisdiction: Jurisdiction): BundledReportingEntry[];
  /** What is known of a registered study, by its number. */
  registration(number: string): Registration | undefined;
  /** What the set is made of; input of `withPack`. */
  readonly data: EvidenceData;
  /** The answer that fits a claim best, or undefined where the set has nothing that bears on it. */
  judge(key: ClaimKey): Judgement | undefined;
  /** Display cards in the order of the references; unknown ids are left out. */
  cards(references: readonly EvidenceReference[]): EvidenceCard[];
  /** The records that bear on a claim type and therapy, at most five, the strongest first. */
  choose(query: EvidenceQuery): BundledRecord[];
  /** The one plain line on the regulatory standing of the therapies offered; US unless said otherwise. */
  regulatoryLine(
    therapies: readonly TherapyId[],
    jurisdiction?: Jurisdiction,
  ): BundledRegulatoryEntry | undefined;
}

function card(record: BundledRecord, stance: EvidenceReference['stance']): EvidenceCard {
  return {
    id: record.id,
    kind: record.kind,
    citation: record.citation,
    label: record.label,
    finding: record.finding,
    ...(record.limits && { limits: record.limits }),
    figures: record.figures,
    ...(record.participants && { participants: record.participants }),
    ...(record.followUp && { followUp: record.followUp }),
    ...(isTrial(record) &&
      !record.conditions.includes('any') && { triedIn: record.conditions as ConditionId[] }),
    stance,
    links: record.links,
    asOf: record.asOf,
  };
}

/** An evidence set over validated data. */
export function evidenceSet(data: EvidenceData): EvidenceSet {
  const byId = new Map(data.records.map((record) => [record.id, record]));

  const registrations = new Map(data.registrations.map((entry) => [entry.number, entry]));

  const answersOf = new Map<ClaimType, Answer[]>(CLAIM_TYPES.map((claimType) => [claimType, []]));
  for (const answer of data.answers) answersOf.get(answer.claimType)?.push(answer);

  /** True where a record of the answer bears on the claim's therapies. */
  const isUsable = (answer: Answer, therapies: readonly TherapyId[]): boolean =>
    answer.evidence.some((id) => {
      const record = byId.get(id);
      return record !== undefined && bearsOnTherapy(record, therapies);
    });

  /** The reason of an answer; says first where its trials were on other parts of the body than the claim is. */
  const reason = (answer: Answer, key: ClaimKey): string => {
    const why = answer.why.replace('{figure}', () => answeredFigure(answer, key)?.quote ?? '');
    const therapies = therapyOrder(key.therapies);
    const onTherapy = (record: BundledRecord) =>
      record.therapies.some((therapy) => therapies.includes(therapy)) && bearsOnTherapy(record, therapies);
    const cited = () => answer.evidence.flatMap((id) => byId.get(id) ?? []).filter(onTherapy);
    const isHeld = (fits: (record: BundledRecord) => boolean) =>
      data.records.some((record) => fits(record) && onTherapy(record));
    const nearest = nearestTrials(key, why, cited, isHeld);
    return nearest ? `${nearest} ${why}` : why;
  };

  const ordered = new Map<Answer, Map<string, EvidenceReference[]>>();

  /** The references of an answer to a claim; a page asks for the same ones again and again. */
  const references = (answer: Answer, key: ClaimKey): EvidenceReference[] => {
    const { comparator = '', advanced = false } = key;
    const of = ordered.get(answer) ?? new Map<string, EvidenceReference[]>();
    ordered.set(answer, of);
    const asked = `${key.therapies} ${comparator} ${advanced}`;
    const found = of.get(asked) ?? orderReferences(answer, key);
    of.set(asked, found);
    return found;
  };

  const orderReferences = (answer: Answer, key: ClaimKey): EvidenceReference[] => {
    const therapies = therapyOrder(key.therapies);
    const comparesAsClaimed = (record: BundledRecord) =>
      key.comparator && record.comparators?.includes(key.comparator) ? 0 : 1;
    const strength = byStrength(answer.claimType, therapies, key.advanced);
    const all = answer.evidence
      .flatMap((id) => byId.get(id) ?? [])
      .filter((record) => bearsOnTherapy(record, therapies))
      .sort((a, b) => comparesAsClaimed(a) - comparesAsClaimed(b) || strength(a, b))
      .map((record) => ({
        id: record.id,
        stance: answer.stances?.[record.id] ?? record.bearsOn[answer.claimType] ?? 'context',
      }));
    return answer.verdict === 'consistent' ? all : bearingOutFirst(all);
  };

  return {
    version: data.version,
    asOf: data.asOf,
    reviewBy: data.reviewBy,
    size: data.records.length,
    records: data.records,
    alternatives: data.alternatives,
    reporting: (jurisdiction) => data.reporting.filter((entry) => entry.jurisdiction === jurisdiction),
    registration: (number) => registrations.get(number),
    data,
    judge(key) {
      const therapies = therapyOrder(key.therapies);
      const answer = findAnswer(answersOf, key, (one) => isUsable(one, therapies));
      if (!answer) return undefined;
      return {
        verdict: answer.verdict,
        severity: answer.severity,
        why: reason(answer, key),
        evidence: references(answer, key),
        questions: answer.question ? [answer.question] : [],
      };
    },
    cards(wanted) {
      return wanted.flatMap(({ id, stance }) => {
        const record = byId.get(id);
        return record ? [card(record, stance)] : [];
      });
    },
    choose: (query) => chooseEvidence(data.records, query),
    regulatoryLine: (therapies, jurisdiction) => regulatoryLine(data, therapies, jurisdiction),
  };
}
