import type { ClaimTypeDefinition } from './claim-type.ts';

/** How long it lasts. */
export const durability: ClaimTypeDefinition = {
  id: 'durability',
  patterns: [
    '#Lasting',
    '(for|lasting|lasts|last|after|over|within) ~2 #Time',
    '(results|relief|benefits|effect|effects|improvement|improvements) ~4 (last|lasts|lasted|for|persist|continue|hold|holds) ~4 #Time',
  ],
  hints: ['Time'],
};
