import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Audit } from '../../src/model/index.ts';
import { audit, jsonLines, SAMPLE } from './command.ts';

const page = readFileSync(SAMPLE);
const html = { 'content-type': 'text/html; charset=utf-8' };
const asked: (string | undefined)[] = [];

const ROUTES: Record<string, RequestListener> = {
  '/clinic': (request, response) => {
    asked.push(request.headers['user-agent']);
    response.writeHead(200, html).end(page);
  },
  '/moved': (_request, response) => response.writeHead(302, { location: '/clinic' }).end(),
  '/loop': (_request, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/huge-headers': (_request, response) =>
    response.writeHead(200, { ...html, 'x-filler': 'x'.repeat(100_000) }).end(page),
  '/gzip': (_request, response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(page)),
  '/bomb': (_request, response) =>
    response
      .writeHead(200, { ...html, 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(60_000_000, 'a '))),
  '/latin': (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
      .end(Buffer.from('<title>Caf\u00e9</title><p>Stem cells rebuild your knee.</p>', 'latin1')),
  '/slow': () => {},
  '/trickle': (request, response) => {
    response.writeHead(200, html);
    const timer = setInterval(() => response.write('<p>knee</p>'), 100);
    request.on('close', () => clearInterval(timer));
  },
  '/endless': (request, response) => {
    response.writeHead(200, html);
    const chunk = Buffer.alloc(1 << 20, 'knee ');
    const pump = () => {
      while (!request.destroyed && response.write(chunk));
    };
    response.on('drain', pump);
    pump();
  },
  '/leaflet': (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7'),
  '/data': (_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
  '/forbidden': (_request, response) => response.writeHead(403, html).end('no'),
  '/empty': (_request, response) => response.writeHead(200, html).end(),
  '/broken-off': (_request, response) => {
    response.writeHead(200, { ...html, 'content-length': '100000' });
    response.write('<p>Stem cells');
    setTimeout(() => response.destroy(), 50);
  },
};

let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const [, link] = /^\/chain\/(\d+)$/.exec(request.url ?? '') ?? [];
    if (link) return response.writeHead(302, { location: `/chain/${Number(link) + 1}` }).end();
    const route = ROUTES[request.url ?? ''];
    if (route) route(request, response);
    else response.writeHead(404, html).end('not here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('pages over HTTP: redirects followed, compression and charset understood', async () => {
  const { status, stdout } = await audit([
    '--format',
    'jsonl',
    `${base}/clinic`,
    `${base}/moved`,
    `${base}/gzip`,
    `${base}/latin`,
  ]);
  const audits = jsonLines(stdout) as unknown as Audit[];
  expect(status).toBe(0);
  expect(audits.map(({ page: { url } }) => url)).toEqual([
    `${base}/clinic`,
    `${base}/clinic`,
    `${base}/gzip`,
    `${base}/latin`,
  ]);
  expect(new Set(audits.slice(0, 3).map(({ findings }) => findings.length)).size).toBe(1);
  expect(audits[0]?.findings[0]?.link).toContain(`${base}/clinic#:~:text=`);
  expect(audits[3]?.page.title).toBe('Caf\u00e9');
  expect(asked[0]).toMatch(/^clinic-claim-auditor\/\d/);
});

test('hostile and failing servers: a code and advice each, and the batch goes on', async () => {
  const expected: [path: string, code: string][] = [
    ['/slow', 'timeout'],
    ['/trickle', 'timeout'],
    ['/loop', 'redirect-loop'],
    ['/chain/1', 'redirect-loop'],
    ['/huge-headers', 'bad-response'],
    ['/bomb', 'too-large'],
    ['/endless', 'too-large'],
    ['/leaflet', 'pdf'],
    ['/data', 'not-html'],
    ['/forbidden', 'http-status'],
    ['/missing', 'http-status'],
    ['/empty', 'empty-page'],
    ['/broken-off', 'unreachable'],
  ];
  const { status, stdout, stderr } = await audit([
    '--format',
    'jsonl',
    '--timeout',
    '2',
    ...expected.map(([path]) => `${base}${path}`),
    'http://127.0.0.1:1/',
    `${base}/clinic`,
  ]);
  const lines = jsonLines(stdout) as { error?: { code: string } }[];
  expect(status).toBe(1);
  expect(lines.map(({ error }) => error?.code)).toEqual([
    ...expected.map(([, code]) => code),
    'unreachable',
    undefined,
  ]);
  expect(stderr).not.toMatch(/\n\s+at /);
}, 60_000);
