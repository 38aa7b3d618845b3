import lexicon from '../generated/lexicon.json' with { type: 'json' };
import type { Token } from './tokens.ts';

/** A term of the lexicon in a sentence: half-open token indices. */
export interface Term {
  start: number;
  end: number;
  tags: readonly string[];
}

/** A sentence cut into words, with the lexicon's terms in it. */
export interface TaggedSentence {
  tokens: readonly Token[];
  terms: readonly Term[];
}

/** Abbreviations that are also words: only read as terms where the page writes them in capitals. */
const CAPITALS_ONLY = new Set([
  'als',
  'ms',
  'ed',
  'oa',
  'ind',
  'ce',
  'who',
  'cap',
  'acp',
  'bma',
  'evs',
  'prf',
  'tens',
  'iso',
  'rest',
  'heat',
]);

/** Tags that only place a sentence; found inside longer terms as well ("knee" in "knee replacement"). */
const PLACING =
  /^(?:Therapy|KneeWord|HipWord|SpineWord|TendonWord|ArthritisWord|CartilageWord|AdvancedStage|SeriousDisease|Animal|Preclinical|OtherCare|Joint$|ClinicVoice|YouVoice|FirstPerson)/;

interface Node {
  tags?: readonly string[];
  next?: Map<string, Node>;
}

const root: Node = {};
for (const [form, tags] of Object.entries(lexicon as unknown as Record<string, string[]>)) {
  let node = root;
  for (const word of form.split(' ')) {
    node.next ??= new Map();
    let child = node.next.get(word);
    if (!child) {
      child = {};
      node.next.set(word, child);
    }
    node = child;
  }
  node.tags = tags;
}

/**
 * Terms of the lexicon in a tokenised sentence, longest match first; `text` decides on capitals. Inner terms of a
 * longer one are only kept for the tags that place a sentence. Linear in the number of tokens.
 */
export function findTerms(tokens: readonly Token[], text: string): Term[] {
  const terms: Term[] = [];
  let covered = 0;
  for (let start = 0; start < tokens.length; start++) {
    let node: Node | undefined = root;
    let end = start;
    let best = 0;
    let tags: readonly string[] | undefined;
    while (node && end < tokens.length) {
      node = node.next?.get((tokens[end] as Token).normal);
      end++;
      if (node?.tags) {
        best = end;
        tags = node.tags;
      }
    }
    if (!tags) continue;
    const token = tokens[start] as Token;
    if (best === start + 1 && CAPITALS_ONLY.has(token.normal)) {
      const raw = text.slice(token.start, token.end);
      if (raw !== raw.toUpperCase()) continue;
    }
    const inner = start < covered;
    const kept = inner ? tags.filter((tag) => PLACING.test(tag)) : tags;
    if (!kept.length) continue;
    terms.push({ start, end: best, tags: kept });
    covered = Math.max(covered, best);
  }
  return terms;
}
