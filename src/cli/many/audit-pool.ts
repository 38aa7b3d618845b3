import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { failedPage, type PageContent } from '../audit-page.ts';
import { InputError } from '../input-error.ts';
import { IS_BUNDLE } from '../sources.ts';
import type { WorkerSetup, WorkerTask } from './audit-worker.ts';
import { type Auditor, type PageDone, pageDone } from './auditor.ts';

/** Pages that are audited or wait for it, for each worker: the next is there when one is done. */
const IN_HAND = 4;
/** Workers that start before there is a page, as their start takes longer than that; others when pages wait. */
const READY = 4;

export interface PoolLimits {
  /** Seconds that the audit of one page may take. Its cost is linear in the text: a page of 20 MB takes far less. */
  seconds: number;
  /** Memory of one worker, in MB: a page that needs more ends its worker, not the run. */
  memory: number;
}
const LIMITS: PoolLimits = { seconds: 300, memory: 2_000 };

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
    private readonly limits: PoolLimits = LIMITS,
  ) {
    this.limit = jobs * IN_HAND;
    this.workers = new Piscina<WorkerTask, PageDone>({
      filename: new URL(IS_BUNDLE ? './audit-worker.js' : './audit-worker.ts', import.meta.url).href,
      maxThreads: jobs,
      minThreads: Math.min(jobs, READY),
      // A worker that looks for its next page by itself would keep the result of the last until that is done, too.
      atomics: 'disabled',
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
      workerData: { setup },
      // A worker reads TypeScript as the main thread does, whatever started that.
      ...(!IS_BUNDLE && { execArgv: ['--import', createRequire(import.meta.url).resolve('tsx')] }),
    });
  }

  async room(): Promise<void> {
    while (this.pending >= this.limit) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  async audit(content: PageContent, withLinks = false): Promise<PageDone> {
    const signal = AbortSignal.timeout(this.limits.seconds * 1000);
    this.pending += 1;
    try {
      return await this.workers.run({ content, withLinks }, { signal });
    } catch (error) {
      return pageDone(failedPage(content.url, this.explained(error as Error)), this.setup.asLines);
    } finally {
      this.pending -= 1;
      this.waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    await this.workers.destroy();
  }

  private explained(error: Error): Error {
    if (error.name === 'AbortError') {
      return new InputError(
        'too-slow',
        `The audit was not done after ${this.limits.seconds} seconds. Save the part that matters as HTML and audit that file.`,
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
}
