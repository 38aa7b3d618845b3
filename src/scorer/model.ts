import { fromBase64, unpackAscending } from './codec.ts';
import type { SparseFeatures } from './feature-bag.ts';

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
  readonly #ids: Int32Array;
  /** Open addressing: position plus one, 0 is free. */
  readonly #slots: Int32Array;
  readonly #weights: Int8Array;
  readonly #scale: number;

  constructor(packed: PackedLinear) {
    this.outputs = packed.outputs;
    this.#scale = packed.scale;
    this.#ids = Int32Array.from(unpackAscending(fromBase64(packed.ids)));
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(4 * this.#ids.length + 1)));
    this.#ids.forEach((id, i) => {
      let slot = id & (this.#slots.length - 1);
      while (this.#slots[slot]) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = i + 1;
    });
    this.#weights = new Int8Array(fromBase64(packed.weights).buffer);
  }

  score(features: SparseFeatures): Float64Array {
    const sums = new Float64Array(this.outputs);
    for (let i = 0; i < features.ids.length; i++) {
      const position = this.#positionOf(features.ids[i] as number);
      if (position < 0) continue;
      const value = (features.values[i] as number) * this.#scale;
      for (let k = 0; k < this.outputs; k++) {
        const weight = this.#weights[position * this.outputs + k] as number;
        sums[k] = (sums[k] as number) + weight * value;
      }
    }
    return sums;
  }

  #positionOf(id: number): number {
    let slot = id & (this.#slots.length - 1);
    for (;;) {
      const position = (this.#slots[slot] as number) - 1;
      if (position < 0 || this.#ids[position] === id) return position;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
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
