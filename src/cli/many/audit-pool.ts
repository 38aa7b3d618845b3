import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { failedPage, type PageContent } from '../audit-page.ts';
import { InputError } from '../input-error.ts';
import { IS_BUNDLE } from '../sources.ts';
import type { WorkerSetup, WorkerTask } from './audit-worker.ts';
import { type Auditor, type PageDone, pageDone } from './auditor.ts';

/** Seconds that the audit of one page may take. Its cost is linear in the text: a page of 20 MB takes far less. */
const MAX_SECONDS = 300;
/** Memory of one worker, in MB: a page that needs more ends its worker, not the run. */
const MAX_MEMORY = 2_000;
/** Pages that wait for a worker, for each worker. */
const WAITING = 2;

/** Audits pages on all cores. */
export class AuditPool implements Auditor {
  private readonly workers: Piscina<WorkerTask, PageDone>;
  private readonly limit: number;
  private pending = 0;
  private readonly waiting: (() => void)[] = [];

  /** @param jobs pages that are audited at once */
  constructor(
    private readonly setup: WorkerSetup,
    jobs: number = availableParallelism(),
  ) {
    this.limit = jobs * (1 + WAITING);
    this.workers = new Piscina({
      filename: new URL(IS_BUNDLE ? './audit-worker.js' : './audit-worker.ts', import.meta.url).href,
      maxThreads: jobs,
      minThreads: 1,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY },
      workerData: { setup },
      // A worker reads TypeScript as the main thread does, whatever started that.
      ...(!IS_BUNDLE && { execArgv: ['--import', createRequire(import.meta.url).resolve('tsx')] }),
    });
  }

  async room(): Promise<void> {
    while (this.pending >= this.limit) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  async audit(content: PageContent, withLinks = false): Promise<PageDone> {
    this.pending += 1;
    try {
      return await this.workers.run(
        { content, withLinks },
        { signal: AbortSignal.timeout(MAX_SECONDS * 1000) },
      );
    } catch (error) {
      return pageDone(failedPage(content.url, workerError(error as Error)), this.setup.asLines);
    } finally {
      this.pending -= 1;
      this.waiting.shift()?.();
    }
  }

  close(): Promise<void> {
    return this.workers.destroy();
  }
}

function workerError(error: Error): Error {
  if (error.name === 'AbortError') {
    return new InputError(
      'too-slow',
      `The audit was not done after ${MAX_SECONDS} seconds. Save the part that matters as HTML and audit that file.`,
    );
  }
  if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new InputError(
      'too-large',
      'The page needs more memory than there is. Save the part that matters as HTML and audit that file.',
    );
  }
  return error;
}
