import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accuracyOf, withFigures } from '../../scripts/benchmark/accuracy.ts';
import { auditLabelledPages } from '../../scripts/benchmark/audit-pages.ts';
import { benchmarkPages } from '../../scripts/benchmark/pages.ts';
import type { Accuracy } from '../../src/model/index.ts';

test('the accuracy on the label is what the held-out pages measure', () => {
  const stated: Accuracy = JSON.parse(readFileSync('src/scorer/accuracy.json', 'utf8'));
  const result = auditLabelledPages(benchmarkPages('held-out'));
  expect(accuracyOf(result, stated.date)).toEqual(stated);
  const readme = readFileSync('README.md', 'utf8');
  expect(withFigures(readme, result)).toBe(readme);
  expect(readFileSync('docs/accuracy.md', 'utf8')).toContain(`on ${stated.date}`);
});
