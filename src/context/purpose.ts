/** What a treatment is hoped or meant to do. */
const HOPE =
  /\b(?:it(?: is|['’]s) (?:\w+ )?hoped|(?:doctors|surgeons|specialists|we|they) (?:\w+ )?hope (?:that|to)|the (?:hope|aim|goal|purpose|intention|idea|theory)(?: (?:of|behind|with|in)(?: \w+){1,4}?)? (?:is|was)|(?:is|are) (?:aimed at|intended to|meant to))\b/i;
/** What it is used for. */
const USE =
  /\b(?:(?:is|are) (?:sometimes |often |commonly |usually |typically |also |mainly )?(?:used|given|offered) (?:to (?:treat|manage|help (?:treat|manage))|in the treatment of|for the treatment of)|(?:may|might|can) be (?:used|given|offered) to)\b/i;

/** True where a sentence tells what a treatment is hoped to do: a hedge, where what it is used for is none. */
export const statesHope = (text: string): boolean => HOPE.test(text);

/** True where a sentence tells the purpose of a treatment, which says nothing of whether it works. */
export const statesPurpose = (text: string): boolean => HOPE.test(text) || USE.test(text);
