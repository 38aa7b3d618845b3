import { describe, expect, test } from 'vitest';
import { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import { cellsOf, factsOf } from '../../src/citations/facts.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { loadEvidence } from '../../src/evidence/index.ts';

const citationsOf = (html: string) =>
  auditSnapshot(snapshotFromHtml(html, 'https://clinic.test/'), loadEvidence(), {
    auditedAt: '2026-01-01T00:00:00Z',
    toolVersion: '0.0.0',
  }).citations;

describe('names of journals name no product', () => {
  test.each([
    'BMC Musculoskeletal Disorders 2021;22:822.',
    'It was printed in BMC Musculoskelet Disord in 2021.',
    'In BMC Medicine, PRP was no better.',
    'BMC Sports Sci Med Rehabil. Springer, BMC.',
    'World J Stem Cells 2015; 7:691-699.',
    'Published in Stem Cells Translational Medicine and Osteoarthritis and Cartilage.',
  ])('%s', (text) => {
    expect(cellsOf(text)).not.toContain('marrow-concentrate');
    expect(factsOf(text)).toMatchObject({ stemCells: false, outcomes: [] });
  });

  test.each([
    'Bone marrow concentrate (BMC) was injected once.',
    'BMC injections were compared with exercise.',
    'The BMC group did as well as the PRP group.',
    'Autologous BMC was given to 48 people.',
  ])('%s', (text) => {
    expect(cellsOf(text)).toContain('marrow-concentrate');
  });

  test('a source is not said to have used other cells because of its journal', () => {
    const found = citationsOf(
      '<title>PRP</title><h1>PRP injections at our clinic</h1><p>In a trial of 62 people PRP was no better than salt water for knee pain at 24 weeks (BMC Musculoskeletal Disorders, doi 10.1186/s12891-021-04706-7).</p>',
    );
    expect(found.map(({ result }) => result)).toEqual(['reported-right']);
  });
});
