import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditHere, jsonLines, LAUNCHED, ROOT } from '../command.ts';
import { HTML, TestSite, timeless, treeOfPages } from './site.ts';

const PAGES = 40;
const FILES = [
  'audits.jsonl',
  'findings.csv',
  'progress.jsonl',
  'sites.csv',
  'shared-text.csv',
  'summary.txt',
];

let site: TestSite;
let folder: string;
beforeAll(async () => {
  site = await TestSite.open(treeOfPages(PAGES));
  folder = mkdtempSync(join(tmpdir(), 'audit-resume-'));
});
afterAll(() => {
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

const command = (out: string): string[] => [
  ...['--crawl', site.origin, '--depth', '10', '--delay', '0', '--out', join(folder, out)],
];
const files = (out: string): string[] =>
  FILES.map((name) => timeless(readFileSync(join(folder, out, name), 'utf8')));
/** Addresses that the folder says are done. */
function done(out: string): string[] {
  const path = join(folder, out, 'progress.jsonl');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const lines = text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(1, -1);
  return lines.map((line) => new URL((JSON.parse(line) as { url: string }).url).pathname);
}

const start = (out: string): ChildProcess =>
  spawn(process.execPath, [...LAUNCHED, ...command(out)], {
    cwd: ROOT,
    stdio: 'ignore',
  });

/** Resolves when the run has done `count` pages, or has ended. */
async function reached(child: ChildProcess, out: string, count: number): Promise<void> {
  while (child.exitCode === null && done(out).length < count)
    await new Promise((resolve) => setTimeout(resolve, 5));
}
const end = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => (child.exitCode === null ? child.on('exit', () => resolve()) : resolve()));

test('killed with SIGKILL again and again, a crawl goes on: no page is lost, none is there twice or asked for again', async () => {
  const whole = await auditHere(command('whole'));
  expect(whole.status).toBe(0);

  for (const stop of [1, 7, 20, 33]) {
    const before = new Set(done('killed'));
    const asked = site.asked.length;
    const child = start('killed');
    await reached(child, 'killed', stop);
    child.kill('SIGKILL');
    await end(child);
    const again = site.paths.slice(asked).filter((path) => before.has(path));
    expect(again).toEqual([]);
  }
  const kept = done('killed');
  expect(kept.length).toBeGreaterThanOrEqual(33);
  expect(new Set(kept).size).toBe(kept.length);

  const last = await auditHere(command('killed'));
  expect(last.status).toBe(0);
  expect(files('killed')).toEqual(files('whole'));
}, 240_000);

test('stopped by the keyboard, a run ends at once and can be gone on with', async () => {
  const child = start('stopped');
  await reached(child, 'stopped', 3);
  child.kill('SIGINT');
  await end(child);
  expect(child.exitCode).toBe(130);
  await auditHere(command('stopped'));
  expect(files('stopped')).toEqual(files('whole'));
}, 120_000);

test('a finished run is not done again, and goes further where more is asked for', async () => {
  await auditHere([...command('grown'), '--max-pages', '10']);
  const asked = site.asked.length;
  await auditHere([...command('grown'), '--max-pages', '10']);
  expect(site.asked.length).toBe(asked);
  await auditHere(command('grown'));
  expect(site.paths.slice(asked).filter((path) => path !== '/robots.txt')).toHaveLength(PAGES - 10);
  expect(files('grown')).toEqual(files('whole'));
}, 120_000);

test('pages that were not to be had are asked for again by the same command, and no others', async () => {
  const answers = { '/': 503, '/page/1': 429, '/page/2': 404 };
  const out = join(folder, 'down');
  const pages = treeOfPages(5);
  let isDown = true;
  const flaky = await TestSite.open(
    Object.fromEntries(
      Object.entries(pages).map(([path, html]): [string, RequestListener] => [
        path,
        (_request, response) => {
          const status = isDown ? (answers[path as keyof typeof answers] ?? 200) : 200;
          response.writeHead(status, { ...HTML, 'retry-after': '0.01' }).end(html);
        },
      ]),
    ),
  );
  const list = join(folder, 'down.txt');
  writeFileSync(
    list,
    Object.keys(pages)
      .map((path) => `${flaky.origin}${path}\n`)
      .join(''),
  );
  const run = () => auditHere(['--list', list, '--delay', '0', '--out', out]);
  expect((await run()).status).toBe(1);

  isDown = false;
  const asked = flaky.asked.length;
  expect((await run()).status).toBe(1);
  const again = flaky.paths.slice(asked).filter((path) => path !== '/robots.txt');
  expect(again.sort()).toEqual(['/', '/page/1']);
  const lines = jsonLines(readFileSync(join(out, 'audits.jsonl'), 'utf8'));
  expect(lines.map((line) => new URL((line.page as { url: string }).url).pathname)).toEqual(
    Object.keys(pages),
  );
  expect(lines.filter((line) => 'error' in line)).toHaveLength(1);

  flaky.close();
  expect((await run()).status).toBe(1);
  expect(jsonLines(readFileSync(join(out, 'audits.jsonl'), 'utf8'))).toEqual(lines);
}, 120_000);

test('a crawl whose server was down when it began gives the same as one that was not', async () => {
  let isDown = true;
  const pages = treeOfPages(6);
  const late = await TestSite.open({
    ...pages,
    '/': (_request, response) =>
      response.writeHead(isDown ? 502 : 200, { ...HTML, 'retry-after': '0.01' }).end(pages['/']),
  });
  const crawl = (out: string) =>
    auditHere(['--crawl', late.origin, '--delay', '0', '--out', join(folder, out)]);
  expect((await crawl('late')).status).toBe(1);
  isDown = false;
  expect((await crawl('late')).status).toBe(0);
  expect((await crawl('at once')).status).toBe(0);
  expect(files('late')).toEqual(files('at once'));
  late.close();
}, 120_000);

test('what an earlier run found and this command does not ask for stays, and is said', async () => {
  const whole = await auditHere(command('less'));
  expect(whole.stderr).not.toContain('of an earlier run');
  const less = await auditHere([...command('less').map((word) => (word === '10' ? '1' : word))]);
  expect(less.stderr).toContain(`${PAGES - 3} pages in this folder are of an earlier run`);
  expect(jsonLines(readFileSync(join(folder, 'less', 'audits.jsonl'), 'utf8'))).toHaveLength(PAGES);
}, 120_000);

test('a folder of a run with other options, of another run at work, or of something else is refused', async () => {
  const other = await auditHere([...command('whole'), '--min-severity', 'high']);
  expect(other).toMatchObject({ status: 2 });
  expect(other.stderr).toContain('begun with other options');

  mkdirSync(join(folder, 'busy'));
  writeFileSync(join(folder, 'busy', 'running.pid'), String(process.ppid));
  expect((await auditHere(command('busy'))).stderr).toContain('another run');

  mkdirSync(join(folder, 'foreign'));
  writeFileSync(join(folder, 'foreign', 'findings.csv'), 'mine');
  expect((await auditHere(command('foreign'))).status).toBe(2);
  expect(readFileSync(join(folder, 'foreign', 'findings.csv'), 'utf8')).toBe('mine');

  writeFileSync(join(folder, 'file'), '');
  expect((await auditHere(command('file'))).stderr).toContain('cannot be written to');
}, 60_000);
