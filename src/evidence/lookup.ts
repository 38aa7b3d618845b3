import {
  type Answer,
  type AnswerCondition,
  CELL_SOURCES,
  type ClaimFigure,
  type ClaimKey,
  type ClaimType,
  type ConditionId,
  type Strength,
  type TherapyId,
} from '../model/index.ts';
import { EFFICACY } from './nearest-trials.ts';

/** Claim types whose answer is not about a joint: a claim about another disease may use it. */
const JOINT_FREE: readonly ClaimType[] = [
  'regulatory-status',
  'trial-status',
  'safety',
  'legitimacy',
  'cell-product',
  'financial',
];

const ANSWER_CONDITION: Record<ConditionId, AnswerCondition> = {
  'knee-oa': 'knee-oa',
  'hip-oa': 'hip-oa',
  oa: 'any',
  'cartilage-defect': 'cartilage-defect',
  tendon: 'tendon',
  spine: 'spine',
  'joint-pain': 'any',
  other: 'non-joint',
};

/**
 * Therapies to look up, in order: a named source (marrow, fat, birth tissue) before stem cells in general, which
 * every source falls back to. Other families never fall back to each other.
 */
export function therapyOrder(therapies: readonly TherapyId[]): TherapyId[] {
  const named = therapies.filter((therapy) => therapy !== 'stem-cell');
  // An answer about stem cells in general still answers a claim about those of one source.
  const hasSource = named.some((therapy) => CELL_SOURCES.includes(therapy));
  const first = therapies.includes('stem-cell') && !hasSource ? therapies : named;
  return [...new Set([...first, ...(hasSource ? (['stem-cell'] as const) : [])])];
}

/** Conditions to look up, in order. `non-joint` alone never falls back to an answer about joints. */
export function conditionOrder(
  conditions: readonly ConditionId[],
  advanced: boolean,
  claimType: ClaimType,
): AnswerCondition[] {
  const mapped = [...new Set(conditions.map((condition) => ANSWER_CONDITION[condition]))];
  const joints = mapped.filter((condition) => condition !== 'non-joint');
  if (mapped.length > 0 && joints.length === 0)
    return JOINT_FREE.includes(claimType) ? ['non-joint', 'any'] : ['non-joint'];
  // A list of other diseases with a back or a knee among them is not about backs or knees.
  if (mapped[0] === 'non-joint')
    return JOINT_FREE.includes(claimType) || claimType === 'broad-indication'
      ? ['any']
      : ['non-joint', 'any'];
  const specific = joints.filter((condition) => condition !== 'any');
  const order: AnswerCondition[] = advanced ? ['advanced-oa'] : [];
  if (specific.length === 1 && specific[0]) order.push(specific[0]);
  return [...order, 'any'];
}

function strengthOrder(strength: Strength): (Strength | 'any')[] {
  return strength === 'asserted' ? ['any'] : [strength, 'any'];
}

/** The first of the answers that fits, for the first condition and strength for which there is one. */
function pick(
  answers: readonly Answer[],
  fits: (answer: Answer) => boolean,
  conditions: readonly AnswerCondition[],
  strength: Strength,
  usable: (answer: Answer) => boolean,
): Answer | undefined {
  for (const condition of conditions)
    for (const wanted of strengthOrder(strength)) {
      const answer = answers.find(
        (one) => one.condition === condition && one.strength === wanted && fits(one),
      );
      if (answer && usable(answer)) return answer;
    }
  return undefined;
}

/** The figure of the claim that an answer is about. */
export function answeredFigure({ figure }: Answer, { figures }: ClaimKey): ClaimFigure | undefined {
  if (!figure) return undefined;
  const { kind, from = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY, measures } = figure;
  return figures?.find(
    (one) =>
      one.kind === kind &&
      (one.high ?? one.low) >= from &&
      one.low < below &&
      (!measures || measures.includes(one.measures)),
  );
}

/** True for an answer that keeps to a part of the body or a strength of the claim where another is on any. */
const isCloser = (one: Answer, other: Answer): boolean =>
  (one.condition !== 'any' && other.condition === 'any') ||
  (one.condition === other.condition && one.strength !== 'any' && other.strength === 'any');

/**
 * The answer that fits a claim best. Order: words of status of the therapy, then of any therapy; then an answer about
 * a figure that the claim states; then therapy from the closest to the most general, condition and strength from the
 * same to any. Of what a treatment does, an answer on just this part of the body or strength comes before words of
 * status. A claim about a disease outside joints falls back to `broad-indication` of the same therapy, never to a knee answer.
 *
 * @param answers the answers of each claim type
 * @param usable false for an answer that has no record left that bears on the claim's therapies
 */
export function findAnswer(
  answers: ReadonlyMap<ClaimType, readonly Answer[]>,
  key: ClaimKey,
  usable: (answer: Answer) => boolean,
): Answer | undefined {
  const therapies = therapyOrder(key.therapies);
  const conditions = conditionOrder(key.conditions, key.advanced ?? false, key.claimType);
  const ofType = answers.get(key.claimType) ?? [];
  const plainOf = (therapy: TherapyId): Answer | undefined =>
    pick(
      ofType,
      (one) => one.therapy === therapy && !one.token && !one.figure,
      conditions,
      key.strength,
      usable,
    );
  if (key.token) {
    const ofToken = ofType.filter((answer) => answer.token === key.token);
    for (const therapy of [...therapies, 'any' as const]) {
      const answer = pick(
        ofToken,
        (one) => one.therapy === therapy,
        conditions.includes('any') ? conditions : [...conditions, 'any'],
        key.strength,
        usable,
      );
      if (!answer) continue;
      const plain = therapy !== 'any' && EFFICACY.has(key.claimType) ? plainOf(therapy) : undefined;
      return plain && isCloser(plain, answer) ? plain : answer;
    }
  }
  for (const therapy of therapies) {
    const answer = pick(
      ofType,
      (one) => one.therapy === therapy && answeredFigure(one, key) !== undefined,
      conditions,
      key.strength,
      usable,
    );
    if (answer) return answer;
  }
  for (const therapy of therapies) {
    const answer = plainOf(therapy);
    if (answer) return answer;
  }
  if (!conditions.includes('any') && key.claimType !== 'broad-indication')
    return findAnswer(
      answers,
      { ...key, claimType: 'broad-indication', token: undefined, figures: [] },
      usable,
    );
  if (!conditions.includes('any'))
    return findAnswer(answers, { ...key, conditions: [], token: undefined }, usable);
  return undefined;
}
