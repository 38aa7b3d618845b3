import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { type Audit, SEVERITIES } from '../../src/model/index.ts';
import { audit, auditHere, CARPENTRY, jsonLines, ROOT, SAMPLE } from './command.ts';
import { useFolder } from './folder.ts';

const schema = (name: string): object =>
  JSON.parse(readFileSync(`${ROOT}docs/schema/${name}.schema.json`, 'utf8'));
const isAudit = new Ajv2020().compile(schema('audit'));
const isFailure = new Ajv2020().compile(schema('audit-failure'));

const { path: inFolder, write: file } = useFolder();

describe('formats', () => {
  test('jsonl: one audit a line, in input order, valid by the published schema, nothing else on stdout', async () => {
    const { status, stdout } = await audit(['--format', 'jsonl', SAMPLE, CARPENTRY, SAMPLE]);
    const lines = jsonLines(stdout);
    expect(status).toBe(0);
    expect(lines.map((line) => isAudit(line))).toEqual([true, true, true]);
    expect(lines.map((line) => (line as unknown as Audit).page.url.split('/').at(-2))).toEqual([
      'knee-clinic',
      'carpentry',
      'knee-clinic',
    ]);
  });

  test('two runs differ in the time of the audit alone', async () => {
    const runs = await Promise.all([
      audit(['--format', 'jsonl', SAMPLE]),
      audit(['--format', 'jsonl', SAMPLE]),
    ]);
    const [first, second] = runs.map(({ stdout }) => stdout.replaceAll(/"auditedAt":"[^"]+"/g, ''));
    expect(first).toBe(second);
  });

  test('json: an object for one page, an array for several', async () => {
    const [one, two] = await Promise.all([
      audit(['--format', 'json', SAMPLE]),
      audit(['--format', 'json', SAMPLE, CARPENTRY]),
    ]);
    expect(isAudit(JSON.parse(one.stdout))).toBe(true);
    expect(JSON.parse(two.stdout)).toHaveLength(2);
  });

  test('text is the default: counts, quotes, verdicts, reasons and sources, without colour codes in a pipe', async () => {
    const [text, json] = await Promise.all([audit([SAMPLE]), audit(['--format', 'json', SAMPLE])]);
    const page = JSON.parse(json.stdout) as Audit;
    const words = text.stdout.replaceAll(/\s+/g, ' ');
    expect(page.findings.length).toBeGreaterThan(10);
    for (const { quote, why } of page.findings) {
      expect(words).toContain(quote);
      expect(words).toContain(why);
    }
    expect(words).toContain(`${page.counts.contradicted} contradicted`);
    expect(words).toContain('https://www.fda.gov/');
    expect(text.stdout).not.toContain('\u001B');
  });

  test('csv and markdown', async () => {
    const [csv, markdown] = await Promise.all([
      audit(['--format', 'csv', SAMPLE, CARPENTRY]),
      audit(['--format', 'markdown', SAMPLE]),
    ]);
    expect(csv.stdout.startsWith('url,title,')).toBe(true);
    expect(csv.stdout.match(/^url,/gm)).toHaveLength(1);
    expect(csv.stdout).toContain('carpentry/page.html');
    expect(markdown.stdout).toContain('# Stem Cell Therapy for Knee Arthritis');
    expect(markdown.stdout).toContain('## Warnings');
  });
});

describe('claimreview', () => {
  const review = (...more: string[]) => auditHere(['--format', 'claimreview', ...more, SAMPLE]);

  test('holds nothing that nobody has confirmed, and says what a search engine would miss', async () => {
    const unconfirmed = await review();
    expect(JSON.parse(unconfirmed.stdout)['@graph']).toEqual([]);
    expect(unconfirmed.stderr).toContain('--confirmed');
    const confirmed = await review('--confirmed', 'all');
    expect(JSON.parse(confirmed.stdout)['@graph'].length).toBeGreaterThan(10);
    expect(confirmed.stderr).toContain('has no address');
    const published = await review(
      ...['--confirmed', 'all', '--reviewer', 'The Valley Herald', '--review-url', 'https://herald.test/1'],
    );
    expect(published.stderr).toBe('');
  });
});

describe('standard input', () => {
  test('"-" audits the page on standard input', async () => {
    const { status, stdout } = await audit(['--format', 'jsonl', '-'], readFileSync(SAMPLE));
    const [line] = jsonLines(stdout) as unknown as Audit[];
    expect(status).toBe(0);
    expect(line?.page.url).toBe('about:standard-input');
    expect(line?.findings.length).toBeGreaterThan(10);
  });
});

describe('evidence packs', () => {
  const pack = {
    name: 'house-pack',
    version: '1',
    asOf: '2026-11-01',
    records: [
      {
        id: 'house-notice',
        kind: 'agency-notice',
        citation: 'House authority. A notice. 2026.',
        label: 'House authority, 2026',
        finding: 'No cell product is approved here.',
        figures: [],
        links: [{ label: 'notice', url: 'https://authority.example/notice' }],
        asOf: '2026',
        therapies: ['stem-cell'],
        conditions: ['any'],
        bearsOn: { 'regulatory-status': 'contradicts' },
      },
    ],
    answers: [
      {
        claimType: 'tissue-regeneration',
        therapy: 'stem-cell',
        condition: 'knee-oa',
        strength: 'any',
        verdict: 'unsupported',
        severity: 'high',
        why: 'The house pack answers this.',
        evidence: ['house-notice'],
      },
    ],
  };
  const page = '<title>Knees</title><p>Our stem cell therapy regrows the cartilage of an arthritic knee.</p>';

  test('a pack is taken before the built-in evidence, and the audit names it', async () => {
    const path = file('pack.json', JSON.stringify(pack));
    const { status, stdout } = await auditHere(['--format', 'json', '--evidence', path, '-'], page);
    const { evidence, findings } = JSON.parse(stdout) as Audit;
    expect(status).toBe(0);
    expect(evidence.version).toContain('house-pack');
    expect(findings.map(({ why }) => why)).toContain('The house pack answers this.');
    const text = await auditHere(['--evidence', path, '-'], page);
    expect(text.stdout).toContain('House authority. A notice. 2026.');
  });

  test('every fault is named with its line', async () => {
    const broken = { ...pack, asOf: 'yesterday', records: [{ ...pack.records[0], kind: 'rumour' }] };
    const path = file('broken.json', JSON.stringify(broken, null, 2));
    const { status, stderr } = await auditHere(['--evidence', path, '-'], page);
    expect(status).toBe(2);
    expect(stderr).toMatch(/line \d+: asOf: /);
    expect(stderr).toMatch(/line \d+: records\.0\.kind: /);
  });
});

describe('severity', () => {
  test('--min-severity leaves out lesser findings and keeps the counts in step', async () => {
    const runs = await Promise.all(
      SEVERITIES.map((severity) => auditHere(['--format', 'json', '--min-severity', severity, SAMPLE])),
    );
    const audits = runs.map(({ stdout }) => JSON.parse(stdout) as Audit);
    const sizes = audits.map(({ findings }) => findings.length);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(sizes[0]).toBeLessThan(sizes[2] ?? 0);
    for (const [at, { findings, counts }] of audits.entries()) {
      const allowed = SEVERITIES.slice(0, at + 1);
      expect(
        findings.every(({ status, severity }) => status === 'in-line' || allowed.includes(severity)),
      ).toBe(true);
      const sum = Object.values(counts).reduce((total, count) => total + count, 0);
      expect(sum).toBe(findings.filter(({ status }) => status !== 'review').length);
    }
  });

  test('--fail-on: exit 3 for a page with such a warning, whatever is left out of the report', async () => {
    const [clinic, carpentry] = await Promise.all([
      auditHere(['--format', 'jsonl', '--fail-on', 'high', SAMPLE]),
      auditHere(['--format', 'jsonl', '--fail-on', 'low', CARPENTRY]),
    ]);
    expect(clinic.status).toBe(3);
    expect(carpentry.status).toBe(0);
  });

  test('--fail-on: a page in a language that is not read has not passed', async () => {
    const german =
      'Unsere Stammzelltherapie baut den Knorpel im Knie wieder auf und die Schmerzen verschwinden. ';
    const page = file('german.html', `<html lang="de"><body><p>${german.repeat(10)}</p></body></html>`);
    const runs = await Promise.all([
      auditHere(['--format', 'jsonl', page]),
      auditHere(['--format', 'jsonl', '--fail-on', 'high', page]),
      auditHere(['--format', 'jsonl', '--fail-on', 'high', page, CARPENTRY]),
      auditHere(['--format', 'jsonl', '--fail-on', 'high', page, SAMPLE]),
    ]);
    expect(runs.map(({ status }) => status)).toEqual([0, 1, 1, 3]);
    expect(runs[1]?.stderr).toContain('not in English');
  });

  test('--fail-on outweighs an input that could not be audited', async () => {
    const { status } = await audit(['--format', 'jsonl', '--fail-on', 'low', 'missing.html', SAMPLE]);
    expect(status).toBe(3);
  });
});

describe('inputs that cannot be audited', () => {
  test('each has its line with a code and advice; the others are audited; exit 1; no stack trace', async () => {
    const inputs: [code: string, input: string][] = [
      ['file-not-found', inFolder('missing.html')],
      ['is-directory', inFolder('.')],
      ['empty-page', file('nothing.html', '')],
      [
        'empty-page',
        file('shell.html', '<!doctype html><title>Clinic</title><body><div id="app"></div></body>'),
      ],
      [
        'frame-set',
        file('frames.html', '<html><frameset cols="50%,50%"><frame src="left.html"></frameset></html>'),
      ],
      ['pdf', file('leaflet.pdf', '%PDF-1.7\n1 0 obj')],
      ['binary', file('picture.html', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3]))],
      ['not-html', file('notes.txt', 'Stem cells for knees')],
      [
        'web-archive',
        file('saved.mhtml', 'From: <Saved by Blink>\r\nContent-Type: multipart/related\r\n\r\n<html>'),
      ],
      [
        'bad-encoding',
        file(
          'wrong.html',
          Buffer.from(`<meta charset="utf-8"><p>${'\u00e9\u00e8'.repeat(50)}</p>`, 'latin1'),
        ),
      ],
      ['unsupported-address', 'chrome://settings/'],
      ['unsupported-address', 'about:blank'],
      ['bad-address', 'http://'],
      ['bad-address', 'file://elsewhere.example/page.html'],
    ];
    const { status, stdout, stderr } = await audit([
      '--format',
      'jsonl',
      ...inputs.map(([, input]) => input),
      SAMPLE,
    ]);
    const lines = jsonLines(stdout) as { error?: { code: string; message: string } }[];
    expect(status).toBe(1);
    expect(lines.slice(0, -1).map(({ error }) => error?.code)).toEqual(inputs.map(([code]) => code));
    expect(lines.slice(0, -1).every((line) => isFailure(line))).toBe(true);
    expect(isAudit(lines.at(-1))).toBe(true);
    for (const { error } of lines.slice(0, -1)) expect(error?.message).toMatch(/^[A-Z].{20,}/s);
    expect(stderr).toContain('missing.html: There is no such file.');
    expect(stderr + stdout).not.toMatch(/\n\s+at /);
  });

  test('the frame-set message names the pages to audit instead', async () => {
    const path = file(
      'frames-2.html',
      '<frameset><noframes>Please use a browser with frames.</noframes><frame name="a" src="sub/left.html"><frame src=\'http://x.example/r\'></frameset>',
    );
    const { stdout } = await auditHere(['--format', 'jsonl', path]);
    expect(stdout).toContain('sub/left.html http://x.example/r');
  });

  test('text names the failure once, on standard output', async () => {
    const { status, stdout, stderr } = await auditHere(['missing.html', CARPENTRY]);
    expect(status).toBe(1);
    expect(stdout).toContain('Not audited: missing.html');
    expect(stdout).toContain('Nothing to check');
    expect(stderr).toBe('');
  });
});

