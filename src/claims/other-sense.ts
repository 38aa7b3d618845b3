import { SHARE_OF_SUBSTANCE } from '../context/quantities.ts';
import type { ClaimType } from '../model/index.ts';
import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';

/** How long somebody has done his work: "for 15 years we have treated knees", "used for decades", "20 years in practice". */
const TIME_OF_WORK = [
  String.raw`\bfor (?:[\w-]+ ){0,4}?(?:years|decades)(?: now)?,? (?:(?:we|dr\.?)\b|our (?:[\w-]+ ){0,2}?(?:clinics?|practice|team|doctors?|physicians?|surgeons?|cent(?:er|re)s?|company|laboratory|staff|specialists?)\b)`,
  String.raw`\b(?:research(?:ed|ing)?|affiliated|work(?:ed|ing) (?:in|with|as|on)|speciali[sz]\w+|provid(?:ed|ing)|open|in business|in practice|serv(?:ed|ing)|practi[cs](?:ed|ing)|us(?:ed|ing)|in use|known|around|available|studied|studying|perform(?:ed|ing)|offer(?:ed|ing)|treat(?:ed|ing))\b(?:(?!\b(?:relief|free|better|last\w*|results?|benefits?|effects?|improv\w+|without|works?)\b)[^.;,]){0,40}? (?:for|over) (?:[\w-]+ ){0,4}?(?:years|decades|months)\b`,
  String.raw`\b(?:suspect|believ|sa(?:y|id)|argu|assum|hop|debat|wonder|ask|wait)(?:s|ed|d|ing)?(?: [\w-]+)? for (?:[\w-]+ ){0,2}?(?:years|decades)\b`,
  String.raw`\b(?:years|decades)(?:['’] |,? of (?:[\w-]+ ){0,2}?|,? in (?:(?:this|the|our) (?=field|industry|profession))?)(?:experience|expertise|practice|business|field|industry|profession|medicine|research|training|surgery|orthop\w+|teaching)\b`,
].join('|');
/** "Last" that tells when or which, not how long: "last spring", "a last resort", "in these last days", but not "results last years". */
const LAST_IN_TIME = [
  String.raw`(?<!\bfor the )\blast (?:time|year|month|week|night|spring|summer|autumn|winter|fall|season|quarter|count|card|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|resorts?|names?|updated|step|visit|century|chance|options?|hope|things?|words?|line|minute|stages?)\b(?! (?:after|in and|and (?:\w+ out|summer|winter))\b)`,
  String.raw`(?<!\bfor )\b(?:the|these|my|our|your|his|her|their|very|at) last\b(?! (?:for|longer|up|until|about|between|well|a|as|only|much|beyond|through)\b)`,
  String.raw`\b(?:for the last|(?:in|over|during|for|within) the past) (?:[\w-]+ ){0,3}(?:years?|decades?|months?|weeks?|century)\b`,
].join('|');
/** How long a complaint or a habit has been there: "a lasting disease", "pain that has lasted six months", "sore for years". */
const TIME_OF_COMPLAINT = [
  String.raw`\b(?:long[- ]term|life-?long|permanent|lasting|persistent) (?:\w+ )?(?:conditions?|diseases?|illness(?:es)?|problems?|pain|damage|injur(?:y|ies)|symptoms|complaints?|use|users?|follow[- ]up|patients?|medications?|drugs?)\b(?![- ](?:relief|reduction|control|management|free))`,
  String.raw`\b(?:pain|aches?|symptoms?|complaints?|injur(?:y|ies)|problems?|conditions?|arthritis|stiffness|swelling|soreness)\b(?: (?:that|which))? (?:has|have|had) (?:(?:already|now|often|only) )?(?:lasted|persisted|been (?:there|present|around|chronic|going on))\b(?: (?:for )?(?:[\w-]+ ){0,4}?(?:years|decades|months|weeks))?`,
  String.raw`\b(?:worn|frayed|chronic|sore|aching|painful|stiff|swollen|unstable|injured|torn|weak|stuck|hurt|hurts|hurting|ached|suffer(?:s|ed|ing)?|limp(?:ed|ing)|in pain|failed|gone on) (?:for|over) (?:[\w-]+ ){0,3}?(?:years|decades|months)\b`,
].join('|');
/** How long one can do something at a stretch: "I can walk for several hours". */
const HOURS = String.raw`(?<!\b(?:last|lasts|lasted|lasting|relief|holds?|better) )\bfor (?:[\w-]+ ){0,4}?(?:hours?|minutes)\b`;
/** A treatment that is counted, where nobody says that one is enough: "PRP is one treatment for arthritis". */
const ONE_OF_MANY = String.raw`(?<!\b(?:never|not|no|nobody|without|rarely|seldom)\b[^.;]{0,30}|n['’]t\b[^.;]{0,30})\b(?:more than|another|besides) one (?:treatment|injection|session|shot|visit)\b|\b(?:is|are|as) one (?:treatment|application|session|injection) (?:for|of|that|which|option|among|to)\b|\bone (?:treatment|injection|session) (?:contains|holds|consists|involves|costs|takes)\b`;
/** What a discovery did to a trade: "it has changed medicine forever". */
const CHANGED_FOREVER = String.raw`\b(?:chang|transform|revolutioni[sz])(?:ed?|es|ing) (?!(?:[\w-]+ ){0,6}?(?:your|you|my)\b)(?:[\w-]+ ){1,6}(?:forever|for good)\b`;
/** What follows a wound by itself, and what hinders it: "a normal part of the healing process", "NSAIDs block healing". */
const HEALING_BY_ITSELF = String.raw`\b(?:normal|natural|expected|usual|necessary) (?:parts?|signs?|stages?|steps?|phases?) (?:of|in) (?:(?:the|your|a|this|every|body['’]s|own|natural|normal) )*(?:healing|repair|recovery)\b(?: (?:process|response|cascade|phase|reaction))?`;
const HEALING_HINDERED = String.raw`\b(?:(?:block|inhibit|impair|hinder|weaken|suppress|disrupt|interrupt)(?:s|ed|ing)?|interfer(?:e|es|ed|ing) with|(?:turn|switch|shut|slow)(?:s|ed|ting|ing)? (?:off|down)) (?:(?:the|your|my|his|her|their|our|its|all|any|of|body['’]s|own|natural|inflammatory|normal|self|tissue|early|tendon|bone|cartilage|full|proper|this|wound) )*(?:self-)?(?:healing|repair|recovery|regeneration|regenerative)\b`;
/** Healing that is looked at: "an overview of the healing process". */
const HEALING_WATCHED = String.raw`\b(?:(?:track|monitor|follow)(?:s|ed|ing)?|overview of) (?:(?:the|your|his|her|their|progress|course|of) )*(?:healing|repair|recovery)\b`;

