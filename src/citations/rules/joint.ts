import { isAmbiguous, type Rule } from './rule.ts';

const KNEE = /\b(?:knees?|gonarthrosis|patell\w*|menisc\w+)\b/i;
/** Parts of the body, as the reader is told them. */
const ELSEWHERE: readonly (readonly [string, RegExp])[] = [
  ['the hip', /\bhips?\b/i],
  ['the shoulder', /\b(?:shoulders?|rotator cuffs?)\b/i],
  ['the back', /\b(?:spine|spinal|dis[ck] (?:disease|degeneration)|(?:lower |low )?back pain)\b/i],
  ['the ankle', /\bankles?\b/i],
  ['the elbow', /\belbows?\b/i],
  ['the hand', /\b(?:hands?|thumbs?|wrists?) (?:arthritis|pain|joints?)\b/i],
];

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
    const { conditions } = source.record;
    if (!named || !alone || !conditions.every((id) => id === 'knee-oa') || isAmbiguous(text))
      return undefined;
    if (facts.direction !== 'better' && facts.direction !== 'improved') return undefined;
    const told = KNEE.test(text) ? undefined : ELSEWHERE.find(([, pattern]) => pattern.test(text));
    return told && { result: 'stretched', says: `The source was about the knee, not ${told[0]}.` };
  },
};
