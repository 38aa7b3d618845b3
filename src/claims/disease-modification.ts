import type { ClaimTypeDefinition } from './claim-type.ts';
import type { ClaimExamples } from './examples.ts';

/** Whether it changes the disease itself. */
export const diseaseModification: ClaimTypeDefinition = {
  id: 'disease-modification',
  patterns: [
    '#StrongCure ~4 #Disease',
    '#Disease ~4 (cured|reversed|halted|arrested|stopped|slowed)',
    '(root|underlying|source) ~3 (cause|problem|pain|issue|source|disease|injury|condition)',
    '(cause|causes) (of|for|behind) ~2 (problem|pain|issue|disease|injury|condition)',
    '(treat|treats|treating|address|addresses|addressing|target|targets|targeting|fix|fixes|fixing|correct|corrects|correcting|heal|heals|attack|attacks) ~3 (cause|source|root|underlying)',
    '(stop|stops|stopping|slow|slows|slowing|halt|halts|prevent|prevents|preventing|delay|delays|delaying) ~3 (progression|progress|degeneration|degradation|deterioration|breakdown|degenerative|decline|wear)',
    '(not|rather|instead|than|without|instead) ~3 #Mask',
    '#Mask ~3 (symptom|symptoms|pain|problem)',
    '(cure|cured|cures|curing)',
  ],
  hints: ['Mask'],
};

export const examples: ClaimExamples = {
  claims: [
    { text: 'Stem cells halt the progress of arthritis.' },
    { text: 'Arthritis, Reversed', as: 'heading' },
    { text: 'Stops joint degeneration in its tracks', under: 'Our stem cell programme' },
    { text: 'Treats the root cause, not just the symptoms', under: 'Why PRP?' },
    { text: 'Not any more, our stem cell treatment cures it.', answers: 'Is arthritis forever?' },
    { text: 'Turn back the clock on your worn knees with stem cell injections.' },
    { text: 'The stem cells cured my osteoarthritis, my doctor can hardly believe it.', as: 'quote' },
    { text: 'Slows disease progression', row: 'Effect of exosomes on arthritis' },
    {
      also: ['superiority'],
      text: 'Unlike painkillers, PRP addresses the underlying cause of your joint disease.',
    },
    { text: 'Our stem cell can stop completely the arthrosis.' },
    {
      also: ['tissue-regeneration'],
      text: 'PRP slows the wear of cartilage, reverses early arthritis and keeps the joint young.',
    },
    { text: 'Exosome therapy reverses degenerative disc disease.' },
  ],
  silent: [
    { text: 'There is no cure for osteoarthritis.' },
    { text: 'Arthritis is a disease that progresses slowly over many years.' },
    { text: 'Can stem cells reverse arthritis?' },
    { text: 'PRP does not slow the disease.' },
    { text: 'No injection has been shown to halt arthritis.' },
    { text: 'Beware of clinics that promise to cure arthritis with stem cells.' },
    { text: 'Losing weight slows the progression of knee arthritis.' },
    { text: 'Rheumatoid arthritis is treated with disease-modifying drugs.' },
    { text: 'The trial will test whether stem cells slow joint damage.' },
    { text: 'Ageing is a cause of arthritis.' },
    { text: 'Stem cells do not address the cause of arthritis.' },
    { text: 'Our doctor looks for the cause of your pain with an ultrasound scan.' },
  ],
};
