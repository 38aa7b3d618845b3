import type { Quantity, QuantityKind, QuantityMeasure } from '../model/index.ts';
import { matchesOf } from '../text/matches.ts';
import { NUMBER_WORDS } from '../text/number-words.ts';

const re = String.raw;

const SMALL: Readonly<Record<string, number>> = {
  half: 0.5,
  a: 1,
  an: 1,
  ...NUMBER_WORDS,
};
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  dozen: 12,
  dozens: 24,
  hundred: 100,
  hundreds: 200,
  thousand: 1e3,
  thousands: 2e3,
  million: 1e6,
  millions: 2e6,
  m: 1e6,
  mm: 1e6,
  billion: 1e9,
  bn: 1e9,
  billions: 2e9,
  trillion: 1e12,
};
const FRACTIONS: Readonly<Record<string, number>> = {
  'two thirds': 200 / 3,
  'two-thirds': 200 / 3,
  'a third': 100 / 3,
  'one third': 100 / 3,
  'three quarters': 75,
  'three-quarters': 75,
  'a quarter': 25,
  'four fifths': 80,
  half: 50,
};

const DIGITS = re`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:\s?[½¼¾])?|\d+,\d{1,2}(?=\s?(?:%|percent\b|per cent\b))|[½¼¾]`;
const WORD = Object.keys(SMALL)
  .filter((word) => word.length > 2 && word !== 'half')
  .sort((a, b) => b.length - a.length)
  .join('|');
const NUMBER = re`(?:${DIGITS}|\b(?:${WORD})\b)`;
const SCALE_WORD = Object.keys(SCALES)
  .filter((word) => word.length > 2)
  .sort((a, b) => b.length - a.length)
  .join('|');
const SCALE = re`(?:\s?(?:${SCALE_WORD}|(?<=\d)(?:m|k|bn))\b)`;
const TO = re`\s?(?:-|–|—|to|and|or)\s?`;
const MORE = re`(?:(over|more than|up to|at least|upwards? of|in excess of|less than|fewer than|under|below|nearly|almost|about|around|roughly|>|≥|~)\s?)?`;
const PEOPLE = re`(?:patients?|people|persons|men and women|clients?|cases|participants|knees?|hips?|shoulders?|joints?|procedures?|injections|treatments?)`;
/** Parts of a course of treatment. */
const COURSE = re`(?:injections?|treatments?|sessions?|doses|shots|visits)\b`;

/**
 * What may be so wholly, and is no result: "100% safe", "a 100% natural treatment", "100% your own tissue". Of these a
 * share counts nobody.
 */
const WHOLLY =
  '(?:safe(?:ly|ty)?|risk[- ]?free|harmless|natural(?:ly)?|organic|halal|vegan|legal(?:ly)?|lawful|certified|accredited|licen[cs]ed|registered|compliant|autologous|allogeneic|human|sterile|bio\\w+|compatible|(?:your|my|his|her|our|their)(?: own)?(?! patients)|own|committed|dedicated|devoted|sure|certain|confident|focused|transparent|confidential|secure|private|tested|screened|free of|(?:drug|steroid|chemical|additive|preservative)[- ]free|non[- ]\\w+|covered|insured|necessary|known|honest)';
const WHOLE = re`(?:100|99(?:[.,]\d+)?)\s?(?:%|percent\b|per cent\b)`;
const IS_WHOLLY = new RegExp(re`^[\s-]+${WHOLLY}\b`, 'i');
const WHOLLY_SO = new RegExp(re`\b${WHOLE}[\s-]+(?=${WHOLLY}\b)`, 'gi');

/** The text without shares that only stress another word: "100% safe, with a high success rate". */
export const withoutStress = (text: string): string => text.replace(WHOLLY_SO, '');

/** The text behind a match, as far as it tells what the match is about. */
const behind = ({ 0: { length }, index, input }: RegExpExecArray): string =>
  input.slice(index + length, index + length + 80);

/** True for a share that stresses the word behind it. */
const isStress = (match: RegExpExecArray, low: number): boolean => low >= 99 && IS_WHOLLY.test(behind(match));

/**
 * What has a share without being people: "95% of the cellular components", "a 30% increase in platelets", "60% of their
 * old strength", but not "60% of stem cell patients".
 */
