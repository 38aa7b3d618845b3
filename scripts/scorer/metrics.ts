/** Precision and recall of warnings at a probability. */
export interface Operating {
  threshold: number;
  precision: number;
  recall: number;
  f1: number;
}

export interface Ranked {
  probability: number;
  positive: boolean;
}

/** Precision and recall at a threshold. */
export function operatingPoint(rows: readonly Ranked[], threshold: number): Operating {
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const { probability, positive } of rows) {
    if (probability >= threshold) positive ? tp++ : fp++;
    else if (positive) fn++;
  }
  const f1 = (2 * tp) / (2 * tp + fp + fn || 1);
  return { threshold, precision: tp / (tp + fp || 1), recall: tp / (tp + fn || 1), f1 };
}

/** Thresholds worth looking at, ascending. */
const grid = Array.from({ length: 199 }, (_, i) => (i + 1) / 200);

/** Highest recall among the points at least that precise; undefined where there is none. */
export function atPrecision(rows: readonly Ranked[], precision: number): Operating | undefined {
  return grid
    .map((threshold) => operatingPoint(rows, threshold))
    .filter((point) => point.precision >= precision && point.recall > 0)
    .reduce<Operating | undefined>(
      (best, point) => (best && best.recall >= point.recall ? best : point),
      undefined,
    );
}

/** The point of highest F1. */
export function bestF1(rows: readonly Ranked[]): Operating {
  return grid
    .map((threshold) => operatingPoint(rows, threshold))
    .reduce((best, point) => (best.f1 >= point.f1 ? best : point));
}
