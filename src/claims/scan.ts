import nlp from 'compromise/one';
import type { ClaimType } from '../model/index.ts';
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
  match(sentences: readonly EngineTerm[][], pattern: { regs: unknown }): { ptrs: [number, number, number][] };
}

interface EngineTerm {
  tags: Set<string>;
  /** Sentence and place; only set where the engine took a contraction of the sentence apart. */
  index?: [number, number];
}

interface Pattern {
  claimType: ClaimType;
  regs: unknown;
  /** The tags without which a sentence cannot match; for a pattern of one word, that word. */
  needs: readonly string[];
}

function readPattern(claimType: ClaimType, pattern: string): Pattern {
  const match = expandPattern(pattern);
  const tags = [...match.matchAll(/(?<!!)#(\w+)/g)].map(([, tag = '']) => tag);
  return { claimType, regs: nlp.parseMatch(match), needs: tags.length ? tags : [match] };
}

const patterns: readonly Pattern[] = claimTypes.flatMap(({ id, patterns: wordings }) =>
  wordings.map((pattern) => readPattern(id, pattern)),
);

/** A tag with those that follow from it. */
const impliedTags = new Map<string, readonly string[]>();
function withImplied(tag: string): readonly string[] {
  let tags = impliedTags.get(tag);
  if (!tags) {
    const own = tag.startsWith('Therapy') ? [...new Set([tag, 'Therapy'])] : [tag];
    tags = [...own, ...own.flatMap((one) => choiceTagsByTag.get(one) ?? [])];
    impliedTags.set(tag, tags);
  }
  return tags;
}

/** The tags of each token of a sentence. */
function tokenTags({ tokens, terms }: TaggedSentence): string[][] {
  const tags = tokens.map(({ normal }): string[] => {
    const byWord = choiceTagsByWord.get(normal) ?? [];
    if (CLAUSE_MARK.test(normal)) return ['Stop', ...byWord];
    if (normal.endsWith('%')) return [...withImplied('Percent'), ...withImplied('Value'), ...byWord];
    const isNumber = NUMBER.test(normal) || NUMBER_WORDS.has(normal);
    return isNumber ? [...withImplied('Value'), ...byWord] : [...byWord];
  });
  for (const term of terms) {
    const own = term.tags.flatMap(withImplied);
    for (let k = term.start; k < term.end; k++) tags[k]?.push(...own);
  }
  return tags;
}

/** The patterns for which a sentence has what they need; whether they match is left to the engine. */
function candidates({ tokens }: TaggedSentence, tags: readonly (readonly string[])[]): Pattern[] {
  const present = new Set(tags.flat());
  for (const { normal } of tokens) present.add(normal.replace(/'s$/, ''));
  return patterns.filter(({ needs }) => needs.every((need) => present.has(need)));
}

/** A sentence for the engine: its index, the tags of its tokens, and the patterns that may match. */
interface Candidate {
  index: number;
  tags: readonly (readonly string[])[];
  patterns: readonly Pattern[];
}

/**
 * Looks for the patterns of all claim types in sentences with compromise's match engine. Tokens and tags are ours, so
 * no tagger runs, and the engine sees only sentences and patterns that have the needed tags in common, two patterns a
 * sentence of some hundred; the result has one list per sentence. Cost grows linearly with the text.
 */
export function scanClaims(sentences: readonly TaggedSentence[]): ClaimHit[][] {
  const hits: ClaimHit[][] = sentences.map(() => []);
  const swept: Candidate[] = [];
  const words: string[][] = [];
  sentences.forEach((sentence, index) => {
    if (sentence.terms.length === 0) return;
    const tags = tokenTags(sentence);
    const fitting = candidates(sentence, tags);
    if (!fitting.length) return;
    swept.push({ index, tags, patterns: fitting });
    words.push(sentence.tokens.map((token) => token.normal));
  });
  const { docs } = nlp.tokenize(words as unknown as string) as unknown as { docs: EngineTerm[][] };
  const engine = (nlp.methods() as { one: Engine }).one;
  swept.forEach(({ index, tags, patterns: fitting }, at) => {
    const terms = docs[at] as EngineTerm[];
    tags.forEach((own, k) => {
      for (const tag of own) terms[k]?.tags.add(tag);
    });
    for (const { claimType, regs } of fitting) {
      for (const [, start, end] of engine.match([terms], { regs }).ptrs)
        hits[index]?.push({ claimType, start: terms[start]?.index?.[1] ?? start, end, hint: false });
    }
  });
  for (const [i, sentence] of sentences.entries()) addHints(sentence, hits[i] as ClaimHit[]);
  return hits;
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
