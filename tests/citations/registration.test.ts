import { describe, expect, test } from 'vitest';
import { registrationRemark } from '../../src/citations/registration.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { REGISTRATION_STATUSES, type Registration } from '../../src/evidence/schema.ts';

const number = 'NCT00000000';
const identifier = { type: 'registry' as const, value: number, url: '' };
const entry: Registration = { number, about: 'cells in knees', status: 'completed', asOf: '2020' };
const remark = (change: Partial<Registration>) => registrationRemark(identifier, { ...entry, ...change });

describe('what is told of a registered study', () => {
  test('who pays is told where it is known, and said not to be known elsewhere', () => {
    expect(remark({ pays: true })).toContain('those who take part pay (as of 2020)');
    expect(remark({ pays: false })).toContain('pay nothing');
    expect(remark({})).toMatch(/Not known here: .*whether those who take part pay\.$/);
    expect(remark({ pays: true, results: 'posted' })).not.toContain('Not known here');
  });

  test('results in the registry', () => {
    expect(remark({ results: 'posted' })).toContain('results stand in the registry');
    expect(remark({ results: 'not-posted' })).toContain('no results stand in the registry');
  });

  test.each(REGISTRATION_STATUSES)('%s is put in words', (status) => {
    expect(remark({ status })).toMatch(/^NCT00000000 \(cells in knees\) (?:is|was|has) \w+/);
  });

  test('a withdrawn study has nothing more to ask', () => {
    expect(remark({ status: 'withdrawn' })).not.toContain('Not known here');
  });

  test('nothing is invented of a study that is not held', () => {
    expect(registrationRemark(identifier, undefined)).toContain('is not known here');
  });
});

test('the registered studies of several records are held', () => {
  const evidence = loadEvidence();
  const held = evidence.records.filter(
    ({ source }) => source?.registry && evidence.registration(source.registry),
  );
  expect(held.length).toBeGreaterThan(5);
});
