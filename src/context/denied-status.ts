const STATUS = '(?:approv(?:ed|als?)|clear(?:ed|ance)|licen[cs](?:ed?|ure)|authori[sz](?:ed|ation))';
const NEVER =
  "(?:no|not|never|nothing|cannot|n['’]t|lack(?:s|ing)?(?! of)|without|yet to|awaits?|awaiting|pending)";
/** What makes an approval needless, which is a claim ("no approval needed", "does not require approval"), or turns a denial. */
const NEEDLESS =
  '(?:need(?:s|ed|ing|less)?|requir(?:e|es|ed|ing|ement)|necessary|only|just|merely|apply|applies|subject|money|credit)';
/** Behind the word: "no approval is needed", "for which no approval has to be sought". */
const IS_NEEDLESS = String.raw`(?!(?:[^.;:!?,]){0,25}?\b(?:needed|required|necessary|called for|has to|have to|must)\b)`;
/** A gap that speaks of nothing needless. */
const gap = (most: number, within = '.;:!?,') =>
  String.raw`(?:(?!\b${NEEDLESS}\b|, (?:so|but|and|which|because|since)\b)[^${within}]){0,${most}}?`;

/** Every way in which a status is denied, whatever the order of the words. */
const NOT_APPROVED = new RegExp(
  [
    // "not approved", "no FDA-approved therapy", "has yet to be approved", "awaits approval"
    String.raw`(?<!\b(?:needs?|requires?) )(?:\b|(?=n['’]t))${NEVER}\b${gap(60)}\b${STATUS}\b${IS_NEEDLESS}`,
    // "neither stem cells, PRP nor exosomes are approved", "none of these, marrow included, is licensed"
    String.raw`\b(?:neither|none|nor)\b${gap(90, '.;:!?')}\b${STATUS}\b${IS_NEEDLESS}`,
    // "approval has not been granted"
    String.raw`\b${STATUS}\b${gap(60)}(?:\b(?:not|never|yet to)\b|n['’]t\b)${gap(20)}\b(?:granted|given|obtained|sought|received|issued|exist|extend)`,
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

/** A proof that is said to be missing; that no harm was shown is a claim. */
const NOT_PROVEN = new RegExp(
  [
    String.raw`(?:\b(?:no|not|never|nor|neither|none|nothing|cannot|yet to)\b|n['’]t\b)(?:(?!\b(?:only|just|merely|more|better|${HARM})\b)[^.;:!?,]){0,45}?\b(?:prove[nd]?|established|shown|demonstrated|confirmed) (?:to|that|for|in|as|effective|by|yet)\b`,
    String.raw`(?:\b(?:not|never|yet to)\b|n['’]t\b)(?: \w+){0,3} (?:been )?(?:\w+ly )?(?:proven|established)\b`,
    String.raw`\bunproven\b`,
    String.raw`\b(?:(?:still|only)(?: \w+){0,2} (?:studied|investigated|researched|tested)|being (?:studied|investigated|researched)|under (?:study|investigation)|not (?:yet )?(?:the )?standard (?:of )?care)\b`,
    String.raw`\b(?:evidence|data|research|proof)\b[^.;]{0,40}\b(?:is|are|remains?|still)\b (?:still |very |rather |quite |only )?(?:limited|weak|mixed|low|uncertain|early|lacking|thin|missing|insufficient|preliminary)\b`,
  ].join('|'),
  'i',
);

/** Sooner asked than the patterns above: without one of these words nothing of the kind is said. */
const MAY_DENY =
  /approv|clear|licen|authori|experimental|prove|proof|establish|shown|demonstrat|confirm|stud|tested|investigat|research|evidence|data|standard/i;

/** True where a sentence says that a treatment is not approved, or still an experiment. */
export const deniesApproval = (text: string): boolean => MAY_DENY.test(text) && NOT_APPROVED.test(text);

/** True where a sentence says that a treatment is not proven. */
export const deniesProof = (text: string): boolean => MAY_DENY.test(text) && NOT_PROVEN.test(text);
