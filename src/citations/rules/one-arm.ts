import { statesLimit } from '../../context/counter-evidence.ts';
import { isAmbiguous, type Rule } from './rule.ts';

/** A change of one group in figures: "a 70% reduction", "improved from 52 to 62", "fell by 40%". */
const CHANGE =
  /\b\d+(?:\.\d+)?\s?%[^.;]{0,40}\b(?:reduction|improvement|decrease|drop|fall|less|better|relief)|\b(?:improv\w+|reduc\w+|decreas\w+|fell|dropped|relieved)\b[^.;]{0,40}\b(?:by|of|from)\s(?:about |nearly |over |up to )?\d+(?:\.\d+)?/i;
const CONTROL = /\b(?:placebo|saline|salt water|control|sham)\b/i;
/** The other group's result, or a difference between groups. */
const COMPARED =
  /\b(?:than|compared (?:to|with)|versus|vs|whereas|while|both (?:groups|arms|knees)|(?:all|each|every|either|the other|three|four) (?:of the )?(?:groups?|arms?)|between (?:the )?groups|difference|respectively|(?:placebo|control|saline|sham|steroid|HA|gel)(?: group| arm| injection)?s? (?:had|also|improved|showed|saw|fell|by|of|\())/i;
/** The other group, or that they did not differ, where its name is not repeated. */
const OTHER_GROUP =
  /\b(?:(?:both|all|the other) (?:groups?|arms?|knees?)|no (?:\w+ )?difference|the same (?:relief|improvement|gain)|by as much)\b/i;

export const oneArm: Rule = {
  kind: 'one-arm',
  examples: [
    {
      says: 'In a phase II trial, 40 patients got fat cells or a placebo. The MSC group had a 70% reduction in WOMAC scores.',
      source: 'sadri-2023-allogeneic-ad-msc',
      result: 'stretched',
    },
    {
      says: 'In a phase II trial, 40 patients got fat cells or a placebo. Pain fell by 70% with cells and the placebo group improved by 60%.',
      source: 'sadri-2023-allogeneic-ad-msc',
      result: 'nothing',
    },
    {
      says: 'In the RESTORE trial, patients who had PRP improved by 2.1 points.',
      source: 'bennell-2021-restore',
      result: 'stretched',
    },
  ],
  judge({ text, facts, beside, named }, source) {
    // The other group may be told of in the next sentence.
    if (CONTROL.test(beside) || OTHER_GROUP.test(beside)) return undefined;
    if (isAmbiguous(text) || statesLimit(text) || !CHANGE.test(text) || COMPARED.test(text)) return undefined;
    if (facts.direction === 'no-better') return undefined;
    const known =
      named &&
      (source.comparators.has('placebo') || source.figures.some(({ favours }) => favours === 'neither'));
    if (!CONTROL.test(text) && !known) return undefined;
    const left = source.facts.leftOut ?? source.record.finding;
    return {
      result: 'stretched',
      says: `The figure is of one group, before and after; the comparison group is left out. ${left}`,
    };
  },
};
