import type { ClaimTypeDefinition } from './claim-type.ts';
import type { ClaimExamples } from './examples.ts';

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

export const examples: ClaimExamples = {
  claims: [
    { text: 'Avoid knee replacement with stem cell therapy.' },
    { text: 'No Knife, Just Your Own Stem Cells', as: 'heading' },
    { also: ['durability'], text: 'Put off a new hip for years', under: 'With PRP you can:' },
    { text: 'A real alternative to joint replacement', under: 'What stem cells offer you' },
    {
      also: ['success-rate'],
      text: 'Most of our patients never do.',
      answers: 'Will I still need an operation after stem cells?',
    },
    { text: 'Cancel your knee operation and try PRP.' },
    { text: 'Thanks to the stem cells I cancelled my knee replacement.', as: 'quote' },
    { text: 'No surgery needed', row: 'After stem cell therapy' },
    { text: 'PRP offers a non-surgical solution for torn rotator cuffs.' },
    { text: 'With our stem cell you not need the prosthesis.' },
    {
      text: "Stem cells let you keep your own knee, skip the hospital and stay off the surgeon's table for good.",
    },
    {
      also: ['tissue-regeneration'],
      text: 'Why have surgery when a simple PRP injection can fix the joint?',
    },
  ],
  silent: [
    { text: 'Some patients need surgery after PRP.' },
    { text: 'Knee replacement is the standard operation for severe arthritis.' },
    { text: 'Can stem cells help me avoid surgery?' },
    { text: 'PRP does not replace surgery for a full tear.' },
    { text: 'Stem cells have not been shown to delay knee replacement.' },
    { text: 'Please tell us about any surgery you have had.' },
    { text: 'Our surgeons perform hip and knee replacement.' },
    { text: 'After surgery you will need crutches for six weeks.' },
    { text: 'Exercise can delay the need for a knee replacement.' },
    { text: 'You may still need an operation after this treatment.' },
    { text: 'We cannot say whether PRP spares you an operation.' },
    { text: 'The study looked at how many people had surgery within five years.' },
  ],
};