const OF_SUBSTANCE = re`(?:\s?(?:%|percent\b|per cent\b))?\s(?:(?:of|more|higher|greater|fewer|increased?|rise|gain|drop|reduction|in|the|our|your|their|its|this|that|total|all|cellular|whole|number|amount|count|concentration|original|normal|initial|old|former|red|white|blood|stem|living|live|human)\s){0,6}?(?:platelets?|cells?|components?|plasma|blood|growth factors?|proteins?|volume|water|strength|concentration|collagen)(?=\s*(?:[.,;:)–—]|$|(?:is|are|was|were|in|of|for|from|that|which|and|to|compared|than|as|when|by|after)\b))`;
const IS_OF_SUBSTANCE = new RegExp(re`^${OF_SUBSTANCE}`, 'i');
/** How many cells of a product are alive is told by a share of its own. */
const OF_LIFE = /\b(?:viab|aliv|liv|pur(?:e|ity)\b)/i;
const isOfSubstance = (match: RegExpExecArray): boolean => {
  const rest = behind(match);
  return IS_OF_SUBSTANCE.test(rest) && !OF_LIFE.test(rest);
};
/** Shares that are of a substance; source of a pattern. */
export const SHARE_OF_SUBSTANCE = re`\b\d+(?:[.,]\d+)?(?:${TO}\d+)?\s?(?:%|percent\b|per cent\b)${OF_SUBSTANCE}`;

/** A kind of figure: its wording and how its groups are read. Every pattern is anchored on a digit or a number word. */
interface Form {
  kind: QuantityKind;
  unit: Quantity['unit'] | ((match: RegExpExecArray) => Quantity['unit']);
  pattern: RegExp;
  /** What stands in every text that the pattern matches: sooner told than that none does. */
  sign: RegExp;
  /** Low and high in the unit; null for none. Nothing where the words are no such figure. */
  read(match: RegExpExecArray): [number, number | null] | undefined;
}

const VULGAR: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

function numberOf(text: string | undefined, scale?: string): number {
  if (!text) return Number.NaN;
  const fraction = VULGAR[text.trim().slice(-1)];
  const whole = fraction === undefined ? text : text.trim().slice(0, -1);
  const plain = whole
    .toLowerCase()
    .replace(/^(\d+),(\d{1,2})$/, '$1.$2')
    .replaceAll(',', '')
    .trim();
  const value = (SMALL[plain] ?? Number(plain)) + (fraction ?? 0);
  return value * (scale ? (SCALES[scale.trim().toLowerCase()] ?? 1) : 1);
}

const OPEN = /^(?:over|more than|at least|upward|in excess|>|≥)/i;

const UNDER = /^(?:less|fewer|under|below)/i;

/** [low, high] of "5", "5 to 7", "less than 5", "more than 5" and, open to the top, "5+". */
function range(
  more: string | undefined,
  first: number,
  second: number,
  plus?: string,
): [number, number | null] | undefined {
  if (Number.isNaN(first)) return undefined;
  if (!Number.isNaN(second)) return second >= first ? [first, second] : [second, first];
  if (more && UNDER.test(more)) return [0, first];
  return [first, plus || (more && OPEN.test(more)) ? null : first];
}

const IS_COURSE = new RegExp(re`^${COURSE}`, 'i');
/** So few injections are given to one person; more tell how many were treated. */
const LONGEST_COURSE = 10;
const COURSE_BEHIND = new RegExp(re`^\s(?:\w+\s){0,2}?${COURSE}`, 'i');
const GONE_THROUGH =
  /\b(?:after|before|following|between|until|had|have|has|having|completed?|finished|received?|receives|need|needs)\s(?:\w+\s)?$/i;

/** True for "after 2 out of 3 injections", which tells how far a course has come and is no share. */
const isStageOfCourse = ({ 0: { length }, index, input }: RegExpExecArray): boolean =>
  GONE_THROUGH.test(input.slice(Math.max(0, index - 20), index)) &&
  COURSE_BEHIND.test(input.slice(index + length, index + length + 40));

/** Ends of the usual scales: "pain score 0 to 10" tells the scale, no change on it. */
const isScale = (from: number, to: number): boolean => from <= 1 && [5, 10, 100].includes(to);

