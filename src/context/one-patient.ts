/** More than one is spoken of, or a study: a share is then one of people. */
const GROUP =
  /\b(?:patients|people|persons|clients|participants|subjects|volunteers|users|individuals|athletes|cases|knees|hips|shoulders|joints|horses|dogs|everyone|everybody|most|many|those|average|study|studies|trials?|researchers|survey(?:ed)?|registry|literature|et al|rates?|we)\b/i;
/** What one person gains in part. */
const GAIN =
  /\b(?:better|improv\w+|relief|reliev\w+|less|reduc\w+|decreas\w+|recover\w*|healed|normal|gone|back|pain[- ]free|gains?|stronger|cut|halved|fewer|down)\b/i;
/** Subjects of a sentence that are no name, though they may stand in capitals. */
const NO_NAME =
  '(?:PRP|PRF|ACP|BMAC?|BMC|SVF|MSCs?|HA|FDA|The|This|That|These|Those|It|Its|There|What|Which|Today|Now|Pain|Function|Mobility|Relief|Recovery|Results?|Outcomes?|Success|Satisfaction|Improvements?|Symptoms?|Movement|Quality|Exosomes?|Platelets?|Cells?|Stem|Treatment|Therapy|Injections?|Our|Your|Their|You|They|Research|Evidence|Science|Data|Knee|Hip|Shoulder|Back|Arthritis|Cartilage|Inflammation|Everything|Overall)';
const NAME = String.raw`(?<!\bDrs?\.? )\b(?!${NO_NAME}\b)(?:[A-Z][a-z]+|[A-Z]{2}|[A-Z]\.(?: ?[A-Z]\.)?)(?: (?!${NO_NAME}\b)[A-Z][a-z]*\.?)?(?:, [^,.;]{1,60},)?`;
/** One person speaks or is spoken of. */
const ONE =
  /\b(?:I|me|my|myself|he|she|his|her|him|(?:one|this|another) (?:of our |\w+ ){0,2}patient|(?:(?:that|this)(?: \w+)?|left|right|bad) (?:knee|hip|shoulder|elbow|ankle|back|wrist|foot|thumb)(?! (?:pain|joint|replacement|treatment|therapy|procedure|shot|gel|program\w*|surgery|arthritis|injections?|function|scores?|patients?|\w*arthritis)\b)|\d+[- ]year[- ]old)\b/i;
const NAMED = new RegExp(
  String.raw`${NAME} (?:(?:now|also|still|already|who) )?(?:reports?|reported|says|said|tells|told|feels|felt|rates|rated|estimates?|estimated|notes|noted|describes?|described|enjoys?|enjoyed|experienced|noticed|(?:has|had|is|was|remains?|remained|got)(?: (?!to\b)[a-z]+){0,2} \d)`,
);
const SHARE = /\d\s?(?:%|percent\b|per cent\b)/i;

/** True for a share by which one patient is better, which is no share of patients: "his knee is 95% better". */
export const tellsGainOfOne = (text: string): boolean =>
  SHARE.test(text) && GAIN.test(text) && !GROUP.test(text) && (ONE.test(text) || NAMED.test(text));
