import { KNEE, partsOf, partsOutsideJoints } from '../lexicon/body-parts.ts';
import type { ClaimKey, ClaimType, ConditionId, RecordKind } from '../model/index.ts';
import { onceFor } from '../text/once-for.ts';
import type { BundledRecord } from './data.ts';

/** Claim types whose answers rest on trials, nearly all of them on knees. */
export const EFFICACY: ReadonlySet<ClaimType> = new Set<ClaimType>([
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

/** What trials were on, as a reader is told it: by their conditions, and by a part where no condition is of one. */
const WHERE: readonly (readonly [string, string, readonly BundledRecord['conditions'][number][]])[] = [
  ['knees', KNEE, ['knee-oa', 'cartilage-defect']],
  ['hips', 'the hip', ['hip-oa']],
  ['ankles', 'the ankle', []],
  ['shoulders', 'the shoulder', []],
  ['elbows', 'the elbow', []],
  ['feet', 'the foot', []],
  ['hands', 'the hand', []],
  ['jaws', 'the jaw', []],
  ['tendons', 'tendons', ['tendon']],
  ['backs', 'the back', ['spine']],
];

const alternatives = new Intl.ListFormat('en', { type: 'disjunction' });
const all = new Intl.ListFormat('en', { type: 'conjunction' });

/** Parts of the body that a claim is about, where the knee is not among them. */
function partsAsked({ parts = [], conditions }: ClaimKey): readonly string[] {
  if (parts.length > 0) return parts;
  const named = conditions.map((condition) => PART_OF_CONDITION[condition]);
  return named.includes(undefined) ? [] : (named as string[]);
}

/** Parts of the body that a record is about; found out once, as every claim asks. */
const partsOfRecord = onceFor(({ conditions, label, finding, source }: BundledRecord): readonly string[] => [
  ...conditions.flatMap((condition) => (condition === 'any' ? [] : (PART_OF_CONDITION[condition] ?? []))),
  ...partsNamed(`${label} ${source?.title ?? ''} ${finding}`),
]);

const isAbout = (record: BundledRecord, part: string): boolean => partsOfRecord(record).includes(part);

const partsNamed = (text: string): string[] => [...partsOf(text), ...partsOutsideJoints(text)];

/**
 * Says of an answer about what a therapy does that its trials were on other parts of the body than the claim is, and
 * whether the set holds any on these; undefined where the answer speaks of the part itself.
 *
 * @param why the words of the answer
 * @param cited the records that it rests on
 * @param isHeld whether the set holds such a record on the therapies of the claim
 */
export function nearestTrials(
  key: ClaimKey,
  why: string,
  cited: () => readonly BundledRecord[],
  isHeld: (fits: (record: BundledRecord) => boolean) => boolean,
): string | undefined {
  if (!EFFICACY.has(key.claimType)) return undefined;
  const asksOf = partsAsked(key);
  if (asksOf.length === 0) return undefined;
  const trials = cited().filter(isTrial);
  const told = partsNamed(why);
  const missing = asksOf.filter(
    (part) => !told.includes(part) && !trials.some((record) => isAbout(record, part)),
  );
  if (missing.length === 0) return undefined;
  const asked = alternatives.format(missing);
  const where = trialsOn(trials);
  if (missing.some((part) => isHeld((record) => isTrial(record) && isAbout(record, part))))
    return where && `The trials named here were on ${where}, not on ${asked}.`;
  const isOutside = key.conditions.length > 0 && key.conditions.every((condition) => condition === 'other');
  return `For this treatment we hold no trial on ${asked}${where && !isOutside ? `; the nearest are on ${where}` : ''}.`;
}

/** What trials were on, "knees and hips"; undefined for none. */
function trialsOn(trials: readonly BundledRecord[]): string | undefined {
  if (trials.length === 0) return undefined;
  const told = trials.map(placesOf);
  const parts = WHERE.map(([place]) => place).filter((place) =>
    told.some((places) => places.includes(place)),
  );
  return parts.length > 0 ? all.format(parts) : 'other joints';
}

/** Where one trial was: a trial on tendons names a shoulder, but one on arthritis tells only by name that it is on ankles. */
function placesOf(trial: BundledRecord): string[] {
  const byCondition = WHERE.filter(([, , conditions]) =>
    trial.conditions.some((condition) => conditions.includes(condition)),
  );
  const where =
    byCondition.length > 0 ? byCondition : WHERE.filter(([, part]) => partsOfRecord(trial).includes(part));
  return where.map(([place]) => place);
}
