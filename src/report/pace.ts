/** Weight of the newest rate in the running mean. */
const SMOOTHING = 0.3;
/** Seconds over which a rate is taken. */
const WINDOW = 2;

/** How fast a piece of work goes: an exponentially weighted mean. The clock is handed in, in seconds. */
export class Pace {
  /** Pieces a second; undefined until it is known. */
  rate: number | undefined;
  private windowDone = 0;

  constructor(private windowStart: number) {}

  /** One more piece is done at time `now`. */
  add(now: number): void {
    this.windowDone += 1;
    const passed = now - this.windowStart;
    if (passed < WINDOW) return;
    const rate = this.windowDone / passed;
    this.rate = this.rate === undefined ? rate : SMOOTHING * rate + (1 - SMOOTHING) * this.rate;
    this.windowStart = now;
    this.windowDone = 0;
  }

  /** The work goes on at time `now` after a pause, which does not count. */
  resume(now: number): void {
    this.windowStart = now;
    this.windowDone = 0;
  }

  /** Seconds that so many pieces still take; undefined until that is known. */
  left(pieces: number): number | undefined {
    return this.rate === undefined ? undefined : pieces / this.rate;
  }
}
