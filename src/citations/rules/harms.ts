import { isAmbiguous, type Rule } from './rule.ts';

const NO_HARM =
  /\b(?:no|zero|without)\s(?:(?:any|reported|increas\w+|increase in|significant|major|more|additional)\s){0,2}(?:adverse (?:events?|effects?)|side effects?|complications?)\b|\bno more (?:adverse events|side effects|complications)\b/i;
const NO_SERIOUS =
  /\b(?:no|zero|without)\s(?:(?:any|reported)\s)?serious\b[^.;]{0,30}\b(?:adverse|events?|complications?|side effects?)/i;
const HARM_MEASURE = /\b(?:adverse|side effect|swelling|complication|reaction)/i;

export const harms: Rule = {
  kind: 'harms',
  examples: [
    {
      says: 'Sadeghirad et al. (2024) concluded that MSCs help without increasing adverse events.',
      source: 'sadeghirad-2024-msc-meta',
      result: 'misreported',
    },
    {
      says: 'The MILES trial reported no serious adverse events.',
      source: 'mautner-2023-miles',
      result: 'misreported',
    },
    {
      says: 'Sadeghirad et al. (2024) found more adverse events with cells (risk ratio 2.67).',
      source: 'sadeghirad-2024-msc-meta',
      result: 'nothing',
    },
  ],
  judge({ text, alone }, source) {
    if (!alone || isAmbiguous(text.replace(NO_HARM, '').replace(NO_SERIOUS, ''))) return undefined;
    const serious = source.figures.find(
      ({ measure, numbers }) => /\bserious\b/i.test(measure) && numbers.some((one) => Number(one) > 0),
    );
    if (NO_SERIOUS.test(text) && serious)
      return { result: 'misreported', says: `The source counts serious adverse events: ${serious.text}.` };
    const more = source.figures.find(
      ({ measure, favours }) => HARM_MEASURE.test(measure) && favours === 'control',
    );
    if (NO_HARM.test(text) && more)
      return {
        result: 'misreported',
        says: `The source found more harm: ${more.measure}, ${more.text.split(';')[0]}.`,
      };
    const any = source.figures.find(
      ({ measure, text: value, numbers }) =>
        /^(?:any|transient|treatment-emergent)[^:]*\b(?:adverse|reaction)/i.test(measure) &&
        numbers.some((one) => Number(one) > 0) &&
        !/comparable|none$/.test(value),
    );
    if (NO_HARM.test(text) && any)
      return {
        result: 'misreported',
        says: `The source counts adverse events: ${any.measure}, ${any.text.split(';').slice(-2).join(';').trim()}.`,
      };
    return undefined;
  },
};
