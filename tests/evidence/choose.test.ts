import { describe, expect, it } from 'vitest';
import { chooseEvidence } from '../../src/evidence/choose.ts';
import type { BundledRecord } from '../../src/evidence/data.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import type { ConditionId, TherapyId } from '../../src/model/index.ts';

const evidence = loadEvidence();

function record(id: string, changes: Partial<BundledRecord>): BundledRecord {
  return {
    id,
    kind: 'rct',
    citation: id,
    label: id,
    finding: id,
    figures: [],
    links: [{ label: 'DOI', url: 'https://doi.org/10.1000/1' }],
    asOf: '2026',
    therapies: ['prp'],
    conditions: ['knee-oa'],
    bearsOn: { 'symptom-relief': 'weakens' },
    ...changes,
  };
}

const query = { claimType: 'symptom-relief', therapies: ['prp'] as TherapyId[] } as const;
const ids = (records: BundledRecord[]) => records.map(({ id }) => id);

describe('choice of evidence', () => {
  it('puts guidelines before reviews before placebo trials before other trials before cohorts', () => {
    const records = [
      record('cohort', { kind: 'cohort' }),
      record('trial', {}),
      record('placebo-trial', { comparators: ['saline-placebo'] }),
      record('review', { kind: 'systematic-review' }),
      record('guideline', { kind: 'guideline' }),
    ];
    expect(ids(chooseEvidence(records, query))).toEqual([
      'guideline',
      'review',
      'placebo-trial',
      'trial',
      'cohort',
    ]);
  });

  it('shows a position on advanced arthritis last, unless the claim is about that', () => {
    const records = [
      record('advanced', { kind: 'position-statement', stage: 'advanced' }),
      record('trial', {}),
    ];
    expect(ids(chooseEvidence(records, query))).toEqual(['trial', 'advanced']);
    expect(ids(chooseEvidence(records, { ...query, advanced: true }))).toEqual(['advanced', 'trial']);
  });

  it('puts the closest therapy first', () => {
    const records = [
      record('any-cells', { kind: 'guideline', therapies: ['stem-cell'] }),
      record('fat', { therapies: ['adipose'] }),
    ];
    expect(ids(chooseEvidence(records, { ...query, therapies: ['stem-cell', 'adipose'] }))).toEqual([
      'fat',
      'any-cells',
    ]);
  });

  it('leaves out other families, other claim types and other conditions', () => {
    const records = [
      record('cells', { therapies: ['stem-cell'] }),
      record('price', { bearsOn: { financial: 'context' } }),
      record('tendon', { conditions: ['tendon'] }),
      record('fits', {}),
    ];
    const conditions: ConditionId[] = ['knee-oa'];
    expect(ids(chooseEvidence(records, { ...query, conditions }))).toEqual(['fits']);
  });

  it('shows at most five, and the best favourable one among them', () => {
    const against = Array.from({ length: 6 }, (_, i) => record(`against-${i}`, { kind: 'guideline' }));
    const favourable = record('favourable', { bearsOn: { 'symptom-relief': 'supports' } });
    const shown = ids(chooseEvidence([...against, favourable], query));
    expect(shown).toHaveLength(5);
    expect(shown.at(-1)).toBe('favourable');
  });

  it('shows the favourable evidence that the set holds', () => {
    for (const [therapy, condition] of [
      ['prp', 'knee-oa'],
      ['prolotherapy', 'knee-oa'],
      ['hyaluronic-acid', 'knee-oa'],
      ['corticosteroid', 'knee-oa'],
      ['stem-cell', 'knee-oa'],
      ['adipose', 'knee-oa'],
      ['birth-tissue', 'knee-oa'],
      ['maci', 'cartilage-defect'],
    ] as const) {
      const judgement = evidence.judge({
        claimType: 'symptom-relief',
        therapies: [therapy],
        conditions: [condition],
        strength: 'asserted',
      });
      const stances = judgement?.evidence.map(({ stance }) => stance) ?? [];
      expect(
        stances.some((stance) => stance === 'supports' || stance === 'mixed'),
        therapy,
      ).toBe(true);
    }
  });
});
