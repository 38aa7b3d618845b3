import { brotliCompressSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { auditHere, CARPENTRY, jsonLines, SAMPLE } from '../command.ts';
import { useFolder } from '../folder.ts';
import { clinicPage, HTML, TestSite, treeOfPages } from './site.ts';

const { path: inFolder, write: file } = useFolder();

const urls = (stdout: string): string[] =>
  jsonLines(stdout).map((line) => (line.page as { url: string }).url);
const codes = (stdout: string): (string | undefined)[] =>
  jsonLines(stdout).map((line) => (line.error as { code: string } | undefined)?.code);

test('a list: files and addresses in its order, comments and blank lines left out, repeats once', async () => {
  const list = file(
    'list.txt',
    `\uFEFF# pages\r\n${SAMPLE}\r\n\r\n  ${CARPENTRY}  \n${SAMPLE}\nmissing.html\n`,
  );
  const { status, stdout, stderr } = await auditHere(['--format', 'jsonl', '--list', list]);
  expect(urls(stdout).map((url) => url.split('/').slice(-2)[0])).toEqual([
    'knee-clinic',
    'carpentry',
    'missing.html',
  ]);
  expect(status).toBe(1);
  expect(stderr).toContain('Pages with warnings');
  const piped = await auditHere(['--format', 'jsonl', '--list', '-'], `${CARPENTRY}\n`);
  expect(urls(piped.stdout)).toHaveLength(1);
  expect((await auditHere(['--list', file('empty.txt', '# none\n')])).status).toBe(2);
});

test('a sitemap: an index, sitemaps compressed or in plain text, each page once, and a lesser one that is missing is said', async () => {
  const urlset = (origin: string, paths: string[]) =>
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths
      .map((path) => `<url><loc>${origin}${path}</loc><lastmod>2026-01-01</lastmod></url>`)
      .join('')}</urlset>`;
  let site: TestSite | undefined;
  const origin = () => site?.origin ?? '';
  const xml = { 'content-type': 'application/xml' };
  site = await TestSite.open({
    ...treeOfPages(4),
    '/sitemap.xml': (_request, response) =>
      response
        .writeHead(200, xml)
        .end(
          `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${[
            '/a.xml.gz',
            '/gone.xml',
            '/b.txt',
            '/sitemap.xml',
          ]
            .map((path) => `<sitemap><loc>${origin()}${path}</loc></sitemap>`)
            .join('')}</sitemapindex>`,
        ),
    '/a.xml.gz': (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'application/gzip' })
        .end(gzipSync(urlset(origin(), ['/page/2', '/']))),
    '/b.txt': (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end(`${origin()}/page/1\n${origin()}/\n`),
    '/bomb.xml.gz': (_request, response) =>
      response.writeHead(200, xml).end(gzipSync(Buffer.alloc(100_000_000, ' '))),
    '/broken.xml': (_request, response) =>
      response.writeHead(200, xml).end('<urlset><url><loc>http://a.test</url>'),
  });
  try {
    const args = (path: string) => ['--format', 'jsonl', '--delay', '0', '--sitemap', `${origin()}${path}`];
    const { status, stdout, stderr } = await auditHere(args('/sitemap.xml'));
    expect(urls(stdout).map((url) => new URL(url).pathname)).toEqual(['/page/2', '/', '/page/1']);
    expect(status).toBe(0);
    expect(stderr).toContain(`${origin()}/gone.xml: The server answered 404.`);
    for (const [path, message] of [
      ['/bomb.xml.gz', 'larger than'],
      ['/broken.xml', 'no sitemap'],
      ['/missing.xml', 'answered 404'],
      ['/', 'lists no pages'],
    ] as const) {
      const refused = await auditHere(args(path));
      expect(refused).toMatchObject({ status: 2, stdout: '' });
      expect(refused.stderr).toContain(message);
    }
  } finally {
    site.close();
  }
}, 60_000);

async function* chunks(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text as string);
}

/** A WARC file with answers of the given types and bodies. */
async function warc(
  records: {
    url: string;
    body: string | Uint8Array;
    headers?: Record<string, string>;
    statusline?: string;
    type?: 'response' | 'resource' | 'request';
  }[],
  gzip: boolean,
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  const info = WARCRecord.createWARCInfo({ filename: 'test.warc' }, { software: 'test' });
  parts.push(await WARCSerializer.serialize(info, { gzip }));
  for (const { url, body, headers = HTML, statusline = 'HTTP/1.1 200 OK', type = 'response' } of records) {
    const record = WARCRecord.create(
      {
        url,
        type,
        statusline,
        date: '2026-01-02T03:04:05Z',
        warcVersion: 'WARC/1.1',
        ...(type === 'resource'
          ? { warcHeaders: { 'Content-Type': 'text/html' } }
          : { httpHeaders: headers }),
      },
      chunks(body),
    );
    parts.push(await WARCSerializer.serialize(record, { gzip }));
  }
  return Buffer.concat(parts);
}

const records = [
  { url: 'https://clinic-a.test/', body: clinicPage('A') },
  { url: 'https://clinic-a.test/', body: '', type: 'request' as const },
  { url: 'https://clinic-a.test/logo.png', body: 'x', headers: { 'content-type': 'image/png' } },
  { url: 'https://clinic-a.test/moved', body: 'moved', statusline: 'HTTP/1.1 301 Moved' },
  {
    url: 'https://clinic-b.test/',
    body: gzipSync(clinicPage('B')),
    headers: { ...HTML, 'content-encoding': 'gzip' },
  },
  {
    url: 'https://clinic-b.test/bomb',
    body: gzipSync(Buffer.alloc(30_000_000, 'a ')),
    headers: { ...HTML, 'content-encoding': 'gzip' },
  },
  {
    url: 'https://clinic-c.test/caf%C3%A9',
    body: Buffer.from(clinicPage('Caf\u00e9'), 'latin1'),
    headers: { 'content-type': 'text/html; charset=iso-8859-1' },
  },
  { url: 'https://clinic-d.test/', body: clinicPage('D'), type: 'resource' as const },
];
const found = [
  'https://clinic-a.test/',
  'https://clinic-b.test/',
  'https://clinic-b.test/bomb',
  'https://clinic-c.test/caf%C3%A9',
  'https://clinic-d.test/',
];

test('web archives of a browser: Brotli is undone, within limits, and a page that is damaged fails alone', async () => {
  const headers = { ...HTML, 'content-encoding': 'br' };
  const bodies = {
    good: brotliCompressSync(clinicPage('Packed')),
    bomb: brotliCompressSync(Buffer.alloc(30_000_000, 'a ')),
    damaged: brotliCompressSync(clinicPage('Cut')).subarray(0, 40),
    after: brotliCompressSync(clinicPage('After')),
  };
  const packed = Object.entries(bodies).map(([name, body]) => ({
    url: `https://a.test/${name}`,
    body,
    headers,
  }));
  const { stdout } = await auditHere(['--format', 'jsonl', file('br.warc', await warc(packed, false))]);
  expect(urls(stdout)).toEqual(packed.map(({ url }) => url));
  expect(codes(stdout)).toEqual([undefined, 'too-large', 'bad-compression', undefined]);
});

