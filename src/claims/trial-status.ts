import type { ClaimTypeDefinition } from './claim-type.ts';

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
