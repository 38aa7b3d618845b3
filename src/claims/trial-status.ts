import type { ClaimTypeDefinition } from './claim-type.ts';

export const trialStatus: ClaimTypeDefinition = {
  id: 'trial-status',
  about: 'Whether the treatment is research',
  patterns: [
    '(our|part|enrolled|enrol|join|participate|under|registered|conducting|participating|fda|irb|ethics) ~4 #TrialWord',
    '#TrialWord ~3 (approved|registered|cleared|participation|enrolled|approval)',
    'irb',
  ],
  hints: ['TrialWord'],
  positive: [],
  negative: [],
};
