import { expect, test } from 'vitest';
import { benchmarkPages } from '../../scripts/benchmark/pages.ts';
import { WORDINGS, wordingVotes } from '../../src/claims/wordings.ts';
import { tokenize } from '../../src/text/tokens.ts';

const votesOf = (text: string) => wordingVotes({ text, tokens: tokenize(text) });

/** Of each wording a sentence that has it and one that looks like it. */
const TABLE: Record<string, readonly [string, string]> = {
  comfort: ['Having the cells drawn hurts very little.', 'Her shoulder hurt a little more each winter.'],
  'slight-harm': [
    'It comes with fewer complications than a new hip.',
    'Ask the nurse about complications before you leave.',
  ],
  'harm-is-slight': [
    'Side effects with platelets are rare.',
    'Side effects were written down at every visit. Most guests stayed.',
  ],
  'is-safe': ['The injection is completely safe.', 'Keep the leaflet in a safe place.'],
  'good-option': [
    'Marrow cells are an excellent choice for runners.',
    'The choice of needle is made by the nurse.',
  ],
  'option-for': ['Exosomes are the answer to aching knees.', 'The answer came by post.'],
  shown: ['Platelets have been proven to calm tendons.', 'The nurse will show you the room.'],
  'measured-change': ['After 6 weeks her score was far better.', 'Come back in 6 weeks with your diary.'],
  'turning-point': ['PRP turns knee care on its head.', 'Turn the knee to the side.'],
  future: ['This is the medicine of the future.', 'Send us your future address.'],
  'only-one': ['We are the only clinic on the coast with it.', 'Bring only your card.'],
  cheaper: ['It is less expensive than an operation.', 'The receptionist knows what it costs.'],
  'works-well': ['Tendons respond very well.', 'She responds to letters within a week.'],
  delight: ['An astonishing change came over him.', 'A change of dressing is due on Friday.'],
  'back-to-activity': ['By spring he could climb the stairs.', 'He fell on the stairs.'],
  'body-untreated': ['Bodies mend by nature.', 'Our therapy wakes what the body forgot.'],
  'when-injured': ['When a tendon is torn, platelets gather.', 'When the tendon calms, you train.'],
  'consists-of': ['Marrow is rich in fat.', 'Rich people come by plane.'],
  duty: ['You must bring a scan.', 'Bring a scan.'],
  'how-common': ['Every year one in nine falls ill.', 'One in nine fell ill.'],
  'who-it-is-for': ['• Patients over 50', 'We see patients over 50'],
  'other-field': ['The serum firms the skin.', 'The tendon grows firm.'],
};

test('every wording has a row', () => {
  expect(Object.keys(TABLE)).toEqual(WORDINGS.map(({ name }) => name));
});

test.each(Object.entries(TABLE))('%s', (name, [has, lacks]) => {
  const at = WORDINGS.findIndex((wording) => wording.name === name);
  expect(votesOf(has)[at]).toBe(1);
  expect(votesOf(lacks)[at]).toBe(0);
});

test('what no word opens is not there', () => {
  const labelled = benchmarkPages('all').flatMap(({ sentences }) => sentences.map(({ text }) => text));
  const odd = [
    'The µfraction of ªsafe cells',
    'It is\u00ADnot safe: it is sa\u00ADfe.',
    "An o'clock'safer option",
  ];
  const isWrong = (text: string) =>
    votesOf(text).join() !== WORDINGS.map(({ wording }) => Number(wording.test(text))).join();
  expect([...labelled, ...odd].filter(isWrong)).toEqual([]);
});
