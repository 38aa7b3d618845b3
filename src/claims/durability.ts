import type { ClaimTypeDefinition } from './claim-type.ts';

export const durability: ClaimTypeDefinition = {
  id: 'durability',
  about: 'How long it lasts',
  patterns: [
    '#Lasting',
    '(up to|for|lasting|lasts|last|after|over|within) ~2 #Time',
    '(results|relief|benefits|effect|effects|improvement|improvements) ~4 (last|lasts|lasted|for|up to|persist|continue|hold|holds) ~4 #Time',
  ],
  hints: ['Time'],
  positive: [],
  negative: [],
};
