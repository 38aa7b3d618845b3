import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { auditHere, SAMPLE } from '../cli/command.ts';

const evidenceIds = async (): Promise<Set<string>> => {
  const { stdout } = await auditHere(['--format', 'json', SAMPLE]);
  return new Set(
    JSON.parse(stdout).findings.flatMap(({ evidence }: { evidence: { id: string }[] }) =>
      evidence.map(({ id }) => id),
    ),
  );
};

test.each(['bibtex', 'ris', 'csl-json'])(
  '%s: each record of the findings once, read back by citation-js with title and year',
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
