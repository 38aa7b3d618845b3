import { isAmbiguous, type Rule } from './rule.ts';

const INJECTED = /\b(?:inject\w*|shots?|intra-?articular|post-injection)\b/i;
/** The source itself tells of injecting, and does not say that it was none. */
const TELLS_OF_INJECTING = /^(?:(?!\b(?:not|no|nothing|never)\b)[^.;])*\binject(?:ed|ing|ions?)\b/im;
const OPERATED = /\b(?:surg\w*|operat\w*|implant\w*|arthroscop\w*|placed)\b/i;

export const route: Rule = {
  kind: 'route',
  examples: [
    {
      says: 'In the Cartistem trial, one injection of cord-blood cells kept cartilage healthy for 7 years.',
      source: 'park-2017-cartistem-7y',
      result: 'misreported',
    },
    {
      says: 'In the Cartistem trial, surgeons placed the cells into the cartilage hole; it was no injection.',
      source: 'park-2017-cartistem-7y',
      result: 'nothing',
    },
  ],
  judge({ text }, source) {
    if (source.facts.route !== 'surgery' || !INJECTED.test(text) || OPERATED.test(text) || isAmbiguous(text))
      return undefined;
    if (source.record.finding.split(/[.;]\s/).some((part) => TELLS_OF_INJECTING.test(part))) return undefined;
    return {
      result: 'misreported',
      says: 'In the source the product was put in by surgery, not by an injection.',
    };
  },
};
