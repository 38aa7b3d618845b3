import { expect, test } from 'vitest';
import { csvReport } from '../../src/report/csv.ts';
import { dossierReport } from '../../src/report/dossier.ts';
import { htmlReport } from '../../src/report/html.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { sarifReport } from '../../src/report/sarif.ts';
import { textReport } from '../../src/report/text.ts';
import { webAnnotationReport } from '../../src/report/web-annotation.ts';
import { entryOf, finding, pageCitation } from './fixtures.ts';

const entry = entryOf([finding({ id: 'f1' })], { citations: [pageCitation()] });

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
