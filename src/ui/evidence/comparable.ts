import type { Effect, TherapyId } from '../../model/index.ts';
import type { LibraryRecord } from './library.ts';

export interface ReportedEffect {
  record: LibraryRecord;
  effect: Effect;
}

/** Effects that may share a plot: same family of treatments, outcome, measure and unit. */
export interface ComparableGroup {
  key: string;
  effects: ReportedEffect[];
}

const CELLS: readonly TherapyId[] = ['stem-cell', 'bone-marrow', 'adipose', 'birth-tissue'];

/** Cells of any source are one family; every other treatment is its own. */
function familyOf({ id, therapies }: LibraryRecord): string {
  if (therapies.some((therapy) => CELLS.includes(therapy))) return 'cells';
  return therapies[0] ?? id;
}

/** Groups the effects of the records, in the order in which they come. */
export function comparableGroups(records: readonly LibraryRecord[]): ComparableGroup[] {
  const groups = new Map<string, ReportedEffect[]>();
  for (const record of records)
    for (const effect of record.effects ?? []) {
      const key = [familyOf(record), effect.outcome, effect.measure, effect.unit ?? ''].join('|');
      groups.set(key, [...(groups.get(key) ?? []), { record, effect }]);
    }
  return [...groups].map(([key, effects]) => ({ key, effects }));
}

/** Number of records that report into a group. */
export const sourcesOf = ({ effects }: ComparableGroup): LibraryRecord[] => [
  ...new Set(effects.map(({ record }) => record)),
];