const MONTHS: Readonly<Record<string, number>> = {
  hour: 1 / 730,
  hr: 1 / 730,
  minute: 1 / 43_800,
  min: 1 / 43_800,
  day: 12 / 365,
  week: 84 / 365,
  wk: 84 / 365,
  month: 1,
  mo: 1,
  mth: 1,
  year: 12,
  yr: 12,
  decade: 120,
};
const PERIOD = re`(hours?|hrs?|minutes?|mins?|days?|weeks?|wks?|months?|mos?(?!-)|mths?|years?|yrs?|decades?)\b`;
const inMonths = (number: string | undefined, period: string | undefined): number =>
  (MONTHS[(period ?? '').toLowerCase().replace(/s$/, '')] ?? Number.NaN) * numberOf(number);

const CURRENCY: Readonly<Record<string, Quantity['unit']>> = { $: 'USD', '€': 'EUR', '£': 'GBP' };

const FORMS: readonly Form[] = [
  {
    kind: 'age',
    unit: 'years',
    pattern: new RegExp(
      re`\b(?:aged?|ages)\s(?:of\s)?(\d{1,3})(?:${TO}(\d{1,3}))?\b|\b(\d{1,3})[\s-]years?[\s-]olds?\b|\b(\d{1,3})[\s-]years?\sof\sage\b`,
      'gi',
    ),
    sign: /\d/,
    read: (m) => range(undefined, numberOf(m[1] ?? m[3] ?? m[4]), numberOf(m[2])),
  },
  {
    kind: 'share',
    unit: 'percent',
    pattern: new RegExp(
      re`${MORE}(${DIGITS})\s?(?:%|percent\b|per cent\b)?${TO}(${DIGITS})\s?(?:%|percent\b|per cent\b)|${MORE}(${NUMBER})[\s-]?(?:%|percent\b|per cent\b)`,
      'gi',
    ),
    sign: /%|per ?cent/i,
    read: (m) => {
      const low = numberOf(m[2] ?? m[5]);
      if (isStress(m, low) || isOfSubstance(m)) return undefined;
      return range(m[1] ?? m[4], low, numberOf(m[3]));
    },
  },
  {
    kind: 'share',
    unit: 'percent',
    pattern: new RegExp(
      re`${MORE}\b(${NUMBER})\s(?:out\sof(?:\severy)?|in|of\severy)\s(${NUMBER})\b(?![\s-]*(?:days?|weeks?|months?|years?|hours?|minutes?|%|percent))`,
      'gi',
    ),
    sign: /\s(?:in|of|of\severy)\s/i,
    read: (m) => {
      const part = numberOf(m[2]);
      const whole = numberOf(m[3]);
      return whole > 1 && part <= whole && !isStageOfCourse(m)
        ? range(m[1], (100 * part) / whole, Number.NaN)
        : undefined;
    },
  },
  {
    // "9/10 patients", "8 of 10 people": of people, where a mark of 8/10 is no share.
    kind: 'share',
    unit: 'percent',
    pattern: new RegExp(
      re`${MORE}\b(\d{1,3})(?:\s?\/\s?|\sof\s(?:our\s|the\s)?)(\d{1,4})(?=\s(?:of\s)?(?:(?:all|our|the|my|these|those|treated)\s)*(?!${COURSE})${PEOPLE})`,
      'gi',
    ),
    sign: /\d\s?\/\s?\d|\d\sof\s/i,
    read: (m) => {
      const part = numberOf(m[2]);
      const whole = numberOf(m[3]);
      return whole > 1 && part <= whole ? range(m[1], (100 * part) / whole, Number.NaN) : undefined;
    },
  },
  {
    kind: 'share',
    unit: 'percent',
    pattern: new RegExp(
      re`${MORE}\b(${Object.keys(FRACTIONS).join('|')})\b(?=\s(?:of\s)?(?:(?:all|our|the|my|these|those)\s)*${PEOPLE})`,
      'gi',
    ),
    sign: /half|thirds?|quarters?|fifths/i,
    read: (m) => range(m[1], FRACTIONS[(m[2] ?? '').toLowerCase()] ?? Number.NaN, Number.NaN),
  },
  {
    kind: 'cell-count',
    unit: 'cells',
    pattern: new RegExp(
      re`${MORE}\b(?:(${NUMBER})(?:${SCALE})?${TO})?(${NUMBER}|an?(?=\s))?(${SCALE})\s(?:of\s)?(?:\w+[\s-]){0,4}?(?:cells?|mscs?|platelets|exosomes|vesicles|particles)\b`,
      'gi',
    ),
    sign: new RegExp(re`${SCALE_WORD}|\d(?:m|k|bn)\b`, 'i'),
    read: (m) => {
      const last = numberOf(m[3] ?? 'one', m[4]);
      return m[2] ? range(m[1], numberOf(m[2], m[4]), last) : range(m[1], last, Number.NaN);
    },
  },
  {
    kind: 'price',
    unit: (m) => CURRENCY[m[2] ?? ''] ?? 'USD',
    pattern: new RegExp(
      re`${MORE}([$€£])\s?(${DIGITS})(k\b)?(?:${TO}[$€£]?\s?(${DIGITS})(k\b)?)?|${MORE}\b(?:usd\s?)?(${DIGITS})\s?(?:dollars|usd)\b|\busd\s?(${DIGITS})\b`,
      'gi',
    ),
    sign: /[$€£]|dollars|usd/i,
    read: (m) => range(m[1] ?? m[7], numberOf(m[3] ?? m[8] ?? m[9], m[4] ?? m[6]), numberOf(m[5], m[6])),
  },
  {
    kind: 'multiple',
    unit: 'times',
    pattern: new RegExp(
      re`${MORE}\b(?:(${NUMBER})${TO})?(${NUMBER})(?:\s?x\b|[\s-]times\b|[\s-]?fold\b)`,
      'gi',
    ),
    sign: /x\b|times|fold/i,
    read: (m) => range(m[1], numberOf(m[2] ?? m[3]), m[2] ? numberOf(m[3]) : Number.NaN),
  },
  {
    kind: 'score',
    unit: 'points',
    pattern: new RegExp(
      re`(?:\bfrom\s(?:an?\s)?|\b(?:vas|pain(?:\sscores?)?|womac|koos|score)[:\s]\s?(?=\d))(${NUMBER})(?:\s?/\s?\d+|\sout\sof\s\w+)?\s?(?:(?:down\s)?to\b|→|➔|->)\s?(?:an?\s)?(${NUMBER})\b(?:\s?/\s?\d+)?(?!\s?(?:${PERIOD}|%|percent|million|billion))`,
      'gi',
    ),
    sign: /from\s|(?:vas|pain|womac|koos|score)/i,
    read: (m) => {
      const from = numberOf(m[1]);
      const to = numberOf(m[2]);
      return isScale(from, to) ? undefined : [from, to];
    },
  },
  {
    kind: 'volume',
    unit: 'ml',
    pattern: new RegExp(re`\b(?:(${DIGITS})${TO})?(${DIGITS})\s?(?:ml|cc|milliliters?|millilitres?)\b`, 'gi'),
    sign: /\d\s?(?:ml|cc|milli)/i,
    read: (m) => range(undefined, numberOf(m[1] ?? m[2]), m[1] ? numberOf(m[2]) : Number.NaN),
  },
  {
    kind: 'people',
    unit: 'people',
    pattern: new RegExp(
      re`${MORE}\b(?:(${NUMBER})(${SCALE})?|(hundreds|thousands|dozens|tens of thousands))(\+?)\s(?:of\s)?(?:(?!${PERIOD})\w+[\s-]){0,2}?(${PEOPLE})\b`,
      'gi',
    ),
    sign: new RegExp(PEOPLE, 'i'),
    read: (m) => {
      const count = m[4] ? numberOf('one', m[4]) : numberOf(m[2], m[3]);
      return count <= LONGEST_COURSE && IS_COURSE.test(m.at(-1) ?? '')
        ? undefined
        : range(m[1] ?? (m[4] && 'over'), count, Number.NaN, m[5]);
    },
  },
  {
    // "3 weeks to 3 months"
    kind: 'duration',
    unit: 'months',
    pattern: new RegExp(re`${MORE}\b(${NUMBER}|an?)[\s-]${PERIOD}${TO}(${NUMBER}|an?)[\s-]${PERIOD}`, 'gi'),
    sign: new RegExp(PERIOD, 'i'),
    read: (m) => range(m[1], inMonths(m[2], m[3]), inMonths(m[4], m[5])),
  },
  {
    kind: 'duration',
    unit: 'months',
    pattern: new RegExp(
      re`${MORE}(?<![\w.,])(?:(${NUMBER})${TO})?(${NUMBER}|an?)(\+?)[\s-]?(?:(?<=[\s-])(?:full\s|whole\s|more\s)?|(?<=[\d½]\+?))${PERIOD}`,
      'gi',
    ),
    sign: new RegExp(PERIOD, 'i'),
    read: (m) => range(m[1], inMonths(m[2] ?? m[3], m[5]), inMonths(m[2] && m[3], m[5]), m[4]),
  },
  {
    kind: 'duration',
    unit: 'months',
    pattern:
      /\b(?:for|last(?:s|ing)?)\s((?:many\s)?(?:years|decades)|a\slifetime|life)\b|\b(years|decades)(?=\sof\s(?:relief|benefit|results|comfort|pain[- ]free))/gi,
    sign: /years|decades|life/i,
    read: ([words]) => [/life/i.test(words) ? 600 : /decade/i.test(words) ? 240 : 24, null],
  },
];

