/** How somebody was before treatment. */
const BEFORE =
  /\b(?:(?:came|come|arrived|limped|hobbled|walked|was referred|turned) (?:in )?to (?:us|me|our)|had (?:given up|been told|tried (?:everything|\w+)|to give up|to stop)|could (?:no longer|barely|hardly)|couldn['’]t|(?:was|had been) unable to|so (?:sore|bad|stiff|painful|severe) that|barely able|before (?:i|he|she|they|we) (?:came|found|met|heard)|sent (?:me|him|her|us) to|insisted on)\b/i;
/** Words of change or treatment: then the sentence tells an outcome as well. */
const CHANGE =
  /\b(?:now|today|after(?:wards)?|later|since|again|until|within|months? on|weeks?|these days|but|then|anymore|back|following|thanks|no longer need|relief|better|gone|help(?:ed|s)?|cells|prp|injections?|treatment|therapy|did|never|return(?:ed|s)?)\b/i;
/** Groups of patients: what is said of them is a share or a count, not a story. */
const GROUP = /\b(?:patients|people|folks|many|most|those|everyone|out of)\b/i;

/** True for the opening of one patient's story that tells the complaint and not yet the outcome. */
export function isTestimonialSetUp(text: string): boolean {
  return BEFORE.test(text) && !CHANGE.test(text) && !GROUP.test(text);
}
