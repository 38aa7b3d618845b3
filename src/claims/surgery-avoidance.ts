import type { ClaimTypeDefinition } from './claim-type.ts';

/** Whether it spares an operation. */
export const surgeryAvoidance: ClaimTypeDefinition = {
  id: 'surgery-avoidance',
  patterns: [
    '#Avoid ~5 #Surgery',
    '(non|without|no|nonsurgical|nonoperative|instead|alternative|alternatives|before|rather) ~4 #Surgery',
    '(nonsurgical|nonoperative)',
    '#Surgery ~3 (avoided|delayed|postponed|prevented|unnecessary|cancelled|canceled|optional)',
    '(keep|keeping|save|saving|preserve) ~2 (your|their|my|own) ~2 (knee|knees|hip|hips|joint|joints)',
    '(need|candidate|candidates|scheduled|recommended|told) ~3 #Surgery',
  ],
  hints: ['Surgery'],
};
