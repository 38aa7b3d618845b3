import { namesTherapy } from '../context/slots.ts';
import type { PageBlock } from '../model/index.ts';
import type { AnalysedPage, AnalysedSentence } from './analyse-page.ts';

/** A heading over care that the page does not sell: "Conventional treatments and limitations". */
const HEADING =
  /^\W*(?:(?:the|limits?|limitations|drawbacks|problems?|of|with|why|other) ){0,5}(?:conventional|traditional|standard|conservative|existing) (?:[\w-]+ ){0,2}(?:treatments?|therap(?:y|ies)|options|care|approaches|methods|medicine|management)\b/i;
/** Back to what is sold. */
const OWN = /\b(?:we|our|ours|us|unlike|instead|but|however|whereas|compared|better|than|regenerat\w*)\b/i;
/** "These treatments harm cartilage": those of the sentence before. */
const REFERS_BACK =
  /^(?:these|those|such) (?:[\w-]+ )?(?:treatments?|injections?|shots?|drugs|medications?|medicines|therapies|options|procedures)\b/i;
const OTHER_CARE: ReadonlySet<string> = new Set(['TherapyCorticosteroid', 'OtherCare', 'Surgery', 'Drug']);

/** A heading over what the clinic itself has: "Existing treatment options at our clinic". */
const OWN_HEADING = /\b(?:our|ours|we|us|clinic|packages?|offer\w*|available)\b/i;

const headings = new WeakMap<PageBlock, boolean>();

function isOverOtherCare(block: PageBlock): boolean {
  let found = headings.get(block);
  if (found === undefined) {
    const start = block.text.slice(0, 120);
    found = HEADING.test(start) && !OWN_HEADING.test(start);
    headings.set(block, found);
  }
  return found;
}

const namesOffered = ({ subject }: AnalysedPage, { slots }: AnalysedSentence): boolean =>
  slots.therapyFrom === 'sentence' && slots.therapies.some((id) => subject.therapies.includes(id));

/** True where other care is named, and no therapy beside steroids. */
const namesOnlyOtherCare = ({ terms }: AnalysedSentence): boolean =>
  terms.some(({ tags }) => tags.some((tag) => OTHER_CARE.has(tag))) &&
  !terms.some(({ tags }) => tags.some((tag) => namesTherapy(tag) && !OTHER_CARE.has(tag)));

/** True for a sentence about care that the page sets its own against, and not about what it offers. */
export function isAboutOtherCare(
  page: AnalysedPage,
  sentence: AnalysedSentence,
  previous: AnalysedSentence | undefined,
): boolean {
  if (namesOffered(page, sentence) || OWN.test(sentence.text)) return false;
  const { blocks } = page.snapshot;
  const { leadIn = [], headingPath = [] } = blocks[sentence.block] ?? {};
  const over = [...leadIn, ...headingPath.slice(-1)];
  const isSameSection = previous && blocks[previous.block]?.headingPath.at(-1) === headingPath.at(-1);
  if (isSameSection && namesOffered(page, previous)) return false;
  if (over.some((at) => blocks[at] !== undefined && isOverOtherCare(blocks[at]))) return true;
  return (
    previous !== undefined &&
    previous.block === sentence.block &&
    REFERS_BACK.test(sentence.text) &&
    namesOnlyOtherCare(previous)
  );
}
