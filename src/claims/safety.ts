import type { ClaimTypeDefinition } from './claim-type.ts';

/** Whether it is safe. */
export const safety: ClaimTypeDefinition = {
  id: 'safety',
  patterns: [
    '(no|without|zero|minimal|little|few|fewer|low|lower|never|virtually|free|less|none|nor) ~4 #Harm',
    '#Safe',
    '#Harm ~3 (free|none|rare|minimal|unlikely|low|negligible|eliminated|zero|reduced)',
    "(eliminates|eliminate|eliminating|avoids|avoid|reduces|minimizes|cannot|can't|won't) ~4 (rejection|risk|risks|complications|reaction|reject|infection)",
    "(own|patient's) ~3 (body|cells|blood|tissue) ~6 (no|safe|reject|rejection|risk)",
    '(same|next) day ~3 (work|home|activities)',
    '(outpatient|quick|simple|painless)',
  ],
  hints: ['Harm'],
};
