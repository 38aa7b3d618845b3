import type { ClaimTypeDefinition } from './claim-type.ts';
import type { ClaimExamples } from './examples.ts';

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

export const examples: ClaimExamples = {
  claims: [
    { text: 'Our doctors are world-renowned pioneers of stem cell therapy.' },
    { text: "America's Leading Stem Cell Clinic", as: 'heading' },
    { text: 'Award-winning team', under: 'Why our stem cell centre?' },
    { text: 'Trusted by professional athletes', under: 'PRP' },
    { text: 'Tiger Woods, Rafael Nadal and half of the NFL.', answers: 'Who else uses PRP?' },
    { text: 'Discover the revolutionary stem cell technique that won the Nobel Prize.' },
    { text: "The top stem cell doctor in the country treated me, you can't do better.", as: 'quote' },
    { text: 'ISO certified, member of the A4M', row: 'About our stem cell lab' },
    { text: 'Exosomes are the most advanced breakthrough in regenerative medicine.' },
    { text: 'We are the clinic number one of stem cell in all Mexico.' },
    {
      also: ['superiority'],
      text: 'Our founder trained at Harvard, has lectured in forty countries and invented the cutting-edge protocol for stem cells that other clinics copy.',
    },
    { text: 'As seen on TV: the state-of-the-art stem cell procedure of the stars.' },
  ],
  silent: [
    { text: 'Dr Lee is a doctor of sports medicine.' },
    { text: 'What is the Nobel Prize awarded for?' },
    { text: 'Awards say nothing about whether a treatment works.' },
    { text: 'Our practice is at 12 Elm Street.' },
    { text: 'She studied medicine in Leeds and qualified in 1998.' },
    { text: 'The trial was led by a university hospital.' },
    { text: 'Many clinics call themselves world leaders without any proof.' },
    { text: 'Athletes can tear a tendon when they jump.' },
    { text: 'We belong to no chain and take no money from makers.' },
    { text: 'Being a member of a society does not show that stem cells work.' },
    { text: 'Our nurse draws the blood and labels the tube.' },
    { text: 'The professor advised the committee on joint surgery.' },
  ],
};
