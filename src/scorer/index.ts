import { CLAIM_TYPES, type ClaimType } from '../model/index.ts';
import { contextualFeatures, sentenceFeatures } from './linear-features.ts';
import { LinearScorer, type ScorerWeights, TreeScorer } from './model.ts';
import type { SentenceInput } from './sentence-inputs.ts';
import { sigmoid } from './sigmoid.ts';
import { stackFeatures } from './stack-features.ts';
import { UnitReader } from './text-units.ts';
import weightsFile from './weights.json' with { type: 'json' };

export type { PageFeatures } from './page-features.ts';
export {
  type PlacedSentence,
  type SentenceInput,
  type SentencePosition,
  sentenceInputs,
} from './sentence-inputs.ts';

/** Calibrated probabilities, rounded to 1/10,000. */
export interface SentenceScore {
  /** That a careful reader would put a warning on the sentence. */
  warn: number;
  /** That the sentence makes a claim of the type, given that it deserves a warning. */
  types: Record<ClaimType, number>;
}

const weights: ScorerWeights = weightsFile;

/** From this probability a sentence is right about 19 times in 20 (measured by cross-validation). */
export const warningThreshold = weights.thresholds.warning;
/** Below this probability nothing is shown; between the two the sentence is for review. */
export const reviewThreshold = weights.thresholds.review;
/** A claim type is named from this conditional probability on. */
export const typeThreshold = weights.thresholds.type;

interface Scorers {
  warning: LinearScorer;
  types: LinearScorer;
  stack: TreeScorer;
}

let loaded: Scorers | undefined;
function scorers(): Scorers {
  loaded ??= {
    warning: new LinearScorer(weights.warning),
    types: new LinearScorer(weights.types),
    stack: new TreeScorer(weights.stack),
  };
  return loaded;
}

const rounded = (probability: number) => Math.round(probability * 10_000) / 10_000;

/** Scores the sentences of one page, all together and in page order: neighbours inform one another. */
export function scorePage(inputs: readonly SentenceInput[]): SentenceScore[] {
  const reader = new UnitReader();
  const { warning, types, stack } = scorers();
  const first = inputs.map((input) => warning.score(contextualFeatures(input, reader))[0] as number);
  return stackFeatures(inputs, first, weights.cueNames, reader).map((features, i) => {
    const odds = types.score(sentenceFeatures(inputs[i] as SentenceInput, reader));
    const typeScores = CLAIM_TYPES.map((type, k) => [type, rounded(sigmoid(odds[k] as number))] as const);
    return {
      warn: rounded(sigmoid(stack.score(features))),
      types: Object.fromEntries(typeScores) as Record<ClaimType, number>,
    };
  });
}

/** Scores a sentence by itself, as the only one of its page. */
export function scoreSentence(input: SentenceInput): SentenceScore {
  return scorePage([input])[0] as SentenceScore;
}
