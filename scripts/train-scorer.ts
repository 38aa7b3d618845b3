/** tsx scripts/train-scorer.ts: trains the sentence scorer. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLAIM_TYPES } from '../src/model/index.ts';
import { packAscending, toBase64 } from '../src/scorer/codec.ts';
import { shapeOf, type Votes, votesOf, weigh } from '../src/scorer/index.ts';
import type { PackedLinear } from '../src/scorer/model.ts';
import { readArguments } from './arguments.ts';
import { alike } from './benchmark/alike.ts';
import { benchmarkPages, setOf } from './benchmark/pages.ts';
import { seededRandom, shuffle } from './benchmark/random.ts';
import { type Example, readExamples } from './scorer/dataset.ts';
import { labelledExamples } from './scorer/example-pages.ts';
import {
  applyLinear,
  fitLogistic,
  frequentFeatures,
  type LinearModel,
  type LinearOptions,
  sigmoid,
  trainLinear,
  withoutSmall,
} from './scorer/linear.ts';
import { atPrecision, bestF1, operatingPoint, type Ranked } from './scorer/metrics.ts';

const USAGE = `Usage: npx tsx scripts/train-scorer.ts [--dry]

Trains the sentence scorer on the development part of tests/benchmark and writes src/scorer/weights.json and
docs/model-card.md with cross-validated figures. Deterministic: one seed, no clock, no threads. --dry only prints.`;

const ROOT = join(import.meta.dirname, '..');
const SEED = 20260;
const FOLDS = 5;
const OPTIONS = { epochs: 10, rate: 0.08, l2: 0.03 };
const PAGE_OPTIONS = { epochs: 12, rate: 0.1, l2: 0.01 };
/** Sets of paraphrases of real pages: their prose is what readers meet. */
const RETOLD = ['r', 'p', 'q', 's', 't', 'u'];
const RETOLD_LIST = new Intl.ListFormat('en-GB').format(RETOLD);
const eachRetold = (weight: number) => Object.fromEntries(RETOLD.map((set) => [set, weight]));
/** What the sentences of a set weigh; the examples of the claim types are few. */
const SET_WEIGHT: Record<string, number> = { ...eachRetold(3), r: 4, d: 1, c: 3, x: 8 };
const PLAIN_WEIGHT = 2;
/** What decides how the votes are weighed. */
const VOTE_WEIGHT: Record<string, number> = { ...eachRetold(2), d: 0.5, w: 0.5, x: 1 };
const TYPE_OPTIONS = { epochs: 12, rate: 0.08, l2: 0.015 };
const MINIMUM_ROWS = { page: 6, warning: 3, types: 12 };
/** Share of the largest weight of an output that one weight of a feature has to reach; below it nothing is lost without it. */
const LEAST_WEIGHT = { warning: 0.04, types: 0.27 };
/** Bytes of the weights' file at most; where more would be needed, the least telling features go. */
const MOST_BYTES = 595_000;
/** Cross-validated precision that warnings must reach on the sets that decide; below it a sentence is at most for review. */
const PRECISION = 0.84;
const DECIDING: ReadonlySet<string> = new Set(['d', ...RETOLD]);
const REVIEW_SHARE = 0.11;

const { values: flags } = readArguments(USAGE, { options: { dry: { type: 'boolean', default: false } } });

const EXAMPLES = 'x';
const pages = [...benchmarkPages('dev'), ...(await labelledExamples())];
const examples = readExamples(pages);
const features = examples.map((example) => example.features);
const warnLabels = examples.map(({ warn }) => [warn]);
const typeLabels = examples.map(({ types }) => types);
const rowWeights = examples.map(({ set }) => SET_WEIGHT[set] ?? PLAIN_WEIGHT);
const labelled = examples.flatMap(({ counts }, row) => (counts ? [row] : []));

