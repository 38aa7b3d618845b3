import { counted } from '../../report/plain.ts';

/** Weight of the newest rate in the running mean. */
const SMOOTHING = 0.3;
/** Seconds over which a rate is taken. */
const WINDOW = 2;

/** How far a run is and how long it still takes. The clock is handed in, in seconds. */
export class Progress {
  private done = 0;
  private failed = 0;
  private rate: number | undefined;
  private windowStart: number;
  private windowDone = 0;

  /** @param earlier pages that an earlier run had done */
  constructor(
    start: number,
    private readonly earlier = 0,
  ) {
    this.windowStart = start;
  }

  /** One more page at time `now`. */
  add(now: number, failed: boolean): void {
    this.done += 1;
    this.windowDone += 1;
    if (failed) this.failed += 1;
    const passed = now - this.windowStart;
    if (passed < WINDOW) return;
    const rate = this.windowDone / passed;
    this.rate = this.rate === undefined ? rate : SMOOTHING * rate + (1 - SMOOTHING) * this.rate;
    this.windowStart = now;
    this.windowDone = 0;
  }

  /** "120 of 1,000 pages (12 %), 8.3 a second, about 2 min left, 3 not audited"; `more` if more may be found. */
  line(total: number, more: boolean): string {
    const done = this.earlier + this.done;
    const parts = [
      `${done.toLocaleString('en')} of ${more ? 'at least ' : ''}${counted(total, 'page')} (${Math.floor((100 * done) / (total || 1))} %)`,
    ];
    if (this.rate) {
      parts.push(`${this.rate.toFixed(1)} a second`, `about ${duration((total - done) / this.rate)} left`);
    }
    if (this.failed) parts.push(`${this.failed.toLocaleString('en')} not audited`);
    return parts.join(', ');
  }
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.ceil(seconds))} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
