import type { SparseFeatures } from '../../src/scorer/features.ts';

export interface LinearOptions {
  epochs: number;
  rate: number;
  l2: number;
}

/** Logistic regressions over the same features, one per output. Weights: feature-major, `outputs` per feature. */
export interface LinearModel {
  /** Position of each known feature id. */
  index: Map<number, number>;
  outputs: number;
  weights: Float64Array;
}

/** Positions of the features that occur in at least `minimum` of the rows. */
export function frequentFeatures(
  features: readonly SparseFeatures[],
  rows: readonly number[],
  minimum: number,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows)
    for (const id of features[row]?.ids ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  const index = new Map<number, number>();
  for (const [id, count] of counts) if (count >= minimum) index.set(id, index.size);
  return index;
}

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** Fits by AdaGrad over shuffled rows (Duchi et al. 2011). Deterministic for a given `random`. */
export function trainLinear(
  features: readonly SparseFeatures[],
  labels: readonly ArrayLike<number>[],
  rowWeights: ArrayLike<number>,
  rows: readonly number[],
  index: Map<number, number>,
  { epochs, rate, l2 }: LinearOptions,
  random: () => number,
): LinearModel {
  const outputs = (labels[rows[0] as number] as ArrayLike<number>).length;
  const weights = new Float64Array(index.size * outputs);
  const squares = new Float64Array(index.size * outputs).fill(1e-6);
  const known = new Map(rows.map((row) => [row, positionsOf(features[row] as SparseFeatures, index)]));
  const order = [...rows];
  const error = new Float64Array(outputs);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const row of order) {
      const { at, values } = known.get(row) as Known;
      const label = labels[row] as ArrayLike<number>;
      error.fill(0);
      for (let a = 0; a < at.length; a++) {
        const base = at[a]! * outputs;
        for (let k = 0; k < outputs; k++) error[k]! += weights[base + k]! * values[a]!;
      }
      for (let k = 0; k < outputs; k++) error[k] = (sigmoid(error[k]!) - label[k]!) * rowWeights[row]!;
      for (let a = 0; a < at.length; a++) {
        const base = at[a]! * outputs;
        for (let k = 0; k < outputs; k++) {
          const gradient = error[k]! * values[a]! + l2 * weights[base + k]!;
          squares[base + k]! += gradient * gradient;
          weights[base + k]! -= (rate * gradient) / Math.sqrt(squares[base + k]!);
        }
      }
    }
  }
  return { index, outputs, weights };
}

interface Known {
  at: Int32Array;
  values: Float64Array;
}

function positionsOf({ ids, value }: SparseFeatures, index: Map<number, number>): Known {
  const at: number[] = [];
  const values: number[] = [];
  ids.forEach((id, i) => {
    const position = index.get(id);
    if (position === undefined) return;
    at.push(position);
    values.push(i === 0 ? 1 : value);
  });
  return { at: Int32Array.from(at), values: Float64Array.from(values) };
}

/** Log-odds of each output. */
export function applyLinear(model: LinearModel, features: SparseFeatures): Float64Array {
  const sums = new Float64Array(model.outputs);
  const { at, values } = positionsOf(features, model.index);
  at.forEach((position, a) => {
    for (let k = 0; k < model.outputs; k++)
      sums[k]! += model.weights[position * model.outputs + k]! * values[a]!;
  });
  return sums;
}
