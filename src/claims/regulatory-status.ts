import type { ClaimTypeDefinition } from './claim-type.ts';
import type { ClaimExamples } from './examples.ts';

/** Whether a regulator approves or permits it. */
export const regulatoryStatus: ClaimTypeDefinition = {
  id: 'regulatory-status',
  patterns: [
    '#Regulator ~4 #Status',
    '#Status ~3 #Regulator',
    '#MinimalStatus',
    '#Regulator (process|standards|requirements|lab|laboratory|facility|product|exemption)',
    '(meets|exceeds|follows|under) ~3 #Regulator',
    '#Regulator #Status ~2 (lab|laboratory|facility|clinic|product|device)',
    '(legal|lawful|legally|permitted|licensed|authorized|authorised) ~3 (in|here|treatment|therapy|country)',
  ],
  hints: ['Regulator'],
};

export const examples: ClaimExamples = {
  claims: [
    { text: 'Our stem cells are FDA approved.' },
    { text: 'FDA-Registered Stem Cell Laboratory', as: 'heading' },
    { text: 'Fully FDA compliant', under: 'Our exosomes' },
    { text: 'Processed in a lab licensed by the Ministry of Health', under: 'Stem cell quality' },
    { text: 'Yes, it is legal and allowed by federal law.', answers: 'Is stem cell therapy legal?' },
    { also: ['safety'], text: 'Rest easy, the FDA has cleared our PRP kit and the treatment.' },
    { text: 'Our amniotic stem cell product is regulated as a 361 tissue and needs no approval.' },
    { text: 'Approved by COFEPRIS', row: 'Regulatory status of our stem cells' },
    { text: 'FDA status of our exosomes: registered.' },
    { text: 'Our stem cell have the permission of the government and is legal.' },
    {
      text: 'Because we use your own cells with minimal manipulation, stem cell therapy falls outside FDA rules and is perfectly legal.',
    },
    { text: 'The stem cells come from an AATB-accredited, FDA-inspected tissue bank.' },
  ],
  silent: [
    { text: 'No stem cell product is FDA approved for arthritis.' },
    { text: 'Is PRP FDA approved?' },
    { text: 'The FDA has not reviewed this treatment.' },
    { text: 'Registration with the FDA is not approval.' },
    { text: 'The FDA warns about stem cell clinics.' },
    { text: 'Exosomes need FDA approval before they can be sold.' },
    { text: 'This is an experimental treatment, not approved by any regulator.' },
    { text: 'The FDA regulates drugs and medical devices.' },
    { text: 'The doctor is registered with the state medical board.' },
    { text: 'Ask whether the product is approved for your condition.' },
    { text: 'The clinic received a warning letter from the FDA.' },
    { text: 'Our stem cell injections are investigational and have not been evaluated by the FDA.' },
  ],
};
