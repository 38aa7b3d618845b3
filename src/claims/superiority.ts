import type { ClaimTypeDefinition } from './claim-type.ts';

/** Whether it is better than other care. */
export const superiority: ClaimTypeDefinition = {
  id: 'superiority',
  patterns: [
    '#Better ~6 than',
    '#Outdo ~5 (#Drug|#Surgery|#Therapy|#Offer|#OtherCare)',
    '(#Drug|#Surgery|#Therapy) ~4 (only|merely|just) ~3 (#Mask|#Reduce|#Symptom)',
    'unlike ~5 (#Drug|#Surgery|#Therapy|#Offer)',
    '(more|less|fewer|better|safer|faster|cheaper|superior|stronger|longer) ~4 (than|compared|alternative|versus|vs)',
    '(alternative|compared|comparison|advantage|advantages|superior|preferable) (to|with|over|of)',
    '(best|most|highest|strongest|safest|fastest) ~3 (treatment|therapy|option|cells|way|solution|method|results|product|alternative)',
    '(rather|instead) (than|of) ~4 (#Drug|#Surgery|#Mask|#Symptom)',
  ],
  hints: ['Better', 'Outdo'],
};
