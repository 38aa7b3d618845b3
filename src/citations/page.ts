import type { PageSnapshot } from '../model/index.ts';
import type { PageSentence } from '../text/page-sentences.ts';
import { isReference } from '../text/reference-entry.ts';

/** What checking references needs of a page. */
export interface ReadPage {
  snapshot: PageSnapshot;
  /** Sentences in page order. */
  sentences: readonly PageSentence[];
  /** Who speaks: only a seller is told that a source is missing. */
  voice: 'seller' | 'sober' | 'other';
}

/** Parts of a page whose sentences make no statements about studies. */
const SILENT_REGIONS: ReadonlySet<string> = new Set(['navigation', 'comments', 'form', 'head']);

/** True for a sentence of the running text: no list of references, menu or form. */
export function isRunning(page: ReadPage, sentence: PageSentence): boolean {
  const block = page.snapshot.blocks[sentence.block];
  return block !== undefined && !SILENT_REGIONS.has(block.region) && !isReference(block);
}
