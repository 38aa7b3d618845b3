import type { ClaimTypeDefinition } from './claim-type.ts';

/** Whether a regulator approves or permits it. */
export const regulatoryStatus: ClaimTypeDefinition = {
  id: 'regulatory-status',
  patterns: [
    '#Regulator ~4 #Status',
    '#Status ~3 #Regulator',
    '#MinimalStatus',
    '#Regulator (process|standards|requirements|lab|laboratory|facility|product|exemption)',
    '(meets|exceeds|follows|under) ~3 #Regulator',
    '#Regulator #Status ~2 (lab|laboratory|facility|clinic|product|device)',
    '(legal|lawful|legally|permitted|licensed|authorized|authorised) ~3 (in|here|treatment|therapy|country)',
  ],
  hints: ['Regulator'],
};
