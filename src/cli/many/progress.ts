import { Pace } from '../../report/pace.ts';
import { counted } from '../../report/plain.ts';

/** How far a run is and how long it still takes. The clock is handed in, in seconds. */
export class Progress {
  private done = 0;
  private failed = 0;
  private readonly pace: Pace;

  /** @param earlier pages that an earlier run had done */
  constructor(
    start: number,
    private readonly earlier = 0,
  ) {
    this.pace = new Pace(start);
  }

  /** One more page at time `now`. */
  add(now: number, failed: boolean): void {
    this.done += 1;
    if (failed) this.failed += 1;
    // Workers start before the first page is done: that says nothing of the others.
    if (this.done === 1) this.pace.resume(now);
    else this.pace.add(now);
  }

  /** "120 of 1,000 pages (12 %), 8.3 a second, about 2 min left, 3 not audited"; `more` if more may be found. */
  line(total: number, more: boolean): string {
    const done = this.earlier + this.done;
    const parts = [
      `${done.toLocaleString('en')} of ${more ? 'at least ' : ''}${counted(total, 'page')} (${Math.floor((100 * done) / (total || 1))} %)`,
    ];
    const left = this.pace.left(total - done);
    if (left) {
      parts.push(`${this.pace.rate?.toFixed(1)} a second`, `about ${duration(left)} left`);
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
