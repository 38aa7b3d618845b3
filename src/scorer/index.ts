import { type AnalysedPage, type AnalysedSentence, isBlocked } from '../claims/analyse-page.ts';
import { wordingVotes } from '../claims/wordings.ts';
import { CLAIM_TYPES, type ClaimType } from '../model/index.ts';
import { keptFor, keptOf } from '../text/kept.ts';
import { noted } from '../text/noted.ts';
import { pageFeatures, type SparseFeatures, sentenceFeatures } from './features.ts';
import { LinearScorer, type PackedLinear } from './model.ts';
import { sigmoid } from './sigmoid.ts';
import weightsFile from './weights.json' with { type: 'json' };

/** What scripts/train-scorer.ts writes. */
export interface ScorerWeights {
  /** Of a page: that a seller speaks, and that it is about the therapies. */
  page: PackedLinear;
  warning: PackedLinear;
  types: PackedLinear;
  /** Bias and factors of the votes (`votesOf`). */
  votes: number[];
  /** Probabilities for a sentence; log-odds for a page. */
  thresholds: { warning: number; review: number; type: number; subject: number };
}

/** Probabilities, rounded to 1/10,000. */
export interface SentenceScore {
  /** That a careful reader would put a warning on the sentence. */
  warn: number;
  /** That the sentence makes a claim of the type, given that it deserves a warning. */
  types: Record<ClaimType, number>;
}

const weights: ScorerWeights = weightsFile;

/**
 * From `warning` on a sentence is reported, from `review` on it is shown apart as unsure; `type` names claim types. A page
 * whose log-odds are below `subject` is of another trade.
 */
export const thresholds: Readonly<ScorerWeights['thresholds']> = weights.thresholds;

/** From so many candidates on a page tells what it is about. */
const TELLING = 15;
/** So many sentences that name a therapy and a joint make a practice, whatever else it offers. */
const FOR_JOINTS = 2;

/** True for a page that speaks of the therapies for joints, beside whatever else. */
export const isForJoints = ({ voice }: AnalysedPage): boolean => voice.forJoints >= FOR_JOINTS;

let scorers: Record<'page' | 'warning' | 'types', LinearScorer> | undefined;

const readScorers = () => {
  scorers ??= {
    page: new LinearScorer(weights.page),
    warning: new LinearScorer(weights.warning),
    types: new LinearScorer(weights.types),
  };
  return scorers;
};

/** Log-odds that a seller speaks on the page, and that it is about the therapies. */
const pageOdds = noted((page: AnalysedPage) => readScorers().page.score(pageFeatures(page)));

/** A page of fewer sentences does not tell who speaks. */
const TELLS_WHO_SPEAKS = 10;

/**
 * True unless the page, to the model, does not read like a seller's. What the rules alone hear as one may be a column, a
 * leaflet or another trade without their words: on labelled pages that the model had not seen most plain wordings
 * claimed nothing there, and one in six on the others.
 */
export const readsLikeSeller = (page: AnalysedPage): boolean =>
  page.sentences.length < TELLS_WHO_SPEAKS || (pageOdds(page)[0] ?? 0) >= 0;

const rounded = (odds: number) => Math.round(sigmoid(odds) * 10_000) / 10_000;

/** What the models and the rules say of a sentence, before it is weighed together. Log-odds, and 0 or 1. */
export interface Votes {
  /** Log-odds that the sentence deserves a warning. */
  warning: number;
  /** Log-odds that a seller speaks on the page. */
  seller: number;
  /** Log-odds of the claim types, in the order of CLAIM_TYPES. */
  types: ArrayLike<number>;
  sentence: AnalysedSentence;
  /** Whether it speaks of a treatment, and how many of the four sentences before do. */
  treated: boolean;
  treatedBefore: number;
}

const SPEAKS_OF_TREATMENT =
  /\b(?:prp|stem cells?|inject\w*|prolotherapy|procedure|treatment|treated|therapy|cells|exosomes?|shots?|bmac|concentrate)\b/i;

/** By sentence of a page, whether it speaks of a treatment. */
const treatments = noted(({ sentences }: AnalysedPage): boolean[] =>
  sentences.map((sentence) =>
    keptOf(sentence, 'of treatment', () => SPEAKS_OF_TREATMENT.test(sentence.text)),
  ),
);

/** Whether a sentence speaks of a treatment, and how many of the four before do: a page that has strayed seldom claims. */
export function treatmentsAt(page: AnalysedPage, index: number): Pick<Votes, 'treated' | 'treatedBefore'> {
  const spoken = treatments(page);
  return {
    treated: spoken[index] ?? false,
    treatedBefore: spoken.slice(Math.max(0, index - 4), index).filter(Boolean).length,
  };
}

