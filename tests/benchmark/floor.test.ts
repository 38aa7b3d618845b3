import { describe, expect, test } from 'vitest';
import { auditLabelledPages } from '../../scripts/benchmark/audit-pages.ts';
import { benchmarkPages } from '../../scripts/benchmark/pages.ts';

/**
 * Floors a little under what `npm run benchmark` printed last; they rise with it and are set anew where pages join the
 * part. The development part was trained on, so only the held-out part tells
 * how the matcher does on pages it has not seen.
 */
const FLOORS = {
  dev: { precision: 0.95, recall: 0.89, types: 0.855, verdicts: 0.945, sober: 0.22, unrelated: 30 },
  'held-out': { precision: 0.795, recall: 0.62, types: 0.585, verdicts: 0.955, sober: 1.4, unrelated: 28 },
} as const;

describe.each(['dev', 'held-out'] as const)('labelled pages, %s part', (part) => {
  const result = auditLabelledPages(benchmarkPages(part));
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
