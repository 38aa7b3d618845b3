import { NUMBER_WORDS } from '../text/number-words.ts';

/** "More than" before a number counts; it compares with nothing. "PRP does more than ten shots" compares. */
const AMOUNT = String.raw`\b(?<!\b(?:do|does|did|done)\s)(?:more|less|fewer|greater|longer) than (?:(?:an?|the|some|about) )?(?:[$€£]?\d[\d.,]*|${Object.keys(NUMBER_WORDS).join('|')}|half|dozens?|hundreds?|thousands?|[mb]illions?|decades?|years?|months?)\b`;
const ANY_AMOUNT = new RegExp(AMOUNT, 'gi');
const AMOUNT_HERE = new RegExp(AMOUNT, 'iy');

/** True where "more than" with a number stands at an offset of a text. */
export function isAmountAt(text: string, offset: number): boolean {
  AMOUNT_HERE.lastIndex = offset;
  return AMOUNT_HERE.test(text);
}

/** The text without its amounts. */
export const withoutAmounts = (text: string): string => text.replace(ANY_AMOUNT, ' ');