/** How a page looks as a whole, from its candidates: a page that claims much, and says much, is likelier to claim again. */
export interface PageShape {
  /** Mean probability of a warning. */
  share: number;
  /** Square root of their number, from 10 to 36: a square root is the same in every engine, a logarithm is not. */
  size: number;
  /** 1 where there are fewer than four: a text too short to have a shape, such as a selection. */
  few: number;
}

/** The shape of a page whose candidates have these log-odds. */
export function shapeOf(warnings: readonly number[]): PageShape {
  const sum = warnings.reduce((total, odds) => total + sigmoid(odds), 0);
  return {
    share: sum / (warnings.length || 1),
    size: Math.sqrt(Math.min(36, Math.max(10, warnings.length))),
    few: Number(warnings.length < 4),
  };
}

/** Marks with which a whole sentence ends; a label or a title has none. */
const ENDS: ReadonlySet<string> = new Set('.!?:"”)’\'');
/** Words from which on a sentence is long. */
const LONG = 30;

/** The inputs of the last weighing, in the order of its weights (after the bias). */
export function votesOf(
  { warning, seller, types, sentence, treated, treatedBefore }: Votes,
  { share, size, few }: PageShape,
): number[] {
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < types.length; k++) {
    const odds = types[k] as number;
    second = Math.max(second, Math.min(best, odds));
    best = Math.max(best, odds);
  }
  const words = sentence.tokens.length;
  const worded = sentence.frames.filter(({ hit }) => !hit.hint);
  const asserted = worded.some((frame) => !isBlocked(frame));
  return [
    warning,
    seller,
    Math.min(seller, 0),
    best,
    best - second,
    Number(asserted),
    Number(worded.length > 0),
    Number(sentence.frames.length > worded.length),
    share,
    size,
    warning * share,
    warning * size,
    few,
    warning * few,
    warning * warning,
    seller * seller,
    warning * seller,
    warning * best,
    treatedBefore / 4,
    Number(treatedBefore === 0),
    Number(treated),
    Math.min(words, LONG) / 10,
    Number(words > LONG),
    Number(ENDS.has(sentence.text.trimEnd().slice(-1))),
    ...keptOf(sentence, 'wordings', () => wordingVotes(sentence)),
  ];
}

/** Log-odds that a sentence deserves a warning, all votes weighed together. */
export function weigh(votes: readonly number[], factors: readonly number[]): number {
  return votes.reduce((sum, vote, i) => sum + vote * (factors[i + 1] ?? 0), factors[0] ?? 0);
}

/** Scores the candidates of a page, given by their indices. Deterministic to the last digit in every engine. */
export function scoreSentences(page: AnalysedPage, candidates: readonly number[]): SentenceScore[] {
  if (candidates.length === 0) return [];
  const { warning, types } = readScorers();
  const [seller = 0, subject = 0] = pageOdds(page);
  const featuresOf = sentenceFeatures(page);
  const heard = candidates.map((index): Votes => {
    const sentence = page.sentences[index] as AnalysedSentence;
    const features = featuresOf(sentence, index);
    const { odds, warns } = oddsOf(sentence, features, { types, warning });
    return {
      warning: warns,
      seller,
      types: odds,
      sentence,
      ...treatmentsAt(page, index),
    };
  });
  const shape = shapeOf(heard.map((votes) => votes.warning));
  // Most warnings on a page of another trade are wrong: there a sentence is unsure at most.
  const isOfOtherTrade = candidates.length >= TELLING && subject < thresholds.subject && !isForJoints(page);
  const highest = isOfOtherTrade ? thresholds.warning - 0.0001 : 1;
  return heard.map((votes) => ({
    warn: Math.min(rounded(weigh(votesOf(votes, shape), weights.votes)), highest),
    // Found out when asked for: most sentences deserve no warning.
    get types() {
      return probabilitiesOf(votes.types);
    },
  }));
}

const probabilitiesOf = (types: ArrayLike<number>): SentenceScore['types'] =>
  Object.fromEntries(
    CLAIM_TYPES.map((type, k) => [type, rounded(types[k] as number)]),
  ) as SentenceScore['types'];

interface Odds {
  odds: readonly number[];
  warns: number;
}

/** What the models say of the features of a sentence, kept with it as long as they are the same. */
const oddsOf = (
  sentence: AnalysedSentence,
  features: SparseFeatures,
  { types, warning }: Record<'types' | 'warning', LinearScorer>,
): Odds =>
  keptFor(
    sentence,
    'odds',
    () => [features],
    () => ({
      odds: types.score(features),
      warns: warning.score(features)[0] as number,
    }),
  );
