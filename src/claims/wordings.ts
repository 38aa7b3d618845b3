interface Wording {
  /** Names the row of its test table. */
  name: string;
  wording: RegExp;
}

/**
 * Wordings that tell claims from their look-alikes whatever the words around them. None decides alone: how much each
 * speaks for or against a claim, beside the word model, is learned from pages that the model has not seen.
 */
export const WORDINGS: readonly Wording[] = [
  {
    name: 'comfort',
    wording:
      /\b(?:painless(?:ly)?|discomfort|bearable|comfortabl[ey]|(?:not|n['’]t) hurt|(?:next to no|hardly any|hardly|little|barely any|minimal|almost no) pain|hurts? (?:very |only )?little)\b/i,
  },
  {
    name: 'slight-harm',
    wording:
      /\b(?:no|without|free of|never|hardly any|few(?:er)?|minimal|little|lower|lowers|low|rare(?:ly)?|less|small|mild|reduc\w+|next to no)\b[^.;]{0,30}\b(?:risks?|side effects?|complications?|reactions?|rejection|adverse|scar\w*|infections?|discomfort|bleeding|downtime|recovery)\b/i,
  },
  {
    name: 'harm-is-slight',
    wording:
      /\b(?:risks?|side effects?|complications?|reactions?|adverse (?:events?|effects?)|discomfort|danger)\b[^.;]{0,30}\b(?:minimal|few(?:er)?|rare|low(?:er)?|small(?:er)?|less|mild|none|unlikely|avoided|reduced)\b/i,
  },
  {
    name: 'is-safe',
    wording:
      /\b(?:is|are|be|been|being|was|were|as|considered|proven|proved) (?:\w+ ){0,2}(?:safe(?:ly|r)?|harmless|non-?invasive|minimally invasive|gentle|tolerated)\b/i,
  },
  {
    name: 'good-option',
    wording:
      /\b(?:good|great|better|best|excellent|viable|real|ideal|new|natural|promising|effective|safer?|workable|attractive|exciting|middle|non-?surgical|superior|preferred|perfect|valid)\b[^.;]{0,20}\b(?:option|alternative|choice|solution|answer|approach|way|remedy|tool|treatment|therapy)s?\b/i,
  },
  { name: 'option-for', wording: /\b(?:alternative|option|choice|solution|answer)s? (?:to|for)\b/i },
  {
    name: 'shown',
    wording:
      /\b(?:has|have|is|are|was|were|been) (?:\w+ )?(?:shown|proven|proved|demonstrated|found|reported|documented|seen)\b/i,
  },
  {
    name: 'measured-change',
    wording: /\d[^.;]{0,30}\b(?:better|improv\w*|less|success\w*|relief|reduc\w*|recover\w*)\b/i,
  },
  {
    name: 'turning-point',
    wording:
      /\b(?:game[- ]chang\w+|chang(?:es?|ed|ing) the (?:game|rules|way|face)|on its head|break-?through\w*|revolution\w*|new era|cutting[- ]edge|state[- ]of[- ]the[- ]art|first[- ]rate|milestone|turning point)\b/i,
  },
  {
    name: 'future',
    wording:
      /\b(?:medicine of the future|future of medicine|what medicine will be|the future|tomorrow['’]s)\b/i,
  },
  { name: 'only-one', wording: /\b(?:the only|only (?:a few|at our|here|one)|nowhere else)\b/i },
  {
    name: 'cheaper',
    wording:
      /\b(?:cheap\w*|less expensive|lower (?:cost|price)|afford\w*|saves?|fraction|economic\w*|cost[- ]effic\w+|cost[- ]effective\w*)\b/i,
  },
  {
    name: 'works-well',
    wording:
      /\b(?:(?:work(?:s|ed)?|does|doing|respond\w*) (?:\w+ )?(?:so |very |quite |extremely |really )?(?:well|wonders)|does work|it works|(?:can|may|will|do) (?:\w+ )?(?:profit|benefit)|(?:further|more|much) good)\b/i,
  },
  {
    name: 'delight',
    wording:
      /\b(?:thank(?:s|ful)?|grateful|gratitude|astonish\w*|amaz\w+|miracle|incredibl\w*|unbelievabl\w*|delight\w*|glad|bless\w*|changed (?:my|his|her|our|their) li\w+|transform\w*|life-?changing)\b/i,
  },
  {
    name: 'back-to-activity',
    wording:
      /\b(?:can|could|able to|back (?:on|to|at|in)|again|without)\b[^.;]{0,50}\b(?:walk\w*|run(?:s|ning)?|hik\w+|ski\w*|golf\w*|tennis|pickleball|soccer|football|basketball|swim\w*|bik\w+|cycl(?:e|ing)|climb\w*|stairs|garden\w*|danc\w+|kneel\w*|squat\w*|jog\w*|play(?:s|ed|ing)?|comb\w*|sleep\w*|slept|driv(?:e|ing)|lift\w*|work)\b/i,
  },
  {
    name: 'body-untreated',
    wording:
      /^(?=.*?\b(?:the (?:human )?body|bodies|by nature|naturally)\b)(?!.*?\b(?:therap|treatment|inject|prp\b|procedure|we\b|our\b|you))/i,
  },
  {
    name: 'when-injured',
    wording:
      /\b(?:when|whenever|once|if|after|as) (?:[\w'’]+ ){1,6}(?:is|are|gets?|has been|have been|becomes?) (?:\w+ )?(?:injured|torn|damaged|hurt|worn|cut|stretched|inflamed)\b/i,
  },
  {
    name: 'consists-of',
    wording: /\b(?:releas\w+|secret\w+|gives? off|contain\w*|consist\w*|made (?:up )?of|rich in|full of)\b/i,
  },
  { name: 'duty', wording: /\b(?:must|should|needs? to|has to|have to)\b/i },
  {
    name: 'how-common',
    wording:
      /\b(?:common(?:ly)?|frequent(?:ly)?|suffer\w*|million|affect\w*|each year|every year|prevalen\w+)\b/i,
  },
  {
    name: 'who-it-is-for',
    wording: /^\W*(?:patients?|people|those|athletes|individuals|persons|anyone|adults)\b/i,
  },
  {
    name: 'other-field',
    wording:
      /\b(?:hair|scalp|follicles?|skin|wrinkles?|facial|cosmetic\w*|serums?|creams?|dental|teeth|gums?|eyes?|dogs?|horses?|cats?|pets?|cord blood|bank(?:ing)?|newborn|fertility|ovar\w+|erect\w+|penis)\b/i,
  },
];

/** For each of the wordings, 1 where the sentence has it, else 0. */
export const wordingVotes = (text: string): number[] =>
  WORDINGS.map(({ wording }) => Number(wording.test(text)));
