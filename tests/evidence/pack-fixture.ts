/** A trial and an answer from it, as an evidence pack adds them. */
export const record = {
  id: 'test-2026-trial',
  kind: 'rct',
  citation: 'Test A. A trial. 2026.',
  label: 'Test, 2026',
  finding: 'It did no better than salt water (p < 0.05).',
  figures: [],
  links: [{ label: 'DOI', url: 'https://doi.org/10.1000/1' }],
  asOf: '2026-10',
  therapies: ['prp'],
  conditions: ['knee-oa'],
  bearsOn: { 'symptom-relief': 'contradicts' },
};
export const answer = {
  claimType: 'symptom-relief',
  therapy: 'prp',
  condition: 'knee-oa',
  strength: 'any',
  verdict: 'contradicted',
  severity: 'low',
  why: 'The pack says otherwise.',
  evidence: ['test-2026-trial'],
};
