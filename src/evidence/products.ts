import { NAMED_THERAPIES, type TherapyId } from '../model/index.ts';

/**
 * What was studied or regulated, finer than the therapies of a claim, and the therapy families it counts for.
 * A product that counts for no family is a yardstick (salt water, exercise, joint replacement).
 */
export const PRODUCTS = {
  any: NAMED_THERAPIES,
  'any-tissue-product': ['stem-cell', 'bone-marrow', 'adipose', 'birth-tissue', 'exosome'],
  'any-stem-cell': ['stem-cell', 'bone-marrow', 'adipose', 'birth-tissue'],
  'culture-expanded-msc': ['stem-cell'],
  'bm-msc': ['stem-cell', 'bone-marrow'],
  bmac: ['stem-cell', 'bone-marrow'],
  'adipose-msc': ['stem-cell', 'adipose'],
  svf: ['stem-cell', 'adipose'],
  'microfragmented-fat': ['adipose'],
  'uc-msc': ['stem-cell', 'birth-tissue'],
  'cord-blood-msc': ['stem-cell', 'birth-tissue'],
  'cord-blood': ['birth-tissue'],
  'wharton-jelly': ['birth-tissue'],
  amniotic: ['birth-tissue'],
  'placental-msc': ['stem-cell', 'birth-tissue'],
  exosome: ['exosome'],
  prp: ['prp'],
  prolotherapy: ['prolotherapy'],
  'hyaluronic-acid': ['hyaluronic-acid'],
  corticosteroid: ['corticosteroid'],
  maci: ['maci'],
  'growth-factors': [],
  'gene-modified-chondrocytes': [],
  exercise: [],
  saline: [],
  'knee-replacement': [],
  'topical-nsaid': [],
  'oral-nsaid': [],
  'weight-loss': [],
} as const satisfies Record<string, readonly TherapyId[]>;

export type ProductId = keyof typeof PRODUCTS;

/** The therapy families that records about these products count for, in vocabulary order. */
export function therapiesOf(products: readonly ProductId[]): TherapyId[] {
  return [...new Set(products.flatMap((product): readonly TherapyId[] => PRODUCTS[product]))];
}
