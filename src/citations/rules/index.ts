import { age } from './age.ts';
import { cells } from './cells.ts';
import { certainty } from './certainty.ts';
import { comparator } from './comparator.ts';
import { credit } from './credit.ts';
import { design } from './design.ts';
import { direction } from './direction.ts';
import { duration } from './duration.ts';
import { harms } from './harms.ts';
import { joint } from './joint.ts';
import { measure } from './measure.ts';
import { number } from './number.ts';
import { oneArm } from './one-arm.ts';
import { population } from './population.ts';
import { route } from './route.ts';
import type { Rule } from './rule.ts';
import { size } from './size.ts';
import { stage } from './stage.ts';

/** All rules, those first whose departures weigh most for a reader. */
export const RULES: readonly Rule[] = [
  cells,
  route,
  comparator,
  joint,
  stage,
  population,
  age,
  measure,
  direction,
  harms,
  number,
  size,
  duration,
  design,
  oneArm,
  credit,
  certainty,
];

export type { Rule, Statement } from './rule.ts';
