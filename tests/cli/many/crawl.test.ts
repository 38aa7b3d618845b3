import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { auditHere, jsonLines } from '../command.ts';
import { clinicPage, HTML, TestSite, timeless, treeOfPages } from './site.ts';

const open: { close(): void }[] = [];
const siteOf = async (pages: Parameters<typeof TestSite.open>[0]): Promise<TestSite> => {
  const site = await TestSite.open(pages);
  open.push(site);
  return site;
};
const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'audit-many-'));
  open.push({ close: () => rmSync(path, { recursive: true, force: true }) });
  return path;
};
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});
const urls = (stdout: string): string[] =>
  jsonLines(stdout).map((line) => (line.page as { url: string }).url);
const pathsOf = (stdout: string): string[] => urls(stdout).map((url) => new URL(url).pathname);
const TIME = 120_000;

test(
  'a crawl reads the pages of the site that links lead to, level by level, and no others',
  async () => {
    const elsewhere = await siteOf({ '/': clinicPage('Elsewhere') });
    const site = await siteOf({
      '/': clinicPage('Home', [
        '/b',
        '/a#top',
        '/a',
        `${elsewhere.origin}/`,
        'mailto:x@clinic.test',
        '/leaflet.pdf',
      ]),
      '/a': clinicPage('A', ['/', '/c']),
      '/b': clinicPage('B', ['/c', '/data']),
      '/c': clinicPage('C', ['/away']),
      '/data': (_request, response) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
      '/away': (_request, response) => response.writeHead(302, { location: `${elsewhere.origin}/` }).end(),
    });
    const { status, stdout, stderr } = await auditHere([
      ...['--format', 'jsonl', '--delay', '0', '--crawl', `${site.origin}/#start`],
    ]);
    expect(pathsOf(stdout)).toEqual(['/', '/b', '/a', '/c']);
    expect(status).toBe(0);
    expect(stderr).toContain(new URL(site.origin).host);
    expect(site.paths).not.toContain('/leaflet.pdf');
    expect(new Set(site.asked.map(({ agent }) => agent.replace(/[\d.]+$/, '')))).toEqual(
      new Set(['clinic-claim-auditor/']),
    );
  },
  TIME,
);

test(
  'depth and number of pages are limits',
  async () => {
    const site = await siteOf(treeOfPages(15));
    const crawl = (...limits: string[]) =>
      auditHere(['--format', 'jsonl', '--delay', '0', '--crawl', site.origin, ...limits]);
    expect(pathsOf((await crawl('--depth', '0')).stdout)).toEqual(['/']);
    expect(pathsOf((await crawl('--depth', '1')).stdout)).toEqual(['/', '/page/1', '/page/2']);
    expect(pathsOf((await crawl('--max-pages', '4')).stdout)).toEqual(['/', '/page/1', '/page/2', '/page/3']);
  },
  TIME,
);

test(
  'robots.txt: what it forbids is not asked for, and a listed page says why it is missing',
  async () => {
    const site = await siteOf({
      ...treeOfPages(3),
      '/': clinicPage('Home', ['/private/prices', '/page/1']),
      '/robots.txt': (_request, response) =>
        response
          .writeHead(200, { 'content-type': 'text/plain' })
          .end('User-agent: other\nDisallow: /\n\nUser-agent: clinic-claim-auditor\nDisallow: /private/\n'),
      '/private/prices': clinicPage('Prices'),
    });
    const crawl = await auditHere(['--format', 'jsonl', '--delay', '0', '--crawl', site.origin]);
    expect(pathsOf(crawl.stdout)).toEqual(['/', '/page/1']);
    expect(crawl.status).toBe(0);

    const list = join(folder(), 'list.txt');
    writeFileSync(list, `# pages\n${site.origin}/private/prices\n\n${site.origin}/page/1\n`);
    const listed = await auditHere(['--format', 'jsonl', '--delay', '0', '--list', list]);
    expect(listed.status).toBe(1);
    expect(jsonLines(listed.stdout)[0]).toMatchObject({ error: { code: 'robots-disallowed' } });
    expect(site.paths).not.toContain('/private/prices');

    const named = await auditHere(['--format', 'jsonl', `${site.origin}/private/prices`]);
    expect(named.status).toBe(0);
  },
  TIME,
);

test(
  'a robots.txt that cannot be read forbids all',
  async () => {
    const site = await siteOf({
      ...treeOfPages(1),
      '/robots.txt': (_request, response) => response.writeHead(503).end(),
    });
    const { status, stdout } = await auditHere(['--format', 'jsonl', '--delay', '0', '--crawl', site.origin]);
    expect(status).toBe(1);
    expect(jsonLines(stdout)).toMatchObject([{ error: { code: 'http-status' } }]);
    expect(site.paths).not.toContain('/');
  },
  TIME,
);

