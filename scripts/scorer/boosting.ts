import type { PackedTrees } from '../../src/scorer/model.ts';
import { TREE_UNIT } from '../../src/scorer/model.ts';

export interface BoostingOptions {
  trees: number;
  depth: number;
  rate: number;
  /** L2 on leaf values. */
  lambda: number;
  /** Share of rows and of features seen by a tree. */
  rowShare: number;
  featureShare: number;
  /** Least sum of second derivatives in a leaf. */
  leafWeight: number;
}

const BINS = 32;

/**
 * Gradient boosting for log loss with second-order leaves (Friedman 2001; Chen and Guestrin 2016) over features cut
 * into quantile bins. Deterministic for a given `random`; thresholds and leaves are rounded to TREE_UNIT as they are
 * learned, so that the shipped trees are the trained ones.
 */
export function trainTrees(
  features: readonly ArrayLike<number>[],
  labels: ArrayLike<number>,
  rowWeights: ArrayLike<number>,
  rows: readonly number[],
  options: BoostingOptions,
  random: () => number,
): PackedTrees {
  const count = rows.length;
  const width = (features[rows[0]!] as ArrayLike<number>).length;
  const edges = Array.from({ length: width }, (_, f) => quantileEdges(features, rows, f));
  const bins = edges.map((cuts, f) => Uint8Array.from(rows, (row) => binOf(features[row]![f]!, cuts)));
  const weight = Float64Array.from(rows, (row) => rowWeights[row]!);
  const label = Float64Array.from(rows, (row) => labels[row]!);
  let positive = 0;
  let all = 0;
  for (let a = 0; a < count; a++) {
    positive += label[a]! * weight[a]!;
    all += weight[a]!;
  }
  const bias = Math.round(Math.log(positive / (all - positive)) / TREE_UNIT) * TREE_UNIT;
  const packed: PackedTrees = { depth: options.depth, bias, features: [], thresholds: [], leaves: [] };
  const odds = new Float64Array(count).fill(bias);
  const gradient = new Float64Array(count);
  const curvature = new Float64Array(count);
  const node = new Int32Array(count);
  const splits = (1 << options.depth) - 1;

  for (let tree = 0; tree < options.trees; tree++) {
    const sampled = new Uint8Array(count);
    for (let a = 0; a < count; a++) {
      const p = 1 / (1 + Math.exp(-odds[a]!));
      gradient[a] = (p - label[a]!) * weight[a]!;
      curvature[a] = Math.max(1e-6, p * (1 - p)) * weight[a]!;
      sampled[a] = random() < options.rowShare ? 1 : 0;
    }
    node.fill(0);
    const candidates = edges.flatMap((_, f) => (random() < options.featureShare ? [f] : []));
    // A node without a split sends every row to the left.
    const splitFeature = new Int32Array(splits);
    const splitBin = new Int32Array(splits).fill(BINS);
    for (let level = 0; level < options.depth; level++) {
      const first = (1 << level) - 1;
      const found = bestSplits(
        { bins, edges, gradient, curvature, node, sampled },
        candidates,
        first,
        1 << level,
        options,
      );
      found.forEach((split, q) => {
        if (!split) return;
        splitFeature[first + q] = split.feature;
        splitBin[first + q] = split.bin;
      });
      for (let a = 0; a < count; a++) {
        const at = node[a]!;
        node[a] = 2 * at + (bins[splitFeature[at]!]![a]! > splitBin[at]! ? 2 : 1);
      }
    }
    const sumG = new Float64Array(splits + 1);
    const sumH = new Float64Array(splits + 1);
    for (let a = 0; a < count; a++) {
      if (!sampled[a]) continue;
      sumG[node[a]! - splits]! += gradient[a]!;
      sumH[node[a]! - splits]! += curvature[a]!;
    }
    const leaves = Array.from(sumG, (g, k) =>
      Math.round((-options.rate * g) / (sumH[k]! + options.lambda) / TREE_UNIT),
    );
    for (let a = 0; a < count; a++) odds[a]! += leaves[node[a]! - splits]! * TREE_UNIT;
    packed.features.push(...splitFeature);
    splitFeature.forEach((f, at) => {
      const cut = splitBin[at]! < BINS ? edges[f]![splitBin[at]!]! : Number.NaN;
      packed.thresholds.push(Number.isNaN(cut) ? 1e9 : Math.round(cut / TREE_UNIT));
    });
    packed.leaves.push(...leaves);
  }
  return packed;
}

