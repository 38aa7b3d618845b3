/** What a treatment is hoped, meant or used for, which says nothing of whether it works. */
const PURPOSE =
  /\b(?:it(?: is|['’]s) (?:\w+ )?hoped|(?:doctors|surgeons|specialists|we|they) (?:\w+ )?hope (?:that|to)|the (?:hope|aim|goal|purpose|intention|idea|theory)(?: (?:of|behind|with|in)(?: \w+){1,4}?)? (?:is|was)|(?:is|are) (?:aimed at|intended to|meant to)|(?:is|are) (?:sometimes |often |commonly |usually |typically |also |mainly )?(?:used|given|offered) (?:to (?:treat|manage|help (?:treat|manage))|in the treatment of|for the treatment of)|(?:may|might|can) be (?:used|given|offered) to)\b/i;

/** True where a sentence tells the purpose of a treatment and not its effect. */
export const statesPurpose = (text: string): boolean => PURPOSE.test(text);
