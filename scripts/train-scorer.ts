/**
 * tsx scripts/train-scorer.ts [--dry] [--held-out]
 * Trains the sentence scorer on the development part of tests/benchmark, prints cross-validated figures and writes
 * src/scorer/weights.json and docs/model-card.md. Deterministic: one seed, no threads.
 * --dry only prints; --held-out also scores the held-out pages and writes their figures into the model card.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analysePage } from '../src/audit/analyse.ts';
import { scorerInputs } from '../src/audit/scorer-inputs.ts';
import { snapshotFromHtml } from '../src/cli/html-snapshot.ts';
import { CLAIM_TYPES } from '../src/model/index.ts';
import { packAscending, toBase64 } from '../src/scorer/codec.ts';
import type { SparseFeatures } from '../src/scorer/feature-bag.ts';
import { contextualFeatures, sentenceFeatures } from '../src/scorer/linear-features.ts';
import { LinearScorer, type PackedLinear, type ScorerWeights, TreeScorer } from '../src/scorer/model.ts';
import { PageScorer } from '../src/scorer/page-scorer.ts';
import { type SentenceInput, sentenceInputs } from '../src/scorer/sentence-inputs.ts';
import { sigmoid } from '../src/scorer/sigmoid.ts';
import { stackFeatures } from '../src/scorer/stack-features.ts';
import { UnitReader } from '../src/scorer/text-units.ts';
import { benchmarkPages, documentOf, type LabelledPage } from './benchmark/pages.ts';
import { seededRandom, shuffle } from './benchmark/random.ts';
import { type BoostingOptions, meanOfForests, trainTrees } from './scorer/boosting.ts';
import { calibrate } from './scorer/calibration.ts';
import { type Example, readExamples } from './scorer/dataset.ts';
import { frequentFeatures, type LinearModel, type LinearOptions, trainLinear } from './scorer/linear.ts';
import { atPrecision, averagePrecision, bestF1, operatingPoint, type Ranked } from './scorer/metrics.ts';
import { modelCard, type SetFigures } from './scorer/model-card.ts';

const ROOT = join(import.meta.dirname, '..');
const SEED = 20260;
const FOLDS = 5;
/** Real prose decides, and there is less of it. */
const REAL_WEIGHT = 1.5;
/** Features on fewer pages describe a page, not a wording; type weights are 15 bytes each and must stay few. */
const MINIMUM_PAGES = { warning: 2, types: 3 };
const WARNING: LinearOptions = { epochs: 12, rate: 0.1, l2: 1e-4 };
const TYPES: LinearOptions = { epochs: 25, rate: 0.1, l2: 1e-3 };
const STACK: BoostingOptions = {
  trees: 130,
  depth: 3,
  rate: 0.05,
  lambda: 3,
  rowShare: 0.6,
  featureShare: 0.25,
  leafWeight: 4,
};
/** Forests of different seeds whose mean is taken. */
const FORESTS = 3;
/** Weight of the first pass beside the second. */
const LINEAR_SHARE = 0.5;
const RIGHT_WHEN_WARNING = 0.95;
const RIGHT_WHEN_REVIEW = 0.5;

const { values: options } = parseArgs({
  options: { dry: { type: 'boolean', default: false }, 'held-out': { type: 'boolean', default: false } },
});

/** The sentences of a page with the cues of the rules, as the audit scores them. */
function auditInputs(page: LabelledPage): SentenceInput[] {
  const snapshot = snapshotFromHtml(documentOf(page), page.url);
  const inputs = scorerInputs(analysePage(snapshot));
  // A page that names no therapy is silent without being scored; its sentences still count in the figures.
  return inputs.length > 0 ? inputs : sentenceInputs(snapshot).map(({ input }) => input);
}

/** Signed bytes on one scale per model. */
function pack(model: LinearModel): PackedLinear {
  const { outputs, weights } = model;
  const largest = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
  const scale = Number((largest / 127).toPrecision(6));
  const quantised = (position: number) =>
    Array.from({ length: outputs }, (_, k) => Math.round((weights[position * outputs + k] ?? 0) / scale));
  const kept = [...model.index]
    .map(([id, position]) => ({ id, bytes: quantised(position) }))
    .filter(({ bytes }) => bytes.some((byte) => byte !== 0))
    .sort((a, b) => a.id - b.id);
  return {
    outputs,
    scale,
    ids: toBase64(packAscending(kept.map(({ id }) => id))),
    weights: toBase64(new Uint8Array(Int8Array.from(kept.flatMap(({ bytes }) => bytes)).buffer)),
  };
}

/** Folds by page, each with its share of every set and kind. */
function foldsOf(pages: readonly { id: string; kind: string }[]): number[] {
  const random = seededRandom(SEED);
  const folds = pages.map(() => 0);
  const strata = new Map<string, number[]>();
  pages.forEach((page, i) => {
    const stratum = `${page.id[0]} ${page.kind}`;
    strata.set(stratum, [...(strata.get(stratum) ?? []), i]);
  });
  let next = 0;
  for (const members of strata.values())
    for (const page of shuffle(members, random)) folds[page] = next++ % FOLDS;
  return folds;
}

