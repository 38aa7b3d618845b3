import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import nlp from 'compromise/three';
import { build } from 'esbuild';
import { ROOT } from '../../scripts/run-step.ts';
import { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import type { PageBlock, PageSnapshot } from '../../src/model/index.ts';
import { TextCache } from '../../src/text/kept.ts';
import { pageSentences, type SentenceCache } from '../../src/text/page-sentences.ts';
import { longPage, textOf, WORST_CASES } from './audit-pages.ts';
import { atMost, type Bench, figure, type Row } from './bench.ts';

const evidence = loadEvidence();
const options = { auditedAt: '2026-01-01T00:00:00.000Z', toolVersion: '0' };
const audited = (snapshot: PageSnapshot, cache?: SentenceCache) => () =>
  auditSnapshot(snapshot, evidence, { ...options, ...(cache && { cache }) });
/** An audit by the bundle, of a page as it comes from the browser: as a message, in JSON. */
const bundledOf = ({ auditSnapshot: audit, loadEvidence: load }: Auditor) => {
  const own = load();
  return (snapshot: PageSnapshot) => {
    const message: PageSnapshot = JSON.parse(JSON.stringify(snapshot));
    return () => audit(message, own, options);
  };
};
const parsed = (snapshot: PageSnapshot) => () => nlp(textOf(snapshot));

interface Auditor {
  auditSnapshot: typeof auditSnapshot;
  loadEvidence: typeof loadEvidence;
}

/** The auditor as the extension has it, in one file; run from source, it carries what the loader adds to its functions. */
async function bundledAudit(): Promise<Auditor> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const outfile = join(folder, 'audit.mjs');
  const contents =
    "export * from './src/audit/audit-snapshot.ts'; export { loadEvidence } from './src/evidence/index.ts';";
  const stdin = { contents, resolveDir: ROOT, loader: 'ts' as const };
  await build({ stdin, outfile, bundle: true, minify: true, format: 'esm', target: 'esnext' });
  const bundle: Auditor = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return bundle;
}

/**
 * Milliseconds of processor time of the cheapest run of each, run in turn after two rounds to warm up: what else the
 * machine does then weighs least on them. The short are not favoured over the long, as they would be by the clock. Each
 * runs twice and its second run counts, so that none pays for the garbage that the one before it left.
 */
function cheapest(works: readonly (() => unknown)[], runs: number): number[] {
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

const isOutOfScope = (snapshot: PageSnapshot) =>
  auditSnapshot(snapshot, evidence, options).scope === 'out-of-scope';

/** Cost of an audit of a page that has a paragraph more than at the one before, as a share of the first. */
function againAfterChange(page: PageSnapshot): number {
  const cache: SentenceCache = new TextCache();
  audited(page, cache)();
  let paragraphs = 0;
  const changed = () => {
    paragraphs += 1;
    const text = `Our PRP injections ended the pain in the knees of ${paragraphs} patients. Call us today.`;
    const more: PageBlock = { kind: 'paragraph', text, region: 'main', headingPath: [] };
    return audited({ ...page, blocks: [...page.blocks, more] }, cache)();
  };
  const [first = 0, again = 0] = cheapest([audited(page), changed], 30);
  return again / first;
}

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
    const bundled = bundledOf(await bundledAudit());
    const [audit = 0, source = 0, parse = 0, floor = 0, offTopicAudit = 0, offTopicParse = 0] = cheapest(
      [
        bundled(clinic),
        audited(clinic),
        parsed(clinic),
        () => pageSentences(clinic),
        bundled(offTopic),
        parsed(offTopic),
      ],
      25,
    );
    const [short = 0, long = 0] = cheapest(
      [audited(longPage('clinic', 1_000)), audited(longPage('clinic', 100_000))],
      8,
    );
    const again = againAfterChange(clinic);
    return [
      figure('5,000 words of clinic pages, bundled as users run it', audit, ' ms'),
      atMost('again after a paragraph more, share of the first time', again, 0.3),
      figure('full parse', parse, ' ms'),
      atMost('against the full parse', audit / parse, 0.35),
      figure('against the full parse, run from source', source / parse),
      figure('against the floor: sentences and one scan for terms', source / floor, ' x'),
      atMost('off-topic page against its full parse', offTopicAudit / offTopicParse, 0.02),
      atMost('100,000 words against 1,000, time per word', long / 100_000 / (short / 1_000), 1.3, ' x'),
      ...(await worstCases(source / textOf(clinic).length)),
    ];
  },
};
