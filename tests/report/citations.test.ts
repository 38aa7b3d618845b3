import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { exportCitations } from '../../src/evidence/export.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import type { Audit } from '../../src/model/index.ts';
import { citationReport } from '../../src/report/citations.ts';
import { auditHere, SAMPLE } from '../cli/command.ts';
import { entryOf, finding, pageCitation } from './fixtures.ts';

/** A reference as citation-js reads it. */
interface Reference {
  id?: string;
  type: string;
  title?: string;
  author?: unknown[];
  'container-title'?: string;
  issued?: { 'date-parts'?: number[][] };
  note?: string;
}

const yearOf = ({ issued }: Reference): number | undefined => issued?.['date-parts']?.[0]?.[0];

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
    const references = plugins.input.chain(stdout, { generateGraph: false }) as Reference[];
    expect(references).toHaveLength(ids.size);
    for (const { title, note = '' } of references) expect((title ?? note).length).toBeGreaterThan(5);
    const records = loadEvidence().records.filter(({ id }) => ids.has(id));
    // Not every format keeps the ids whole: the years are counted.
    expect(references.map(yearOf).sort()).toEqual(records.map(({ year }) => year).sort());
  },
);

test.each(['bibtex', 'ris', 'csl-json'] as const)(
  '%s: every record of the evidence set is complete for its type, and no title is made up',
  (format) => {
    const { records } = loadEvidence();
    const text = exportCitations(
      records.map(({ id }) => id),
      format,
    );
    const references = plugins.input.chain(text, { generateGraph: false }) as Reference[];
    expect(references.map(yearOf)).toEqual(records.map(({ year }) => year));
    const articles = references.filter(({ type }) => type === 'article-journal');
    expect(articles.length).toBeGreaterThan(records.length / 3);
    for (const one of articles) {
      expect(one.title, one.id).toBeTruthy();
      expect(one.author?.length, one.title).toBeGreaterThan(0);
      expect(one['container-title'], one.title).toBeTruthy();
      expect(yearOf(one), one.title).toBeDefined();
    }
    for (const { title, note, id } of references) {
      expect(title ?? note, id).toBeTruthy();
      expect(title ?? '', id).not.toMatch(/^\{*\[/);
      if (!title) expect(note, id).toContain('Described by the evidence set as: ');
    }
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

test('RIS: one tag a line, so that no word or address is broken', () => {
  const { records } = loadEvidence();
  const lines = exportCitations(
    records.map(({ id }) => id),
    'ris',
  ).split('\n');
  for (const line of lines) expect(line).toMatch(/^(?:[A-Z][A-Z0-9] {2}- ?.*)?$/);
  const title = 'Public Safety Alert Due to Marketing of Unapproved Stem Cell and Exosome Products';
  expect(lines).toContain(`TI  - ${title}`);
  expect(lines).toContain(
    'UR  - https://www.fda.gov/safety/medical-product-safety-information/public-safety-alert-due-marketing-unapproved-stem-cell-and-exosome-products',
  );
});

test('an open list of authors is not exported as a whole one, and pages are a first and a last one in RIS', () => {
  const formats = (id: string) =>
    (['bibtex', 'ris', 'csl-json'] as const).map((format) => exportCitations([id], format));
  const [bibtex = '', ris = '', csl = ''] = formats('mautner-2023-miles');
  expect(bibtex).toMatch(/^\tauthor = \{Mautner, K\..+ and others\},$/m);
  for (const text of [bibtex, ris, csl])
    expect(text).toContain('There are more authors than are named here.');
  expect(ris).toMatch(/^SP {2}- 3120\nEP {2}- 3126$/m);
  for (const text of formats('gong-2021-cartilage-review')) expect(text).not.toContain('more authors');
});

test('BibTeX: every entry says what it is and where it is found; an article keeps its journal and PubMed number', () => {
  const { records } = loadEvidence();
  for (const { id, links, source } of records) {
    const entry = exportCitations([id], 'bibtex');
    expect(entry, id).toMatch(/^\t(?:title|note) = \{.{6}/m);
    expect(entry, id).toMatch(/^\t(?:doi|pmid|url) = \{.{6}/m);
    const pubmed = links.map(({ url }) => /pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)/.exec(url)?.[1]).find(Boolean);
    if (pubmed) expect(entry, id).toContain(`\tpmid = {${pubmed}},`);
    if (pubmed && source?.journal) expect(entry, id).toMatch(/^\tjournal = \{/m);
  }
});
