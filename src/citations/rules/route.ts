import { isAmbiguous, type Rule } from './rule.ts';

const INJECTED = /\b(?:inject\w*|shots?|intra-?articular|post-injection)\b/i;
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
    return {
      result: 'misreported',
      says: 'In the source the product was put in by surgery, not by an injection.',
    };
  },
};
