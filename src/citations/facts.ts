import { namesAdvancedStage } from '../context/stage.ts';
import { matchesOf } from '../text/matches.ts';
import { NUMBER_WORDS } from '../text/number-words.ts';
import { withoutJournals } from './journals.ts';
import { plain } from './plain.ts';

/** Where cells or a product come from, as far as it is named. */
export type CellGroup =
  | 'cord'
  | 'cord-blood'
  | 'placenta'
  | 'amniotic'
  | 'marrow'
  | 'marrow-concentrate'
  | 'fat'
  | 'fat-extract'
  | 'exosome'
  | 'prp';
/** Groups that careful readers may call by one name. */
export const ORIGIN: Readonly<Record<CellGroup, string>> = {
  cord: 'cord',
  'cord-blood': 'cord-blood',
  placenta: 'placenta',
  amniotic: 'amniotic',
  marrow: 'marrow',
  'marrow-concentrate': 'marrow',
  fat: 'fat',
  'fat-extract': 'fat',
  exosome: 'exosome',
  prp: 'prp',
};
export type Comparator = 'placebo' | 'hyaluronic-acid' | 'corticosteroid' | 'prp' | 'surgery' | 'exercise';
export type Outcome =
  | 'pain'
  | 'function'
  | 'cartilage-amount'
  | 'cartilage-quality'
  | 'failure'
  | 'surgery-avoided'
  | 'serious-harm'
  | 'harm'
  | 'responders';
type Design =
  | 'randomised'
  | 'placebo-controlled'
  | 'meta-analysis'
  | 'review'
  | 'trial'
  | 'study'
  | 'uncontrolled'
  | 'animal'
  | 'laboratory';

/** A number with its sign dropped, as the text writes it, and its place. */
interface TextNumber {
  text: string;
  value: number;
  /** `percent`, `months` (years and weeks are converted), `million`, or '' for a bare number. */
  unit: 'percent' | 'months' | 'million' | '';
  start: number;
}

/** What a passage says about a study, as far as its words tell. */
export interface Facts {
  cells: CellGroup[];
  /** Another joint than the knee is spoken of, and the knee is not. */
  elsewhere: boolean;
  /** Stem cells are spoken of, whatever their origin. */
  stemCells: boolean;
  donor?: 'own' | 'donor';
  route?: 'injection' | 'surgery';
  comparators: Comparator[];
  stage?: 'early' | 'advanced';
  outcomes: Outcome[];
  people: number[];
  studies?: number;
  /** Lengths of time in months. */
  months: number[];
  /** Year of publication. */
  year?: number;
  /** Millions of cells. */
  doses: number[];
  phase?: number;
  designs: Design[];
  /** What is said of the therapy: better than something else, no better, or better than before. */
  direction?: 'better' | 'no-better' | 'improved';
  numbers: TextNumber[];
}

const has = (text: string, pattern: RegExp): boolean => pattern.test(text);

const CELLS: readonly [CellGroup, RegExp][] = [
  ['cord-blood', /\b(?:cord[- ]blood|UCB)\b/i],
  [
    'cord',
    /\bumbilical(?:[- ]cord)?\b(?!(?:[- ]cord)?[- ]blood)|\bcord[- ](?:derived|tissue|cells?|MSCs?)\b|\bUC-?MSCs?\b|\bwharton'?s\b/i,
  ],
  ['placenta', /\bplacent(?:a|al|ae)\b/i],
  ['amniotic', /\bamnio(?:n|tic)\b/i],
  ['marrow-concentrate', /\b(?:(?:bone[- ])?marrow[- ](?:aspirate[- ])?concentrate|BMAC)\b/i],
  ['marrow', /\bmarrow\b(?![- ](?:aspirate|concentrate|lesions?|edema|oedema))|\bBM-?MSCs?\b/i],
  ['fat-extract', /\b(?:stromal vascular|SVF|fat extract|micro-?fragmented|lipogems|MFAT)\b/i],
  ['fat', /\badipose\b|\bfat[- ](?:derived|tissue|stem|cells?)\b|\bAD-?(?:MSC|SC)s?\b|\bASCs?\b/i],
  ['exosome', /\b(?:exosomes?|extracellular vesicles?)\b/i],
  ['prp', /\b(?:platelet[- ]rich|PRP|PRGF)\b/i],
];

