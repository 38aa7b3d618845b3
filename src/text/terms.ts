import lexicon from '../generated/lexicon.json' with { type: 'json' };
import type { Noted } from './noted.ts';
import { withoutPlaceNames } from './place-names.ts';
import { type Token, wordsOf } from './tokens.ts';

/** A term of the lexicon in a sentence: half-open token indices. */
export interface Term {
  start: number;
  end: number;
  tags: readonly string[];
}

/** A sentence cut into words, with the lexicon's terms in it. */
export interface TaggedSentence extends Noted {
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
  'ha',
  'svf',
  'evs',
  'prf',
  'tens',
  'iso',
  'rest',
  'heat',
]);

/**
 * Abbreviations that stand for many things: only read as terms where another word of the sentence supports them. "MS"
 * is a disease beside a therapy or another disease, and a degree behind a name.
 */
const SUPPORTED_BY: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    ms: /^(?:Therapy|SeriousDisease|Offer|Disease|People)/,
    ed: /^(?:Therapy|SeriousDisease|Offer)/,
    als: /^(?:Therapy|SeriousDisease|Offer|Disease|People)/,
    oa: /^(?:Therapy|Joint|KneeWord|HipWord|ArthritisWord|Symptom|Offer|OtherCare|Drug)/,
    ha: /^(?:Therapy|Joint|KneeWord|HipWord|ArthritisWord|Offer|Drug)/,
    svf: /^(?:Therapy|Joint|KneeWord|HipWord|ArthritisWord|Offer|Grow|CellQuality)/,
    bma: /^(?:Therapy|Joint|KneeWord|HipWord|ArthritisWord|Offer|Grow|CellQuality)/,
    evs: /^(?:Therapy|Joint|Offer|Grow|CellQuality)/,
  }),
);

/** Growing older as a cause, or said of joints and people: no disease that is treated, as in "signs of aging". */
const GROWING_OLDER =
  /\b(?:(?:part|result|because|consequence|product|process|function|cause|and) of|due to|caused by|with|related to|(?:we|is|are|am|normal|natural|healthy|keep|naturally)) age?ing\b|\bage?ing (?:joints?|knees?|hips?|spines?|shoulders?|discs?|disks?|tendons?|cartilage|athletes?|adults?|patients|people|individuals|population|populations|parents|boomers|bones?|muscles?|tissues?|cells|body|bodies|workforce|runners?|golfers?|players?)\b/;

/**
 * Words that mean something else among some words: a form, and the two words before it, itself and the one behind it
 * where it is not read as a term. "Joint longevity" is no ageing, "i.e." no patient, "not too severe" not severe, and
 * what repairs cells is no repair cell.
 */
