import { expect, test } from 'vitest';
import { textReport } from '../../src/report/text.ts';
import { entryOf, failure, finding } from './fixtures.ts';

test('a finding: quote, verdict, severity, reason, numbered source and question', () => {
  const report = textReport(entryOf([finding()]));
  expect(report).toBe(`Clinic
https://clinic.example/
1,200 words, checked against 1 evidence record as of 2026-11-20

1 statement goes beyond the evidence
Findings: 0 contradicted, 1 not supported, 0 overstated, 0 leaving something out, 0 in line with the evidence
What is not listed was not checked; it is not thereby confirmed.

Warnings

! “Stem cells rebuild your knee.”
  under: Knees
  NOT SUPPORTED (high)  rebuilding tissue · stem cells · knee arthritis
    No controlled trial has shown new cartilage.
    Evidence: against the claim: [1] Author, Journal, 2020
    Ask: Which trial shows it?

What the words mean
- Not supported: no good evidence in people stands behind it.

Sources
 [1] Author A. A trial. Journal. 2020.
     There was no new cartilage.
     https://doi.org/10.5555/a
`);
});

test('warnings come before unsure findings, these before what is in line; unsure findings show no verdict', () => {
  const report = textReport(
    entryOf([
      finding({
        id: 'a',
        status: 'in-line',
        verdict: 'consistent',
        quote: 'Approved for knees.',
        position: { block: 1, start: 0, end: 1 },
      }),
      finding({
        id: 'b',
        status: 'review',
        verdict: 'contradicted',
        quote: 'Perhaps.',
        position: { block: 2, start: 0, end: 1 },
      }),
      finding({
        id: 'c',
        severity: 'low',
        verdict: 'overstated',
        quote: 'Less pain.',
        position: { block: 3, start: 0, end: 1 },
      }),
      finding({ id: 'd', quote: 'Regrows.', position: { block: 4, start: 0, end: 1 } }),
    ]),
  );
  const order = ['“Regrows.”', '“Less pain.”', '“Perhaps.”', '“Approved for knees.”'].map((quote) =>
    report.indexOf(quote),
  );
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(0);
  expect(report).toContain('UNSURE');
  expect(report).not.toContain('CONTRADICTED');
});

test('two claims of one sentence share its quote', () => {
  const report = textReport(
    entryOf([finding(), finding({ id: 'f2', claimType: 'symptom-relief', verdict: 'overstated' })]),
  );
  expect(report.match(/“Stem cells rebuild your knee\.”/g)).toHaveLength(1);
  expect(report).toContain('OVERSTATED');
});

test('a page cannot send control codes to the terminal', () => {
  const quote = 'Knee \u001B[2J\u001B]0;title\u0007 \u202Ereversed\u0000';
  const report = textReport(
    entryOf([finding({ quote })], { page: { ...entryOf([]).audit.page, title: '\u001B[31mred' } }),
  );
  expect(report.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u);
});

test.each([
  ['out-of-scope', 'Nothing to check'],
  ['unsupported-language', 'Not checked: the page is not in English'],
] as const)('%s is said in words', (scope, words) => {
  expect(textReport(entryOf([], { scope }))).toContain(words);
});

test('disclosures and notes are shown', () => {
  const disclosed = 'This is not approved by the FDA.';
  const report = textReport(
    entryOf([], {
      disclosures: [
        {
          quote: disclosed,
          anchor: { type: 'TextQuoteSelector', exact: disclosed, prefix: '', suffix: '' },
          position: { block: 0, start: 0, end: disclosed.length },
          topic: 'regulatory-status',
        },
      ],
      notes: [{ code: 'truncated', message: 'The page was too long to be read to its end.' }],
    }),
  );
  expect(report).toContain(`- “${disclosed}” (approval)`);
  expect(report).toContain('- The page was too long to be read to its end.');
});

test('a failure: where and what to do', () => {
  expect(textReport(failure)).toBe(
    'Not audited: https://clinic.example/missing\n  The page was not there after 30 seconds.\n',
  );
});
