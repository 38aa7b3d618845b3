import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accuracyOf, withFigures } from '../../scripts/benchmark/accuracy.ts';
import { auditLabelledPages } from '../../scripts/benchmark/audit-pages.ts';
import { benchmarkPages } from '../../scripts/benchmark/pages.ts';
import type { Accuracy } from '../../src/model/index.ts';

/**
 * Floors a little under what `npm run benchmark` printed last; they rise with it and are set anew where pages join the
 * part. The development part was trained on, so only the held-out part tells
 * how the matcher does on pages it has not seen.
 */
const FLOORS = {
  dev: { precision: 0.95, recall: 0.865, types: 0.798, verdicts: 0.953, sober: 0.05, unrelated: 4 },
  'held-out': { precision: 0.805, recall: 0.648, types: 0.6, verdicts: 0.956, sober: 1.2, unrelated: 22 },
} as const;

/** The thousands of pages are audited once for all tests, so these stand in one file. */
const RESULTS = {
  dev: auditLabelledPages(benchmarkPages('dev')),
  'held-out': auditLabelledPages(benchmarkPages('held-out')),
};

describe.each(['dev', 'held-out'] as const)('labelled pages, %s part', (part) => {
  const result = RESULTS[part];
  const floor = FLOORS[part];

  test('warnings', () => {
    expect(result.warn.precision).toBeGreaterThanOrEqual(floor.precision);
    expect(result.warn.recall).toBeGreaterThanOrEqual(floor.recall);
  });

  test('claim types and verdicts', () => {
    expect(result.types.f1).toBeGreaterThanOrEqual(floor.types);
    expect(result.verdictAccuracy).toBeGreaterThanOrEqual(floor.verdicts);
  });

  test('sober pages stay quiet', () => {
    expect(result.falseWarningsPer1000SoberWords).toBeLessThanOrEqual(floor.sober);
  });

  test('pages about other things stay nearly silent', () => {
    expect(result.unrelated.warnings).toBeLessThanOrEqual(floor.unrelated);
  });

  test('every warning has evidence and stands on its page; little is left for review', () => {
    expect(result.findingsWithoutEvidence).toBe(0);
    expect(result.stray).toBe(0);
    expect(result.review.share).toBeLessThan(0.15);
  });
});

test('the accuracy on the label is what the held-out pages measure', () => {
  const stated: Accuracy = JSON.parse(readFileSync('src/scorer/accuracy.json', 'utf8'));
  const result = RESULTS['held-out'];
  expect(accuracyOf(result, stated.date)).toEqual(stated);
  const readme = readFileSync('README.md', 'utf8');
  expect(withFigures(readme, result)).toBe(readme);
  expect(readFileSync('docs/accuracy.md', 'utf8')).toContain(`on ${stated.date}`);
});
