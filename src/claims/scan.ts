import nlp from 'compromise/one';
import type { ClaimType } from '../model/index.ts';
import { byWord } from '../text/by-word.ts';
import { isTherapyTag } from '../text/tags.ts';
import type { TaggedSentence } from '../text/terms.ts';
import { claimTypes } from './index.ts';

/** A wording of a claim type in a sentence: half-open token indices. A hint needs more than itself to become a claim. */
export interface ClaimHit {
  claimType: ClaimType;
  start: number;
  end: number;
  hint: boolean;
}

const CLAUSE_MARK = /^[,;:()[\]–—?!]$/u;
const NUMBER = /^\d[\d.,]*$/;

/** Words and tags that a choice such as `(heal|#Grow)` stands for, by the tag that replaces it. */
const choiceTagsByWord = new Map<string, string[]>();
const choiceTagsByTag = new Map<string, string[]>();
const choices = new Map<string, string>();

/**
 * A choice becomes a tag of its own: after a gap the engine looks ahead for one condition only. Alternatives of
 * several words are not supported.
 */
function choiceTag(choice: string): string {
  const known = choices.get(choice);
  if (known) return known;
  const tag = `Choice${choices.size}`;
  choices.set(choice, tag);
  for (const alternative of choice.split('|')) {
    const [map, key] = alternative.startsWith('#')
      ? [choiceTagsByTag, alternative.slice(1)]
      : [choiceTagsByWord, alternative];
    map.set(key, [...(map.get(key) ?? []), tag]);
  }
  return tag;
}

