import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { failedPage, type PageContent } from '../audit-page.ts';
import { InputError } from '../input-error.ts';
import { IS_BUNDLE } from '../sources.ts';
import type { WorkerSetup, WorkerTask } from './audit-worker.ts';
import { type Auditor, type PageDone, pageDone } from './auditor.ts';

/** Pages that wait for a worker, for each worker. */
const WAITING = 2;
/** Workers that start before there is a page, as their start takes longer than that; others when pages wait. */
const READY = 4;

/** Pages in the hands of a worker: the next is there when one is done, so that no worker waits for the main thread. */
const IN_HAND = 2;

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
  private lone: Piscina<WorkerTask, PageDone> | undefined;
  private readonly limit: number;
  private pending = 0;
  private readonly waiting: (() => void)[] = [];
  private closed = false;

  /** @param jobs pages that are audited at once */
  constructor(
    private readonly setup: WorkerSetup,
    jobs: number = availableParallelism(),
    private readonly limits: PoolLimits = LIMITS,
  ) {
    this.limit = jobs * (IN_HAND + WAITING);
    this.workers = this.start(jobs, Math.min(jobs, READY), IN_HAND);
  }

  async room(): Promise<void> {
    while (this.pending >= this.limit) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  async audit(content: PageContent, withLinks = false): Promise<PageDone> {
    const task = { content, withLinks };
    this.pending += 1;
    try {
      return await this.run(this.workers, task).catch((error) => this.again(task, error));
    } catch (error) {
      return pageDone(failedPage(content.url, this.explained(error as Error)), this.setup.asLines);
    } finally {
      this.pending -= 1;
      this.waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([this.workers.destroy(), this.lone?.destroy()]);
  }

  private start(maxThreads: number, minThreads: number, concurrentTasksPerWorker: number) {
    return new Piscina<WorkerTask, PageDone>({
      filename: new URL(IS_BUNDLE ? './audit-worker.js' : './audit-worker.ts', import.meta.url).href,
      maxThreads,
      minThreads,
      concurrentTasksPerWorker,
      // A worker that looks for its next page by itself would keep the result of the last until that is done, too.
      atomics: 'disabled',
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memory },
      workerData: { setup: this.setup },
      // A worker reads TypeScript as the main thread does, whatever started that.
      ...(!IS_BUNDLE && { execArgv: ['--import', createRequire(import.meta.url).resolve('tsx')] }),
    });
  }

  private run(workers: Piscina<WorkerTask, PageDone>, task: WorkerTask): Promise<PageDone> {
    return workers.run(task, { signal: AbortSignal.timeout(this.limits.seconds * 1000) });
  }

  /** What ended the worker may have been the page beside this one: it gets another, where it is alone. */
  private again(task: WorkerTask, error: Error): Promise<PageDone> {
    if (this.closed) throw error;
    this.lone ??= this.start(1, 0, 1);
    return this.run(this.lone, task);
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