/** Where a needle goes, and not what is cured: "delivers a high dose to the source of the pain". */
const WHERE_IT_IS_PUT = String.raw`\b(?:deliver|inject|plac|appl|administer|introduc|deposit|put)(?:y|ies|ied|e|es|s|ed|ing|ting)?\b[^.;]{0,60}?\b(?:to|into|at|onto|near|around) (?:the )?(?:exact |precise |very |main )?(?:source|root|origin)s? of (?:(?:the|your|their|his|her) )?(?:[\w-]+ )?(?:pain|problem|inflammation|injury|issue|complaint|discomfort|trouble)\b`;

const TRIALS = '(?:trials?|stud(?:y|ies)|research)';
/** Trials there are and rules for them: "hundreds of clinical trials are under way", "the Clinical Trials Act". */
const TRIALS_AROUND = [
  String.raw`\b(?:there are (?:currently |now )?)?(?:several|many|numerous|countless|various|(?:hundreds|dozens) of|(?:over|more than) [\d,]+|\d+) (?:[\w-]+ ){0,3}trials\b`,
  String.raw`\btrials (?:are|have been) (?:(?:now|currently|being|already|also) )*(?:held|run|conducted|done|going on|under ?way|in progress)\b`,
  String.raw`\bclinical trials? (?:rules|act|regulations?|directive|laws?)\b`,
].join('|');
const IS_SAID =
  '(?:show(?:s|ed|n|ing)?|f[io]nds?|found|report(?:s|ed)?|demonstrat(?:e|es|ed)|pro(?:ves?|ved|ven)|confirm(?:s|ed)?|says?|speaks?|under(?:lin|scor)(?:es?|ed)|suggest(?:s|ed)?|conclude[sd]?|indicate[sd]?|back(?:s|ed)?|support(?:s|ed)?)';
/** Trials that are cited as proof: "clinical trials have shown it", "confirmed by a clinical trial". */
const TRIALS_AS_PROOF = [
  String.raw`\b${TRIALS}\b[^.;]{0,60}?\b${IS_SAID}\b`,
  String.raw`\b${IS_SAID}\b[^.;]{0,60}?\b(?:in|by|through|from) (?:[\w-]+ ){0,6}?${TRIALS}\b`,
  String.raw`\btrials? and (?:[\w-]+ )?stud(?:y|ies)\b|\bnew trials\b`,
  String.raw`\b(?:researchers|scientists|universit\w+|mayo clinic)\b[^.;]{0,40} ha(?:s|ve) (?:conducted|completed|run|carried out)\b[^.;]{0,80}?\b${TRIALS}\b`,
].join('|');

/** A complaint of joints, as an entry of a list may name it. */
const JOINT_COMPLAINT = String.raw`(?:(?!(?:rheumatoid|and|or)\b)[\w'’-]+ ){0,5}?(?:osteo)?(?:arthritis|arthrosis|\boa|tend[io]\w+|bursitis|fasci\w+|sprains?|strains?|tears?|torn|injur\w+|pain|sciatica|elbows?|knees?|hips?|shoulders?|ankles?|spine|discs?|cartilage|meniscus|rotator cuffs?|ligaments?|joints?|muscles?)(?: (?:pain|tears?|injur\w+|damage|problems|degeneration|disease|sprains?|strains?|loss|wear))?`;
const COMPLAINTS = '(?:conditions?|diseases?|disorders|problems|injuries|complaints)';
const BODY_PART =
  '(?:joints?|knees?|hips?|shoulders?|ankles?|elbows?|spine|spinal|back|neck|foot|tendons?|ligaments?|muscles?|discs?|sports|orthop\\w+|musculo-?skeletal)';
