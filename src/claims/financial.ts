import type { ClaimTypeDefinition } from './claim-type.ts';
import type { ClaimExamples } from './examples.ts';

/** Price and pressure to buy. */
export const financial: ClaimTypeDefinition = {
  id: 'financial',
  patterns: [
    '#Money',
    '(only|last|limited|few) ~2 (spots|seats|places|slots|appointments|openings)',
    '(fraction|half|third) of ~2 (cost|price)',
    '(cost|costs|price|prices) ~4 (less|than|only|just|compared|from|cheaper)',
  ],
  hints: ['Money'],
};

export const examples: ClaimExamples = {
  claims: [
    { text: 'Book before Friday and save $1,000 on stem cells.' },
    { also: ['superiority'], text: 'Stem Cells at Half the US Price', as: 'heading' },
    { text: 'Buy two, get one free', under: 'Our PRP offer' },
    { text: '0% financing, no credit check', under: 'Stem cell packages' },
    { text: 'You get your money back, guaranteed.', answers: 'What if the stem cells do not work?' },
    { text: 'Hurry, only three places are left for our stem cell weekend.' },
    { text: 'Only $3,999 instead of $6,000', row: 'Stem cell package' },
    { text: 'Special this month: 20% off PRP for both knees.' },
    { text: 'Stem cell therapy is covered by most insurance plans.' },
    { text: 'Promotion only this week, the stem cell with discount of 30 percent.' },
    {
      also: ['superiority'],
      text: 'Our stem cell treatment costs a third of what you would pay at home, includes the hotel, and comes with a refund guarantee.',
    },
    {
      text: 'Free seminar with dinner: learn how stem cells work and get $500 off if you sign up on the night.',
    },
  ],
  silent: [
    { text: 'Insurance does not pay for stem cell injections.' },
    { text: 'How much does PRP cost?' },
    { text: 'Please pay at the desk after your visit.' },
    { text: 'The price is no sign of how well a treatment works.' },
    { text: 'We take cards and cash.' },
    { text: 'Ask your insurer before you book.' },
    { text: 'A study found that clinics charge about $5,000 a knee.' },
    { text: 'There is a fee of $50 for missed appointments.' },
    { text: 'No refund is possible once the injection has been given.' },
    { text: 'Medicare covers knee replacement.' },
    { text: 'Be wary of discounts that end today.' },
    { text: 'The hospital sends the bill to your insurer.' },
  ],
};
