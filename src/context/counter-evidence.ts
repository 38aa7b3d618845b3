/**
 * A sentence that states a limit, a failed result, a harm or a denied status, whoever says it: the opposite of a claim.
 * Wordings, not words: each alternative holds its own negation or limit.
 */
const LIMITS: readonly RegExp[] = [
  // No difference found: "offered no significant advantage over", "did not improve", "no better than salt water".
  /\b(?:no|not|without|neither|nor|never|n['’]t)\b[^.;,]{0,30}\b(?:significant(?:ly)?|clear(?:ly)?|added|additional|extra|measurable|meaningful|convincing|statistically|clinically)\b[^.;,]{0,30}\b(?:difference|advantage|benefit|improvement|effect|better|superior|different|change)/i,
  /\bno (?:better|more effective|different|faster|safer) (?:than|from)\b/i,
  /\b(?:no|little|zero) (?:difference|advantage|benefit|effect|improvement|change) (?:was|were|over|between|compared|versus|in|at|from|has|had|beyond)\b/i,
  /\b(?:did|does|do|could|can|has|have|was|were) ?(?:not|n['’]t)\b[^.;,]{0,25}\b(?:improve|outperform|differ|reduce|relieve|regrow|regenerate|rebuild|reverse|cure|slow|stop|prevent|show|shown|demonstrate|demonstrated|prove|proven|help)\b/i,
  /\bfail(?:s|ed)? to (?:show|improve|meet|find|demonstrate|beat|relieve|reduce|reach)\b/i,
  // Evidence is thin: "limited evidence", "the evidence remains weak", "more research is needed".
  /\b(?:limited|weak|insufficient|inconclusive|conflicting|mixed|poor|scant|scarce|preliminary|modest|low[- ]quality|very low|little|no (?:good|strong|solid|reliable|convincing|clinical|high[- ]quality|clear|long[- ]term|scientific|conclusive|robust|imaging|published|strong imaging)?) ?(?:evidence|proof|data|research|studies|trials|support)\b/i,
  /\b(?:evidence|data|studies|research|results?|trials|science|benefits?|effectiveness|efficacy|effects?|picture)\b[^.;]{0,25}\b(?:is|are|was|were|remains?|paints?)\b[^.;]{0,20}\b(?:limited|weak|mixed|uncertain|inconclusive|conflicting|unproven|unclear|unknown|modest|preliminary|early|insufficient|lacking|small|inconsistent|thin|sparse|disputed|debated)\b/i,
  /\b(?:more|further|larger|better|additional)\b[^.;]{0,25}\b(?:research|studies|trials|data|evidence)\b[^.;]{0,20}\b(?:needed|required|necessary|warranted)\b/i,
  /\b(?:unproven|not (?:yet )?(?:been )?(?:proven|established|recommended|endorsed|approved|evaluated|cleared|a cure|guaranteed|realistic|known|supported|advised|licensed|covered|standard of care)|isn['’]t (?:proven|approved|realistic|a cure|recommended)|aren['’]t (?:proven|approved|recommended)|(?:has|have) not (?:approved|cleared|endorsed)|recommends? against|recommended against|advis(?:e|es|ed) against|does not recommend|do not recommend|not FDA|lacks? (?:FDA )?approval|(?<!(?:needs?|requires?) )no (?:FDA )?approv(?:al|ed)(?! (?:is |was )?(?:needed|required|necessary))|without (?:FDA )?approval|(?:considered|deemed|remains?|is|are|still|as) (?:experimental|investigational))\b/i,
  /\b(?:well )?below (?:the|what)\b(?:[^.;]|\.\d){0,40}\b(?:threshold|significan|meaningful|important|notice)/i,
  // Harm and failure counted: "a higher rate of complications", "still required total knee replacement".
  /\b(?:higher|increased|greater|elevated|more)\b[^.;]{0,20}\b(?:risk|rate|odds|chance)s?\b[^.;]{0,15}\bof\b[^.;]{0,25}\b(?:adverse|complications?|side effects?|infections?|swelling|failure|pain|harm|death|cancer|tumou?r)/i,
  /\b(?:higher|greater|more) (?:adverse|complication|infection|failure)\b/i,
  /\b(?:risk|rate|odds|chance)s? of\b[^.;]{0,30}\b(?:adverse|complications?|side effects?|infections?|swelling|failure|harm)\b[^.;]{0,15}\b(?:is|are|was|were) (?:higher|greater|increased|raised)\b/i,
  /\brisk ratio (?:of|was)\b/i,
  /\b(?:infected|infections? (?:were|was|occurred|after)|hospitali[sz]ed|went blind|lost (?:their )?(?:sight|vision)|died|sepsis|tumou?rs? (?:grew|formed|developed))\b/i,
  /\b(?:still|eventually|later|went on to) (?:require|required|need|needed|have|had)\b[^.;]{0,20}\b(?:replacement|surgery|operation)\b/i,
  /\b(?:some|many|most|a few|one in \w+|half of(?: the)?) (?:patients|people|of them|knees|hips)\b[^.;]{0,15}\b(?:need|require|go on to have|have)\b[^.;]{0,20}\b(?:surgery|an operation|replacement)\b[^.;]{0,10}\b(?:after|later|anyway|despite)\b/i,
  // Doubt and warning.
  /\b(?:there (?:is|are) (?:no|little|not enough) (?:\w+ ){0,2}(?:evidence|proof|guarantee|data|trials?|stud(?:y|ies)|support|way to know|agreement|consensus)|nobody (?:knows|has shown)|no one (?:knows|can (?:say|promise|guarantee))|cannot (?:promise|guarantee|say|claim)|can['’]t (?:promise|guarantee|say)|we do not (?:claim|promise|know|offer)|beware|be (?:wary|sceptical|skeptical|cautious)|too good to be true|mislead|overstat|exaggerat|hype|misinformation|false hope|snake oil|placebo effect)\b/i,
  /\b(?:effectiveness|efficacy|benefit|ability|capacity|potential|survival)\b[^.;]{0,40}\b(?:is|are|more|significantly|becomes?)\b[^.;]{0,15}\b(?:limited|reduced|minimal|lower|less|diminished)\b/i,
  /\b(?:limited|minimal|reduced) (?:repair|regenerative|healing|benefit|effect|effectiveness|potential|improvement|capacity|value|success)\b/i,
];

/** All of them at once: three times as fast as one after the other. */
const LIMIT = new RegExp(LIMITS.map(({ source }) => source).join('|'), 'i');

/** True where the sentence itself says what speaks against the claim. */
export const statesLimit = (text: string): boolean => LIMIT.test(text);
