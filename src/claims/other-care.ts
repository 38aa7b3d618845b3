import { textsAbove } from '../context/above.ts';
import { isOverOtherCare, namesOtherCare } from '../context/other-care.ts';
import { namesTherapy } from '../context/slots.ts';
import { STEROIDS } from '../text/tags.ts';
import { wordsOf } from '../text/tokens.ts';
import type { AnalysedPage, AnalysedSentence } from './analyse-page.ts';

/** Back to what is sold. */
const OWN = /\b(?:we|our|ours|us|unlike|instead|but|however|whereas|compared|better|than|regenerat\w*)\b/i;
/** "These treatments harm cartilage": those of the sentence before. */
const REFERS_BACK =
  /^(?:these|those|such) (?:[\w-]+ )?(?:treatments?|injections?|shots?|drugs|medications?|medicines|therapies|options|procedures)\b/i;

/** "They do not last", after a sentence that began with other care. */
const FALLS_SHORT =
  /^(?:(?:also|and|moreover|besides|in addition|unfortunately|sadly|often),? )?(?:they|it) (?:(?:are|is|do|does|can|has|have|did|was|were|will)(?: not|n['’]t)|cannot|won['’]t|never|rarely|seldom) (?:(?:very|always|really|often|usually|been|even|particularly|that) )*(?:work|help|last|heal|address|solve|fix|treat|cure|relieve|repair|restore|get (?:at|to)|success\w*|effective|good|the answer|a (?:cure|solution|fix))/i;
/** Where a sentence is still at its subject. */
const SUBJECT_WORDS = 5;
const PERSONS: ReadonlySet<string> = new Set(['People', 'FirstPerson', 'YouVoice', 'ClinicVoice', 'Offer']);

const EXERCISE = String.raw`(?:physiotherapy|physical therapy|(?:\w+ )?exercises?|weight loss|losing weight|strength(?:ening)? (?:training|work)|stretching|rehab(?:ilitation)?|bracing|massage|acupuncture)`;
/** What exercise and the like do: "many get better after physiotherapy", "weight loss eases knee pain". */
const BY_EXERCISE = new RegExp(
  String.raw`\b(?:improv\w+|reliev\w+|relief|reduc\w+|eas(?:e|es|ed|ing)|help(?:s|ed)?|recover\w*|benefit\w*|better|gains?)\b[^.;]{0,60}\b(?:after|with|from|through|by|following) ${EXERCISE}\b|^(?:(?:regular|gentle|supervised|targeted|guided) )*${EXERCISE} (?:(?:can|may|also|often|usually|alone|has|have|been|shown|to) )*(?:improve|relieve|reduce|ease|help)[sd]?\b`,
  'i',
);
/** Something else is spoken of, or goes with it. */
const BESIDE =
  /\b(?:it|they|this|these|those|them|injections?|shots?|cells|together|combin\w+|along|alongside|more than|faster|not|without|never|instead)\b|n['’]t\b/i;

/** What is said for an operation by itself: "knee replacement is very effective in most cases". */
const FOR_OPERATION =
  /\b(?:is|are|be|remains?|been|was|were)\b(?: [\w-]+){0,8}? (?:effective|successful|necessary|needed|required|appropriate|reliable|excellent|routine|indicated|the (?:best|right|only|standard|gold)|an? (?:good|great|reliable|proven|standard))\b/i;
/** An operation that is to be spared, or is compared with what is sold. */
const IS_SPARED =
  /\b(?:avoid\w*|delay\w*|postpon\w*|prevent\w*|without|unnecessary|needless|instead|alternatives?|before|until|unless|longer|never|not|no|nor|rarely|seldom|hardly|less|fewer|only|risk\w*|invasive|last resort|this|these|together|combin\w*|but|however|while|although)\b|n['’]t\b/i;

const namesOffered = ({ subject }: AnalysedPage, { slots }: AnalysedSentence): boolean =>
  slots.therapyFrom === 'sentence' && slots.therapies.some((id) => subject.therapies.includes(id));

const isOtherCare = ({ tags }: { tags: readonly string[] }): boolean =>
  namesOtherCare(tags) || tags.includes(STEROIDS);

/** True where other care or steroids are named, and no other therapy. */
const namesOnlyOtherCare = ({ terms }: AnalysedSentence): boolean =>
  terms.some(isOtherCare) &&
  !terms.some(({ tags }) => tags.some((tag) => namesTherapy(tag) && tag !== STEROIDS));

/** True where a sentence begins with other care: "Steroid shots and surgery ...". */
const beginsWithOtherCare = (sentence: AnalysedSentence): boolean =>
  namesOnlyOtherCare(sentence) &&
  sentence.terms.some((term) => term.start < SUBJECT_WORDS && isOtherCare(term)) &&
  !sentence.terms.some(({ tags, start }) => start < SUBJECT_WORDS && tags.some((tag) => PERSONS.has(tag)));

const beginsWithOperation = (sentence: AnalysedSentence): boolean =>
  beginsWithOtherCare(sentence) &&
  sentence.terms.some(({ tags, start }) => start < SUBJECT_WORDS && tags.includes('Surgery'));

/** What speaks against a treatment. */
const AGAINST =
  /\b(?:weaken\w*|harm\w*|damag\w+|destr\w+|mask\w*|wears? off|cover(?:s|ing)? up|caus(?:e|es|ing)|lead(?:s|ing)? to|side[- ]effects?|complications?|risks?|risky|addict\w*|invasive|stop-?gap|band-?aids?|short[- ](?:term|lived)|temporar\w+|toxic|worsen\w*|accelerat\w+)\b/i;
const SPARED =
  /\b(?:no|not|never|without|avoid\w*|unnecessary|needless|instead|free|spared?|past|than|compared|unlike|while|whereas|but|it|this|our|regenerat\w*)\b|n['’]t\b|;/i;
/** What may stand before a subject. */
const DETERMINERS =
  /^(?:(?:the|an?|all|most|many|and|also|traditional|conventional|standard|usual|common|treatments?|therap(?:y|ies)|such|as|like|repeated|regular|long-term) ?)*$/i;

/** True where a sentence says of other care what speaks against it: a comparison with what is sold, if a claim at all. */
export const speaksAgainstOtherCare = (sentence: AnalysedSentence): boolean =>
  AGAINST.test(sentence.text) &&
  !SPARED.test(sentence.text) &&
  beginsWithOtherCare(sentence) &&
  DETERMINERS.test(wordsOf(sentence.tokens.slice(0, sentence.terms.find(isOtherCare)?.start)));

/** True for a sentence about care that the page sets its own against, and not about what it offers. */
export function isAboutOtherCare(
  page: AnalysedPage,
  sentence: AnalysedSentence,
  previous: AnalysedSentence | undefined,
): boolean {
  if (namesOffered(page, sentence)) return false;
  if (BY_EXERCISE.test(sentence.text) && !BESIDE.test(sentence.text) && namesOnlyOtherCare(sentence))
    return true;
  if (OWN.test(sentence.text)) return false;
  if (FOR_OPERATION.test(sentence.text) && !IS_SPARED.test(sentence.text) && beginsWithOperation(sentence))
    return true;
  const { blocks } = page.snapshot;
  const block = blocks[sentence.block];
  const isSameSection = previous && blocks[previous.block]?.headingPath.at(-1) === block?.headingPath.at(-1);
  if (isSameSection && namesOffered(page, previous)) return false;
  if (block && textsAbove(page.snapshot, block).some(isOverOtherCare)) return true;
  return (
    previous !== undefined &&
    previous.block === sentence.block &&
    ((REFERS_BACK.test(sentence.text) && namesOnlyOtherCare(previous)) ||
      (FALLS_SHORT.test(sentence.text) && beginsWithOtherCare(previous)))
  );
}
