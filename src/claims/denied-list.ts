import { deniesStatus } from '../context/denied-status.ts';
import type { PageBlock } from '../model/index.ts';
import type { AnalysedPage, AnalysedSentence } from './analyse-page.ts';

/** Headings and lead-ins over what is not so: myths, false promises, what a page says it does not claim. */
const DENIES =
  /\b(?:myths?|misconceptions?|falsehoods?|red flags|warning signs|(?:false|empty|misleading|unproven) (?:promises?|claims?|hopes?|statements?)|(?:we|our (?:clinic|team|practice)|clinics?|nobody|no one|it|prp|stem cells?|exosomes?|treatment) (?:(?:do(?:es)?|can|will|would|should|must)(?: not|n['’]t)|cannot|never)(?: \w+)? (?:claim|promise|say|guarantee|advertise|offer|do))\b/i;
/** "There are no FDA-approved stem cell therapies for:"; what goes on to promise denies nothing of the list. */
const deniesAll = (words: string): boolean =>
  deniesStatus(words) && !/\b(?:but|yet|although|though|while|whereas|however|can)\b/i.test(words);
/** What stands beside it is true as well, so that the heading does not tell which entry is which. */
const AND_TRUTHS = /\b(?:facts?|truths?|reality|can and (?:cannot|can['’]t)|do and do not)\b/i;
const ENTRIES: ReadonlySet<PageBlock['kind']> = new Set(['list-item', 'table-cell']);

/** True for an entry of a list under words that deny it: "FDA approved" under "What we do not claim". */
export function isDeniedEntry({ snapshot }: AnalysedPage, { block, text }: AnalysedSentence): boolean {
  const entry = snapshot.blocks[block];
  if (!entry || !ENTRIES.has(entry.kind)) return false;
  const above = [...(entry.leadIn ?? []), ...entry.headingPath.slice(-1)].map(
    (at) => snapshot.blocks[at]?.text ?? '',
  );
  return (
    /^myth\b/i.test(text) ||
    above.some((words) => (DENIES.test(words) || deniesAll(words)) && !AND_TRUTHS.test(words))
  );
}
