import { isAmbiguous, type Rule } from './rule.ts';

/** Counts that come this near are subgroups, drop-outs or rounding. */
const TOLERANCE = 0.25;

export const size: Rule = {
  kind: 'size',
  examples: [
    {
      says: 'The MILES trial of 4,800 patients compared cells with a corticosteroid.',
      source: 'mautner-2023-miles',
      result: 'misreported',
    },
    {
      says: 'The MILES trial of 475 patients compared cells with a corticosteroid.',
      source: 'mautner-2023-miles',
      result: 'nothing',
    },
    {
      says: 'In the MILES trial 120 patients were given fat cells.',
      source: 'mautner-2023-miles',
      result: 'nothing',
    },
  ],
  judge({ text, facts, named, alone }, source) {
    const { participants } = source.record;
    const [claimed] = facts.people;
    if (
      !named ||
      !alone ||
      !participants ||
      claimed === undefined ||
      facts.people.length !== 1 ||
      isAmbiguous(text)
    )
      return undefined;
    // Fewer may be one arm or those who stayed; more than took part cannot be.
    if (claimed <= participants * (1 + TOLERANCE) || source.numbers.has(String(claimed))) return undefined;
    return {
      result: 'misreported',
      says: `The source had ${participants.toLocaleString('en')} people, not ${claimed.toLocaleString('en')}.`,
    };
  },
};
