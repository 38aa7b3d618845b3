import type { ClaimTypeDefinition } from './claim-type.ts';

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
