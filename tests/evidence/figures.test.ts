import { describe, expect, it } from 'vitest';
import { parseQuantities } from '../../src/context/quantities.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import type { ClaimKey } from '../../src/model/index.ts';

const evidence = loadEvidence();
const judge = (text: string, key: Pick<ClaimKey, 'claimType' | 'therapies'>) =>
  evidence.judge({
    ...key,
    conditions: [],
    strength: 'asserted',
    figures: parseQuantities(text).map(({ start, end, ...figure }) => ({
      ...figure,
      quote: text.slice(start, end),
    })),
  });

describe('answers about a figure', () => {
  it.each([
    ['82% of patients improved', 'success-rate', 'stem-cell', 'overstated', '82%'],
    ['98% success', 'success-rate', 'stem-cell', 'contradicted', '98%'],
    ['relief that lasts 5 years', 'durability', 'stem-cell', 'overstated', '5 years'],
    ['50 million cells in each vial', 'cell-product', 'birth-tissue', 'unsupported', '50 million cells'],
    ['seven times the platelets', 'cell-product', 'prp', 'overstated', 'seven times'],
    ['only $4,500 this month', 'financial', 'stem-cell', 'missing-context', '$4,500'],
  ] as const)('%s: %s of %s', (text, claimType, therapy, verdict, figure) => {
    const answer = judge(text, { claimType, therapies: [therapy] });
    expect(answer?.verdict).toBe(verdict);
    expect(answer?.why).toContain(figure);
    expect(answer?.why).not.toContain('{');
  });

  it.each([
    ['20 years of experience', 'durability'],
    ['fewer than 2% had complications', 'success-rate'],
    ['relief for 6 weeks', 'durability'],
  ] as const)('leaves "%s" to the general answer of %s', (text, claimType) => {
    const therapies = ['stem-cell'] as const;
    const general = evidence.judge({ claimType, therapies, conditions: [], strength: 'asserted' });
    expect(judge(text, { claimType, therapies })?.why).toBe(general?.why);
  });
});
