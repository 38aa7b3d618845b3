import type {
  Answer,
  ClaimKey,
  EvidenceCard,
  EvidenceReference,
  Judgement,
  TherapyId,
} from '../model/index.ts';
import type { BundledRecord, EvidenceData } from './data.ts';
import { findAnswer, restsOnKnees, therapyOrder } from './lookup.ts';

/** The bundled evidence, with any added packs, ready for look-up. Pure and synchronous. */
export interface EvidenceSet {
  /** Year and month of the release, "2026.11". */
  readonly version: string;
  /** ISO date on which the set was last reviewed as a whole. */
  readonly asOf: string;
  /** Number of records. */
  readonly size: number;
  /** The answer that fits a claim best, or undefined where the set has nothing that bears on it. */
  judge(key: ClaimKey): Judgement | undefined;
  /** Display cards in the order of the references; unknown ids are left out. */
  cards(references: readonly EvidenceReference[]): EvidenceCard[];
  /** All records, for browsing. */
  readonly records: readonly BundledRecord[];
}

const KNEES = 'Most of this evidence is from knees.';

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
    stance,
    links: record.links,
    asOf: record.asOf,
  };
}

/** An evidence set over validated data. */
export function evidenceSet(data: EvidenceData): EvidenceSet {
  const byId = new Map(data.records.map((record) => [record.id, record]));

  /** A record bears on a claim where it is about one of its therapies, or is a yardstick that is about none. */
  const bears = (id: string, therapies: readonly TherapyId[]) => {
    const record = byId.get(id);
    return (
      record !== undefined &&
      (record.therapies.length === 0 || record.therapies.some((therapy) => therapies.includes(therapy)))
    );
  };

  const references = (answer: Answer, key: ClaimKey): EvidenceReference[] => {
    const therapies = therapyOrder(key.therapies);
    const kept = answer.evidence.filter((id) => bears(id, therapies));
    const matches = (id: string) =>
      key.comparator && byId.get(id)?.comparators?.includes(key.comparator) ? 0 : 1;
    return [...kept]
      .sort((a, b) => matches(a) - matches(b))
      .map((id) => ({ id, stance: byId.get(id)?.bearsOn[answer.claimType] ?? 'context' }));
  };

  return {
    version: data.version,
    asOf: data.asOf,
    size: data.records.length,
    records: data.records,
    judge(key) {
      const answer = findAnswer(data.answers, key, (one) => references(one, key).length > 0);
      if (!answer) return undefined;
      return {
        verdict: answer.verdict,
        severity: answer.severity,
        why: restsOnKnees(answer, key) ? `${answer.why} ${KNEES}` : answer.why,
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
  };
}
