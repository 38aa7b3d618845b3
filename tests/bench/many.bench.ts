import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { ROOT } from '../../scripts/run-step.ts';
import { SharedText } from '../../src/report/shared-text.ts';
import { finding } from '../report/fixtures.ts';
import { atLeast, atMost, type Bench, figure, type Row } from './bench.ts';

const PAGES = 1_000;
/** Pages after which a process has all that it needs. */
const WARM = 200;
/** In turn, and the faster of each counts: another program at work makes a run slower, never faster. */
const ROUNDS = 3;
/** Set to one core where the system can; elsewhere one worker is the nearest to it. */
const CORES = ['0', '1']
  .map((core) => ['taskset', '-c', core])
  .filter(([command = '', ...args]) => spawnSync(command, [...args, 'true']).status === 0);
const [ONE_CORE = []] = CORES;

/** What `npm run audit` gives to Node.js. */
const [, ...AUDIT] = packageJson.scripts.audit.split(' ');

interface Measured {
  pagesPerSecond: number;
  /** Resident memory in MB when so many pages were done. */
  warm: number;
  end: number;
  /** Processor time, in ticks. */
  cpu: number;
  /** That of the site's server. */
  served: number;
}

/** Sweeps a site in a process of its own; the site is served on the same cores, so that all work is counted for both. */
async function sweep(jobs: number, on: readonly string[]): Promise<Measured> {
  const serve = ['--import', 'tsx', 'tests/bench/many-site.ts', String(PAGES)];
  const [command = '', ...rest] = [...on, process.execPath, ...serve];
  const server = spawn(command, rest, { cwd: ROOT });
  try {
    const [port] = (await once(server.stdout, 'data')) as [Buffer];
    return await sweepSite(String(port).trim(), jobs, on, server);
  } finally {
    server.kill();
  }
}

async function sweepSite(
  port: string,
  jobs: number,
  on: readonly string[],
  server: ChildProcess,
): Promise<Measured> {
  const out = mkdtempSync(join(tmpdir(), 'bench-many-'));
  const sitemap = `http://127.0.0.1:${port}/sitemap.txt`;
  const args = ['--sitemap', sitemap, '--delay', '0', '--jobs', String(jobs), '--out', out];
  const [command = '', ...rest] = [...on, process.execPath, ...AUDIT, ...args];
  const idle = processorTime(server);
  const start = performance.now();
  const child = spawn(command, rest, { cwd: ROOT, stdio: 'ignore' });
  const exit = once(child, 'exit').then(() => performance.now());
  const done = (): number => {
    const path = join(out, 'progress.jsonl');
    return existsSync(path) ? readFileSync(path, 'latin1').split('\n').length - 2 : 0;
  };
  let warm = 0;
  let end = 0;
  let cpu = 0;
  while (child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const now = residentMemory(child);
    if (!now) continue;
    end = now;
    cpu = processorTime(child);
    if (!warm && done() >= WARM) warm = now;
  }
  const seconds = ((await exit) - start) / 1000;
  const audited = done();
  rmSync(out, { recursive: true });
  if (audited !== PAGES) throw new Error(`${audited} of ${PAGES} pages were audited`);
  return { pagesPerSecond: PAGES / seconds, warm, end, cpu, served: processorTime(server) - idle };
}

const fastest = (runs: readonly Measured[]): Measured =>
  runs.reduce((best, run) => (run.pagesPerSecond > best.pagesPerSecond ? run : best));

/** MB, on systems with /proc; else 0. */
function residentMemory({ pid }: ChildProcess): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Ticks that all threads of a process have used. */
function processorTime({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}

/** Shortest time that `count` different wordings of fifty sites take to be compared. */
function comparing(count: number): number {
  const text = new SharedText();
  for (let page = 0; page < count; page += 1) {
    const quote = `Our stem cell therapy number ${page} rebuilds the worn cartilage of joint ${page * 7} without surgery.`;
    text.add(`site-${page % 50}.test`, `https://site-${page % 50}.test/${page}`, [finding({ quote })]);
  }
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    text.shared();
    return performance.now() - start;
  });
  return Math.min(...times);
}

export const bench: Bench = {
  what: `a site of ${PAGES} generated pages on localhost, from the start of the command to its summary`,
  async run(): Promise<Row[]> {
    const ones: Measured[] = [];
    const twos: Measured[] = [];
    const apart: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ones.push(await sweep(1, ONE_CORE));
      twos.push(await sweep(2, []));
      if (CORES.length < 2) continue;
      const both = await Promise.all(CORES.map((core) => sweep(1, core)));
      apart.push(both.reduce((sum, { pagesPerSecond }) => sum + pagesPerSecond, 0));
    }
    const one = fastest(ones);
    const two = fastest(twos);
    return [
      figure('pages a second on one core', one.pagesPerSecond),
      figure('pages a second on two', two.pagesPerSecond),
      // What two cores cost more than one bounds the gain, and unlike the gain can be measured on a busy machine.
      atMost('processor time on two cores against one', two.cpu / one.cpu, 1.15, ' ×'),
      figure('bound of the gain by processor time', (2 * one.cpu) / two.cpu, ' ×'),
      figure("the site's server, of the processor time of a sweep", (100 * one.served) / one.cpu, ' %'),
      atLeast('two cores against one', two.pagesPerSecond / one.pagesPerSecond, 1.7, ' ×'),
      // Processors share memory and more: two programs that share nothing else do not come to twice the work of one.
      ...(apart.length > 0
        ? [
            figure(
              'two separate commands, a core each, against one',
              Math.max(...apart) / one.pagesPerSecond,
              ' ×',
            ),
          ]
        : []),
      figure(`memory after ${WARM} pages, two workers`, two.warm, ' MB'),
      atMost(`memory at the end against page ${WARM}`, two.end / two.warm, 1.25, ' ×'),
      atMost('shared text: 20,000 wordings against 10,000', comparing(20_000) / comparing(10_000), 3, ' ×'),
    ];
  },
};
