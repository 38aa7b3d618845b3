import { textsAbove } from '../context/above.ts';
import type { PageBlock } from '../model/index.ts';
import { isReference } from '../text/reference-entry.ts';
import type { AnalysedPage, AnalysedSentence } from './analyse-page.ts';

/** Parts of a page that are not the seller's statements about its therapies. */
const SILENT_REGIONS: ReadonlySet<string> = new Set(['navigation', 'comments', 'form']);

const LITERATURE =
  /\b(?:references?|bibliography|literature|publications?|papers?|studies|articles?|further reading|citations|research)\b/i;
/** As much of the end of a text as authors and year take up: every sentence of the text asks. */
const AUTHORS_AT_MOST = 120;
/** "Title of a paper (Olden et al., 2014)", with nothing after it. */
const NAMES_AUTHORS =
  /\((?:[\p{L}'’.-]+,? ){1,4}(?:et al\.?,? |(?:and|&) [\p{L}'’-]+,? )?(?:19|20)\d\d\w?\)$/u;

/** True for the title of a paper in a list of papers: a bullet with its authors under "Published studies". */
function isListedPaper({ snapshot }: AnalysedPage, block: PageBlock): boolean {
  if (block.kind !== 'list-item' || !NAMES_AUTHORS.test(block.text.slice(-AUTHORS_AT_MOST))) return false;
  return textsAbove(snapshot, block).some((text) => LITERATURE.test(text));
}

/** True for a sentence about a therapy that is judged, in the page's own text. */
export function isOwnText(page: AnalysedPage, { block, slots }: AnalysedSentence): boolean {
  const from = page.snapshot.blocks[block];
  if (!from || SILENT_REGIONS.has(from.region) || isReference(from)) return false;
  if (isListedPaper(page, from)) return false;
  return slots.therapies.some((id) => id !== 'other');
}

/** True where a sentence can make a claim at all: own text with words of the lexicon. */
export const mayClaim = (page: AnalysedPage, sentence: AnalysedSentence): boolean =>
  sentence.terms.length > 0 && isOwnText(page, sentence) && /\p{L}{2}/u.test(sentence.text);
