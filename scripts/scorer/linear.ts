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

/** The id of the feature that every row has. */
const BIAS = 0;

/**
 * The model without the features whose weights all stay below a share of the largest of their output: they take most of
 * the room and say least.
 */
export function withoutSmall({ index, outputs, weights }: LinearModel, share: number): LinearModel {
  const largest = Array.from({ length: outputs }, (_, k) =>
    weights.reduce((most, weight, i) => (i % outputs === k ? Math.max(most, Math.abs(weight)) : most), 0),
  );
  const kept = [...index].filter(
    ([id, at]) =>
      id === BIAS || largest.some((most, k) => Math.abs(weights[at * outputs + k]!) >= share * most),
  );
  return {
    index: new Map(kept.map(([id], place) => [id, place])),
    outputs,
    weights: Float64Array.from(
      kept.flatMap(([, at]) => [...weights.subarray(at * outputs, (at + 1) * outputs)]),
    ),
  };
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

/**
 * Logistic regression over a few dense inputs by Newton's method (iteratively reweighted least squares), with a small
 * ridge. Returns the bias and one factor for each input.
 */
export function fitLogistic(
  inputs: readonly (readonly number[])[],
  labels: readonly number[],
  weights: readonly number[],
  ridge = 1,
): number[] {
  const size = (inputs[0]?.length ?? 0) + 1;
  const beta = new Array<number>(size).fill(0);
  for (let step = 0; step < 50; step++) {
    const gradient = new Array<number>(size).fill(0);
    const hessian = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => (i === j ? ridge : 0)),
    );
    inputs.forEach((input, row) => {
      const x = [1, ...input];
      const p = sigmoid(x.reduce((sum, value, i) => sum + value * beta[i]!, 0));
      const w = weights[row]!;
      for (let i = 0; i < size; i++) {
        gradient[i]! += w * (p - labels[row]!) * x[i]!;
        for (let j = 0; j < size; j++) hessian[i]![j]! += w * p * (1 - p) * x[i]! * x[j]!;
      }
    });
    for (let i = 1; i < size; i++) gradient[i]! += ridge * beta[i]!;
    const change = solve(hessian, gradient);
    change.forEach((value, i) => {
      beta[i]! -= value;
    });
    if (Math.max(...change.map(Math.abs)) < 1e-7) break;
  }
  return beta;
}

/** Solves a small system of linear equations by elimination with pivots. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let k = i + 1; k < size; k++) if (Math.abs(rows[k]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = k;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let k = i + 1; k < size; k++) {
      const factor = rows[k]![i]! / rows[i]![i]!;
      for (let j = i; j <= size; j++) rows[k]![j]! -= factor * rows[i]![j]!;
    }
  }
  const result = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let sum = rows[i]![size]!;
    for (let j = i + 1; j < size; j++) sum -= rows[i]![j]! * result[j]!;
    result[i] = sum / rows[i]![i]!;
  }
  return result;
}
