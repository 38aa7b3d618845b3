import { statesLimit } from '../../context/counter-evidence.ts';
import { isAmbiguous, type Rule } from './rule.ts';

const RESULTS_OF_ITS_OWN =
  /\b(?:reported|showed|shown|found|demonstrated|proved|observed|achieved|confirmed)\b[^.;]{0,60}\b(?:superior|improv\w+|better|reduc\w+|relief|regenerat\w*|effective|success)/i;
const TRIAL = /\b(?:clinical trial|randomi[sz]ed|RCT|placebo-controlled|trial of|trial with)\b/i;
const PROOF =
  /\b(?:prov(?:es?|ed|en|ing)|proof(?![- ]of[- ](?:concept|principle))|conclusive(?:ly)?|definitive(?:ly)?|establish(?:es|ed)|guarantee[sd]?)\b/i;

export const design: Rule = {
  kind: 'design',
  examples: [
    {
      says: 'Wei & Bao (2023) reported superior improvements in pain compared to hyaluronic acid.',
      source: 'wei-bao-2023-narrative',
      result: 'stretched',
    },
    {
      says: 'Wei & Bao (2023) review how such cells may work.',
      source: 'wei-bao-2023-narrative',
      result: 'nothing',
    },
    {
      says: 'The randomized trial by Jo et al. (2014) confirmed regrowth.',
      source: 'jo-2014-ad-msc-dose',
      result: 'misreported',
    },
    {
      says: 'Jo et al. (2014) proved that fat cells regenerate cartilage.',
      source: 'jo-2014-ad-msc-dose',
      result: 'stretched',
    },
  ],
  judge({ text, facts, alone }, source) {
    if (!alone || isAmbiguous(text) || statesLimit(text)) return undefined;
    const { kind } = source.record;
    const review = /\breviews?|overview|summar/i.test(text);
    if (kind === 'narrative-review' && !review && (RESULTS_OF_ITS_OWN.test(text) || TRIAL.test(text)))
      return {
        result: 'stretched',
        says: 'The source is an overview article, not a trial: it has no results of its own and chose the studies it tells of.',
      };
    if (kind === 'lab-study' && /\bpatients?\b/i.test(text) && facts.direction)
      return { result: 'misreported', says: 'The source is a laboratory study; no patient was treated.' };
    if (
      kind === 'cohort' &&
      /\b(?:randomi[sz]ed|placebo-controlled|double-blind)\b/i.test(text) &&
      !source.facts.title.toLowerCase().includes('randomized')
    )
      return {
        result: 'misreported',
        says: 'The source followed patients without a comparison group; nobody was assigned by chance.',
      };
    if (kind === 'cohort' && PROOF.test(text) && source.comparators.size === 0)
      return {
        result: 'stretched',
        says: 'The source had no comparison group, so it cannot prove that the treatment was the cause.',
      };
    return undefined;
  },
};
