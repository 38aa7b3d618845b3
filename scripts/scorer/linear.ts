import type { SparseFeatures } from '../../src/scorer/feature-bag.ts';

export interface LinearOptions {
  epochs: number;
  rate: number;
  l2: number;
}

/** Logistic regressions over the same features, one per output. Weights: feature-major, `outputs` per feature. */
export interface LinearModel {
  index: Map<number, number>;
  outputs: number;
  weights: Float64Array;
}

/** Features that occur on at least `minimum` of the pages of the rows; rarer ones only describe a single page. */
export function frequentFeatures(
  features: readonly SparseFeatures[],
  pages: ArrayLike<number>,
  rows: readonly number[],
  minimum: number,
): Map<number, number> {
  const seen = new Map<number, { pages: number; last: number }>();
  for (const row of [...rows].sort((a, b) => a - b)) {
    for (const id of (features[row] as SparseFeatures).ids) {
      const entry = seen.get(id);
      if (!entry) seen.set(id, { pages: 1, last: pages[row] as number });
      else if (entry.last !== pages[row]) {
        entry.pages++;
        entry.last = pages[row] as number;
      }
    }
  }
  const index = new Map<number, number>();
  for (const [id, entry] of seen) if (entry.pages >= minimum) index.set(id, index.size);
  return index;
}

/** Fits by AdaGrad over shuffled rows (Duchi et al. 2011). Deterministic for a given `random`. */
export function trainLinear(
  features: readonly SparseFeatures[],
  labels: readonly ArrayLike<number>[],
  rowWeights: ArrayLike<number>,
  rows: readonly number[],
  index: Map<number, number>,
  options: LinearOptions,
  random: () => number,
): LinearModel {
  const outputs = (labels[rows[0] as number] as ArrayLike<number>).length;
  const weights = new Float64Array(index.size * outputs);
  const squares = new Float64Array(index.size * outputs).fill(1e-2);
  const known = new Map(rows.map((row) => [row, keepKnown(features[row] as SparseFeatures, index)]));
  const order = [...rows];
  const error = new Float64Array(outputs);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const row of order) {
      const { at, values } = known.get(row) as Known;
      error.fill(0);
      for (let a = 0; a < at.length; a++) {
        const base = at[a]! * outputs;
        for (let k = 0; k < outputs; k++) error[k]! += weights[base + k]! * values[a]!;
      }
      const label = labels[row] as ArrayLike<number>;
      for (let k = 0; k < outputs; k++)
        error[k] = (1 / (1 + Math.exp(-error[k]!)) - label[k]!) * rowWeights[row]!;
      for (let a = 0; a < at.length; a++) {
        const base = at[a]! * outputs;
        for (let k = 0; k < outputs; k++) {
          const gradient = error[k]! * values[a]! + options.l2 * weights[base + k]!;
          squares[base + k]! += gradient * gradient;
          weights[base + k]! -= (options.rate * gradient) / Math.sqrt(squares[base + k]!);
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

function keepKnown(features: SparseFeatures, index: Map<number, number>): Known {
  const at: number[] = [];
  const values: number[] = [];
  features.ids.forEach((id, i) => {
    const position = index.get(id);
    if (position === undefined) return;
    at.push(position);
    values.push(features.values[i]!);
  });
  return { at: Int32Array.from(at), values: Float64Array.from(values) };
}

/** Log-odds of each output. */
export function applyLinear(model: LinearModel, features: SparseFeatures): Float64Array {
  const sum = new Float64Array(model.outputs);
  features.ids.forEach((id, i) => {
    const position = model.index.get(id);
    if (position === undefined) return;
    for (let k = 0; k < model.outputs; k++)
      sum[k]! += model.weights[position * model.outputs + k]! * features.values[i]!;
  });
  return sum;
}
