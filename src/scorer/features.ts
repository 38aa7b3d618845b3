import type { AnalysedPage, AnalysedSentence } from '../claims/analyse-page.ts';
import { keptOf } from '../text/kept.ts';

/** Hashed binary features of a sentence; every feature has the same value, so that long sentences weigh no more. */
export interface SparseFeatures {
  /** Ascending, without repeats; 0 is the bias. */
  ids: number[];
  /** The value of each feature but the bias. */
  value: number;
}

/** Ids are below this; collisions are learned with. */
export const FEATURE_SPACE = 2 ** 20;
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

const stems = new WeakMap<AnalysedSentence['tokens'], readonly string[]>();

/** The stems of a sentence, made once for all that ask, the audit of the page after a change too. */
function stemsOf({ tokens }: AnalysedSentence): readonly string[] {
  let known = stems.get(tokens);
  if (!known) {
    known = tokens.map(({ normal }) => stem(normal));
    stems.set(tokens, known);
  }
  return known;
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

/** The features with these names, given by their hashes; a name may be given more than once. */
function featuresOf(hashes: readonly number[]): SparseFeatures {
  const sorted = new Int32Array(hashes.length);
  for (let i = 0; i < hashes.length; i++)
    sorted[i] = (((hashes[i] as number) >>> 0) % (FEATURE_SPACE - 1)) + 1;
  sorted.sort();
  const ids = [BIAS];
  for (const id of sorted) if (id !== ids[ids.length - 1]) ids.push(id);
  return { ids, value: NORM / Math.sqrt(ids.length - 1) };
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
  const shared = pageWide(page).map((name) => hash(name));
  const ofBlock = blockStems(page);
  return (sentence, index) => {
    const names = [...shared];
    for (const name of keptOf(sentence, `words ${sentence.slots.therapyFrom}`, () => ownWords(sentence)))
      names.push(name);
    surroundings(page, index, ofBlock, names);
    if (!sentence.kept) return featuresOf(names);
    const before = sentence.kept.get(FEATURES) as Found | undefined;
    if (before && isSame(before.names, names)) return before.features;
    const features = featuresOf(names);
    sentence.kept.set(FEATURES, { names, features } satisfies Found);
    return features;
  };
}

const FEATURES = 'features';

interface Found {
  names: readonly number[];
  features: SparseFeatures;
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((name, i) => name === b[i]);

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
  const names = pageWide(page).map((name) => hash(name));
  const cueCounts = new Map<string, number>();
  const counts = new Map<number, number>();
  /** Counts a word or pair by its hash and gives how often it was there. */
  const count = (name: number): number => {
    const times = (counts.get(name) ?? 0) + 1;
    counts.set(name, times);
    if (times === 1) names.push(name);
    return times;
  };
  let quoted = 0;
  const onTopic = page.sentences.filter((sentence) => tellsOfPage(page, sentence));
  for (const sentence of onTopic) {
    const words = stemsOf(sentence);
    words.forEach((word, i) => {
      if (count(hash(word, WORD)) === OFTEN_TIMES) names.push(hash(word, OFTEN_WORD));
      if (i === 0) return;
      const left = words[i - 1] as string;
      if (count(hashPair(left, word, PAIR)) === OFTEN_TIMES) names.push(hashPair(left, word, OFTEN_PAIR));
    });
    for (const cue of sentence.cues) cueCounts.set(cue, (cueCounts.get(cue) ?? 0) + 1);
    if (/["“«]/.test(sentence.text)) quoted++;
    if (page.snapshot.blocks[sentence.block]?.kind === 'heading')
      for (const word of words) names.push(hash(word, HEADING));
  }
  const share = (name: string, times: number) => {
    for (const limit of [0.02, 0.05, 0.1, 0.2, 0.4])
      if (times / onTopic.length > limit) names.push(hash(`${name} over ${limit}`));
  };
  for (const [cue, times] of cueCounts) share(`cue ${cue}`, times);
  share('quoted', quoted);
  return featuresOf(names);
}

/** False for sentences without a word of the lexicon and for the list of references, which both sides have. */
const tellsOfPage = (page: AnalysedPage, { terms, block }: AnalysedSentence): boolean =>
  terms.length > 0 && page.snapshot.blocks[block]?.region !== 'references';

function pageWide(page: AnalysedPage): string[] {
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
  const words = stemsOf(sentence);
  conjunctions(sentence, words, names);
  words.forEach((word, i) => {
    if (!STOP_WORDS.has(word)) names.push(hash(word, WORD));
    if (i) names.push(hashPair(words[i - 1] as string, word, PAIR));
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
    const slot = kept.length ? kept.slice(0, 3) : [words[i] as string];
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
  names: number[],
): void {
  const sentence = page.sentences[index] as AnalysedSentence;
  const { blocks } = page.snapshot;
  const block = blocks[sentence.block];
  if (!block) return;
  const add = (name: string) => names.push(hash(name));
  add(`kind ${block.kind}`);
  add(`region ${block.region}`);
  for (const cue of sentence.cues) {
    const named = hash(cue, CUE);
    names.push(named);
    if (cue.startsWith('frame') || cue.startsWith('hint')) names.push(hash(block.kind, hash(' ', named)));
  }
  const heading = block.headingPath.at(-1);
  if (heading !== undefined) {
    for (const word of ofBlock(heading)) names.push(hash(word, HEADING));
    if (blocks[heading]?.text.endsWith('?')) add('heading asks');
  }
  const { leadIn = [], question } = block;
  for (const at of question === undefined ? leadIn : [...leadIn, question])
    for (const word of ofBlock(at)) names.push(hash(word, LEAD));
  if (leadIn.length > 1 || leadIn.some((at) => blocks[at]?.text)) add('has lead-in');
  if (question !== undefined && blocks[question]?.text) add('has question');
  const before = page.sentences[index - 1];
  if (before && sameSection(page, sentence, before)) {
    for (const cue of before.cues)
      if (cue.startsWith('frame') || cue.startsWith('modifier')) names.push(hash(cue, BEFORE));
    if (before.text.endsWith(':')) add('before colon');
    if (before.text.endsWith('?')) add('before asks');
  }
  const after = page.sentences[index + 1];
  if (after && sameSection(page, sentence, after)) {
    for (const cue of after.cues)
      if (cue.startsWith('frame') || cue.startsWith('modifier') || cue.startsWith('entry'))
        names.push(hash(cue, AFTER));
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