class Training {
  readonly reader = new UnitReader();
  readonly contextual;
  readonly plain;
  readonly weights;
  readonly pages;
  readonly cueNames: string[];

  constructor(readonly examples: readonly Example[]) {
    this.contextual = examples.map((e) => contextualFeatures(e.input, this.reader));
    this.plain = examples.map((e) => sentenceFeatures(e.input, this.reader));
    this.weights = examples.map((e) => (e.set === 'r' ? REAL_WEIGHT : 1));
    this.pages = examples.map((e) => e.page);
    const pagesOfCue = new Map<string, Set<number>>();
    for (const { input, page } of examples)
      for (const cue of input.cues) pagesOfCue.set(cue, (pagesOfCue.get(cue) ?? new Set()).add(page));
    this.cueNames = [...pagesOfCue]
      .filter(([, pages]) => pages.size >= 8)
      .map(([cue]) => cue)
      .sort();
  }

  /** Rows with a clear label that `keep` accepts. */
  rows(keep: (example: Example, row: number) => boolean): number[] {
    return this.examples.flatMap((example, row) => (example.counts && keep(example, row) ? [row] : []));
  }

  warning(rows: readonly number[]): PackedLinear {
    const index = frequentFeatures(this.contextual, this.pages, rows, MINIMUM_PAGES.warning);
    const labels = this.examples.map((e) => [e.warn]);
    return pack(
      trainLinear(this.contextual, labels, this.weights, rows, index, WARNING, seededRandom(SEED + 1)),
    );
  }

  /** Claim types given that there is a claim. */
  types(rows: readonly number[]): PackedLinear {
    const claims = rows.filter((row) => this.examples[row]?.warn === 1);
    const index = frequentFeatures(this.plain, this.pages, claims, MINIMUM_PAGES.types);
    const labels = this.examples.map((e) => e.types);
    return pack(trainLinear(this.plain, labels, this.weights, claims, index, TYPES, seededRandom(SEED + 2)));
  }

  /** Second-pass features of every example from first-pass log-odds. */
  stackFeatures(odds: ArrayLike<number>): Float64Array[] {
    const features: Float64Array[] = [];
    let from = 0;
    while (from < this.examples.length) {
      let to = from;
      while (to < this.examples.length && this.pages[to] === this.pages[from]) to++;
      const inputs = this.examples.slice(from, to).map((e) => e.input);
      const scores = Array.from({ length: to - from }, (_, i) => odds[from + i] as number);
      features.push(...stackFeatures(inputs, scores, this.cueNames, this.reader));
      from = to;
    }
    return features;
  }

  stack(features: readonly Float64Array[], rows: readonly number[]) {
    const labels = this.examples.map((e) => e.warn);
    return meanOfForests(
      Array.from({ length: FORESTS }, (_, i) =>
        trainTrees(features, labels, this.weights, rows, STACK, seededRandom(SEED + 3 + i)),
      ),
    );
  }
}

/** A page's share in the figures: what was predicted and what was labelled. */
interface Predicted {
  example: Example;
  probability: number;
  /** Conditional probability of each claim type. */
  types: readonly number[];
}

const POINTS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

function ranked(rows: readonly Predicted[]): Ranked[] {
  return rows.map(({ example, probability }) => ({ probability, positive: example.warn === 1 }));
}

/** Micro F1 of the types named from a conditional probability on, over labelled claims. */
function typeF1(rows: readonly Predicted[], threshold: number): number {
  let [right, named, labelled] = [0, 0, 0];
  for (const { example, types } of rows) {
    if (!example.warn) continue;
    CLAIM_TYPES.forEach((_, k) => {
      const isNamed = (types[k] as number) >= threshold;
      if (isNamed) named++;
      if (example.types[k]) labelled++;
      if (isNamed && example.types[k]) right++;
    });
  }
  return (2 * right) / (named + labelled || 1);
}

function figuresBySet(
  predicted: readonly Predicted[],
  typeThreshold: number,
  warningThreshold: number,
): SetFigures[] {
  return ['d', 'r', 'w', 'all'].flatMap((set) => {
    const rows = predicted.filter(({ example }) => example.counts && (set === 'all' || example.set === set));
    if (rows.length === 0) return [];
    const scores = ranked(rows);
    return {
      set,
      pages: new Set(rows.map(({ example }) => example.page)).size,
      sentences: rows.length,
      claims: rows.filter(({ example }) => example.warn).length,
      averagePrecision: averagePrecision(scores),
      best: bestF1(scores),
      recallAt: [0.9, 0.93, 0.95].map((precision) => atPrecision(scores, precision)?.recall ?? 0),
      points: POINTS.map((threshold) => operatingPoint(scores, threshold)),
      typeF1: typeF1(rows, typeThreshold),
      warning: operatingPoint(scores, warningThreshold),
    };
  });
}