/** `~3` → at most three words that do not cross a clause mark; a tag → the whole of a term. */
function expandPattern(pattern: string): string {
  return pattern
    .replace(/\(([^()]*)\)/g, (_, choice: string) => `#${choiceTag(choice)}`)
    .replace(/#([A-Z]\w*)/g, '#$1+')
    .replace(/~(\d)/g, '!#Stop{0,$1}');
}

/** compromise's matcher and a pattern in the form that it takes. */
interface Engine {
  match(
    sentences: readonly EngineTerm[][],
    pattern: { regs: readonly Condition[] },
  ): { ptrs: [number, number, number][] };
}

interface EngineTerm {
  text: string;
  normal: string;
  tags: Tags;
}

/** What a pattern asks of a term. */
interface Condition {
  tag?: string;
  /** Only the first of the terms may fit. */
  start?: boolean;
}

interface Pattern {
  claimType: ClaimType;
  regs: readonly Condition[];
  /** The tag with which it begins, if it begins with one: it is matched from one place, and the engine asked at such a tag only. */
  first?: string;
  /** The tags without which a sentence cannot match, and the word with which the pattern begins, by number. */
  needs: readonly number[];
  /** The tags with which it begins, if it begins with two: the second has to stand at most so many tokens behind. */
  opening?: { first: string; second: string; reach: number };
}

/** Words with which patterns begin. */
const leads = new Set<string>();

/** Numbers of the tags and words that patterns need. */
const numbers = new Map<string, number>();
function numberOf(need: string): number {
  const number = numbers.get(need) ?? numbers.size;
  numbers.set(need, number);
  return number;
}

function readPattern(claimType: ClaimType, pattern: string): Pattern {
  const match = expandPattern(pattern);
  const tags = [...match.matchAll(/(?<!!)#(\w+)/g)].map(([, tag = '']) => tag);
  const [, first, reach = '0', second] = /^#(\w+)\+(?: (?:!#Stop\{0,(\d)\} )?#(\w+)\+)?/.exec(match) ?? [];
  const [lead] = /^[a-z]+/.exec(match) ?? [];
  if (lead) leads.add(lead);
  const regs = nlp.parseMatch(match) as Condition[];
  return {
    claimType,
    regs: first ? regs.map((one, at) => (at === 0 ? { ...one, start: true } : one)) : regs,
    needs: [...tags, ...(lead ? [lead] : [])].map(numberOf),
    ...(first && { first }),
    ...(first && second && { opening: { first, second, reach: Number(reach) + 1 } }),
  };
}

/**
 * Where a pattern may begin to match at the earliest, or -1: quicker to tell than to match, and half of the patterns that
 * have the tags they need match nowhere.
 */
function opensAt(tags: readonly Tags[], { opening }: Pattern): number {
  if (!opening) return 0;
  const { first, second, reach } = opening;
  let earliest = -1;
  let last = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < tags.length; k++) {
    const own = tags[k] as Tags;
    if (k - last <= reach && own.has(second)) return earliest;
    if (!own.has(first)) continue;
    if (earliest < 0) earliest = k;
    last = k;
  }
  return -1;
}

const allPatterns = claimTypes.flatMap(({ id, patterns }) => patterns.map((one) => readPattern(id, one)));

/** A tag with those that follow from it. */
const impliedTags = new Map<string, readonly string[]>();
function withImplied(tag: string): readonly string[] {
  let tags = impliedTags.get(tag);
  if (!tags) {
    const own = isTherapyTag(tag) ? [...new Set([tag, 'Therapy'])] : [tag];
    tags = [...own, ...own.flatMap((one) => choiceTagsByTag.get(one) ?? [])];
    impliedTags.set(tag, tags);
  }
  return tags;
}

type Tags = ReadonlySet<string>;
const NO_TAGS: Tags = new Set();

/** Sets of tags with what was added to them: there are few, and every sentence asks for the same. */
const unions = new WeakMap<Tags, WeakMap<readonly string[], Tags>>();

/** The tags with others and what follows from them; the same set whenever both are the same objects. */
function withTags(tags: Tags, added: readonly string[]): Tags {
  let known = unions.get(tags);
  if (!known) {
    known = new WeakMap();
    unions.set(tags, known);
  }
  let union = known.get(added);
  if (!union) {
    union = new Set([...tags, ...added.flatMap(withImplied)]);
    known.set(added, union);
  }
  return union;
}

const STOP = ['Stop'];
const PERCENT = ['Percent', 'Value'];
const VALUE = ['Value'];

/** The tags that a word has by itself. A word with which a pattern begins is a tag of its own; its genitive will do. */
const wordTags = byWord((word): Tags => {
  const plain = word.endsWith("'s") ? word.slice(0, -2) : word;
  const chosen = [...(choiceTagsByWord.get(word) ?? []), ...(leads.has(plain) ? [plain] : [])];
  const tags = chosen.length > 0 ? withTags(NO_TAGS, chosen) : NO_TAGS;
  if (CLAUSE_MARK.test(word)) return withTags(tags, STOP);
  if (word.endsWith('%')) return withTags(tags, PERCENT);
  return NUMBER.test(word) || NUMBER_WORDS.has(word) ? withTags(tags, VALUE) : tags;
});

/** The tags of each token of a sentence. */
function tokenTags({ tokens, terms }: TaggedSentence): Tags[] {
  const tags = tokens.map(({ normal }) => wordTags(normal));
  for (const term of terms)
    for (let k = term.start; k < term.end; k++) tags[k] = withTags(tags[k] as Tags, term.tags);
  return tags;
}

const tagNumbers = new WeakMap<Tags, readonly number[]>();

/** The numbers under which patterns need tags of a set. */
function numbersOf(tags: Tags): readonly number[] {
  let found = tagNumbers.get(tags);
  if (!found) {
    found = [...tags].flatMap((tag) => numbers.get(tag) ?? []);
    tagNumbers.set(tags, found);
  }
  return found;
}

function meetsAll(needs: readonly number[]): boolean {
  for (const need of needs) if (present[need] === 0) return false;
  return true;
}

/** A pattern for which a sentence has what it needs, and where in it the engine has to begin. */
interface Fitting {
  pattern: Pattern;
  from: number;
}

/** The needs that a sentence meets, by number; one list for all, as each is asked for at once. */
const present = new Uint8Array(numbers.size);

/** The patterns that may match, in their order; whether they do is left to the engine. */
function fittingPatterns(tags: readonly Tags[]): Fitting[] {
  present.fill(0);
  for (const own of tags) for (const number of numbersOf(own)) present[number] = 1;
  const found: Fitting[] = [];
  for (const pattern of allPatterns) {
    if (!meetsAll(pattern.needs)) continue;
    const from = opensAt(tags, pattern);
    if (from >= 0) found.push({ pattern, from });
  }
  return found;
}

/** A sentence as the engine has it: our tokens, a contraction too, with our tags. */
const engineTerms = ({ tokens }: TaggedSentence, tags: readonly Tags[]): EngineTerm[] =>
  tokens.map(({ normal }, at) => ({ text: normal, normal, tags: tags[at] ?? NO_TAGS }));

/** Where a pattern matches: half-open places of terms, none over another. */
function* matchesIn(
  terms: EngineTerm[],
  { pattern: { regs, first }, from }: Fitting,
  engine: Engine,
): Generator<[number, number]> {
  if (first === undefined) {
    for (const [, start, end] of engine.match([terms.slice(from)], { regs }).ptrs)
      yield [from + start, from + end];
    return;
  }
  let at = from;
  while (at < terms.length) {
    const match = terms[at]?.tags.has(first) ? engine.match([terms.slice(at)], { regs }).ptrs[0] : undefined;
    if (match) yield [at, at + match[2]];
    at += match ? match[2] : 1;
  }
}

/**
 * Looks for the patterns of all claim types in sentences with compromise's match engine. Tokens and tags are ours, so
 * no tagger runs, and the engine sees only sentences and patterns that have the needed tags in common, two patterns a
 * sentence of some hundred; the result has one list per sentence. Cost grows linearly with the text.
 */
export function scanClaims(sentences: readonly TaggedSentence[]): ClaimHit[][] {
  const engine = (nlp.methods() as { one: Engine }).one;
  return sentences.map((sentence) => {
    const hits: ClaimHit[] = [];
    if (sentence.terms.length === 0) return hits;
    const tags = tokenTags(sentence);
    const fitting = fittingPatterns(tags);
    if (fitting.length > 0) {
      const terms = engineTerms(sentence, tags);
      for (const one of fitting)
        for (const [start, end] of matchesIn(terms, one, engine))
          hits.push({ claimType: one.pattern.claimType, start, end, hint: false });
    }
    addHints(sentence, hits);
    return hits;
  });
}

/** A tag that hints at a claim type is noted where no wording of the type was found. */
function addHints({ terms }: TaggedSentence, hits: ClaimHit[]): void {
  const stated = new Set(hits.map(({ claimType }) => claimType));
  for (const { start, end, tags } of terms) {
    for (const tag of tags) {
      for (const claimType of hintedTypes.get(tag) ?? []) {
        if (!stated.has(claimType)) hits.push({ claimType, start, end, hint: true });
      }
    }
  }
}

const hintedTypes = new Map<string, ClaimType[]>();
for (const { id, hints } of claimTypes) {
  for (const tag of hints) hintedTypes.set(tag, [...(hintedTypes.get(tag) ?? []), id]);
}

const NUMBER_WORDS = new Set(
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions half'.split(
    ' ',
  ),
);
