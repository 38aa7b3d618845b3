import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { exportCitations } from '../../src/evidence/export.ts';
import type { Audit } from '../../src/model/index.ts';
import { citationReport } from '../../src/report/citations.ts';
import { auditHere, SAMPLE } from '../cli/command.ts';
import { entryOf, finding, pageCitation } from './fixtures.ts';

const evidenceIds = async (): Promise<Set<string>> => {
  const { stdout } = await auditHere(['--format', 'json', SAMPLE]);
  const { findings, citations } = JSON.parse(stdout) as Audit;
  return new Set([
    ...findings.flatMap(({ evidence }) => evidence.map(({ id }) => id)),
    ...citations.flatMap(({ resolution, records }) => (resolution === 'this-source' ? records : [])),
  ]);
};

test.each(['bibtex', 'ris', 'csl-json'])(
  '%s: each record of the audit once, read back by citation-js with title and year',
  async (format) => {
    const [{ stdout, status }, ids] = await Promise.all([
      auditHere(['--format', format, SAMPLE, SAMPLE]),
      evidenceIds(),
    ]);
    expect(status).toBe(0);
    const records = plugins.input.chain(stdout, { generateGraph: false }) as {
      title?: string;
      issued?: { 'date-parts'?: number[][] };
    }[];
    expect(records).toHaveLength(ids.size);
    for (const { title } of records) expect(title?.length).toBeGreaterThan(5);
    const dated = records.filter(({ issued }) => (issued?.['date-parts']?.[0]?.[0] ?? 0) > 1900);
    expect(dated.length).toBeGreaterThan(records.length * 0.9);
  },
);

test('sources that a page names are in it where they were recognised, also where no finding rests on them', () => {
  const entry = entryOf([finding()], {
    citations: [
      pageCitation({ findings: [], result: 'reported-right' }),
      pageCitation({ id: 'c2', resolution: 'perhaps', records: ['bennell-2021-restore'] }),
    ],
  });
  const [record, ...others] = JSON.parse(
    citationReport('csl-json', [entry, entry], { citations: exportCitations }),
  );
  expect(record.title).toMatch(/^Cell-based versus corticosteroid/);
  expect(others).toEqual([]);
});
