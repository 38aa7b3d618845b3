import type { Term } from '../text/terms.ts';
import { type Token, wordsBefore, wordsOf } from '../text/tokens.ts';

/** Gel that is no injection, any gel, what was tried or is mixed in: before the word and behind it. */
const OTHER_GEL_BEFORE =
  /\b(?:(?:had|tried|despite|(?:mixed|combined|together|along) with)(?: (?:the|some|my|his|her|our))?|natural|numbing|ultrasound|cooling|topical|ice|hair|shower|bath|platelet|fibrin|prp|plasma|conductive|conducting|inflammatory|pain|diclofenac|voltaren|silicone|lidocaine|menthol|jelly or|creams? (?:or|and)|a)$/;
const OTHER_GEL_BEHIND =
  /^(?:packs?|pads?|cushions?|insoles?|inserts?|like|creams?|on|onto|rubbed|applied|becomes?|thins|dries|breaks)\b/;

/** Gel that holds cells or what they make: "our cord gel", "a gel of living cells". */
const GEL_OF_CELLS_BEFORE =
  /\b(?:cells?|cord|umbilical|amnio\w+|placent\w+|exosomes?|growth factors?|tissue|collagen|living|marrow|plasma)(?: [\w-]+)?$/;
const GEL_OF_CELLS_BEHIND =
  /^(?:of|with|from|full of|rich in|made (?:of|from)) (?:[\w-]+ ){0,2}?(?:cells?|cord|exosomes?|growth factors?|platelets)\b/;

/** What is better than gel: "where gel oils the hinge, ours mends it", "gel is a crutch, and this is the cure". */
const OUTDONE_BEFORE = /^(?:why|where|while|whereas|unlike)$/;
const OUTDONE_BEHIND = /\b(?:while|whereas|and this|but (?:ours|this|our|these|stem|prp|the))\b/;

/** Words of a sentence from its beginning on over which one of these reaches. */
const OPENING = 12;

/**
 * True where a sentence speaks of "gel" as an injection, and not as what another therapy is set against.
 *
 * @param isSetAside true at a token before which a comparison stands, or that it failed
 */
export const speaksOfGel = (
  tokens: readonly Token[],
  terms: readonly Term[],
  isSetAside: (at: number) => boolean,
): boolean =>
  tokens.some(({ normal }, at) => {
    if (!/^gels?$/.test(normal) || terms.some(({ start, end }) => start <= at && at < end)) return false;
    const behind = tokens.slice(at + 1);
    const isOtherGel =
      OTHER_GEL_BEFORE.test(wordsBefore(tokens, at, 3)) ||
      OTHER_GEL_BEHIND.test(wordsOf(behind.slice(0, 1))) ||
      GEL_OF_CELLS_BEFORE.test(wordsBefore(tokens, at, 3)) ||
      GEL_OF_CELLS_BEHIND.test(wordsOf(behind.slice(0, 6)));
    const isOutdone =
      (at < OPENING && OUTDONE_BEFORE.test(wordsOf(tokens.slice(0, 1)))) ||
      OUTDONE_BEHIND.test(wordsOf(behind));
    return !isOtherGel && !isOutdone && !isSetAside(at);
  });
