import { textsAbove } from '../context/above.ts';
import { isOverOtherCare, namesOtherCare } from '../context/other-care.ts';
import { namesTherapy } from '../context/slots.ts';
import { STEROIDS } from '../text/tags.ts';
import type { AnalysedPage, AnalysedSentence } from './analyse-page.ts';

/** Back to what is sold. */
const OWN = /\b(?:we|our|ours|us|unlike|instead|but|however|whereas|compared|better|than|regenerat\w*)\b/i;
/** "These treatments harm cartilage": those of the sentence before. */
const REFERS_BACK =
  /^(?:these|those|such) (?:[\w-]+ )?(?:treatments?|injections?|shots?|drugs|medications?|medicines|therapies|options|procedures)\b/i;

const namesOffered = ({ subject }: AnalysedPage, { slots }: AnalysedSentence): boolean =>
  slots.therapyFrom === 'sentence' && slots.therapies.some((id) => subject.therapies.includes(id));

/** True where other care or steroids are named, and no other therapy. */
const namesOnlyOtherCare = ({ terms }: AnalysedSentence): boolean =>
  terms.some(({ tags }) => namesOtherCare(tags) || tags.includes(STEROIDS)) &&
  !terms.some(({ tags }) => tags.some((tag) => namesTherapy(tag) && tag !== STEROIDS));

/** True for a sentence about care that the page sets its own against, and not about what it offers. */
export function isAboutOtherCare(
  page: AnalysedPage,
  sentence: AnalysedSentence,
  previous: AnalysedSentence | undefined,
): boolean {
  if (namesOffered(page, sentence) || OWN.test(sentence.text)) return false;
  const { blocks } = page.snapshot;
  const block = blocks[sentence.block];
  const isSameSection = previous && blocks[previous.block]?.headingPath.at(-1) === block?.headingPath.at(-1);
  if (isSameSection && namesOffered(page, previous)) return false;
  if (block && textsAbove(page.snapshot, block).some(isOverOtherCare)) return true;
  return (
    previous !== undefined &&
    previous.block === sentence.block &&
    REFERS_BACK.test(sentence.text) &&
    namesOnlyOtherCare(previous)
  );
}
