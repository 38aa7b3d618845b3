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

let net: ReturnType<typeof nlp.buildNet> | undefined;
function claimNet() {
  net ??= nlp.buildNet(
    claimTypes.flatMap((type) =>
      type.patterns.map((pattern) => ({ match: expandPattern(pattern), name: type.id })),
    ),
  );
  return net;
}

interface PlainTerm {
  tags: Set<string>;
}

/**
 * Sweeps the patterns of all claim types over sentences in one pass with compromise's match engine. Tokens and tags
 * are ours, so no tagger runs; the result has one list per sentence. Cost grows linearly with the text.
 */
export function scanClaims(sentences: readonly TaggedSentence[]): ClaimHit[][] {
  const hits: ClaimHit[][] = sentences.map(() => []);
  const index: number[] = [];
  const words: string[][] = [];
  sentences.forEach((sentence, i) => {
    if (sentence.terms.length === 0) return;
    index.push(i);
    words.push(sentence.tokens.map((token) => token.normal));
  });
  if (!words.length) return hits;
  const patterns = claimNet();
  const document = nlp.tokenize(words as unknown as string);
  const docs = (document as unknown as { docs: PlainTerm[][] }).docs;
  docs.forEach((terms, at) => {
    const sentence = sentences[index[at] as number] as TaggedSentence;
    sentence.tokens.forEach((token, k) => {
      const tags = terms[k]?.tags;
      if (!tags) return;
      if (CLAUSE_MARK.test(token.normal)) tags.add('Stop');
      else if (token.normal.endsWith('%')) tags.add('Percent').add('Value');
      else if (NUMBER.test(token.normal) || NUMBER_WORDS.has(token.normal)) tags.add('Value');
      for (const tag of choiceTagsByWord.get(token.normal) ?? []) tags.add(tag);
    });
    for (const term of sentence.terms) {
      for (let k = term.start; k < term.end; k++) {
        const tags = terms[k]?.tags;
        if (!tags) continue;
        for (const tag of term.tags) {
          tags.add(tag);
          if (tag.startsWith('Therapy')) tags.add('Therapy');
        }
      }
    }
    for (const { tags } of terms)
      for (const tag of [...tags]) for (const choice of choiceTagsByTag.get(tag) ?? []) tags.add(choice);
  });
  const { found } = document.sweep(patterns, { tagger: false } as never) as unknown as {
    found: { name: string; view: { fullPointer: [number, number, number][] } }[];
  };
  for (const match of found) {
    const claimType = match.name as ClaimType;
    for (const [sentence, start, end] of match.view.fullPointer) {
      hits[index[sentence] as number]?.push({ claimType, start, end, hint: false });
    }
  }
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
