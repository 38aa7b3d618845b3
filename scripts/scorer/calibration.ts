export interface Calibration {
  slope: number;
  intercept: number;
}

/** Platt scaling (Platt 1999) by Newton's method: probability = 1 / (1 + exp(-(intercept + slope * odds))). */
export function calibrate(
  odds: readonly number[],
  labels: readonly number[],
  weights: readonly number[],
): Calibration {
  let slope = 1;
  let intercept = 0;
  for (let step = 0; step < 25; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    odds.forEach((x, i) => {
      const p = 1 / (1 + Math.exp(-(intercept + slope * x)));
      const weight = weights[i] as number;
      const error = weight * (p - (labels[i] as number));
      const curvature = weight * p * (1 - p);
      g0 += error;
      g1 += error * x;
      h00 += curvature;
      h01 += curvature * x;
      h11 += curvature * x * x;
    });
    const determinant = h00 * h11 - h01 * h01;
    intercept -= (h11 * g0 - h01 * g1) / determinant;
    slope -= (h00 * g1 - h01 * g0) / determinant;
  }
  return { slope: Number(slope.toFixed(4)), intercept: Number(intercept.toFixed(4)) };
}
