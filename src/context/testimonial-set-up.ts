const anyOf = (wordings: readonly string[]): RegExp =>
  new RegExp(String.raw`\b(?:${wordings.join('|')})\b`, 'i');

/** How somebody was before treatment. */
const BEFORE = anyOf([
  // Coming for help.
  '(?:came|come|arrived|limped|hobbled|walked|was referred|turned) (?:in )?to (?:us|me|our)',
  'before (?:i|he|she|they|we) (?:came|found|met|heard)',
  'sent (?:me|him|her|us) to',
  'insisted on',
  // What could not be done, or had to be.
  String.raw`had (?:given up|been told|tried (?:everything|\w+)|to give up|to stop)`,
  'could (?:no longer|barely|hardly)',
  "couldn['’]t",
  '(?:was|had been) unable to',
  'barely able',
  String.raw`(?<!\b(?:it|this|that|they|which|prp|cells|therapy|treatment|injections?|shots?) )forced (?:me|him|her|them|us|(?:my|his|her|our) [\w' ]{1,25}?)\b[^.;]{0,40}? to`,
  String.raw`(?:kept|keeping) (?:me|him|her|them) from (?!(?:[\w-]+ ){0,4}?(?:surg|operat|replac|new |knife|cane|crutch|wheel|walker|pill|opioid|drug|pain|worse))`,
  'had to (?:crawl|limp|quit|give up|stop)',
  'having to crawl',
  // How bad it was.
  'so (?:sore|bad|stiff|painful|severe) that',
]);
/** Words of change or treatment: then the sentence tells an outcome as well. */
const CHANGE =
  /\b(?:now|today|after(?:wards)?|later|since|again|until|within|months? on|weeks?|these days|but|then|anymore|back|following|thanks|no longer need|relief|vanish(?:ed|es)|disappear(?:ed|s)|history|better|gone|help(?:ed|s)?|cells|prp|injections?|treatment|therapy|did|never|return(?:ed|s)?)\b/i;
/** Groups of patients: what is said of them is a share or a count, not a story. */
const GROUP =
  /\b(?:patients|people|folks|doctors|surgeons|athletes|players|celebrities|many|most|those|everyone|out of)\b/i;

/** How one patient is worse again: "her hip begins to feel stiff", "my pain came back". */
const RELAPSE = anyOf([
  String.raw`(?:pain|aches?|stiffness|symptoms?|swelling)\b (?:(?:has|have|had|slowly|then|soon|later) )*(?:(?:come|came|crept) back|returned)`,
  String.raw`(?:begins?|began|begun|beginning|start(?:s|ed|ing)?) to (?:ache|hurt|stiffen|swell|feel (?:less (?:fluid|mobile|free|steady|stable|well|strong|smooth|flexible|good)|stiff\w*|worse|sore|painful))`,
  String.raw`(?:is|are|was|getting|got|grown|become|feels?) (?:\w+ )?(?:stiffer|sorer|more painful)`,
  "(?:continue[sd]? to|(?:has|have|had|['’]s)(?: only| slowly)?|began to|kept) worsen(?:ed|ing)?",
  String.raw`(?:things|it|pain|symptoms|knee|hip|shoulder|elbow|back) (?:only |just |slowly )?(?:got|became|grew|went|had gotten) (?:\w+ ){0,2}?worse`,
]);
/** Of one patient, and with no word of relief. */
const ONE = /\b(?:I|my|he|she|his|her)\b/i;
const RELIEF =
  /\b(?:no|not|never|nothing|without|if|free|gone|better|relie\w+|end(?:s|ed)?|eas(?:y|e[sd]?)|improv\w+|help\w*|heal\w*|cur(?:e|es|ed)|can|could|able|walk\w*|run\w*|last\w*|hardly|prevent\w*|stop\w*|keep\w*|fix(?:ed|es)?|vanish\w*|disappear\w*|took|saved?|than)\b|n['’]t\b/i;

/** What one patient longs for: "Ames just hopes to walk again without pain". */
const LONGS =
  /^\W*(?:(?:[Aa]nd|[Bb]ut|[Nn]ow|[Aa]ll|[Ss]till),? )?(?:[Hh]e|[Ss]he|(?:Mrs?\.? |Ms\.? |Miss )?[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:(?:just|only|still|now|simply|also|really) )*(?:hope[sd]|want(?:s|ed)|wish(?:es|ed)|long(?:s|ed)) to\b(?! (?:thank|say|tell|share|come (?:again|back)|return|recommend)\b)/;
/** Then what came of it is told too. */
const CAME_TRUE =
  /\b(?:so|but|until|then|after|since|because|like new|(?:his|her) new|and (?:now|today|did|does|has|had|is|was|can|could|got|he|she))\b/i;

/** True for the part of one patient's story that tells the complaint or a wish: before treatment, or worse again after it. */
export function isTestimonialSetUp(text: string): boolean {
  if (GROUP.test(text)) return false;
  return (
    (BEFORE.test(text) && !CHANGE.test(text)) ||
    (RELAPSE.test(text) && ONE.test(text) && !RELIEF.test(text)) ||
    (LONGS.test(text) && !CAME_TRUE.test(text))
  );
}
