import { workerData } from 'node:worker_threads';
import type { EvidenceSet } from '../../evidence/index.ts';
import { loadEvidence } from '../../evidence/index.ts';
import { type AuditChoices, auditPage, type PageContent, type PageResult } from '../audit-page.ts';
import { readEvidencePack } from '../evidence-pack.ts';

export interface WorkerSetup extends AuditChoices {
  evidencePack: string | undefined;
}
export interface WorkerTask {
  content: PageContent;
  withLinks: boolean;
}

const { evidencePack, ...choices } = (workerData as { setup: WorkerSetup }).setup;
const evidence: Promise<EvidenceSet> = evidencePack
  ? readEvidencePack(evidencePack)
  : Promise.resolve(loadEvidence());

export default async ({ content, withLinks }: WorkerTask): Promise<PageResult> =>
  auditPage(content, await evidence, choices, withLinks);
