import type { AnalysedPage, AnalysedSentence } from '../claims/analyse-page.ts';
import { headingRole } from '../context/heading-role.ts';
import { asks } from '../context/question.ts';
import type { PageBlock } from '../model/index.ts';
import { byTags } from '../text/by-tags.ts';
import { byWord } from '../text/by-word.ts';
import { keptFor } from '../text/kept.ts';
import { noted } from '../text/noted.ts';
import { isBiologicTag } from '../text/tags.ts';

/** Hashed binary features of a sentence; every feature has the same value, so that long sentences weigh no more. */
export interface SparseFeatures {
  /** Without repeats; 0, the bias, is the first. */
  ids: number[];
  /** The value of each feature but the bias. */
  value: number;
}

/** Ids are below this; collisions are learned with. */
export const FEATURE_SPACE = 2 ** 20;
const FEATURE_BITS = Math.log2(FEATURE_SPACE);
const BIAS = 0;
/** Length of the feature vector of a sentence. */
const NORM = 3;

const STOP_WORDS = new Set(
  'the a an of to and in is are for that it this be on with as by or at from'.split(' '),
);
const SUFFIX = /(?:ations?|ingly|ings?|edly|ed|ies|es|s|ly|ion|ive|ment|e)$/;

/** A crude stem: enough to bring the forms of a word together. */
function stem(word: string): string {
  return word.length > 5 ? word.replace(SUFFIX, '') : word;
}