/** What a figure is about: the first whose words stand nearest to it, within the clause. */
const MEASURES: readonly [QuantityMeasure, RegExp][] = [
  [
    'harm',
    /\b(?:side[- ]effects?|complications?|adverse|infections?|reactions?|risks?|rejections?|bleeding)\b/gi,
  ],
  ['viability', /\b(?:viab\w+|alive|live|living|purity|pure)\b/gi],
  ['satisfaction', /\b(?:satisf\w+|happy|happier|recommend\w*|pleased|delighted)\b/gi],
  ['surgery-avoided', /\b(?:surger(?:y|ies)|operations?|knife|replacements?|operated)\b/gi],
  ['experience', /\b(?:experience|practi[cs](?:e|ing)|in business|since|career|board)\b/gi],
  ['follow-up', /\b(?:follow(?:ed|[- ]up)|at|after|later|within|by)\b/gi],
  [
    'benefit-length',
    /\b(?:last(?:s|ed|ing)?|relief (?:for|of)|up to|hold(?:s|ing)?|held|endur\w+|pain[- ]free for|good for|permanent\w*|stays?)\b/gi,
  ],
  [
    'recovery',
    /\b(?:recover\w*|back (?:to|at|on)|return\w*|downtime|rest|on your feet|crutches|healing time)\b/gi,
  ],
  [
    'appointment',
    /\b(?:appointments?|procedure takes|takes|visit|session|office|in and out|consultation|blood draw)\b/gi,
  ],
  ['pain', /\b(?:pain|ache|discomfort|stiffness|vas|womac)\b/gi],
  [
    'improvement',
    /\b(?:improv\w+|better|success\w*|respon\w+|relief|reliev\w+|benefit\w*|effective|function|results?|heal(?:s|ed)?|well|gains?)\b/gi,
  ],
  ['disease', /\b(?:suffer\w*|affects?|diagnosed|adults|americans|arthritis|population)\b/gi],
];
/** What a share of people cannot measure, and what a length of time cannot, unless nothing else is near. */
const NOT_OF: Partial<Record<QuantityKind, ReadonlySet<QuantityMeasure>>> = {
  share: new Set<QuantityMeasure>(['follow-up', 'benefit-length', 'experience', 'appointment']),
};
/** Words of a result, which last for a time. */
const RESULT: ReadonlySet<QuantityMeasure> = new Set<QuantityMeasure>([
  'improvement',
  'pain',
  'satisfaction',
]);
/** Just before a time: when something is seen, not how long it lasts. */
const WHEN = /\b(?:within|in|after|at|by)\s(?:just\s|only\s|about\s|as\slittle\sas\s|the\s|under\s)?$/i;

