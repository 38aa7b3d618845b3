import { matchesOf } from '../text/matches.ts';
import { CONTRAST, GOES_ON_TO_OFFER, setsApart } from './contrast.ts';
import { deniesStatus } from './denied-status.ts';
import { OTHER_CARE } from './other-care.ts';

/** Behind missing evidence: "that it leads to any bad outcome", which is no limit. */
const NO_HARM = String.raw`(?![^.;]{0,80}\b(?:(?:caus|lead|led|result|contribut|trigger|form)\w* [^.;]{0,30}\b(?:harm|bad|adverse|cancers?|tumou?rs?|side[- ]effects?|infections?|injur\w+)|does (?:any |patients )?harm|dangerous|unsafe)\b)(?! that (?:surgery|operations?|drugs|pills|steroids?|cortisone)\b[^.;,]{0,20}\b(?:beats?|better|safer|superior|outperforms?)\b)(?! of (?:any |serious |long-term )*(?:harms?|side[- ]effects?|adverse \w+)\b(?! (?:and|or)\b))`;

/**
 * A sentence that states a limit, a failed result, a harm or a denied status, whoever says it: the opposite of a claim.
 * Wordings, not words: each alternative holds its own negation or limit. A lookbehind stands after a lookahead for the
 * words it belongs to, as it is tried at every letter otherwise.
 */
