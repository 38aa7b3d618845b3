import type { ClaimType } from '../model/index.ts';

/** A word of status that has an answer of its own, whatever else the sentence says. */
interface StatusToken {
  id: string;
  claimType: ClaimType;
  pattern: RegExp;
}

const re = String.raw;
const FDA = re`(?:(?:u\.?s\.?\s+)?f\.?d\.?a\.?|food (?:and|&) drug administration)`;
const THE_FDA = re`(?:the\s+)?${FDA}`;
const APPROVED = re`(?:approv(?:ed|al|es)|authori[sz](?:ed|ation)|accepted|sanctioned)`;
const CLEARED = re`(?:cleared|clearances?|clears)`;
const PLACE = re`(?:labs?|laborator(?:y|ies)|facilit(?:y|ies)|clinics?|cent(?:er|re)s?|tissue banks?|manufacturers?|clean ?rooms?)`;
/** Whoever keeps a rule says so: "compliant with", "we follow", "in accordance with". */
const KEEPS = re`(?:compl(?:y|ies|iant|iance|ying)|conform(?:s|ing|ant)?|accord(?:ance|ing)?|in\s+(?:line|keeping)|adher(?:es?|ing)|abid(?:es?|ing)\s+by|follow(?:s|ed|ing)?|observ(?:es?|ing)|meet(?:s|ing)?|exceed(?:s|ing)?|satisf(?:y|ies)|as\s+per)`;
const TISSUE_RULE = re`(?:(?:21\s*cfr\s*)?(?:part\s*)?1271|(?:21\s*cfr\s*(?:part\s*)?|sections?\s*|§+\s*|part\s+|phs\s*(?:act\s*)?)361|361(?=[\s-]+(?:hct|products?|tissues?|allografts?|pathway|exempt|rules?|criteri|requirements?|compliant|compliance|conform))|hct\/?ps?)`;
const GAP = re`[\s\-–—]*`;
const NEAR = re`(?:[\w'’,/&()-]+\s+){0,4}?`;

/** "Legal without FDA approval" denies no status, it calls it needless. */
const LAWFUL = re`(?<!(?:not|never|longer|n['’]t)\s+)\b(?:legal|lawful|permitted|allowed)(?:ly)?`;
/** "It is not regulated", "there is no oversight": the opposite of what is asked for; "breaks no law" is not. */
const UNRULED = re`(?:\b(?:not|never|without|lacks?|nobody|(?<!\b(?:breaks?|breach(?:es)?|violat\w+)\s)no)\b|n['’]t\b)(?:(?!\b(?:only|just|merely|simply|our|with|in|at|but|and|break|breach|violate|against|falls?|subject|bound|tied|apply|lower)\b)[^.;:!?,]){0,30}?\b(?:rules?|regulations?|regulated|regulatory|laws?|legal(?:ly)?|legislation|oversight|supervis(?:ed|ion)|accredit\w+|compliant|permitted|certified|inspected|registered|licen[cs]ed)\b`;

const any = (...alternatives: string[]): RegExp =>
  new RegExp(`(?<![\\w])(?:${alternatives.join('|')})(?![\\w])`, 'i');

/** Words on the law of a US state, and the numbers and names of that law. */
const lawOf = (state: string, ...names: string[]): RegExp =>
  any(
    re`${state}(?:['’]s)?\b.{0,60}\b(?:law|legal(?:ly)?|bill|statute|approved|permits?|allows?)`,
    re`(?:law|legal|bill|statute|approved|permitted)\b.{0,40}\b(?:in|of)\s+${state}`,
    ...names,
  );

/**
 * Tokens of the answers and their surface forms. The order decides where a sentence holds several: denials first,
 * then wordings that promise more, then the plain ones.
 */
