import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import type { Audit } from '../../src/model/index.ts';

const evidence = loadEvidence();
const auditOf = (html: string): Audit =>
  auditSnapshot(snapshotFromHtml(html, 'https://clinic.test/'), evidence, {
    auditedAt: '2026-01-01T00:00:00.000Z',
    toolVersion: '0',
  });
const page = (sentence: string) =>
  `<html lang="en"><title>Stem cells</title><main><h1>Stem cells for knees</h1><p>Our clinic offers stem cell injections. Call us today.</p><p>${sentence}</p></main></html>`;

describe('a claim that rests on a misreported source', () => {
  const claim = 'stem cell injections relieve knee pain and are superior to corticosteroid injections';
  const plainAudit = auditOf(page(`Our ${claim}.`));
  const audit = auditOf(page(`The MILES trial proved that ${claim}.`));

  test('weighs more, names the source and says why', () => {
    const cited = audit.citations.find(({ records }) => records.includes('mautner-2023-miles'));
    expect(cited?.result).toBe('misreported');
    expect(cited?.findings.length).toBeGreaterThan(0);
    for (const id of cited?.findings ?? []) {
      const finding = audit.findings.find((one) => one.id === id);
      expect(finding?.why).toContain('misreports the source');
      expect(finding?.evidence.map((one) => one.id)).toContain('mautner-2023-miles');
      expect(finding?.severity).toBe('high');
    }
  });

  test('and only such a claim', () => {
    expect(plainAudit.citations.filter(({ result }) => result === 'misreported')).toEqual([]);
    expect(plainAudit.findings.some(({ why }) => why.includes('misreports'))).toBe(false);
  });
});

test('a link names a source in the address alone; a raised number points to the list', () => {
  const audit = auditOf(
    page(
      'Three cell products were <a href="https://doi.org/10.1038/s41591-023-02632-w?utm_source=x">no better than a corticosteroid</a> in 480 people. MSCs gave little or no relief in pooled trials.<sup>1</sup></p><h2>References</h2><ol><li>Sadeghirad B, et al. 2024. PMID 38777213</li></ol><p>',
    ),
  );
  const found = audit.citations.map(({ records, result }) => [records[0], result]);
  expect(found).toContainEqual(['mautner-2023-miles', 'reported-right']);
  expect(audit.citations.map(({ records }) => records[0])).toContain('sadeghirad-2024-msc-meta');
});

/**
 * Real pages are tested where a folder of them stands near the project; nothing of them is kept here but what tells the
 * passage.
 */
const REAL_PAGES = ['../../../shared/pages/', '../../../../shared/pages/']
  .map((path) => new URL(path, import.meta.url))
  .find((folder) => existsSync(folder));

describe.skipIf(!REAL_PAGES)('real pages', () => {
  const audits = new Map<string, Audit>();
  const citationsOf = (name: string) => {
    const audit = audits.get(name) ?? auditOf(readFileSync(new URL(name, REAL_PAGES as URL), 'utf8'));
    audits.set(name, audit);
    return audit.citations;
  };

  test.each([
    ['seed-001.html', '30 patients', 'stretched', 'vega-2015-allogeneic-bm-msc'],
    ['seed-001.html', '7 years', 'misreported', 'park-2017-cartistem-7y'],
    ['seed-001.html', 'No serious adverse', 'stretched', 'mautner-2023-miles'],
    ['seed-003.html', '0.73 cm', 'reported-right', 'sadeghirad-2024-msc-meta'],
    ['seed-003.html', '2.67', 'reported-right', 'sadeghirad-2024-msc-meta'],
    ['seed-003.html', 'MILES', 'reported-right', 'mautner-2023-miles'],
    ['seed-003.html', '61.5', 'misreported', 'zhang-2022-svf-ha-5y'],
    ['seed-003.html', 'Shafa', 'stretched', 'sadri-2023-allogeneic-ad-msc'],
    ['seed-003.html', 'AAHKS', 'reported-right', 'aahks-2019-biologics'],
    ['seed-003.html', 'newborn stem cell', 'misreported', 'zhang-2022-svf-ha-5y'],
    ['seed-003.html', 'over 24 months', 'stretched', 'anz-2022-bmac-prp-2y'],
  ])('%s: %s', (name, passage, result, record) => {
    const citation = citationsOf(name).find(({ quote }) => quote.includes(passage));
    expect([citation?.result, citation?.records.includes(record)]).toEqual([result, true]);
  });

  test.each([
    ['seed-001.html', '558 patients'],
    ['seed-001.html', 'S2214031X20300450'],
    ['seed-001.html', 'btm2.10701'],
    ['seed-003.html', '24.1%'],
    ['seed-003.html', '38.6%'],
    ['seed-003.html', '467 patients'],
    ['seed-003.html', '539 patients'],
    ['seed-003.html', '84.3%'],
    ['seed-003.html', '18 reported'],
    ['seed-003.html', '5.9%'],
    ['seed-003.html', 'about 13%'],
  ])('%s: %s is held against nothing', (name, passage) => {
    for (const { quote, resolution, result } of citationsOf(name)) {
      if (!quote.includes(passage)) continue;
      expect(['not-in-set', 'none']).toContain(resolution);
      expect(['not-judged', 'cannot-be-traced']).toContain(result);
    }
  });
});

describe('a registry number', () => {
  const remarksOf = (sentence: string): string =>
    auditOf(page(sentence))
      .citations.filter(({ kind }) => kind === 'identifier')
      .flatMap(({ remarks }) => remarks)
      .join(' ');

  test('tells how far the study is and whether the registry has results', () => {
    expect(remarksOf('Our cells were tested under NCT03818737.')).toContain(
      'is completed; results stand in the registry (as of 2023-07-27). Not known here: whether those who take part pay.',
    );
    expect(remarksOf('Our protocol is NCT02237846.')).toContain('withdrawn before anybody took part');
  });

  test('says that nothing is known where nothing is, with the address to look it up', () => {
    const audit = auditOf(page('Our stem cell protocol is listed as NCT04999999.'));
    const [citation] = audit.citations.filter(({ kind }) => kind === 'identifier');
    expect(citation?.remarks.join()).toContain('is not known here');
    expect(citation?.links).toContainEqual({
      label: 'NCT04999999',
      url: 'https://clinicaltrials.gov/study/NCT04999999',
    });
    expect(citation?.result).toBe('not-judged');
  });
});
