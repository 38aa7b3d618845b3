import type { ClaimTypeDefinition } from './claim-type.ts';
import type { ClaimExamples } from './examples.ts';

/** Whether studies stand behind it. */
export const evidenceBase: ClaimTypeDefinition = {
  id: 'evidence-base',
  patterns: [
    '#Proof ~5 #Show',
    '#Show ~4 #Proof',
    '(clinically|scientifically) ~1 (proven|tested|validated|backed)',
    '(proven|evidence) ~3 (effective|results|treatment|therapy|to|success|science|track)',
    '(growing|mounting|strong|compelling|solid|extensive|abundant|robust) ~2 (evidence|research|data|body|science|literature)',
    '(experts|doctors|physicians|researchers|scientists) ~3 (agree|believe|recommend|found|discovered|say)',
    'published',
  ],
  hints: ['Proof'],
};

export const examples: ClaimExamples = {
  claims: [
    { text: 'PRP is clinically proven for knee arthritis.' },
    { text: 'Backed by Science: Stem Cells for Joints', as: 'heading' },
    { text: 'Supported by hundreds of studies', under: 'Why exosomes?' },
    { text: 'Scientifically proven results', under: 'PRP for tendons' },
    { text: 'Yes, many studies have shown that they work.', answers: 'Is there evidence for stem cells?' },
    { text: 'Trust the science behind our stem cell injections.' },
    { also: ['tissue-regeneration'], text: 'Research shows that PRP heals tendons.' },
    { text: 'Strong, many clinical trials', row: 'Evidence for PRP' },
    { also: ['symptom-relief'], text: 'Experts agree that stem cells are the proven answer to arthritis.' },
    { text: 'Many scientific study demonstrate the efficacy of our stem cell.' },
    {
      also: ['tissue-regeneration', 'symptom-relief', 'safety'],
      text: 'Over 600 published papers confirm that stem cells repair cartilage, reduce pain and are safe.',
    },
    { text: 'Clinical studies have demonstrated the benefits of exosome therapy for joints.' },
  ],
  silent: [
    { text: 'The evidence for PRP is weak and mixed.' },
    { text: 'Is PRP proven?' },
    { text: 'There are no good studies of exosomes in joints.' },
    { text: 'More research is needed before stem cells can be recommended.' },
    { text: 'The trial compared stem cells with a steroid in 480 people.' },
    { text: 'Stem cells are unproven for arthritis.' },
    { text: 'We read the studies and tell you what they say.' },
    { text: 'Our team takes part in research on running injuries.' },
    { text: 'Guidelines advise against stem cells for knee arthritis.' },
    { text: 'Studies of PRP differ in quality and in result.' },
    { text: 'Exercise is proven to help knee arthritis.' },
    { text: 'Critics say that studies of PRP are too small to prove anything.' },
  ],
};
