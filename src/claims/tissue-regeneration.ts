import type { ClaimTypeDefinition } from './claim-type.ts';
import type { ClaimExamples } from './examples.ts';

/** Whether tissue grows back or heals. */
export const tissueRegeneration: ClaimTypeDefinition = {
  id: 'tissue-regeneration',
  patterns: [
    '#Grow ~4 #Tissue',
    '#Tissue ~4 #Grow',
    '#Promote ~4 (healing|repair|regeneration|regrowth|growth|rejuvenation|restoration|reconstruction|renewal|remodeling|remodelling)',
    '#Become ~4 #Tissue',
    '(regeneration|repair|restoration|healing|regrowth|rejuvenation|reconstruction|growth|formation) of ~4 #Tissue',
    '(new|fresh|healthy|young|stronger) ~1 #Tissue',
    'body ~5 (heal|repair|regenerate|rebuild)',
    '(heal|repair|regenerate) (itself|themselves|naturally|faster|quickly|fully)',
    '#Tissue (regeneration|repair|regrowth|restoration|healing)',
    '(natural|own) ~1 (healing|repair|regenerative|regeneration)',
  ],
  hints: ['Grow', 'Become'],
};

export const examples: ClaimExamples = {
  claims: [
    { text: 'Stem cells regrow the cartilage that arthritis has worn away.' },
    { text: 'Rebuild Your Knee From the Inside', as: 'heading' },
    { text: 'Repairing torn tendon fibres', under: 'PRP works by:' },
    { text: 'New cartilage where bone meets bone', under: 'How our stem cell therapy helps' },
    {
      text: 'They turn into cartilage cells and patch the damaged area.',
      answers: 'What do the stem cells do once injected?',
    },
    { text: 'Let your own stem cells mend your shoulder.' },
    { text: 'My MRI after the stem cells shows that the meniscus has grown back.', as: 'quote' },
    { text: 'Heals damaged ligaments', row: 'What PRP does' },
    { text: 'Cartilage repair: yes, with stem cell therapy.' },
    { text: 'With the PRP the tissue who is damaged is regenerate in few weeks.' },
    {
      also: ['disease-modification'],
      text: 'Bone marrow concentrate restores worn discs, rebuilds cartilage and brings the joint back to its former state.',
    },
    { text: 'Exosomes deliver the signals that regenerate damaged joint tissue in our patients.' },
  ],
  silent: [
    { text: 'Cartilage has no blood supply and heals poorly.' },
    { text: 'Stem cells can divide and become many kinds of cell.' },
    { text: 'Can stem cells regrow cartilage?' },
    { text: 'No trial has shown that stem cells regrow cartilage.' },
    { text: 'MRI showed no new cartilage after PRP.' },
    { text: 'The body repairs small muscle tears by itself.' },
    { text: 'It is a myth that PRP rebuilds cartilage.' },
    { text: 'Researchers hope that stem cells will one day repair cartilage.' },
    { text: 'In rats, stem cells repaired cartilage defects.' },
    { text: 'The surgeon repairs the torn tendon with sutures.' },
    { text: 'Tendons are made of collagen.' },
    { text: 'We cannot promise that PRP will heal your tendon.' },
  ],
};
