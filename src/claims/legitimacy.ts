import type { ClaimTypeDefinition } from './claim-type.ts';

/** Borrowed authority. */
export const legitimacy: ClaimTypeDefinition = {
  id: 'legitimacy',
  patterns: [
    '#Praise ~4 (#Therapy|#Offer|clinic|doctor|doctors|physician|physicians|team|center|centre|expert|experts|specialist|specialists|surgeon|surgeons|technology|treatment|treatments|medicine|therapy|field|science|procedure|approach|provider|providers|option|options|techniques|institute|world)',
    '(#Therapy|#Offer|medicine|clinic|doctor|team) ~4 #Praise',
    '(used|chosen|trusted) by ~4 (athletes|doctors|stars|players|professionals|celebrities|teams)',
    '(athletes|players|celebrities|stars) ~4 (use|used|using|choose|turn|turned|rely|trust|credit)',
  ],
  hints: ['Praise'],
};
