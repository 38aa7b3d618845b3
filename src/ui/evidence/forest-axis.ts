import { EFFECT_OUTCOMES, type Effect, isRatio } from '../../model/index.ts';

/** Scale of a forest plot: positions are percentages of its width, smaller figures on the left. */
export interface ForestAxis {
  /** Position of a figure in the unit of the effects. */
  at(value: number): number;
  ticks: number[];
  /** Figure of "no difference". */
  none: number;
  /** The least difference that people notice, on the better side, where a source states one. */
  noticeable?: number;
  /** True where the therapy does better on the left. */
  betterLeft: boolean;
}

/** Most intervals between ticks on an even axis. */
const MOST_STEPS = 6;
/** Share of the width left free on either side. */
const MARGIN = 4;

/** Steps of 1, 2 or 5 times a power of ten, so that at most `MOST_STEPS` cover the range. */
function stepFor(range: number): number {
  const raw = range / MOST_STEPS;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((one) => one * power >= raw) ?? 10;
  return factor * power;
}

function evenTicks(low: number, high: number): number[] {
  const step = stepFor(high - low);
  const first = Math.floor(low / step);
  const count = Math.ceil(high / step) - first;
  return Array.from({ length: count + 1 }, (_, index) => Number(((first + index) * step).toFixed(10)));
}

function doublingTicks(low: number, high: number): number[] {
  const first = Math.floor(Math.log2(low));
  const count = Math.ceil(Math.log2(high)) - first;
  return Array.from({ length: count + 1 }, (_, index) => 2 ** (first + index));
}

/** The axis for effects of one outcome, measure and unit. It always shows "no difference". */
export function forestAxis(effects: readonly Effect[]): ForestAxis {
  const [first] = effects;
  if (!first) throw new Error('No effects to draw.');
  const ratio = isRatio(first.measure);
  const betterLeft = EFFECT_OUTCOMES[first.outcome] === 'lower';
  const none = ratio ? 1 : 0;
  const least = effects.find(({ noticeable }) => noticeable !== undefined)?.noticeable;
  const noticeable = least === undefined ? undefined : betterLeft ? -least : least;
  const figures = [
    none,
    ...effects.flatMap(({ low, high }) => [low, high]),
    ...(noticeable ? [noticeable] : []),
  ];
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const ticks = ratio ? doublingTicks(low, high) : evenTicks(low, high);
  const scale = ratio ? Math.log2 : (value: number) => value;
  const [start, end] = [scale(ticks[0] ?? low), scale(ticks.at(-1) ?? high)];
  return {
    at: (value) => MARGIN + ((scale(value) - start) / (end - start)) * (100 - 2 * MARGIN),
    ticks,
    none,
    ...(noticeable !== undefined && { noticeable }),
    betterLeft,
  };
}
