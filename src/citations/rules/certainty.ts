import { statesLimit } from '../../context/counter-evidence.ts';
import type { Rule } from './rule.ts';

/** People in the largest arm below which a trial can only hint. */
const FEW = 20;
const CAUTIOUS =
  /\b(?:may|might|could|suggest\w*|small|pilot|preliminary|early|first|(?:no|without)(?: an?)? (?:\w+ )?(?:placebo|control|comparison|gain|regrowth|improvement|change)|no |not|none|nobody|limited|slipped|worse\w*|uncontrolled|case series|only \d+|safety|feasib\w*)\b/i;
/** A limit told in the next sentence. */
const LIMIT =
  /\b(?:small|pilot|preliminary|uncontrolled|case series|only \d+|(?:no|without)(?: an?)? (?:\w+ )?(?:placebo|control|comparison))\b/i;

export const certainty: Rule = {
  kind: 'certainty',
  examples: [
    {
      says: 'Vega et al. (2015) found that the MSC group had greater improvement in pain than with hyaluronic acid.',
      source: 'vega-2015-allogeneic-bm-msc',
      result: 'leaves-out',
    },
    {
      says: 'A small trial by Vega et al. (2015) compared donor cells with gel.',
      source: 'vega-2015-allogeneic-bm-msc',
      result: 'nothing',
    },
    {
      says: 'Vega et al. (2015), with 30 people, saw more improvement with cells than with gel.',
      source: 'vega-2015-allogeneic-bm-msc',
      result: 'nothing',
    },
    {
      says: 'Jo et al. (2014) found that fat cells improved the knee.',
      source: 'jo-2014-ad-msc-dose',
      result: 'leaves-out',
    },
  ],
  judge({ text, facts, beside, alone }, source) {
    // Who counts the people does not leave the smallness out.
    if (!alone || facts.people.length > 0) return undefined;
    if (facts.direction !== 'better' && facts.direction !== 'improved') return undefined;
    if (statesLimit(text) || CAUTIOUS.test(text) || statesLimit(beside) || LIMIT.test(beside))
      return undefined;
    const { record, facts: known } = source;
    const uncontrolled = record.kind === 'cohort' && source.comparators.size === 0;
    if (!uncontrolled && !(known.perArm && known.perArm < FEW)) return undefined;
    return { result: 'leaves-out', says: known.leftOut ?? record.limits ?? record.finding };
  },
};
