import { describe, expect, test } from 'vitest';
import { documentOf } from '../../scripts/benchmark/pages.ts';
import { claimExamples, examplePage } from '../../scripts/scorer/example-pages.ts';
import { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import type { ClaimExamples, Example } from '../../src/claims/examples.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { CLAIM_TYPES } from '../../src/model/index.ts';

const evidence = loadEvidence();

function findingsOn(example: Example) {
  const page = examplePage(example);
  return auditSnapshot(snapshotFromHtml(documentOf(page), page.url), evidence, {
    auditedAt: '2026-01-01T00:00:00Z',
    toolVersion: '0.0.0',
  }).findings.filter(({ quote }) => quote.includes(example.text.slice(0, 40)));
}

const examples = await claimExamples();

describe.each(CLAIM_TYPES)('%s', (claimType) => {
  const { claims, silent } = examples.get(claimType) as ClaimExamples;

  test('has at least twelve claims and twelve that only look like it', () => {
    expect(claims.length).toBeGreaterThanOrEqual(12);
    expect(silent.length).toBeGreaterThanOrEqual(12);
  });

  test.each(claims)('claims: $text', (example) => {
    const found = findingsOn(example).filter(({ status }) => status !== 'in-line');
    expect(found.map((finding) => finding.claimType)).toContain(claimType);
  });

  test.each(silent)('silent: $text', (example) => {
    expect(findingsOn(example).filter(({ status }) => status === 'warning')).toEqual([]);
  });
});
