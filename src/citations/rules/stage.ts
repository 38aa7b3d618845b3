import { isAmbiguous, type Rule } from './rule.ts';

/** A remark beside the result. */
const ALLOWED = /\b(?:may|might|allow(?:s|ed)|conced\w+)\b/i;

export const stage: Rule = {
  kind: 'stage',
  examples: [
    {
      says: 'AAHKS states that these injections cannot be recommended in early, mild arthritis.',
      source: 'aahks-2019-biologics',
      result: 'misreported',
    },
    {
      says: 'The ADIPOA-2 trial showed relief in severe, end-stage arthritis.',
      source: 'adipoa2-2025',
      result: 'misreported',
    },
    {
      says: 'The MILES trial took in people with advanced disease.',
      source: 'mautner-2023-miles',
      result: 'nothing',
    },
  ],
  judge({ text, facts, named }, source) {
    if (!named || !facts.stage || !source.stage || isAmbiguous(text.replace(/\bcannot\b/, '')))
      return undefined;
    const [low, high] = source.stage;
    if (source.told.stages.has(facts.stage) || ALLOWED.test(text)) return undefined;
    const outside = facts.stage === 'early' ? low >= 3 : high <= 3 && low <= 2;
    if (!outside || /\bKL\b|\bgrades?\b/i.test(text)) return undefined;
    return {
      result: 'misreported',
      says: `The source was about another stage of disease: ${source.record.stage}.`,
    };
  },
};
