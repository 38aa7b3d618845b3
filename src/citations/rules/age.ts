import { isAmbiguous, type Rule } from './rule.ts';

const OLD =
  /\b(?:elderly|seniors?|older (?:patients|people|adults)|(?:over|aged?) (?:65|70|75|80)|(?:65|70|75|80)[- ]years?[- ]olds?|in their (?:seventies|eighties|70s|80s))\b/i;
const YOUNG =
  /\b(?:young(?:er)? (?:athletes?|people|adults|patients|men|women)|teenagers?|children|adolescents?|under (?:30|35|40)|in their (?:twenties|thirties|20s|30s))\b/i;
/** Ages from which nobody is young, and below which nobody is old. */
const NOT_YOUNG = 45;
const NOT_OLD = 45;

export const age: Rule = {
  kind: 'age',
  examples: [
    {
      says: 'Hernigou et al. (2018) found that marrow injections improved the knees of elderly patients.',
      source: 'hernigou-2018-subchondral-vs-tka',
      result: 'stretched',
    },
    {
      says: 'The RESTORE trial showed that PRP improves the knees of young athletes.',
      source: 'bennell-2021-restore',
      result: 'stretched',
    },
    {
      says: 'The RESTORE trial showed improved pain in adults aged 50 years or older.',
      source: 'bennell-2021-restore',
      result: 'nothing',
    },
  ],
  judge({ text, facts, named, alone }, source) {
    const ages = source.facts.ages;
    if (!ages || !named || !alone || isAmbiguous(text)) return undefined;
    if (facts.direction !== 'better' && facts.direction !== 'improved') return undefined;
    const { from, mean } = ages;
    if (YOUNG.test(text) && !OLD.test(text) && from !== undefined && from >= NOT_YOUNG)
      return { result: 'stretched', says: `The source took in nobody below the age of ${from}.` };
    if (OLD.test(text) && !YOUNG.test(text) && mean !== undefined && mean < NOT_OLD)
      return { result: 'stretched', says: `The people in the source were ${mean} years old on average.` };
    return undefined;
  },
};
