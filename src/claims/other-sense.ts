import type { ClaimType } from '../model/index.ts';
import { matchesOf } from '../text/matches.ts';

/** Since when somebody does something, which lasts for nobody treated: "for 15 years we have treated knees". */
const TIME_OF_SELLER = String.raw`\bfor (?:[\w-]+ ){0,4}?(?:years|decades)(?: now)?,? (?:(?:we|dr\.?)\b|our (?:[\w-]+ ){0,2}?(?:clinics?|practice|team|doctors?|physicians?|surgeons?|cent(?:er|re)s?|company|laboratory|staff|specialists?)\b)`;
const TIME_OF_WORK = String.raw`\b(?:research(?:ed|ing)?|affiliated|work(?:ed|ing) (?:in|with|as|on)|speciali[sz]\w+|provid(?:ed|ing)|open|in business|in practice|serv(?:ed|ing)|practi[cs](?:ed|ing)|us(?:ed|ing)|in use|known|around|available|studied|studying|perform(?:ed|ing)|offer(?:ed|ing)|treat(?:ed|ing))\b(?:(?!\b(?:relief|free|better|last\w*|results?|benefits?|effects?|improv\w+|without|works?)\b)[^.;,]){0,40}? (?:for|over) (?:[\w-]+ ){0,4}?(?:years|decades|months)\b`;

/** How long somebody has done his work: "over ten years of experience", "20 years in practice". */
const TIME_OF_EXPERIENCE = String.raw`(?<!\b(?:free|last\w*|relief|results?|hold\w*|stays?|keeps?|persists?|healed|benefits?)\b[^.;,]{0,30})\b(?:(?:over|after|for|within|more than|nearly|almost|some|about) )*(?:(?:an?|the|many|several|\d+\+?|[a-z]+(?:-[a-z]+)?) )?(?:years|decades)(?:['’] |,? (?:of|in)(?: (?:(?:his|her|their|our|my|combined|clinical|surgical|medical|professional|hands-on|extensive|joint|private|active|total|collective|relevant|research|teaching) )+| ))(?:experience|expertise|practice|business|(?:this|the|our) (?:field|industry|profession)|medicine|research|training|surgery|orthop\w+|teaching)\b`;
/** "Last" that tells when, not how long: "last spring", "at last count", "in these last days", but not "results last years". */
const LAST_IN_TIME = String.raw`\blast (?:year|month|week|night|spring|summer|autumn|winter|fall|season|quarter|count|card|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)\b(?! (?:after|in and|and (?:\w+ out|summer|winter))\b)|(?<!\bfor the )\blast time\b|(?<!\bfor )\b(?:the|these|my|our|your|his|her|their|very|at) last\b(?! (?:for|longer|up|until|about|between|well|a|as|only|much|beyond|through)\b)`;
/** How long a complaint has been there: "pain that has lasted six months", "sore for years". */
const TIME_OF_COMPLAINT = String.raw`\b(?:pain|aches?|symptoms?|complaints?|injur(?:y|ies)|problems?|conditions?|arthritis|stiffness|swelling|soreness)\b(?: (?:that|which))? (?:has|have|had) (?:(?:already|now|often|only) )?(?:lasted|persisted|been (?:there|present|around|chronic|going on))\b(?: (?:for )?(?:[\w-]+ ){0,4}?(?:years|decades|months|weeks))?|(?<!\b(?:not be|stops? being|no longer|never)\s)\b(?:worn|frayed|chronic|sore|aching|painful|stiff|swollen|unstable|injured|torn) for (?:[\w-]+ ){0,3}?(?:years|decades|months)\b`;
/** A treatment that is counted, where nobody says that one is enough: "PRP is one treatment for arthritis". */
const ONE_OF_MANY = String.raw`\b(?:is|are|as|was|just|only one|remains) one (?:treatment|application|session|injection)\b(?! (?:only|and|alone|that lasts)\b)(?![^.;]*\b(?:years|decades?|lasting|lasts|life\w*|permanent\w*|forever|for good)\b)(?= (?:for|of|that|which|option|among|to))|\bone (?:treatment|injection|session) (?:has (?!given|lasting|an effect|brought|ended)|contains|holds|consists|involves|costs|takes (?:\d|about|some|an? |half|less|only|under))`;
/** What a discovery did to the world: "it has changed medicine forever". */
const CHANGED_FOREVER = String.raw`\b(?:chang|transform|revolutioni[sz]|alter|shap)(?:ed?|es|ing) (?!(?:[\w-]+ ){0,6}?(?:your|you|my)\b)(?:the (?:[\w-]+ ){1,4}|modern |regenerative |sports |how (?:[\w-]+ ){1,5})?(?:medicine|health ?care|orthop\w+|science|sport|world|field|industry|surgery|treatment|way(?: [\w-]+){1,5}|pain|arthritis)?,? ?(?:forever|permanently|for good)\b`;
/** Healing that is hindered or looked at: "NSAIDs block the healing response", "we monitor the healing process". */
const HEALING_HINDERED = String.raw`\b(?:block|inhibit|impair|hinder|weaken|suppress|disrupt|interrupt|interfer(?:e|es|ed|ing) with|turn(?:s|ed|ing)? off|shut(?:s|ting)? (?:down|off)|switch(?:es|ed)? off|slow(?:s|ed|ing)? down)(?:s|es|ed|ing)? (?:(?:the|your|my|his|her|their|our|its|all|any|of|body['’]s|own|natural|inflammatory|normal|self|tissue|early|tendon|bone|cartilage|full|proper|this|wound) )*(?:self-)?(?:healing|repair|recovery|regeneration|regenerative)\b`;
const HEALING_WATCHED = String.raw`\b(?:track|monitor|overview of|keep an eye on)(?:s|ed|ing)? (?:(?:the|your|my|his|her|their|our|its|progress|course|of|this|joint|tendon|tissue) )*(?:healing|repair|recovery)\b(?! of (?:[\w-]+ ){0,2}(?:cartilage|tendons?|joints?|knees?|tissue))`;

