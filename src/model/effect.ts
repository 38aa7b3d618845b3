/** What an effect is about, and on which side of "no difference" the therapy does better. */
export const EFFECT_OUTCOMES = {
  pain: 'lower',
  'adverse-events': 'lower',
  'pain-and-swelling': 'lower',
  responders: 'higher',
  'return-to-sport': 'higher',
  'knee-score': 'higher',
} as const satisfies Record<string, 'lower' | 'higher'>;
export type EffectOutcome = keyof typeof EFFECT_OUTCOMES;

/** Measures of effect; ratios are drawn on a logarithmic axis, with no difference at 1 instead of 0. */
export const EFFECT_MEASURES = [
  'mean-difference',
  'standardised-difference',
  'risk-ratio',
  'hazard-ratio',
] as const;
export type EffectMeasure = (typeof EFFECT_MEASURES)[number];

/** True for a measure that compares by division. */
export const isRatio = (measure: EffectMeasure): boolean => measure.endsWith('-ratio');

/**
 * How often something happened to people in the groups of a study, as the source gives it: never computed, estimated or
 * read off a chart. A group has a share in percent, or a number of people and of how many.
 */
export interface Frequency {
  kind: 'benefit' | 'harm';
  /** What happened, in plain words that follow "47 of 100 people": "were clearly better after six months". */
  event: string;
  /** Whom a comparison favours; `neither` where the difference may be chance. */
  favours?: 'therapy' | 'control' | 'neither' | undefined;
  groups: {
    arm: string;
    percent?: number | undefined;
    count?: number | undefined;
    of?: number | undefined;
  }[];
}

/**
 * One comparison with its 95% confidence interval, as the source gives it: never computed, converted or read off a
 * chart. Effects of the same outcome, measure and unit are comparable and may share a plot.
 */
export interface Effect {
  outcome: EffectOutcome;
  /** What was given, in plain words, where it is finer than the therapy of the record. */
  arm?: string | undefined;
  comparator: string;
  measure: EffectMeasure;
  value: number;
  low: number;
  high: number;
  /** Unit and range of a scale: "cm on a scale of 10 cm". Absent for ratios and standardised differences. */
  unit?: string | undefined;
  /** The smallest difference that people notice, in the same unit, where the source states it. */
  noticeable?: number | undefined;
  followUp?: string | undefined;
}
