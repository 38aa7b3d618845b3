import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import { RULES } from '../../src/citations/rules/index.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import type { EvidenceData } from '../../src/evidence/data.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import generated from '../../src/generated/evidence.json' with { type: 'json' };
import { citationWords } from '../../src/report/page-sources.ts';
import { sourceWords } from '../../src/ui/page-sources/source-words.ts';
import { TRANSLATORS } from './render.tsx';

const PAGES = new URL('../pages/citations/', import.meta.url);
const evidence = loadEvidence();
const inSpanish = (english: string) => sourceWords(english, TRANSLATORS.es);

/** All that is said of sources on these pages, and on a page of the examples that the rules carry. */
function said(): string[] {
  const examples = RULES.flatMap(({ examples }) => examples).map(({ says }) => `<p>${says}</p>`);
  const pages = readdirSync(PAGES)
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(new URL(name, PAGES), 'utf8'));
  const clinic = '<p>Our clinic offers stem cell and PRP injections for the knee.</p>';
  const registered =
    '<p>Our cells were tested under NCT03818737.</p><p>Our protocol is NCT02237846.</p><p>Our stem cell protocol is listed as NCT04999999.</p>';
  pages.push(`<html lang="en"><main>${clinic}${examples.join('')}${registered}</main></html>`);
  return pages.flatMap((html) =>
    auditSnapshot(snapshotFromHtml(html, 'https://clinic.test/'), evidence, {
      auditedAt: '2026-01-01T00:00:00.000Z',
      toolVersion: '0',
    }).citations.map((citation) => citationWords(citation).why),
  );
}

it('how long people were followed, and what is approved for what, is in Spanish', () => {
  const { records, regulatory } = generated as unknown as EvidenceData;
  const texts = [
    ...records.flatMap(({ followUp, effects = [] }) => [followUp, ...effects.map((one) => one.followUp)]),
    ...regulatory.flatMap(({ product, use, line }) => [product, use, line]),
  ].filter((text) => text !== undefined);
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => TRANSLATORS.es.evidence(text).lang === 'en')).toEqual([]);
  expect(TRANSLATORS.es.evidence('2.2 years on average').text).toBe('2,2 años de media');
});

describe('what is said of a source', () => {
  it('is in Spanish but for the words of the record itself', () => {
    const ofRecords = [
      ...evidence.data.answers.map(({ why }) => why),
      JSON.stringify(generated.records),
    ].join(' ');
    const isOfRecord = (sentence: string) =>
      ofRecords.includes(sentence) || evidence.records.some(({ label }) => sentence.startsWith(`${label}: `));
    const all = said();
    expect(all.length).toBeGreaterThan(80);
    const left = all
      .flatMap(inSpanish)
      .filter(({ lang }) => lang === 'en')
      .flatMap(({ text }) => text.split(/(?<=[.!?]) (?=[\p{Lu}\d])/u))
      .filter((sentence) => !isOfRecord(sentence));
    expect([...new Set(left)]).toEqual([]);
  });

  it('names in Spanish what fills a sentence, item by item', () => {
    expect(
      inSpanish(
        'This is McLarnon, BMC Musculoskeletal Disorders, 2021 (recognised by the author McLarnon and the year 2021, a follow-up of 9 months, the comparison with a steroid injection and a placebo). The source had 1,480 people, not 4,800. Pooled trials.',
      ),
    ).toEqual([
      {
        text: 'Es esta fuente: McLarnon, BMC Musculoskeletal Disorders, 2021 (reconocida por el autor McLarnon y el año 2021, un seguimiento de 9 meses y la comparación con una inyección de corticoide y un placebo). La fuente tuvo 1480 personas, no 4800.',
        lang: undefined,
      },
      { text: 'Pooled trials.', lang: 'en' },
    ]);
  });

  it.each([
    ['brackets', ' (a) '.repeat(190)],
    ['lists', 'about one, and; '.repeat(60)],
    ['a long heading', ' (a) b, '.repeat(50_000)],
  ])(
    'is found out without trying every way to read it, whatever a page puts into it: %s',
    (_, heading) => {
      const why = `The page tells this under "${heading}"; the source took in mild knees.`;
      expect(
        inSpanish(why)
          .map(({ text }) => text)
          .join(' '),
      ).toContain(heading.trim().slice(-3));
    },
    20_000,
  );

  it('stays as it is in English', () => {
    for (const why of said().slice(0, 20))
      expect(
        sourceWords(why, TRANSLATORS.en)
          .map(({ text }) => text)
          .join(' '),
      ).toBe(why);
  });
});
