import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIdentifiers, identifiersOfAddress } from '../../src/citations/identifiers.ts';

const found = (text: string) => findIdentifiers(text).map(({ type, value }) => `${type} ${value}`);

describe('identifiers', () => {
  test.each([
    ['doi:10.1038/s41591-023-02632-w.', ['doi 10.1038/s41591-023-02632-w']],
    ['(10.1038 / s41591-023-02632-w)', ['doi 10.1038/s41591-023-02632-w']],
    ['10.1038/s41591- 023-02632-w', ['doi 10.1038/s41591-023-02632-w']],
    ['https://x.test/doi/10.1002/btm2.10701?utm_source=a', ['doi 10.1002/btm2.10701']],
    ['https://x.test/articles/10.1186/s12967-016-0998-2/tables/2', ['doi 10.1186/s12967-016-0998-2']],
    ['DOI 10.5966/SCTM.2016-0157]', ['doi 10.5966/sctm.2016-0157']],
    ['10.1016/S0140-6736(19)30417-9', ['doi 10.1016/s0140-6736(19)30417-9']],
    ['PMID: [25822648]', ['pmid 25822648']],
    ['Pubmed ID: 36541936', ['pmid 36541936']],
    ['see PubMed 34812863', ['pmid 34812863']],
    ['PubMed lists 34812 papers', []],
    ['https://pubmed.ncbi.nlm.nih.gov/25822648/?utm', ['pmid 25822648']],
    ['PMC 9819973', ['pmcid PMC9819973']],
    ['/science/article/pii/S2214031X20300450?utm', ['pii S2214031X20300450']],
    ['NCT 0381-8737', ['registry NCT03818737']],
    ['NCT number 03818737', ['registry NCT03818737']],
    ['ACTRN12620000870954', ['registry ACTRN12620000870954']],
    ['ACTRN 12620 000 870 954', ['registry ACTRN12620000870954']],
    ['ISRCTN 13370913', ['registry ISRCTN13370913']],
    ['EudraCT number: 2015-123456-19', ['registry EudraCT2015-123456-19']],
    ['CTRI/2017/09/009876 and jRCTa050190001', ['registry CTRI/2017/09/009876', 'registry jRCTa050190001']],
    ['ChiCTR-TNC-1800099, TCTR20200116001', ['registry ChiCTR-TNC-1800099', 'registry TCTR20200116001']],
    ['NCT123, PMID: abc, 10.12/x, pii/S12, version 10.1038', []],
    ['call 10.30 / 11.30 or pay $10.000/month', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('of an address, encoded or malformed', () => {
    const values = (url: string) => identifiersOfAddress(url).map(({ value }) => value);
    expect(values('https://x.test/?to=https%3A%2F%2Fdoi.org%2F10.3390%2Fijms24010059')).toEqual([
      '10.3390/ijms24010059',
    ]);
    expect(values('https://doi.org/%E0%A4%A')).toEqual([]);
  });

  test('lie where they were found, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(' 10.1038/abc-1 ', 'PMID 12345678', 'NCT03818737', '10.', '/', '(((', 'pii/S'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        for (const { start, end, url } of findIdentifiers(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(() => new URL(url)).not.toThrow();
        }
      }),
    );
  });
});
