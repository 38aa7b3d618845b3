import { byWord } from '../text/by-word.ts';
import type { Token } from '../text/tokens.ts';

interface Wording {
  /** Names the row of its test table. */
  name: string;
  wording: RegExp;
  /** Present where it begins with one of some words: finds them in a folded word. */
  opens?: RegExp;
}

const GROUP = String.raw`\((?:[^()]|\([^()]*\))*\)`;
const ALTERNATIVES = new RegExp(`(?:[^()|]|${GROUP})+`, 'g');
/** Of an alternative: what stands before a space, a hyphen or a class. */
const FIRST_WORD = new RegExp(`^(?:[^() [-]|${GROUP})+`);

/** A wording that begins with one of some alternatives, all of them words; sources of patterns. */
function opening(alternatives: string, rest = String.raw`\b`): Pick<Wording, 'wording' | 'opens'> {
  const words = (alternatives.match(ALTERNATIVES) ?? []).map((one) => FIRST_WORD.exec(one)?.[0]);
  return {
    wording: new RegExp(String.raw`\b(?:${alternatives})${rest}`, 'i'),
    opens: new RegExp(String.raw`\b(?:${words.join('|')})`),
  };
}

/**
 * Wordings that tell claims from their look-alikes whatever the words around them. None decides alone: how much each
 * speaks for or against a claim, beside the word model, is learned from pages that the model has not seen.
 */
