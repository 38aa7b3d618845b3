import type { ClaimTypeDefinition } from './claim-type.ts';
import type { ClaimExamples } from './examples.ts';

/** What is in the product. */
export const cellProduct: ClaimTypeDefinition = {
  id: 'cell-product',
  patterns: [
    '#CellQuality ~3 (cells|cell|growth|exosomes|product|stem|platelets|mscs|vesicles|cytokines|particles|proteins)',
    '(cells|exosomes|mscs|product|platelets|plasma) ~4 #CellQuality',
    '#Homing',
    '(rich|packed|loaded|full|contains|contain|containing|concentrated|source) ~3 (growth|cells|cytokines|proteins|platelets|healing|collagen|exosomes)',
    '(release|releases|secrete|secretes|releasing|deliver|delivers|secreting) ~4 (growth|factors|cytokines|proteins|molecules|signals|exosomes)',
  ],
  hints: ['CellQuality'],
};

export const examples: ClaimExamples = {
  claims: [
    { text: 'Each vial holds 50 million live stem cells.' },
    { text: 'Young, Potent Umbilical Cord Stem Cells', as: 'heading' },
    { also: ['superiority'], text: 'Seven times more growth factors than ordinary blood', under: 'Our PRP' },
    { text: 'The richest source of mesenchymal stem cells', under: "Wharton's jelly" },
    {
      also: ['superiority'],
      text: 'They are day-zero cells and multiply faster than your own old cells.',
      answers: 'Why umbilical cord cells?',
    },
    { text: 'Get billions of pure exosomes in every dose.' },
    { text: 'Our stem cells home in on the injured joint and get to work.' },
    { text: 'Live stem cells and growth factors', row: 'Content of our amniotic product' },
    { text: 'Viability of our cord stem cells: 95%.' },
    { text: 'Our stem cell is the most pure and fresh, never is frozen.' },
    {
      also: ['superiority'],
      text: 'Our bone marrow concentrate is packed with stem cells, growth factors and cytokines, more than any other kit can deliver.',
    },
    { text: 'Amniotic fluid is loaded with powerful healing proteins and living cells.' },
  ],
  silent: [
    { text: 'Stem cells are cells that can become other kinds of cell.' },
    { text: 'PRP is made by spinning your blood in a centrifuge.' },
    { text: 'How many cells are in one injection?' },
    { text: 'Tests of amniotic products found no living stem cells.' },
    { text: 'Platelets are small cells in the blood.' },
    { text: 'Bone marrow is drawn from the hip with a needle.' },
    { text: 'The number of stem cells in bone marrow is very small.' },
    { text: 'We do not know how many cells survive freezing.' },
    { text: 'Exosomes are tiny bubbles that cells release.' },
    { text: 'The body holds about 30 trillion cells.' },
    { text: 'The label does not say how many cells the vial holds.' },
    { text: "Wharton's jelly is the soft tissue inside the umbilical cord." },
  ],
};
