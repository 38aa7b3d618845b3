import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failedPage } from '../../../src/cli/audit-page.ts';
import { InputError } from '../../../src/cli/input-error.ts';
import { type PageLines, pageDone } from '../../../src/cli/many/auditor.ts';
import { OutFolder } from '../../../src/cli/many/out-folder.ts';

let base: string;
let count = 0;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'out-folder-'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const CHOICES = '{"choice":1}';
const FILES = ['audits.jsonl', 'findings.csv', 'progress.jsonl'];
function fresh(): string {
  count += 1;
  return join(base, String(count));
}
const failure = (key: string): PageLines =>
  pageDone(failedPage(`http://${key}.test/é`, new InputError('x', 'Füür.')), true).report as PageLines;
const add = (folder: OutFolder, key: string): void =>
  folder.add({ key, url: `http://${key}.test/`, outcome: 'failed', links: ['http://ü.test/'] }, failure(key));
const contents = (path: string): string[] => FILES.map((name) => readFileSync(join(path, name), 'utf8'));
const keysOf = (path: string): string[] =>
  readFileSync(join(path, 'audits.jsonl'), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) =>
      new URL((JSON.parse(line) as { page: { url: string } }).page.url).hostname.replace('.test', ''),
    );

/** A folder with the pages, in the order in which they were done; the run was killed. */
function killed(keys: readonly string[]): string {
  const path = fresh();
  const folder = OutFolder.open(path, CHOICES);
  for (const key of keys) add(folder, key);
  return path;
}

test('whatever a kill leaves of the files, the folder holds each page once and whole after the next run', () => {
  const keys = ['a', 'b', 'c', 'd', 'e'];
  const whole = killed(keys);
  OutFolder.open(whole, CHOICES).sort(keys);
  const expected = contents(whole);
  const full = killed(keys);
  const sizes = contents(full).map((text) => Buffer.byteLength(text));
  const cut = fc.tuple(...sizes.map((size) => fc.nat(size)));
  fc.assert(
    fc.property(cut, (lengths) => {
      const path = fresh();
      cpSync(full, path, { recursive: true });
      // The header of the journal is written before any page.
      const least = [0, 0, CHOICES.length + 1];
      for (const [at, name] of FILES.entries()) {
        truncateSync(join(path, name), Math.max(lengths[at] ?? 0, least[at] ?? 0));
      }
      const folder = OutFolder.open(path, CHOICES);
      const done = new Set(folder.earlier.map(({ key }) => key));
      for (const key of keys) if (!done.has(key)) add(folder, key);
      folder.sort(keys);
      folder.close();
      expect(contents(path)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('a page that is added again stands in place of what was there, whatever a kill leaves of it', () => {
  const full = killed(['a', 'b', 'c']);
  const before = contents(full).map((text) => Buffer.byteLength(text));
  const again = OutFolder.open(full, CHOICES);
  const report = failure('other');
  again.add({ key: 'b', url: 'http://other.test/', outcome: 'audited' }, report);
  const after = contents(full).map((text) => Buffer.byteLength(text));
  fc.assert(
    fc.property(fc.tuple(...FILES.map((_, at) => fc.integer({ min: before[at], max: after[at] }))), (cut) => {
      const path = fresh();
      cpSync(full, path, { recursive: true });
      for (const [at, name] of FILES.entries()) truncateSync(join(path, name), cut[at]);
      const folder = OutFolder.open(path, CHOICES);
      const isThere = folder.earlier.length === 4;
      expect(folder.sort(['a', 'b', 'c'])).toBe(0);
      folder.close();
      expect(keysOf(path)).toEqual(['a', isThere ? 'other' : 'b', 'c']);
      expect(isThere).toBe(cut.every((size, at) => size === after[at]));
      expect(OutFolder.open(path, CHOICES).earlier).toHaveLength(3);
    }),
    { numRuns: 40, examples: [[after], [before]] as never },
  );
});

test('pages done in any order end up in theirs; those of earlier runs that are no longer asked for stay at the end', () => {
  const path = killed(['old', 'c', 'a']);
  const folder = OutFolder.open(path, CHOICES);
  add(folder, 'b');
  expect(folder.sort(['a', 'b', 'c'])).toBe(1);
  folder.close();
  expect(keysOf(path)).toEqual(['a', 'b', 'c', 'old']);
  expect(OutFolder.open(path, CHOICES).earlier.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'old']);
});

test('killed while the sorted files are put in place, the next run puts the rest there', () => {
  const path = killed(['b', 'a']);
  const unsorted = contents(path);
  const folder = OutFolder.open(path, CHOICES);
  folder.sort(['a', 'b']);
  folder.close();
  const sorted = contents(path);

  for (let placed = 0; placed <= FILES.length; placed += 1) {
    const half = fresh();
    cpSync(path, half, { recursive: true });
    for (const [at, name] of FILES.entries()) {
      if (at < placed) continue;
      writeFileSync(join(half, name), unsorted[at] ?? '');
      writeFileSync(join(half, `${name}.sorted`), sorted[at] ?? '');
    }
    writeFileSync(join(half, 'sorted'), '');
    OutFolder.open(half, CHOICES).close();
    expect(contents(half)).toEqual(sorted);
  }

  // Without the mark the sorted files may be cut short, and are dropped.
  const early = fresh();
  cpSync(killed(['b', 'a']), early, { recursive: true });
  writeFileSync(join(early, 'audits.jsonl.sorted'), 'cut sho');
  OutFolder.open(early, CHOICES).close();
  expect(contents(early)).toEqual(unsorted);
});

test('what follows the last page that was kept is cut off', () => {
  const path = killed(['a']);
  appendFileSync(join(path, 'audits.jsonl'), '{"page":{"url":"http://b.te');
  appendFileSync(join(path, 'progress.jsonl'), '{"key":"b","url"');
  OutFolder.open(path, CHOICES).close();
  expect(keysOf(path)).toEqual(['a']);
  expect(readFileSync(join(path, 'progress.jsonl'), 'utf8').split('\n')).toHaveLength(3);
});
