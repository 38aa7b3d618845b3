import { isReference } from '../text/reference-entry.ts';
import type { AnalysedPage, AnalysedSentence } from './analyse-page.ts';

/** Parts of a page that are not the seller's statements about its therapies. */
const SILENT_REGIONS: ReadonlySet<string> = new Set(['navigation', 'comments', 'form']);

/** True for a sentence about a therapy that is judged, in the page's own text. */
export function isOwnText(page: AnalysedPage, { block, slots }: AnalysedSentence): boolean {
  const from = page.snapshot.blocks[block];
  if (!from || SILENT_REGIONS.has(from.region) || isReference(from)) return false;
  return slots.therapies.some((id) => id !== 'other');
}

/** True where a sentence can make a claim at all: own text with words of the lexicon. */
export const mayClaim = (page: AnalysedPage, sentence: AnalysedSentence): boolean =>
  sentence.terms.length > 0 && isOwnText(page, sentence) && /\p{L}{2}/u.test(sentence.text);