/** Complaints of joints, however many, are one field: "a range of knee conditions", "conditions such as arthritis and torn tendons". */
const OF_JOINTS = [
  String.raw`\b(?:(?:wide|broad|vast|many|variety|range|number|multiple|various|several|numerous|different)(?: of)? )?(?:(?:chronic|degenerative|common|painful|other|inflammatory) )*${BODY_PART}(?:(?:,| and| or|,? &)+ ${BODY_PART})* ${COMPLAINTS}\b(?! (?:such as|like|including)\b)`,
  String.raw`\b${COMPLAINTS} (?:of|in|affecting) (?:(?:the|your|our|my|his|her) )?${BODY_PART}\b`,
  String.raw`\b${COMPLAINTS},? (?:such as|like|including|e\.g\.) ${JOINT_COMPLAINT}(?:(?:,| and| or|,? &)+ ${JOINT_COMPLAINT})*[.!]?$`,
].join('|');
/** What is guaranteed is the product: "we guarantee that the cells are sterile", "safety is guaranteed". */
const ASSURED = String.raw`(?:alive|safe(?:ty|ly)?|steril\w+|pur(?:e|ity)|viab\w+|fresh(?:ness)?|quality|identity|traceab\w+)`;
const SAFETY_GUARANTEED = new RegExp(
  String.raw`\bguarantee(?:s|d|ing)?\b(?=[^.;]{0,60}?\b${ASSURED}\b)|(?<=\b${ASSURED}\b[^.;]{0,120})\bguarantee(?:d|s)?\b`,
  'giu',
);
/** What grows is no tissue: "a growing body of evidence". */
const GROWING_IN_NUMBER = String.raw`\bgrowing (?:body|number|list|demand|field|trend|interest|popularity|market|amount|range|group|community)\b`;

/** What blood holds without being concentrated. */
const IN_BLOOD = String.raw`(?:(?:that|those|what|in|of|is|are|it) ){0,3}(?:(?:usual|normal|baseline|average)(?:ly)?(?! (?!blood|plasma|platelets?|levels?|concentration|human|serum)[\w-])|(?:(?:your|the|our|normal|ordinary|regular|whole|circulating|peripheral|natural|own|patient['’]s) )*blood\b)`;
/** What PRP is by its name: plasma with more platelets than blood. */
const RICHER_THAN_BLOOD = [
  String.raw`\b(?=higher|greater|larger|richer|more)(?<=\b(?:concentrat\w+|platelets?|growth factors?|levels?|counts?|plasma)\b[^.;]{0,80})(?:higher|greater|larger|richer|more)\b(?: \([^)]{1,20}\))?(?: [\w-]+){0,3} than ${IN_BLOOD}`,
  String.raw`\b(?:higher|greater|larger|more) (?:[\w-]+ ){0,2}?(?:platelets?|concentrations?|levels?|counts?|growth factors?)(?: [\w-]+){0,3} than ${IN_BLOOD}`,
].join('|');

