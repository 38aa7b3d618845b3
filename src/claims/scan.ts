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

interface Pattern {
  claimType: ClaimType;
  match: string;
  /** The tags without which a sentence cannot match; for a pattern of one word, that word. */
  needs: readonly string[];
}

const patterns: readonly Pattern[] = claimTypes.flatMap((type) =>
  type.patterns.map((pattern) => {
    const match = expandPattern(pattern);
    const tags = [...match.matchAll(/(?<!!)#(\w+)/g)].map(([, tag = '']) => tag);
    return { claimType: type.id, match, needs: tags.length ? tags : [match] };
  }),
);

let net: ReturnType<typeof nlp.buildNet> | undefined;
function claimNet() {
  net ??= nlp.buildNet(patterns.map(({ claimType, match }) => ({ match, name: claimType })));
  return net;
}

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

/** True where a sentence has what some pattern needs; whether it matches is left to the engine. */
function mayMatch({ tokens }: TaggedSentence, tags: readonly (readonly string[])[]): boolean {
  const present = new Set(tags.flat());
  for (const { normal } of tokens) present.add(normal.replace(/'s$/, ''));
  return patterns.some(({ needs }) => needs.every((need) => present.has(need)));
}

interface PlainTerm {
  tags: Set<string>;
}

/** A sentence for the engine: its index, and the tags of each of its tokens. */
interface Swept {
  index: number;
  tags: readonly (readonly string[])[];
}

/**
 * Sweeps the patterns of all claim types over sentences in one pass with compromise's match engine. Tokens and tags
 * are ours, so no tagger runs, and sentences without the tags for any pattern are left out; the result has one list
 * per sentence. Cost grows linearly with the text.
 */
export function scanClaims(sentences: readonly TaggedSentence[]): ClaimHit[][] {
  const hits: ClaimHit[][] = sentences.map(() => []);
  const swept: Swept[] = [];
  sentences.forEach((sentence, index) => {
    if (sentence.terms.length === 0) return;
    const tags = tokenTags(sentence);
    if (mayMatch(sentence, tags)) swept.push({ index, tags });
  });
  if (swept.length) sweep(sentences, swept, hits);
  for (const [i, sentence] of sentences.entries()) addHints(sentence, hits[i] as ClaimHit[]);
  return hits;
}

/** Adds what the patterns find in the sentences that may match. */
function sweep(
  sentences: readonly TaggedSentence[],
  swept: readonly Swept[],
  hits: readonly ClaimHit[][],
): void {
  const words = swept.map(({ index }) => sentences[index]!.tokens.map((token) => token.normal));
  const document = nlp.tokenize(words as unknown as string);
  const docs = (document as unknown as { docs: PlainTerm[][] }).docs;
  swept.forEach(({ tags }, at) => {
    const terms = docs[at] as PlainTerm[];
    tags.forEach((own, k) => {
      for (const tag of own) terms[k]?.tags.add(tag);
    });
  });
  const { found } = document.sweep(claimNet(), { tagger: false } as never) as unknown as {
    found: { name: string; view: { fullPointer: [number, number, number][] } }[];
  };
  for (const match of found) {
    const claimType = match.name as ClaimType;
    for (const [at, start, end] of match.view.fullPointer) {
      hits[swept[at]?.index as number]?.push({ claimType, start, end, hint: false });
    }
  }
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
