import type { ClaimTypeDefinition } from './claim-type.ts';
import type { ClaimExamples } from './examples.ts';

/** How many it helped. */
export const successRate: ClaimTypeDefinition = {
  id: 'success-rate',
  patterns: [
    '#Percent ~5 (#People|success|improvement|better|improved|relief|of|reported|effective|satisfied)',
    '#Share ~4 #People',
    '(success|effective|response|satisfaction) (rate|rates)',
    '#Value ~2 (of|in) #Value',
    '(most|many|all) of (our|my|the|these) ~2 #People',
    '(treated|helped|performed|done|seen) ~3 #Value',
    '#Value ~1 (#People|procedures|treatments|cases) ~3 (treated|helped|have|improved|success)',
  ],
  hints: ['Percent', 'Share'],
};

export const examples: ClaimExamples = {
  claims: [
    { also: ['symptom-relief'], text: '85% of our patients improve after stem cell therapy.' },
    { also: ['symptom-relief'], text: '9 Out of 10 Patients Feel Better After PRP', as: 'heading' },
    { text: '92% patient satisfaction', under: 'Our stem cell results' },
    { text: 'Over 3,000 happy patients', under: 'PRP in numbers' },
    {
      also: ['symptom-relief'],
      text: 'In about eight out of ten knees.',
      answers: 'How often does PRP work?',
    },
    { also: ['symptom-relief'], text: 'Join the hundreds of patients whom our stem cells have helped.' },
    { also: ['symptom-relief'], text: 'Everyone I know who had the PRP here got better.', as: 'quote' },
    { text: '80 to 90 percent', row: 'Success rate of stem cells' },
    { text: 'Success rate with stem cells: 87%.' },
    { text: 'The 90 percent of patients is satisfy with our PRP.' },
    {
      also: ['symptom-relief', 'surgery-avoidance'],
      text: 'Most of our stem cell patients report less pain within weeks, and four in five avoid surgery.',
    },
    { also: ['symptom-relief'], text: "Our PRP patients' average pain score fell from 7.8 to 1.9." },
  ],
  silent: [
    { text: '10% of adults over 60 have knee arthritis.' },
    { text: 'What is the success rate of PRP?' },
    { text: 'In the trial 47% responded to cells and 55% to salt water.' },
    { text: 'We do not quote success rates because nobody can know them.' },
    { text: 'Half of all people over 65 have some joint pain.' },
    { text: 'The PRP is drawn from 60 ml of blood.' },
    { text: 'One in three patients felt sore after the PRP injection.' },
    { text: '75 patients are to take part in the trial.' },
    { text: 'Of 100 people with knee pain, 80 improve with exercise.' },
    { text: 'Blood holds about 45% cells and 55% plasma.' },
    { text: 'No clinic can give you an honest success rate for stem cells.' },
    { text: 'Most patients are between 45 and 75 years old.' },
  ],
};