/** Who is accepted as a patient, or for a loan: "once you are approved". */
const PATIENT_ACCEPTED = String.raw`\b(?:you(?:['’](?:re|ve been)| are| have been)|(?:patients?|candidates?|applicants?)(?: who)? (?:is|are)|(?:your|the|each) (?:application|case|request|loan|credit|financing|file) (?:is|has been)) (?:\w+ )?approved\b`;
/** Who oversees what, which is no word on what was allowed: "drugs are regulated by the FDA". */
const OVERSIGHT = [
  String.raw`\b(?:is|are) (?:\w+ly )?regulated by (?:the )?(?:(?:US|U\.S\.|United States) )?(?:FDA|Food and Drug)`,
  String.raw`\b(?:FDA|Food and Drug Administration(?: \(FDA\))?) (?:regulates\b|(?:only )?approves (?:(?:and|or|new|denies|only|medical|drugs?|medicines?|devices?|vaccines?),? ?)+[.!]?$)`,
].join('|');
/** What cells regulate: "regulatory T cells". */
const CELLS_REGULATE = String.raw`\bregulatory (?:t[- ]?(?:cells|lymphocytes)|b[- ]cells|cells|signals?|factors?|molecules?|proteins?|cytokines?|effects?)\b`;
/** Nobody urges the reader: "patients are in no hurry", but not "Hurry!" or "so hurry up". */
const TOLD_OF_HURRY = String.raw`(?<!(?:^|[.!?:;,–—-]\s?|["“”‘’']|\b(?:so|please|must|but|and)\s))\bhurry\b`;
/** How often, and not what it costs: "we meet twice a month". */
const EACH_MONTH = String.raw`(?<!(?:\d|dollars|bucks|euros|pounds|rupees|pesos|rand|cents|lakh|hundred|thousand|little|few)\s?|\b(?:as (?:little|low) as|only (?:[\w-]+ ){0,4}?(?:patients|spots|places|seats|openings|slots))\b[^.;]{0,20})\ba month\b(?![^.]*(?:\b(?:are|is)|['’](?:re|s)) gone\b|[^.]*\b(?:limited|run out|sold out|(?:book|call|reserve) (?:now|today))\b)`;
/** What is saved is no money: "saving your own knee". */
const TISSUE_SAVED = String.raw`\bsav(?:e|es|ed|ing) (?:(?:your|their|his|her|my|the|our|its|an?|you|them|us|him|me|from|this|these|natural|own|original|native|worn) )+(?:knees?|joints?|hips?|shoulders?|cartilage|limbs?|legs?|lives|life|ability|surgery|operations?|cells|tissue|sight|vision|discs?|tendons?|body)\b`;
/** A word for what stands behind it: "guaranteed by our laboratory", "a guarantee of efficacy". */
const GUARANTEED_BY = String.raw`\bguarantee(?:d by|s? of (?:the |its )?efficacy)\b`;
/** The trade of surgeons: "in orthopaedic surgery", "at the surgeon's office". */
const SURGICAL_TRADE = [
  String.raw`\bnon-?\s?surgical (?:[\w-]+ ){0,3}(?:physicians?|doctors?|specialists?|providers?|surgeons?)\b`,
  String.raw`\b(?:in|within|during|(?:field|context|world|area|history|methods|forms) of) (?:orthop\w+|plastic|reconstructive|general|oral|maxillofacial|sports|vascular) surger(?:y|ies)\b`,
  String.raw`\bsurgeons?['’]?s? (?:offices?|clinics?|practices?)\b`,
  String.raw`\bin surgical (?:applications?|settings?|practice|use|fields?|specialt(?:y|ies))\b`,
].join('|');
/** What surgeons do: "an opening made by the surgeon". */
const BY_A_SURGEON = String.raw`(?<!\b(?:avoid\w*|without|instead of|not|never)\b[^.;]{0,20})\b(?:cut|made|opened|done|performed) by (?:an?|the|your) (?:[\w-]+ )?surgeon\b(?:['’]s (?:knife|scalpel|hand))?`;
/** What only enters the body gently: "minimally invasive", with no word of an operation behind it. */
const GENTLE_ENTRY = String.raw`\b(?:non|minimally)-?\s?invasive\b(?![^.;]*\b(?:surg|operat|replac|alternative|knife|scalpel|instead|own (?:knee|hip|joint)))`;
/** Set against an earlier time: "better than before", "than they did last year". */
const THAN_BEFORE = [
  String.raw`(?<!\b(?:while|whereas|unlike)\b[^.;]{0,60})\b(?:more|better|higher|greater|stronger|faster|younger|longer)(?: [\w-]+){0,2} than (?:ever(?: before)?|before|previously|at baseline|last (?:year|month|week))\b`,
  String.raw`\bthan (?:they|he|she|it|you|i|we) (?:ever )?(?:did|do|does|was|were|are|is|came|went|wears?|ha[sd] been|have been)\b(?! (?:with|after|from|under|on)\b)`,
].join('|');
/** No comparison with other care: "for best results", "best known". */
const BEST_RESULT = [
  String.raw`\bbest results?\b(?! (?:of|in|anywhere|you|money)\b)`,
  String.raw`\b(?:best|better)[- ]known\b`,
].join('|');
/** Healing denied: "non-healing wounds", "covers it up rather than healing it". */
const NOT_HEALING = [
  String.raw`\brather than (?:to )?(?:actually |truly )?(?:regenerat|rebuild|regrow|repair|heal|restor)\w*(?: [\w-]+){0,2}`,
  String.raw`\b(?:non[- ]?|not |poorly |slow(?:ly)?[- ])healing\b`,
].join('|');
/** Operations by their names: "ACL reconstruction", "rotator cuff repair". */
const OPERATION_BY_NAME = String.raw`\b(?:(?:acl|pcl|mcl|ucl|joint|knee|hip|shoulder|ankle|elbow|cruciate|breast) reconstructions?|(?:rotator cuff|labr(?:al|um)|hernia) repairs?|(?<!\bnon-?\s?)(?:arthroscopic|surgical|operative|open) (?:[\w-]+ ){0,3}(?:repairs?|reconstructions?|restorations?)|(?:repairs?|reconstructions?|restorations?) surger(?:y|ies))\b`;
/** How soon it works, and not how well or how long: "takes longer to work than cortisone". */
const TAKES_LONGER = String.raw`\btakes? longer (?:to (?!wear|fade|return|come back)|before |until )[\w-]+(?:(?: [\w-]+){0,3}? than [\w-]+)?`;
/** New cells for old ones, where no other care is outdone: "to replace dead and damaged cells". */
const CELLS_REPLACED = String.raw`\breplac(?:e|es|ed|ing) (?:(?:the|any|those|these|your|all) )*(?:(?:old|dead|lost|damaged|diseased|injured|worn|dying|sick|missing|aged)(?:,? (?:or|and) |,? ))+(?:[\w-]+ )?(?:cells?|tissues?|cartilage|fluid)\b`;
/** When it begins to work: "relief begins in three weeks", "sooner". */
const HOW_SOON = [
  String.raw`\b(?:com(?:e|es|ing)|begin(?:s|ning)?|beg[au]n|start(?:s|ed|ing)?|notic\w+|sets? in|appears?|kicks? in|shows? up|takes?|expect)\b[^.;]{0,50}?\b(?:in|after|within|from) (?:[\w–-]+ ){1,5}?(?:days|weeks|months)\b`,
  String.raw`\bafter (?:[\w–-]+ ){1,4}?(?:days|weeks)\b[^.;]{0,60}?\b(?:begins?|starts?|notic\w+|sets? in|appears?)\b`,
  String.raw`\b(?:sooner|soon after)\b`,
].join('|');
/** How long a course is: "it usually takes 3 sessions". */
const HOW_MANY_SESSIONS = String.raw`\b(?:takes?|needs?|requires?|gets?|after|typically|usually|with)\b[^.;]{0,20}?\b\d+(?: ?(?:-|–|to|or) ?\d+)? (?:sessions?|treatments?|rounds|injections?|visits?)\b`;
/** Words that put one above another. */
const BETTER = String.raw`better|best|superior\w*|prefer\w*|outperform\w*|beats?|unlike|faster|stronger`;

