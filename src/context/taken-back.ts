const GOES_ON =
  '(?:[.!]*$|[:;,–—-]+ (?:and )?(?:no |none |nothing |there (?:is|are) no |the fda has (?:not|approved no)))';
const OPENS = '^(?:but |in fact,? |actually,? |in truth,? )?';
/** "They do not.", "It isn't.": the verb of the sentence before, denied and nothing else said. */
const NOT_SO = new RegExp(
  `${OPENS}(?:they|it|that|this|these|those) (?:simply |really )?(?:(?:do|does|is|are|can|has|have|will|did|was|were) ?(?:not|n['’]t)|cannot|won['’]t|can['’]t)(?: yet)?${GOES_ON}`,
  'i',
);
const TRUE = '(?:true|correct|so|the case)';
/** "This is false.", "That is not true.", "None of this is true." */
const IS_FALSE = new RegExp(
  `${OPENS}(?:(?:this|that|it)(?: is|['’]s) (?:simply |just |only )?(?:false|untrue|wrong|nonsense|(?:a )?(?:common )?(?:myth|misconception)|not ${TRUE})|(?:this|that|it) isn['’]t ${TRUE}|none of (?:this|that) is ${TRUE}|not true|false|wrong)${GOES_ON}`,
  'i',
);
const DENIES = /\b(?:no|not|never|nothing|none|nor|neither|without|cannot|free (?:of|from))\b|n['’]t\b/i;
/** Two are spoken of, and it is open which of them the next sentence denies. */
const TWO = /\b(?:unlike|while|whereas|but)\b/i;

/** True where the sentence that follows denies what is said: "You may have read that they cure arthritis. They do not." */
export const isTakenBack = (text: string, next: string): boolean =>
  !text.endsWith('?') &&
  (IS_FALSE.test(next) || (NOT_SO.test(next) && !DENIES.test(text) && !TWO.test(text)));
