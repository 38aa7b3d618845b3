import type { PageBlock } from '../model/index.ts';
import type { PageSentence } from '../text/page-sentences.ts';

/** A list entry longer than this is a sentence of its own and judged as one. */
const LONGEST_ENTRY = 9;

/** Headings, lead-ins and entries of lists that do not offer treatment: exclusions, risks, causes, research. */
const NOT_AN_OFFER =
  /\b(?:not|n['’]t|never|no|avoid|risks?|causes?|factors?|shorten|exclu\w*|contraindicat\w*|screen\w*|tested|history|cannot|candidates?|accepted|symptoms?|warn\w*|research|studied|stud(?:y|ies)|trials?|if you|tell|medication|active|unproven)\b/i;

/**
 * True for an entry of a list or table that names a serious disease outside joints, unless the list is about something
 * other than treating it. `context` is the text of the entry's lead-in and nearest heading. On a seller's page such an
 * entry claims that the therapy treats the disease, whatever the heading.
 */
export function isOfferedDisease(sentence: PageSentence, block: PageBlock, context: () => string): boolean {
  return (
    (block.kind === 'list-item' || block.kind === 'table-cell') &&
    sentence.tokens.length <= LONGEST_ENTRY &&
    sentence.terms.some((term) => term.tags.includes('SeriousDisease')) &&
    !NOT_AN_OFFER.test(`${context()} ${sentence.text}`)
  );
}
