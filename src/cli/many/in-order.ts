import type { ReportEntry } from '../../report/entry.ts';

/** Where a report stands: the index of the request, and of the page within it where that is an archive. */
export type Place = readonly [request: number, page: number];

/** Hands on reports in the order of their places as soon as there is no gap before them. */
export class InOrder {
  private readonly early = new Map<string, ReportEntry | null>();
  private readonly counts = new Map<number, number>();
  private request = 0;
  private page = 0;

  constructor(private readonly emit: (entry: ReportEntry) => void) {}

  /** `null` keeps a place free: there is nothing to report. */
  add([request, page]: Place, entry: ReportEntry | null): void {
    this.early.set(`${request}.${page}`, entry);
    this.release();
  }

  /** Says that a request has so many pages. */
  end(request: number, pages: number): void {
    this.counts.set(request, pages);
    this.release();
  }

  private release(): void {
    for (;;) {
      const key = `${this.request}.${this.page}`;
      const entry = this.early.get(key);
      if (entry !== undefined) {
        this.early.delete(key);
        if (entry) this.emit(entry);
        this.page += 1;
      } else if (this.counts.get(this.request) === this.page) {
        this.counts.delete(this.request);
        this.request += 1;
        this.page = 0;
      } else return;
    }
  }
}
