import { partsOf } from '../../lexicon/body-parts.ts';
import { isAmbiguous, type Rule } from './rule.ts';

export const joint: Rule = {
  kind: 'joint',
  examples: [
    {
      says: 'The RESTORE trial showed that PRP relieves arthritis of the hip.',
      source: 'bennell-2021-restore',
      result: 'stretched',
    },
    {
      says: 'The MILES trial (480 patients) proved that cells reduce back pain.',
      source: 'mautner-2023-miles',
      result: 'stretched',
    },
    {
      says: 'Kwong et al. (2021) showed that PRP relieves tennis elbow.',
      source: 'kwong-2021-rotator-cuff',
      result: 'stretched',
    },
    {
      says: 'Pettine et al. (2016) found that marrow concentrate improved worn knees.',
      source: 'pettine-2016-disc-bmc',
      result: 'stretched',
    },
    {
      says: 'Kwong et al. (2021) found that PRP improved pain in the shoulder.',
      source: 'kwong-2021-rotator-cuff',
      result: 'nothing',
    },
    {
      says: 'The RESTORE trial tested PRP in the knee; results for the hip may differ.',
      source: 'bennell-2021-restore',
      result: 'nothing',
    },
    {
      says: 'The RESTORE trial found PRP no better than salt water, so do not expect much for a hip.',
      source: 'bennell-2021-restore',
      result: 'nothing',
    },
    {
      says: 'AAHKS does not recommend such injections for arthritis of the hip.',
      source: 'aahks-2019-biologics',
      result: 'nothing',
    },
  ],
  judge({ text, facts, named, alone }, source) {
    if (!named || !alone || source.parts.length === 0 || isAmbiguous(text)) return undefined;
    if (facts.direction !== 'better' && facts.direction !== 'improved') return undefined;
    const told = partsOf(text);
    if (told.length === 0 || told.some((part) => source.parts.includes(part))) return undefined;
    return {
      result: 'stretched',
      says: `The source was about ${source.parts.join(' and ')}, not ${told.join(' and ')}.`,
    };
  },
};