const PAIN = /\b(?:pain|ach(?:e|es|ing)|discomfort|stiffness)\b/i;
/** What ends or lessens pain, before or behind it. */
const EASED =
  /\b(?:reliev\w+|relief|reduc\w+|eas(?:e|es|ed|ing)|end(?:s|ed|ing)?|less\w*|no|not|without|free|gone|away|stop(?:s|ped)?|lower\w*|better|decreas\w+|improv\w+|remov\w+|eliminat\w+|disappear\w*|vanish\w*|lift(?:s|ed)?|last(?:s|ed|ing)?|block(?:s|ed)?|controls?|controlled|manag\w+|treat(?:s|ed)?|cur(?:e|es|ed)|heal(?:s|ed)?|help(?:s|ed)?|work(?:s|ed)?|results?|benefits?|effects?|out of|rid)\b/i;
/** Where another clause begins, so that what stands there says nothing of the time. */
const OTHER_CLAUSE = /[,;:.!?()]|\b(?:and|but|until|till|when|then|before|so|now|because|since)\b/i;
/** "10 years of knee pain", and not "of pain relief" or "of less pain". */
const OF_PAIN =
  /^\s(?:of|with|in)\s(?!(?:\w+\s){0,2}?(?:less|no|reduced|lower|better)\b)(?:[\w-]+\s){0,3}?(?:pain|aching|discomfort|stiffness)\b(?![\s-](?:relief|free|reduction|control))/i;

