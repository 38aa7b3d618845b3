import type { AnalysedPage, AnalysedSentence } from '../claims/analyse-page.ts';
import type { Slots } from '../context/slots.ts';
import { KNEE, partsOf, partsOutsideJoints } from '../lexicon/body-parts.ts';
import type { ConditionId, PageBlock, TherapyId } from '../model/index.ts';
import { keptFor } from '../text/kept.ts';
import { onceFor } from '../text/once-for.ts';
import { withoutNames } from '../text/place-names.ts';

/** What a claim is judged as being about. */
export interface Place {
  /** Parts of the body besides the knee. */
  parts: string[];
  slots: Slots;
}

/** "A sore joint" and "arthritis" are about the joint that the context names. */
const GENERAL: ReadonlySet<ConditionId> = new Set<ConditionId>(['joint-pain', 'oa']);
const MANY_JOINTS =
  /\b(?:joints|hands|joint (?:pain(?!-free)|conditions?|problems?)|(?:any|every|each|other|another) (?:\w+ )?(?:joint|part))\b/i;
const JOINT_TISSUE = /\b(?:cartilage|joints?|menisc\w+|tendons?|ligaments?|synovial)\b/i;
/** Conditions that name one joint, and the part of it. */
const ONE_JOINT = [
  ['knee-oa', KNEE],
  ['hip-oa', 'the hip'],
] as const satisfies readonly (readonly [ConditionId, string])[];

/** Joints that a heading names, found out once: every claim under it asks. */
const jointsOf = onceFor(({ text }: PageBlock): readonly string[] => partsOf(text));

/** Joints of the closest question, list lead-in or heading over a sentence that names any. */
function jointsAround({ snapshot }: AnalysedPage, { block: at }: AnalysedSentence): readonly string[] {
  const block = snapshot.blocks[at];
  if (!block) return [];
  const { question, leadIn = [], headingPath } = block;
  const above = [...(question === undefined ? [] : [question]), ...leadIn, ...[...headingPath].reverse()];
  for (const index of above) {
    const heading = snapshot.blocks[index];
    const joints = heading ? jointsOf(heading) : [];
    if (joints.length > 0) return joints;
  }
  return [];
}

/** The knee or hip where it is what the page speaks of most, and no other joint, tendon or back is among its subjects. */
function jointOfPage({ subject }: AnalysedPage): string | undefined {
  const named = subject.conditions.filter((id) => !GENERAL.has(id));
  return named.length === 1 && named[0] === subject.conditions[0]
    ? ONE_JOINT.find(([condition]) => condition === named[0])?.[1]
    : undefined;
}

/**
 * The parts of the body and the slots that a claim is judged by.
 *
 * @param stated the sentence, with the header or question that it is read with
 * @param source where the stem cells of the page come from, if they are a donor's
 */
export function placeOf(
  page: AnalysedPage,
  sentence: AnalysedSentence,
  stated: string,
  source: TherapyId | undefined,
): Place {
  const around = jointsAround(page, sentence);
  const main = jointOfPage(page);
  return keptFor(
    sentence,
    'place',
    () => [sentence.slots, stated, around.join(), main, source],
    () => placed(partsText(sentence, stated), withSource(sentence.slots, source), around, main),
  );
}

/** The text without names of institutions, unless it names a part of the body only there. */
function partsText({ text, tokens }: AnalysedSentence, stated: string): string {
  const bare = stated.replace(text, () => withoutNames(tokens, text));
  return partsOf(bare).length > 0 ? bare : stated;
}

/** Stem cells whose source neither the sentence nor its surroundings name come from where the page says. */
function withSource(slots: Slots, source: TherapyId | undefined): Slots {
  const { therapies } = slots;
  return source && therapies.length === 1 && therapies[0] === 'stem-cell'
    ? { ...slots, therapies: [...therapies, source] }
    : slots;
}

/** What is said of cartilage or a joint is not about the other diseases on the list of its page. */
function withoutOtherDiseases(slots: Slots, text: string): Slots {
  const { conditions } = slots;
  return conditions.length > 1 && conditions.includes('other') && JOINT_TISSUE.test(text)
    ? { ...slots, conditions: conditions.filter((id) => id !== 'other') }
    : slots;
}

const isTakenOver = ({ conditionFrom }: Slots): boolean =>
  conditionFrom !== 'sentence' && conditionFrom !== 'none';

/**
 * The parts that a text names beside the knee; the condition that it takes over from its context is then not what it is
 * about.
 */
function placed(text: string, slots: Slots, around: readonly string[], main: string | undefined): Place {
  const joints = partsOf(text);
  if (joints.includes(KNEE)) return { parts: joints.filter((part) => part !== KNEE), slots };
  const parts = [...joints, ...partsOutsideJoints(text)];
  if (parts.length === 0) return placedByContext(text, slots, around, main);
  const conditions: ConditionId[] = [joints.length > 0 ? 'joint-pain' : 'other'];
  return { parts, slots: isTakenOver(slots) ? { ...slots, conditions, conditionFrom: 'sentence' } : slots };
}

/** A text that names no part is about the joint that stands over it, or that the page is about. */
function placedByContext(
  text: string,
  slots: Slots,
  around: readonly string[],
  main: string | undefined,
): Place {
  const { conditions, conditionFrom } = slots;
  if (isTakenOver(slots) && conditions.includes('other'))
    return { parts: [], slots: withoutOtherDiseases(slots, text) };
  if (MANY_JOINTS.test(text) || !conditions.every((id) => GENERAL.has(id))) return { parts: [], slots };
  const over = around.length > 0 ? around : [main];
  const [joint] = ONE_JOINT.find(([, part]) => over.length === 1 && part === over[0]) ?? [];
  if (joint && conditionFrom === 'sentence') {
    const from = around.length > 0 ? 'heading' : 'page';
    return { parts: [], slots: { ...slots, conditions: [joint], conditionFrom: from } };
  }
  return { parts: around.includes(KNEE) ? [] : [...around], slots };
}