describe('pages that are odd but readable', () => {
  const CLAIM = 'Our stem cell injections rebuild worn cartilage in your knee.';

  test('a page that is not in English is out of reach, and says so', async () => {
    const german =
      'Unsere Stammzelltherapie baut den Knorpel im Knie wieder auf und die Schmerzen verschwinden für immer. ';
    const { status, stdout } = await audit(
      ['--format', 'jsonl', '-'],
      `<html lang="de"><body><p>${german.repeat(10)}</p></body></html>`,
    );
    const [line] = jsonLines(stdout) as unknown as Audit[];
    expect(status).toBe(0);
    expect(line).toMatchObject({ scope: 'unsupported-language', findings: [] });
  });

  test.each([
    [
      'windows-1252 by its meta element',
      Buffer.from(`<meta charset="windows-1252"><title>Caf\u00e9</title><p>${CLAIM}</p>`, 'latin1'),
      'Caf\u00e9',
    ],
    [
      'windows-1252 without a word about it',
      Buffer.from(`<title>Caf\u00e9</title><p>${CLAIM}</p>`, 'latin1'),
      'Caf\u00e9',
    ],
    [
      'UTF-16 with a byte order mark',
      Buffer.from(`\uFEFF<title>Caf\u00e9</title><p>${CLAIM}</p>`, 'utf16le'),
      'Caf\u00e9',
    ],
    [
      'UTF-8 without a word about it',
      Buffer.from(`<title>Caf\u00e9 \u2013 knees</title><p>${CLAIM}</p>`),
      'Caf\u00e9 \u2013 knees',
    ],
    [
      'broken markup',
      Buffer.from(`<title>Knees</title><div><p><b><i>${CLAIM}</b></div><table><tr><p>x`),
      'Knees',
    ],
  ])('%s', async (_name, bytes, title) => {
    const { stdout } = await auditHere(['--format', 'jsonl', '-'], bytes);
    const [line] = jsonLines(stdout) as unknown as Audit[];
    expect(line?.page.title).toBe(title);
    expect(line?.findings.map(({ quote }) => quote)).toContain(CLAIM);
  });

  test('five megabytes of text are audited', async () => {
    const filler =
      '<p>We look after the joints of our patients and talk with them about walking, rest and sleep.</p>\n';
    const html = `<title>Long</title>${filler.repeat(Math.ceil(5_000_000 / filler.length))}<p>${CLAIM}</p>`;
    const { status, stdout } = await auditHere(['--format', 'jsonl', '-'], html);
    const [line] = jsonLines(stdout) as unknown as Audit[];
    expect(status).toBe(0);
    expect(line?.findings.some(({ quote }) => quote === CLAIM)).toBe(true);
  }, 60_000);

  test('more than 20 MB is refused', async () => {
    const { status, stdout } = await auditHere(['--format', 'jsonl', '-'], '<p>knee</p>'.repeat(2_000_000));
    expect(status).toBe(1);
    expect(jsonLines(stdout)[0]).toMatchObject({ error: { code: 'too-large' } });
  }, 60_000);
});

