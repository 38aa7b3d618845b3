import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bearsOnTherapy } from '../../src/evidence/choose.ts';
import { evidenceRank } from '../../src/evidence/hierarchy.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { therapyOrder } from '../../src/evidence/lookup.ts';
import { STATUS_TOKEN_IDS } from '../../src/evidence/status-tokens.ts';
import {
  CLAIM_TYPES,
  CONDITIONS,
  NAMED_THERAPIES,
  STRENGTHS,
  type TherapyId,
} from '../../src/model/index.ts';

const evidence = loadEvidence();
const byId = new Map(evidence.records.map((record) => [record.id, record]));
const CELLS: readonly TherapyId[] = ['stem-cell', 'bone-marrow', 'adipose', 'birth-tissue', 'exosome'];

const keys = fc.record({
  claimType: fc.constantFrom(...CLAIM_TYPES),
  therapies: fc.uniqueArray(fc.constantFrom(...NAMED_THERAPIES), { minLength: 1, maxLength: 3 }),
  conditions: fc.uniqueArray(fc.constantFrom(...CONDITIONS), { maxLength: 3 }),
  strength: fc.constantFrom(...STRENGTHS),
  token: fc.option(fc.constantFrom(...STATUS_TOKEN_IDS), { nil: undefined }),
  advanced: fc.boolean(),
});

describe('every claim in scope', () => {
  it('gets a judgement with one to five records that bear on its therapy', () => {
    fc.assert(
      fc.property(keys, (key) => {
        const judgement = evidence.judge(key);
        expect(judgement).toBeDefined();
        const ids = judgement?.evidence.map(({ id }) => id) ?? [];
        expect(ids.length).toBeGreaterThan(0);
        expect(ids.length).toBeLessThanOrEqual(5);
        for (const id of ids) {
          const record = byId.get(id);
          expect(record && bearsOnTherapy(record, therapyOrder(key.therapies)), id).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('shows evidence that speaks to the claim before context, and the stronger before the weaker', () => {
    fc.assert(
      fc.property(keys, (key) => {
        const [therapy] = key.therapies;
        if (!therapy || key.therapies.length > 1 || CELLS.includes(therapy)) return;
        const judgement = evidence.judge(key);
        // Under a doubt the one that bears it out leads; those that follow keep their order.
        const led = judgement?.verdict !== 'consistent' ? 1 : 0;
        const shown = (judgement?.evidence ?? []).slice(led).filter(({ id }) => !byId.get(id)?.stage);
        const order = shown.map(({ id, stance }) => {
          const record = byId.get(id);
          const about = record?.therapies.includes(therapy) ? 0 : 1;
          return [stance === 'context' ? 1 : 0, about, record ? evidenceRank(record) : 0] as const;
        });
        const sorted = [...order].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
        expect(order).toEqual(sorted);
      }),
    );
  });
});

describe('never across families', () => {
  const shownFor = (therapy: TherapyId) =>
    CLAIM_TYPES.flatMap((claimType) =>
      STRENGTHS.flatMap((strength) =>
        [undefined, ...STATUS_TOKEN_IDS].flatMap(
          (token) =>
            evidence.judge({ claimType, therapies: [therapy], conditions: [], strength, token })?.evidence ??
            [],
        ),
      ),
    ).map(({ id }) => id);

  it('answers PRP without a study that tested cells alone', () => {
    for (const id of new Set(shownFor('prp'))) {
      const record = byId.get(id);
      const therapies = [...(record?.therapies ?? []), ...(record?.comparators ?? [])];
      expect(therapies.length === 0 || therapies.includes('prp') || record?.therapies.length === 0, id).toBe(
        true,
      );
    }
  });

  it('does not decide PRP by the cell rulings and cell rules', () => {
    const shown = shownFor('prp');
    for (const id of [
      'dccir-2014-regenerative-sciences',
      'ca11-2021-us-stem-cell-clinic',
      'ca9-2024-california-stem-cell',
      'health-canada-2019-cell-therapy',
      'tga-hct-advertising-ban',
      'india-icmr-2017-guidelines',
      'mautner-2023-miles',
      'adipoa2-2025',
    ])
      expect(shown).not.toContain(id);
  });

  it('does not refute cells with a trial of PRP alone', () => {
    const shown = shownFor('stem-cell');
    expect(shown).not.toContain('bennell-2021-restore');
    expect(shown).not.toContain('kearney-2021-atm-achilles');
  });
});
