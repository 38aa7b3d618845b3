import type { AnalysedPage, AnalysedSentence } from '../claims/analyse-page.ts';
import { keptOf } from '../text/kept.ts';

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

/** The stems of a sentence, the hashes of their names, and those of each with the one before it. */
interface Stems {
  stems: readonly string[];
  words: readonly number[];
  /** From the second stem on. */
  pairs: readonly number[];
}

const known = new WeakMap<AnalysedSentence['tokens'], Stems>();

/** Made once for all that ask, the audit of the page after a change too. */
function stemsOf({ tokens }: AnalysedSentence): Stems {
  let found = known.get(tokens);
  if (!found) {
    const stems = tokens.map(({ normal }) => stem(normal));
    const words = stems.map((word) => hash(word, WORD));
    const pairs = stems.slice(1).map((word, i) => hashPair(stems[i] as string, word, PAIR));
    found = { stems, words, pairs };
    known.set(tokens, found);
  }
  return found;
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
const LEAD = hash('lead ');
const FIRST = hash('first ');
const BOTH = hash('both ');
const TAGS = hash('tags ');
const CUE = hash('cue ');
const BEFORE = hash('before ');
const AFTER = hash('after ');

/** The hash of two words with a space between them. */
const hashPair = (left: string, right: string, before: number) => hash(right, hash(' ', hash(left, before)));

/** Gathers features by the hashes of their names, each once. */
class Gathered {
  readonly #seen = new Uint32Array(FEATURE_SPACE / 32);
  #ids = [BIAS];

  add(name: number): void {
    // The remainder by FEATURE_SPACE - 1 is a sum of digits, as with nines.
    const sum = (name & (FEATURE_SPACE - 1)) + (name >>> FEATURE_BITS);
    const id = sum < FEATURE_SPACE - 1 ? sum + 1 : sum - FEATURE_SPACE + 2;
    const bit = 1 << (id & 31);
    if (this.#seen[id >>> 5]! & bit) return;
    this.#seen[id >>> 5]! |= bit;
    this.#ids.push(id);
  }

  /** What was gathered since it was last taken. */
  take(): SparseFeatures {
    const ids = this.#ids;
    for (const id of ids) this.#seen[id >>> 5] = 0;
    this.#ids = [BIAS];
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
  const ofBlock = blockStems(page);
  const gathered = new Gathered();
  return (sentence, index) => {
    for (const name of shared) gathered.add(name);
    for (const name of keptOf(sentence, `words ${sentence.slots.therapyFrom}`, () => ownWords(sentence)))
      gathered.add(name);
    surroundings(page, index, ofBlock, gathered);
    const features = gathered.take();
    if (!sentence.kept) return features;
    const before = sentence.kept.get(FEATURES) as SparseFeatures | undefined;
    if (before && isSame(before.ids, features.ids)) return before;
    sentence.kept.set(FEATURES, features);
    return features;
  };
}

const FEATURES = 'features';

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);

/** The stems of a block of the page without stop words; those of a heading are asked for by all that stands under it. */
function blockStems({ snapshot }: AnalysedPage): (block: number) => readonly string[] {
  const known = new Map<number, string[]>();
  return (block) => {
    let stems = known.get(block);
    if (!stems) {
      const words = wordsOf(snapshot.blocks[block]?.text ?? '');
      stems = words.filter((word) => !STOP_WORDS.has(word)).map(stem);
      known.set(block, stems);
    }
    return stems;
  };
}

/** Features of a page as a whole: who speaks, and of what. */
export function pageFeatures(page: AnalysedPage): SparseFeatures {
  const gathered = new Gathered();
  for (const name of pageWide(page)) gathered.add(name);
  const onTopic = page.sentences.filter((sentence) => tellsOfPage(page, sentence));
  const cueCounts = new Map<string, number>();
  const counts = new Map<number, number>();
  const count = (name: number): number => {
    const times = (counts.get(name) ?? 0) + 1;
    counts.set(name, times);
    return times;
  };
  let quoted = 0;
  for (const sentence of onTopic) {
    const { stems, words, pairs } = stemsOf(sentence);
    words.forEach((name, i) => {
      const times = count(name);
      if (times === 1) gathered.add(name);
      if (times === OFTEN_TIMES) gathered.add(hash(stems[i] as string, OFTEN_WORD));
    });
    pairs.forEach((name, i) => {
      const times = count(name);
      if (times === 1) gathered.add(name);
      if (times === OFTEN_TIMES)
        gathered.add(hashPair(stems[i] as string, stems[i + 1] as string, OFTEN_PAIR));
    });
    for (const cue of sentence.cues) cueCounts.set(cue, (cueCounts.get(cue) ?? 0) + 1);
    if (/["“«]/.test(sentence.text)) quoted++;
    if (page.snapshot.blocks[sentence.block]?.kind === 'heading')
      for (const word of stems) gathered.add(hash(word, HEADING));
  }
  const share = (name: string, times: number) => {
    for (const limit of [0.02, 0.05, 0.1, 0.2, 0.4])
      if (times / onTopic.length > limit) gathered.add(hash(`${name} over ${limit}`));
  };
  for (const [cue, times] of cueCounts) share(`cue ${cue}`, times);
  share('quoted', quoted);
  return gathered.take();
}

/** False for sentences without a word of the lexicon and for the list of references, which both sides have. */
const tellsOfPage = (page: AnalysedPage, { terms, block }: AnalysedSentence): boolean =>
  terms.length > 0 && page.snapshot.blocks[block]?.region !== 'references';

const wide = new WeakMap<AnalysedPage, readonly number[]>();

/** Hashes of what all sentences of a page share, found out once. */
function pageWide(page: AnalysedPage): readonly number[] {
  let names = wide.get(page);
  if (!names) {
    names = pageWideNames(page).map((name) => hash(name));
    wide.set(page, names);
  }
  return names;
}

function pageWideNames(page: AnalysedPage): string[] {
  const counts = new Map<string, number>();
  let words = 1;
  for (const sentence of page.sentences) {
    const { tokens, terms } = sentence;
    if (!tellsOfPage(page, sentence)) continue;
    words += tokens.length;
    for (const term of terms) {
      for (const tag of term.tags) counts.set(tag, (counts.get(tag) ?? 0) + term.end - term.start);
    }
  }
  const density = (tag: string) => {
    const percent = (100 * (counts.get(tag) ?? 0)) / words;
    return [0.2, 0.6, 1.2, 2.5].filter((limit) => percent >= limit).length;
  };
  return [
    ...PAGE_TAGS.map((tag) => `page ${tag} ${density(tag)}`),
    ...wordsOf(page.snapshot.title)
      .filter((word) => word.length > 2)
      .map((word) => `title ${stem(word)}`),
  ];
}

/** Every therapy sold counts as one: what is said of one is said of the others. */
const therapyTag = (tag: string) =>
  tag.startsWith('Therapy') && tag !== 'TherapyCorticosteroid' ? 'Therapy' : tag;

/** Tags that stand together in a sentence, and each word together with where the therapy is named. */
function conjunctions(
  { terms, tokens, slots }: AnalysedSentence,
  words: readonly string[],
  names: number[],
): void {
  const tags = [...new Set(terms.flatMap((term) => term.tags.map(therapyTag)))].sort();
  tags.forEach((tag, i) => {
    for (let k = i + 1; k < tags.length; k++) names.push(hashPair(tag, tags[k] as string, BOTH));
  });
  const place = hash(tags.includes('Therapy') ? 'here ' : `${slots.therapyFrom} `);
  words.forEach((word, i) => {
    if (!STOP_WORDS.has(tokens[i]?.normal ?? '')) names.push(hash(word, place));
  });
}

/** Tags begin with a capital letter, stems never do. */
const isTag = (name: string) => /^[A-Z]/.test(name);

/** Hashes of the names of the features that the words of a sentence have, with the place of its therapy. */
function ownWords(sentence: AnalysedSentence): number[] {
  const names: number[] = [];
  const { text, tokens, terms } = sentence;
  const { stems, words, pairs } = stemsOf(sentence);
  conjunctions(sentence, stems, names);
  stems.forEach((word, i) => {
    if (!STOP_WORDS.has(word)) names.push(words[i] as number);
    if (i) names.push(pairs[i - 1] as number);
  });
  const [first, second] = tokens;
  names.push(hash(`${first?.normal}`, FIRST));
  names.push(second ? hashPair(first?.normal ?? '', second.normal, FIRST) : hash(first?.normal ?? '', FIRST));
  const tags: string[][] = tokens.map(() => []);
  for (const term of terms) for (let i = term.start; i < term.end; i++) tags[i]?.push(...term.tags);
  let before: readonly string[] = [];
  tags.forEach((own, i) => {
    const kept = own.filter((tag) => !COMMON_TAGS.has(tag) || own.length === 1);
    if (!kept.length && STOP_WORDS.has(tokens[i]?.normal ?? '')) return;
    const slot = kept.length ? kept.slice(0, 3) : [stems[i] as string];
    for (const left of before) {
      for (const right of slot) if (isTag(left) || isTag(right)) names.push(hashPair(left, right, TAGS));
    }
    before = slot;
  });
  const length = [4, 8, 15, 25].filter((limit) => tokens.length >= limit).length;
  const add = (name: string) => names.push(hash(name));
  add(`length ${length}`);
  if (/\?["'”’)]*$/u.test(text)) add('asks');
  if (text.includes('!')) add('exclaims');
  if (/^["“]/u.test(text)) add('quoted');
  if (/\d/u.test(text)) add('digits');
  if (/%|percent/u.test(text)) add('percent');
  if (text.endsWith(':')) add('colon');
  if (/^[A-Z][^a-z]*$/u.test(text)) add('capitals');
  return names;
}

function surroundings(
  page: AnalysedPage,
  index: number,
  ofBlock: (block: number) => readonly string[],
  gathered: Gathered,
): void {
  const sentence = page.sentences[index] as AnalysedSentence;
  const { blocks } = page.snapshot;
  const block = blocks[sentence.block];
  if (!block) return;
  const add = (name: string) => gathered.add(hash(name));
  add(`kind ${block.kind}`);
  add(`region ${block.region}`);
  for (const cue of sentence.cues) {
    const named = hash(cue, CUE);
    gathered.add(named);
    if (cue.startsWith('frame') || cue.startsWith('hint')) gathered.add(hash(block.kind, hash(' ', named)));
  }
  const heading = block.headingPath.at(-1);
  if (heading !== undefined) {
    for (const word of ofBlock(heading)) gathered.add(hash(word, HEADING));
    if (blocks[heading]?.text.endsWith('?')) add('heading asks');
  }
  const { leadIn = [], question } = block;
  for (const at of question === undefined ? leadIn : [...leadIn, question])
    for (const word of ofBlock(at)) gathered.add(hash(word, LEAD));
  if (leadIn.length > 1 || leadIn.some((at) => blocks[at]?.text)) add('has lead-in');
  if (question !== undefined && blocks[question]?.text) add('has question');
  const before = page.sentences[index - 1];
  if (before && sameSection(page, sentence, before)) {
    for (const cue of before.cues)
      if (cue.startsWith('frame') || cue.startsWith('modifier')) gathered.add(hash(cue, BEFORE));
    if (before.text.endsWith(':')) add('before colon');
    if (before.text.endsWith('?')) add('before asks');
  }
  const after = page.sentences[index + 1];
  if (after && sameSection(page, sentence, after)) {
    for (const cue of after.cues)
      if (cue.startsWith('frame') || cue.startsWith('modifier') || cue.startsWith('entry'))
        gathered.add(hash(cue, AFTER));
  }
  if (index === 0) add('opens page');
}

function sameSection(page: AnalysedPage, a: AnalysedSentence, b: AnalysedSentence): boolean {
  const section = ({ block }: AnalysedSentence) => {
    const found = page.snapshot.blocks[block];
    return found?.kind === 'heading' ? block : found?.headingPath.at(-1);
  };
  return section(a) === section(b);
}
