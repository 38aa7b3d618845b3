import type { ClaimTypeDefinition } from './claim-type.ts';
import type { ClaimExamples } from './examples.ts';

/** How long it lasts. */
export const durability: ClaimTypeDefinition = {
  id: 'durability',
  patterns: [
    '#Lasting',
    '(for|lasting|lasts|last|after|over|within) ~2 #Time',
    '(results|relief|benefits|effect|effects|improvement|improvements) ~4 (last|lasts|lasted|for|persist|continue|hold|holds) ~4 #Time',
  ],
  hints: ['Time'],
};

export const examples: ClaimExamples = {
  claims: [
    { text: 'One PRP injection lasts for years.' },
    { also: ['symptom-relief'], text: 'Lasting Relief With Stem Cells', as: 'heading' },
    { text: 'Results hold for five years and more', under: 'Stem cell therapy' },
    { text: 'One shot is enough', under: 'Why patients love PRP' },
    {
      text: 'Usually three to five years, often for life.',
      answers: 'How long does stem cell therapy last?',
    },
    { also: ['symptom-relief'], text: 'Get rid of knee pain for good with stem cell therapy.' },
    {
      also: ['symptom-relief'],
      text: 'Four years after the stem cells my knee is still going strong.',
      as: 'quote',
    },
    { text: 'Relief lasts 12 to 24 months', row: 'Effect of PRP' },
    { also: ['symptom-relief'], text: 'Duration of PRP relief: up to two years.' },
    { also: ['symptom-relief'], text: 'The effect of our stem cell is permanent, never come back the pain.' },
    {
      also: ['symptom-relief'],
      text: 'A single stem cell treatment gives relief that builds over months, lasts for years and rarely has to be repeated.',
    },
    { also: ['tissue-regeneration'], text: 'Prolotherapy is a permanent fix for loose ligaments.' },
  ],
  silent: [
    { text: 'The PRP appointment lasts 45 minutes.' },
    { text: 'How long does PRP last?' },
    { text: 'The benefit of PRP fades within a year.' },
    { text: 'Nobody knows how long the effect of stem cells lasts.' },
    { text: 'Our clinic opened twelve years ago.' },
    { text: 'A knee replacement lasts 20 years or more in most people.' },
    { text: 'The trial followed people for one year after stem cells.' },
    { text: 'Rest for two days after the PRP injection.' },
    { text: 'Steroid relief lasts a few weeks.' },
    { text: 'There was no difference from placebo after twelve months.' },
    { text: 'PRP has to be repeated, and the effect is short.' },
    { text: 'You have had this pain for more than six months.' },
  ],
};
