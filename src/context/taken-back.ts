const GOES_ON =
  '(?:[.!]*$|[:;,–—-]+ (?:and )?(?:no |none |nothing |there (?:is|are) no |the fda has (?:not|approved no)))';
const OPENS =
  '^(?:(?:but|and|in fact|actually|in truth|in reality|sadly|unfortunately|alas|however|the truth is(?: that)?),? )?';
const VERB_NOT =
  "(?:simply |really |just )?(?:(?:do|does|is|are|can|has|have|will|did|was|were) ?(?:not|n['’]t)|cannot|won['’]t|can['’]t)(?: yet)?";
/** "They do not.", "It isn't.", "You can't.": the verb of the sentence before, denied and nothing else said. */
const NOT_SO = new RegExp(
  `${OPENS}(?:they|it|that|this|these|those|you) ${VERB_NOT}(?: do (?:that|this|it|so))?${GOES_ON}`,
  'i',
);
/** "PRP can't do that.": the same with its subject, which has to be that of the sentence before. */
const SUBJECT_NOT_SO = new RegExp(
  `${OPENS}((?:the |these |those )?[a-z-]+(?: [a-z-]+){0,2}) ${VERB_NOT}(?: do (?:that|this|it|so))?${GOES_ON}`,
  'i',
);
const TRUE = '(?:true|correct|so|the case)';
/** "This is false.", "That is not true.", "None of this is true.", "There is no evidence for that." */
const IS_FALSE = new RegExp(
  `${OPENS}(?:(?:this|that|it)(?: is|['’]s) (?:simply |just |only )?(?:false|untrue|wrong|nonsense|(?:a )?(?:common )?(?:myth|misconception)|not ${TRUE})|(?:this|that|it) isn['’]t ${TRUE}|none of (?:this|that) is ${TRUE}|not true|false|wrong|there (?:is|['’]s) (?:simply |just )?no (?:good |real |scientific |clinical |reliable )?(?:evidence|proof) (?:for|of) (?:this|that|it|any of (?:this|that)))${GOES_ON}`,
  'i',
);
const DENIES = /\b(?:no|not|never|nothing|none|nor|neither|without|cannot|free (?:of|from))\b|n['’]t\b/i;
/** Two are spoken of, and it is open which of them the next sentence denies. */
const TWO = /\b(?:unlike|while|whereas|but)\b/i;

const COMPARES = /\b(?:than|instead|over|versus|vs|like|rather)\b/i;

/** True where a sentence is about the subject that the one after it denies something of. */
function namesSubjectOf(text: string, next: string): boolean {
  const subject = SUBJECT_NOT_SO.exec(next)?.[1];
  return subject !== undefined && !COMPARES.test(text) && text.toLowerCase().includes(subject.toLowerCase());
}

/** True where the sentence that follows denies what is said: "You may have read that they cure arthritis. They do not." */
export const isTakenBack = (text: string, next: string): boolean =>
  !text.endsWith('?') &&
  (IS_FALSE.test(next) ||
    ((NOT_SO.test(next) || namesSubjectOf(text, next)) && !DENIES.test(text) && !TWO.test(text)));
