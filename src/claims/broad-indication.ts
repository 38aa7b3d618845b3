import type { ClaimTypeDefinition } from './claim-type.ts';
import type { ClaimExamples } from './examples.ts';

/** Whether one therapy treats many diseases. */
export const broadIndication: ClaimTypeDefinition = {
  id: 'broad-indication',
  patterns: [
    '(treat|treats|treated|treating|treatment|therapy|help|helps|helped|helping|improve|improves|relief|benefit|benefits|for|used|cure|reverse|effective) ~8 #SeriousDisease',
    '(conditions|diseases|illnesses|disorders) ~3 (treat|treated|we|such|including|like|ranging)',
    '(wide|broad|vast|many|variety|range|number|multiple|various|several|numerous|different) ~3 (conditions|diseases|ailments|disorders|illnesses|injuries)',
    '#SeriousDisease ~3 (patients|treatment|therapy|improve|improved|improvement)',
  ],
  hints: ['SeriousDisease'],
};

export const examples: ClaimExamples = {
  claims: [
    { text: "Stem cells treat autism, MS, Parkinson's and diabetes." },
    { text: 'Stem Cells Heal Multiple Sclerosis', as: 'heading' },
    { text: "Alzheimer's disease", under: 'Conditions we treat with stem cells:' },
    { text: 'COPD and long COVID', under: 'Exosome therapy helps with' },
    {
      also: ['symptom-relief'],
      text: 'Almost all of them, from arthritis and stroke to ALS and heart failure.',
      answers: 'Which diseases can stem cells treat?',
    },
    { text: "Ask about stem cells for your child's cerebral palsy." },
    {
      also: ['symptom-relief'],
      text: "After the stem cell infusion my husband's Parkinson's tremor went away.",
      as: 'quote',
    },
    { text: 'Diabetes, lupus, kidney failure', row: 'What we treat with stem cells' },
    { text: 'Exosomes help with ageing, hair loss, erectile dysfunction and lung disease.' },
    { text: 'Our stem cell is good for all sickness, the diabetes, the heart, the brain.' },
    {
      text: 'Whether you suffer from a worn knee, spinal cord injury, neuropathy or autism, our stem cell therapy can help.',
    },
    { text: 'We offer intravenous stem cells for patients after a stroke.' },
  ],
  silent: [
    { text: 'Stem Cell Therapy for Multiple Sclerosis', as: 'heading' },
    { text: 'Diabetes and gout can make joint pain worse.' },
    { text: 'Can stem cells cure autism?' },
    { text: "Stem cells are not approved for Parkinson's disease." },
    { text: 'Tell us if you have diabetes, heart disease or kidney disease.' },
    { text: 'Bone marrow transplants are an established treatment for leukaemia.' },
    { text: 'We do not treat MS, autism or other diseases of the nerves.' },
    { text: 'PRP is used for tennis elbow.' },
    { text: 'Patients with cancer or an infection cannot have PRP.' },
    { text: 'No stem cell product has been shown to help in ALS.' },
    { text: 'The FDA warns of clinics that sell stem cells for autism and COPD.' },
    { text: "Alzheimer's disease is the most common cause of dementia." },
    { text: 'A trial of stem cells in heart failure is under way in Boston.' },
  ],
};