/** One row a page: what the page as a whole looks like, and whether a clinic speaks on it. */
const pageRows = [...new Map(examples.map((example) => [example.page, example.pageFeatures]))];
const wholePages = pages.map(
  (_, page) => pageRows.find(([at]) => at === page)?.[1] ?? { ids: [0], value: 1 },
);
/** Whether a seller speaks, and whether the page is about the therapies. */
const pageLabels = pages.map(({ kind }) => [kind === 'clinic' ? 1 : 0, kind === 'unrelated' ? 0 : 1]);
/** Pages of other goods are few. */
const pageWeights = pages.map(({ kind }) => (kind === 'unrelated' ? 6 : 1));

/** False for the page around an example of a claim type: it tells nothing of who speaks on real pages. */
const isWhole = (page: number) => setOf(pages[page]!) !== EXAMPLES;

interface Models {
  page: LinearModel;
  warning: LinearModel;
  types: LinearModel;
}

/** Trains on the pages that `keep` keeps. */
function trainModels(keep: (page: number) => boolean): Models {
  const rows = labelled.filter((row) => keep(examples[row]!.page));
  const claims = rows.filter((row) => examples[row]!.warn === 1);
  const train = (
    labels: readonly ArrayLike<number>[],
    on: readonly number[],
    minimum: number,
    settings: LinearOptions,
  ) =>
    trainLinear(
      features,
      labels,
      rowWeights,
      on,
      frequentFeatures(features, on, minimum),
      settings,
      seededRandom(SEED),
    );
  const kept = pageRows.map(([page]) => page).filter((page) => keep(page) && isWhole(page));
  return {
    page: trainLinear(
      wholePages,
      pageLabels,
      pageWeights,
      kept,
      frequentFeatures(wholePages, kept, MINIMUM_ROWS.page),
      PAGE_OPTIONS,
      seededRandom(SEED),
    ),
    warning: train(warnLabels, rows, MINIMUM_ROWS.warning, OPTIONS),
    types: train(typeLabels, claims, MINIMUM_ROWS.types, TYPE_OPTIONS),
  };
}

/** The models without their least telling features: those below so many times LEAST_WEIGHT. */
const slim = ({ page, warning, types }: Models, times = 1): Models => ({
  page,
  warning: withoutSmall(warning, times * LEAST_WEIGHT.warning),
  types: withoutSmall(types, times * LEAST_WEIGHT.types),
});

/** Pages that tell the same are in one fold. */
const foldOfPage = foldsOf(alike(pages));

function foldsOf(same: readonly (readonly number[])[]): number[] {
  const folds: number[] = [];
  let fold = 0;
  for (const first of shuffle([...pages.keys()], seededRandom(SEED))) {
    if (folds[first] !== undefined) continue;
    const group = [first];
    for (const page of group) {
      if (folds[page] !== undefined) continue;
      folds[page] = fold;
      group.push(...same[page]!);
    }
    fold = (fold + 1) % FOLDS;
  }
  return folds;
}

const heard: Votes[] = [];
/** Log-odds that the page of a sentence is about the therapies. */
const subjects: number[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const models = slim(trainModels((page) => foldOfPage[page] !== fold));
  examples.forEach((example, row) => {
    if (foldOfPage[example.page] !== fold) return;
    const [seller, subject] = applyLinear(models.page, example.pageFeatures);
    subjects[row] = subject!;
    heard[row] = {
      warning: applyLinear(models.warning, example.features)[0]!,
      seller: seller!,
      types: applyLinear(models.types, example.features),
      sentence: example.sentence,
      ...example.treatments,
    };
  });
}
const types = heard.map((votes) => Float64Array.from(votes.types, sigmoid));
const candidates = pages.map((): number[] => []);
examples.forEach((example, row) => {
  if (!example.silenced) candidates[example.page]!.push(heard[row]!.warning);
});
const shapes = candidates.map(shapeOf);
const votes = heard.map((own, row) => votesOf(own, shapes[examples[row]!.page]!));

