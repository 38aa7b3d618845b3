import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pace } from '../../src/report/pace.ts';

test('says how long the rest takes, and is not led astray by a pause', () => {
  const pace = new Pace(0);
  expect(pace.left(10)).toBeUndefined();
  for (let second = 1; second <= 20; second += 1) pace.add(second);
  expect(pace.left(60)).toBeCloseTo(60);
  pace.resume(10_000);
  for (let second = 1; second <= 4; second += 1) pace.add(10_000 + second);
  expect(pace.left(60)).toBeCloseTo(60);
});

test('lies between the slowest and the fastest window, whatever comes', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 2, max: 100, noNaN: true }), { minLength: 1 }), (gaps) => {
      const pace = new Pace(0);
      let now = 0;
      for (const gap of gaps) {
        now += gap;
        pace.add(now);
      }
      expect(pace.rate).toBeGreaterThanOrEqual(1 / Math.max(...gaps) - 1e-6);
      expect(pace.rate).toBeLessThanOrEqual(1 / Math.min(...gaps) + 1e-6);
    }),
  );
});
