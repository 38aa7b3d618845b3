import type { EffectMeasure, EffectOutcome } from '../../model/index.ts';
import type { MessageKey, Translator } from '../i18n.ts';
import { THERAPY_TEXT } from '../questions.ts';
import { CONDITION_TEXT } from '../record-words.ts';
import type { LibraryRecord } from './library.ts';

export const OUTCOME_TEXT: Record<EffectOutcome, MessageKey> = {
  pain: 'outcomePain',
  'adverse-events': 'outcomeAdverseEvents',
  'pain-and-swelling': 'outcomePainAndSwelling',
  responders: 'outcomeResponders',
  'return-to-sport': 'outcomeReturnToSport',
  'knee-score': 'outcomeKneeScore',
};

export const MEASURE_TEXT: Record<EffectMeasure, MessageKey> = {
  'mean-difference': 'measureMeanDifference',
  'standardised-difference': 'measureStandardisedDifference',
  'risk-ratio': 'measureRiskRatio',
  'hazard-ratio': 'measureHazardRatio',
};

export const therapyNames = ({ therapies }: Pick<LibraryRecord, 'therapies'>, t: Translator): string[] =>
  therapies.map((therapy) => t.text(THERAPY_TEXT[therapy]));

export const conditionNames = ({ conditions }: Pick<LibraryRecord, 'conditions'>, t: Translator): string[] =>
  conditions.map((condition) => t.text(CONDITION_TEXT[condition]));

/** A year, month or day in words; what is no date is shown as it stands. */
export function partialDate(date: string, t: Translator): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return t.date(date);
  const [year, month] = date.split('-');
  if (!month) return date;
  return new Intl.DateTimeFormat(t.language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${year}-${month}-01`),
  );
}
