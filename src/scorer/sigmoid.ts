/**
 * Logistic function. Built from additions and multiplications alone, since engines round Math.exp differently and
 * the same page must give the same audit in every browser. Absolute error below 1e-12.
 */
export function sigmoid(x: number): number {
  if (x > 30) return 1;
  if (x < -30) return 0;
  return 1 / (1 + exp(-x));
}

/** e^x for |x| <= 30: x = n ln 2 + r, Taylor series on r. */
function exp(x: number): number {
  const n = Math.round(x / Math.LN2);
  const r = x - n * Math.LN2;
  let term = 1;
  let sum = 1;
  for (let k = 1; k <= 13; k++) {
    term *= r / k;
    sum += term;
  }
  for (let i = 0; i < n; i++) sum *= 2;
  for (let i = 0; i > n; i--) sum *= 0.5;
  return sum;
}