export const WORDINGS: readonly Wording[] = [
  {
    name: 'comfort',
    ...opening(
      "painless(?:ly)?|discomfort|bearable|comfortabl[ey]|not hurt|n['’]t hurt|next to no pain|hardly any pain|hardly pain|little pain|barely any pain|minimal pain|almost no pain|hurts? (?:very |only )?little",
    ),
  },
  {
    name: 'slight-harm',
    ...opening(
      String.raw`no|without|free of|never|hardly any|few(?:er)?|minimal|little|lower|lowers|low|rare(?:ly)?|less|small|mild|reduc\w+|next to no`,
      String.raw`\b[^.;]{0,30}\b(?:risks?|side effects?|complications?|reactions?|rejection|adverse|scar\w*|infections?|discomfort|bleeding|downtime|recovery)\b`,
    ),
  },
  {
    name: 'harm-is-slight',
    ...opening(
      'risks?|side effects?|complications?|reactions?|adverse (?:events?|effects?)|discomfort|danger',
      String.raw`\b[^.;]{0,30}\b(?:minimal|few(?:er)?|rare|low(?:er)?|small(?:er)?|less|mild|none|unlikely|avoided|reduced)\b`,
    ),
  },
  {
    name: 'is-safe',
    ...opening(
      'is|are|be|been|being|was|were|as|considered|proven|proved',
      String.raw` (?:\w+ ){0,2}(?:safe(?:ly|r)?|harmless|non-?invasive|minimally invasive|gentle|tolerated)\b`,
    ),
  },
  {
    name: 'good-option',
    ...opening(
      'good|great|better|best|excellent|viable|real|ideal|new|natural|promising|effective|safer?|workable|attractive|exciting|middle|non-?surgical|superior|preferred|perfect|valid',
      String.raw`\b[^.;]{0,20}\b(?:option|alternative|choice|solution|answer|approach|way|remedy|tool|treatment|therapy)s?\b`,
    ),
  },
  {
    name: 'option-for',
    ...opening('alternative|option|choice|solution|answer', String.raw`s? (?:to|for)\b`),
  },
  {
    name: 'shown',
    ...opening(
      'has|have|is|are|was|were|been',
      String.raw` (?:\w+ )?(?:shown|proven|proved|demonstrated|found|reported|documented|seen)\b`,
    ),
  },
  {
    name: 'measured-change',
    wording: /\d[^.;]{0,30}\b(?:better|improv\w*|less|success\w*|relief|reduc\w*|recover\w*)\b/i,
  },
  {
    name: 'turning-point',
    ...opening(
      String.raw`game[- ]chang\w+|chang(?:es?|ed|ing) the (?:game|rules|way|face)|on its head|break-?through\w*|revolution\w*|new era|cutting[- ]edge|state[- ]of[- ]the[- ]art|first[- ]rate|milestone|turning point`,
    ),
  },
  {
    name: 'future',
    ...opening("medicine of the future|future of medicine|what medicine will be|the future|tomorrow['’]s"),
  },
  { name: 'only-one', ...opening('the only|only (?:a few|at our|here|one)|nowhere else') },
  {
    name: 'cheaper',
    ...opening(
      String.raw`cheap\w*|less expensive|lower (?:cost|price)|afford\w*|saves?|fraction|economic\w*|cost[- ]effic\w+|cost[- ]effective\w*`,
    ),
  },
  {
    name: 'works-well',
    ...opening(
      String.raw`(?:work(?:s|ed)?|does|doing|respond\w*) (?:\w+ )?(?:so |very |quite |extremely |really )?(?:well|wonders)|does work|it works|(?:can|may|will|do) (?:\w+ )?(?:profit|benefit)|(?:further|more|much) good`,
    ),
  },
  {
    name: 'delight',
    ...opening(
      String.raw`thank(?:s|ful)?|grateful|gratitude|astonish\w*|amaz\w+|miracle|incredibl\w*|unbelievabl\w*|delight\w*|glad|bless\w*|changed (?:my|his|her|our|their) li\w+|transform\w*|life-?changing`,
    ),
  },
  {
    name: 'back-to-activity',
    ...opening(
      'can|could|able to|back (?:on|to|at|in)|again|without',
      String.raw`\b[^.;]{0,50}\b(?:walk\w*|run(?:s|ning)?|hik\w+|ski\w*|golf\w*|tennis|pickleball|soccer|football|basketball|swim\w*|bik\w+|cycl(?:e|ing)|climb\w*|stairs|garden\w*|danc\w+|kneel\w*|squat\w*|jog\w*|play(?:s|ed|ing)?|comb\w*|sleep\w*|slept|driv(?:e|ing)|lift\w*|work)\b`,
    ),
  },
  {
    name: 'body-untreated',
    wording:
      /^(?=.*?\b(?:the (?:human )?body|bodies|by nature|naturally)\b)(?!.*?\b(?:therap|treatment|inject|prp\b|procedure|we\b|our\b|you))/i,
  },
  {
    name: 'when-injured',
    ...opening(
      'when|whenever|once|if|after|as',
      String.raw` (?:[\w'’]+ ){1,6}(?:is|are|gets?|has been|have been|becomes?) (?:\w+ )?(?:injured|torn|damaged|hurt|worn|cut|stretched|inflamed)\b`,
    ),
  },
  {
    name: 'consists-of',
    ...opening(
      String.raw`releas\w+|secret\w+|gives? off|contain\w*|consist\w*|made (?:up )?of|rich in|full of`,
    ),
  },
  { name: 'duty', ...opening('must|should|needs? to|has to|have to') },
  {
    name: 'how-common',
    ...opening(
      String.raw`common(?:ly)?|frequent(?:ly)?|suffer\w*|million|affect\w*|each year|every year|prevalen\w+`,
    ),
  },
  {
    name: 'who-it-is-for',
    wording: /^\W*(?:patients?|people|those|athletes|individuals|persons|anyone|adults)\b/i,
  },
  {
    name: 'other-field',
    ...opening(
      String.raw`hair|scalp|follicles?|skin|wrinkles?|facial|cosmetic\w*|serums?|creams?|dental|teeth|gums?|eyes?|dogs?|horses?|cats?|pets?|cord blood|bank(?:ing)?|newborn|fertility|ovar\w+|erect\w+|penis`,
    ),
  },
];

/** The wordings that a word may open, a bit for each. */
const openedBy = byWord((word) =>
  WORDINGS.reduce((bits, { opens }, i) => (opens?.test(word) ? bits | (1 << i) : bits), 0),
);

/** Those that no word needs to open. */
const ALWAYS = WORDINGS.reduce((bits, { opens }, i) => (opens ? bits : bits | (1 << i)), 0);
const ALL = -1;

/** What a word may look like otherwise than it is compared: all but plain letters and the usual marks. */
const MAY_FOLD = /[^ -~‘’“”–—…]/;

/** For each of the wordings, 1 where the sentence has it, else 0. One that none of its words opens is not looked for. */
export function wordingVotes({ text, tokens }: { text: string; tokens: readonly Token[] }): number[] {
  let opened = MAY_FOLD.test(text) ? ALL : ALWAYS;
  for (const { normal } of tokens) opened |= openedBy(normal);
  return WORDINGS.map(({ wording }, i) => Number((opened & (1 << i)) !== 0 && wording.test(text)));
}
