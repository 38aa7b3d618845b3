import type { ClaimTypeDefinition } from './claim-type.ts';
import type { ClaimExamples } from './examples.ts';

/** Whether it eases pain or restores function. */
export const symptomRelief: ClaimTypeDefinition = {
  id: 'symptom-relief',
  patterns: [
    '#Reduce ~4 #Symptom',
    '#Relief',
    '#Improve ~4 #Function',
    '#Symptom ~4 (gone|reduced|relieved|eased|eliminated|improved|vanished|disappeared|disappear|subside|subsided|better|down|lower|decreased|alleviated|managed|treated|resolved|fade|fades|faded)',
    '#Function ~2 (improves|improved|improve|increases|increased|returns|returned|restored|better|regained)',
    '(get|got|getting|go|went|back|return|returned|returning|returns) ~2 (back|to) ~3 #Function',
    '#Effective ~4 (for|in|against|treating|treatment|results|with)',
    '#Effective',
    '(treat|treats|treated|treating|treatment|therapy|therapies|injections|used) ~5 (#ArthritisWord|#TendonWord|#SpineWord|#Symptom|#SeriousDisease)',
    '(help|helps|helped|helping) ~3 (patients|people|you|those|with|many)',
    '(live|living|walk|walking|move|moving|sleep|run|running) ~2 (pain|again|better|freely|without)',
  ],
  hints: ['Symptom', 'Function', 'Effective', 'Improve'],
};

export const examples: ClaimExamples = {
  claims: [
    { text: 'PRP injections take the ache out of arthritic knees.' },
    { text: 'Less Pain, More Movement With Stem Cells', as: 'heading' },
    { text: 'Reduces swelling and stiffness', under: 'What PRP can do for you:' },
    { text: 'Better sleep, because the hip stops hurting at night', under: 'Benefits of stem cell therapy' },
    {
      text: 'Yes, most people notice that gripping a cup no longer hurts.',
      answers: 'Does PRP work for tennis elbow?',
    },
    { text: 'Say goodbye to knee pain with our stem cell injections.' },
    { text: 'After two PRP shots I was back on the tennis court without a twinge.', as: 'quote' },
    { text: 'Improved function and less inflammation', row: 'Result of PRP' },
    { text: 'Pain relief: significant after PRP.' },
    { text: 'Our exosome injection calm down the inflammation and give you free movement again.' },
    {
      text: 'After stem cell therapy patients climb stairs with ease, sleep through the night, and play with their grandchildren again.',
    },
    { text: 'Prolotherapy is very effective for chronic back pain.' },
  ],
  silent: [
    { text: 'Osteoarthritis causes pain, stiffness and swelling.' },
    { text: 'Does PRP relieve knee pain?' },
    { text: 'PRP did not reduce pain more than salt water in the trial.' },
    { text: 'You may feel more pain for two days after the PRP injection.' },
    { text: 'Paracetamol and exercise can reduce pain in mild arthritis.' },
    { text: 'Tell us where your knee hurts and how long the pain has lasted.' },
    { text: 'Knee pain', as: 'heading' },
    { text: 'A healthy joint moves without pain because cartilage is smooth.' },
    { text: 'Physiotherapy improves strength and function of the knee.' },
    { text: 'Whether stem cells relieve pain is not known.' },
    { text: 'We ask every patient to fill in a pain diary before the visit.' },
    { text: 'There is no proof that exosomes improve function.' },
  ],
};
