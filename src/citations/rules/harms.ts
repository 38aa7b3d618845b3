import { isAmbiguous, type Rule } from './rule.ts';

const NO_HARM =
  /\b(?:no|zero|without)\s(?:(?:any|reported|increas\w+|increase in|significant|major|more|additional)\s){0,2}(?:adverse (?:events?|effects?)|side effects?|complications?)\b|\bno more (?:adverse events|side effects|complications)\b/i;
const NO_SERIOUS =
  /\b(?:no|zero|without)\s(?:(?:any|reported)\s)?serious\b[^.;]{0,30}\b(?:adverse|events?|complications?|side effects?)/i;
/** Some events and not all: what was judged to come from the treatment, what was grave or lasting. */
const CAUSED = /\b(?:\w+-)?related\b|\b(?:attribut|caus|link)\w+|\bdue to\b|\bbecause of\b/i;
const GRAVE =
  /\b(?:no|without)\s(?:\w+\s){0,2}(?:significant|major|severe|lasting|long[- ]term|unexpected|new)\b/i;
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
      says: 'In the MILES trial no serious adverse events related to the injections were seen.',
      source: 'mautner-2023-miles',
      result: 'nothing',
    },
    {
      says: 'The repeated injections in 14 people had no major complications.',
      source: 'uc-msc-repeat-2023-phase1',
      result: 'nothing',
    },
    {
      says: 'The repeated injections in 14 people had no side effects.',
      source: 'uc-msc-repeat-2023-phase1',
      result: 'misreported',
    },
    {
      says: 'Sadeghirad et al. (2024) found more adverse events with cells (risk ratio 2.67).',
      source: 'sadeghirad-2024-msc-meta',
      result: 'nothing',
    },
  ],
  judge({ text, alone }, source) {
    if (!alone || CAUSED.test(text) || isAmbiguous(text.replace(NO_HARM, '').replace(NO_SERIOUS, '')))
      return undefined;
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
    if (NO_HARM.test(text) && !GRAVE.test(text) && any)
      return {
        result: 'misreported',
        says: `The source counts adverse events: ${any.measure}, ${any.text.split(';').slice(-2).join(';').trim()}.`,
      };
    return undefined;
  },
};
