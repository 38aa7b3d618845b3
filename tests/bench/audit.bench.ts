import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../scripts/run-step.ts';
import { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import type { PageSnapshot } from '../../src/model/index.ts';
import { pageSentences } from '../../src/text/page-sentences.ts';
import { longPage, textOf, WORST_CASES } from './audit-pages.ts';
import { atMost, type Bench, figure, type Row } from './bench.ts';
import { cheapest } from './cheapest.ts';

const evidence = loadEvidence();
const options = { auditedAt: '2026-01-01T00:00:00.000Z', toolVersion: '0' };
const audited = (snapshot: PageSnapshot) => () => auditSnapshot(snapshot, evidence, options);
/** What the bundle takes, in milliseconds, beside a full parse in the same process. */
export interface Bundled {
  audit: number;
  parse: number;
  offTopicAudit: number;
  offTopicParse: number;
  /** Cost of an audit of a page that has a paragraph more than at the one before, as a share of the first. */
  again: number;
}

/**
 * The auditor as the extension has it: in one file, and in a process with nothing but the parser. Beside a second copy of
 * itself, run from source, it takes up to twice the time in some processes, which no user's browser has.
 */
async function bundled(clinic: PageSnapshot, offTopic: PageSnapshot): Promise<Bundled> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const contents =
    "export * from './src/audit/audit-snapshot.ts'; export { loadEvidence } from './src/evidence/index.ts'; export { TextCache } from './src/text/kept.ts';";
  const stdin = { contents, resolveDir: ROOT, loader: 'ts' as const };
  await build({
    stdin,
    outfile: join(folder, 'audit.mjs'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'esnext',
  });
  writeFileSync(join(folder, 'pages.json'), JSON.stringify({ clinic, offTopic }));
  const args = ['--import', 'tsx', 'tests/bench/bundled-audit.ts', folder];
  const figures = execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return JSON.parse(figures);
}

const isOutOfScope = (snapshot: PageSnapshot) =>
  auditSnapshot(snapshot, evidence, options).scope === 'out-of-scope';

interface Worst {
  milliseconds: number;
  characters: number;
  megabytes: number;
}

/** What a worst case may take: so many times the time that the clinic page takes for as many characters, and memory in MB. */
const WORST = { times: 10, seconds: 60, megabytes: 1500 };

async function worstCases(perCharacter: number): Promise<Row[]> {
  return Object.keys(WORST_CASES).flatMap((name) => {
    const args = ['--import', 'tsx', 'tests/bench/worst-case.ts', name];
    const worst: Worst = JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }));
    const ordinary = perCharacter * worst.characters;
    return [
      figure(name, worst.milliseconds / 1000, ' s'),
      atMost(`${name}, against as much of a clinic page`, worst.milliseconds / ordinary, WORST.times, ' x'),
      atMost(`${name}, memory of the process`, worst.megabytes, WORST.megabytes, ' MB'),
    ];
  });
}

export const bench: Bench = {
  what: 'an audit against a full parse with compromise/three of the same text',
  async run() {
    const clinic = longPage('clinic', 5_000);
    const offTopic = longPage('unrelated', 5_000, isOutOfScope);
    const { audit, parse, offTopicAudit, offTopicParse, again } = await bundled(clinic, offTopic);
    const [source = 0, floor = 0] = cheapest([audited(clinic), () => pageSentences(clinic)], 25);
    const [short = 0, long = 0] = cheapest(
      [audited(longPage('clinic', 1_000)), audited(longPage('clinic', 100_000))],
      8,
    );
    return [
      figure('5,000 words of clinic pages, bundled as users run it', audit, ' ms'),
      atMost('again after a paragraph more, share of the first time', again, 0.3),
      figure('full parse', parse, ' ms'),
      atMost('against the full parse', audit / parse, 0.35),
      figure('against the floor: sentences and one scan for terms', source / floor, ' x'),
      atMost('off-topic page against its full parse', offTopicAudit / offTopicParse, 0.02),
      atMost('100,000 words against 1,000, time per word', long / 100_000 / (short / 1_000), 1.3, ' x'),
      ...(await worstCases(source / textOf(clinic).length)),
    ];
  },
};