describe('usage', () => {
  test.each([
    ['no input', []],
    ['unknown format', ['--format', 'docx', SAMPLE]],
    ['unknown option', ['--colour', SAMPLE]],
    ['confirmed id of no finding', ['--format', 'claimreview', '--confirmed', 'bogus', SAMPLE]],
    ['unknown severity', ['--min-severity', 'extreme', SAMPLE]],
    ['option without its value', [SAMPLE, '--fail-on']],
    ['timeout that is no number', ['--timeout', 'soon', SAMPLE]],
    ['standard input twice', ['-', '-']],
    ['evidence pack that is missing', ['--evidence', 'missing.json', SAMPLE]],
    ['evidence pack that is no JSON', ['--evidence', SAMPLE, SAMPLE]],
    ['evidence pack of another shape', ['--evidence', `${ROOT}package.json`, SAMPLE]],
  ])('%s: exit 2 and one clear message', async (_name, args) => {
    const { status, stdout, stderr } = await auditHere(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^.{10,}\nSee --help\.\n$/s);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('the process ends with the exit status', async () => {
    const { status, stderr } = await audit(['--format', 'docx', SAMPLE]);
    expect(status).toBe(2);
    expect(stderr).toContain('--format must be one of text, json');
  });

  test('--help and --version', async () => {
    const [help, version] = await Promise.all([auditHere(['--help']), auditHere(['--version'])]);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toContain('Exit status: 0 all pages audited');
    for (const command of ['verify', 'compare']) expect(await auditHere([command, '--help'])).toEqual(help);
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

test('a reader that stops early is no error', async () => {
  const { spawn } = await import('node:child_process');
  const child = spawn(
    'bash',
    ['-c', `node scripts/audit.js --format jsonl ${SAMPLE} ${SAMPLE} ${SAMPLE} | head -c 10`],
    {
      cwd: ROOT,
    },
  );
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  await new Promise((resolve) => child.on('close', resolve));
  expect(stderr).toBe('');
});