const STATUS_TOKENS: readonly StatusToken[] = (
  [
    [
      'not FDA approved',
      any(
        re`(?:not|never|isn['’]?t|aren['’]?t|hasn['’]?t been|haven['’]?t been|non)${GAP}(?:yet\s+|currently\s+|been\s+)*${FDA}${GAP}${APPROVED}`,
        re`(?:not|never|isn['’]?t|aren['’]?t)\s+(?:yet\s+|currently\s+|been\s+)*(?:approved|evaluated|reviewed|cleared)(?:\s+or\s+\w+)?\s+by\s+${THE_FDA}`,
        re`${THE_FDA}\s+(?:has|have)(?:\s+not|n['’]t)\s+(?:yet\s+)?(?:approved|evaluated|reviewed|cleared)`,
        re`(?:lacks?|without(?<!${LAWFUL}\s+${NEAR}without)|(?<!(?:needs?|requires?)\s)no)\s+${FDA}${GAP}approval(?!\s+(?:is\s+|was\s+)?(?:needed|required|necessary))`,
      ),
    ],
    [
      'FDA-approved study',
      any(
        re`${FDA}${GAP}(?:approved|authori[sz]ed|sanctioned|registered|listed|regulated)${GAP}(?:clinical\s+)?(?:trials?|stud(?:y|ies)|research|protocols?)`,
        re`(?:clinical\s+)?(?:trials?|stud(?:y|ies)|protocols?)\s+(?:that\s+(?:is|are|was|were)\s+)?(?:approved|authori[sz]ed|sanctioned)\s+by\s+${THE_FDA}`,
      ),
    ],
    [
      'FDA approved facility',
      any(
        re`${FDA}${GAP}(?:approved|licensed|certified|accredited|inspected|audited)${GAP}${NEAR}${PLACE}`,
        re`${PLACE}\s+${NEAR}(?:approved|licensed|certified|inspected)\s+by\s+${THE_FDA}`,
        re`${FDA}${GAP}(?:certified|certificates?|licensed)`,
      ),
    ],
    [
      'no approval needed',
      any(
        re`(?:fda\s+)?approval\s+(?:is\s+|are\s+|isn['’]?t\s+|is(?:n['’]?t)?\s+not\s+|does\s+not\s+|doesn['’]?t\s+)(?:not\s+)?(?:required|needed|necessary|apply|something that applies)`,
        re`(?:no|not|does not|doesn['’]?t|do not|don['’]?t|never|without)\s+(?:need(?:s|ed|ing)?|requir(?:e|es|ed|ing))\s+(?:any\s+|an\s+|the\s+|for\s+)*(?:${FDA}${GAP})?(?:approval|clearance|licen[cs]e|permission|permit)`,
        re`(?:no|without)\s+(?:separate\s+|further\s+|any\s+)?(?:fda\s+)?(?:approval|licen[cs]e|permission)\s+(?:is\s+)?(?:needed|required|necessary)`,
        re`needs?\s+no\s+(?:separate\s+|further\s+)?(?:${FDA}${GAP})?(?:approval|licen[cs]e|permission|permit)`,
        re`${LAWFUL}\s+${NEAR}without\s+(?:the\s+|any\s+)?(?:${FDA}${GAP})?(?:approval|licen[cs]e)`,
        re`exempt\s+from\s+(?:the\s+)?(?:${FDA}|approval|drug rules)`,
      ),
    ],
    [
      'FDA does not regulate procedures',
      any(
        re`(?:the\s+)?practice\s+of\s+medicine`,
        re`${FDA}\s+(?:does\s+not|doesn['’]?t|do\s+not|don['’]?t|cannot|can['’]?t)\s+(?:\w+\s+)?(?:regulate|approve|oversee|control)`,
        re`${FDA}\s+(?:has|have)\s+no\s+(?:say|jurisdiction|authority|vote)`,
        re`not\s+(?:regulated|overseen)\s+by\s+${THE_FDA}`,
        re`${FDA}\s+(?:only\s+)?approves\s+drugs\s+and\s+devices`,
      ),
    ],
    [
      'own cells are not a drug',
      any(
        re`(?:cells?|tissue|fat|marrow|blood|it|this|they)\s+(?:is|are)\s+(?:not|neither|never|n['’]t)\s+(?:a\s+|considered\s+|regulated\s+as\s+|classified\s+as\s+)*(?:a\s+)?drugs?`,
        re`(?:is|are)n['’]?t\s+(?:a\s+)?drugs?`,
        re`(?:not|neither)\s+(?:a\s+)?drugs?\s+(?:n?or|but)`,
        'not considered drugs?',
      ),
    ],
    ['enforcement discretion', any(re`(?:enforcement|regulatory)\s+discretion`, 'discretionary enforcement')],
    [
      '510(k) kit',
      any(re`510\s*\(?k\)?(?:${GAP}(?:cleared|clearance|kits?|devices?|systems?|number|status))?(?![\w)])`),
    ],
    [
      'FDA approved',
      any(
        re`${FDA}${GAP}(?:studied\s+and\s+)?(?:fda${GAP})?(?:fully\s+)?${APPROVED}`,
        re`(?:approv(?:ed|al)|accepted|authori[sz]ed|licensed|permitted|vetted)\s+(?:for\s+${NEAR})?(?:by|from|of)\s+${THE_FDA}`,
        re`${THE_FDA}\s+(?:has\s+|have\s+|recently\s+|now\s+|even\s+)*(?:approved|approves|authori[sz]ed|accepted|recogni[sz]ed|recogni[sz]es)`,
      ),
    ],
    [
      'FDA registered',
      any(
        re`${FDA}${GAP}(?:registered|registration|listed|registrations)`,
        re`(?:registered|listed)\s+(?:and\s+\w+\s+)?(?:with|by|at)\s+${THE_FDA}`,
        re`registration\s+with\s+${THE_FDA}`,
        re`FEI(?:\s+(?:number|no\.?|on\s+file)|\s*#|\s*\d)`,
      ),
    ],
    [
      'meets the tissue rule',
      any(
        re`(?:${KEEPS}|within)\s+(?:with\s+|to\s+)?${NEAR}${TISSUE_RULE}`,
        re`${TISSUE_RULE}${GAP}(?:compliant|compliance|conform(?:ing|s|ant))`,
      ),
    ],
    [
      'FDA compliant',
      any(
        re`${FDA}(?:['’]s)?${GAP}(?:(?:current|strict|own|latest|published|safety|quality|federal|new)\s+)*(?:compliant|compliance|conform(?:ing|s|ant)|regulated|guidelines?|guidance|regulations?|rules|standards?|requirements?|oversight|inspected|vetted)`,
        re`${KEEPS}\s+(?:with\s+|to\s+)?(?:all\s+)?${NEAR}${THE_FDA}(?:['’]s)?`,
        re`within\s+(?:all\s+|the\s+|current\s+){0,2}(?:rules|guidelines|guidance|regulations|standards|requirements|limits)\s+(?:of|by|from)\s+${THE_FDA}`,
        re`under\s+(?:the\s+)?${FDA}(?:\s+and\s+[\w.]+)?\s+(?:rules|guidelines|regulations|guidance|oversight)`,
        re`regulated\s+by\s+${THE_FDA}`,
        re`(?:standards?|guidelines?|regulations?|rules|requirements?|levels?)\s+(?:(?:of|for)\s+[\w-]+\s+)?(?:(?:that|which|is|are|fully|quite)\s+){0,3}(?:(?:on|at)\s+(?:a\s+)?par\s+with|equal(?:ling)?(?:\s+to)?|equivalent\s+to|comparable\s+(?:to|with)|match(?:es|ing)?|similar\s+to|as\s+high\s+as)\s+(?:(?:that|those)\s+(?:of|set\s+by|from)\s+)?(?:the\s+)?(?:u\.?s\.?\s+)?${FDA}`,
        re`(?:standards?|guidelines?|guidance|regulations?|rules|requirements?)\s+(?:set|laid\s+down|issued|established|published|imposed)(?:\s+(?:out|forth))?\s+by\s+(?:the\s+)?(?:us\s+)?${FDA}`,
        re`(?:${KEEPS}|within)\s+(?:with\s+|to\s+)?${NEAR}federal\s+(?:laws?|regulations?|guidelines?|rules|standards?|requirements?)`,
      ),
    ],
    [
      'FDA cleared',
      any(
        re`${FDA}${GAP}(?:${CLEARED}|approved\s+devices?|cleared\s+devices?)`,
        re`(?:${CLEARED})\s+(?:by|of|from|under)\s+${THE_FDA}`,
      ),
    ],
    [
      '361 product',
      any(
        re`(?:section|§)\s*361`,
        re`361\s+(?:(?:human|birth|amniotic|cord|blood|cells?|cellular|tissue|exempt|regulated|compliant)\s+){0,2}?(?:products?|tissues?|hct\/?ps?|pathway|allografts?|exempt\w*|rule)`,
        re`PHS\s*(?:act)?\s*361`,
        re`hct\/?ps?`,
        re`21\s*cfr\s*(?:part\s*)?1271`,
      ),
    ],
    [
      'same surgical procedure',
      any(re`same${GAP}(?:day\s+)?(?:surgical\s+)?(?:procedure|surgery)(?:\s+exception)?`),
    ],
    ['homologous use', any(re`homologous(?:\s+use)?`)],
    [
      'minimally manipulated',
      any(
        re`minimal(?:ly)?${GAP}(?:manipulat(?:ed|ion)|processed|handled)`,
        re`(?:not|never|un)${GAP}more\s+than\s+minimally\s+manipulated`,
      ),
    ],
    ['right to try', any(re`right${GAP}to${GAP}try`)],
    [
      'Florida law',
      any(
        re`(?:florida(?:['’]s)?|law of florida)\b.{0,60}\b(?:law|legal(?:ly)?|bill|statute|approved|permits?|allows?|legali[sz]ed)`,
        re`(?:law|legal|bill|statute|approved|permitted|legali[sz]ed)\b.{0,40}\b(?:in|of)\s+florida`,
        re`SB\s*1768`,
      ),
    ],
    ['Texas law', lawOf('texas', re`HB\s*810|charlie['’]?s law`)],
    ['Utah law', lawOf('utah', re`SB\s*199`)],
    ['Montana law', lawOf('montana', re`SB\s*535`)],
    ['Tennessee law', lawOf('tennessee', re`HB\s*2246`)],
    ['Georgia law', lawOf('georgia', re`HB\s*1275`)],
    [
      'Wyoming law',
      any(
        re`wyoming(?:['’]s)?\b.{0,60}\b(?:law|legal(?:ly)?|bill|act|statute|approved|permits?|allows?)`,
        re`stem\s+cell\s+freedom\s+act`,
      ),
    ],
    ['Nevada law', lawOf('nevada')],
    [
      'California notice',
      any(re`california(?:['’]s)?\b.{0,60}\b(?:notice|law|legal(?:ly)?|statute|SB\s*512)`, re`SB\s*512`),
    ],
    [
      'Washington notice',
      any(re`washington\s+state(?:['’]s)?\b.{0,60}\b(?:notice|law|legal(?:ly)?|statute)`, re`HB\s*2356`),
    ],
    ['Nebraska consent', any(re`nebraska(?:['’]s)?\b.{0,60}\b(?:consent|law|legal(?:ly)?|statute)`)],
    [
      'state law',
      any(
        re`state${GAP}(?:law|approved|licensed|certified|sanctioned)s?`,
        re`(?:legal|approved|permitted|allowed)\s+(?:in|by|under)\s+(?:our|this|the|your)\s+state`,
        re`state\s+(?:stem\s+cell\s+)?(?:law|act|bill)`,
      ),
    ],
    [
      'COFEPRIS',
      any(
        'cofepris',
        re`(?:mexic(?:o|an))(?:['’]s)?\b.{0,40}\b(?:approved|permit|licen[cs]ed?|legal(?:ly)?|law|authori[sz]ed|regulat\w+|health\s+ministry)`,
      ),
    ],
    [
      'Panama law',
      any(
        re`panama(?:nian)?(?:['’]s)?\b.{0,60}\b(?:law|legal(?:ly)?|licen[cs]ed?|permit|ministry|decree|approved|authori[sz]ed)`,
      ),
    ],
    [
      'Japan approved',
      any(
        re`japan(?:ese)?(?:['’]s)?\b.{0,60}\b(?:approved|law|act|legal(?:ly)?|licen[cs]ed?|ministry|recogni[sz]ed|accepted)`,
        re`(?:minister|ministry)\s+of\s+health,?\s+labou?r,?\s+and\s+welfare`,
        re`MHLW|PMDA`,
        re`ASRM`,
      ),
    ],
    [
      'Korea approved',
      any(
        re`(?:south\s+)?korea(?:n)?(?:['’]s)?\b.{0,60}\b(?:approved|licen[cs]ed?|fda|ministry|mfds|law)`,
        'MFDS|KFDA',
      ),
    ],
    ['India ICMR', any('ICMR', re`indian\s+council\s+of\s+medical\s+research`, 'CDSCO|DCGI')],
    ['Health Canada', any(re`health\s+canada`)],
    ['TGA', any('TGA', re`therapeutic\s+goods\s+(?:administration|act)`)],
    [
      'MHRA',
      any(
        'MHRA',
        re`medicines\s+and\s+healthcare\s+products\s+regulatory\s+agency`,
        re`human\s+tissue\s+authority`,
        re`care\s+quality\s+commission`,
      ),
    ],
    ['EMA', any('EMA', re`european\s+medicines\s+agency`, re`ATMP`)],
    [
      'CE mark',
      any(
        re`CE${GAP}mark(?:ed|ing|s)?`,
        re`CE${GAP}(?:certified|certificat(?:e|ion)|approved)`,
        re`European\s+CE`,
      ),
    ],
    [
      'ministry permit',
      any(
        re`thai(?:land)?(?:['’]s)?\b.{0,60}\b(?:fda|licen[cs]ed?|permit|approved|ministry|medical\s+council|law|oversee[ns]?|overseen|inspected)`,
        re`ministry\s+(?:of\s+)?(?:public\s+)?health`,
        re`ministry\s+of\s+(?:\w+,?\s+){0,3}health`,
        re`health\s+(?:ministry|authority|department|regulator)(?:['’]s)?`,
        re`department\s+of\s+health`,
        'INVIMA|HPRA|ANVISA|KMPDC|GETAT|SFDA|ALIMS',
        re`government${GAP}(?:approved|licensed|certified|authori[sz]ed|permit(?:ted)?|regulated)`,
        re`healthcare\s+commission`,
        re`(?:advanced|progressive|favou?rable|modern|innovative|pioneering|forward${GAP}thinking)\s+(?:\w+\s+){0,2}(?:regulations?|laws?|legislation|(?:legal|regulatory)\s+frameworks?)`,
        re`(?:full(?:y)?|perfectly|completely|entirely)\s+(?:legal|licensed|permitted|authori[sz]ed)`,
      ),
    ],
    ['AATB', any('AATB', re`american\s+association\s+of\s+tissue\s+banks`)],
    [
      'screened donors',
      any(
        re`(?:screened|tested|vetted)\s+(?:and\s+(?:tested|screened)\s+)?(?:donors?|mothers?|donations?)`,
        re`donors?\s+(?:tissue\s+)?(?:is|are|was|were)?\s*(?:\w+\s+){0,2}?(?:screened|tested)`,
        re`(?:donation|donor)\s+is\s+(?:screened|tested)`,
      ),
    ],
    [
      'cGMP',
      any(re`c?GMP`, re`good\s+manufacturing\s+p(?:ractices?|rocedures?)`, re`ISO\s*(?:9001|13485|\d{4,5})`),
    ],
    ['off-label', any(re`off${GAP}label`)],
    // Without a word of approval: how a country or a clinic is governed, whatever that says of the product.
    [
      'rules and oversight',
      new RegExp(
        re`^(?!.*\b(?:fda|approv\w+|authori[sz]ed|cleared)\b)(?!.*${UNRULED}).*\b(?:rules?|regulations?|regulated|regulatory|laws?|legal(?:ly)?|legislation|framework|oversight|supervis(?:ed|ion)|accredit\w+|complian(?:t|ce)|compl(?:y|ies)|permits?|permitted|permission|notified|authorit(?:y|ies)|certifi\w+|government|inspected|registered|licen[cs]\w*)\b`,
        'is',
      ),
    ],
  ] as const
).map(
  ([id, pattern]): StatusToken => ({
    id,
    claimType: id === 'FDA-approved study' ? 'trial-status' : 'regulatory-status',
    pattern,
  }),
);

