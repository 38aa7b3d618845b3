import { describe, expect, it } from 'vitest';
import { isReviewDue, loadEvidence } from '../../src/evidence/index.ts';
import { regulatoryEntries } from '../../src/evidence/regulatory.ts';
import { JURISDICTIONS, NAMED_THERAPIES } from '../../src/model/index.ts';

const evidence = loadEvidence();

describe('regulatory standing', () => {
  it('has a US line for every therapy in scope', () => {
    for (const therapy of NAMED_THERAPIES)
      expect(evidence.regulatoryLine([therapy])?.line, therapy).toBeTruthy();
  });

  it('calls the approved things approved', () => {
    expect(evidence.regulatoryLine(['hyaluronic-acid'])?.status).toBe('approved');
    expect(evidence.regulatoryLine(['maci'])?.status).toBe('approved');
    expect(evidence.regulatoryLine(['corticosteroid'])?.status).toBe('approved');
    const approved = regulatoryEntries(evidence.data, ['stem-cell', 'birth-tissue'])
      .filter(({ status }) => status === 'approved')
      .map(({ product }) => product);
    expect(approved.join()).toMatch(/Ryoncil.*Cord blood.*Omisirge/);
  });

  it('keeps off-label apart from unapproved', () => {
    expect(evidence.regulatoryLine(['prp'])?.status).toBe('off-label');
    expect(evidence.regulatoryLine(['exosome'])?.status).toBe('unapproved');
    expect(evidence.regulatoryLine(['bone-marrow'])?.status).toBe('disputed');
  });

  it('takes the named source first and falls back to stem cells abroad', () => {
    expect(evidence.regulatoryLine(['stem-cell', 'adipose'])?.therapy).toBe('adipose');
    expect(evidence.regulatoryLine(['birth-tissue'], 'mexico')?.therapy).toBe('stem-cell');
    expect(evidence.regulatoryLine(['prp'], 'mexico')).toBeUndefined();
  });

  it('covers the jurisdictions of the data', () => {
    for (const jurisdiction of JURISDICTIONS)
      expect(evidence.data.regulatory.some((entry) => entry.jurisdiction === jurisdiction)).toBe(true);
  });
});

describe('review date', () => {
  it('is due on the day after, not before', () => {
    expect(isReviewDue('2027-05-20', '2027-05-20T23:59:59Z')).toBe(false);
    expect(isReviewDue('2027-05-20', '2027-05-21')).toBe(true);
    expect(evidence.reviewBy > evidence.asOf).toBe(true);
  });
});
