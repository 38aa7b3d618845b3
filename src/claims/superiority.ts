import type { ClaimTypeDefinition } from './claim-type.ts';
import type { ClaimExamples } from './examples.ts';

/** Whether it is better than other care. */
export const superiority: ClaimTypeDefinition = {
  id: 'superiority',
  patterns: [
    '#Better ~6 than',
    '#Outdo ~5 (#Drug|#Surgery|#Therapy|#Offer|#OtherCare)',
    '(#Drug|#Surgery|#Therapy) ~4 (only|merely|just) ~3 (#Mask|#Reduce|#Symptom)',
    'unlike ~5 (#Drug|#Surgery|#Therapy|#Offer)',
    '(more|less|fewer|better|safer|faster|cheaper|superior|stronger|longer) ~4 (than|compared|alternative|versus|vs)',
    '(alternative|compared|comparison|advantage|advantages|superior|preferable) (to|with|over|of)',
    '(best|most|highest|strongest|safest|fastest) ~3 (treatment|therapy|option|cells|way|solution|method|results|product|alternative)',
    '(rather|instead) (than|of) ~4 (#Drug|#Surgery|#Mask|#Symptom)',
  ],
  hints: ['Better', 'Outdo'],
};

export const examples: ClaimExamples = {
  claims: [
    { text: 'PRP works better than cortisone.' },
    { also: ['safety'], text: 'Stem Cells: Safer Than Surgery', as: 'heading' },
    { text: 'Faster recovery than an operation', under: 'Why choose stem cells over a replacement?' },
    {
      also: ['cell-product'],
      text: 'Stronger than your own ageing cells',
      under: "Wharton's jelly stem cells",
    },
    {
      also: ['tissue-regeneration'],
      text: 'PRP wins, because the steroid only masks the pain while PRP heals.',
      answers: 'PRP or a steroid shot?',
    },
    {
      also: ['surgery-avoidance', 'safety'],
      text: 'Choose stem cells instead of a risky operation and save months of rehab.',
    },
    { text: 'PRP did more for my shoulder than ten cortisone shots ever did.', as: 'quote' },
    { also: ['durability'], text: 'Longer lasting', row: 'PRP compared with hyaluronic acid' },
    { text: 'Our stem cells are superior to those of any other clinic.' },
    { also: ['safety'], text: 'The PRP it is more good than the cortisone and without damage.' },
    {
      also: ['durability', 'tissue-regeneration'],
      text: 'While steroids wear off within weeks and weaken tendons, PRP keeps working for months and makes tissue stronger.',
    },
    {
      also: ['financial'],
      text: 'Stem cell therapy costs a fraction of a knee replacement and gets you back faster.',
    },
  ],
  silent: [
    { text: 'In the trial PRP was not superior to hyaluronic acid.' },
    { text: 'A knee replacement is an operation in which the joint is exchanged.' },
    { text: 'Is PRP better than cortisone?' },
    { text: 'Stem cells were no better than a steroid at one year.' },
    { text: 'Steroid injections act quickly.' },
    { text: 'We use a smaller needle than for a blood test.' },
    { text: 'Knee replacement gave better results than exercise in that trial.' },
    { text: 'You can choose between PRP and hyaluronic acid.' },
    { text: 'Nobody has compared our PRP with other kinds of PRP.' },
    { text: 'Surgery may be the better choice for severe arthritis.' },
    { text: 'The trial compared PRP with salt water.' },
    { text: 'Exercise works as well as arthroscopy for many knees.' },
  ],
};