test(
  'one request at a time to a host, with the pause asked for between them; several hosts at once',
  async () => {
    const sites = await Promise.all([siteOf(treeOfPages(4)), siteOf(treeOfPages(4))]);
    const { stdout } = await auditHere([
      ...['--format', 'jsonl', '--delay', '0.4'],
      ...sites.flatMap(({ origin }) => ['--crawl', origin]),
    ]);
    expect(urls(stdout)).toHaveLength(8);
    for (const { asked } of sites) {
      const times = asked.filter(({ path }) => path !== '/robots.txt').map(({ at }) => at);
      const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThan(350);
    }
    const [first, second] = sites.map(({ asked }) => asked.map(({ at }) => at));
    expect(second?.[0]).toBeLessThan(first?.at(-1) ?? 0);
  },
  TIME,
);

test(
  'a pause that robots.txt asks for is kept',
  async () => {
    const site = await siteOf({
      ...treeOfPages(3),
      '/robots.txt': (_request, response) => response.writeHead(200).end('User-agent: *\nCrawl-delay: 0.5\n'),
    });
    await auditHere(['--format', 'jsonl', '--delay', '0', '--crawl', site.origin]);
    const times = site.asked.filter(({ path }) => path !== '/robots.txt').map(({ at }) => at);
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(950);
  },
  TIME,
);

test(
  'a failure that passes is tried again, one that stays is not',
  async () => {
    let tries = 0;
    const site = await siteOf({
      '/': clinicPage('Home', ['/busy', '/gone']),
      '/busy': (_request, response) => {
        tries += 1;
        if (tries < 2) response.writeHead(503, { 'retry-after': '1' }).end();
        else response.writeHead(200, HTML).end(clinicPage('Busy'));
      },
    });
    const { stdout } = await auditHere(['--format', 'jsonl', '--delay', '0', '--crawl', site.origin]);
    expect(pathsOf(stdout)).toEqual(['/', '/busy', '/gone']);
    expect(jsonLines(stdout).map((line) => 'error' in line)).toEqual([false, false, true]);
    expect(site.paths.filter((path) => path === '/gone')).toHaveLength(1);
    const busy = site.asked.filter(({ path }) => path === '/busy').map(({ at }) => at);
    expect((busy[1] ?? 0) - (busy[0] ?? 0)).toBeGreaterThan(900);
  },
  TIME,
);

test(
  'a folder holds audits, findings, a table of sites, shared wordings and the summary; two runs, on one core and on two, differ in time alone',
  async () => {
    const sites = await Promise.all([siteOf(treeOfPages(12)), siteOf(treeOfPages(5))]);
    const crawls = sites.flatMap(({ origin }) => ['--crawl', origin]);
    const folders = [folder(), folder()];
    const runs = [];
    for (const [at, out] of folders.entries())
      runs.push(await auditHere([...crawls, '--delay', '0', '--jobs', String(at + 1), '--out', out]));
    const [first, second] = folders.map((out) =>
      Object.fromEntries(
        readdirSync(out)
          .sort()
          .map((name) => [name, timeless(readFileSync(join(out, name), 'utf8'))]),
      ),
    );
    expect(Object.keys(first ?? {})).toEqual([
      'audits.jsonl',
      'findings.csv',
      'progress.jsonl',
      'shared-text.csv',
      'sites.csv',
      'summary.txt',
    ]);
    expect(first).toEqual(second);
    expect(runs[0]?.stdout).toBe(first?.['summary.txt']);
    expect(urls(first?.['audits.jsonl'] ?? '')).toHaveLength(17);
    expect(first?.['sites.csv']).toMatch(/^127\.0\.0\.1:\d+,12,0,0,0,12,/m);
    expect(runs[0]?.stdout).toContain('3 claims with the same wording on several sites');
    expect(runs[0]?.stdout).toMatch(/127\.0\.0\.1:\d+ and 127\.0\.0\.1:\d+: 3 claims/);
    expect(first?.['shared-text.csv']).toContain('Our stem cell injections rebuild worn cartilage');
  },
  TIME,
);

test.each([
  ['an address that is none', ['--crawl', 'clinic.test']],
  ['a list that is missing', ['--list', 'missing.txt']],
  ['a negative depth', ['--crawl', 'http://127.0.0.1:1/', '--depth', '-1']],
  ['a format together with a folder', ['--out', 'x', '--format', 'csv', 'page.html']],
  ['standard input as page and list', ['-', '--list', '-']],
])('%s is refused', async (_name, args) => {
  const { status, stderr } = await auditHere(args);
  expect(status).toBe(2);
  expect(stderr).toMatch(/\nSee --help\.\n$/);
});
