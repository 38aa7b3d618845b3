import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { CSV_COLUMNS, csvReport } from '../../src/report/csv.ts';
import { entryOf, failure, finding, pageCitation } from './fixtures.ts';

const rowsOf = (text: string): Record<string, string>[] => {
  const [header = [], ...rows] = Papa.parse(text.trimEnd()).data;
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
};

test('one row for each finding, for a page without findings and for a failure', () => {
  const report = csvReport([
    entryOf([finding(), finding({ id: 'f2', quote: 'Back to golf.' })]),
    entryOf([]),
    failure,
  ]);
  const rows = rowsOf(report);
  expect(rows.map(({ finding_id, quote, error_code }) => [finding_id, quote, error_code])).toEqual([
    ['f1', 'Stem cells rebuild your knee.', ''],
    ['f2', 'Back to golf.', ''],
    ['', '', ''],
    ['', '', 'timeout'],
  ]);
  expect(rows[0]).toMatchObject({
    scope: 'in-scope',
    evidence_ids: 'trial-a',
    evidence_citations: 'Author A. A trial. Journal. 2020.',
  });
  expect(report.startsWith(CSV_COLUMNS.join(','))).toBe(true);
});

test('each source that a page names has a row of its own, whether a finding rests on it or not', () => {
  const citations = [
    pageCitation(),
    pageCitation({ id: 'c2', result: 'not-judged', mention: '=Smith 2020', records: [], findings: [] }),
  ];
  const rows = rowsOf(csvReport([entryOf([finding()], { citations }), entryOf([], { citations }), failure]));
  expect(rows.map(({ row, finding_id, citation_id }) => [row, finding_id, citation_id])).toEqual([
    ['finding', 'f1', ''],
    ['citation', '', 'c1'],
    ['citation', '', 'c2'],
    ['citation', '', 'c1'],
    ['citation', '', 'c2'],
    ['failure', '', ''],
  ]);
  expect(rows[1]).toMatchObject({
    citation_result: 'misreported',
    citation_records: 'mautner-2023-miles',
    citation_findings: 'f1',
    quote: 'The MILES trial proved it.',
  });
  expect(rows[2]?.citation_mention).toBe("'=Smith 2020");
});

test('a cell that begins like a formula is shown as text', () => {
  for (const quote of [
    '=HYPERLINK("http://x.example")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '=1,"2"\n3',
  ]) {
    const [row] = rowsOf(csvReport([entryOf([finding({ quote })])]));
    expect(row?.quote).not.toMatch(/^[=+\-@\t\r]/);
  }
});

test('any text of a page comes back as it was, but for control characters and the apostrophe of a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (quote) => {
      const [row] = rowsOf(csvReport([entryOf([finding({ quote: `“${quote}”` })])]));
      expect(row?.quote).toBe(`“${quote.replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')}”`);
    }),
  );
});
