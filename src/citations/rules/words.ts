import type { CellGroup } from '../facts.ts';

const CELL_WORDS: Readonly<Record<CellGroup, string>> = {
  cord: 'umbilical-cord cells',
  'cord-blood': 'cord-blood cells',
  placenta: 'placental cells',
  amniotic: 'an amniotic product',
  marrow: 'lab-grown bone-marrow cells',
  'marrow-concentrate': 'bone-marrow concentrate',
  fat: 'lab-grown fat cells',
  'fat-extract': 'fat extract (SVF or processed fat)',
  exosome: 'exosomes',
  prp: 'PRP',
};

/** Kinds of cells in words: "lab-grown fat cells and PRP". */
export const cellWords = (groups: Iterable<CellGroup>): string =>
  [...groups].map((group) => CELL_WORDS[group]).join(' and ');

/** A length of time in words. */
export function timeWords(months: number): string {
  if (months >= 24 || months === 12)
    return months === 12 ? 'one year' : `${Math.round(months / 1.2) / 10} years`;
  return `${Math.round(months)} months`;
}
