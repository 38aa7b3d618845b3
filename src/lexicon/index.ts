import { anatomy, comparators, symptoms } from './anatomy.ts';
import { brandGroups } from './brands.ts';
import { effects } from './effects.ts';
import type { LexiconGroup } from './group.ts';
import { marks, modifiers } from './marks.ts';
import { anaphors, steroid, therapies } from './therapies.ts';

/** All concepts of the matcher, as authored; `scripts/build-lexicon.ts` expands them to surface forms. */
export const lexiconGroups: readonly LexiconGroup[] = [
  ...therapies,
  ...brandGroups,
  ...steroid,
  ...anaphors,
  ...anatomy,
  ...symptoms,
  ...comparators,
  ...effects,
  ...marks,
  ...modifiers,
];
