import { plain } from '../plain.ts';
import { sameFigure } from '../resolve.ts';
import { isAmbiguous, type Rule } from './rule.ts';

/** Measures that a source gives one way only, so that another value is another number. */
const MEASURES: readonly { page: RegExp; source: RegExp; words: string }[] = [
  {
    page: /\bserious (?:adverse events?|side effects?|complications?)\b[^.;%]{0,40}?(\d+(?:\.\d+)?)\s?%|(\d+(?:\.\d+)?)\s?%[^.;%]{0,40}\bserious (?:adverse events?|side effects?|complications?)/i,
    source: /\bserious\b/i,
    words: 'serious adverse events',
  },
  {
    page: /\b(?:risk ratio|relative risk|RR)\s(?:of |was |= ?)?(\d+\.\d+)[^.;]{0,30}(?:adverse|side effects?)/i,
    source: /^any adverse event/i,
    words: 'the risk ratio of adverse events',
  },
  {
    page: /\bpain\b[^.;]{0,50}?(\d+\.\d+)\s?cm\b/i,
    source: /^pain at/i,
    words: 'the difference in pain, in cm',
  },
];

export const number: Rule = {
  kind: 'number',
  examples: [
    {
      says: 'In the MILES trial serious adverse events occurred in only 0.3% of patients.',
      source: 'mautner-2023-miles',
      result: 'misreported',
    },
    {
      says: 'In the MILES trial serious adverse events occurred in 4.3% of patients.',
      source: 'mautner-2023-miles',
      result: 'nothing',
    },
    {
      says: 'Sadeghirad et al. (2024) found that pain fell by 3.7 cm on a 10 cm scale.',
      source: 'sadeghirad-2024-msc-meta',
      result: 'misreported',
    },
  ],
  judge({ text, named, alone }, source) {
    if (!named || !alone || isAmbiguous(text)) return undefined;
    for (const { page, source: measured, words } of MEASURES) {
      const match = page.exec(plain(text));
      const claimed = match?.[1] ?? match?.[2];
      const figures = source.figures.filter(({ measure }) => measured.test(measure));
      if (!claimed || figures.length === 0) continue;
      const known = figures.flatMap(({ numbers }) => numbers);
      if (!known.some((one) => sameFigure(claimed, one) || sameFigure(claimed, Number(one).toFixed(1))))
        return {
          result: 'misreported',
          says: `The source gives another number for ${words}: ${figures[0]?.text}.`,
        };
    }
    return undefined;
  },
};
