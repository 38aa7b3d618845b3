import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EFFECT_MEASURES, EFFECT_OUTCOMES, type Effect, isRatio } from '../../../src/model/index.ts';
import { comparableGroups, sourcesOf } from '../../../src/ui/evidence/comparable.ts';
import { forestAxis } from '../../../src/ui/evidence/forest-axis.ts';
import { ForestPlot } from '../../../src/ui/evidence/forest-plot.tsx';
import { LIBRARY, record } from './fixtures.ts';
import { draw, textOf } from './render.tsx';

const effect: Effect = {
  outcome: 'pain',
  comparator: 'placebo',
  measure: 'mean-difference',
  value: -0.7,
  low: -1.2,
  high: -0.3,
  unit: 'cm',
};

describe('what may share a plot', () => {
  const groupOf = (...records: Parameters<typeof record>[0][]) => comparableGroups(records.map(record));

  it('is the same outcome, measure and unit in the same family', () => {
    const groups = groupOf({ id: 'one', effects: [effect] }, { id: 'two', effects: [effect] });
    expect(groups).toHaveLength(1);
    expect(groups.flatMap(sourcesOf).map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('counts cells of any source as one family', () => {
    const cells = (therapies: ('bone-marrow' | 'adipose')[]) => ({ therapies, effects: [effect] });
    expect(groupOf(cells(['bone-marrow']), cells(['adipose']))).toHaveLength(1);
  });

  it.each<[string, Partial<Effect>]>([
    ['another unit', { unit: 'points' }],
    ['another outcome', { outcome: 'knee-score' }],
    ['another measure', { measure: 'standardised-difference' }],
  ])('is never %s', (_, change) => {
    expect(groupOf({ effects: [effect] }, { id: 'two', effects: [{ ...effect, ...change }] })).toHaveLength(
      2,
    );
  });

  it('is never another family', () => {
    expect(groupOf({ effects: [effect] }, { therapies: ['stem-cell'], effects: [effect] })).toHaveLength(2);
    expect(
      groupOf({ id: 'a', therapies: [], effects: [effect] }, { id: 'b', therapies: [], effects: [effect] }),
    ).toHaveLength(2);
  });

  it('is there in the bundled evidence', () => {
    expect(
      comparableGroups(LIBRARY.records).filter((group) => sourcesOf(group).length > 1).length,
    ).toBeGreaterThan(0);
  });
});

describe('the axis', () => {
  const anyEffect: fc.Arbitrary<Effect> = fc
    .record({
      outcome: fc.constantFrom(...(Object.keys(EFFECT_OUTCOMES) as (keyof typeof EFFECT_OUTCOMES)[])),
      measure: fc.constantFrom(...EFFECT_MEASURES),
      figures: fc.tuple(...[0, 1, 2].map(() => fc.double({ min: 0.01, max: 90, noNaN: true }))),
      negative: fc.boolean(),
    })
    .map(({ outcome, measure, figures, negative }) => {
      const sign = negative && !isRatio(measure) ? -1 : 1;
      const [low = 0, value = 0, high = 0] = figures.map((figure) => figure * sign).sort((a, b) => a - b);
      return { outcome, measure, low, value, high, comparator: 'placebo' };
    });

  it('shows every figure and "no difference" inside the plot, in order', () => {
    fc.assert(
      fc.property(anyEffect, (one) => {
        const axis = forestAxis([one]);
        const at = [one.low, one.value, one.high].map(axis.at);
        expect(at).toEqual([...at].sort((a, b) => a - b));
        for (const position of [...at, axis.at(axis.none), ...axis.ticks.map(axis.at)]) {
          expect(position).toBeGreaterThanOrEqual(0);
          expect(position).toBeLessThanOrEqual(100);
        }
        expect(axis.ticks.length).toBeGreaterThan(1);
        expect(axis.ticks.length).toBeLessThan(18);
      }),
    );
  });

  it('gives ratios doubling ticks, differences even ones', () => {
    const ratio: Effect = { ...effect, measure: 'risk-ratio', unit: undefined, value: 2, low: 1.2, high: 6 };
    expect(forestAxis([ratio]).ticks).toEqual([1, 2, 4, 8]);
    expect(forestAxis([ratio]).none).toBe(1);
    expect(forestAxis([effect]).ticks).toEqual([-1.2, -1, -0.8, -0.6, -0.4, -0.2, 0]);
  });

  it('draws the least noticeable difference on the better side', () => {
    expect(forestAxis([{ ...effect, noticeable: 1.5 }])).toMatchObject({
      noticeable: -1.5,
      betterLeft: true,
    });
    expect(forestAxis([{ ...effect, outcome: 'knee-score', noticeable: 8 }])).toMatchObject({
      noticeable: 8,
      betterLeft: false,
    });
  });
});

describe('the plot', () => {
  const group = comparableGroups([
    record({ effects: [{ ...effect, value: 1.2, low: 0.97, high: 1.48, followUp: '3 months' }] }),
  ])[0];
  if (!group) throw new Error('no group');
  const root = draw(<ForestPlot group={group} />);

  it('says in its table all that it draws', () => {
    const row = root.querySelector('tbody tr');
    expect(textOf(row?.querySelector('th'))).toContain('against placebo, 3 months');
    expect(textOf(row?.querySelector('.value'))).toBe('1.20 0.97 to 1.48'.replace(' ', ''));
    expect(textOf(root.querySelector('caption'))).toContain('The line at 0 means no difference');
  });

  it('hides the drawing from who cannot see it', () => {
    for (const svg of root.querySelectorAll('svg')) expect(svg.getAttribute('aria-hidden')).toBe('true');
    expect(root.querySelectorAll('thead th[scope="col"]')).toHaveLength(3);
  });

  it('writes figures as the language does', () => {
    const spanish = draw(<ForestPlot group={group} />, 'es');
    expect(textOf(spanish.querySelector('tbody .value'))).toContain('1,20');
    expect(textOf(spanish.querySelector('tbody th'))).toMatch(/\b\d+ meses$/);
  });
});
