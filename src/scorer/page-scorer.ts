import { CLAIM_TYPES, type ClaimType } from '../model/index.ts';
import { contextualFeatures, sentenceFeatures } from './linear-features.ts';
import { LinearScorer, type ScorerWeights, TreeScorer } from './model.ts';
import type { SentenceInput } from './sentence-inputs.ts';
import { sigmoid } from './sigmoid.ts';
import { stackFeatures } from './stack-features.ts';
import { UnitReader } from './text-units.ts';

/** Calibrated probabilities, rounded to 1/10,000. */
export interface SentenceScore {
  /** That a careful reader would put a warning on the sentence. */
  warn: number;
  /** That the sentence makes a claim of the type, given that it deserves a warning; all 0 where `warn` is below 0.03. */
  types: Record<ClaimType, number>;
}

/** Sentences less likely than this are not typed: most of a page, and nobody asks. */
const LEAST_TYPED = 0.03;
const UNTYPED = Object.freeze(Object.fromEntries(CLAIM_TYPES.map((type) => [type, 0]))) as Record<
  ClaimType,
  number
>;

const rounded = (probability: number) => Math.round(probability * 10_000) / 10_000;

/** Unpacked weights, ready to score pages. */
export class PageScorer {
  readonly #warning: LinearScorer;
  readonly #types: LinearScorer;
  readonly #stack: TreeScorer;

  constructor(readonly weights: ScorerWeights) {
    this.#warning = new LinearScorer(weights.warning);
    this.#types = new LinearScorer(weights.types);
    this.#stack = new TreeScorer(weights.stack);
  }

  /** Scores the sentences of one page, all together and in page order: neighbours inform one another. */
  score(inputs: readonly SentenceInput[]): SentenceScore[] {
    const reader = new UnitReader();
    const { slope, intercept, linearShare } = this.weights.calibration;
    const first = inputs.map((input) => this.#warning.score(contextualFeatures(input, reader))[0] as number);
    return stackFeatures(inputs, first, this.weights.cueNames, reader).map((features, i) => {
      const odds = this.#stack.score(features) + linearShare * (first[i] as number);
      const warn = rounded(sigmoid(intercept + slope * odds));
      if (warn < LEAST_TYPED) return { warn, types: UNTYPED };
      const typeOdds = this.#types.score(sentenceFeatures(inputs[i] as SentenceInput, reader));
      const types = CLAIM_TYPES.map((type, k) => [type, rounded(sigmoid(typeOdds[k] as number))] as const);
      return { warn, types: Object.fromEntries(types) as Record<ClaimType, number> };
    });
  }
}