/** A pattern of all these wordings. */
const anyOf = (...wordings: readonly string[]): RegExp => new RegExp(wordings.join('|'), 'giu');

/**
 * Wordings of a claim type in a sense that states nothing of the kind. A claim rests on none of them: a wording that
 * overlaps one does not count, and where one stands the type needs another wording.
 */
const OTHER_SENSES: Partial<Record<ClaimType, RegExp>> = {
  'tissue-regeneration': anyOf(
    HEALING_BY_ITSELF,
    HEALING_HINDERED,
    HEALING_WATCHED,
    NOT_HEALING,
    GROWING_IN_NUMBER,
    OPERATION_BY_NAME,
  ),
  // That cells are in it is no proof that it works.
  'evidence-base':
    /\b(?:proven|shown|known|found|demonstrated) to (?:yield|contain|hold|carry|survive|be (?:rich|present|viable|alive))\b/giu,
  'regulatory-status': anyOf(PATIENT_ACCEPTED, OVERSIGHT, CELLS_REGULATE),
  'broad-indication': anyOf(OF_JOINTS),
  financial: anyOf(TOLD_OF_HURRY, EACH_MONTH, TISSUE_SAVED, GUARANTEED_BY),
  'surgery-avoidance': anyOf(SURGICAL_TRADE, BY_A_SURGEON, GENTLE_ENTRY),
  superiority: anyOf(RICHER_THAN_BLOOD, THAN_BEFORE, BEST_RESULT),
  // What sets cells or patients apart is no praise of who treats them.
  legitimacy:
    /\bunique (?:[\w-]+ )?(?:propert(?:y|ies)|abilit(?:y|ies)|capabilit(?:y|ies)|capacity|characteristics?|structure|composition|needs?|situations?|conditions?|case|goals?|circumstances|anatomy|body|history)\b|\b(?:cells?|patient|person|body|knee|joint|injury|case) (?:is|are) unique\b|\bleading (?:to|roles?|parts?|causes?|reasons?)\b|\badvanced (?:imaging|degenerat\w+|(?:osteo)?arthritis|stages?|age|disease|cases?|wear|conditions?)\b/giu,
  // What is natural by itself is what the body does, and not the treatment; a side is also one of the body's.
  safety: new RegExp(
    String.raw`${HEALING_BY_ITSELF}|\b(?:(?:body|bodies|blood|patient|person)['’]?s?|your|their|its|his|her|own)(?: own)? natural (?:[\w-]+ ){0,2}(?:capacity|abilit(?:y|ies)|power|potential|capabilit(?:y|ies)|response|process(?:es)?|healing|repair|defen[cs]es?|mechanisms?|cascade)\b|\bnatural (?:[\w-]+ ){0,4}(?:of|in) (?:the|your|his|her|their)(?: own)? (?:human )?(?:body|blood)\b|\bnatural (?:killer|building blocks?|balance|(?:joint |synovial )?lubrica\w+|cushion|shock absorbers?|history|course|progression|wear)\b|\b(?:on|onto) (?:your|their|his|her|my|one|either|each|both|that|this|the (?:\w+ )?)\s?(?:left |right |other |same |affected |painful )?sides?\b`,
    'giu',
  ),
  durability: anyOf(TIME_OF_WORK, LAST_IN_TIME, TIME_OF_COMPLAINT, HOURS, ONE_OF_MANY, CHANGED_FOREVER),
};

/** A wording in another sense, unless another word of the sentence brings the claim back. */
interface Unless {
  sense: RegExp;
  unless: RegExp;
  /** The word may be one of the wording itself. */
  within?: true;
}

const OPERATION =
  /\b(?:non-?)?surg|\boperat|replac|\bfus(?:e|ion)\b|invasive|arthroplast|\bknife\b|\b(?:artificial|new) (?:joint|knee|hip|shoulder)/i;
/** Surgeons by their field, rank or name, of whom something else is told than that they operate. */
const SURGEONS = String.raw`\b(?:orthop\w+|foot|ankle|knee|hip|hand|shoulder|spine|spinal|sports|plastic|consultant|general|leading|renowned|first|experienced|expert|skilled|trained|certified|famous|top) (?:[\w-]+ )?surgeons?\b|\bsurgeon general\b|, an? (?:[\w-]+ ){0,2}surgeon\b`;
const COMPARES =
  /\b(?:better|best|than|superior|more|less|lower|fewer|faster|quick\w*|safer?|cheap\w*|gentler?|unlike|advantages?|compar\w*|invasive|conservative|steroids?|cortisone|opioids?|drugs?|medic\w+|pills?|tablets?)\b/i;
const SHARED_OUTCOME =
  /%|\b(?:percent|per cent|better|improv\w*|reliev\w*|relief|success\w*|satisf\w*|pain-free|out of|(?:\d+|seven|eight|nine) (?:of|in) (?:\d+|ten))\b/i;
