import { readdirSync, readFileSync, statSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildEvidence, linksOf } from '../../scripts/evidence-build.ts';
import { checkEvidence, coverage } from '../../scripts/evidence-checks.ts';
import { readEvidenceFiles } from '../../scripts/evidence-files.ts';
import { MAX_GRADE, readingGrade } from '../../scripts/evidence-reading.ts';
import { exportCitations } from '../../src/evidence/export.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { EffectSchema, type EvidenceRecord, FrequencySchema } from '../../src/evidence/schema.ts';
import { EvidenceCardSchema } from '../../src/model/index.ts';

const files = readEvidenceFiles();
const data = buildEvidence(files);

describe('the evidence files', () => {
  it('are fit to build', () => {
    expect(checkEvidence(files, data)).toEqual([]);
  });

  it('leave no cell of the coverage empty', () => {
    expect(coverage(data).filter(({ records, answers }) => records === 0 || answers === 0)).toEqual([]);
  });

  it('are bundled as they stand, in well under 700 kB', () => {
    expect(loadEvidence().data).toEqual(JSON.parse(JSON.stringify(data)));
    expect(statSync('src/generated/evidence.json').size).toBeLessThan(660_000);
  });

  it('give every record a card that a reader can follow to its source', () => {
    const cards = loadEvidence().cards(data.records.map(({ id }) => ({ id, stance: 'context' })));
    expect(cards).toHaveLength(data.records.length);
    for (const card of cards) expect(v.is(EvidenceCardSchema, card), card.id).toBe(true);
  });

  it('hold no editor note, provenance or unread copy in the bundle', () => {
    const text = JSON.stringify(data);
    for (const word of ['"note"', '"read"', 'stored copy', 'stored copies', 'dossier'])
      expect(text).not.toContain(word);
  });

  it('answer in short texts that put no words into the mouth of a page', () => {
    for (const { why, claimType, therapy } of data.answers) {
      // The figure is the page's own words, and only those may stand in quotes.
      expect(why.replace('“{figure}”', ''), `${claimType}/${therapy}`).not.toMatch(/["“”]/);
      expect(why.split(/\s+/).length, why).toBeLessThanOrEqual(55);
    }
  });

  it('compare gel and steroid shots with more than cells', () => {
    const whys = data.answers
      .filter(({ claimType, therapy }) => claimType === 'superiority' && /hyal|cortico/.test(therapy))
      .map(({ why }) => why);
    expect(whys.length).toBeGreaterThan(1);
    for (const why of whys) expect(why).toMatch(/placebo|dummy|PRP/);
  });

  it('name a company summary and a narrative review as such', () => {
    const kind = (id: string) => data.records.find((record) => record.id === id)?.kind;
    expect(kind('sculptor-2026-cynata')).toBe('company-summary');
    expect(kind('organogenesis-2025-renu-phase3')).toBe('company-summary');
    expect(kind('wei-bao-2023-narrative')).toBe('narrative-review');
  });

  it('keep the page of the coverage table up to date', () => {
    const page = readFileSync('docs/coverage.md', 'utf8');
    expect(page).toContain(`${data.records.length} records, ${data.answers.length} answers`);
  });

  it('lie in the folder of their kind', () => {
    expect(readdirSync('src/evidence/records').sort()).toEqual(
      [...new Set(files.records.map(({ file }) => file.split('/')[3] ?? ''))].sort(),
    );
  });
});

describe('checks', () => {
  const [first] = files.records;
  if (!first) throw new Error('no records');
  const problemsWith = (changes: Partial<typeof first>) => {
    const changed = { ...files, records: [{ ...first, ...changes }, ...files.records.slice(1)] };
    return checkEvidence(changed, buildEvidence(changed)).join('\n');
  };

  it('find a date after the release', () => {
    expect(problemsWith({ asOf: '2099' })).toMatch(/after the release/);
  });

  it('find a record without a use', () => {
    expect(problemsWith({ bearsOn: {} })).toMatch(/bears on no claim type/);
  });

  it('find a record that only a copy leads to', () => {
    const { DOI, PMID, URL, ...citation } = first.citation;
    const bare = { citation, registry: undefined, number: undefined, copy: 'https://copy.example/x' };
    expect(problemsWith(bare)).toMatch(/no identifier and no official address/);
    const told = { ...bare, number: 'No. 1-234', unverified: ['official address' as const] };
    expect(problemsWith(told)).toBe('');
    expect(problemsWith({ ...told, unverified: undefined })).toMatch(/lacks official address/);
  });

  it('find a citation that lacks a part and does not say so, and one that says so without need', () => {
    const trial = files.records.find(({ kind }) => kind === 'rct') as EvidenceRecord & { file: string };
    const problems = (change: Partial<EvidenceRecord>) =>
      checkEvidence(
        { ...files, records: [{ ...trial, unverified: undefined, ...change } as typeof trial] },
        data,
      )
        .filter((problem) => problem.startsWith(`record ${trial.id} lacks`))
        .join('\n');
    const whole = {
      type: 'article-journal' as const,
      title: 'A trial',
      author: [{ family: 'Vega' }],
      'container-title': 'Transplantation',
      issued: { 'date-parts': [[2015]] as [number[]] },
      DOI: '10.1000/x',
    };
    expect(problems({ citation: whole })).toBe('');
    const { author, issued, ...bare } = whole;
    expect(problems({ citation: bare })).toMatch(/lacks authors, year .* calls nothing unverified/);
    expect(problems({ citation: bare, unverified: ['authors', 'year'] })).toBe('');
    expect(problems({ citation: { ...whole, title: '[A trial]' } })).toMatch(/lacks title/);
    expect(problems({ citation: whole, unverified: ['authors'] })).toMatch(/lacks nothing .* authors/);
  });

  it('tell readers what of a citation could not be verified', () => {
    const card = (id: string) => loadEvidence().cards([{ id, stance: 'context' }])[0];
    for (const { id, unverified } of files.records)
      if (unverified) expect(card(id)?.limits).toMatch(/could not be verified|was not read/);
  });

  it('find a text that is too hard to read', () => {
    const hard =
      'Notwithstanding considerable heterogeneity, the aforementioned investigators characterised the intervention as demonstrably efficacious in symptomatic individuals.';
    expect(readingGrade(hard)).toBeGreaterThan(MAX_GRADE);
    expect(problemsWith({ finding: hard })).toMatch(/reads at grade/);
  });

  it('find an id of a record where readers see it', () => {
    expect(problemsWith({ limits: 'See fda-2024-ryoncil.' })).toMatch(/shows the id fda-2024-ryoncil/);
    expect(problemsWith({ figures: [{ measure: 'pain', arm: 'nice-ng226-2022' }] })).toMatch(
      /shows the id nice/,
    );
  });

  it('find a record that stands twice or is gone', () => {
    const twice = { ...files, records: [...files.records, first] };
    expect(checkEvidence(twice, buildEvidence(twice)).join()).toMatch(/stands twice/);
    const gone = { ...files, records: files.records.filter(({ id }) => id !== 'mautner-2023-miles') };
    expect(checkEvidence(gone, buildEvidence(gone)).join()).toMatch(/cites mautner-2023-miles/);
  });
});

describe('effects', () => {
  const withEffects = files.records.filter(({ effects }) => effects);

  it.each(withEffects.map((record) => [record.id, record] as const))(
    'of %s are figures of the record',
    (_, { effects = [], figures = [] }) => {
      for (const { value, low, high } of effects) {
        const source = figures.find(
          ({ interval = '' }) => interval.split(' to ').map(Number).join() === [low, high].join(),
        );
        expect(source, `${low} to ${high}`).toBeDefined();
        const numbers = `${source?.value} ${source?.comparison}`.match(/-?\d+(?:\.\d+)?/g)?.map(Number);
        expect(numbers).toContain(value);
      }
    },
  );

  const effect = {
    outcome: 'pain',
    comparator: 'placebo',
    measure: 'mean-difference',
    value: -1,
    low: -2,
    high: 0,
    unit: 'cm',
  };

  it('are accepted where they hang together', () => {
    expect(v.is(EffectSchema, effect)).toBe(true);
  });

  it.each([
    ['a value outside its interval', { value: 1 }],
    ['an interval the wrong way round', { low: 0, high: -2 }],
    ['a ratio below zero', { measure: 'risk-ratio', unit: undefined }],
    ['a difference without a unit', { unit: undefined }],
    ['a number that is none', { value: Number.NaN }],
    ['an outcome outside the vocabulary', { outcome: 'happiness' }],
    ['an unknown key', { weight: 1 }],
  ])('are refused with %s', (_name, change) => {
    expect(v.is(EffectSchema, { ...effect, ...change })).toBe(false);
  });
});

describe('citations', () => {
  const card = (id: string) => loadEvidence().cards([{ id, stance: 'context' }])[0];

  it('are rendered in one style, open author lists with "et al."', () => {
    expect(card('mautner-2023-miles')?.citation).toBe(
      'Mautner K, Gottschalk M, Boden SD, Akard A, Bae WC, et al. Cell-based versus corticosteroid injections for knee pain in osteoarthritis: a randomized phase 3 trial. Nature Medicine. 2023;29(12):3120–6. PubMed Central PMCID: PMC10719084.',
    );
  });

  it('link to DOI, PubMed and the registry', () => {
    expect(card('mautner-2023-miles')?.links).toEqual([
      { label: 'DOI', url: 'https://doi.org/10.1038/s41591-023-02632-w' },
      { label: 'PubMed', url: 'https://pubmed.ncbi.nlm.nih.gov/37919438/' },
      { label: 'ClinicalTrials.gov', url: 'https://clinicaltrials.gov/study/NCT03818737' },
    ]);
  });

  it('call a copy a copy', () => {
    const copied = files.records.filter(({ copy }) => copy);
    expect(copied.length).toBeGreaterThan(0);
    for (const record of copied) expect(linksOf(record).at(-1)?.label, record.id).toMatch(/^Copy at /);
  });

  it('export as BibTeX, RIS and CSL-JSON', () => {
    const ids = ['mautner-2023-miles', 'no-such-record', 'bennell-2021-restore'];
    expect(exportCitations(ids, 'bibtex')).toMatch(/@article\{[^}]+author = \{Mautner, K/);
    expect(exportCitations(ids, 'ris').match(/^TY {2}- JOUR$/gm)).toHaveLength(2);
    const csl = JSON.parse(exportCitations(ids, 'csl-json')) as { DOI: string }[];
    expect(csl.map(({ DOI }) => DOI)).toEqual(['10.1038/s41591-023-02632-w', '10.1001/jama.2021.19415']);
  });
});

describe('frequencies', () => {
  const [counted] = files.records.filter(({ frequencies }) => frequencies);
  if (!counted?.frequencies) throw new Error('no record counts people');

  it('state no number that the figures of the record do not state', () => {
    const [frequency] = counted.frequencies ?? [];
    const invented = { ...frequency, groups: [{ arm: 'cells', percent: 99.9 }] } as typeof frequency;
    const changed = files.records.map((record) =>
      record === counted ? { ...record, frequencies: [invented as NonNullable<typeof invented>] } : record,
    );
    const problems = checkEvidence({ ...files, records: changed }, data);
    expect(problems).toEqual([`record ${counted.id} has a frequency with 99.9, which no figure states`]);
  });

  it.each([
    [{ arm: 'cells' }],
    [{ arm: 'cells', count: 3 }],
    [{ arm: 'cells', count: 9, of: 4 }],
    [{ arm: 'cells', percent: 40, count: 4, of: 10 }],
    [{ arm: 'cells', percent: 101 }],
  ])('refuse a group that is no share of people: %j', (group) => {
    const frequency = { kind: 'harm', event: 'had pain', groups: [group] };
    expect(v.is(FrequencySchema, frequency)).toBe(false);
  });
});

describe('where to report', () => {
  it('is known for every place', () => {
    const reporting = data.reporting.filter(({ jurisdiction }) => jurisdiction !== 'korea');
    expect(checkEvidence(files, { ...data, reporting }).join()).toContain('reporting korea needs one entry');
  });

  it('is named once for a concern', () => {
    const reporting = [...data.reporting, ...data.reporting.filter(({ concern }) => concern === 'clinician')];
    expect(checkEvidence(files, { ...data, reporting }).join()).toContain('reporting us needs one entry');
  });

  it('is read at a page that states it, and what was read stays out of the extension', () => {
    for (const { read } of files.reporting) for (const { at } of read) expect(at).toMatch(/^https?:/);
    for (const entry of data.reporting) expect(entry).not.toHaveProperty('read');
  });
});