const TRIAL_TOKENS: readonly StatusToken[] = (
  [
    [
      'NCT number',
      any(
        re`NCT\s*(?:#|no\.?|number)?\s*\d{8}`,
        re`NCT\s+(?:number|pending)`,
        re`clinicaltrials\.gov`,
        re`(?:listed|registered|posted)\s+(?:on|at|in|with)\s+(?:the\s+)?(?:u\.?s\.?\s+)?(?:government\s+|clinical\s+trials?\s+)?(?:registry|clinical\s*trials)`,
        re`clinical\s+trials?\s+regist(?:ry|ration)`,
        re`CTRI|ChiCTR\S*|ACTRN\d+`,
      ),
    ],
    [
      'patient-funded trial',
      any(
        re`(?:patient|self|participant)s?${GAP}(?:funded|paid|sponsored|pay)`,
        re`pay${GAP}to${GAP}participate`,
        re`(?:study|trial)\s+(?:rate|fee|price|cost)`,
        re`participants?\s+(?:bear|cover|pay)`,
      ),
    ],
    [
      'patient registry',
      any(
        re`(?:outcomes?|patient|treatment|clinical|research)\s+(?:outcomes?\s+)?(?:registr(?:y|ies)|database)`,
        re`(?:approved|our)\s+registry`,
        re`registry\s+(?:study|data)`,
      ),
    ],
    [
      'IRB',
      any(
        'IRBs?',
        re`institutional\s+review\s+board`,
        re`ethics${GAP}(?:committee|board|approved|approval|clearance)`,
      ),
    ],
    [
      'RMAT',
      any(
        'RMAT',
        re`regenerative\s+medicine\s+advanced\s+therapy`,
        re`(?:breakthrough|fast${GAP}track)\s+(?:therapy\s+)?(?:designation|status)`,
      ),
    ],
    [
      'IND',
      any(
        re`investigational\s+new\s+drug`,
        re`(?:fda\s+|an?\s+|our\s+|under\s+)IND(?:\s+(?:number|application|status))?`,
      ),
    ],
    ['phase 3 trial', any(re`phase${GAP}(?:3|iii|three)(?:\w)?`)],
    [
      'clinical trial',
      any(
        re`clinical${GAP}(?:trials?|stud(?:y|ies)|research)`,
        re`(?:research|observational|outcomes?|pilot|real)\s+(?:stud(?:y|ies)|trials?|protocols?)`,
        re`(?:enrol+(?:ed|ing|ment)?|taking\s+part|participat(?:e|es|ing))\s+in\s+(?:a\s+|an\s+|our\s+|the\s+)?(?:\w+\s+)?(?:stud(?:y|ies)|trials?|research)`,
      ),
    ],
  ] as const
).map(([id, pattern]): StatusToken => ({ id, claimType: 'trial-status', pattern }));

