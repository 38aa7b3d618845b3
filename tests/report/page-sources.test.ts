import { expect, test } from 'vitest';
import type { PageCitation } from '../../src/model/index.ts';
import { csvReport } from '../../src/report/csv.ts';
import { dossierReport } from '../../src/report/dossier.ts';
import { htmlReport } from '../../src/report/html.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { sarifReport } from '../../src/report/sarif.ts';
import { textReport } from '../../src/report/text.ts';
import { webAnnotationReport } from '../../src/report/web-annotation.ts';
import { entryOf, finding } from './fixtures.ts';

const citation: PageCitation = {
  id: 'c1',
  kind: 'named-study',
  mention: 'MILES',
  identifiers: [],
  quote: 'The MILES trial proved it.',
  anchor: { type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '' },
  link: 'https://clinic.test/',
  position: { block: 0, start: 0, end: 5 },
  resolution: 'this-source',
  records: ['mautner-2023-miles'],
  because: [],
  result: 'misreported',
  why: 'The source found no such advantage.',
  found: 'None relieved knee pain better.',
  mismatches: [],
  remarks: [],
  links: [{ label: 'DOI', url: 'https://doi.org/10.1038/x' }],
  findings: ['f1'],
};

const entry = (() => {
  const made = entryOf([finding({ id: 'f1' })]);
  return { ...made, audit: { ...made.audit, citations: [citation] } };
})();

test.each([
  ['text', textReport(entry)],
  ['markdown', markdownReport(entry)],
  ['html', htmlReport([entry])],
  ['dossier', dossierReport([entry], { confirmed: 'all' })],
  ['web annotation', webAnnotationReport([entry])],
  ['sarif', sarifReport([entry])],
])('%s says what became of the source that a page names', (_, report) => {
  expect(report.toLowerCase()).toContain('does not match its source');
  expect(report).toContain('The source found no such advantage.');
});

test('the table names result and source beside the finding', () => {
  expect(csvReport([entry])).toContain('misreported: mautner-2023-miles');
});
