const STATUS = '(?:approv(?:ed|als?)|clear(?:ed|ance)|licen[cs](?:ed?|ure)|authori[sz](?:ed|ation))';
const APPROVAL = '(?:approvals?|clearances?|licen[cs]es?|licensure|authori[sz]ation)';
/** What is denied here is the verb: "is not approved", "has yet to be approved". */
const NOT = "(?:not|never|cannot|n['’]t|yet to)";
const WITHOUT = '(?:lack(?:s|ing)?(?! of)|without|awaits?|awaiting|pending)';
/** What makes an approval needless, which is a claim ("no approval needed", "does not require approval"), or turns a denial. */
const NEEDLESS =
  '(?:need(?:s|ed|ing|less)?|requir(?:e|es|ed|ing|ement)|necessary|ha(?:s|ve) to|only|just|merely|further|additional|apply|applies|subject|money|credit)';
/** Behind the word: "no approval is needed", "for which no approval has to be sought". */
const IS_NEEDLESS = String.raw`(?!(?:[^.;:!?,]){0,25}?\b(?:needed|required|necessary|called for|has to|have to|must)\b)`;
const OWN = '(?:our|ours|us|this|these|your own|what we|stem cells?|prp|platelets?|exosomes?|marrow)';
const LESSER = '(?:better|safer|faster|easier|cheaper|greater|finer|superior|gentler|stronger|quicker)';
/** What is said of no other: "no other clinic", "nothing else", but not "no stem cell or other product". */
const NO_OTHER = String.raw`(?<!\b(?:or|and|nor|any) )other(?! (?:uses?|indications?|purposes?|conditions?|diseases?)\b)|else`;
/**
 * Words behind which a denial no longer holds: something else was denied, and the status is claimed beside it ("no
 * downtime with our FDA-cleared kit"), or the status of the seller is what nobody else has.
 */
const TURNS = [
  NO_OTHER,
  LESSER,
  'than|but|unlike',
  'beats?|compares?|match(?:es)?|rivals?|equals?|miss|regret|settle|hesitate|worry|doubt|wonder',
  String.raw`(?:our|this|these|your) (?:(?:own|new|[\w.-]+ly|u\.?s\.?|fda)[ -])*${STATUS}`,
  String.raw`(?<!\b(?:\w+ed|made|done|given|treatments?|therap(?:y|ies)|products?|injections?|procedures?|nothing) )(?:with|using|thanks to|via|when|after|once) (?!(?:[\w.]+[ -]){0,2}${APPROVAL}\b)(?:(?:our|an?|the|this|these|us|[\w.-]+ly|u\.?s\.?|fda|${STATUS}|stem|cells?|prp|exosomes?)\b)`,
  `like (?:our|the|an?|fda|${STATUS})`,
  String.raw`(?<!(?:ed|en) )and (?!(?:[\w.]+[ -]){0,2}${APPROVAL}\b)(?:with|is|are|was|were|an?|the|this|these|our|we|it|they|use[sd]?|has|have|[\w.-]+ly|u\.?s\.?|fda|${STATUS}|stem cells? (?:is|are))`,
  'so (?:that )?(?:our|we|you)|because|since|while|whereas|although|though',
].join('|');
/** A gap that speaks of nothing needless and turns to nothing else. */
const gap = (most: number, within = '.;:!?,', turns: string = TURNS) =>
  String.raw`(?:(?!\b(?:${NEEDLESS}|${turns})\b|, (?:so|but|and|which|because|since)\b)[^${within}]){0,${most}}?`;
/** "no clinic has FDA-approved stem cells like ours" */
const LIKE_OURS = String.raw`(?![^.;!?]{0,60}\b(?:than ${OWN}|(?:like|(?<!such )as) (?:our|ours|us))\b|[^.;!?]{0,60}\banywhere else\b)`;