const SENSES_UNLESS: Partial<Record<ClaimType, readonly Unless[]>> = {
  'disease-modification': [
    {
      sense: anyOf(WHERE_IT_IS_PUT),
      unless:
        /\b(?:mask\w*|symptoms?|root cause|underlying|cur(?:e|es|ed|ing)|revers\w*|slow\w*|stop\w*|halt\w*|progress\w*|address\w*|correct\w*|eliminat\w*|ends?\b|regr[eo]w\w*|(?:away|gone)\b|not (?:on|just|only)|fix\w*|disease)\b/i,
    },
  ],
  // Care after an operation, which is not avoided: "PRP after a hip replacement", "post-surgical pain". What stands in
  // for drugs or for other cells spares nobody an operation.
  'surgery-avoidance': [
    {
      sense:
        /\bpost[- ](?:[\w-]+ )?(?:surgery|surgical|operative)\b|\bpost(?:surgical|operative)\b|\b(?:recover(?:y|ing)|rehab\w*|pain|healing|swelling|scar(?:s|ring)?) (?:after|following) (?:[\w-]+ ){0,3}(?:surger(?:y|ies)|operations?)\b/giu,
      unless:
        /\b(?:avoid|without|instead|delay|postpon|prevent|cancel|alternative|another|second|repeat|spare|skip|dodg|need|non-?surg|no (?:surg|op)|rather|replac|sav|keep|candidate|obsolete|unnecessary|needless|forget|why (?:go|face|endure|suffer)|thing of the past|no more)/i,
    },
    {
      sense:
        /\balternatives?\b(?=[^.;,]{0,80}\b(?:steroids?|cortisone|corticosteroids?|drugs?|medications?|medicines?|conservative|conventional|pills?|pain ?killers?|nsaids?|opioids?)\b)|\balternatives?\b(?=[^.;,]{0,30}\bto (?:[\w-]+ ){0,3}?(?:cells?|prp|platelet[\w-]*|exosomes?|gel)\b)/giu,
      unless: OPERATION,
    },
    // Cells and tissue that are replaced, and surgeons who do something else than operate.
    {
      sense:
        /\b(?:cells?|tissues?|fluid|hormone|bone) replacement\b|\breplacement (?:(?:of|for|or regeneration of) (?:[\w-]+ ){0,3}?)?(?:cells?|cartilage|tissues?|fluid|collagen)\b/giu,
      unless: OPERATION,
    },
    {
      sense: anyOf(SURGEONS),
      unless: new RegExp(
        String.raw`${OPERATION.source}|\b(?:avoid|without|instead|cancel|skip|spare|dodg|put off|goodbye|rather|before|need|no|not|never|told|said|says|wanted|recommend|advis|waiting|only option|alternative)`,
        'i',
      ),
    },
  ],
  // What spares an operation is by that alone no better than it.
  superiority: [
    {
      sense: anyOf(CELLS_REPLACED, TAKES_LONGER),
      unless: new RegExp(
        String.raw`\b(?:${BETTER}|safer|than (?:surgery|steroids?|cortisone|pills|drugs|medic\w+|any|other|prp|gel)|instead|rather|only|just)\b`,
        'i',
      ),
    },
    {
      sense: /\bmost (?:common(?:ly)?|people|patients|cases|often)\b/giu,
      unless: new RegExp(String.raw`\b(?:${BETTER}|safer|than)\b`, 'i'),
    },
    {
      sense:
        /\balternatives?\b(?= (?:to|for) [^.;,]{0,40}?(?:surg|operat|replac|fus|arthroplast|reconstruct|knife))/giu,
      unless: COMPARES,
    },
    // Two that are named together, of which neither is said to be better: "a choice between cortisone and PRP".
    {
      sense:
        /\b(?:cho(?:ice|ose|osing)|decid(?:e|es|ed|ing)|torn|differences?|differ) between\b|\b(?:two|both|several|popular|common) (?:[\w-]+ )?(?:options|choices|treatments|injections) (?:for|to|are|is|of|available)\b|^both (?:[\w-]+ ){1,3}and\b/giu,
      unless: new RegExp(
        String.raw`\b(?:${BETTER}|than|safer?|cheaper|gentler|longer|lower|fewer|less|more|advantages?|only|whereas|while|but|mask\w*)\b`,
        'i',
      ),
    },
  ],
  // Trials that others run, that are cited as proof or after which rules are named are none that the patient enters.
  'trial-status': [
    {
      sense: anyOf(TRIALS_AROUND, TRIALS_AS_PROOF),
      unless:
        /\b(?:for you|we (?:run|have|offer|hold|conduct)|our|my|this|its|network['’]s) (?:[\w-]+ ){0,4}?(?:trial|stud(?:y|ies)|research|registry|protocol)|\b(?:join(?:s|ed|ing)?\b|enrol|particip|take part|taking part|irb\b|ethic|review board|registered (?:[\w-]+ ){0,3}?(?:trial|stud)|listed on clinicaltrials|NCT\d|sponsor|pay(?:s|ing)?\b)/iu,
      within: true,
    },
  ],
  // That insurers do not pay sells nothing; that the product is guaranteed to be safe is a word on safety.
  financial: [
    {
      sense: SAFETY_GUARANTEED,
      unless: /[$€£%]|\b(?:money|refund\w*|pay\w*|prices?|costs?|discount\w*|free (?:re)?treatment|again)\b/i,
    },
    {
      sense:
        /\binsur(?:ance|ers?)\b[^.;]{0,40}?\b(?:not|n['’]t|yet to|no|refus\w+|den(?:y|ies|ied))\b|(?:\b(?:no|not|without|zero)|n['’]t)\b[^.;]{0,30}?\binsur(?:ance|ers?)\b/giu,
      unless:
        /[$€£%]|\b(?:prices?|costs?|afford\w*|discount\w*|free|save|saving|financ\w*|payments?|plans?|packages?|guarantee\w*|cheap\w*|offers?|dollars?)\b/i,
    },
  ],
  // What doctors do proves nothing, unless they are said to have studied it.
  'evidence-base': [
    {
      sense: /\b(?:doctors?|physicians?|specialists?)\b/giu,
      unless:
        /\b(?:stud(?:y|ies|ied)|trial|research|prove|evidence|data\b|scien|clinical|show|literature|publish|f[io]nd|found|journal|conclu|survey|academ|universit|believ|agree|accept|approv|recogni|confirm|support|back\b|guideline|report|medicine\b|investigat|look(?:ing)? into|cochrane)|\d{4}\)/i,
    },
  ],
  // Who comes to the clinic, and what they wish: "many patients come to us to avoid an operation", "for many people it is an option".
  'success-rate': [
    { sense: anyOf(SHARE_OF_SUBSTANCE), unless: SHARED_OUTCOME },
    // How long a course is: "most patients need three sessions".
    {
      sense:
        /\b(?:typically|usually|normally|generally|most|many|average)\b[^.;]{0,40}?\b(?:need|require|receive|undergo|have|given|performed|spaced|recommended|takes?)\w*\b[^.;]{0,30}?\b(?:sessions?|treatments?|injections?|visits?|rounds?)\b/giu,
      unless: new RegExp(String.raw`${SHARED_OUTCOME.source}|\b(?:results?|pain free|before)\b`, 'i'),
    },
    // Who comes and from where.
    {
      sense:
        /\b(?:\d+ ?(?:%|per ?cent)|half|(?:a|one|two) thirds?|one in \w+|most|many|some) (?:of )?(?:our |my |the )?(?:patients|clients|guests|visitors|people|men|women)(?: [\w-]+){0,5}? (?:(?:come|came|arrive[ds]?|travel(?:l?ed)?|fl(?:y|ew)|drove|drive)\b(?! (?:back|away|out|off|home|around))|(?:are|were|is) (?:from|women|men|over|under|between|aged|referred|retired)\b)/giu,
      unless:
        /\b(?:better|improv\w*|reliev\w*|relief|success\w*|satisf\w*|happy|glad|pain-free|helped|cured|healed|without (?:pain|surgery)|avoid\w*|(?:and|but) (?:left|leave|walk\w*|ran|run\w*|go(?:es)?|went|back|dance[sd]?))\b/i,
      within: true,
    },
    {
      sense:
        /\b(?:many|most|more and more|a lot|some|thousands|hundreds) (?:of )?(?:our |the |these |my )?(?:patients|people|men|women|athletes|individuals|clients)(?: now| still| often| also)? (?:come to (?:us|me|our|see)|ask|want|seek|look for|are looking|wonder|prefer|choose|hope|wish|would (?:rather|like|prefer)|turn to|consider|opt for|visit|call)\b|\b(?:for|to) many (?:people|patients)\b|\bmany of them\b/giu,
      unless: SHARED_OUTCOME,
    },
  ],
  // How soon it works, and over what time, is not how long it lasts.
  durability: [
    {
      sense: anyOf(HOW_SOON, TAKES_LONGER, HOW_MANY_SESSIONS),
      unless:
        /\b(?:last\w*|stay\w*|permanent\w*|for good|long(?:er|est)?[- ](?:term|last\w*)|longer than|again|remain\w*|forever|keep\w*|held|holds?|still|years?|decades?|never|life(?:time)?|one (?:injection|treatment|session) is|(?:just|only|single)|enough)\b/i,
    },
    {
      sense:
        /\bwithin (?:(?:the |a |an |just |only |about |as little as )*(?:first |few |couple of )?(?:[\w–-]+ ){0,3}?)(?:hours|days?|weeks?|months?|years?)\b|\bover (?:the (?:following|next|coming|first|last|past) (?:[\w–-]+ ){0,2}?(?:days|weeks|months|years)|the years|time)\b/giu,
      unless:
        /\b(?:last\w*|stay\w*|permanent\w*|for good|long\w*|again|remain\w*|forever|keep\w*|held|holds?)\b/i,
    },
  ],
  // Numbing spares the pain of the needle, and none of the complaint.
  'symptom-relief': [
    {
      sense:
        /(?:\bpain[\w-]* (?:thanks to|because of|with|under|by|through) (?:[\w-]+ ){0,2})?\ban(?:a)?esthe(?:tics?|sia)\b(?:(?:(?! and )[^.;]){0,60}?\bpain(?:-free|less)?\b)?|\b(?:numbed|numbing|numbs)\b(?:[^.;]{0,40}?\bpain(?:-free|less)?\b)?/giu,
      unless:
        /\b(?:reliev\w*|relief|function|mobility|inflammat\w*|arthritis|years|months|heal\w*|regenerat\w*|steroids?|cortisone|dextrose|prolotherapy|cells)\b/i,
    },
  ],
  // What heals by nature is not thereby free of harm, nor is what is numbed for the needle.
  safety: [
    {
      sense:
        /\b(?:an(?:a)?esthe(?:tics?|sia)|numb(?:s|ed|ing)?|sedat\w+)(?: [\w-]+){0,3}? (?:to|for|so that)\b[^.;]{0,40}?\b(?:discomfort|pain|comfort(?:able)?)\b/giu,
      unless:
        /\b(?:safe\w*|risks?|side[- ]effects?|complicat\w*|invasive|gentl\w*|pain-?less\w*|pain-?free|no|nothing|little|minimal\w*|without|hardly|almost|virtually|practically|less|not|down-?time|tolerated|harm\w*|drive|same day|work)\b/i,
    },
    {
      sense:
        /\bnatural(?:ly)?\b(?: [\w-]+){0,2} (?:heal|repair|regenerat|restor|recover|process|mechanism|stimulat)\w*|\b(?:heal|repair|regenerat|recover|restor|stimulat|grow|rebuild)\w*(?: [\w-]+){0,4} natural(?:ly)?\b|\bnatural (?:way to heal|knees?|hips?|joints?|cartilage|movement|anatomy|niche|tissues?|growth factors?)\b/giu,
      unless:
        /\b(?:safe|risk|side[- ]effect|complicat|invasive|gentl|pain-?less|down-?time|reject|harm|drug|chemical|allerg|toxi|discomfort|adverse|hurt|steroid|artificial|(?:your|own|his|her) own\b|own (?:blood|cells|body)|recovery)/i,
    },
  ],
};

/** Words of an outcome: without one, "all of our patients" are those who are cared for. */
const OUTCOME =
  /\b(?:improv|better|reliev|relief|pain|success|satisf|happy|happier|thrill|delight|pleased|respon[ds]|benefit|recover|result|outcome|help|avoid|effective|work(?:s|ed|ing)?\b|heal|cure|regain|return|able to|back to|feel|felt|love|lov(?:e[sd]?|ing)\b|recommend|never|no longer|free|cancel|gain|reduc|report|experience|notice|enjoy|function|mobil|active|chose|choose|trust|treated|perform|done|seen\b|safe|side effect|complication)|%|\d|\b(?:percent|per cent|thousands|hundreds|millions|countless|dozens|half|third|quarters?|out of)\b/iu;
const SHARE = /\b(?:all|most|many|majority|every one|each one|each) (?:of )?(?:our|my|the|these)\b[^.;:]*/giu;
/** An answer in a few words has its outcome in the question. */
const WORDS_OF_AN_ANSWER = 8;

/** What the body takes for its own: "not recognised by the immune system". */
const BY_IMMUNITY =
  /\b(?:recogni[sz]ed|identified|detected|accepted|seen|tolerated) (?:as (?:foreign|self|(?:an? )?(?:threats?|invaders?)) )?by (?:(?:the|your|our|his|her|their|a|own|human|host|recipient|patient)(?:['’]s)? )*(?:immune|bod(?:y|ies)(?! (?:that|which|of|for|in)\b)|t[- ]cells|defen[cs]es)\b/giu;
/** Diseases and organs other than joints, beside which a list of complaints is broad. */
const OTHER_FIELD =
  /\b(?:heart|cardiac|brain|stroke|spinal (?:cord|column)|cord|nerves?|neuro\w*|organs?|organic|retina|eyes?|vision|skin|wrinkles|hair|lungs?|kidneys?|liver|dystroph\w+|diabet\w+|headaches?|migraines?|fibromyalgia|lupus|rheumatoid|anti-?ag(?:e)?ing|sexual|erectile|autoimmune)\b/i;

/** The type of a claim whose words are meant in another sense, where it is one nevertheless: help for joints of many kinds is relief. */
export function typeInstead(text: string, claimType: ClaimType): ClaimType | undefined {
  if (claimType === 'broad-indication') return 'symptom-relief';
  if (claimType === 'trial-status') return 'evidence-base';
  if (claimType === 'financial' && spans(text, SAFETY_GUARANTEED).length > 0) return 'safety';
  return claimType === 'regulatory-status' && spans(text, BY_IMMUNITY).length > 0 ? 'safety' : undefined;
}

/** What promotes a repair claims it, though it goes by the name of an operation. */
const PROMOTES =
  /\b(?:promot|stimulat|accelerat|support|encourag|enhanc|boost|induc|improv|speed|aid)(?:e|es|ed|ing|s)?(?: up)?(?: [a-z]+){0,2} $/i;

/** Beside the name of an operation: "at the end of a rotator cuff repair it makes the tendon stronger". */
const GROWS = /\b(?:heal|stronger|regrow|re-?build|regenerat|repair|restor|thicken|mend|knit)/i;

const spans = (text: string, pattern: RegExp): Span[] =>
  matchesOf(text, pattern).map(({ 0: words, index }) => ({ start: index, end: index + words.length }));

/** Where a sentence has wordings of a claim type in another sense, as offsets. */
export function otherSenses(text: string, claimType: ClaimType): Span[] {
  const pattern = OTHER_SENSES[claimType];
  const found = pattern ? spans(text, pattern) : [];
  if (claimType === 'success-rate' && !OUTCOME.test(text) && text.split(/\s+/).length >= WORDS_OF_AN_ANSWER)
    found.push(...spans(text, SHARE));
  if (claimType === 'broad-indication' && OTHER_FIELD.test(text)) return [];
  if (claimType === 'regulatory-status') found.push(...spans(text, BY_IMMUNITY));
  for (const { sense, unless, within } of SENSES_UNLESS[claimType] ?? []) {
    const meant = spans(text, sense);
    if (meant.length > 0 && !unless.test(within ? text : text.replace(sense, ''))) found.push(...meant);
  }
  if (claimType !== 'tissue-regeneration' || found.length === 0) return found;
  const operations = found.filter(({ start }) => !PROMOTES.test(text.slice(0, start)));
  const rest = operations.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return GROWS.test(rest) ? [] : operations;
}
