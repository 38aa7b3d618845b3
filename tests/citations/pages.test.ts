import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import type { CitationResult, Mismatch, PageCitation } from '../../src/model/index.ts';

interface Expected {
  citations?: { quote: string; result: CitationResult; record?: string; mismatch?: Mismatch }[];
  /** How many citations may be faulted; absent where it does not matter. */
  marks?: number;
  /** Passages that name a source which is not in the set: recognised by nothing, judged by nothing. */
  notJudged?: string[];
}

const FOLDER = new URL('../pages/citations/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('expected.json', FOLDER), 'utf8')) as Record<
  string,
  Expected
>;
const evidence = loadEvidence();
const FAULTS: readonly CitationResult[] = [
  'misreported',
  'stretched',
  'leaves-out',
  'contradicts-itself',
  'cannot-be-traced',
];

function citationsOf(name: string): PageCitation[] {
  const html = readFileSync(new URL(`${name}.html`, FOLDER), 'utf8');
  const snapshot = snapshotFromHtml(html, `https://${name}.test/`);
  const audit = auditSnapshot(snapshot, evidence, {
    auditedAt: '2026-01-01T00:00:00.000Z',
    toolVersion: '0',
  });
  expect(audit.notes).toEqual([]);
  return audit.citations;
}

test('every sample page has its expectations', () => {
  const pages = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));
  expect(pages.map((file) => file.replace('.html', '')).sort()).toEqual(Object.keys(expected).sort());
  expect(pages.length).toBeGreaterThanOrEqual(20);
});

describe.each(Object.entries(expected))('%s', (name, { citations = [], marks, notJudged = [] }) => {
  test('gives what was expected', () => {
    const found = citationsOf(name);
    for (const { quote, result, record, mismatch } of citations) {
      const about = found.filter((one) => one.quote.includes(quote));
      const fitting = about.filter(
        (one) =>
          one.result === result &&
          (!record || one.records.includes(record)) &&
          (!mismatch || one.mismatches.some(({ kind }) => kind === mismatch)),
      );
      expect([quote, fitting.length > 0, about.map((one) => one.result)]).toEqual([
        quote,
        true,
        about.map((one) => one.result),
      ]);
    }
    const faults = found.filter(({ result }) => FAULTS.includes(result));
    if (marks !== undefined) expect(faults.map(({ quote, result }) => [result, quote])).toHaveLength(marks);
    for (const quote of notJudged) {
      const about = found.filter((one) => one.quote.includes(quote));
      expect(about.length).toBeGreaterThan(0);
      for (const { result, resolution } of about) {
        expect([quote, resolution]).toEqual([quote, 'not-in-set']);
        expect(result).toBe('not-judged');
      }
    }
  });
});
