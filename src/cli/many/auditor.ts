import type { EvidenceSet } from '../../evidence/index.ts';
import { type AuditChoices, auditPage, type PageContent, type PageResult } from '../audit-page.ts';

/** Audits pages, at once or one after the other. */
export interface Auditor {
  /** Resolves once another page can be taken: who reads pages waits here, so that they do not pile up. */
  room(): Promise<void>;
  /** Never rejects: a page that cannot be audited gives a failure. */
  audit(content: PageContent, withLinks?: boolean): Promise<PageResult>;
  close(): Promise<void>;
}

/** Audits in this thread: for a few pages, which are done before a worker would have started. */
export const auditorHere = (evidence: EvidenceSet, choices: AuditChoices): Auditor => ({
  room: async () => {},
  audit: async (content, withLinks) => auditPage(content, evidence, choices, withLinks),
  close: async () => {},
});
