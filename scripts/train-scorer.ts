/**
 * tsx scripts/train-scorer.ts [--dry] [--held-out]
 * Trains the sentence scorer on the development part of tests/benchmark, prints cross-validated figures and writes
 * src/scorer/weights.json and docs/model-card.md. Deterministic: one seed, no clock, no threads.
 * --dry only prints; --held-out also scores the held-out pages.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packAscending, toBase64 } from '../src/scorer/codec.ts';
import { contextualFeatures, sentenceFeatures } from '../src/scorer/linear-features.ts';
import { LinearScorer, type PackedLinear, type ScorerWeights, TreeScorer } from '../src/scorer/model.ts';
import { sigmoid } from '../src/scorer/sigmoid.ts';
import { stackFeatures } from '../src/scorer/stack-features.ts';
import { UnitReader } from '../src/scorer/text-units.ts';
import { benchmarkPages } from './benchmark/pages.ts';
import { seededRandom, shuffle } from './benchmark/random.ts';
import { type BoostingOptions, trainTrees } from './scorer/boosting.ts';
import { type Example, readExamples } from './scorer/dataset.ts';
import { frequentFeatures, type LinearModel, type LinearOptions, trainLinear } from './scorer/linear.ts';
import { atPrecision, averagePrecision, bestF1, operatingPoint, type Ranked } from './scorer/metrics.ts';

const ROOT = join(import.meta.dirname, '..');
const SEED = 20260;
const FOLDS = 5;
/** Real prose decides, and there is less of it. */
const REAL_WEIGHT = 1.5;
const MINIMUM_PAGES = 2;
const WARNING: LinearOptions = { epochs: 12, rate: 0.1, l2: 1e-4 };
const TYPES: LinearOptions = { epochs: 25, rate: 0.1, l2: 1e-3 };
const STACK: BoostingOptions = {
  trees: 200,
  depth: 3,
  rate: 0.05,
  lambda: 2,
  rowShare: 0.7,
  featureShare: 0.4,
  leafWeight: 4,
};
const RIGHT_WHEN_WARNING = 0.95;
const RIGHT_WHEN_REVIEW = 0.5;

const { values: options } = parseArgs({
  options: { dry: { type: 'boolean', default: false }, 'held-out': { type: 'boolean', default: false } },
});

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
      .filter(([, pages]) => pages.size >= 5)
      .map(([cue]) => cue)
      .sort();
  }

  rows(keep: (example: Example, row: number) => boolean): number[] {
    return this.examples.flatMap((example, row) => (example.counts && keep(example, row) ? [row] : []));
  }

  warning(rows: readonly number[]): PackedLinear {
    const index = frequentFeatures(this.contextual, this.pages, rows, MINIMUM_PAGES);
    const labels = this.examples.map((e) => [e.warn]);
    return pack(
      trainLinear(this.contextual, labels, this.weights, rows, index, WARNING, seededRandom(SEED + 1)),
    );
  }

  /** Claim types given that there is a claim. */
  types(rows: readonly number[]): PackedLinear {
    const claims = rows.filter((row) => this.examples[row]?.warn === 1);
    const index = frequentFeatures(this.plain, this.pages, claims, MINIMUM_PAGES);
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

  stack(features: readonly Float64Array[], rows: readonly number[], seed: number) {
    const labels = this.examples.map((e) => e.warn);
    return trainTrees(features, labels, this.weights, rows, STACK, seededRandom(seed));
  }
}

function describe(name: string, examples: readonly Example[], probabilities: ArrayLike<number>): string[] {
  return ['d', 'r'].map((set) => {
    const rows: Ranked[] = examples.flatMap((e, i) =>
      e.counts && e.set === set ? [{ probability: probabilities[i] as number, positive: e.warn === 1 }] : [],
    );
    const best = bestF1(rows);
    const at = (p: number) => (atPrecision(rows, p)?.recall ?? 0).toFixed(3);
    return `${name} ${set}: average precision ${averagePrecision(rows).toFixed(3)}, F1 ${best.f1.toFixed(3)} at ${best.threshold}, recall at precision 0.90 ${at(0.9)}, 0.93 ${at(0.93)}, 0.95 ${at(0.95)}`;
  });
}

const pages = benchmarkPages('dev');
const training = new Training(readExamples(pages));
const { examples } = training;
const folds = foldsOf(pages);
const foldOf = (row: number) => folds[examples[row]?.page as number] as number;

const first = new Float64Array(examples.length);
const typeOdds: Float64Array[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const rows = training.rows((_, row) => foldOf(row) !== fold);
  const warning = new LinearScorer(training.warning(rows));
  const types = new LinearScorer(training.types(rows));
  examples.forEach((_, row) => {
    if (foldOf(row) !== fold) return;
    first[row] = warning.score(training.contextual[row]!)[0]!;
    typeOdds[row] = types.score(training.plain[row]!);
  });
}
const stacked = training.stackFeatures(first);
const second = new Float64Array(examples.length);
for (let fold = 0; fold < FOLDS; fold++) {
  const trees = new TreeScorer(
    training.stack(
      stacked,
      training.rows((_, row) => foldOf(row) !== fold),
      SEED + 3,
    ),
  );
  examples.forEach((_, row) => {
    if (foldOf(row) === fold) second[row] = sigmoid(trees.score(stacked[row]!));
  });
}
for (const line of [
  ...describe('first pass', examples, Float64Array.from(first, sigmoid)),
  ...describe('both', examples, second),
])
  console.log(line);

const real: Ranked[] = training
  .rows((e) => e.set === 'r')
  .map((row) => ({ probability: second[row]!, positive: examples[row]!.warn === 1 }));
const all: Ranked[] = training
  .rows(() => true)
  .map((row) => ({ probability: second[row]!, positive: examples[row]!.warn === 1 }));
const thresholds = {
  warning: Math.max(
    atPrecision(all, RIGHT_WHEN_WARNING)?.threshold ?? 1,
    atPrecision(real, RIGHT_WHEN_WARNING)?.threshold ?? 1,
  ),
  review: atPrecision(real, RIGHT_WHEN_REVIEW)?.threshold ?? 0.5,
  type: 0.3,
};
console.log(thresholds, operatingPoint(all, thresholds.warning), operatingPoint(real, thresholds.review));

const everyRow = training.rows(() => true);
const weights: ScorerWeights = {
  warning: training.warning(everyRow),
  types: training.types(everyRow),
  cueNames: training.cueNames,
  stack: training.stack(stacked, everyRow, SEED + 3),
  thresholds,
};
const file = `${JSON.stringify(weights)}\n`;
console.log(`weights ${(file.length / 1000).toFixed(0)} kB`);
if (!options.dry) writeFileSync(join(ROOT, 'src/scorer/weights.json'), file);
