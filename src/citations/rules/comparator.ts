import { comparatorWords } from '../resolve.ts';
import { isAmbiguous, type Rule } from './rule.ts';

export const comparator: Rule = {
  kind: 'comparator',
  examples: [
    {
      says: 'The MILES trial showed that cells were superior to a placebo.',
      source: 'mautner-2023-miles',
      result: 'misreported',
    },
    {
      says: 'The MILES trial compared three cell products with a corticosteroid.',
      source: 'mautner-2023-miles',
      result: 'nothing',
    },
    {
      says: 'Jo et al. (2014) found fat cells superior to placebo.',
      source: 'jo-2014-ad-msc-dose',
      result: 'misreported',
    },
  ],
  judge({ text, facts, alone }, source) {
    if (!alone || facts.comparators.length === 0 || facts.direction !== 'better' || isAmbiguous(text))
      return undefined;
    const named = facts.comparators.map(comparatorWords).join(' and ');
    if (source.record.kind === 'cohort' && source.comparators.size === 0)
      return {
        result: 'misreported',
        says: `The source had no comparison group, so it compared nothing with ${named}.`,
      };
    if (source.record.kind !== 'rct' || source.comparators.size === 0) return undefined;
    if (facts.comparators.some((one) => source.comparators.has(one))) return undefined;
    const known = [...source.comparators].map(comparatorWords).join(' and ');
    return { result: 'misreported', says: `The source compared with ${known}, not with ${named}.` };
  },
};
