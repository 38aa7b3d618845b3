import { isEntry, textsAbove } from '../context/above.ts';
import { setsApart } from '../context/contrast.ts';
import { deniesStatus } from '../context/denied-status.ts';
import { OTHER_CARE } from '../context/other-care.ts';
import type { AnalysedPage, AnalysedSentence } from './analyse-page.ts';

/** Headings and lead-ins over what is not so: myths, false promises, what a page says it does not claim. */
const DENIES =
  /\b(?:myths?|misconceptions?|falsehoods?|red flags|warning signs|(?:false|empty|misleading|unproven) (?:promises?|claims?|hopes?|statements?)|(?:we|our (?:clinic|team|practice)|clinics?|nobody|no one|it|prp|stem cells?|exosomes?|treatment) (?:(?:do(?:es)?|can|will|would|should|must)(?: not|n['’]t)|cannot|never)(?: \w+)? (?:claim|promise|say|guarantee|advertise|offer|do))\b/i;
/** "There are no FDA-approved stem cell therapies for:"; what goes on to promise denies nothing of the list. */
const deniesAll = (words: string): boolean =>
  deniesStatus(words) && !setsApart(words) && !/\bcan\b/i.test(words);
/** Headings over what a treatment cannot do: "Limitations", "Drawbacks of PRP". */
const OF_LIMITS =
  /^\W*(?:(?:the|its|main|some|possible|potential|key|current|known|what are) ){0,3}(?:limitations?|limits|drawbacks?|disadvantages?|downsides?|cons)(?: (?:of|to|with)(?: [\w-]+){1,5})?\W*$/i;
/** Under them a limit is denied ("None so far"), and what is sold praised all the same. */
const NO_LIMIT =
  /\b(?:no|none|nothing|never|without|few|fewer|little|hardly|minimal|rare|rarely|safe|safer|better|best|proven|regrow\w*|regenerat\w*|rebuil\w*|cures?|percent|we|our)\b|\d ?%/i;
/** Other care has limits that speak for what is sold. */
const OF_OTHER_CARE = new RegExp(
  String.raw`\b(?:${OTHER_CARE}|existing|current (?:treatments?|care|options)|surgical|replacements?)\b`,
  'i',
);
const isOverLimits = (words: string): boolean => OF_LIMITS.test(words) && !OF_OTHER_CARE.test(words);

/** What stands beside it is true as well, so that the heading does not tell which entry is which. */
const AND_TRUTHS = /\b(?:facts?|truths?|reality|can and (?:cannot|can['’]t)|do and do not)\b/i;

/** True for an entry of a list under words that deny it: "FDA approved" under "What we do not claim". */
export function isDeniedEntry({ snapshot }: AnalysedPage, { block, text }: AnalysedSentence): boolean {
  const entry = snapshot.blocks[block];
  if (!entry || !isEntry(entry)) return false;
  const above = textsAbove(snapshot, entry);
  return (
    /^myth\b/i.test(text) ||
    above.some((words) => (DENIES.test(words) || deniesAll(words)) && !AND_TRUTHS.test(words)) ||
    (!NO_LIMIT.test(text) && !setsApart(text) && above.slice(-1).some(isOverLimits))
  );
}