test('web archives: the pages of WARC files, plain or compressed, and of WACZ files', async () => {
  const plain = file('plain.warc', await warc(records, false));
  const packed = file('packed.warc.gz', await warc(records, true));
  const half = records.length / 2;
  const zip = zipSync({
    'datapackage.json': Buffer.from('{}'),
    'archive/one.warc.gz': [await warc(records.slice(0, half), true), { level: 0 }],
    'archive/two.warc': await warc(records.slice(half), false),
    'pages/pages.jsonl': Buffer.from('{}'),
  });
  const wacz = file('both.wacz', zip);
  for (const path of [plain, packed, wacz]) {
    const { status, stdout } = await auditHere(['--format', 'jsonl', path]);
    expect(urls(stdout)).toEqual(found);
    expect(codes(stdout)).toEqual([undefined, undefined, 'too-large', undefined, undefined]);
    expect(jsonLines(stdout).map(({ page }) => (page as { title?: string }).title)[3]).toBe('Caf\u00e9');
    expect(status).toBe(1);
  }
  const out = inFolder('swept');
  const first = await auditHere(['--out', out, packed, SAMPLE]);
  expect(first.stdout).toMatch(/^clinic-b\.test +2 +1 /m);
  expect((await auditHere(['--out', out, packed, SAMPLE])).stdout).toBe(first.stdout);
}, 120_000);

test('archives that are damaged, empty or missing: what came before the fault is kept, and the fault is a line', async () => {
  const whole = await warc(records, true);
  const short = (await warc(records.slice(0, 1), false)).toString('latin1');
  const longHead = Buffer.from(short.replace('\r\n', `\r\n${'X-Filler: x\r\n'.repeat(200_000)}`), 'latin1');
  const cases: [string, string, number][] = [
    [file('cut.warc.gz', whole.subarray(0, whole.length - 150)), 'bad-archive', 4],
    [file('cut.warc', (await warc(records.slice(0, 3), false)).subarray(0, -6)), 'bad-archive', 1],
    [file('none.warc', 'This is no archive.\n'), 'bad-archive', 0],
    [file('empty.warc', ''), 'bad-archive', 0],
    [file('long-head.warc.gz', gzipSync(longHead)), 'bad-archive', 0],
    [
      file('then-long-head.warc', Buffer.concat([await warc(records.slice(0, 1), false), longHead])),
      'bad-archive',
      1,
    ],
    [file('images.warc', await warc(records.slice(2, 3), false)), 'empty-archive', 0],
    [file('zip.wacz', 'PK no zip'), 'bad-archive', 0],
    [inFolder('missing.warc'), 'file-not-found', 0],
  ];
  for (const [path, code, pages] of cases) {
    const { status, stdout } = await auditHere(['--format', 'jsonl', path]);
    expect([path, codes(stdout).at(-1)]).toEqual([path, code]);
    expect(codes(stdout)).toHaveLength(pages + 1);
    expect(status).toBe(1);
  }
}, 120_000);
