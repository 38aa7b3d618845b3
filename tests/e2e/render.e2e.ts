import { expect, test } from 'vitest';
import { auditHere, jsonLines } from '../cli/command.ts';
import { clinicPage, HTML, TestSite } from '../cli/many/site.ts';

const CLAIM = 'Our stem cell injections rebuild worn cartilage in your knee without any surgery.';

test('--render reads what scripts write, marks what style sheets hide, and follows the links of both', async () => {
  const site = await TestSite.open({
    '/': `<!doctype html><html lang="en"><title>Shell</title><style>.gone{display:none}</style><body>
      <div id="app"></div><p class="gone">Our PRP is FDA approved for every patient with a worn shoulder joint.</p>
      <script>
        alert('hello');
        JSON.stringify = Array.prototype.map = () => { throw new Error('mine'); };
        setTimeout(async () => {
          await fetch('/data');
          document.getElementById('app').innerHTML = '<main><h1>Stem cell therapy</h1><p>${CLAIM}</p><a href="/next">next</a></main>';
        }, 100);
      </script></body></html>`,
    '/data': (_request, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
    '/next': clinicPage('Next'),
  });
  try {
    const plain = await auditHere(['--format', 'jsonl', `${site.origin}/`]);
    expect(jsonLines(plain.stdout)).not.toMatchObject([{ findings: [{ quote: CLAIM }] }]);
    const { status, stdout } = await auditHere([
      ...['--format', 'jsonl', '--render', '--delay', '0', '--crawl', `${site.origin}/`],
    ]);
    const [shell, next] = jsonLines(stdout) as unknown as {
      findings: { quote: string; unseen?: string }[];
      page: { title: string };
    }[];
    expect(status).toBe(0);
    expect(shell?.findings.map(({ quote }) => quote)).toContain(CLAIM);
    const hidden = shell?.findings.filter(({ quote }) => quote.includes('worn shoulder joint'));
    expect(new Set(hidden?.map(({ unseen }) => unseen))).toEqual(new Set(['hidden']));
    expect(next?.page.title).toBe('Next');
    expect(site.asked.find(({ path }) => path === '/next')?.agent).toContain('clinic-claim-auditor/');
  } finally {
    site.close();
  }
}, 120_000);

test('--render: hostile pages end with a reason', async () => {
  const site = await TestSite.open({
    '/slow': () => {},
    '/spin': '<p>Stem cells</p><script>while (true);</script>',
    '/loop': (_request, response) => response.writeHead(302, { location: '/loop' }).end(),
    '/file': (_request, response) =>
      response.writeHead(200, { ...HTML, 'content-disposition': 'attachment' }).end(clinicPage('File')),
    '/pdf': (_request, response) =>
      response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7'),
    '/gone': (_request, response) => response.writeHead(410, HTML).end('gone'),
    '/popups': `${clinicPage('Popups')}<script>for (let i = 0; i < 5; i++) open('/slow'); onbeforeunload = () => 'stay';</script>`,
  });
  try {
    const paths = ['/slow', '/spin', '/loop', '/file', '/pdf', '/gone', '/popups'];
    const { status, stdout } = await auditHere([
      ...['--format', 'jsonl', '--render', '--timeout', '3', ...paths.map((path) => `${site.origin}${path}`)],
    ]);
    const codes = jsonLines(stdout).map((line) => (line.error as { code: string } | undefined)?.code);
    expect(codes).toEqual([
      'timeout',
      'timeout',
      'redirect-loop',
      'not-html',
      expect.stringMatching(/pdf|not-html/),
      'http-status',
      undefined,
    ]);
    expect(status).toBe(1);
  } finally {
    site.close();
  }
}, 180_000);
