import type { ClaimTypeDefinition } from './claim-type.ts';

/** How many it helped. */
export const successRate: ClaimTypeDefinition = {
  id: 'success-rate',
  patterns: [
    '#Percent ~5 (#People|success|improvement|better|improved|relief|of|reported|effective|satisfied)',
    '#Share ~4 #People',
    '(success|effective|response|satisfaction) (rate|rates)',
    '#Value ~2 (of|in) #Value',
    '(most|many|all) of (our|my|the|these) ~2 #People',
    '(treated|helped|performed|done|seen) ~3 #Value',
    '#Value ~1 (#People|procedures|treatments|cases) ~3 (treated|helped|have|improved|success)',
  ],
  hints: ['Percent', 'Share'],
};
