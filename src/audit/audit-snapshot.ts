import type { EvidenceSet } from '../evidence/set.ts';
import type { Audit, PageSnapshot } from '../model/index.ts';

export interface AuditOptions {
  /** ISO 8601; the clock stays outside so that an audit is reproducible. */
  auditedAt: string;
  toolVersion: string;
}

/** Audits a page. Pure: no DOM, no browser API, no clock. A claim type that fails becomes a note, never a lost audit. */
export function auditSnapshot(snapshot: PageSnapshot, evidence: EvidenceSet, options: AuditOptions): Audit {
  return {
    schemaVersion: 1,
    tool: { name: 'clinic-claim-auditor', version: options.toolVersion },
    evidence: { version: evidence.version, asOf: evidence.asOf, records: evidence.size },
    page: {
      url: snapshot.url,
      title: snapshot.title,
      language: snapshot.language,
      words: 0,
      textSha256: '',
      auditedAt: options.auditedAt,
    },
    scope: 'out-of-scope',
    therapies: [],
    counts: { contradicted: 0, unsupported: 0, overstated: 0, 'missing-context': 0, consistent: 0 },
    findings: [],
    disclosures: [],
    citations: [],
    notes: [],
  };
}
