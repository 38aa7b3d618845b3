import { TREATED_HIP } from './harvest-site.ts';

/** What a reader is told the knee is called: the part that most trials are on. */
export const KNEE = 'the knee';

/** The joint of the jaw, which has a disc too; "used in jaw surgery" and "jaw-dropping" name no patient's part. */
export const JAW =
  /\b(?:tm[jd]|tm joints?|temporomandibular|jaws?[- ](?:joints?|pain|arthritis|problems?|disorders?|mobility|movement|function|ligaments?|dislocations?|clicking)|(?:my|your|his|her|dislocated|arthritic|painful|aching|sore|stiff|clicking|locked) jaws?)\b(?! (?:surg|implant|drop))/i;

/** Joints, tendons and the back, as a reader is told them, with the words that name them. */
const JOINTS: readonly (readonly [string, RegExp])[] = [
  [KNEE, /\b(?:knees?|gonarthrosis|patell\w*|menisc\w+|TKA)\b/i],
  ['the hip', new RegExp(String.raw`${TREATED_HIP}|\bcoxarthrosis\b`, 'i')],
  ['the shoulder', /\b(?:shoulders?|rotator[- ]cuffs?|supraspinatus)\b/i],
  [
    'the back',
    new RegExp(
      String.raw`\b(?:spines?|spinal|lumbar|intradiscal|discogenic|dis[ck]s?\b(?! space)(?<!${JAW.source}[^.;]{0,60})(?![^.;]{0,30}${JAW.source})|(?:lower |low )?back pain)\b`,
      'i',
    ),
  ],
  ['the ankle', /\bankles?\b/i],
  ['the Achilles tendon', /\bachilles\b/i],
  ['the elbow', /\b(?:elbows?|epicondyl\w+)\b/i],
  ['the hamstring', /\bhamstrings?\b/i],
  ['the jaw', JAW],
  // "Back on your feet", "in good hands" and "a rule of thumb" name no part.
  ['the foot', /\b(?:plantar|heel (?:pain|spurs?)|(?:foot|feet) (?:arthritis|pain|joints?))\b/i],
  ['the hand', /\b(?:wrists?|(?:thumbs?|hands?|fingers?) (?:arthritis|pain|joints?|patients?))\b/i],
];

/** What no trial of a joint says anything about. Words of a repair or a complaint: "through the skin" names no part. */
const OUTSIDE_JOINTS: readonly (readonly [string, RegExp])[] = [
  [
    'broken bones',
    /\b(?:non-?unions?|fractures?|(?:broken|fractured) bones?|bone (?:healing|repair|regeneration|loss)|(?:heal|mend|knit|regrow|rebuild)(?:s|ing)? (?:\w+ )?bones?|bones? (?:heal|knit|mend)\w*)\b/i,
  ],
  [
    'nerves',
    /\b(?:(?:damaged|injured|peripheral|torn|severed|diseased) nerves?|nerve (?:damage|injur\w+|repair|regeneration|regrowth|healing|function)|neuropath(?:y|ies|ic)|(?:repair|regrow|regenerate|heal|restore)(?:s|ing)? (?:\w+ )?nerves?|nerves? (?:regrow|heal|regenerate)\w*)\b/i,
  ],
  // "A hair-thin needle", "within a hair" and "a hairline fracture" are about no hair.
  [
    'hair',
    /\b(?:hair(?:line)? (?:loss|thinning|(?:re)?growth|restoration|regeneration|rejuvenation|density|transplants?|follicles?|treatments?|therap(?:y|ies)|(?:re)?grow\w*|returns?|thickens?|falls?)|(?:thinning|thicker|fuller|lost|receding) hair(?:line)?|(?:los(?:e|es|ing)|(?:re)?grow(?:s|ing)?|restor(?:e|es|ing)|thicken(?:s|ing)?|stimulat(?:e|es|ing)) (?:\w+ ){0,2}hair(?:line)?|for (?:\w+ )?hair|alopecia|bald(?:ing|ness)?|scalp)\b(?! fracture|[- ]?(?:thin|fine|breadth))/i,
  ],
  [
    'skin',
    /\b(?:wrinkles?|complexion|facial (?:rejuvenation|skin)|skin (?:rejuvenation|ag(?:e?ing)|tone|texture|quality)|(?:younger|smoother|glowing|youthful)[- ](?:looking )?skin|acne|stretch marks)\b/i,
  ],
];

/** The parts that a text names; most name none, which one pattern for all of them tells. */
function finder(parts: readonly (readonly [string, RegExp])[]): (text: string) => string[] {
  const any = new RegExp(parts.map(([, { source }]) => source).join('|'), 'i');
  return (text) =>
    any.test(text) ? parts.filter(([, pattern]) => pattern.test(text)).map(([part]) => part) : [];
}

/** Joints, tendons and the back, as far as a text names them. */
export const partsOf = finder(JOINTS);

/** Parts of the body outside joints, tendons and the back that a text names. */
export const partsOutsideJoints = finder(OUTSIDE_JOINTS);
