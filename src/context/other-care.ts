import { byTags } from '../text/by-tags.ts';
import { namesJoint } from '../text/tags.ts';
import type { TaggedSentence } from '../text/terms.ts';
import { wordsOf } from '../text/tokens.ts';

const OTHER_CARE_TAGS: ReadonlySet<string> = new Set(['OtherCare', 'Surgery', 'Drug']);

/** True for the tags of a term for care that is not sold as a biologic: an operation, a medicine, physiotherapy. */
export const namesOtherCare = byTags((tags) => tags.some((tag) => OTHER_CARE_TAGS.has(tag)));

/** Care other than what is sold, by its common names; source of a pattern. */
export const OTHER_CARE =
  '(?:conservative|conventional|traditional|standard|usual|other|previous|prior|earlier|non-?surgical|non-?operative|first-line|physio\\w*|physical therapy|rehab\\w*|medications?|(?<!\\b(?:regenerative|cell|cellular|biologic|biological|sports?) )medicines?|drugs?|pills|pain ?killers?|nsaids?|anti-?inflammator\\w+|exercises?|rest|brac(?:es|ing)|splints?|massage|cortisone|(?:cortico)?steroids?|surger(?:y|ies)|operations?|acupuncture|chiropractic|everything)';

/** What is tried before anything is sold, by its common names. */
const FIRST_CARE =
  /^(?:the )?(?:conservative|home|first line|usual|rice|self) (?:care|treatments?|therapy|management|measures|remedies|approach|protocol|method)(?: options)?$/;

/** True where a heading is nothing but the name of other care: "Knee replacement", "Home remedies". */
export function isNameOfOtherCare({ tokens, terms }: TaggedSentence): boolean {
  if (FIRST_CARE.test(wordsOf(tokens))) return true;
  const named = new Set(terms.flatMap(({ start, end }) => tokens.slice(start, end)));
  return (
    named.size === tokens.length &&
    terms.some(({ tags }) => namesOtherCare(tags)) &&
    terms.every(({ tags }) => namesOtherCare(tags) || namesJoint(tags))
  );
}

/** A heading over care that a page sets its own against: "Conventional treatments and limitations". */
const OVER_OTHER_CARE =
  /^\W*(?:(?:generally|commonly|currently|widely) available )?(?:(?:the|limits?|limitations|drawbacks|problems?|of|with|why|other) ){0,5}(?:conventional|traditional|standard|conservative|existing) (?:[\w-]+ ){0,2}(?:treatments?|therap(?:y|ies)|options|care|approaches|methods|medicine|management)\b/i;
/** A heading over what the clinic itself has: "Existing treatment options at our clinic". */
const OVER_OWN =
  /\b(?:our|ours|we|us|clinic|packages?|offer\w*|(?<!(?:generally|commonly|currently|widely) )available)\b/i;
/** Characters of a heading by which it has said what it is about. */
const LONGEST = 120;

/** True for a heading over care that the page does not sell, and says more of than its name. */
export function isOverOtherCare(heading: string): boolean {
  const beginning = heading.slice(0, LONGEST);
  return OVER_OTHER_CARE.test(beginning) && !OVER_OWN.test(beginning);
}