const COMPARATORS: readonly [Comparator, RegExp][] = [
  ['placebo', /\b(?:placebo|salt ?water|saline|sham|dummy)\b/i],
  [
    'hyaluronic-acid',
    /\b(?:hyaluronic(?: acid)?|hyaluronan|hyaluronate|viscosupplement\w*|\bHA\b|gel (?:injections?|shots?))(?!\w)/i,
  ],
  ['corticosteroid', /\b(?:cortico-?steroids?|steroids?|cortisone|triamcinolone)\b/i],
  [
    'surgery',
    /\bmicro-?fracture\b|\b(?:than|versus|vs\.?|compared (?:to|with))\s(?:\w+\s){0,3}(?:replacements?|arthroplasty|TKA|TKR)\b/i,
  ],
  ['exercise', /\b(?:exercise|physiotherapy|physical therapy|usual care)\b/i],
];

/** Words by which two treatments are set against each other. */
const COMPARING =
  /\b(?:compar(?:ed|ing|ison|able|es?)|versus|vs\.?|than|over|against|superior|outperform\w*|equivalent|as (?:good|effective|well)|similar|either|or an? placebo|control(?:led| group| arm)?|advantage|beat|with an? (?:placebo|control))\b/i;

const OUTCOMES: readonly [Outcome, RegExp][] = [
  [
    'failure',
    /\b(?:treatment failure|time to failure|failure|acceptable (?:clinical )?state|survival(?:ship)?)\b/i,
  ],
  ['pain', /\b(?:pain|VAS|painkillers?)\b/i],
  ['function', /\b(?:function\w*|disability|WOMAC|KOOS|IKDC|Lequesne|mobility|stiffness)\b/i],
  ['cartilage-quality', /\b(?:cartilage quality|quality of (?:the )?cartilage|T2|MOCART)\b/i],
  [
    'cartilage-amount',
    /\b(?:cartilage (?:thickness|volume|regrow\w*|regenerat\w*|growth|repair|loss)|(?:thick(?:er|ening)|regrow\w*|regenerat\w*|rebuil\w*|restor\w*|new)[^.;]{0,25}\bcartilage|joint space|structur\w+|WORMS)\b/i,
  ],
  [
    'surgery-avoided',
    /\b(?:(?:avoid\w*|delay\w*|postpon\w*|need\w*|required?)[^.;]{0,40}(?:replacement|surgery)|(?:knee|joint) replacement within)\b/i,
  ],
  ['serious-harm', /\bserious\b[^.;]{0,30}\b(?:adverse|events?|effects?|complications?|harms?)|\bSAEs?\b/i],
  [
    'harm',
    /\b(?:adverse|side effects?|complications?|swelling|infections?|tumou?rs?|neoplasms?|cancers?|safe|safety)\b/i,
  ],
  ['responders', /\b(?:responders?|share with|acceptable pain)\b/i],
];

const DESIGNS: readonly [Design, RegExp][] = [
  ['meta-analysis', /\b(?:meta-?analys[ei]s|pooled (?:analysis|studies|trials)|umbrella review)\b/i],
  [
    'review',
    /\b(?:systematic review|narrative review|review(?:s|ed)? (?:of|article|paper)|(?:this|the|a|an|recent|large|\d{4}) review|overview)\b/i,
  ],
  ['randomised', /\b(?:randomi[sz]ed|RCTs?|phase (?:3|III)\b)/i],
  ['placebo-controlled', /\bplacebo[- ]controlled\b/i],
  ['trial', /\b(?:trials?)\b/i],
  ['uncontrolled', /\b(?:case series|case reports?|pilot|uncontrolled|open[- ]label|registry)\b/i],
  ['animal', /\b(?:rats?|mice|mouse|rabbits?|sheep|goats?|horses?|dogs?|animal (?:study|studies|model))\b/i],
  ['laboratory', /\b(?:in vitro|laboratory study|petri|cell culture study)\b/i],
  ['study', /\b(?:stud(?:y|ies)|cohort|follow-up|research)\b/i],
];

