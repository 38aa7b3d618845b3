import type { ClaimTypeDefinition } from './claim-type.ts';

/** Whether tissue grows back or heals. */
export const tissueRegeneration: ClaimTypeDefinition = {
  id: 'tissue-regeneration',
  patterns: [
    '#Grow ~4 #Tissue',
    '#Tissue ~4 #Grow',
    '#Promote ~4 (healing|repair|regeneration|regrowth|growth|rejuvenation|restoration|reconstruction|renewal|remodeling|remodelling)',
    '#Become ~4 #Tissue',
    '(regeneration|repair|restoration|healing|regrowth|rejuvenation|reconstruction|growth|formation) of ~4 #Tissue',
    '(new|fresh|healthy|young|stronger) ~1 #Tissue',
    'body ~5 (heal|repair|regenerate|rebuild)',
    '(heal|repair|regenerate) (itself|themselves|naturally|faster|quickly|fully)',
    '#Tissue (regeneration|repair|regrowth|restoration|healing)',
    '(natural|own) ~1 (healing|repair|regenerative|regeneration)',
  ],
  hints: ['Grow', 'Become'],
};
