import type { ClaimTypeDefinition } from './claim-type.ts';

/** Whether studies stand behind it. */
export const evidenceBase: ClaimTypeDefinition = {
  id: 'evidence-base',
  patterns: [
    '#Proof ~5 #Show',
    '#Show ~4 #Proof',
    '(clinically|scientifically) ~1 (proven|tested|validated|backed)',
    '(proven|evidence) ~3 (effective|results|treatment|therapy|to|success|science|track)',
    '(growing|mounting|strong|compelling|solid|extensive|abundant|robust) ~2 (evidence|research|data|body|science|literature)',
    '(experts|doctors|physicians|researchers|scientists) ~3 (agree|believe|recommend|found|discovered|say)',
    'published',
  ],
  hints: ['Proof'],
};
