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

/** What a study is to find out: nothing is found yet. */
const AIM =
  /\b(?:stud(?:y|ies)|trials?|research(?:ers)?|project|scientists|investigators|purpose|aim|goal|objective|designed|conducted|done|carried out|enrolling|recruiting|seeks?|looking)\b[^.;]{0,140}\b(?:determin|test|evaluat|assess|examin|investigat|explor|find out|learn|see|compar|look(?:s|ed|ing)? at|to study|studying|studied)\w*\b(?: (?:the|its|their|long-term|clinical)){0,3}(?: (?:safety|efficacy|effectiveness)\b|[^.;]{0,60}?\b(?:if|whether|how (?:well|safe|effective))\b)/i;
const UNDER_WAY =
  /\b(?<!\bour )(?:(?:stud(?:y|ies)|trials?) (?:is|are)|research is) (?:currently |now |still )?(?:under ?way|ongoing|in progress)\b/i;
/** How many they are is told in favour of the treatment. */
const COUNTED = /\d|\b(?:hundreds|thousands|dozens|many|numerous|countless|several)\b/i;
/** Then a result is told as well. */
const RESULT =
  /\b(?:found|finding|showed|shown|shows|proved|proven|confirm\w*|demonstrat\w*|results?|conclud\w*|reveal\w*|underlin\w*|underscor\w*|support\w*|highlight\w*|establish\w*|benefit(?:ed|s)?|improved|succe\w+)\b/i;

/** True where a sentence tells what a study is to find out: "this study will determine if it reduces pain". */
export const statesAim = (text: string): boolean =>
  (AIM.test(text) || (UNDER_WAY.test(text) && !COUNTED.test(text))) && !RESULT.test(text);
