import { namesAnyTherapy, namesComplaint } from '../text/tags.ts';
import type { Term } from '../text/terms.ts';
import { type Token, wordsOf } from '../text/tokens.ts';

/** Fat that is moved or taken away: surgeons who shape bodies speak so as well as those who look for cells in it. */
const FAT =
  /^(?:fat (?:transfers?|grafts?|grafting|injections?|cells)|liposuction|belly fat|your own fat|lipoaspirate)$/;
/** The substance of gel injections, which creams and fillers are made of too. */
const GEL = /^(?:hyaluronic(?: acid)?|(?:sodium )?hyaluronate|ha)$/;

/** Where fat is taken from or moved to for its looks. */
const OF_LOOKS =
  /\b(?:breasts?|buttocks?|butt|bbl|brazilian|curves?|contour\w*|sculpt\w*|slimmer|cellulite|(?:remov|reduc|los|melt|freez|destroy)\w* (?:\w+ ){0,2}fat|facial|face|facelifts?|cheeks?|lips?|chin|under eyes?|eyelids?|wrinkles?|fine lines|creases|hollows?|plump\w*|cosmetic\w*|a?esthetics?|plastic surge\w+|(?:lost|facial|add|adds|restore|restores|restoring) volume|volume loss)\b/;
/** What is sold to be put on, into or under the skin, or to be swallowed. */
const GOODS =
  /\b(?:skin|serums?|creams?|lotions?|moisturi[sz]\w*|cleansers?|toners?|masks?|fillers?|dermal|topical(?:ly)?|eye drops?|hair|scalp|capsules?|supplements?|facial|lips?|wrinkles?|fine lines|plump\w*|cosmetic\w*)\b/;

/** Joints that are treated for pain; hands and necks are for their looks too. */
const JOINT_WORDS = /^(?:joints?|shoulders?|ankles?|elbows?|wrists?|spine|discs?|disks?|orthop\w+)$/;

/** Terms that do not name a therapy of joints where they stand. */
export interface SharedWords {
  terms: ReadonlySet<Term>;
  /** True where the sentence speaks of looks; else the rest of the page tells. */
  ofLooks: boolean;
}

/**
 * The terms for fat and gel in a sentence that stand for the trade of looks, or may: "fat transfer to the breasts",
 * "liposuction". None where the sentence names a joint, or for fat another therapy.
 */
export function sharedWords(tokens: readonly Token[], terms: readonly Term[]): SharedWords | undefined {
  const named = (pattern: RegExp, tag: string) =>
    terms.filter(
      ({ start, end, tags }) => tags.includes(tag) && pattern.test(wordsOf(tokens.slice(start, end))),
    );
  const fat = named(FAT, 'TherapyAdipose');
  const gel = named(GEL, 'TherapyHyaluronicAcid');
  if (fat.length + gel.length === 0) return undefined;
  const isOfJoint =
    terms.some(({ tags }) => namesComplaint(tags)) || tokens.some(({ normal }) => JOINT_WORDS.test(normal));
  if (isOfJoint) return undefined;
  const words = wordsOf(tokens);
  const ofLooks = [...(OF_LOOKS.test(words) ? fat : []), ...(GOODS.test(words) ? gel : [])];
  if (ofLooks.length > 0) return { terms: new Set(ofLooks), ofLooks: true };
  const others = terms.some((term) => namesAnyTherapy(term.tags) && !fat.includes(term));
  return fat.length > 0 && !others ? { terms: new Set(fat), ofLooks: false } : undefined;
}
