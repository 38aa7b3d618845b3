import type { ClaimTypeDefinition } from './claim-type.ts';

/** Price and pressure to buy. */
export const financial: ClaimTypeDefinition = {
  id: 'financial',
  patterns: [
    '#Money',
    '(only|last|limited|few) ~2 (spots|seats|places|slots|appointments|openings)',
    '(fraction|half|third) of ~2 (cost|price)',
    '(cost|costs|price|prices) ~4 (less|than|only|just|compared|from|cheaper)',
  ],
  hints: ['Money'],
};
