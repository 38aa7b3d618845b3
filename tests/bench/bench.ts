/** One line of a benchmark's table. */
export interface Row {
  name: string;
  /** The figure with its unit, as it is printed. */
  value: string;
  target?: { text: string; met: boolean };
}

/** A benchmark: `npm run bench` imports the export `bench` of each tests/bench/*.bench.ts. */
export interface Bench {
  /** What is measured, in one line. */
  what: string;
  run(): Promise<Row[]>;
}

/** A figure that should not exceed a limit. */
export function atMost(name: string, value: number, limit: number, unit = ''): Row {
  const show = (x: number) => `${Number(x.toPrecision(3))}${unit}`;
  return { name, value: show(value), target: { text: `≤ ${show(limit)}`, met: value <= limit } };
}

/** A figure that should reach a limit. */
export function atLeast(name: string, value: number, limit: number, unit = ''): Row {
  const show = (x: number) => `${Number(x.toPrecision(3))}${unit}`;
  return { name, value: show(value), target: { text: `≥ ${show(limit)}`, met: value >= limit } };
}

/** A figure without a target. */
export function figure(name: string, value: number, unit = ''): Row {
  return { name, value: `${Number(value.toPrecision(3))}${unit}` };
}

/** Processor time of the best of nine runs: other work on the machine does not count. */
export function milliseconds(work: () => void): number {
  work();
  const times = Array.from({ length: 9 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