/** Every way in which a status is denied, whatever the order of the words. */
const NOT_APPROVED = new RegExp(
  [
    // "not approved", "has yet to be approved"
    String.raw`(?<!\b(?:needs?|requires?) )(?:\b|(?=n['’]t))${NOT}\b${gap(60)}\b${STATUS}\b${IS_NEEDLESS}`,
    // "no FDA-approved therapy", "no product that we offer is approved"; "neither stem cells, PRP nor exosomes are approved"
    String.raw`(?<!\b(?:needs?|requires?) )\bno\b${gap(60)}\b${STATUS}\b${IS_NEEDLESS}${LIKE_OURS}`,
    String.raw`\b(?:nothing|neither|none|nor)\b${gap(90, '.;:!?')}\b${STATUS}\b${IS_NEEDLESS}${LIKE_OURS}`,
    // "lacks FDA approval", "awaits approval": what stands between belongs to the status.
    String.raw`\b${WITHOUT}\b${gap(40, '.;:!?,', `${TURNS}|by|for|in|on|at|when|if`)}\b${STATUS}\b${IS_NEEDLESS}`,
    // "approval has not been granted"
    String.raw`\b${APPROVAL}\b${gap(60, '.;:!?,', 'than|but|unlike')}(?:\b(?:not|never|yet to)\b|n['’]t\b)${gap(20)}\b(?:granted|given|obtained|sought|received|issued|exist|extend)`,
    // "has approved no exosome product", "has approved only cord blood"
    String.raw`\b(?:approved|licen[cs]ed|cleared|authori[sz]ed) (?:no|none|only|just|nothing)\b`,
    String.raw`\b(?:unapproved|unlicen[cs]ed)\b`,
    // "is experimental", "this experimental treatment", "Experimental: ..."
    String.raw`(?<!\b(?:not|never|hardly|longer|n['’]t)\s(?:\w+\s)?)(?:\b(?:is|are|as|an|a|and|this|these|remains?|still|considered|deemed|highly|purely|currently|or)\s|^\W*)(?:\w+ly )?(?:experimental|investigational)\b(?! (?:stud(?:y|ies)|evidence|data|results?|findings?|research|trials?|models?|animals?|work|arm|group|new drug))`,
  ].join('|'),
  'i',
);

const HARM =
  '(?:infections?|risks?|side[- ]effects?|complications?|adverse|reactions?|rejections?|harms?|dangers?)';

const PROVEN =
  '(?:prove[nd]?|established|shown|demonstrated|confirmed) (?:to|that|for|in|as|effective|by|yet)\\b';
const provenGap = (turns: string) =>
  String.raw`(?:(?!\b(?:only|just|merely|more|${LESSER}|${HARM}|${turns})\b)[^.;:!?,]){0,45}?`;
/** "Nothing has been shown to work better than our stem cells" sells them; "not better than salt water" does not. */
const NOT_BELOW_OURS = String.raw`(?![^.;!?]{0,80}\b(?:than|like|as) (?:\w+ ){0,2}?(?:our|ours|us|what we|we)\b)`;

/** A proof that is said to be missing; that no harm was shown is a claim. */
const NOT_PROVEN = new RegExp(
  [
    String.raw`\b(?:no|nor|neither|none|nothing)\b${provenGap(NO_OTHER)}\b${PROVEN}${NOT_BELOW_OURS}`,
    String.raw`(?:\b(?:not|never|cannot|yet to)\b|n['’]t\b)${provenGap('but')}\b${PROVEN}${NOT_BELOW_OURS}`,
    String.raw`(?:\b(?:not|never|yet to)\b|n['’]t\b)(?: (?!(?:only|just|merely|simply|find|miss|regret|settle|but|our|your|${LESSER})\b)\w+){0,3} (?:been )?(?:\w+ly )?(?:proven|established)\b`,
    String.raw`\b(?:unproven|far from (?:being )?(?:proven|established|certain))\b`,
    String.raw`\b(?:(?:still|only)(?: \w+){0,2} (?:studied|investigated|researched|tested)|being (?:studied|investigated|researched)|under (?:study|investigation)|not (?:yet )?(?:the )?standard (?:of )?care)\b`,
    String.raw`\b(?:evidence|data|research|proof)\b[^.;]{0,40}\b(?:is|are|remains?|still)\b (?:still |very |rather |quite |only )?(?:limited|weak|mixed|low|uncertain|early|lacking|thin|missing|insufficient|preliminary)\b`,
  ].join('|'),
  'i',
);

/** Sooner asked than the patterns above: without one of these words nothing of the kind is said. */
const MAY_DENY =
  /approv|clear|licen|authori|experimental|prove|proof|establish|shown|demonstrat|confirm|stud|tested|investigat|research|evidence|data|standard|certain/i;

/** True where a sentence says that a treatment is not approved, or still an experiment. */
export const deniesApproval = (text: string): boolean => MAY_DENY.test(text) && NOT_APPROVED.test(text);

/** True where a sentence says that a treatment is not proven. */
export const deniesProof = (text: string): boolean => MAY_DENY.test(text) && NOT_PROVEN.test(text);

/** True where a sentence says the one or the other. */
export const deniesStatus = (text: string): boolean =>
  MAY_DENY.test(text) && (NOT_APPROVED.test(text) || NOT_PROVEN.test(text));
