import type { ScorerWeights } from './model.ts';
import { PageScorer, type SentenceScore } from './page-scorer.ts';
import type { SentenceInput } from './sentence-inputs.ts';
import weightsFile from './weights.json' with { type: 'json' };

export type { PageFeatures } from './page-features.ts';
export type { SentenceScore } from './page-scorer.ts';
export {
  type PlacedSentence,
  type SentenceInput,
  type SentencePosition,
  sentenceInputs,
} from './sentence-inputs.ts';

const weights: ScorerWeights = weightsFile;

/** Aimed at 19 right in 20, by cross-validation; docs/model-card.md has what held-out pages gave. */
export const warningThreshold = weights.thresholds.warning;
/** Below this probability nothing is shown; between the two the sentence is for review. */
export const reviewThreshold = weights.thresholds.review;
/** A claim type is named from this conditional probability on. */
export const typeThreshold = weights.thresholds.type;

let scorer: PageScorer | undefined;

/** Scores the sentences of one page, all together and in page order: neighbours inform one another. */
export function scorePage(inputs: readonly SentenceInput[]): SentenceScore[] {
  scorer ??= new PageScorer(weights);
  return scorer.score(inputs);
}

/** Scores a sentence by itself, as the only one of its page. */
export function scoreSentence(input: SentenceInput): SentenceScore {
  return scorePage([input])[0] as SentenceScore;
}
