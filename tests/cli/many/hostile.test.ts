import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { audit, jsonLines } from '../command.ts';
import { clinicPage, HTML, TestSite } from './site.ts';

test('a crawl of a hostile site ends with a reason for each page and the good pages audited', async () => {
  const pages = {
    '/slow': () => {},
    '/chain/1': (_request, response) => response.writeHead(302, { location: '/chain/1' }).end(),
    '/bomb': (_request, response) =>
      response
        .writeHead(200, { ...HTML, 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(200_000_000, 'a '))),
    '/endless': (request, response) => {
      response.writeHead(200, HTML);
      const chunk = Buffer.alloc(1 << 20, 'knee ');
      const pump = () => {
        while (!request.destroyed && response.write(chunk));
      };
      response.on('drain', pump);
      pump();
    },
    '/huge-headers': (_request, response) =>
      response.writeHead(200, { ...HTML, 'x-filler': 'x'.repeat(100_000) }).end('x'),
    '/picture-as-page': (_request, response) =>
      response.writeHead(200, HTML).end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2])),
    '/page-as-data': (_request, response) =>
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(clinicPage('Data')),
    '/broken-off': (_request, response) => {
      response.writeHead(200, { ...HTML, 'content-length': '100000' });
      response.write('<p>Stem cells');
      setTimeout(() => response.destroy(), 50);
    },
    '/deep': '<div>'.repeat(200_000),
    '/links': Array.from({ length: 50_000 }, (_, at) => `<a href="/trap/${at}">x</a>`).join(''),
    '/good': clinicPage('Good'),
  } satisfies Parameters<typeof TestSite.open>[0];
  const site = await TestSite.open({ '/': clinicPage('Home', Object.keys(pages)), ...pages });
  const out = mkdtempSync(join(tmpdir(), 'audit-hostile-'));
  try {
    const { status, stderr } = await audit([
      ...['--crawl', site.origin, '--delay', '0', '--timeout', '4', '--max-pages', '30', '--out', out],
    ]);
    const lines = jsonLines(readFileSync(join(out, 'audits.jsonl'), 'utf8')) as {
      page: { url: string };
      error?: { code: string };
    }[];
    const codes = Object.fromEntries(
      lines.map(({ page, error }) => [new URL(page.url).pathname, error?.code]),
    );
    expect(codes).toMatchObject({
      '/': undefined,
      '/slow': 'timeout',
      '/chain/1': 'redirect-loop',
      '/bomb': 'too-large',
      '/endless': 'too-large',
      '/huge-headers': 'bad-response',
      '/broken-off': 'unreachable',
      '/deep': 'empty-page',
      '/good': undefined,
      '/trap/0': 'http-status',
    });
    // What a crawl meets that is no page is no failure.
    expect(Object.keys(codes)).not.toContain('/page-as-data');
    expect(Object.keys(codes)).not.toContain('/picture-as-page');
    expect(lines.length).toBeLessThanOrEqual(30);
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/\n\s+at /);
  } finally {
    site.close();
    rmSync(out, { recursive: true, force: true });
  }
}, 240_000);
