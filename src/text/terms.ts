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
    let next = node.next.get(word);
    if (!next) {
      next = {};
      node.next.set(word, next);
    }
    node = next;
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
    const matches: Term[] = [];
    let node: Node | undefined = root;
    for (let end = start; node && end < tokens.length; end++) {
      node = child(node, (tokens[end] as Token).normal);
      if (node?.tags && !isLowerCaseAbbreviation(tokens, start, end + 1, text)) {
        matches.push({ start, end: end + 1, tags: node.tags });
      }
    }
    const longest = matches.at(-1);
    for (const match of matches) {
      const whole = match === longest && start >= covered;
      const tags = whole ? match.tags : match.tags.filter((tag) => PLACING.test(tag));
      if (tags.length) terms.push({ ...match, tags });
    }
    if (longest && start >= covered) covered = longest.end;
  }
  return terms;
}

function child(node: Node, word: string): Node | undefined {
  return node.next?.get(word) ?? (word.endsWith("'s") ? node.next?.get(word.slice(0, -2)) : undefined);
}

function isLowerCaseAbbreviation(tokens: readonly Token[], start: number, end: number, text: string): boolean {
  const token = tokens[start] as Token;
  if (end !== start + 1 || !CAPITALS_ONLY.has(token.normal)) return false;
  const raw = text.slice(token.start, token.end);
  return raw !== raw.toUpperCase();
}