const NO_BETTER =
  /\b(?:no (?:\w+ ){0,2}(?:better|difference|advantage|superior\w*|benefit|more effective)|no (?:\w+ ){0,4}(?:improvement|gain)\w* (?:compared|over|versus|vs|beyond|against)\b|not (?:\w+ ){0,2}(?:better|superior|differ|more effective|outperform)|(?:did|does|do)(?: not|n't) (?:\w+ ){0,2}(?:beat|improve|outperform|differ|relieve|reduce|show)|(?:similar|comparable|equivalent|equal)(?:ly)?\b|neither\b|as (?:well|much|good) (?:as|with)|cannot (?:currently )?be recommended|not recommended|fail(?:s|ed) to|without (?:a )?(?:significant )?(?:difference|benefit)|little or no)/i;
const BETTER =
  /\b(?:superior(?:ity)?\b(?! (?:to none))|outperform\w*|better (?:results? |outcomes? |pain relief )?than|(?:more|greater|longer|significantly (?:more|better|greater))\b[^.;]{0,60}\b(?:than|compared|versus|vs)\b|(?:greater|superior|better|significantly more) (?:improvement|relief|results?|outcomes?|reduction)|beat\b|more effective than)/i;
const IMPROVED =
  /\b(?:improv\w+|reduc(?:ed?|es|tions?|ing)|reliev\w+|relief|decreas\w+|increas\w+|regenerat\w+|regr[eo]w\w*|restor\w+|success\w*|benefits?|effective)\b/i;

const STEM_CELLS =
  /\b(?:stem[- ]cells?|\w*-?MSCs?|mesenchymal|stromal cells?|cell (?:therapy|injections?|group))\b/i;
const OTHER_JOINT =
  /\b(?:hips?|shoulders?|rotator cuff|spine|spinal|discs?|backs?|ankles?|elbows?|heart|cardiac|lungs?|brain|stroke|rats?|mice|horses?|dogs?|sheep|rabbits?)\b/i;
const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };

/** The number that a figure or a word stands for: "1,200", "five". */
export const numberOf = (raw: string): number =>
  NUMBER_WORDS[raw.toLowerCase()] ?? Number(raw.replaceAll(',', ''));
const N = String.raw`(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty)`;

function every(text: string, pattern: RegExp): number[] {
  return matchesOf(text, pattern)
    .map((match) => numberOf(match[1] as string))
    .filter(Number.isFinite);
}

const PEOPLE = new RegExp(
  String.raw`\b${N}[- ](?:\w+[- ]){0,3}?(?:patients?|people|persons?|participants?|adults|volunteers|subjects|men|women)\b`,
  'gi',
);
const OF_PEOPLE = /\b(?:n ?= ?)(\d{1,6})\b/gi;
const STUDIES = new RegExp(String.raw`\b${N} (?:[\w-]+ ){0,3}?(?:studies|trials|RCTs|reviews)\b`, 'i');
/** Not an age: "aged 50 years", "50 years or older". */
const YEARS_LONG = new RegExp(
  String.raw`(?<!\b(?:aged?|age of)\s)\b${N}(?: to | ?- ?)?[- ]?(?:full )?years?\b(?! (?:old|ago|of age|of experience|or (?:older|over|more|above)))`,
  'gi',
);
const MONTHS_LONG = new RegExp(String.raw`\b${N}[- ]?months?\b(?! (?:old|ago))`, 'gi');
const WEEKS_LONG = new RegExp(String.raw`\b${N}[- ]?weeks?\b(?! (?:old|ago))`, 'gi');
const MILLIONS =
  /\b(\d{1,4}(?:\.\d+)?)(?:(?= ?(?:-|to|and|or) ?\d{1,4} ?(?:million|M\b))| ?(?:million|M\b))/g;
const PUBLISHED =
  /\b((?:19[89]|20[0-3])\d)(?= (?:\w+[- ]){0,2}(?:meta|systematic|review|trial|study|RCT|randomi|analysis|paper))|\(((?:19[89]|20[0-3])\d)\)|(?:et al\.?,?|and colleagues,?) \(?((?:19[89]|20[0-3])\d)\)?|\bpublished in ((?:19[89]|20[0-3])\d)\b/;
const PHASE = /\bphase[- ](?:(\d)|(I{1,3}|IV)\b)/i;
const ANY_NUMBER =
  /(?<![\w.,])[+-]?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(\s?%| ?(?:million|M)\b|[- ]?(?:years?|months?|weeks?)\b)?/g;

function numbersOf(text: string): TextNumber[] {
  return matchesOf(text, ANY_NUMBER).map((match) => {
    const raw = (match[1] as string).replaceAll(',', '');
    const unit = (match[2] ?? '').trim().replace('-', '').toLowerCase();
    const value = Number(raw);
    const start = match.index;
    if (unit === '%') return { text: raw, value, unit: 'percent' as const, start };
    if (unit === 'million' || unit === 'm') return { text: raw, value, unit: 'million' as const, start };
    if (unit.startsWith('year')) return { text: raw, value: value * 12, unit: 'months' as const, start };
    if (unit.startsWith('month')) return { text: raw, value, unit: 'months' as const, start };
    if (unit.startsWith('week')) return { text: raw, value: value / 4.345, unit: 'months' as const, start };
    return { text: raw, value, unit: '' as const, start };
  });
}

/** Lengths of time named in a text, in months. */
export function monthsOf(text: string): number[] {
  return [
    ...every(text, YEARS_LONG).map((years) => years * 12),
    ...every(text, MONTHS_LONG),
    ...every(text, WEEKS_LONG).map((weeks) => weeks / 4.345),
    ...(has(
      text,
      /\b(?:after|at|within|over|for) (?:a|one) (?:full )?year\b|\bone[- ]year\b|\ba year (?:later|on)\b/i,
    )
      ? [12]
      : []),
  ];
}

/** "BMC" is a publisher too: a product where words of one stand beside it. */
const BESIDE_BMC = String.raw`(?:marrow|aspirat\w+|concentrat\w+|inject\w+|nucleated|autologous|PRP)`;
const BMC = new RegExp(
  String.raw`\b${BESIDE_BMC}\b[^.;]{0,60}\bBMC\b(?! ?\()|\bBMC\b[^.;]{0,60}\b${BESIDE_BMC}\b|\bBMC (?:therapy|treatments?|groups?|arms?|products?|cells|knees|patients|was|were|versus|vs)\b`,
);

/** Cells and products named in a text; names of journals name none. */
export function cellsOf(text: string): CellGroup[] {
  const words = withoutJournals(text);
  return CELLS.filter(
    ([group, pattern]) => has(words, pattern) || (group === 'marrow-concentrate' && has(words, BMC)),
  ).map(([group]) => group);
}

/** What a text measures. */
export const outcomesOf = (text: string): Outcome[] =>
  OUTCOMES.filter(([, pattern]) => has(text, pattern)).map(([outcome]) => outcome);

/** What a stage is said of: "mild" alone may be swelling, "early" a result. */
const OF_DISEASE = String.raw`(?:[- ]stage|,? (?:[\w-]+,? ){0,3}?(?:\w*arthritis|\w*arthrosis|OA|disease|degenerati\w+|arthritic|wear))\b`;
const EARLY = new RegExp(
  String.raw`\b(?:early|mild)${OF_DISEASE}|\bKL ?(?:grades? )?(?:1|I)(?:[ -]|\b)|\bgrades? I(?:-II)?\b`,
  'i',
);

/** Stages of disease named in a text. */
export const stagesOf = (text: string): ('early' | 'advanced')[] => [
  ...(has(text, EARLY) ? (['early'] as const) : []),
  ...(namesAdvancedStage(text) ? (['advanced'] as const) : []),
];

function stageOf(text: string): Facts['stage'] {
  const [one, other] = stagesOf(text);
  return other ? undefined : one;
}

function directionOf(text: string): Facts['direction'] {
  if (has(text, NO_BETTER)) return 'no-better';
  if (has(text, BETTER)) return 'better';
  return has(text, IMPROVED) ? 'improved' : undefined;
}

/** Reads what a passage says about a study. Nothing is guessed: what the words do not tell is absent. */
export function factsOf(passage: string): Facts {
  const text = withoutJournals(plain(passage));
  const cells = cellsOf(text);
  const compares = has(text, COMPARING);
  const comparators = compares
    ? COMPARATORS.filter(([, pattern]) => has(text, pattern)).map(([name]) => name)
    : [];
  if (compares && cells.includes('prp') && (cells.length > 1 || STEM_CELLS.test(text)))
    comparators.push('prp');
  const own = has(text, /\b(?:autologous|(?:your|their|his|her|patients?') own)\b/i);
  const donor = has(text, /\b(?:allogen(?:e)?ic|donor|donated)\b/i);
  const injected = has(text, /\b(?:inject\w*|shots?|intra-?articular\w*|post-injection)\b/i);
  const operated = has(
    text,
    /\b(?:implant(?:ed|ation|ing)|surgically|arthroscopic\w*|open surgery|operation)\b/i,
  );
  const studies = STUDIES.exec(text)?.[1];
  const published = PUBLISHED.exec(text);
  const year = Number(published?.slice(1).find(Boolean));
  const phase = PHASE.exec(text);
  const stage = stageOf(text);
  const direction = directionOf(text);
  return {
    cells,
    elsewhere: OTHER_JOINT.test(text) && !/\bknees?\b/i.test(text),
    stemCells: STEM_CELLS.test(text),
    ...(own !== donor && { donor: own ? ('own' as const) : ('donor' as const) }),
    ...(injected !== operated && { route: injected ? ('injection' as const) : ('surgery' as const) }),
    comparators,
    ...(stage && { stage }),
    outcomes: outcomesOf(text),
    people: [...new Set([...every(text, PEOPLE), ...every(text, OF_PEOPLE)])].filter((count) => count > 2),
    ...(studies && { studies: numberOf(studies) }),
    months: [...new Set(monthsOf(text))],
    ...(year && { year }),
    doses: every(text, MILLIONS),
    ...(phase && { phase: phase[1] ? Number(phase[1]) : (ROMAN[(phase[2] as string).toUpperCase()] ?? 0) }),
    designs: DESIGNS.filter(([, pattern]) => has(text, pattern)).map(([design]) => design),
    ...(direction && { direction }),
    numbers: numbersOf(text),
  };
}
