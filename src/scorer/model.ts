import { fromBase64, unpackAscending } from './codec.ts';
import { FEATURE_SPACE, type SparseFeatures } from './features.ts';

/** Logistic regressions over hashed features: ids packed ascending, one signed byte per feature and output. */
export interface PackedLinear {
  outputs: number;
  /** What one unit of a byte stands for, per output. */
  scales: number[];
  ids: string;
  weights: string;
}

/**
 * Places of some ids in their ascending list. A bit for each id and a count for every 32 take a sixteenth of a table of
 * places, which stays in the processor's cache.
 */
class Places {
  /** For each group of 32 ids, side by side: their bits, and how many ids stand before the first of them. */
  readonly #groups = new Uint32Array(FEATURE_SPACE / 16);

  constructor(ids: readonly number[]) {
    const groups = this.#groups;
    for (const id of ids) groups[(id >>> 5) * 2]! |= 1 << (id & 31);
    for (let at = 2; at < groups.length; at += 2) groups[at + 1] = groups[at - 1]! + ones(groups[at - 2]!);
  }

  /** The place of an id, or -1. */
  of(id: number): number {
    const at = (id >>> 5) * 2;
    const group = this.#groups[at]!;
    const bit = 1 << (id & 31);
    return group & bit ? this.#groups[at + 1]! + ones(group & (bit - 1)) : -1;
  }
}

/** How many bits of 32 are set, counted in parallel (Warren, Hacker's Delight, 5-1). */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Log-odds of a set of outputs. */
export class LinearScorer {
  readonly outputs: number;
  readonly #places: Places;
  readonly #weights: Int8Array;
  readonly #scales: readonly number[];
  /** Of the outputs, while features are scored. */
  readonly #sums: Int32Array;

  constructor(packed: PackedLinear) {
    this.outputs = packed.outputs;
    this.#scales = packed.scales;
    this.#sums = new Int32Array(packed.outputs);
    this.#places = new Places(unpackAscending(fromBase64(packed.ids)));
    this.#weights = new Int8Array(fromBase64(packed.weights).buffer);
  }

  score({ ids, value }: SparseFeatures): number[] {
    const { outputs } = this;
    const weights = this.#weights;
    const places = this.#places;
    const sums = this.#sums.fill(0);
    // All features but the bias weigh the same: their bytes are added up first.
    for (let i = 1; i < ids.length; i++) {
      const place = places.of(ids[i]!);
      if (place < 0) continue;
      const first = place * outputs;
      for (let k = 0; k < outputs; k++) sums[k]! += weights[first + k]!;
    }
    const bias = places.of(ids[0]!);
    const odds: number[] = [];
    for (let k = 0; k < outputs; k++)
      odds.push((value * sums[k]! + (bias < 0 ? 0 : weights[bias * outputs + k]!)) * this.#scales[k]!);
    return odds;
  }
}