/** The votes are weighed by how they fared on pages that the models had not seen, plain prose above all. */
const weighed = labelled.filter((row) => !examples[row]!.silenced);
const voteFactors = fitLogistic(
  weighed.map((row) => votes[row]!),
  weighed.map((row) => examples[row]!.warn),
  weighed.map((row) => VOTE_WEIGHT[examples[row]!.set] ?? 1),
).map((factor) => Number(factor.toPrecision(5)));
const warn = examples.map((example, row) =>
  example.silenced ? 0 : sigmoid(weigh(votes[row]!, voteFactors)),
);

const ranked = (keep: (example: Example) => boolean): Ranked[] =>
  labelled
    .filter((row) => keep(examples[row]!))
    .map((row) => ({ probability: warn[row]!, positive: examples[row]!.warn === 1 }));
const all = ranked(({ set }) => set !== EXAMPLES);
const warning =
  atPrecision(
    ranked(({ set }) => DECIDING.has(set)),
    PRECISION,
  )?.threshold ?? 0.95;
const warnings = all.filter(({ probability }) => probability >= warning).length;
const review = [...all]
  .map(({ probability }) => probability)
  .filter((p) => p < warning)
  .sort((a, b) => b - a)[Math.round((warnings * REVIEW_SHARE) / (1 - REVIEW_SHARE))] as number;
const type = bestTypeThreshold(warning);
const thresholds = {
  warning,
  review: Math.round(review * 1000) / 1000,
  type,
  subject: subjectThreshold(),
};

/** The highest log-odds of a page below which more of the warnings are wrong than right. */
function subjectThreshold(): number {
  const rows = labelled
    .filter((row) => warn[row]! >= warning && examples[row]!.set !== EXAMPLES && !examples[row]!.isForJoints)
    .sort((a, b) => subjects[a]! - subjects[b]!);
  let threshold = Number.NEGATIVE_INFINITY;
  let right = 0;
  rows.forEach((row, i) => {
    right += examples[row]!.warn;
    if (2 * right < i + 1) threshold = subjects[rows[i + 1] ?? row]!;
  });
  return Math.floor(threshold * 100) / 100;
}

/** The probability from which on naming a claim type agrees best with the labels, on sentences that are warned about. */
function bestTypeThreshold(atLeast: number): number {
  const rows = labelled.filter((row) => warn[row]! >= atLeast);
  const score = (threshold: number) => {
    let tp = 0;
    let wrong = 0;
    for (const row of rows) {
      const best = types[row]!.indexOf(Math.max(...types[row]!));
      CLAIM_TYPES.forEach((_, k) => {
        const named = types[row]![k]! >= threshold || k === best;
        const right = typeLabels[row]![k] === 1;
        if (named && right) tp++;
        else if (named !== right) wrong++;
      });
    }
    return (2 * tp) / (2 * tp + wrong);
  };
  return [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6].reduce((a, b) =>
    score(b) > score(a) ? b : a,
  );
}

const percent = (x: number) => `${(100 * x).toFixed(0)} %`;
const table = [...new Set(examples.map(({ set }) => set)), 'all'].map((set) => {
  const rows = set === 'all' ? all : ranked((example) => example.set === set);
  const at = operatingPoint(rows, warning);
  const best = bestF1(rows);
  return `| ${set} | ${rows.length} | ${rows.filter((r) => r.positive).length} | ${percent(at.precision)} | ${percent(at.recall)} | ${best.f1.toFixed(2)} at ${best.threshold} |`;
});
console.log(table.join('\n'), thresholds);
for (const set of ['d', ...RETOLD, 'c', 'w']) {
  const rows = ranked((example) => example.set === set);
  console.log(
    set,
    [0.95, 0.93, 0.9, 0.85, 0.8].map((p) => `R@${p} ${atPrecision(rows, p)?.recall.toFixed(2)}`).join('  '),
  );
}

