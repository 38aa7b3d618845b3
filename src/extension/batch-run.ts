import type { ReportEntry } from '../report/entry.ts';
import type { BatchPage } from '../ui/batch/batch-page.ts';

/** Tabs that are open at once. */
const TABS = 3;

/** Checks pages one after the other, several sites at once and one page of each, and can be paused. */
export class BatchRun {
  readonly pages: BatchPage[];
  isPaused = false;
  private readonly busy = new Set<string>();
  private open = 0;

  /**
   * @param pages of a new check, or of one that was broken off: each address once
   * @param read reads and audits one page; never rejects
   * @param onChange called whenever the run has changed, with the page that has changed for good
   * @param rest milliseconds between two pages of one host
   */
  constructor(
    pages: readonly BatchPage[],
    private readonly read: (address: string) => Promise<ReportEntry>,
    private readonly onChange: (page?: BatchPage) => void,
    private readonly rest: number,
  ) {
    // What was being read when the page was closed is read anew.
    this.pages = pages.map((page) => (page.state === 'reading' ? { ...page, state: 'waiting' } : page));
  }

  /** Nothing is waiting or being read. */
  get isDone(): boolean {
    return this.pages.every(({ state }) => state === 'done' || state === 'left');
  }

  start(): void {
    this.isPaused = false;
    this.fill();
    this.onChange();
  }

  /** Opens no further page; those that are open are read to their end. */
  pause(): void {
    this.isPaused = true;
    this.onChange();
  }

  /** Leaves out what has not begun. */
  stop(): void {
    for (const page of this.pages) {
      if (page.state !== 'waiting') continue;
      page.state = 'left';
      this.onChange(page);
    }
    this.onChange();
  }

  private fill(): void {
    for (const page of this.pages) {
      if (this.isPaused || this.open >= TABS) return;
      if (page.state === 'waiting' && !this.busy.has(new URL(page.url).host)) void this.take(page);
    }
  }

  private async take(page: BatchPage): Promise<void> {
    const { host } = new URL(page.url);
    this.busy.add(host);
    this.open += 1;
    page.state = 'reading';
    this.onChange();
    page.entry = await this.read(page.url);
    page.state = 'done';
    this.onChange(page);
    this.open -= 1;
    setTimeout(() => {
      this.busy.delete(host);
      this.fill();
    }, this.rest);
    this.fill();
    this.onChange();
  }
}
