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

test.each([
  ['text', textReport],
  ['markdown', markdownReport],
  ['html', (one: typeof entry) => htmlReport([one])],
])('%s lists figures without a source apart from sources', (_, report) => {
  const untraced = pageCitation({ id: 'c2', result: 'cannot-be-traced', quote: 'Studies show 92%.' });
  const both = report(entryOf([], { citations: [untraced, pageCitation()] }));
  const at = ['Sources this page names', 'The MILES trial', 'without a source', 'Studies show 92'].map(
    (words) => both.indexOf(words),
  );
  expect(at).not.toContain(-1);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(report(entryOf([], { citations: [pageCitation()] }))).not.toContain('without a source');
  expect(report(entryOf([], { citations: [untraced] }))).not.toContain('Sources this page names');
});

test('the table names result and source beside the finding', () => {
  expect(csvReport([entry])).toContain('misreported: mautner-2023-miles');
});
