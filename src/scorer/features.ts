import type { AnalysedPage, AnalysedSentence } from '../claims/analyse-page.ts';

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

/** FNV-1a, folded to the feature space; 0 is kept for the bias. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return ((h >>> 0) % (FEATURE_SPACE - 1)) + 1;
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
export function pageSentenceFeatures(page: AnalysedPage): SparseFeatures[] {
  const shared = pageWide(page);
  return page.sentences.map((_, index) => {
    const names = new Set(shared);
    ownWords(page.sentences[index] as AnalysedSentence, names);
    surroundings(page, index, names);
    const ids = [...new Set([...names].map(hash))].sort((a, b) => a - b);
    return { ids: [BIAS, ...ids], value: NORM / Math.sqrt(ids.length) };
  });
}

/** Features of a page as a whole: who speaks, and of what. Sentences without a word of the lexicon tell nothing of it. */
export function pageFeatures(page: AnalysedPage): SparseFeatures {
  const names = new Set(pageWide(page));
  const wordCounts = new Map<string, number>();
  const cueCounts = new Map<string, number>();
  let quoted = 0;
  const onTopic = page.sentences.filter(({ terms }) => terms.length > 0);
  for (const sentence of onTopic) {
    const words = sentence.tokens.map((token) => stem(token.normal));
    words.forEach((word, i) => {
      for (const name of i ? [`word ${word}`, `pair ${words[i - 1]} ${word}`] : [`word ${word}`]) {
        wordCounts.set(name, (wordCounts.get(name) ?? 0) + 1);
      }
    });
    for (const cue of sentence.cues) cueCounts.set(cue, (cueCounts.get(cue) ?? 0) + 1);
    if (/["“«]/u.test(sentence.text)) quoted++;
    if (page.snapshot.blocks[sentence.block]?.kind === 'heading')
      for (const word of words) names.add(`heading ${word}`);
  }
  for (const [name, count] of wordCounts) {
    names.add(name);
    if (count > 2) names.add(`often ${name}`);
  }
  const share = (name: string, count: number) => {
    for (const limit of [0.02, 0.05, 0.1, 0.2, 0.4])
      if (count / onTopic.length > limit) names.add(`${name} over ${limit}`);
  };
  for (const [cue, count] of cueCounts) share(`cue ${cue}`, count);
  share('quoted', quoted);
  const ids = [...new Set([...names].map(hash))].sort((a, b) => a - b);
  return { ids: [BIAS, ...ids], value: NORM / Math.sqrt(ids.length) };
}

function pageWide(page: AnalysedPage): string[] {
  const counts = new Map<string, number>();
  let words = 1;
  for (const { tokens, terms } of page.sentences) {
    if (terms.length === 0) continue;
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
  names: Set<string>,
): void {
  const tags = [...new Set(terms.flatMap((term) => term.tags.map(therapyTag)))].sort();
  tags.forEach((tag, i) => {
    for (const other of tags.slice(i + 1)) names.add(`both ${tag} ${other}`);
  });
  const place = tags.includes('Therapy') ? 'here' : slots.therapyFrom;
  words.forEach((word, i) => {
    if (!STOP_WORDS.has(tokens[i]?.normal ?? '')) names.add(`${place} ${word}`);
  });
}

function ownWords(sentence: AnalysedSentence, names: Set<string>): void {
  const { text, tokens, terms } = sentence;
  const words = tokens.map((token) => stem(token.normal));
  conjunctions(sentence, words, names);
  words.forEach((word, i) => {
    if (!STOP_WORDS.has(word)) names.add(`word ${word}`);
    if (i) names.add(`pair ${words[i - 1]} ${word}`);
  });
  names.add(`first ${tokens[0]?.normal}`).add(
    `first ${tokens
      .slice(0, 2)
      .map((token) => token.normal)
      .join(' ')}`,
  );
  const tags: string[][] = tokens.map(() => []);
  for (const term of terms) for (let i = term.start; i < term.end; i++) tags[i]?.push(...term.tags);
  const slots = tags
    .map((own, i) => {
      const kept = own.filter((tag) => !COMMON_TAGS.has(tag) || own.length === 1);
      const word = words[i] as string;
      return kept.length ? kept.slice(0, 3) : STOP_WORDS.has(tokens[i]?.normal ?? '') ? [] : [word];
    })
    .filter((slot) => slot.length);
  slots.forEach((slot, i) => {
    for (const left of slots[i - 1] ?? []) {
      for (const right of slot)
        if (/^[A-Z]/.test(left) || /^[A-Z]/.test(right)) names.add(`tags ${left} ${right}`);
    }
  });
  const length = [4, 8, 15, 25].filter((limit) => tokens.length >= limit).length;
  names.add(`length ${length}`);
  if (/\?["'”’)]*$/u.test(text)) names.add('asks');
  if (text.includes('!')) names.add('exclaims');
  if (/^["“]/u.test(text)) names.add('quoted');
  if (/\d/u.test(text)) names.add('digits');
  if (/%|percent/u.test(text)) names.add('percent');
  if (text.endsWith(':')) names.add('colon');
  if (/^[A-Z][^a-z]*$/u.test(text)) names.add('capitals');
}

function surroundings(page: AnalysedPage, index: number, names: Set<string>): void {
  const sentence = page.sentences[index] as AnalysedSentence;
  const { blocks } = page.snapshot;
  const block = blocks[sentence.block];
  if (!block) return;
  names.add(`kind ${block.kind}`).add(`region ${block.region}`);
  for (const cue of sentence.cues) {
    names.add(`cue ${cue}`);
    if (/^(?:frame|hint)/.test(cue)) names.add(`cue ${cue} ${block.kind}`);
  }
  const textOf = (at: number) => blocks[at]?.text ?? '';
  const heading = block.headingPath.length ? textOf(block.headingPath.at(-1) as number) : '';
  for (const word of wordsOf(heading)) if (!STOP_WORDS.has(word)) names.add(`heading ${stem(word)}`);
  if (heading.endsWith('?')) names.add('heading asks');
  const leadIn = (block.leadIn ?? []).map(textOf).join(' ');
  const question = block.question === undefined ? '' : textOf(block.question);
  for (const word of wordsOf(`${leadIn} ${question}`))
    if (!STOP_WORDS.has(word)) names.add(`lead ${stem(word)}`);
  if (leadIn) names.add('has lead-in');
  if (question) names.add('has question');
  const before = page.sentences[index - 1];
  if (before && sameSection(page, sentence, before)) {
    for (const cue of before.cues) if (/^(?:frame|modifier)/.test(cue)) names.add(`before ${cue}`);
    if (before.text.endsWith(':')) names.add('before colon');
    if (before.text.endsWith('?')) names.add('before asks');
  }
  const after = page.sentences[index + 1];
  if (after && sameSection(page, sentence, after)) {
    for (const cue of after.cues) if (/^(?:frame|modifier|entry)/.test(cue)) names.add(`after ${cue}`);
  }
  if (index === 0) names.add('opens page');
}

function sameSection(page: AnalysedPage, a: AnalysedSentence, b: AnalysedSentence): boolean {
  const section = ({ block }: AnalysedSentence) => {
    const found = page.snapshot.blocks[block];
    return found?.kind === 'heading' ? block : found?.headingPath.at(-1);
  };
  return section(a) === section(b);
}
