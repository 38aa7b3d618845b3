import { BLOCK_KINDS, REGIONS } from '../model/index.ts';
import { FeatureBag, type SparseFeatures } from './feature-bag.ts';
import { WORD_CLASSES, type WordClass } from './lexicon.ts';
import type { SentenceInput } from './sentence-inputs.ts';
import { hashText, type TextUnits, type UnitReader } from './text-units.ts';

const field = (name: string) => hashText(name) | 0;
const UNIGRAM = field('unigram');
const STEM = field('stem');
const BIGRAM = field('bigram');
const SKIP = field('skip');
const CLASS = field('class');
const CLASS_PAIR = field('class pair');
const CLASS_ON_PAGE = field('class on page');
const START = field('start of sentence');
const END = field('end of sentence');
const SHAPE = field('shape');
const PAGE = field('page');
const PAGE_HEADINGS = field('page headings');
const CUE = field('cue');
const NONE = field('none');

const PAGE_TONE: readonly WordClass[] = [
  'therapy',
  'doubt',
  'research',
  'we',
  'reported',
  'you',
  'animal',
  'booking',
];
const TONE_INDEX = PAGE_TONE.map((name) => WORD_CLASSES.indexOf(name));
const LENGTHS = [2, 4, 7, 12, 20, 30];

const bag = new FeatureBag();

const pair = (a: number, b: number) => Math.imul(a, 31) + Math.imul(b, 0x9e3779b1);

/** What the words and shape of a sentence say by themselves. */
export function sentenceFeatures(input: SentenceInput, reader: UnitReader): SparseFeatures {
  addSentence(bag, input, reader.read(input.text), reader);
  return bag.take();
}

/** The sentence, its neighbourhood and its page. */
export function contextualFeatures(input: SentenceInput, reader: UnitReader): SparseFeatures {
  const units = reader.read(input.text);
  addSentence(bag, input, units, reader);
  addContext(bag, input, reader);
  addPage(bag, input, units);
  return bag.take();
}

function addSentence(bag: FeatureBag, input: SentenceInput, units: TextUnits, reader: UnitReader): void {
  const { hashes, tokens } = units;
  const weight = 2 / Math.sqrt(Math.max(4, hashes.length));
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] as number;
    const token = tokens[i] as string;
    bag.once(UNIGRAM ^ hash, weight);
    if (token.length > 5) bag.once(STEM ^ reader.hash(token.slice(0, 5)), 0.7 * weight);
    bag.once(BIGRAM ^ pair(hash, i + 1 < hashes.length ? (hashes[i + 1] as number) : END), 0.7 * weight);
    if (i === 0) bag.once(BIGRAM ^ pair(START, hash), 0.7 * weight);
    if (i + 2 < hashes.length) bag.once(SKIP ^ pair(hash, hashes[i + 2] as number), 0.4 * weight);
  }
  const length = LENGTHS.filter((limit) => hashes.length > limit).length;
  const shape = (name: string, value: number) => bag.add(SHAPE ^ reader.hash(name), value);
  shape('bias', 1);
  shape(`kind ${BLOCK_KINDS.indexOf(input.kind)}`, 0.7);
  shape(`region ${REGIONS.indexOf(input.region)}`, 0.7);
  shape(`length ${length}`, 0.7);
  shape(`short ${length < 3} ${input.kind}`, 0.5);
  for (const mark of shapeMarks(input)) shape(mark, 0.8);
  for (let i = 0; i < WORD_CLASSES.length; i++) {
    if (!(units.anyClass & (1 << i))) continue;
    bag.add(CLASS ^ i, 0.7);
    for (let j = 0; j < i; j++) if (units.anyClass & (1 << j)) bag.add(CLASS_PAIR ^ (i * 32 + j), 0.25);
  }
  for (const cue of input.cues) bag.once(CUE ^ reader.hash(cue), 1);
}

/** Marks of the sentence's form and of what it follows. */
export function shapeMarks(input: SentenceInput): string[] {
  const { text } = input;
  const marks: string[] = [];
  if (/\?["'”’)]*$/u.test(text)) marks.push('asks');
  if (/!["'”’)]*$/u.test(text)) marks.push('exclaims');
  if (/:$/u.test(text)) marks.push('introduces');
  if (!/[.!?:]["'”’)]*$/u.test(text)) marks.push('open end');
  if (/^["“‘']/u.test(text)) marks.push('quotes');
  if (/\?\s*$/u.test(input.previous[0] ?? '')) marks.push('after question');
  if (/\?\s*$/u.test(input.headings.at(-1) ?? '')) marks.push('under question');
  if (/:\s*$/u.test(input.previous[0] ?? '')) marks.push('after colon');
  if (input.leadIn) marks.push('led in');
  if (input.question) marks.push('answers');
  return marks;
}

function addContext(bag: FeatureBag, input: SentenceInput, reader: UnitReader): void {
  const add = (name: string, text: string, weight: number) => {
    const key = reader.hash(name);
    if (!text) {
      bag.add(NONE ^ key, 0.3);
      return;
    }
    const { hashes, anyClass } = reader.read(text);
    const each = (2 * weight) / Math.sqrt(Math.max(4, hashes.length));
    for (const hash of hashes) bag.once(key ^ hash, each);
    for (let i = 0; i < WORD_CLASSES.length; i++)
      if (anyClass & (1 << i)) bag.add(CLASS ^ pair(key, i), 0.5 * weight);
  };
  add('heading', input.headings.at(-1) ?? '', 0.4);
  add('outer headings', input.headings.slice(0, -1).join(' '), 0.2);
  add('lead-in', input.leadIn, 0.4);
  add('question', input.question, 0.5);
  add('previous', input.previous[0] ?? '', 0.3);
  add('before previous', input.previous[1] ?? '', 0.15);
  add('next', input.next, 0.25);
  add('title', input.pageTitle, 0.2);
}

function addPage(bag: FeatureBag, input: SentenceInput, units: TextUnits): void {
  const { rates, headingRates } = input.page;
  for (let i = 0; i < rates.length; i++) {
    bag.add(PAGE ^ i, 0.5 * Math.min(2, 25 * (rates[i] as number)));
    bag.add(PAGE_HEADINGS ^ i, 0.4 * Math.min(2, 8 * (headingRates[i] as number)));
    if (!(units.anyClass & (1 << i))) continue;
    for (const tone of TONE_INDEX)
      bag.add(CLASS_ON_PAGE ^ (i * 32 + tone), 0.2 * Math.min(2, 25 * (rates[tone] as number)));
  }
}
