import { ORIGIN } from '../facts.ts';
import { PEOPLE_STUDIED } from '../source-index.ts';
import { isAmbiguous, type Rule } from './rule.ts';
import { cellWords } from './words.ts';

const CELLS_SOLD_AS_STEM_CELLS: ReadonlySet<string> = new Set(['marrow-concentrate', 'fat-extract']);

export const cells: Rule = {
  kind: 'cells',
  examples: [
    {
      says: 'Vega et al. (2015) treated 30 patients with allogeneic umbilical cord-derived MSCs.',
      source: 'vega-2015-allogeneic-bm-msc',
      result: 'misreported',
    },
    {
      says: 'Vega et al. (2015) used donor bone-marrow cells, not umbilical cord cells.',
      source: 'vega-2015-allogeneic-bm-msc',
      result: 'nothing',
    },
    {
      says: 'In 126 people, MSCs lasted longer than hyaluronic acid.',
      source: 'zhang-2022-svf-ha-5y',
      result: 'stretched',
    },
    {
      says: 'The MILES trial compared cells from bone marrow, fat and umbilical cord with a steroid.',
      source: 'mautner-2023-miles',
      result: 'nothing',
    },
  ],
  judge({ text, facts }, source) {
    if (!PEOPLE_STUDIED.has(source.record.kind) || source.anyCells || source.cells.size === 0)
      return undefined;
    // What the source's own finding tells of too, as its comparison, is not wrong.
    const families = new Set([...source.cells, ...source.told.cells].map((group) => ORIGIN[group]));
    const claimed = facts.cells.filter((group) => !(group === 'prp' && facts.comparators.includes('prp')));
    if (claimed.length > 0 && !isAmbiguous(text) && !claimed.some((group) => families.has(ORIGIN[group])))
      return {
        result: 'misreported',
        says: `The source used ${cellWords(source.cells)}, not ${cellWords(claimed)}.`,
      };
    const called = /\b(?:MSCs?|mesenchymal)\b/i.test(text);
    const given = [...source.cells].filter((group) => group !== 'prp');
    if (
      called &&
      !source.grownCells &&
      given.length > 0 &&
      given.every((group) => CELLS_SOLD_AS_STEM_CELLS.has(group))
    )
      return {
        result: 'stretched',
        says: `The source used ${cellWords(given)}, a mixture, not purified mesenchymal stem cells.`,
      };
    return undefined;
  },
};
