import { type AnalysedSentence, analysePage } from '../../src/claims/analyse-page.ts';
import { mayClaim } from '../../src/claims/candidates.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { CLAIM_TYPES } from '../../src/model/index.ts';
import { pageFeatures, pageSentenceFeatures, type SparseFeatures } from '../../src/scorer/features.ts';
import { isForJoints, treatmentsAt, type Votes } from '../../src/scorer/index.ts';
import { documentOf, fold, type LabelledPage, type LabelledSentence, setOf } from '../benchmark/pages.ts';

/** A sentence of a page with its label; `counts` is false where it is unlabelled or careful readers differ. */
export interface Example {
  page: number;
  set: string;
  text: string;
  features: SparseFeatures;
  pageFeatures: SparseFeatures;
  sentence: AnalysedSentence;
  treatments: Pick<Votes, 'treated' | 'treatedBefore'>;
  /** True on a page that cannot be taken for one of another trade. */
  isForJoints: boolean;
  /** True where the auditor never speaks: no claim can be made there, or the rules silence the page as a whole. */
  silenced: boolean;
  counts: boolean;
  warn: 0 | 1;
  /** One number per claim type, in the order of CLAIM_TYPES. */
  types: Uint8Array;
}

const WINDOW = 60;

/** The sentences of labelled pages as the auditor reads them, with the label of the sentence each one matches. */
export function readExamples(pages: readonly LabelledPage[]): Example[] {
  return pages.flatMap((page, index) => {
    const labels = page.sentences.map((label) => ({ label, folded: fold(label.text), used: false }));
    const analysed = analysePage(snapshotFromHtml(documentOf(page), page.url));
    const features = pageSentenceFeatures(analysed).map(inOrder);
    const whole = inOrder(pageFeatures(analysed));
    let from = 0;
    return analysed.sentences.map((sentence, i): Example => {
      const { text } = sentence;
      const match = findLabel(labels, fold(text), from);
      if (match >= 0) from = match + 1;
      const label = match >= 0 ? take(labels[match]) : undefined;
      const warn = label?.warn === 'yes' ? 1 : 0;
      return {
        page: index,
        set: setOf(page),
        text,
        features: features[i] as SparseFeatures,
        pageFeatures: whole,
        sentence,
        treatments: treatmentsAt(analysed, i),
        isForJoints: isForJoints(analysed),
        silenced: analysed.voice.voice === 'other' || !mayClaim(analysed, sentence),
        counts: label !== undefined && label.warn !== 'either',
        warn,
        types: Uint8Array.from(CLAIM_TYPES, (type) => (warn && label?.types.includes(type) ? 1 : 0)),
      };
    });
  });
}

/** Training adds fractions up: in one order of ids its result hangs on the features alone, not on how they are found. */
const inOrder = ({ ids, value }: SparseFeatures): SparseFeatures => ({
  ids: ids.toSorted((a, b) => a - b),
  value,
});

interface Slot {
  label: LabelledSentence;
  folded: string;
  used: boolean;
}

function take(slot: Slot | undefined): LabelledSentence | undefined {
  if (slot) slot.used = true;
  return slot?.label;
}

/** Index of the label of a sentence near `from`: the same words, else the most alike (word overlap above 0.6). */
function findLabel(slots: readonly Slot[], folded: string, from: number): number {
  const first = Math.max(0, from - 5);
  const last = Math.min(slots.length, from + WINDOW);
  for (let i = first; i < last; i++) if (!slots[i]?.used && slots[i]?.folded === folded) return i;
  const words = new Set(folded.split(' '));
  let best = -1;
  let bestOverlap = 0.6;
  for (let i = first; i < last; i++) {
    const slot = slots[i] as Slot;
    if (slot.used) continue;
    const others = new Set(slot.folded.split(' '));
    let shared = 0;
    for (const word of words) if (others.has(word)) shared++;
    const shorter = Math.min(words.size, others.size);
    const contained = shorter > 3 ? (0.8 * shared) / shorter : 0;
    const overlap = Math.max(shared / (words.size + others.size - shared), contained);
    if (overlap > bestOverlap) {
      best = i;
      bestOverlap = overlap;
    }
  }
  return best;
}
