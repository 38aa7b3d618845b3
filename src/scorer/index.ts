import type { AnalysedPage } from '../claims/analyse-page.ts';
import { CLAIM_TYPES, type ClaimType } from '../model/index.ts';
import { pageFeatures, pageSentenceFeatures } from './features.ts';
import { LinearScorer, type PackedLinear } from './model.ts';
import { sigmoid } from './sigmoid.ts';
import weightsFile from './weights.json' with { type: 'json' };

/** What scripts/train-scorer.ts writes. */
export interface ScorerWeights {
  seller: PackedLinear;
  warning: PackedLinear;
  types: PackedLinear;
  thresholds: { warning: number; review: number; type: number };
}

/** Probabilities, rounded to 1/10,000. */
export interface SentenceScore {
  /** That a careful reader would put a warning on the sentence. */
  warn: number;
  /** That the sentence makes a claim of the type, given that it deserves a warning. */
  types: Record<ClaimType, number>;
}

const weights: ScorerWeights = weightsFile;

/** From `warning` on a sentence is reported, from `review` on it is shown apart as unsure; `type` names claim types. */
export const thresholds: Readonly<ScorerWeights['thresholds']> = weights.thresholds;

let scorers: Record<'seller' | 'warning' | 'types', LinearScorer> | undefined;

const rounded = (odds: number) => Math.round(sigmoid(odds) * 10_000) / 10_000;

/**
 * How much a page that sounds like a seller's, or does not, moves the log-odds of its sentences. A seller's page can
 * only speak so much for its sentences; any other speaks against them without limit.
 */
export function pageShift(sellerOdds: number): number {
  return sellerOdds < 0 ? sellerOdds - 0.3 : 0.6 * Math.min(1.5, sellerOdds);
}

/** Scores every sentence of a page, in order. Deterministic to the last digit in every engine. */
export function scorePage(page: AnalysedPage): SentenceScore[] {
  scorers ??= {
    seller: new LinearScorer(weights.seller),
    warning: new LinearScorer(weights.warning),
    types: new LinearScorer(weights.types),
  };
  const { seller, warning, types } = scorers;
  const shift = pageShift(seller.score(pageFeatures(page))[0] as number);
  return pageSentenceFeatures(page).map((features) => {
    const odds = types.score(features);
    return {
      warn: rounded((warning.score(features)[0] as number) + shift),
      types: Object.fromEntries(
        CLAIM_TYPES.map((type, k) => [type, rounded(odds[k] as number)]),
      ) as SentenceScore['types'],
    };
  });
}