function print(title: string, figures: readonly SetFigures[]): void {
  const number = (x: number) => x.toFixed(3);
  console.log(title);
  for (const f of figures) {
    console.log(
      `  ${f.set.padEnd(4)} AP ${number(f.averagePrecision)}  F1 ${number(f.best.f1)} at ${f.best.threshold} (P ${number(f.best.precision)} R ${number(f.best.recall)})  R at P 0.90/0.93/0.95 ${f.recallAt.map(number).join(' ')}  type F1 ${number(f.typeF1)}`,
    );
    console.log(
      `       ${f.points.map((p) => `${p.threshold}: P ${number(p.precision)} R ${number(p.recall)}`).join('  ')}`,
    );
  }
}

const pages = benchmarkPages('dev');
const training = new Training(readExamples(pages, auditInputs));
const { examples } = training;
const folds = foldsOf(pages);
const foldOf = (row: number) => folds[examples[row]?.page as number] as number;

const first = new Float64Array(examples.length);
const typeProbabilities: number[][] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const rows = training.rows((_, row) => foldOf(row) !== fold);
  const warning = new LinearScorer(training.warning(rows));
  const types = new LinearScorer(training.types(rows));
  examples.forEach((_, row) => {
    if (foldOf(row) !== fold) return;
    first[row] = warning.score(training.contextual[row] as SparseFeatures)[0] as number;
    typeProbabilities[row] = Array.from(types.score(training.plain[row] as SparseFeatures), sigmoid);
  });
}
const stacked = training.stackFeatures(first);
const odds = new Float64Array(examples.length);
for (let fold = 0; fold < FOLDS; fold++) {
  const forest = new TreeScorer(
    training.stack(
      stacked,
      training.rows((_, row) => foldOf(row) !== fold),
    ),
  );
  examples.forEach((_, row) => {
    if (foldOf(row) !== fold) return;
    odds[row] = forest.score(stacked[row] as Float64Array) + LINEAR_SHARE * (first[row] as number);
  });
}
const everyRow = training.rows(() => true);
const calibration = calibrate(
  everyRow.map((row) => odds[row] as number),
  everyRow.map((row) => examples[row]?.warn as number),
  everyRow.map((row) => training.weights[row] as number),
);
const calibrated = (x: number) => sigmoid(calibration.intercept + calibration.slope * x);
const predictions = (score: (row: number) => number): Predicted[] =>
  everyRow.map((row) => ({
    example: examples[row] as Example,
    probability: silent.has(examples[row] as Example) ? 0 : score(row),
    types: typeProbabilities[row] as number[],
  }));
const silent = new Set(examples.filter(({ input }) => input.cues.length === 0));
const crossValidated = predictions((row) => calibrated(odds[row] as number));
const typeThreshold = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5].reduce((best, t) =>
  typeF1(crossValidated, t) > typeF1(crossValidated, best) ? t : best,
);
const real = ranked(crossValidated.filter(({ example }) => example.set === 'r'));
const surest = (precision: number) =>
  Math.max(
    atPrecision(ranked(crossValidated), precision)?.threshold ?? 1,
    atPrecision(real, precision)?.threshold ?? 1,
  );
const weights: ScorerWeights = {
  warning: training.warning(everyRow),
  types: training.types(everyRow),
  cueNames: training.cueNames,
  stack: training.stack(stacked, everyRow),
  calibration: { ...calibration, linearShare: LINEAR_SHARE },
  thresholds: {
    warning: surest(RIGHT_WHEN_WARNING),
    review: atPrecision(real, RIGHT_WHEN_REVIEW)?.threshold ?? 0.5,
    type: typeThreshold,
  },
};

const { warning: warningThreshold } = weights.thresholds;
const firstPass = predictions((row) => sigmoid(first[row] as number));
print('first pass', figuresBySet(firstPass, typeThreshold, warningThreshold));
const figures = figuresBySet(crossValidated, typeThreshold, warningThreshold);
print('both passes', figures);

function heldOutFigures(): SetFigures[] {
  const rows = readExamples(benchmarkPages('held-out'), auditInputs);
  const byPage = new Map<number, Example[]>();
  for (const row of rows) byPage.set(row.page, [...(byPage.get(row.page) ?? []), row]);
  const scorer = new PageScorer(weights);
  const predicted = [...byPage.values()].flatMap((page) => {
    const scores = scorer.score(page.map(({ input }) => input));
    return page.map((example, i) => ({
      example,
      probability: example.input.cues.length === 0 ? 0 : (scores[i]?.warn as number),
      types: CLAIM_TYPES.map((type) => scores[i]?.types[type] as number),
    }));
  });
  return figuresBySet(predicted, typeThreshold, warningThreshold);
}

const heldOut = options['held-out'] ? heldOutFigures() : [];
if (heldOut.length) print('held-out', heldOut);
const file = `${JSON.stringify(weights)}\n`;
const kilobytes = Math.ceil(file.length / 1000);
console.log(`weights ${kilobytes} kB`, weights.thresholds, weights.calibration);
if (!options.dry) {
  writeFileSync(join(ROOT, 'src/scorer/weights.json'), file);
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(
    join(ROOT, 'docs/model-card.md'),
    modelCard({ date, kilobytes, weights, crossValidated: figures, heldOut }),
  );
}
