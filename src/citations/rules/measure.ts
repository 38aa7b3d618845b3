import { sameFigure } from '../resolve.ts';
import { isAmbiguous, type Rule } from './rule.ts';

/** Measures that are not each other, whatever the words around them. */
const APART: readonly (readonly [string, string, string])[] = [
  ['failure', 'pain', 'time until failure (surgery or an unacceptable score), not pain relief'],
  ['failure', 'function', 'time until failure (surgery or an unacceptable score), not function'],
  ['failure', 'surgery-avoided', 'time until failure (surgery or an unacceptable score), not surgery alone'],
  ['harm', 'pain', 'adverse events, not pain relief'],
  ['pain', 'cartilage-amount', 'pain, not cartilage'],
  ['function', 'cartilage-amount', 'function, not cartilage'],
  ['cartilage-quality', 'cartilage-amount', 'a score of cartilage quality, not its amount'],
];

export const measure: Rule = {
  kind: 'measure',
  examples: [
    {
      says: 'Injections gave pain relief lasting 61.5 months, compared to 30.4 months with hyaluronic acid.',
      source: 'zhang-2022-svf-ha-5y',
      result: 'misreported',
    },
    {
      says: 'The average time to failure was 61.5 months, compared to 30.4 months with hyaluronic acid.',
      source: 'zhang-2022-svf-ha-5y',
      result: 'nothing',
    },
  ],
  judge({ text, facts }, source) {
    if (isAmbiguous(text)) return undefined;
    const figures = facts.numbers.map((number) => number.text).filter((number) => number.includes('.'));
    for (const figure of source.figures) {
      const shared = figures.filter((number) => figure.numbers.some((known) => sameFigure(number, known)));
      if (shared.length < 2) continue;
      for (const [measured, claimed, says] of APART) {
        if (
          figure.outcomes.includes(measured as never) &&
          facts.outcomes.includes(claimed as never) &&
          !facts.outcomes.includes(measured as never) &&
          !(figure.outcomes.includes(claimed as never) && measured !== 'failure')
        )
          return { result: 'misreported', says: `In the source ${shared.join(' and ')} are ${says}.` };
      }
    }
    return undefined;
  },
};