const LIMITS: readonly RegExp[] = [
  // No difference found: "offered no significant advantage over", "did not improve", "no better than salt water".
  /\b(?:no|not|without|neither|nor|never|n['’]t)\b[^.;,]{0,30}\b(?:significant(?:ly)?|clear(?:ly)?|added|additional|extra|measurable|meaningful|convincing|statistically|clinically)\b[^.;,]{0,30}\b(?:difference|advantage|benefit|improvement|(?<!\bside[- ])effect|better|superior|different|change)/i,
  /\bno (?:better|more effective|different|faster|safer) (?:than|from)\b/i,
  /\b(?:no|little|zero) (?:difference|advantage|benefit|effect|improvement|change) (?:was|were|over|between|compared|versus|in|at|from|has|had|beyond)\b/i,
  /\b(?:did|does|do|could|can|has|have|was|were) ?(?:not|n['’]t)\b(?:(?!\b(?:just|only|merely|simply|solely)\b)[^.;,]){0,25}\b(?!stop (?:talking|dancing|smiling|crying|thanking|laughing|raving|singing|until|at|there)\b)(?:improve|outperform|differ|reduce|relieve|regrow|regenerate|rebuild|reverse|cure|slow|stop|halt|prevent|show|shown|demonstrate|demonstrated|prove|proven|help)\b/i,
  /\bfail(?:s|ed)? to (?:show|improve|meet|find|demonstrate|beat|relieve|reduce|reach)\b/i,
  // Looked for and not found: "has not found gel injections to be effective". Harm not found is a claim, relief not found a complaint.
  /\b(?:has|have|had|did|could|was|were)(?: not|n['’]t) (?:yet |been )?(?:able to )?(?:find|found|confirm|confirmed|detect|detected|replicate|replicated)\b(?![^.;]{0,40}\b(?:side[- ]effects?|adverse|complications?|risks?|harm|reactions?|infections?|rejection|problems?|relief|help|anything|answers?|solution|better|safer|tears?|looseness|damage|defects?|lesions?|holes?|trace|signs? of|elsewhere|anywhere|any more)\b)/i,
  // Not for all: "some people are not helped", "it does not work for everyone".
  /\b(?:some|many|most|a few|other|certain|not all) (?:of )?(?:the )?(?:people|patients|individuals|recipients|users)\b(?! (?:who|that)\b)[^.;,]{0,15}(?:\b(?:are|were|is|was)(?: not|n['’]t) (?:\w+ )?helped|\b(?:do|did|will|may|might)(?: not|n['’]t) (?:\w+ )?(?:respond|benefit)|\b(?:get|got|feel|felt|have|had|see|saw|notice|noticed) (?:little or )?no (?:\w+ )?(?:relief|benefit|improvement|change|difference))\b/i,
  /\bnot (?:everyone|everybody|every (?:patient|person|knee)|all (?:patients|people))\b[^.;,]{0,15}\b(?:respond(?:s|ed)?|benefit(?:s|ed)?|improve[sd]?|helped|(?:gets?|feels?|finds?) (?:better|relief)|(?:have|has|gets?|sees?) [^.;,]{0,25}\b(?:response|results?|relief|benefits?|improvement))\b/i,
  /\b(?:do|does|did|will|may|might|can)(?: not|n['’]t) (?:always )?(?:work|help)(?: well| equally well)? (?:for|in|on) (?:everyone|everybody|every (?:patient|person|knee|case)|all (?:patients|people|cases))\b/i,
  // One result is not that of all: "not necessarily the result that every patient will have", "results are not typical".
  /(?:\bnot|n['’]t) (?:nec{1,2}es{1,2}arily|always) (?:(?:the|an?) (?:\w+ ){0,2}?(?:results?|outcomes?|response|experience|improvement|relief)\b|what (?:you|everyone|everybody|every|each|all|others|most|other)\b)/i,
  /\b(?:results?|outcomes?|improvements?|experiences?|testimonials|stories)\b[^.;,]{0,40}\b(?:are|is|were|was|may|might|should|do|does)(?: not|n['’]t)\b[^.;,]{0,20}\b(?:typical|representative|guaranteed?|indicative)\b/i,
  /\b(?:do|does|did)(?: not|n['’]t) (?:necessarily |always |automatically )?mean\b(?:(?!\b(?:not|cannot|never|without)\b|n['’]t\b)[^.;,]){0,40}\b(?:avoid|spared?|no longer|cured?|pain[- ]free|healed|improve|regrow|gone)\b/i,
  // Not for all joints, and no share of people to boast of: "not suitable in severe arthritis", "30% get no relief".
  /\b(?:PRP|plasma|gel|stem cells?|injections?|therapy|treatment|prolotherapy|it|this|they|these)\b[^.;,]{0,20}\b(?:is|are)(?: not|n['’]t) (?:necessarily |usually |always |generally |likely to be )?(?:suitable|appropriate|ideal|the right (?:choice|treatment)|a good (?:choice|option)) (?:for|in|as|if|when|where)\b/i,
  /(?=\d ?%|percent|(?:one|two|three|four) in |(?:a )?(?:third|quarter|half|fifth|minority)|a few)(?<!\b(?:only|just|fewer than|less than|under|merely|barely|hardly)\b[^.;,]{0,15})(?:\d ?%|\bpercent|\b(?:one|two|three|four) in \w+|\b(?:(?:a )?(?:third|quarter|half|fifth|minority)|a few)) (?:of )?(?:the |our |all |my )*(?:patients|people|knees|hips|cases)\b[^.;,]{0,15}\b(?:get|got|feel|felt|have|had|see|saw|notice|noticed|report|reported) (?:little or )?no (?:\w+ )?(?:relief|benefit|improvement|change|difference|response)\b/i,
  /\bonly (?:an? (?:small |tiny )?(?:minority|few|number|share|proportion|third|quarter)|some|a few|(?:less|fewer) than half|\d+ ?%) (?:of )?(?:the |our |all )*(?:patients|people|knees|hips|cases|studies|trials)\b[^.;,]{0,15}\b(?:(?:have|get|see|report|feel|enjoy|had|got|saw|show(?:ed)?)\b(?! no\b)[^.;,]{0,20}\b(?:relief|benefits?|improvements?|better|results?|response)|respond(?:ed)?|benefit(?:t?ed)?|improved?)\b(?![^.;]*\bthan\b)/i,
  // Risk by a double denial: "no procedure is without risk", "it is not risk-free".
  /\b(?:no (?!other )(?:\w+ )?(?:procedure|injection|shot|treatment|therapy|operation|surgery|medicine|medication|drug|intervention|needle|method|option)s? (?:is|are|comes?)|nothing (?:is|comes)|none (?:is|are)|never|(?:is|are|was|were) not|(?:is|are|was|were)n['’]t|it['’]s not) (?:(?:ever|entirely|completely|totally|fully|wholly|absolutely|quite) )?(?:(?:without|free (?:of|from)) (?:any |all |some |its |their )?(?:potential |possible |serious |own )?(?:risks?|side[- ]effects?|complications?|dangers?)|(?:risk|side[- ]effect|complication)s?[- ]free)\b(?![^.;]*\b(?:except|but (?:prp|ours|our|this|these|stem|exosomes))\b)/i,
  // Studies and experts who see it otherwise: "not all studies have reported positive results".
  /\bnot (?:all|every|each)(?: of)?(?: the)? (?:[\w-]+ )?(?:stud(?:y|ies)|trials?|research|papers?|reviews?|data|evidence|guidelines?)\b[^.;]{0,90}\b(?:positive|benefit\w*|support\w*|agree\w*|favou?r\w*|effective\w*|improve\w*|show\w*|find|found|conclu\w*|recommend\w*)\b/i,
  /\bnot (?:all|every|each)(?: of)?(?: the)? (?:[\w-]+ )?(?:experts?|doctors?|physicians?|surgeons?|specialists?|guidelines?)\b[^.;,]{0,20}\b(?:agrees?|convinced|recommends?|advises?|supports?|in favou?r)\b/i,
  // What it will not do: "it might not cure your condition", but not "cartilage will not regrow by itself".
  /(?<!\b(?:without|unless|if|until)\b[^.;]{0,60})(?:\b(?:may|might|will|would)(?: not|n['’]t)|\b(?:won|wouldn)['’]t) (?:(?!\b(?:just|only|merely|simply)\b)[^.;,]){0,20}\b(?:cure|reverse|regrow|regenerate|rebuild)\b(?! (?:your|their) (?:life|lives|confidence)\b)(?![^.;]*\b(?:without|unless|until|alone|naturally|(?:by|on) (?:its|their) own|by (?:itself|themselves))\b)/i,
  // Evidence is thin: "limited evidence", "the evidence remains weak", "more research is needed".
  new RegExp(
    String.raw`\b(?:limited|weak|insufficient|inconclusive|conflicting|mixed|poor|scant|scarce|preliminary|modest|low[- ]quality|very low|little|no (?:good|strong|solid|reliable|convincing|clinical|high[- ]quality|clear|long[- ]term|scientific|conclusive|robust|imaging|published|strong imaging)?) ?(?:evidence|proof|data|research|studies|trials|support)\b${NO_HARM}`,
    'i',
  ),
  /\b(?:evidence|data|studies|research|literature|results?|trials|science|benefits?|effectiveness|efficacy|(?<!\bside[- ])effects?|picture)\b[^.;]{0,25}\b(?:is|are|was|were|remains?|paints?)\b[^.;]{0,20}\b(?:limited|weak|mixed|uncertain|inconclusive|conflicting|unproven|unclear|unknown|modest|preliminary|early|insufficient|lacking|small|inconsistent|thin|sparse|disputed|debated)\b/i,
  /\b(?:more|further|larger|better|additional)\b[^.;]{0,25}\b(?:research|studies|trials|data|evidence)\b[^.;]{0,20}\b(?:needed|required|necessary|warranted)\b/i,
  /\b(?:essential|important|necessary|vital|imperative|crucial|needed)\b (?:that|for) (?:(?:there (?:are|be)|we have|the) )?(?:more|further|larger|better|additional)\b[^.;]{0,60}\b(?:research|stud(?:y|ies)|trials?|investigations?)\b[^.;]{0,20}\b(?:be|is|are|to be) (?:done|conducted|carried out|performed|undertaken|run)\b/i,
  /\b(?:essential|important|necessary|vital|imperative|crucial|needed) to (?:conduct|carry out|run|do|have|see|await) (?:more|further|larger|better|additional|controlled|randomi[sz]ed)\b[^.;,]{0,40}\b(?:research|stud(?:y|ies)|trials?|investigations?)\b/i,
  // What is left: "most still feel a tender spot", "the cartilage does not grow back". What only other care leaves is none.
  /(?<!\b(?:few|hardly any|almost no|after (?:[\w-]+ ){0,2}?(?:surger(?:y|ies)|operations?|replacements?))\b[^.;]{0,40})\b(?:most|many|some) (?:of )?(?:(?:the|our) )?(?:people|patients|them)?\b ?(?:will |may )?still (?:notice|have|had|feel|felt|report|experience)[sd]? (?:an? |one |some |mild )*(?:tender\w*|pain(?![- ](?:relief|reduction|control|free))|sore\w*|stiff\w*|symptoms|swelling|discomfort)\b(?![^.;]*\b(?:surger(?:y|ies)|operation|replacement)\b)/i,
  /\b(?:cartilage|menisc\w+)\b(?: [\w-]+){0,4}? (?:(?:do|does|did|will|can)(?: not|n['’]t)|cannot|won['’]t|never) (?:\w+ly )?(?:grow|come)s? (?:back|again)\b(?! (?:without|unless|on|by|alone)\b)/i,
  // Few looked or found: "only a handful of studies showed new cartilage".
  /(?<!\bnot )\bonly (?:a |the )?(?:few|handful of|couple of|small number of|one|two|three) (?:of (?:the|these) )?(?:[\w-]+ ){0,3}?(?:stud(?:y|ies)|trials?)\b(?! (?:failed|(?:was|were|is|are) (?:needed|enough)))/i,
  // Dispute: "some controversy exists about how well it works", but not that over embryos or prices, nor one that is over.
  /\b(?:controvers(?:y|ies)|debate|disagreement|dispute|uncertainty)\b(?<!\b(?:no|without|any|little|longer|free of|free from|none of|less|end(?:s|ed)?|settles?|settled)\b[^.;]{0,30})(?<!\b(?:embryo\w*|f[eo]etal|f[eo]etus|ethical|political|moral)\b[^.;]{0,70}) (?:(?:still|also|now|currently|among \w+) )*(?:(?:exists?|remains?|persists?|continues?)\b|(?:about|on|over|as to|regarding|concerning|of)?\b[^.;]{0,20}\b(?:how (?:well|effective|useful|much|long|safe)|whether|effective\w*|efficacy|benefits?|value)\b)(?![^.;]{0,60}\b(?:embryo\w*|f[eo]etal|f[eo]etus|ethic\w*|regulat\w*|legal\w*|price|cost|insurance)\b)(?![^.;]*\b(?:over|settled|closed|ended|gone|past)\b)/i,
  // Proof that is sought: "to prove its value we now need a trial", "a study is under way to find out".
  /\b(?:we|it|they|science|the field|researchers|there is an?|what is|what['’]s) (?:now |still |also |therefore |first |urgent |real |clear )*(?:needs?|needed|lacks?|lacking|missing)\b[^.;?]{0,30}\b(?:trials?|stud(?:y|ies)|research|data|evidence|proof)\b/i,
  /\b(?:trials?|stud(?:y|ies)|research|evidence|proof|data)\b(?![^.;?]{0,70}\b(?:no|not|never|shows?|shown|ha(?:s|ve) proven?)\b)[^.;?]{0,70}\b(?:is|are|remains?|still)\b (?:now |still |also |therefore |urgently )*(?:needed|required|warranted|missing|lacking|awaited|outstanding)\b/i,
  /\b(?:trials?|stud(?:y|ies)|research)\b[^.;?]{0,40}\b(?:under ?way|ongoing|in progress|planned|(?<!\bwere )needed)\b[^.;?]{0,15}\bto (?:prove|test|determine|see|find out|establish|evaluate|assess)\b/i,
  /\bprov(?:e|ing)\b[^.;?]{0,60}\b(?:will|would) (?:take|need|require)\b/i,
  /\b(?:unproven|not (?:yet )?(?:been )?(?:proven|established|recommended|endorsed|approved|evaluated|cleared|a cure|guaranteed|realistic|known|supported|advised|licensed|covered|standard of care)|isn['’]t (?:proven|approved|realistic|a cure|recommended)|aren['’]t (?:proven|approved|recommended)|(?:has|have) not (?:approved|cleared|endorsed)|recommends? against|recommended against|advis(?:e|es|ed) against|does not recommend|do not recommend|not FDA|lacks? (?:FDA )?approval|(?<!(?:needs?|requires?) )no (?:FDA )?approv(?:al|ed)(?! (?:is |was |has to be |had to be |need be )?(?:needed|required|necessary|called for|sought|asked for))|without (?:FDA )?approval|(?:considered|deemed|remains?|is|are|still|as) (?:experimental|investigational))\b/i,
  /\b(?:well )?below (?:the|what)\b(?:[^.;]|\.\d){0,40}\b(?:threshold|significan|meaningful|important|notice)/i,
  // Not yet there: "until it has been shown to be safe", "a small number of legitimate uses are approved".
  /\b(?:until|before|till)\b [^.;,]{0,30}?\b(?:(?:has|have|is|are|been) (?:shown|proven|proved|found|known|demonstrated)(?: to be)? (?:both )?(?:safe|effective)|(?:there (?:is|are)|we have|they have|science has) (?:an? |any )?(?:\w+ )?(?:treatments?|therap(?:y|ies)|cures?)? ?(?:that (?:is|are) )?(?:safe|effective|proven))\b/i,
  /(?<!\bone of (?:the |only )*)\b(?:(?:only )?a (?:very )?(?:few|handful|small number|limited number|narrow range)|very few|few)\b(?: of)?(?: [\w-]+){0,6}? (?:treatments?|therapies|products?|uses|conditions|procedures|applications|diseases)\b(?:(?!\b(?:as|our|like|than)\b)[^.;]){0,70}\b(?:approved|licensed|legitimate)\b/i,
  // Nothing firm: "too little evidence", "hard to draw conclusions".
  /\btoo (?:little|few|weak|scarce)\b[^.;,]{0,30}\b(?:evidence|proof|data|studies|trials|research)\b/i,
  /\b(?:hard|difficult|impossible|too early|premature|not possible)\b[^.;,]{0,15}\bto (?:draw|reach|make|come to)\b[^.;,]{0,20}\bconclusions?\b(?! (?:other than|but that))/i,
  /\bno (?:\w+ )?conclusions? (?:can|could|may) be\b/i,
  // Hardly anything, or more harm than good: "a poor balance of benefit and risk", "what relief there is is minimal".
  /\bpoor (?:balance|ratio) (?:of|between)\b[^.;,]{0,20}\b(?:benefit|risk|harm)/i,
  /\b(?:risks?|harms?|dangers?)\b[^.;,]{0,30}(?<!n['’]t|not|never|rarely|hardly) outweigh(?:s|ed)? (?:\w+ ){0,2}(?:benefits?|gains?)\b/i,
  /\b(?:relief|benefits?|gains?|improvements?)\b[^.;,]{0,20}\b(?:is|are|was|were) (?:(?:only|often|usually|very|is|at best) )*(?:minimal|negligible|trivial|slight)\b/i,
  // Safety denied: "not entirely safe"; harm that it shares with others: "like any injection it has risks".
  /\b(?:(?:is|are|be)(?: not|n['’]t)|not) (?:(?:100 ?%|completely|entirely|wholly|absolutely) safe)\b/i,
  /\b(?:like|as with) (?:any|all|every)\b(?:(?!\b(?:no|not|without|free|zero|low|lower|minimal|few|fewer|rare\w*|unlike|but|avoid\w*|spar\w*|eliminat\w*|remov\w*|takes? away)\b)[^.;]){0,60}\brisks?\b(?! of (?:surgery|an operation))(?! (?:is|are) (?:low|rare|minimal|small|very))/i,
  // What the law asks first: "it has to gain FDA approval".
  /(?<!\b(?:not|never|no|nobody|n['’]t|who|we) )\b(?:must|ha(?:s|ve) to|needs? to)\b(?:(?!\b(?:and|has)\b)[^.;,]){0,50}\b(?:gain|get|obtain|receive|go through|undergo|win|secure)\b(?:(?!\band\b(?! (?:gain|get|obtain|receive|win|secure)\b))[^.;,]){0,40}\b(?:FDA|regulatory|marketing) (?:approval|clearance|authori[sz]ation)\b/i,
  // Harm and failure counted: "a higher rate of complications", "still required total knee replacement".
  /\b(?:higher|increased|greater|elevated|more)\b[^.;]{0,20}\b(?:risk|rate|odds|chance)s?\b[^.;]{0,15}\bof\b[^.;]{0,25}\b(?:adverse|complications?|side effects?|infections?|swelling|failure|pain|harm|death|cancer|tumou?r)/i,
  /\b(?:higher|greater|more) (?:adverse|complication|infection|failure)\b/i,
  /\b(?:risk|rate|odds|chance)s? of\b[^.;]{0,30}\b(?:adverse|complications?|side effects?|infections?|swelling|failure|harm)\b[^.;]{0,15}\b(?:is|are|was|were) (?:higher|greater|increased|raised)\b/i,
  /\b(?:increas|accelerat|hasten|quicken|worsen|speed|promot)(?:e|es|ed|ing|s|en|ens|ened)?(?: up)? (?:the )?(?:advancement|progression|progress|development|degeneration|deterioration|loss|breakdown|thinning) of (?:the |your )?(?:[\w-]+ )?(?:(?:osteo)?arthritis|cartilage|joints?|degeneration|disease)\b/i,
  /\brisk ratio (?:of|was)\b/i,
  /\b(?=infect|hospital|went|lost|died|sepsis|tumou?r)(?<!\b(?:no|not|never|none|nobody|nor|neither|without|cannot|zero)\b[^.;:]{0,40}|n['’]t\b[^.;:]{0,40}|\b(?:cells?|tissues?|those|that|which) (?:that |which )?(?:have |has |had )?)(?:infected|infections? (?:were|was|occurred|after)|hospitali[sz]ed|went blind|lost (?:their )?(?:sight|vision)|died|sepsis|tumou?rs? (?:grew|formed|developed))\b/i,
  /\b(?=still|eventually|later|went on)(?<!\b(?:only|just|fewer than|less than|hardly any|almost none|none|nobody|no one)\b(?! half)[^.;]{0,70})(?:still|eventually|later|went on to) (?:require|required|need|needed|have|had)\b[^.;]{0,20}\b(?:replacement|surgery|operation)\b/i,
  /\b(?:some|many|most|a few|one in \w+|half of(?: the)?) (?:patients|people|of them|knees|hips)\b[^.;]{0,15}\b(?:need|require|go on to have|have)\b[^.;]{0,20}\b(?:surgery|an operation|replacement)\b[^.;]{0,10}\b(?:after|later|anyway|despite)\b/i,
  // Some joints or people gain less: "hip patients get less relief than knee patients".
  /\b(?:patients|people|hips|knees|shoulders|backs|smokers)\b (?:\w+ ){0,4}?(?:have|has|had|get|gets|got|see|saw|show|showed|report(?:ed)?) (?:\w+ )?(?:less|shorter|smaller|poorer|worse|lower)\b[^.;]{0,20}\b(?:relief|duration|benefit|effect|results?|improvement|outcomes?|response)\b[^.;]{0,20}\bthan (?:knee|hip|shoulder|ankle|spine|back|younger|older|other|early|milder|healthy|non-?smok)/i,
  // What it does not offer and only does: "it does not represent a treatment that can prevent", "merely buying time".
  /\b(?:do|does|did)(?: not|n['’]t) (?:represent|constitute|offer|provide|amount to) (?:an? |any )?(?:(?!just|only|merely)[\w-]+ ){0,2}(?:treatment|therapy|cure|remedy|option|way|fix|answer|method)s? (?:that|which|to)\b(?:(?!\bbut\b)[^.;]){0,25}\b(?:prevent|cure|repair|reverse|heal|stop|slow|rebuild|replace|avoid|regrow|fix)/i,
  /(?<!\bnot )\b(?:simply|merely|only|just) (?:a (?:way|means) (?:of|to) )?(?:buys?|buying|bought) (?:you |some |a little |them |us )?time\b/i,
  // Doubt and warning.
  new RegExp(
    String.raw`\b(?:there (?:is|are) (?:no|little|not enough) (?:\w+ ){0,2}(?:evidence|proof|guarantee|data|trials?|stud(?:y|ies)|support|way to know|agreement|consensus)${NO_HARM}|nobody (?:knows|has shown)|no one (?:knows|can (?:say|promise|guarantee))|cannot (?:promise|guarantee|say|claim)|can['’]t (?:promise|guarantee|say)|we do not (?:claim|promise|know|offer)|beware|be (?:wary|sceptical|skeptical|cautious)|too good to be true|mislead|overstat|exaggerat|hype(?! (?:is|was) real)|misinformation|false hope|snake oil|(?<!\b(?:no|not an?|not the|not just an?|n['’]t an?|more than an?|beyond(?: the)?) )placebo effect)\b`,
    'i',
  ),
  /\b(?:effectiveness|efficacy|benefit|ability|capacity|potential|survival)\b[^.;]{0,40}\b(?:is|are|more|significantly|becomes?)\b[^.;]{0,15}\b(?:limited|reduced|minimal|lower|less|diminished)\b/i,
  /\b(?:limited|minimal|reduced) (?:repair|regenerative|healing|benefit|effect|effectiveness|potential|improvement|capacity|value|success)\b/i,
];

/** Tried at every letter, not only where its word begins: joined with others it makes each of them so slow. */
const beginsWithLook = ({ source }: RegExp): boolean => /^(?:\\b)?\(\?<?[!=]/.test(source);

/** Those that begin with a word at once, which is three times as fast as one after the other, and each of the rest. */
const LIMIT_TESTS: readonly RegExp[] = [
  new RegExp(
    LIMITS.filter((limit) => !beginsWithLook(limit))
      .map(({ source }) => source)
      .join('|'),
    'i',
  ),
  ...LIMITS.filter(beginsWithLook),
];

const NAMES_OTHER_CARE = new RegExp(String.raw`\b${OTHER_CARE}\b`, 'i');

const OPERATION = String.raw`(?:the |an? |any |your |all |every |joint |knee |hip |shoulder |spine |back |total |major |orthop\w+ |proper |formal )*(?:surger(?:y|ies)|surgical (?:repair|treatment|care)|operations?|(?:joint|knee|hip|shoulder|disc) replacements?|arthroplast(?:y|ies)|surgical intervention)\b`;
/**
 * Not in place of an operation: "does not replace the need for surgery", "is no substitute for a knee replacement". What
 * is more than that ("not just an alternative") or is thought so ("if you believe ...") is a claim.
 */
const NO_SUBSTITUTE = new RegExp(
  [
    String.raw`(?:\b(?:do(?:es)?|did|will|would|can|could|should)(?: not|n['’]t)|\b(?:cannot|can['’]t|won['’]t|never)) (?:(?:yet|always|fully|completely|entirely|simply|necessarily) )?(?:replace|substitute for|take the place of|eliminate|remove|do away with) (?:(?:the )?(?:need|role|place) (?:for|of) )?${OPERATION}`,
    String.raw`(?:\b(?:is|are|was|were|be|as)(?: not|n['’]t)|\b(?:isn|aren)['’]t|\bnever) (?:(?:meant|intended|designed|considered|seen) (?:to be |as )?)?(?:(?:an?|the|any) )?(?:(?:true|real|complete|full|perfect|good|suitable|direct|universal|adequate|viable|proven|realistic|lasting) )?(?:substitute|alternative|replacement) (?:for|to) ${OPERATION}`,
    String.raw`\b(?:is|are) no (?:(?:true|real|complete|full|perfect|suitable|adequate|lasting) )?(?:substitute|replacement) for ${OPERATION}`,
  ].join('|'),
  'i',
);
const ONLY_THOUGHT =
  /\b(?:think|thinks|thought|told|tell|tells|believed?|believes|assumed?|say|says|said|if|whether|myth|heard)\b/i;

/** What follows goes on to say that no operation is needed all the same; what it may do for some does not. */
const GOES_ON = new RegExp(
  String.raw`^[^.]*?(?:\b(?:${CONTRAST}|yet|because|since|which)\b|${GOES_ON_TO_OFFER})(?![^.]*\b(?:may|might|some)\b)`,
  'i',
);
/** True where a treatment is said not to stand in for an operation. */
export const deniesSubstitute = (text: string): boolean => {
  if (!/replace|substitut|alternative|place of|eliminate|remove|do away/i.test(text)) return false;
  const found = NO_SUBSTITUTE.exec(text);
  if (found === null) return false;
  const before = text.slice(0, found.index);
  const rest = text.slice(found.index + found[0].length);
  return (
    !ONLY_THOUGHT.test(before) && !setsApart(before) && !NAMES_OTHER_CARE.test(before) && !GOES_ON.test(rest)
  );
};

const NO_SUCCESS =
  "(?:fail(?:ed|s)?(?: to (?:improve|respond|heal|recover|settle|get better|benefit))?|(?:not|n['’]t) (?:improved?|respond(?:ed)?|healed|heal|recover(?:ed)?|settled?|benefit(?:ed)?|been helped|get better|got(?:ten)? better|found relief))";
/**
 * Who is treated: "patients who have failed to improve with physiotherapy", "when other treatments have failed to help".
 * What failed is the other care, so that nothing is said against the therapy.
 */
const WHO_IS_TREATED = new RegExp(
  `\\b(?:who|that|which|you|your \\w+|people|patients|those|pain|symptoms)(?:['’]ve)?(?: (?:has|have|had|did|do|does))? ?(?:already |previously |also |still )?${NO_SUCCESS}(?: (?:with|to|on|from|after|by|despite|under|through|at|least|of|a|an|the|all|any|their|months?|weeks?|course|\\d+|three|six))* ${OTHER_CARE}\\b|` +
    `\\b(?:when|where|if|after|once|because|since|as)(?: \\w+){0,2}? ${OTHER_CARE}(?: \\w+){0,2}? (?:fail(?:ed|s)?(?: to \\w+)?|(?:(?:has|have|had|did|do|does)(?: not|n['’]t) (?:help|helped|work|worked)))\\b`,
  'gi',
);

/** Without one of these nothing is said to have failed. */
const MAY_FAIL = /fail|not|n['’]t/i;

/** Less good where the joint is badly worn: "less effective in advanced arthritis", but not "less effective than PRP". */
const LESS_IF_WORN = new RegExp(
  String.raw`(?<!\b${OTHER_CARE}\b[^.;]{0,60})(?<!\b(?:no|not|never|rarely|hardly|any) )\b(?:less|not (?:as|so|very)|rarely|seldom) (?:effective|successful|helpful|useful|beneficial|likely to (?:help|work|benefit|respond|succeed))\b(?![^.;]*\bthan\b)[^.;]{0,30}?\b(?:advanced|severe|late|end|bone[- ]on[- ]bone|grade|larger?|complete|full[- ]thickness|badly|heavily)\b`,
  'i',
);

/** Where a sentence tells who is treated by the care that failed before: half-open offsets. */
export const whoIsTreated = (text: string): [number, number][] =>
  !MAY_FAIL.test(text)
    ? []
    : matchesOf(text, WHO_IS_TREATED).map(({ index, 0: { length } }) => [index, index + length]);

/** True where the sentence itself says what speaks against the claim. */
export const statesLimit = (text: string): boolean => {
  const limits = (said: string) =>
    LIMIT_TESTS.some((limit) => limit.test(said)) ||
    deniesStatus(said) ||
    deniesSubstitute(said) ||
    LESS_IF_WORN.test(said);
  return limits(text) && limits(text.replace(WHO_IS_TREATED, '…'));
};

/** What wears a joint down: "repeated shots may weaken tendons", "speeds up arthritis". */
const WEARS =
  /(?<!\b(?:not|never|no|nor|without) |n['’]t )\b(?:weaken|damag|harm|destroy|erod|thin|accelerat|hasten|worsen|speed)(?:e|es|s|ed|d|ing)?(?: up)? (?:(?!by\b|from\b|with\b|in\b|to\b)[\w-]+,? ){0,4}?(?:tendons?|cartilage|joints?|structures|tissues?|ligaments?|bones?|(?:osteo)?arthritis|degeneration|deterioration|wear)\b/i;

/** True where something is said to wear a joint or tendon down: no praise of it, whatever relief is named beside. */
export const tellsWear = (text: string): boolean => WEARS.test(text);
