import type { AnalysedSentence } from './analyse-page.ts';
import { isLesson } from './lesson.ts';

/** A heading over a list of benefits, and what a text says of itself. */
const ANNOUNCES =
  /^(?:the |what are the |potential )?(?:\w+ )?benefits (?:of|from|for)\b(?!.*\b(?:is|are|include)\b)|\b(?:in this (?:article|post|blog|guide|page)|here) we (?:\w+ )?(?:look|go|explain|discuss|explore|describe|answer|cover)\b/i;
/** Where the body keeps its cells. */
const WHERE_CELLS_ARE =
  /\b(?:cells?|platelets)\b[^.;,]{0,20}\b(?:live|reside|occur|are (?:found|present|located)|can be found)\b[^.;,]{0,20}\b(?:in|all over|throughout)\b/i;

/** Whom a clinic sees, by age. */
const WHO_IS_SEEN =
  /\b(?:see|treat|accept|take)\b[^.;,]{0,20}\b(?:adults|children|patients|people)\b[^.;,]{0,12}\b(?:over|under|above|below|aged|older|younger)\b/i;

/** What somebody studies or has studied. */
const STUDIED =
  /\b(?:research|clinical|academic|professional|medical|special) interests?\b|\b(?:she|he|has|have|\p{Lu}\p{Ll}+) (?:also )?(?:published|wrote|written|presented|authored) (?:[\w-]+ ){0,3}(?:stud(?:y|ies)|papers?|articles?|chapters?|research) on\b/iu;

/** A heading such as "Science"; entries of lists may name what is treated. */
const isBareWord = ({ text, frames, cues }: AnalysedSentence): boolean =>
  /^(?:(?:the|our) )?\p{L}+[.:]?$/iu.test(text) &&
  frames.every(({ hit }) => hit.hint) &&
  !cues.some((cue) => cue.startsWith('entry:'));

/** True for what names a topic and states nothing about a treatment: announcements, questions about a complaint, lessons, ages, interests, bare words. */
export function isMereTopic(sentence: AnalysedSentence): boolean {
  const { text, slots } = sentence;
  const asksOfComplaint = slots.therapyFrom !== 'sentence' && /\byou(?:r|rself)?\b.*\?["'”’)]*$/iu.test(text);
  return (
    asksOfComplaint ||
    isBareWord(sentence) ||
    isLesson(sentence) ||
    [ANNOUNCES, WHERE_CELLS_ARE, WHO_IS_SEEN, STUDIED].some((wording) => wording.test(text))
  );
}
