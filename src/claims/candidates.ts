import { isReference } from '../text/reference-entry.ts';
import type { AnalysedPage, AnalysedSentence } from './analyse-page.ts';

/** Parts of a page that are not the seller's statements about its therapies. */
const SILENT_REGIONS: ReadonlySet<string> = new Set(['navigation', 'comments', 'form']);

/** True where a sentence can make a claim at all: words of the lexicon, about a therapy that is judged, in the page's own text. */
export function mayClaim(page: AnalysedPage, { block, slots, terms, text }: AnalysedSentence): boolean {
  const from = page.snapshot.blocks[block];
  if (!from || SILENT_REGIONS.has(from.region) || terms.length === 0 || isReference(from)) return false;
  return slots.therapies.some((id) => id !== 'other') && /\p{L}{2}/u.test(text);
}
