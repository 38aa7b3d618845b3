import { workerData } from 'node:worker_threads';
import type { EvidenceSet } from '../../evidence/index.ts';
import { loadEvidence } from '../../evidence/index.ts';
import { auditPage, type PageContent } from '../audit-page.ts';
import { readEvidencePack } from '../evidence-pack.ts';
import { type PageDone, pageDone, type SweepChoices } from './auditor.ts';

export interface WorkerSetup extends SweepChoices {
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

export default async ({ content, withLinks }: WorkerTask): Promise<PageDone> =>
  pageDone(auditPage(content, await evidence, choices, withLinks), choices.asLines);