/** FNV-1a of a text that stands behind the one with the hash `before`: a name is hashed in parts, never put together. */
function hash(text: string, before = 0x811c9dc5): number {
  let h = before;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

const WORD = hash('word ');
const PAIR = hash('pair ');
const OFTEN_WORD = hash('often word ');
const OFTEN_PAIR = hash('often pair ');
/** From so many times on a word or pair stands often on a page. */
const OFTEN_TIMES = 3;
const HEADING = hash('heading ');
const ABOVE = hash('above ');
const UNDER = hash('under ');
const LEAD = hash('lead ');
const FIRST = hash('first ');
const LAST = hash('last ');
const BEGINNING = hash('beginning ');
const WORD_BEFORE = hash('word before ');
const WORD_AFTER = hash('word after ');
const BOTH = hash('both ');
const TAGS = hash('tags ');
const CUE = hash('cue ');
const BEFORE = hash('before ');
const AFTER = hash('after ');
const KIND = hash('kind ');
const REGION = hash('region ');

/** The hash of a word and the space behind it: where the hashes of all pairs with it at the left begin. */
const hashLeft = (left: string, before: number) => hash(' ', hash(left, before));

/** The hash of two words with a space between them. */
const hashPair = (left: string, right: string, before: number) => hash(right, hashLeft(left, before));

/** The stem of a word with the hashes of its names. */
interface Stem {
  text: string;
  /** True for a stop word, and for a stem that reads as one. */
  isStop: boolean;
  isStopStem: boolean;
  word: number;
  /** Where the names of the pairs begin in which it stands first. */
  left: number;
  /** Of its first letters: brings words together that the stem keeps apart. */
  beginning: number;
  /** In the sentence before, and in the one after. */
  before: number;
  after: number;
}

/** Letters of a word's beginning. */
const BEGINNING_LETTERS = 5;

const stemOf = byWord((word): Stem => {
  const text = stem(word);
  return {
    text,
    isStop: STOP_WORDS.has(word),
    isStopStem: STOP_WORDS.has(text),
    word: hash(text, WORD),
    left: hashLeft(text, PAIR),
    beginning: hash(text.slice(0, BEGINNING_LETTERS), BEGINNING),
    before: hash(text, WORD_BEFORE),
    after: hash(text, WORD_AFTER),
  };
});

/** The stems of a sentence, and the hashes of each with the one before it, from the second on. */
interface Stems {
  stems: readonly Stem[];
  pairs: readonly number[];
}

/** Made once for all that ask, the audit of the page after a change too. */
const stemsOf = noted(({ tokens }: AnalysedSentence): Stems => {
  const stems = tokens.map(({ normal }) => stemOf(normal));
  const pairs = stems.slice(1).map(({ text }, i) => hash(text, stems[i]!.left));
  return { stems, pairs };
});

/** How often names were counted, by their hashes: open addressing, which costs a tenth of a map. */
class Counts {
  #names: Int32Array;
  #times: Int32Array;
  #size: number;

  constructor(before?: Counts) {
    this.#names = before ? before.#names.slice() : new Int32Array(4096);
    this.#times = before ? before.#times.slice() : new Int32Array(4096);
    this.#size = before ? before.#size : 0;
  }

  /** Counts a name once more; how often it was counted by now. */
  add(name: number): number {
    if (2 * this.#size >= this.#names.length) this.#grow();
    const at = this.#placeOf(name);
    if (this.#times[at] === 0) {
      this.#names[at] = name;
      this.#size++;
    }
    return ++this.#times[at]!;
  }

  #placeOf(name: number): number {
    const last = this.#names.length - 1;
    let at = (name ^ (name >>> 15)) & last;
    while (this.#times[at] !== 0 && this.#names[at] !== name) at = (at + 1) & last;
    return at;
  }

  #grow(): void {
    const names = this.#names;
    const times = this.#times;
    this.#names = new Int32Array(2 * names.length);
    this.#times = new Int32Array(2 * names.length);
    names.forEach((name, i) => {
      if (times[i] === 0) return;
      const at = this.#placeOf(name);
      this.#names[at] = name;
      this.#times[at] = times[i]!;
    });
  }
}

/** Gathers features by the hashes of their names, each once. */
class Gathered {
  readonly #seen = new Uint32Array(FEATURE_SPACE / 32);
  readonly #ids = [BIAS];
  #count = 1;

  add(name: number): void {
    // The remainder by FEATURE_SPACE - 1 is a sum of digits, as with nines.
    const sum = (name & (FEATURE_SPACE - 1)) + (name >>> FEATURE_BITS);
    const id = sum < FEATURE_SPACE - 1 ? sum + 1 : sum - FEATURE_SPACE + 2;
    const bit = 1 << (id & 31);
    if (this.#seen[id >>> 5]! & bit) return;
    this.#seen[id >>> 5]! |= bit;
    this.#ids[this.#count++] = id;
  }

  /** What was gathered since it was last taken. */
  take(): SparseFeatures {
    const ids = this.#ids.slice(0, this.#count);
    for (const id of ids) this.#seen[id >>> 5] = 0;
    this.#count = 1;
    return { ids, value: NORM / Math.sqrt(ids.length - 1) };
  }
}

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Tags whose density over the page tells who speaks. */
const PAGE_TAGS = [
  'ReportVerb',
  'Hypothetical',
  'Preclinical',
  'Animal',
  'ClinicVoice',
  'YouVoice',
  'FirstPerson',
  'Proof',
  'Negator',
  'Money',
  'OtherCare',
  'Surgery',
  'Praise',
  'Hedge',
] as const;
/** Tags that stand on so many words that they only count where nothing else does. */
const COMMON_TAGS = new Set(['Joint', 'Tissue']);

/** Features of all sentences of a page, in their order. */
export const pageSentenceFeatures = (page: AnalysedPage): SparseFeatures[] =>
  page.sentences.map(sentenceFeatures(page));

/** The features of a sentence of the page, by the sentence and its index. */
export function sentenceFeatures(
  page: AnalysedPage,
): (sentence: AnalysedSentence, index: number) => SparseFeatures {
  const shared = pageWide(page);
  const pageInputs = shared.join();
  const gathered = new Gathered();
  const namesOf = blockNames();
  const roleOf = roleNames();
  return (sentence, index) => {
    const around = surroundings(page, index);
    const inputs = () => [pageInputs, sentence.cues, sentence.slots.therapyFrom, ...Object.values(around)];
    return keptFor(sentence, 'features', inputs, () => {
      for (const name of shared) gathered.add(name);
      gatherWords(sentence, gathered);
      gatherAround(sentence, around, namesOf, roleOf(around.heading), gathered);
      return gathered.take();
    });
  };
}

/** By a block's text, its stems without stop words, hashed behind a prefix: all that stands under a heading asks for its. */
function blockNames(): (text: string, prefix: number) => readonly number[] {
  const known = new Map<number, Map<string, number[]>>();
  return (text, prefix) => {
    const ofPrefix = known.get(prefix) ?? new Map<string, number[]>();
    known.set(prefix, ofPrefix);
    let names = ofPrefix.get(text);
    if (!names) {
      const words = wordsOf(text).filter((word) => !STOP_WORDS.has(word));
      names = words.map((word) => hash(stem(word), prefix));
      ofPrefix.set(text, names);
    }
    return names;
  };
}

/** By a heading, or none, the hash of what its text does. */
function roleNames(): (heading: string | undefined) => number {
  const known = new Map<string | undefined, number>();
  return (heading) => {
    const name =
      known.get(heading) ?? hash(heading === undefined ? 'none ' : `${headingRole(heading)} `, UNDER);
    known.set(heading, name);
    return name;
  };
}

/** What is counted over the sentences of a page. */
class PageCounts {
  /** Sentences that tell of the page, and those of them with a quotation mark. */
  sentences = 0;
  quoted = 0;
  /** Words, and how many of them stand in terms with each of PAGE_TAGS. */
  words = 1;
  readonly tags: Uint32Array;
  readonly cues: Map<string, { times: number }>;
  /** Hashes of the names of features that words and pairs give the page. */
  readonly names: number[];
  private readonly counts: Counts;

  constructor(before?: PageCounts) {
    this.sentences = before?.sentences ?? 0;
    this.quoted = before?.quoted ?? 0;
    this.words = before?.words ?? 1;
    this.tags = before ? before.tags.slice() : new Uint32Array(PAGE_TAGS.length);
    this.cues = new Map([...(before?.cues ?? [])].map(([cue, { times }]) => [cue, { times }]));
    this.names = before ? [...before.names] : [];
    this.counts = new Counts(before?.counts);
  }

  add(sentence: AnalysedSentence, isHeading: boolean): void {
    const { names } = this;
    const { stems, pairs } = stemsOf(sentence);
    this.sentences++;
    if (/["“«]/.test(sentence.text)) this.quoted++;
    this.words += stems.length;
    for (const { start, end, tags } of sentence.terms)
      for (const tag of pageTagsOf(tags)) this.tags[tag]! += end - start;
    for (const { text, word } of stems) {
      const times = this.counts.add(word);
      if (times === 1) names.push(word);
      if (times === OFTEN_TIMES) names.push(hash(text, OFTEN_WORD));
    }
    pairs.forEach((name, i) => {
      const times = this.counts.add(name);
      if (times === 1) names.push(name);
      if (times === OFTEN_TIMES) names.push(hashPair(stems[i]!.text, stems[i + 1]!.text, OFTEN_PAIR));
    });
    for (const cue of sentence.cues) {
      const counted = this.cues.get(cue);
      if (counted) counted.times++;
      else this.cues.set(cue, { times: 1 });
    }
    if (isHeading) for (const { text } of stems) names.push(hash(text, HEADING));
  }
}

/** Counted once a page; a page with its head goes on from the counts without. */
const countsOf = noted(({ snapshot, sentences, body }: AnalysedPage): PageCounts => {
  const counts = new PageCounts(body && countsOf(body));
  const more = body ? sentences.slice(0, sentences.length - body.sentences.length) : sentences;
  for (const sentence of more) {
    const block = snapshot.blocks[sentence.block];
    // A sentence without a word of the lexicon, and the list of references, which both sides have, tell nothing.
    if (sentence.terms.length === 0 || block?.region === 'references') continue;
    counts.add(sentence, block?.kind === 'heading');
  }
  return counts;
});

/** Shares of a page's sentences, with how the name of a feature tells that more of them have something. */
const SHARES = [0.02, 0.05, 0.1, 0.2, 0.4].map((limit) => [limit, ` over ${limit}`] as const);

/** Features of a page as a whole: who speaks, and of what. */
export function pageFeatures(page: AnalysedPage): SparseFeatures {
  const gathered = new Gathered();
  const { names, cues, quoted, sentences } = countsOf(page);
  for (const name of pageWide(page)) gathered.add(name);
  for (const name of names) gathered.add(name);
  const share = (name: number, times: number) => {
    for (const [limit, over] of SHARES) if (times / sentences > limit) gathered.add(hash(over, name));
  };
  for (const [cue, { times }] of cues) share(cueNames(cue).own, times);
  share(hash('quoted'), quoted);
  return gathered.take();
}

/** The places in PAGE_TAGS of a term's tags. */
const pageTagsOf = byTags((tags) =>
  tags.map((tag) => (PAGE_TAGS as readonly string[]).indexOf(tag)).filter((place) => place >= 0),
);

/** Hashes of what all sentences of a page share, found out once. */
const pageWide = noted((page: AnalysedPage): readonly number[] =>
  pageWideNames(page).map((name) => hash(name)),
);

function pageWideNames(page: AnalysedPage): string[] {
  const { tags, words } = countsOf(page);
  const density = (place: number) =>
    [0.2, 0.6, 1.2, 2.5].filter((limit) => (100 * tags[place]!) / words >= limit).length;
  return [
    ...PAGE_TAGS.map((tag, place) => `page ${tag} ${density(place)}`),
    ...wordsOf(page.snapshot.title)
      .filter((word) => word.length > 2)
      .map((word) => `title ${stem(word)}`),
  ];
}

/** Every therapy sold counts as one: what is said of one is said of the others. */
const therapyTag = (tag: string) => (isBiologicTag(tag) ? 'Therapy' : tag);

/** Tags by the numbers given to them, and the hashes of two that stand together, by both numbers; the lexicon has few. */
const tagNames: string[] = [];
const togetherNames: number[][] = [];

function numberOfTag(tag: string): number {
  const known = tagNames.indexOf(tag);
  if (known >= 0) return known;
  togetherNames.push([]);
  return tagNames.push(tag) - 1;
}

/** The numbers of a term's tags, as therapies are counted. */
const tagNumbers = byTags((tags) => tags.map((tag) => numberOfTag(therapyTag(tag))));

const THERAPY = numberOfTag('Therapy');

/** The hash of two tags that stand together, in the order of the alphabet. */
function together(one: number, other: number): number {
  const known = togetherNames[one]![other];
  if (known !== undefined) return known;
  const [left = '', right = ''] = [tagNames[one]!, tagNames[other]!].sort();
  const name = hashPair(left, right, BOTH);
  togetherNames[one]![other] = name;
  return name;
}

/** Tags that stand together in a sentence, and each word together with where the therapy is named. */
function gatherConjunctions(
  { terms, slots }: AnalysedSentence,
  stems: readonly Stem[],
  gathered: Gathered,
): void {
  const tags: number[] = [];
  for (const term of terms)
    for (const tag of tagNumbers(term.tags)) {
      if (tags.includes(tag)) continue;
      for (const other of tags) gathered.add(together(tag, other));
      tags.push(tag);
    }
  const place = hash(tags.includes(THERAPY) ? 'here ' : `${slots.therapyFrom} `);
  for (const { text, isStop } of stems) if (!isStop) gathered.add(hash(text, place));
}

/** Tags begin with a capital letter, stems never do. */
const isTag = (name: string) => name.charCodeAt(0) >= 65 && name.charCodeAt(0) <= 90;

const NO_TAGS: readonly string[] = [];
/** Tags of a word that are told of at most. */
const MOST_TAGS = 3;

const withoutCommon = (tags: readonly string[]): readonly string[] =>
  tags.filter((tag) => !COMMON_TAGS.has(tag) || tags.length === 1).slice(0, MOST_TAGS);

/** The tags by which a word is told that stands in one term only, as most do. */
const tellingTags = byTags(withoutCommon);

/** The tags by which each word of a sentence is told. */
function toldBy({ tokens, terms }: AnalysedSentence): (readonly string[])[] {
  const tags: (readonly string[])[] = tokens.map(() => NO_TAGS);
  const told = [...tags];
  for (const term of terms)
    for (let i = term.start; i < term.end; i++) {
      const others = tags[i] as readonly string[];
      tags[i] = others.length > 0 ? [...others, ...term.tags] : term.tags;
      told[i] = others.length > 0 ? withoutCommon(tags[i] as readonly string[]) : tellingTags(term.tags);
    }
  return told;
}

/** Features that the words of a sentence have, with the place of its therapy. */
function gatherWords(sentence: AnalysedSentence, gathered: Gathered): void {
  const { text, tokens } = sentence;
  const { stems, pairs } = stemsOf(sentence);
  gatherConjunctions(sentence, stems, gathered);
  for (const { word, beginning, isStopStem } of stems) {
    if (isStopStem) continue;
    gathered.add(word);
    gathered.add(beginning);
  }
  for (const name of pairs) gathered.add(name);
  const [first, second] = tokens;
  gathered.add(hash(`${first?.normal}`, FIRST));
  gathered.add(
    second ? hashPair(first?.normal ?? '', second.normal, FIRST) : hash(first?.normal ?? '', FIRST),
  );
  const last = tokens.at(-1)?.normal ?? '';
  gathered.add(hash(last, LAST));
  gathered.add(hashPair(tokens.at(-2)?.normal ?? '', last, LAST));
  let before = NO_TAGS;
  toldBy(sentence).forEach((telling, i) => {
    const { text: word, isStop } = stems[i] as Stem;
    if (telling.length === 0 && isStop) return;
    const slot = telling.length > 0 ? telling : [word];
    for (const left of before) {
      const name = hashLeft(left, TAGS);
      for (const right of slot) if (isTag(left) || isTag(right)) gathered.add(hash(right, name));
    }
    before = slot;
  });
  const length = [4, 8, 15, 25].filter((limit) => tokens.length >= limit).length;
  const add = (name: string) => gathered.add(hash(name));
  add(`length ${length}`);
  if (asks(text)) add('asks');
  if (text.includes('!')) add('exclaims');
  if (/^["“]/u.test(text)) add('quoted');
  if (/\d/u.test(text)) add('digits');
  if (/%|percent/u.test(text)) add('percent');
  if (text.endsWith(':')) add('colon');
  if (/^[A-Z][^a-z]*$/u.test(text)) add('capitals');
}

/** What stands around a sentence, as far as its features tell of it. */
interface Surroundings {
  kind: PageBlock['kind'];
  region: PageBlock['region'];
  heading: string | undefined;
  /** Texts of the headings above that one. */
  above: string;
  /** Words of the sentences beside it. */
  wordsBefore: Stems | undefined;
  wordsAfter: Stems | undefined;
  /** Texts of lead-in and question. */
  leads: string;
  hasLeadIn: boolean;
  hasQuestion: boolean;
  /** Cues and last character of the sentence before, in the same section. */
  before: readonly string[] | undefined;
  beforeEnd: string | undefined;
  after: readonly string[] | undefined;
  isFirst: boolean;
}

function surroundings({ snapshot: { blocks }, sentences }: AnalysedPage, index: number): Surroundings {
  const sentence = sentences[index] as AnalysedSentence;
  const { kind, region, headingPath, leadIn = [], question } = blocks[sentence.block] as PageBlock;
  const heading = headingPath.at(-1);
  const leads = question === undefined ? leadIn : [...leadIn, question];
  const section = sectionOf(blocks, sentence);
  const inSection = (other: AnalysedSentence | undefined) =>
    other && sectionOf(blocks, other) === section ? other : undefined;
  const before = inSection(sentences[index - 1]);
  return {
    kind,
    region,
    heading: heading === undefined ? undefined : (blocks[heading]?.text ?? ''),
    above: headingPath
      .slice(0, -1)
      .map((at) => blocks[at]?.text ?? '')
      .join('\n'),
    wordsBefore: wordsOfOne(sentences[index - 1]),
    wordsAfter: wordsOfOne(sentences[index + 1]),
    leads: leads.map((at) => blocks[at]?.text ?? '').join('\n'),
    hasLeadIn: leadIn.length > 1 || leadIn.some((at) => blocks[at]?.text),
    hasQuestion: question !== undefined && Boolean(blocks[question]?.text),
    before: before?.cues,
    // Not text.at(-1): optimised by the V8 of Node.js 20, it gave '' for some texts late in a long run.
    beforeEnd: before?.text.slice(-1),
    after: inSection(sentences[index + 1])?.cues,
    isFirst: index === 0,
  };
}

/** Cues that mean different things under different headings. */
const ROLE_CUE = /^(?:tag:|therapy:|frame:(?!.*@))/;

/** The hashes of a cue's names. */
interface CueNames {
  own: number;
  /** Of a wording: where its names by kind of block begin. */
  ofWording?: number;
  /** In the sentence before, and in the one after, where it is told of them. */
  before?: number;
  after?: number;
  /** Whether it means different things under different headings. */
  turnsWithRole: boolean;
}

const cueNames = byWord((cue): CueNames => {
  const own = hash(cue, CUE);
  const isBeside = cue.startsWith('frame') || cue.startsWith('modifier');
  return {
    own,
    turnsWithRole: ROLE_CUE.test(cue),
    ...((cue.startsWith('frame') || cue.startsWith('hint')) && { ofWording: hash(' ', own) }),
    ...(isBeside && { before: hash(cue, BEFORE) }),
    ...((isBeside || cue.startsWith('entry')) && { after: hash(cue, AFTER) }),
  };
});

function gatherAround(
  { cues }: AnalysedSentence,
  around: Surroundings,
  namesOf: ReturnType<typeof blockNames>,
  role: number,
  gathered: Gathered,
): void {
  const { kind, region, heading, leads, before = [], beforeEnd, after = [] } = around;
  const add = (name: string) => gathered.add(hash(name));
  gathered.add(hash(kind, KIND));
  gathered.add(hash(region, REGION));
  for (const cue of cues) {
    const { own, ofWording } = cueNames(cue);
    gathered.add(own);
    if (ofWording !== undefined) gathered.add(hash(kind, ofWording));
  }
  if (heading !== undefined) {
    for (const name of namesOf(heading, HEADING)) gathered.add(name);
    if (heading.endsWith('?')) add('heading asks');
  }
  for (const name of namesOf(around.above, ABOVE)) gathered.add(name);
  for (const name of namesOf(leads, LEAD)) gathered.add(name);
  gatherRole(role, cues, gathered);
  gatherBeside(around, gathered);
  if (around.hasLeadIn) add('has lead-in');
  if (around.hasQuestion) add('has question');
  for (const cue of before) {
    const name = cueNames(cue).before;
    if (name !== undefined) gathered.add(name);
  }
  if (beforeEnd === ':') add('before colon');
  if (beforeEnd === '?') add('before asks');
  for (const cue of after) {
    const name = cueNames(cue).after;
    if (name !== undefined) gathered.add(name);
  }
  if (around.isFirst) add('opens page');
}

/** What a sentence says under a heading of that role: a cue of growth means one thing under benefits, another in a lesson. */
function gatherRole(role: number, cues: readonly string[], gathered: Gathered): void {
  gathered.add(role);
  for (const cue of cues) if (cueNames(cue).turnsWithRole) gathered.add(hash(cue, role));
}

/** The words of the sentences beside: what is taken up, and what a short sentence belongs to. */
function gatherBeside({ wordsBefore, wordsAfter }: Surroundings, gathered: Gathered): void {
  for (const { before, isStopStem } of wordsBefore?.stems ?? []) if (!isStopStem) gathered.add(before);
  for (const { after, isStopStem } of wordsAfter?.stems ?? []) if (!isStopStem) gathered.add(after);
}

const wordsOfOne = (sentence: AnalysedSentence | undefined): Stems | undefined =>
  sentence && stemsOf(sentence);

/** The heading under which a sentence stands; its own block for a heading. */
function sectionOf(blocks: readonly PageBlock[], { block }: AnalysedSentence): number | undefined {
  const found = blocks[block];
  return found?.kind === 'heading' ? block : found?.headingPath.at(-1);
}