/** What follows a shot or a wound by itself: "swelling is a normal part of the healing process". */
const PART_OF_HEALING = String.raw`(?<=\b(?:is|are|was|as|be|being|it['’]s|that['’]s)(?: (?:all|also|just|only|quite|simply|actually|often|usually|an?|the))* )\b(?:(?:natural|normal|expected|necessary|important|usual|essential|healthy) )+(?:parts?|signs?|stages?|steps?|phases?) (?:of|in) (?:(?:the|your|a|this|every) )?(?:(?:body['’]s|own|natural|normal|overall|usual) )*(?:healing|repair|recovery|inflammatory)(?: (?:process|response|cascade|phase|reaction))?\b(?! (?:of |a |an |your |my |torn |worn |damaged )+)|(?<=\b(?:is|are|was|as|be|being|it['’]s|that['’]s)(?: (?:all|also|just|only|quite|simply|actually|often|usually|an?|the))* )(?:parts?|sign) of the (?:normal|natural) (?:healing|inflammatory) (?:process|response)\b`;

/**
 * Wordings of a claim type in a sense that states nothing of the kind. A claim rests on none of them: a wording that
 * overlaps one does not count, and where one stands the type needs another wording.
 */
const OTHER_SENSES: Partial<Record<ClaimType, RegExp>> = {
  // Operations by their names.
  'tissue-regeneration': new RegExp(
    String.raw`${PART_OF_HEALING}|${HEALING_HINDERED}|${HEALING_WATCHED}|\b(?:(?:acl|pcl|mcl|ucl|joint|knee|hip|shoulder|ankle|elbow|cruciate|breast) reconstructions?|(?:rotator cuff|labr(?:al|um)|hernia) repairs?|(?<!\bnon-?\s?)(?:arthroscopic|surgical|operative|open) (?:[\w-]+ ){0,3}(?:repairs?|reconstructions?|restorations?)|(?:repairs?|reconstructions?|restorations?) surger(?:y|ies))\b`,
    'giu',
  ),
  // That cells are in it is no proof that it works.
  'evidence-base':
    /\b(?:proven|shown|known|found|demonstrated) to (?:yield|contain|hold|carry|survive|be (?:rich|present|viable|alive))\b/giu,
  // Trials that others run are no treatment sold as one.
  'trial-status':
    /\bthere are (?:currently |now )?(?:several|many|numerous|various|hundreds of|dozens of|over \d+|more than \d+|\d+) (?:[\w-]+ ){0,3}trials\b|\binvestigated in (?:[\w-]+ ){0,4}trials\b|\btrials (?:are |is )?(?:under ?way |ongoing )?(?:worldwide|around the (?:world|globe)|across the (?:world|globe))/giu,
  // Side effects that pass are no relief of the complaint.
  'symptom-relief':
    /\b(?:side[- ]effects?|adverse (?:events?|effects?)|reactions?|bruising)\b[^.;:]{0,50}?\b(?:resolv\w+|subsid\w+|disappear\w*|fades?|go(?:es)? away|improv\w+)\b/giu,
  // Transplants of cord blood are given for diseases of the blood.
  'broad-indication':
    /\b(?:cord blood|ha?ematopoietic)\b[^.;:]{0,60}\b(?:treat\w*|in use|used)\b[^.;:]{0,50}\bdiseases\b/giu,
  // Who oversees is no word on what was allowed.
  'regulatory-status':
    /\b(?:is|are) (?:\w+ly )?regulated by (?:the )?(?:(?:US|U\.S\.|United States) )?(?:FDA|Food and Drug)|\b(?:FDA|Food and Drug Administration(?: \(FDA\))?) regulates\b/giu,
  // Urgency is a claim where the reader is urged: "Hurry!", "so hurry up".
  financial:
    /(?<!(?:^|[.!?:;,–—-]\s?|["“”‘’']|\b(?:so|please|must|but|and)\s))\bhurry\b(?!\s?!|\s(?:up|while|before|now|in|and (?:book|call|reserve|sign))\b)|\b(?:they|cells|it|that|which|who|we|will) (?:and )?hurry\b|\bno hurry\b|\bin a hurry\b|\bpay(?:ing|s)? (?:close |more |particular |special )?attention\b|\bcalcium deposits?\b|\bdeposit(?=s? (?:of|in|into|onto)\b)|(?<!(?:\d|dollars|bucks|euros|pounds|rupees|pesos|rand|cents|lakh|hundred|thousand|little|few)\s?)\ba month\b|\bsav(?:e|es|ed|ing) (?!(?:[\w-]+ ){0,3}(?:costs?|money|price|expenses?|thousands|hundreds|fees?|bills?)\b)(?:(?:your|their|his|her|my|the|our|its|an?|you|them|us|him|me|from|this|these|natural|own|original|native|worn) )+(?:knees?|joints?|hips?|shoulders?|cartilage|limbs?|legs?|lives|life|ability|surgery|operations?|cells|tissue|sight|vision|discs?|tendons?|body)\b|\bguaranteed (?:by|(?:to be )?(?:pure|sterile|fresh|safe|alive|viable))\b|\bguarantees? of (?:the |its )?(?:efficacy|safety|quality|purity|sterility)\b/giu,
  // What only enters the body gently, and care after an operation, spare nobody one.
  'surgery-avoidance':
    /\bnon-?\s?(?:surgical|operative)(?: [\w-]+){0,4} (?:specialists?|physicians?|doctors?|orthop(?:a?edists?)|practitioners?|providers?|experts?|team|specialty|fellowship|training)\b|\b(?:contexts?|fields?|areas?|world|branch(?:es)?|speciali?ty|department|practice|future|advances) (?:of|in) (?:[\w-]+ ){0,2}surger(?:y|ies)\b|\b(?:in|within|during) (?:orthop\w+|plastic|reconstructive|general|oral|maxillofacial|sports|vascular) surger(?:y|ies)\b|\b(?:non|minimally)-?\s?invasive\b(?![^.;]*\b(?:surg|operat|replac|alternative|knife|scalpel|instead|own (?:knee|hip|joint)))/giu,
  superiority:
    /\bmore affordable\b|\bless (?:expensive|costly)\b|\bunique (?:[\w-]+ )?(?:propert(?:y|ies)|abilit(?:y|ies)|capabilit(?:y|ies)|capacity|structure|composition)\b|\b(?:best|better)[- ]known\b|\b(?:more|better|higher|greater|stronger|faster|younger|longer)(?: [\w-]+){0,2} than (?:ever(?: before)?|before|previously|at baseline|last (?:year|month|week))\b|\bcompared (?:to|with) (?:the |your |their )?(?:prior|before|baseline|previous(?:ly)?|last|pre-?\w+|earlier)\b|(?<=\b(?:concentrat\w+|platelets?|growth factors?|levels?|counts?|plasma)\b[^.;]{0,80})\b(?:higher|greater|larger|richer|more)\b(?: \([^)]{1,20}\))?(?: [\w-]+){0,3} than (?:(?:that|those|what|in|of|is|are|it) ){0,3}(?:(?:usual|normal|baseline|average)(?:ly)?(?! (?!blood|plasma|platelets?|levels?|concentration|human|serum)[\w-])|(?:(?:your|the|our|normal|ordinary|regular|whole|circulating|peripheral|natural|own|patient['’]s) )*blood\b)|\b(?:higher|greater|larger|more) (?:[\w-]+ ){0,2}?(?:platelets?|concentrations?|levels?|counts?|growth factors?)(?: [\w-]+){0,3} than (?:(?:that|those|what|in|of|is|are|it) ){0,3}(?:(?:usual|normal|baseline|average)(?:ly)?(?! (?!blood|plasma|platelets?|levels?|concentration|human|serum)[\w-])|(?:(?:your|the|our|normal|ordinary|regular|whole|circulating|peripheral|natural|own|patient['’]s) )*blood\b)|\bmost (?:common(?:ly)?|people|patients|cases|often)\b/giu,
  // What sets cells or patients apart is no praise of who treats them.
  legitimacy:
    /\bunique (?:[\w-]+ )?(?:propert(?:y|ies)|abilit(?:y|ies)|capabilit(?:y|ies)|capacity|characteristics?|structure|composition|needs?|situations?|conditions?|case|goals?|circumstances|anatomy|body|history)\b|\b(?:cells?|patient|person|body|knee|joint|injury|case) (?:is|are) unique\b|\badvanced (?:imaging|degenerat\w+|(?:osteo)?arthritis|stages?|age|disease|cases?|wear|conditions?)\b/giu,
  // What is natural by itself is what the body does, and not the treatment.
  safety: new RegExp(
    String.raw`${PART_OF_HEALING}|\b(?:(?:body|bodies|blood|patient|person)['’]?s?|your|their|its|his|her|own)(?: own)? natural (?:[\w-]+ ){0,2}(?:capacity|abilit(?:y|ies)|power|potential|capabilit(?:y|ies)|response|process(?:es)?|healing|repair|defen[cs]es?|mechanisms?|cascade)\b|\bnatural (?:[\w-]+ ){0,4}(?:of|in) (?:the|your|his|her|their)(?: own)? (?:human )?(?:body|blood)\b|\bnatural (?:killer|building blocks?|balance|(?:joint |synovial )?lubrica\w+|cushion|shock absorbers?)\b|\b(?:on|onto) (?:your|their|his|her|my|one|either|each|both|that|this|the (?:\w+ )?)\s?(?:left |right |other |same |affected |painful )?sides?\b|\bside by side\b|\bnatural (?:history|course|progression|wear)\b`,
    'giu',
  ),
  // Also how long a complaint, a habit or a practice has been there.
  durability: new RegExp(
    String.raw`${TIME_OF_SELLER}|${TIME_OF_WORK}|\b(?:long[- ]term|life-?long|permanent|lasting|persistent) (?:\w+ )?(?:conditions?|diseases?|illness(?:es)?|problems?|pain|damage|injur(?:y|ies)|symptoms|complaints?|use|users?|follow[- ]up|patients?|medications?|drugs?)\b(?![- ](?:relief|reduction|control|management|free))|\b(?:suffer(?:ed|ing)?|struggl(?:ed|ing)|liv(?:e|ed|ing) with|hurting)\b(?: [\w’'-]+){0,6}? for (?:[\w-]+ ){0,4}(?:years|decades|months)\b|\b(?:our|my|the|this|your|his|her|a) last (?:[\w-]+ )?(?:posts?|blogs?|articles?|videos?|newsletters?|issue|visits?|appointments?|sessions?|injections?|treatments?|shots?)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|early|late|since|of|until|only|just|in) last (?:year|month|week|summer|winter|spring|autumn|fall)\b|\b(?:the|these|this|over|past) last (?:[\w-]+ ){0,3}(?:years?|decades?|months?|weeks?|century)\b|\b(?:in|over|during|for|within) the (?:last|past) (?:[\w-]+ ){0,3}(?:years?|decades?|months?|weeks?|century)\b|\blast (?:resorts?|names?|updated|step|visit|century|chance|options?|hope|things?|words?|line|minute|stages?)\b|${TIME_OF_EXPERIENCE}|${CHANGED_FOREVER}|${LAST_IN_TIME}|${TIME_OF_COMPLAINT}|${ONE_OF_MANY}`,
    'giu',
  ),
};

/** Care after an operation, which is not avoided: "PRP after a hip replacement", "post-surgical pain". */
const AFTER_OPERATION =
  /\bpost[- ](?:[\w-]+ )?(?:surgery|surgical|operative)\b|\bpost(?:surgical|operative)\b|\b(?:recover(?:y|ing)|rehab\w*|pain|healing|swelling|scar(?:s|ring)?) (?:after|following) (?:[\w-]+ ){0,3}(?:surger(?:y|ies)|operations?)\b/giu;
const AVOIDS =
  /\b(?:avoid|without|instead|delay|postpon|prevent|cancel|alternative|another|second|repeat|spare|skip|dodg|need|non-?surg|no (?:surg|op)|rather|replac|sav|keep|candidate|obsolete|unnecessary|needless|forget|why (?:go|face|endure|suffer)|thing of the past|no more)/i;

/** How soon one is back, where nothing is said of an operation: a claim of safety. */
const DOWNTIME =
  /\b(?:down-?time|time (?:off|away from)(?: of| from)? work|time off|recovery time|disruption)\b/giu;
const OPERATION = /surg|operat|replac|knife|scalpel/iu;
const CHANGES_FOREVER = new RegExp(CHANGED_FOREVER, 'iu');
/** A sentence about risks: "The risks are very rare, but include infection". */
const OF_RISKS =
  /^(?:the |these |any |possible |potential |other |known |its |main )*(?:risks?|side[- ]effects?|complications?)(?: [\w-]+){0,6}? (?:are|is|were|includes?|including|(?:can|may) (?:be|include))\b/iu;
/** A risk that is averted, or a second clause that speaks of something else. */
const NOT_OF_RISKS =
  /^(?:\w+ )?(?:risks?|complications?) of (?:needing|(?:[\w-]+ )?(?:arthritis|surgery|replacement))\b|(?:\b(?:and|while|because|since)|,) (?:the |our |your |my |their |most |\d|stem|prp|pain|success|results|relief)/iu;
const isOfRisks = (text: string): boolean => OF_RISKS.test(text) && !NOT_OF_RISKS.test(text);

/** The type of a claim whose wording is meant in another sense, where it is one nevertheless. */
export function typeInstead(text: string, claimType: ClaimType): ClaimType | undefined {
  if (claimType === 'durability' && CHANGES_FOREVER.test(text)) return 'legitimacy';
  if (claimType === 'surgery-avoidance' && spans(text, DOWNTIME).length > 0 && !OPERATION.test(text))
    return 'safety';
  return undefined;
}

/** Words of an outcome: without one, "all of our patients" are those who are cared for. */
const OUTCOME =
  /\b(?:improv|better|reliev|relief|pain|success|satisf|happy|happier|thrill|delight|pleased|respon[ds]|benefit|recover|result|outcome|help|avoid|effective|work(?:s|ed|ing)?\b|heal|cure|regain|return|able to|back to|feel|felt|love|lov(?:e[sd]?|ing)\b|recommend|never|no longer|free|cancel|gain|reduc|report|experience|notice|enjoy|function|mobil|active|chose|choose|trust|treated|perform|done|seen\b|safe|side effect|complication)|%|\d|\b(?:percent|per cent|thousands|hundreds|millions|countless|dozens|half|third|quarters?|out of)\b/iu;
const SHARE = /\b(?:all|most|many|majority|every one|each one|each) (?:of )?(?:our|my|the|these)\b[^.;:]*/giu;
/** An answer in a few words has its outcome in the question. */
const WORDS_OF_AN_ANSWER = 8;

/** What promotes a repair claims it, though it goes by the name of an operation. */
const PROMOTES =
  /\b(?:promot|stimulat|accelerat|support|encourag|enhanc|boost|induc|improv|speed|aid)(?:e|es|ed|ing|s)?(?: up)?(?: [a-z]+){0,2} $/i;

/** Beside the name of an operation: "at the end of a rotator cuff repair it makes the tendon stronger". */
const GROWS = /\b(?:heal|stronger|regrow|re-?build|regenerat|repair|restor|thicken|mend|knit)/i;

interface Range {
  start: number;
  end: number;
}

const spans = (text: string, pattern: RegExp): Range[] =>
  matchesOf(text, pattern).map(({ 0: words, index }) => ({ start: index, end: index + words.length }));

/** Where a sentence has wordings of a claim type in another sense, as offsets. */
export function otherSenses(text: string, claimType: ClaimType): Range[] {
  if (claimType === 'success-rate' && !isOfRisks(text))
    return OUTCOME.test(text) || text.split(/\s+/).length < WORDS_OF_AN_ANSWER ? [] : spans(text, SHARE);
  const pattern = OTHER_SENSES[claimType];
  const found = pattern ? spans(text, pattern) : [];
  if (claimType === 'surgery-avoidance' && !AVOIDS.test(text)) found.push(...spans(text, AFTER_OPERATION));
  if (claimType === 'surgery-avoidance' && !OPERATION.test(text)) found.push(...spans(text, DOWNTIME));
  if (claimType !== 'safety' && claimType !== 'superiority' && isOfRisks(text))
    found.push({ start: 0, end: OF_RISKS.exec(text)?.[0].length ?? 0 });
  if (claimType !== 'tissue-regeneration' || found.length === 0) return found;
  const operations = found.filter(({ start }) => !PROMOTES.test(text.slice(0, start)));
  const rest = operations.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return GROWS.test(rest) ? [] : operations;
}
