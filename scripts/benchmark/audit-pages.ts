import { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { documentOf, type LabelledPage } from './pages.ts';
import { type BenchmarkResult, scoreAudits } from './score.ts';

const AUDITED_AT = '2026-01-01T00:00:00.000Z';

/** Audits labelled pages in this process and compares the findings with the labels. */
export function auditLabelledPages(pages: readonly LabelledPage[]): BenchmarkResult {
  const evidence = loadEvidence();
  const audits = pages.map((page) =>
    auditSnapshot(snapshotFromHtml(documentOf(page), page.url), evidence, {
      auditedAt: AUDITED_AT,
      toolVersion: '0.0.0',
    }),
  );
  return scoreAudits(pages, audits);
}
