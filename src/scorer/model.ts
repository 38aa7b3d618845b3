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

/** Log-odds of a set of outputs. */
export class LinearScorer {
  readonly outputs: number;
  readonly #positions = new Int32Array(FEATURE_SPACE).fill(-1);
  readonly #weights: Int8Array;
  readonly #scales: readonly number[];

  constructor(packed: PackedLinear) {
    this.outputs = packed.outputs;
    this.#scales = packed.scales;
    unpackAscending(fromBase64(packed.ids)).forEach((id, i) => {
      this.#positions[id] = i;
    });
    this.#weights = new Int8Array(fromBase64(packed.weights).buffer);
  }

  score({ ids, value }: SparseFeatures): Float64Array {
    const sums = new Float64Array(this.outputs);
    ids.forEach((id, i) => {
      const position = this.#positions[id] as number;
      if (position < 0) return;
      const factor = i === 0 ? 1 : value;
      for (let k = 0; k < this.outputs; k++)
        sums[k]! += factor * (this.#weights[position * this.outputs + k] as number);
    });
    return sums.map((sum, k) => sum * (this.#scales[k] as number));
  }
}
