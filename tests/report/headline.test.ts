import { describe, expect, test } from 'vitest';
import { selectSeverity } from '../../src/cli/select.ts';
import type { AuditEntry } from '../../src/report/entry.ts';
import { htmlReport } from '../../src/report/html.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { textReport } from '../../src/report/text.ts';
import { entryOf, finding, pageCitation } from './fixtures.ts';

const ALL_CLEAR = 'No statement was found that goes beyond the evidence';
const only = (severity: 'high' | 'medium', ...findings: Parameters<typeof finding>[0][]): AuditEntry => {
  const entry = entryOf(findings.map(finding));
  return { ...entry, audit: selectSeverity(entry.audit, severity) };
};

describe.each<[string, (entry: AuditEntry) => string]>([
  ['text', (entry) => textReport(entry)],
  ['HTML', (entry) => htmlReport([entry])],
  ['Markdown', markdownReport],
])('the headline of %s', (_format, report) => {
  test('says how many findings an option has left out', () => {
    const none = report(only('high', { id: 'a', severity: 'low' }, { id: 'b', severity: 'medium' }));
    expect(none).not.toContain(ALL_CLEAR);
    expect(none).toContain('No statement is listed: 2 findings below high severity are left out, as asked');
    const some = report(only('medium', { id: 'a', severity: 'low' }, { id: 'b', quote: 'Heals.' }));
    expect(some).toMatch(
      /1 statement (?:on this page )?goes beyond the evidence; 1 finding below medium severity is left out/,
    );
  });

  test('gives no all-clear where a source does not match', () => {
    const right = pageCitation({ id: 'c3', result: 'reported-right', mismatches: [] });
    const wrong = [pageCitation(), pageCitation({ id: 'c2' }), right];
    const two = report(entryOf([], { citations: wrong }));
    expect(two).not.toContain(ALL_CLEAR);
    expect(two).toContain('2 sources do not match what they are named for');
    expect(report(entryOf([], { citations: wrong.slice(1) }))).toContain(
      '1 source does not match what it is named for',
    );
    expect(report(entryOf([], { citations: [right] }))).toContain(ALL_CLEAR);
  });
});
