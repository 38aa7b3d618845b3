import type { ClaimTypeDefinition } from './claim-type.ts';
import type { ClaimExamples } from './examples.ts';

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

export const examples: ClaimExamples = {
  claims: [
    { text: 'Stem cell therapy is completely safe.' },
    { text: 'PRP: No Side Effects', as: 'heading' },
    { text: 'Zero downtime', under: 'Advantages of PRP' },
    { text: 'No risk of rejection', under: 'Stem cell treatment' },
    {
      text: 'Yes, because it comes from your own blood there is nothing that could harm you.',
      answers: 'Is PRP safe?',
    },
    { text: 'Relax, the stem cell injection is painless and you walk out the same day.' },
    {
      text: 'I felt nothing during the PRP injection and went back to work the next morning without any trouble.',
      as: 'quote',
    },
    { text: 'No risks', row: 'Stem cell therapy' },
    { text: 'Side effects: none reported with our exosomes.' },
    { text: 'PRP is 100% natural and it have no danger for the body.' },
    { text: 'The stem cells are safe, cannot be rejected, carry no risk of infection and leave no scar.' },
    {
      also: ['success-rate'],
      text: 'Thousands of PRP injections have been given without a single serious complication.',
    },
  ],
  silent: [
    { text: 'No, we treat grown-ups only.', answers: 'Do you treat children with PRP?' },
    { text: 'No, but there is a bus stop at the door.', answers: 'Is there parking?' },
    { text: 'No, please come fasted.', answers: 'May I eat before the stem cell harvest?' },
    { text: 'Possible side effects of PRP are pain, swelling and infection.' },
    { text: 'Is stem cell therapy safe?' },
    { text: 'The FDA has warned of infections after stem cell injections.' },
    { text: 'Stem cells are not risk-free.' },
    { text: 'Tell us if you are allergic to local anaesthetic.' },
    { text: 'The long-term safety of stem cells is not known.' },
    { text: 'Do not take part in sport for two weeks after the PRP injection.' },
    { text: 'We keep your data safe.' },
    { text: 'Drive safely and bring somebody with you.' },
    { text: 'Knee replacement carries a risk of blood clots.' },
    { text: 'Exosomes can cause serious harm, so we do not offer them.' },
    { text: 'A nurse watches you for half an hour after the PRP injection in case of a reaction.' },
  ],
};
