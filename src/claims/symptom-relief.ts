import type { ClaimTypeDefinition } from './claim-type.ts';

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
