import type { ClaimTypeDefinition } from './claim-type.ts';

/** Whether it changes the disease itself. */
export const diseaseModification: ClaimTypeDefinition = {
  id: 'disease-modification',
  patterns: [
    '#StrongCure ~4 #Disease',
    '#Disease ~4 (cured|reversed|halted|arrested|stopped|slowed)',
    '(root|underlying|source|cause) ~3 (cause|problem|pain|issue|source|disease|injury|condition)',
    '(treat|treats|treating|address|addresses|addressing|target|targets|targeting|fix|fixes|fixing|correct|corrects|correcting|heal|heals|attack|attacks) ~3 (cause|source|root|underlying)',
    '(stop|stops|stopping|slow|slows|slowing|halt|halts|prevent|prevents|preventing|delay|delays|delaying) ~3 (progression|progress|degeneration|deterioration|breakdown|degenerative|decline|wear)',
    '(not|rather|instead|than|without|instead) ~3 #Mask',
    '#Mask ~3 (symptom|symptoms|pain|problem)',
    '(cure|cured|cures|curing)',
  ],
  hints: ['Mask'],
};