const OTHERWISE: ReadonlyMap<string, RegExp> = new Map([
  ['longevity', /\b(?:joints?|knees?|hips?|implants?|results?|the|its|their) longevity\b|\blongevity of\b/],
  ['aging', GROWING_OLDER],
  ['ageing', GROWING_OLDER],
  [
    'repair cells',
    /\b(?:to|can|help|helps|helping|will|may|could|might|which|they|it|and|or|exosomes|vesicles|prp|platelets|proteins|factors|vitamins) repair cells\b/,
  ],
  [
    'i',
    /\bi e$|\b(?:world war|phase|type|grade|stage|class|part|level|category) i\b(?! (?:am|was|had|have|felt|feel|could|can|did|do|would|will|got|get|went|want|wanted|need|needed|started|saw|found|think|thought|know|knew|really|just|never|still|now|also|took|tried|like|love|wish|hope|noticed|enjoyed|hated|chose)\b)/,
  ],
  [
    'memory',
    /\b(?:muscle|tissue|tissues|cell|cells|cellular|pain|body|joint|shape) memory\b|\bmemory (?:foam|cells?|in|of the (?:tissue|body|injury))\b/,
  ],
  ['bone marrow', /\bmarrow transplant\w*$/],
  ['marrow', /\bmarrow transplant\w*$/],
  ['severe', /\b(?:not|\w+n't)(?: (?:too|very|so|that|yet))? severe\b/],
  ['advanced', /\b(?:not|\w+n't)(?: (?:too|very|so|that|yet))? advanced\b/],
]);

/** Tags that only place a sentence; found inside longer terms as well ("knee" in "knee replacement"). */
const PLACING =
  /^(?:Therapy|KneeWord|HipWord|SpineWord|TendonWord|ArthritisWord|CartilageWord|AdvancedStage|SeriousDisease|Animal|Preclinical|OtherCare|Joint$|ClinicVoice|YouVoice|FirstPerson)/;

interface Node {
  tags?: readonly string[];
  /** Those of the tags that only place a sentence. */
  placing?: readonly string[];
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
  node.placing = tags.filter((tag) => PLACING.test(tag));
}

/** The forms of the lexicon with such tags: words in lower case, one space between them. */
export const formsWith = (fits: (tags: readonly string[]) => boolean): string[] =>
  Object.entries(lexicon as unknown as Record<string, string[]>)
    .filter(([, tags]) => fits(tags))
    .map(([form]) => form);

/**
 * Terms of the lexicon in a tokenised sentence, longest match first; `text` decides on capitals. Inner terms of a
 * longer one are only kept for the tags that place a sentence. Linear in the number of tokens.
 */
export function findTerms(tokens: readonly Token[], text: string): Term[] {
  const terms: Term[] = [];
  let covered = 0;
  for (let start = 0; start < tokens.length; start++) {
    let longest: { end: number; node: Node } | undefined;
    let node = child(root, (tokens[start] as Token).normal);
    for (let end = start + 1; node; end++) {
      if (node.tags && !isMeantOtherwise(tokens, start, end, text)) {
        if (longest?.node.placing?.length)
          terms.push({ start, end: longest.end, tags: longest.node.placing });
        longest = { end, node };
      }
      if (end >= tokens.length) break;
      node = child(node, (tokens[end] as Token).normal);
    }
    if (!longest) continue;
    const inside = start < covered;
    const tags = inside ? longest.node.placing : longest.node.tags;
    if (tags?.length) terms.push({ start, end: longest.end, tags });
    if (!inside) covered = longest.end;
  }
  const placed = withoutPlaceNames(tokens, text, terms);
  return placed.some((term) => supportOf(tokens, term)) ? withSupport(tokens, placed) : placed;
}

const supportOf = (tokens: readonly Token[], { start, end }: Term): RegExp | undefined =>
  end === start + 1 ? SUPPORTED_BY.get((tokens[start] as Token).normal) : undefined;

/** Leaves out abbreviations that nothing else in the sentence supports. */
function withSupport(tokens: readonly Token[], terms: readonly Term[]): Term[] {
  const sure = terms.filter((term) => !supportOf(tokens, term));
  return terms.filter((term) => {
    const support = supportOf(tokens, term);
    return !support || sure.some(({ tags }) => tags.some((tag) => support.test(tag)));
  });
}

function child(node: Node, word: string): Node | undefined {
  return node.next?.get(word) ?? (word.endsWith("'s") ? node.next?.get(word.slice(0, -2)) : undefined);
}

function isMeantOtherwise(tokens: readonly Token[], start: number, end: number, text: string): boolean {
  if (end > start + 2) return false;
  const token = tokens[start] as Token;
  const isWord = end === start + 1;
  if (isWord && CAPITALS_ONLY.has(token.normal)) {
    const raw = text.slice(token.start, token.end);
    return raw !== raw.toUpperCase();
  }
  const among = OTHERWISE.get(isWord ? token.normal : `${token.normal} ${tokens[start + 1]?.normal}`);
  return among?.test(wordsOf(tokens.slice(Math.max(0, start - 2), end + 1))) ?? false;
}
