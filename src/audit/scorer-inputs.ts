import type { SentenceInput } from '../scorer/sentence-inputs.ts';
import { sentenceInputs } from '../scorer/sentence-inputs.ts';
import { type AnalysedPage, sentenceCues } from './analyse.ts';

/** What the learned scorer reads of each sentence, in the order of `page.sentences`. */
export function scorerInputs(page: AnalysedPage): SentenceInput[] {
  const cues = new Map(
    page.sentences.map((sentence) => [
      `${sentence.block}:${sentence.start}`,
      sentenceCues(sentence, page.voice),
    ]),
  );
  if (cues.size === 0) return [];
  return sentenceInputs(page.snapshot, ({ block, start }) => cues.get(`${block}:${start}`) ?? []).map(
    ({ input }) => input,
  );
}
