import { isAmbiguous, type Rule } from './rule.ts';

/** The people that pages promise results to. */
const COMMON = /\b(?:\w*arthritis|\w*arthrosis|OA|wear[- ]and[- ]tear|worn|age-related|older|seniors?)\b/i;

/** A source about particular people, told as if it were about anybody with a worn joint. */
export const population: Rule = {
  kind: 'population',
  examples: [
    {
      says: 'Hernigou et al. (2018) showed better results with marrow cells than with a replacement in knee osteoarthritis.',
      source: 'hernigou-2018-subchondral-vs-tka',
      result: 'stretched',
    },
    {
      says: 'Hernigou et al. (2018) found that 70% of patients had better results with marrow cells.',
      source: 'hernigou-2018-subchondral-vs-tka',
      result: 'leaves-out',
    },
    {
      says: 'Hernigou et al. (2018) found better results with marrow cells after bone death from steroids.',
      source: 'hernigou-2018-subchondral-vs-tka',
      result: 'nothing',
    },
    {
      says: 'Vangsness et al. (2014) found that cells improved pain from arthritis.',
      source: 'vangsness-2014-meniscus',
      result: 'stretched',
    },
    {
      says: 'Vangsness et al. (2014) found improved pain after part of the meniscus had been removed.',
      source: 'vangsness-2014-meniscus',
      result: 'nothing',
    },
  ],
  judge({ text, facts, beside, named, alone }, source) {
    const particular = source.facts.population;
    if (!particular || !named || !alone || isAmbiguous(text)) return undefined;
    if (facts.direction !== 'better' && facts.direction !== 'improved') return undefined;
    const told = `${text} ${beside}`.toLowerCase();
    if (particular.words.some((word) => told.includes(word))) return undefined;
    return {
      result: COMMON.test(text) ? 'stretched' : 'leaves-out',
      says: `The source was about particular people: ${particular.who}.`,
    };
  },
};
