import type { ClaimTypeDefinition } from './claim-type.ts';

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