if (!flags.dry) {
  const models = trainModels(() => true);
  const file = join(ROOT, 'src/scorer/weights.json');
  const written = (times: number): string => {
    const { page, warning, types } = slim(models, times);
    const packed = { page: pack(page), warning: pack(warning), types: pack(types) };
    return `${JSON.stringify({ ...packed, votes: voteFactors, thresholds })}\n`;
  };
  let times = 1;
  while (written(times).length > MOST_BYTES) times *= 1.1;
  const json = written(times);
  writeFileSync(file, json);
  writeFileSync(join(ROOT, 'docs/model-card.md'), card(json.length));
  console.log(`weights ${Math.round(json.length / 1000)} kB`);
}

/** Signed bytes, on one scale per output; features whose bytes are all zero are left out. */
function pack({ index, outputs, weights }: LinearModel): PackedLinear {
  const scales = Array.from({ length: outputs }, (_, k) => {
    let largest = 0;
    for (let i = k; i < weights.length; i += outputs) largest = Math.max(largest, Math.abs(weights[i]!));
    return Number((largest / 127).toPrecision(6));
  });
  const kept = [...index]
    .map(([id, position]) => ({
      id,
      bytes: scales.map((scale, k) => Math.round(weights[position * outputs + k]! / scale)),
    }))
    .filter(({ bytes }) => bytes.some((byte) => byte !== 0))
    .sort((a, b) => a.id - b.id);
  return {
    outputs,
    scales,
    ids: toBase64(packAscending(kept.map(({ id }) => id))),
    weights: toBase64(
      Uint8Array.from(
        kept.flatMap(({ bytes }) => bytes),
        (byte) => byte & 0xff,
      ),
    ),
  };
}

function card(size: number): string {
  return `# Model card: the sentence scorer

Written by \`npx tsx scripts/train-scorer.ts\`; do not edit.

- **What it is**: logistic regressions over hashed features of a sentence: its words and word pairs, the lexicon's tags,
  what the rules saw (claim frames, modifiers, actor, inherited slots), its heading with what that is for, lead-in and question,
  the words of the sentences beside it, and the voice of the page. One gives the probability that a careful reader would put a warning on the sentence, fifteen that such a
  sentence makes a claim of a type. Two, over the words and cues of the whole page, tell whether a seller speaks and whether it is about the therapies;
  on a page off the subject nothing is more than unsure. A last one weighs
  their votes, those of the rules and of some twenty wordings (src/claims/wordings.ts), and how much the page claims and
  says as a whole, by how they fared on pages that they had not seen.
- **What it decides**: a sentence is reported from ${thresholds.warning} on, shown apart as unsure from ${thresholds.review} on, and left alone below.
  It never chooses a verdict: that comes from the evidence set. Pages that the rules hear as not selling are left alone.
- **Trained on**: ${pages.filter((_, page) => isWhole(page)).length} labelled pages of the development part of tests/benchmark and ${pages.filter((_, page) => !isWhole(page)).length} examples of
  the claim types (${labelled.length} labelled sentences), all written for this project. Seed ${SEED}. Paraphrases of real pages (sets ${RETOLD_LIST}) weigh three to four times the invented ones (set d).
- **Size**: ${Math.round(size / 1000)} kB of JSON, one signed byte per weight.
- **Limits**: English only; the pages are written or paraphrased by few hands, so real pages will do worse; irony and
  stories are often missed; what it has not learned to see it leaves unmarked, which is no endorsement.

Five-fold cross-validation over pages, those that tell the same in one fold, at the threshold in use:

| set | sentences | claims | precision | recall | best F1 |
|---|---|---|---|---|---|
${table.join('\n')}

d: invented pages, dense and idiomatic · ${RETOLD_LIST}: paraphrases of real pages · c: twins, written where the scorer erred · w: plain pages written for the project · x: the examples of
the claim types (src/claims), not counted in "all".
Figures on held-out pages: \`npm run benchmark\`.
`;
}