/** True where a time is that of the pain itself, had or suffered, and not of its relief: "knee pain for 10 years". */
function isTimeOfPain(before: string, after: string): boolean {
  const clause = `${before.split(OTHER_CLAUSE).at(-1)} … ${after.split(OTHER_CLAUSE, 1)[0]}`;
  return PAIN.test(clause) && !EASED.test(clause);
}

/** Characters around a figure that are searched for what it measures. */
const NEAR = 60;

function measureOf(text: string, start: number, end: number, kind: QuantityKind): QuantityMeasure {
  if (kind === 'duration' && OF_PAIN.test(text.slice(end, end + NEAR))) return 'disease';
  if (kind === 'duration' && WHEN.test(text.slice(Math.max(0, start - 20), start))) return 'follow-up';
  const from = Math.max(0, start - NEAR);
  const window = text.slice(from, end + NEAR);
  let best: QuantityMeasure = 'unstated';
  let nearest = Number.POSITIVE_INFINITY;
  for (const [measure, words] of MEASURES) {
    if (NOT_OF[kind]?.has(measure)) continue;
    for (const { index, 0: word } of matchesOf(window, words)) {
      const at = from + index;
      // A score may name what it measures itself: "VAS 8 to 2".
      const apart = at >= end ? at - end : start - (at + word.length);
      const distance = kind === 'score' ? Math.max(0, apart) : apart;
      if (distance >= 0 && distance < nearest) {
        nearest = distance;
        best = measure;
      }
    }
  }
  if (kind !== 'duration' || !RESULT.has(best)) return best;
  return best === 'pain' && isTimeOfPain(text.slice(from, start), text.slice(end, end + NEAR))
    ? 'disease'
    : 'benefit-length';
}

/** Without one of these a sentence holds no figure. */
const ANY_FIGURE = new RegExp(
  re`[\d½¼¾]|\b(?:half|dozens?|hundreds?|thousands?|millions?|billions?|decades?|lifetime|life|years|an? (?:third|quarter|year|month|week|day|hour|minute)|thirds|quarters|${WORD})\b`,
  'i',
);

/**
 * The figures of a sentence, in its order: shares ("82 %", "nine in ten"), durations, ages, cell counts, volumes,
 * prices, multiples, counts of people and before/after scores, each with its range, unit and what it measures.
 * Figures do not overlap; where two readings do, the earlier form of the list wins. Linear in the text.
 */
export function parseQuantities(text: string): Quantity[] {
  if (!ANY_FIGURE.test(text)) return [];
  const found: Quantity[] = [];
  for (const form of FORMS) {
    if (!form.sign.test(text)) continue;
    for (const match of matchesOf(text, form.pattern)) {
      const limits = form.read(match);
      if (!limits?.every((limit) => limit === null || Number.isFinite(limit))) continue;
      const start = match.index + (match[0].length - match[0].trimStart().length);
      const end = match.index + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({
        start,
        end,
        kind: form.kind,
        low: rounded(limits[0]),
        high: limits[1] === null ? null : rounded(limits[1]),
        unit: typeof form.unit === 'string' ? form.unit : form.unit(match),
        measures: measureOf(text, start, end, form.kind),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Four digits are enough for any figure of a page, and keep the output the same in every engine. */
const rounded = (value: number): number => Number(value.toPrecision(4));

/** True for a text that is a length of time and nothing else, with no word that it lasts: "about 12-18 months". */
export const isLengthOfTime = (text: string): boolean =>
  parseQuantities(text).some(
    ({ kind, start, end }) =>
      kind === 'duration' && start === 0 && /^[.!]?$/.test(text.slice(end)) && !/^(?:for|last)/i.test(text),
  );
