export const KNEE = 'the knee';

/** Parts of the body, as a reader is told them, with the words that name them. */
const PARTS: readonly (readonly [string, RegExp])[] = [
  [KNEE, /\b(?:knees?|gonarthrosis|patell\w*|menisc\w+|TKA)\b/i],
  ['the hip', /\b(?:hips?|coxarthrosis)\b/i],
  ['the shoulder', /\b(?:shoulders?|rotator[- ]cuffs?|supraspinatus)\b/i],
  [
    'the back',
    /\b(?:spines?|spinal|lumbar|intradiscal|discogenic|dis[ck]s?\b(?! space)|(?:lower |low )?back pain)\b/i,
  ],
  ['the ankle', /\bankles?\b/i],
  ['the Achilles tendon', /\bachilles\b/i],
  ['the elbow', /\b(?:elbows?|epicondyl\w+)\b/i],
  ['the hamstring', /\bhamstrings?\b/i],
  // "Back on your feet", "in good hands" and "a rule of thumb" name no part.
  ['the foot', /\b(?:plantar|heel (?:pain|spurs?)|(?:foot|feet) (?:arthritis|pain|joints?))\b/i],
  ['the hand', /\b(?:wrists?|(?:thumbs?|hands?|fingers?) (?:arthritis|pain|joints?|patients?))\b/i],
];

/** Parts of the body that a text names. */
export const partsOf = (text: string): string[] =>
  PARTS.filter(([, pattern]) => pattern.test(text)).map(([part]) => part);
