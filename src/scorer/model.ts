import { fromBase64, unpackAscending } from './codec.ts';
import type { SparseFeatures } from './linear-features.ts';

/** Logistic regressions over hashed features: ids packed ascending, one signed byte per feature and output. */
export interface PackedLinear {
  outputs: number;
  scale: number;
  ids: string;
  weights: string;
}

/** Boosted trees, complete to `depth`, in heap order; thresholds and leaves in units of 1/10,000. */
export interface PackedTrees {
  depth: number;
  bias: number;
  features: number[];
  thresholds: number[];
  leaves: number[];
}

/** What scripts/train-scorer.ts writes. */
export interface ScorerWeights {
  warning: PackedLinear;
  types: PackedLinear;
  cueNames: string[];
  stack: PackedTrees;
  /** Log-odds = intercept + slope * (trees + linearShare * first pass). */
  calibration: { slope: number; intercept: number; linearShare: number };
  thresholds: { warning: number; review: number; type: number };
}

/** Unit of thresholds and leaves. */
export const TREE_UNIT = 1e-4;

/** Log-odds of a set of outputs. */
export class LinearScorer {
  readonly outputs: number;
  readonly #positions: Map<number, number>;
  readonly #weights: Int8Array;
  readonly #scale: number;

  constructor(packed: PackedLinear) {
    this.outputs = packed.outputs;
    this.#scale = packed.scale;
    this.#positions = new Map(unpackAscending(fromBase64(packed.ids)).map((id, i) => [id, i]));
    this.#weights = new Int8Array(fromBase64(packed.weights).buffer);
  }

  score(features: SparseFeatures): Float64Array {
    const sums = new Float64Array(this.outputs);
    for (let i = 0; i < features.ids.length; i++) {
      const position = this.#positions.get(features.ids[i] as number);
      if (position === undefined) continue;
      const value = (features.values[i] as number) * this.#scale;
      for (let k = 0; k < this.outputs; k++) {
        const weight = this.#weights[position * this.outputs + k] as number;
        sums[k] = (sums[k] as number) + weight * value;
      }
    }
    return sums;
  }
}

/** Sum of boosted trees: log-odds. */
export class TreeScorer {
  constructor(readonly packed: PackedTrees) {}

  score(features: ArrayLike<number>): number {
    const { depth, features: split, thresholds, leaves, bias } = this.packed;
    const splits = (1 << depth) - 1;
    const ends = 1 << depth;
    let sum = bias;
    for (let tree = 0; tree * splits < split.length; tree++) {
      let node = 0;
      while (node < splits) {
        const at = tree * splits + node;
        const above = (features[split[at] as number] as number) >= (thresholds[at] as number) * TREE_UNIT;
        node = 2 * node + (above ? 2 : 1);
      }
      sum += (leaves[tree * ends + node - splits] as number) * TREE_UNIT;
    }
    return sum;
  }
}
