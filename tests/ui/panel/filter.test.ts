import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAIM_TYPES, THERAPIES } from '../../../src/model/index.ts';
import {
  choicesOf,
  FIRST_FILTER,
  inPageOrder,
  MARKS,
  ORDERS,
  passes,
  step,
} from '../../../src/ui/panel/filter.ts';
import { markOf, statementsOf } from '../../../src/ui/statements.ts';
import { audit, CLINIC, FIFTY } from '../fixtures/audits.ts';

const statements = statementsOf(audit(CLINIC).findings);
const many = statementsOf(audit(FIFTY).findings);
const all = { ...FIRST_FILTER, marks: MARKS };

const filters = fc.record({
  search: fc.constantFrom('', 'cartilage', 'CELLS  knee', 'nothing like this'),
  marks: fc.subarray([...MARKS]),
  claimType: fc.constantFrom('' as const, ...CLAIM_TYPES),
  therapy: fc.constantFrom('' as const, ...THERAPIES),
  order: fc.constantFrom(...ORDERS),
});

describe('the filter', () => {
  it('lists at first what is counted', () => {
    const listed = statements.filter((statement) => passes(statement, FIRST_FILTER));
    expect(listed).toEqual(statements.filter(({ status }) => status === 'warning'));
    expect(listed.length).toBe(7);
  });

  it('finds all words of a search, in any case and order, in quote or reason', () => {
    const found = statements.filter((statement) =>
      passes(statement, { ...all, search: ' CARTILAGE  grow ' }),
    );
    expect(found.map(({ worst }) => worst.quote)).toEqual([
      'The cells calm the joint, slow the wear and help new cartilage to grow.',
    ]);
  });

  it('takes a claim type that is not the worst of its sentence', () => {
    const found = statements.filter((statement) =>
      passes(statement, { ...all, claimType: 'disease-modification' }),
    );
    expect(found.map(({ worst }) => worst.claimType)).toEqual(['tissue-regeneration']);
  });

  it('never lists what its marks leave out, and adding a mark never takes a statement away', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...MARKS), (filter, mark) => {
        const listed = statements.filter((statement) => passes(statement, filter));
        for (const { worst } of listed) expect(filter.marks).toContain(markOf(worst));
        const wider = { ...filter, marks: [...filter.marks, mark] };
        for (const statement of listed) expect(passes(statement, wider)).toBe(true);
      }),
    );
  });

  it('offers only what occurs', () => {
    const { claimTypes, therapies } = choicesOf(statements);
    for (const claimType of claimTypes)
      expect(statements.some((statement) => passes(statement, { ...all, claimType }))).toBe(true);
    expect(therapies).toEqual(['stem-cell']);
    expect(choicesOf([])).toEqual({ claimTypes: [], therapies: [] });
  });
});

describe('the walk', () => {
  it('goes through every statement in page order and stays at its ends', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(many), (some) => {
        const ordered = inPageOrder(some);
        const visited: string[] = [];
        let at: string | undefined;
        for (let count = 0; count <= some.length; count += 1) {
          const next = step(ordered, at, 1);
          if (next && next.id !== at) visited.push(next.id);
          at = next?.id;
        }
        expect(visited).toEqual(ordered.map(({ id }) => id));
        const blocks = ordered.map(({ worst }) => worst.position.block);
        expect(blocks).toEqual([...blocks].sort((a, b) => a - b));
      }),
    );
  });

  it('begins at the end when walked backwards, and goes back where it came from', () => {
    const ordered = inPageOrder(many);
    expect(step(ordered, undefined, -1)).toBe(ordered.at(-1));
    const second = step(ordered, ordered[0]?.id, 1);
    expect(step(ordered, second?.id, -1)).toBe(ordered[0]);
    expect(step([], undefined, 1)).toBeUndefined();
  });
});