/**
 * Ascending cut points, rounded to TREE_UNIT; a value belongs above a cut when it is at least as large. A feature set
 * in fewer rows than a bin holds gets no cut between its values: too rare to trust.
 */
function quantileEdges(features: readonly ArrayLike<number>[], rows: readonly number[], f: number): number[] {
  const sorted = Float64Array.from(rows, (row) => features[row]![f]!).sort();
  const cuts: number[] = [];
  for (let b = 1; b < BINS; b++) {
    const cut = Math.round(sorted[Math.floor((b * sorted.length) / BINS)]! / TREE_UNIT) * TREE_UNIT;
    if (cuts.length === 0 || cut > cuts.at(-1)!) cuts.push(cut);
  }
  return cuts;
}

function binOf(value: number, cuts: readonly number[]): number {
  let bin = 0;
  while (bin < cuts.length && value >= cuts[bin]!) bin++;
  return bin;
}

interface BoostingState {
  bins: readonly Uint8Array[];
  edges: readonly number[][];
  gradient: Float64Array;
  curvature: Float64Array;
  node: Int32Array;
  sampled: Uint8Array;
}

interface Split {
  feature: number;
  bin: number;
}

function bestSplits(
  state: BoostingState,
  candidates: readonly number[],
  first: number,
  nodes: number,
  options: BoostingOptions,
): (Split | undefined)[] {
  const { bins, edges, gradient, curvature, node, sampled } = state;
  const count = node.length;
  const totalG = new Float64Array(nodes);
  const totalH = new Float64Array(nodes);
  for (let a = 0; a < count; a++) {
    if (!sampled[a]) continue;
    totalG[node[a]! - first]! += gradient[a]!;
    totalH[node[a]! - first]! += curvature[a]!;
  }
  const best: (Split | undefined)[] = Array.from({ length: nodes });
  const bestGain = new Float64Array(nodes).fill(1e-3);
  const stride = BINS + 2;
  const binG = new Float64Array(nodes * stride);
  const binH = new Float64Array(nodes * stride);
  for (const feature of candidates) {
    binG.fill(0);
    binH.fill(0);
    const column = bins[feature]!;
    for (let a = 0; a < count; a++) {
      if (!sampled[a]) continue;
      const at = (node[a]! - first) * stride + column[a]!;
      binG[at]! += gradient[a]!;
      binH[at]! += curvature[a]!;
    }
    for (let q = 0; q < nodes; q++) {
      const whole = totalG[q]! ** 2 / (totalH[q]! + options.lambda);
      let leftG = 0;
      let leftH = 0;
      for (let bin = 0; bin < edges[feature]!.length; bin++) {
        leftG += binG[q * stride + bin]!;
        leftH += binH[q * stride + bin]!;
        const rightH = totalH[q]! - leftH;
        if (leftH < options.leafWeight || rightH < options.leafWeight) continue;
        const rightG = totalG[q]! - leftG;
        const gain = leftG ** 2 / (leftH + options.lambda) + rightG ** 2 / (rightH + options.lambda) - whole;
        if (gain > bestGain[q]!) {
          bestGain[q] = gain;
          best[q] = { feature, bin };
        }
      }
    }
  }
  return best;
}

/** One forest that scores the mean of several. */
export function meanOfForests(forests: readonly PackedTrees[]): PackedTrees {
  const share = 1 / forests.length;
  return {
    depth: (forests[0] as PackedTrees).depth,
    bias: forests.reduce((sum, forest) => sum + forest.bias * share, 0),
    features: forests.flatMap((forest) => forest.features),
    thresholds: forests.flatMap((forest) => forest.thresholds),
    leaves: forests.flatMap((forest) => forest.leaves.map((leaf) => Math.round(leaf * share))),
  };
}