/** Wordings that have an answer of their own in other claim types. */
const OTHER_TOKENS: readonly StatusToken[] = [
  {
    id: 'guarantee',
    claimType: 'financial',
    pattern:
      /^(?!.*\b(?:medicare|medicaid|insur\w+)).*\b(?:guarante(?:e[ds]?|eing)|money[- ]back|refund(?:s|ed|able)?)\b/is,
  },
  {
    id: 'insurance cover',
    claimType: 'financial',
    pattern: any(re`medicare|medicaid|tricare|insur(?:ance|ers?|ed)|health\s+plans?`),
  },
  {
    id: 'price cut',
    claimType: 'financial',
    pattern: any(
      re`discount(?:s|ed)?|coupons?|vouchers?|half${GAP}price|half\s+off|(?:price|special|promotional|introductory)\s+offers?`,
      re`(?:[$€£]\s?[\d,.]+|[\d.]+\s*(?:%|percent|dollars))\s+(?:off|discount)`,
      re`sav(?:e|es|ing|ings)\s+(?:of\s+|up\s+to\s+)?(?:[$€£]\s?[\d,.]+|[\d.]+\s*(?:%|percent|dollars))`,
      re`(?:buy|pay\s+for)\s+\w+,?\s+(?:and\s+)?get\s+(?:\w+\s+){1,2}free`,
    ),
  },
  {
    id: 'live cells in amniotic fluid',
    claimType: 'cell-product',
    pattern: any(
      re`amnio\w*\b.{0,80}\b(?:stem|live|living|viable|mesenchymal)\b`,
      re`(?:stem|live|living|viable|mesenchymal)\b.{0,60}\bamnio\w*`,
    ),
  },
  {
    // Own cells or blood and rejection, and no other harm.
    id: 'own cells are not rejected',
    claimType: 'safety',
    pattern:
      /^(?!.*\b(?:infect\w*|side[- ]effects?|complications?|allerg\w*|reactions?|adverse|donors?|cord|placent\w*|amnio\w*|safe\w*|risk[- ]free|harm\w*|disease|transmi\w*)\b)(?=.*\b(?:own|autologous|yourself)\b).*\b(?:no|not|never|without|zero|cannot|eliminat\w+|n['’]t)\b[^.;]{0,40}\breject(?:s|ed|ion)?\b/is,
  },
  {
    id: 'faster healing',
    claimType: 'tissue-regeneration',
    pattern: any(
      re`(?:accelerat\w+|speed(?:s|ed|ing|ier)?|hasten\w*|quicken\w*|shorten\w*)\b[^.;:!?]{0,60}\b(?:heal(?:s|ed|ing)?|recover(?:y|s|ed|ing)?|repairs?|repaired|repairing)`,
      re`(?:heal(?:s|ed|ing)?|recover(?:y|s|ed|ing)?|repairs?|repaired|repairing)\b[^.;:!?]{0,40}\b(?:faster|quicker|sooner|more quickly|more rapidly|speed|accelerated|[\d–-]+\s?(?:%|percent) faster)`,
      re`(?:faster|quicker|sooner|speedier)(?:,? and|,)?\s+(?:[\w-]+\s+){0,4}?(?:heal(?:s|ing)?|recovery|repair)`,
    ),
  },
  {
    id: 'bold words',
    claimType: 'legitimacy',
    pattern: any(
      re`break-?throughs?|revolution(?:ary|i[sz](?:e[sd]?|ing))?|cutting${GAP}edge|frontiers?|miracles?|miraculous`,
      re`game${GAP}chang(?:er|ing)|paradigms?|innovati(?:ve|ons?)|state${GAP}of${GAP}the${GAP}art|groundbreaking`,
      re`(?:most|highly)\s+advanced|latest|next${GAP}generation|exciting|future\s+of\s+medicine|gold\s+standard|world${GAP}class`,
    ),
  },
  {
    // Training that can be looked up; beside praise, and for a board of the trade itself, it is more than that.
    id: 'plain credentials',
    claimType: 'legitimacy',
    pattern: new RegExp(
      re`^(?!.*\b(?:pioneer\w*|world|globally|internationally|nationally|renowned|leading|leaders?|top|best|finest|premier|foremost|number one|first|award\w*|nobel|famous|celebrit\w+|athletes?|invent\w*|elite|unmatched|unrivall?ed|(?:certified|boards?|fellowship|trained) (?:in|of) (?:\w+ ){0,2}?(?:regenerative|stem|anti${GAP}ag)\w*)).*\b(?:(?:double |dual )?board${GAP}certifi(?:ed|cation)|board${GAP}eligible|certified by the|fellowship${GAP}trained|diplomates?|(?:was |were |is |are )?(?:residency |medically )?train(?:ed|ing) at|complet(?:ed|ing) (?:\w+ ){0,4}?(?:residency|fellowship|training|internship)|graduat(?:ed?|es) (?:\w+ ){0,3}?(?:from|of)|(?:medical|doctoral) degree|licen[cs]ed (?:physicians?|doctors?|surgeons?))\b`,
      'is',
    ),
  },
  {
    id: 'famous names',
    claimType: 'legitimacy',
    pattern: any(
      re`athletes?|footballers?|players|sports?\s+(?:stars?|teams?)|celebrit(?:y|ies)|famous|olympi(?:c|ans?)|champions?|nfl|nba|mlb|premier\s+league`,
      re`tiger\s+woods|kobe\s+bryant|rafael\s+nadal|peyton\s+manning|nobel|prizes?|awards?|award${GAP}winning|harvard|stanford|mayo\s+clinic|johns\s+hopkins`,
      re`pioneer(?:s|ed|ing)?|renowned|foremost|well${GAP}known|board${GAP}certified|fellowship|professors?|universit(?:y|ies)|(?:first|founder)\s+(?:to|in|of)`,
      re`as\s+seen\s+(?:on|in)|featured\s+(?:on|in)|experts?|leaders?|leading|top\s+(?:doctors?|surgeons?)|(?:world|best)${GAP}(?:leading|known)`,
    ),
  },
];

/** Ids of all words of status, as the answers name them. */
export const STATUS_TOKEN_IDS: readonly string[] = [...STATUS_TOKENS, ...TRIAL_TOKENS, ...OTHER_TOKENS].map(
  ({ id }) => id,
);

const ALL_TOKENS: readonly StatusToken[] = [...STATUS_TOKENS, ...TRIAL_TOKENS, ...OTHER_TOKENS];

/**
 * The word of status that decides how a sentence is answered, or undefined. Says nothing about negation: the id
 * "not FDA approved" is found where the denial stands beside the word.
 *
 * @param claimType looks only for words of this claim type; without it, words of approval come before words of trials
 */
export function findStatusToken(text: string, claimType?: ClaimType): string | undefined {
  return ALL_TOKENS.find((token) => (!claimType || token.claimType === claimType) && token.pattern.test(text))
    ?.id;
}
