import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tieToFindings } from '../../src/audit/cited-findings.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { finding, pageCitation } from '../report/fixtures.ts';

const evidence = loadEvidence();
const place = fc
  .tuple(fc.nat(2), fc.nat(30), fc.integer({ min: 1, max: 20 }))
  .map(([block, start, length]) => ({ block, start, end: start + length }));

test('a citation is tied to every finding whose sentence it overlaps, in the order of the page, and to no other', () => {
  fc.assert(
    fc.property(
      fc.array(place, { maxLength: 12 }),
      fc.array(place, { maxLength: 6 }),
      (sentences, passages) => {
        const findings = sentences
          .sort((a, b) => a.block - b.block || a.start - b.start)
          .map((position, at) => finding({ id: `f${at}`, position }));
        const citations = passages.map((position, at) =>
          pageCitation({ id: `c${at}`, position, result: 'reported-right', findings: [] }),
        );
        const tied = tieToFindings(citations, findings, evidence);
        for (const { position, findings: ids } of tied.citations) {
          const overlapping = findings.filter(
            (one) =>
              one.position.block === position.block &&
              one.position.start < position.end &&
              position.start < one.position.end,
          );
          expect(ids).toEqual(overlapping.map(({ id }) => id));
        }
        expect(tied.findings).toEqual(findings);
      },
    ),
  );
});

test('a misreported source that speaks for the claim joins the evidence behind what bears the doubt out', () => {
  const doubted = finding({
    claimType: 'symptom-relief',
    evidence: [{ id: 'bennell-2021-restore', stance: 'weakens' }],
  });
  const order = (record: string) =>
    tieToFindings([pageCitation({ records: [record] })], [doubted], evidence).findings[0]?.evidence.map(
      ({ id, stance }) => [id, stance],
    );
  expect(order('mclarnon-2021-prp-vs-steroid')).toEqual([
    ['bennell-2021-restore', 'weakens'],
    ['mclarnon-2021-prp-vs-steroid', 'supports'],
  ]);
  expect(order('mautner-2023-miles')?.[0]).toEqual(['mautner-2023-miles', 'contradicts']);
});
