import type { ClaimTypeDefinition } from './claim-type.ts';
import type { ClaimExamples } from './examples.ts';

/** Whether the treatment is research. */
export const trialStatus: ClaimTypeDefinition = {
  id: 'trial-status',
  patterns: [
    '(our|part|enrolled|enrol|join|participate|under|registered|conducting|participating|fda|irb|ethics) ~4 #TrialWord',
    '#TrialWord ~3 (approved|registered|cleared|participation|enrolled|approval)',
    'irb',
  ],
  hints: ['TrialWord'],
};

export const examples: ClaimExamples = {
  claims: [
    { text: 'Join our stem cell study and pay only for the treatment.' },
    { text: 'Patient-Funded Stem Cell Trial Now Open', as: 'heading' },
    { text: 'IRB-approved clinical research', under: 'Our stem cell programme' },
    { text: 'Our stem cell treatment is listed on ClinicalTrials.gov', under: 'Why us?' },
    {
      text: 'Yes, every paying patient takes part in our registered clinical study.',
      answers: 'Is your stem cell therapy part of a trial?',
    },
    { also: ['financial'], text: 'Enrol today in our clinical trial of stem cells for knees, from $6,500.' },
    { text: 'Our stem cell protocols are approved by an Institutional Review Board.' },
    {
      also: ['regulatory-status'],
      text: 'FDA-registered clinical trial NCT01234567',
      row: 'Status of our stem cell therapy',
    },
    { text: 'All our stem cell treatments are given under an IRB-approved protocol.' },
    { text: 'Our treatment of stem cell is clinical trial official with number in the registry.' },
    {
      text: 'As a patient of ours you join a national stem cell registry and an IRB-approved study, which makes your treatment part of science.',
    },
    { text: 'Patients pay $8,000 to take part in our stem cell research study.' },
  ],
  silent: [
    { text: 'The trial tests whether stem cells relieve knee pain.' },
    { text: 'Paying to take part in a trial is a warning sign.' },
    { text: 'Do I have to join a trial?' },
    { text: 'A listing on ClinicalTrials.gov does not mean approval.' },
    { text: 'Our treatment is not part of a clinical trial.' },
    { text: 'A university is recruiting 120 people for a free, blinded trial of PRP.' },
    { text: 'We collect no data for research.' },
    { text: 'The trial was stopped early.' },
    { text: 'In a clinical trial some people get a placebo.' },
    { text: 'IRB approval does not mean that a treatment works.' },
    { text: 'Read the consent form with care before you join any trial.' },
    { text: 'Results of the trial are expected next year.' },
  ],
};
