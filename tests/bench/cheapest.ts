/**
 * Milliseconds of processor time of the cheapest run of each, run in turn after two rounds to warm up: what else the
 * machine does then weighs least on them. The short are not favoured over the long, as they would be by the clock. Each
 * runs twice and its second run counts, so that none pays for the garbage that the one before it left.
 */
export function cheapest(works: readonly (() => unknown)[], runs: number): number[] {
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let run = -2; run < runs; run++) {
    works.forEach((work, i) => {
      work();
      const start = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(start);
      if (run >= 0) best[i] = Math.min(best[i] as number, (user + system) / 1000);
    });
  }
  return best;
}
