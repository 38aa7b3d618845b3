import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAIM_TYPES, CONDITIONS, RECORD_KINDS, STANCES, THERAPIES } from '../../../src/model/index.ts';
import {
  type Filters,
  filterRecords,
  type LibraryRecord,
  NO_FILTERS,
  searchText,
} from '../../../src/ui/evidence/library.ts';
import { hashOfRecord, routeOf } from '../../../src/ui/evidence/route.ts';
import { LIBRARY, record } from './fixtures.ts';

const search = (one: LibraryRecord) => searchText(one, ['platelet-rich plasma (PRP)', 'artrosis de rodilla']);
const fits = (changes: Partial<LibraryRecord>, filters: Partial<Filters>): boolean =>
  filterRecords([record(changes)], { ...NO_FILTERS, ...filters }, search).length === 1;

describe('the filters', () => {
  it('let everything through where none is set', () => {
    expect(filterRecords(LIBRARY.records, NO_FILTERS, search)).toEqual(LIBRARY.records);
  });

  it.each<[string, Partial<Filters>, Partial<Filters>]>([
    ['therapy', { therapy: 'prp' }, { therapy: 'maci' }],
    ['condition', { condition: 'knee-oa' }, { condition: 'spine' }],
    ['claim', { claim: 'safety' }, { claim: 'financial' }],
    ['kind', { kind: 'rct' }, { kind: 'cohort' }],
    ['stance', { stance: 'supports' }, { stance: 'mixed' }],
    ['year', { since: 2026 }, { since: 2027 }],
  ])('by %s', (_, fitting, other) => {
    expect(fits({}, fitting)).toBe(true);
    expect(fits({}, other)).toBe(false);
  });

  it('take a stance for the chosen kind of claim, not for another', () => {
    expect(fits({}, { claim: 'safety', stance: 'supports' })).toBe(true);
    expect(fits({}, { claim: 'symptom-relief', stance: 'supports' })).toBe(false);
  });

  it('find what a therapy was compared with, and what holds for any condition', () => {
    expect(
      fits({ therapies: ['stem-cell'], comparators: ['corticosteroid'] }, { therapy: 'corticosteroid' }),
    ).toBe(true);
    expect(fits({ conditions: ['any'] }, { condition: 'spine' })).toBe(true);
  });

  it('leave out an undated record where a year is asked for', () => {
    expect(fits({ year: undefined }, { since: 2000 })).toBe(false);
  });

  it('narrow, never widen', () => {
    const filters = fc.record(
      {
        words: fc.constantFrom('', 'knee', 'FDA placebo'),
        therapy: fc.constantFrom(...THERAPIES),
        condition: fc.constantFrom(...CONDITIONS),
        claim: fc.constantFrom(...CLAIM_TYPES),
        kind: fc.constantFrom(...RECORD_KINDS),
        stance: fc.constantFrom(...STANCES),
        since: fc.integer({ min: 1990, max: 2030 }),
      },
      { requiredKeys: ['words'] },
    );
    fc.assert(
      fc.property(filters, filters, (some, more) => {
        const both = filterRecords(LIBRARY.records, { ...more, ...some }, search);
        const fewer = filterRecords(LIBRARY.records, some, search);
        expect(both.filter((one) => !fewer.includes(one))).toEqual([]);
      }),
    );
  });
});

describe('the search', () => {
  it.each(['salt water', 'SALT', 'platelet rodilla', 'test-2026', '  water   better ', 'ártrosis'])(
    'finds "%s"',
    (words) => {
      expect(fits({}, { words })).toBe(true);
    },
  );

  it('wants every word', () => {
    expect(fits({}, { words: 'salt pepper' })).toBe(false);
  });
});

describe('addresses', () => {
  it.each(['mautner-2023-miles', 'a/b', 'ü ö', '%'])('of "%s" lead back to it', (id) => {
    expect(routeOf(hashOfRecord(id))).toEqual({ view: 'records', id });
  });

  it.each([
    ['', { view: 'records' }],
    ['#/', { view: 'records' }],
    ['#/compare', { view: 'compare' }],
    ['#/status', { view: 'status' }],
    ['#/nonsense', { view: 'records' }],
    ['#/record/%E0%A4%A', { view: 'records', id: '%E0%A4%A' }],
  ])('"%s" is read', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });
});
