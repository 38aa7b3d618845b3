import { partsOf, partsOutsideJoints } from '../lexicon/body-parts.ts';
import type { ClaimKey, ClaimType, ConditionId, RecordKind } from '../model/index.ts';
import type { BundledRecord } from './data.ts';

/** Claim types whose answers rest on trials, nearly all of them on knees. */
const EFFICACY: ReadonlySet<ClaimType> = new Set<ClaimType>([
  'tissue-regeneration',
  'disease-modification',
  'symptom-relief',
  'superiority',
  'surgery-avoidance',
  'durability',
  'success-rate',
  'evidence-base',
]);

const TRIALS: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'systematic-review',
  'meta-analysis',
  'rct',
  'company-summary',
  'cohort',
]);

/** True for a record of people who were treated. */
export const isTrial = ({ kind }: Pick<BundledRecord, 'kind'>): boolean => TRIALS.has(kind);

/** Where a claim names no part of the body: what its condition is about. */
const PART_OF_CONDITION: Partial<Record<ConditionId, string>> = {
  'hip-oa': 'the hip',
  tendon: 'tendons',
  spine: 'the back',
};

const WHERE: readonly (readonly [readonly BundledRecord['conditions'][number][], string])[] = [
  [['knee-oa', 'cartilage-defect'], 'knees'],
  [['hip-oa'], 'hips'],
  [['tendon'], 'tendons'],
  [['spine'], 'backs'],
];

const alternatives = new Intl.ListFormat('en', { type: 'disjunction' });
const all = new Intl.ListFormat('en', { type: 'conjunction' });

/** Parts of the body that a claim is about, where the knee is not among them. */
function partsAsked({ parts = [], conditions }: ClaimKey): readonly string[] {
  if (parts.length > 0) return parts;
  const named = conditions.map((condition) => PART_OF_CONDITION[condition]);
  return named.includes(undefined) ? [] : (named as string[]);
}

function isAbout({ conditions, label, finding, source }: BundledRecord, part: string): boolean {
  if (conditions.some((condition) => condition !== 'any' && PART_OF_CONDITION[condition] === part))
    return true;
  return namesPart(`${label} ${source?.title ?? ''} ${finding}`, part);
}

const namesPart = (text: string, part: string): boolean =>
  [...partsOf(text), ...partsOutsideJoints(text)].includes(part);

/**
 * Says of an answer about what a therapy does that its trials were on other parts of the body than the claim is, and
 * whether the set holds any on these; undefined where the answer speaks of the part itself.
 *
 * @param why the words of the answer
 * @param cited the records that it rests on
 * @param held the records of the set on the therapies of the claim
 */
export function nearestTrials(
  key: ClaimKey,
  why: string,
  cited: readonly BundledRecord[],
  held: () => readonly BundledRecord[],
): string | undefined {
  if (!EFFICACY.has(key.claimType)) return undefined;
  const trials = cited.filter(isTrial);
  const missing = partsAsked(key).filter(
    (part) => !namesPart(why, part) && !trials.some((record) => isAbout(record, part)),
  );
  if (missing.length === 0) return undefined;
  const asked = alternatives.format(missing);
  const where = trialsOn(trials);
  if (missing.some((part) => held().some((record) => isTrial(record) && isAbout(record, part))))
    return where && `The trials named here were on ${where}, not on ${asked}.`;
  const isOutside = key.conditions.length > 0 && key.conditions.every((condition) => condition === 'other');
  return `For this treatment we hold no trial on ${asked}${where && !isOutside ? `; the nearest are on ${where}` : ''}.`;
}

/** What trials were on, "knees and hips"; undefined for none. */
function trialsOn(trials: readonly BundledRecord[]): string | undefined {
  if (trials.length === 0) return undefined;
  const parts = WHERE.filter(([conditions]) =>
    trials.some((trial) => trial.conditions.some((condition) => conditions.includes(condition))),
  ).map(([, part]) => part);
  return parts.length > 0 ? all.format(parts) : 'other joints';
}
