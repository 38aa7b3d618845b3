import { numberOf } from '../facts.ts';
import { plain } from '../plain.ts';
import { isAmbiguous, type Rule } from './rule.ts';
import { timeWords } from './words.ts';

/** A length of time that a result is said to last or to have been seen after. */
const LASTS =
  /\b(?:after|at|for|over|lasting|lasts?|lasted|up to|within|even|through|follow-up of)\s(?:more than |at least |up to |about |a full )?(\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten)[- ]?(years?|months?)\b/gi;
/** A time may be counted from another start or rounded. */
const SLACK = 1.5;

export const duration: Rule = {
  kind: 'duration',
  examples: [
    {
      says: 'The MILES trial showed relief lasting up to 5 years.',
      source: 'mautner-2023-miles',
      result: 'misreported',
    },
    {
      says: 'The MILES trial found no advantage after 12 months.',
      source: 'mautner-2023-miles',
      result: 'nothing',
    },
    {
      says: 'Lamo-Espinosa et al. (2018) saw improvement after 4 years.',
      source: 'lamo-espinosa-2018-four-year',
      result: 'nothing',
    },
  ],
  judge({ text, named, alone }, source) {
    const { longest } = source;
    if (!named || !alone || longest === 0 || isAmbiguous(text)) return undefined;
    const claimed = [...plain(text).matchAll(LASTS)].map(([, count = '', unit = '']) => {
      const value = numberOf(count);
      return unit.toLowerCase().startsWith('year') ? 12 * value : value;
    });
    const most = Math.max(0, ...claimed);
    if (most <= SLACK * longest) return undefined;
    return {
      result: 'misreported',
      says: `The source followed people for ${timeWords(longest)}, not for ${timeWords(most)}.`,
    };
  },
};
