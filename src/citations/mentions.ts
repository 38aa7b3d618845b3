import type { MentionKind } from '../model/index.ts';
import { keptOf } from '../text/kept.ts';
import type { PageSentence } from '../text/page-sentences.ts';
import type { Identifier } from './identifiers.ts';
import { isRunning, type ReadPage } from './page.ts';
import { plain } from './plain.ts';
import { identifiersIn, type ReferenceEntry } from './references.ts';
import type { SourceIndex } from './source-index.ts';

/** Words by which a sentence refers to a source. */
export interface Mention {
  kind: MentionKind;
  /** As the page has them. */
  text: string;
  identifiers: Identifier[];
  /** Index of the sentence that rests on it. */
  sentence: number;
  /** Entry of the reference list, for a note mark or an author of the list. */
  entry?: ReferenceEntry;
  family?: string;
  year?: number;
  name?: string;
}

/** Web sites that a page names in place of a source: "Source: sciencedirect.com". */
export interface Credit {
  sentence: number;
  domains: string[];
}

export interface Mentions {
  mentions: Mention[];
  credits: Credit[];
}

const FAMILY = String.raw`\p{Lu}[\p{L}'-]+(?:[ -]\p{Lu}[\p{L}'-]+)?`;
const ET_AL = new RegExp(
  String.raw`(${FAMILY}),?\s(?:et al\b\.?|and (?:colleagues|co-?workers))(?:'s?)?,?\s?(?:[[(]?\s?((?:19|20)\d\d)[a-z]?\s?[\])]?)?`,
  'gu',
);
/** "Shapiro et al., AJSM 2017": a journal stands between author and year. */
const JOURNAL_YEAR = /^[,.]?\s?(?:\p{Lu}[\p{L}.&]*\s?(?:of |the |and |& )?){1,7},?\s?\(?((?:19|20)\d\d)\b/u;
const TWO = new RegExp(
  String.raw`(${FAMILY})\s(?:&|and)\s(${FAMILY})(?:'s?)?,?\s[[(]?\s?((?:19|20)\d\d)[a-z]?\s?[\])]?`,
  'gu',
);
const ONE = new RegExp(
  String.raw`(${FAMILY})(?:'s)?,?\s?[[(]((?:19|20)\d\d)[a-z]?[\])]|[[(](${FAMILY}),?\s((?:19|20)\d\d)[a-z]?[\])]`,
  'gu',
);
/** Without one of these no author is named: quickly told, while a name may begin at any word. */
const COLLEAGUES = /\s(?:et al|and co)/;
const YEAR = /(?:19|20)\d\d/;
const BRACKETED = /\[(\d{1,3}(?:\s?[,;-]\s?\d{1,3})*)\]/g;
/** Note numbers glued to a full stop at the end of a sentence: "worn tendons.2,5". */
const GLUED = /\p{L}[.)]["']?(\d{1,3}(?:[,-]\d{1,3})*)$/u;
const WIDEST_RANGE = 20;
const CREDIT = /\b(?:sources?|via|credit)\s?:\s*((?:(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?(?:,| and|;)?\s*)+)/i;
const NUMBER_LIST = /\d{1,3}(?:\s?-\s?\d{1,3})?/g;

/** "3", "2,5", "4-7" as numbers; a range that is no range of notes gives its ends. */
function noteNumbers(raw: string): number[] {
  return (plain(raw).match(NUMBER_LIST) ?? []).flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    return to > from && to - from <= WIDEST_RANGE
      ? Array.from({ length: to - from + 1 }, (_, i) => from + i)
      : [...new Set([from, to])];
  });
}

const OF_REFERENCES =
  'doi|pmid|pmcid|nct|sources?|references?|see|read|the|full|study|paper|article|here|more|on|at|pubmed|available|from|link';
const REFERENCE_WORDS = new RegExp(
  String.raw`\b(?:${OF_REFERENCES.replace('nct', String.raw`nct\s?\d*`)})\b`,
  'gi',
);
/** Three words of its own before anything that an address or a number could begin with: told at once, and of most. */
const OWN_WORDS_FIRST = new RegExp(
  String.raw`^(?:[a-z ,'-]*?\b(?!(?:${OF_REFERENCES}|https?)\b)[a-z]{3,}\b){3}`,
  'i',
);

/** True where hardly anything but the reference stands in a sentence: it belongs to what stands before. */
function isStub(text: string): boolean {
  const words = plain(text);
  if (OWN_WORDS_FIRST.test(words)) return false;
  const rest = words
    .replaceAll(/https?:\/\/\S+/gi, '')
    .replaceAll(REFERENCE_WORDS, '')
    .replaceAll(/\b10\.\d{4,9}\/\S+/g, '');
  return (rest.match(/\p{L}{3,}/gu)?.length ?? 0) < 3;
}

/** A note mark alone belongs to what stands before it. */
const hasWords = (text: string): boolean => /\p{L}{3}/u.test(text);

/** Everything by which the running text refers to sources, tied to the sentence it is used for. Linear. */
export function findMentions(
  page: ReadPage,
  entries: readonly ReferenceEntry[],
  index: SourceIndex,
): Mentions {
  const byNumber = new Map(entries.map((entry) => [entry.number, entry]));
  const byFamily = new Map<string, ReferenceEntry[]>();
  for (const entry of entries) {
    const family = entry.families[0]?.toLowerCase();
    if (family) byFamily.set(family, [...(byFamily.get(family) ?? []).slice(-20), entry]);
  }
  const mentions: Mention[] = [];
  const credits: Credit[] = [];
  let before: number | undefined;
  page.sentences.forEach((sentence, at) => {
    if (!isRunning(page, sentence)) return;
    const stub = keptOf(sentence, 'stub', () => isStub(sentence.text));
    const target = stub ? before : at;
    const domains = creditsOf(sentence.text);
    if (domains.length > 0) credits.push({ sentence: target ?? at, domains });
    mentions.push(
      ...identifierMentions(page, sentence, target ?? at),
      ...noteMentions(page, sentence, () => (hasWords(sentence.text) ? at : (before ?? at)), byNumber),
      ...authorMentions(sentence, at, byFamily, index),
      ...nameMentions(sentence, at, index),
    );
    const kind = page.snapshot.blocks[sentence.block]?.kind;
    if (!stub && kind !== 'heading' && kind !== 'button') before = at;
  });
  return { mentions, credits };
}

function creditsOf(text: string): string[] {
  if (!text.includes(':')) return [];
  const list = CREDIT.exec(plain(text))?.[1];
  return list
    ? list
        .split(/,|;|\sand\s/)
        .map((one) =>
          one
            .trim()
            .toLowerCase()
            .replace(/^www\.|\/.*$|[.)]+$/g, ''),
        )
        .filter(Boolean)
    : [];
}

function identifierMentions(page: ReadPage, sentence: PageSentence, target: number): Mention[] {
  const block = page.snapshot.blocks[sentence.block];
  if (!block) return [];
  return identifiersIn(block, sentence.start, sentence.end).map((identifier) => ({
    kind: 'identifier',
    text: identifier.value,
    identifiers: [identifier],
    sentence: target,
  }));
}

function noteMentions(
  page: ReadPage,
  sentence: PageSentence,
  target: () => number,
  byNumber: ReadonlyMap<number, ReferenceEntry>,
): Mention[] {
  if (byNumber.size === 0) return [];
  const block = page.snapshot.blocks[sentence.block];
  const raised = (block?.references ?? [])
    .filter((one) => !one.url && one.start >= sentence.start && one.end <= sentence.end + 8)
    .map((one) => (block?.text ?? '').slice(one.start, one.end));
  const bracketed = [...plain(sentence.text).matchAll(BRACKETED)].map((match) => match[1] as string);
  const glued = raised.length > 0 ? [] : [GLUED.exec(plain(sentence.text))?.[1] ?? ''];
  const numbers = new Set([...raised, ...bracketed, ...glued].flatMap(noteNumbers));
  return [...numbers].flatMap((number) => {
    const entry = byNumber.get(number);
    return entry
      ? [
          {
            kind: 'reference' as const,
            text: entry.text,
            identifiers: entry.identifiers,
            sentence: target(),
            entry,
            ...(entry.families[0] && { family: entry.families[0] }),
            ...(entry.year && { year: entry.year }),
          },
        ]
      : [];
  });
}

const mayNameAuthors = (text: string): boolean => YEAR.test(text) || COLLEAGUES.test(text);

function authorMentions(
  sentence: PageSentence,
  at: number,
  byFamily: ReadonlyMap<string, readonly ReferenceEntry[]>,
  index: SourceIndex,
): Mention[] {
  if (!keptOf(sentence, 'may name authors', () => mayNameAuthors(plain(sentence.text)))) return [];
  const text = plain(sentence.text);
  const withYear = YEAR.test(text);
  const found: { family: string; year: number | undefined; match: string; start: number }[] = [];
  for (const match of text.matchAll(ET_AL))
    found.push({
      family: match[1] as string,
      year:
        Number(
          match[2] ??
            JOURNAL_YEAR.exec(
              text.slice(match.index + match[0].length, match.index + match[0].length + 90),
            )?.[1],
        ) || undefined,
      match: match[0],
      start: match.index,
    });
  for (const match of withYear ? text.matchAll(TWO) : [])
    found.push({ family: match[1] as string, year: Number(match[3]), match: match[0], start: match.index });
  for (const match of withYear ? text.matchAll(ONE) : []) {
    const family = (match[1] ?? match[3]) as string;
    const known = index.byFamily.has(family.toLowerCase()) || byFamily.has(family.toLowerCase());
    if (known)
      found.push({ family, year: Number(match[2] ?? match[4]), match: match[0], start: match.index });
  }
  const seen = new Set<string>();
  return found.flatMap(({ family, year, match, start }) => {
    const key = family.toLowerCase();
    if (seen.has(key)) return [];
    seen.add(key);
    const listed = byFamily.get(key)?.filter((entry) => !year || !entry.year || entry.year === year) ?? [];
    const entry = listed.length === 1 ? listed[0] : undefined;
    const mention: Mention = {
      kind: 'author-year',
      text: withoutStrayBracket(sentence.text.slice(start, start + match.length).trim()),
      identifiers: entry?.identifiers ?? [],
      sentence: at,
      family,
      ...(year && { year }),
      ...(entry && { entry }),
    };
    return [mention];
  });
}

/** "Natali et al., 2022)" without the bracket that was opened before it. */
const withoutStrayBracket = (text: string): string =>
  /[)\]]$/.test(text) && !/[([]/.test(text) ? text.slice(0, -1) : text;

/** Names that are also words or goods: a study has to be spoken of beside them. */
const NEAR_STUDY = /\b(?:trial|study|RCT|results|investigators?|researchers|data)\b/i;
const CLEAR_NAME = /^(?:AAHKS|American |SCUlpTOR|ADIPOA)/;

function nameMentions(sentence: PageSentence, at: number, index: SourceIndex): Mention[] {
  const { text } = sentence;
  if (!index.anyName || text.search(index.anyName) < 0) return [];
  return [...index.byName.keys()].flatMap((name) => {
    const start = text.indexOf(name);
    if (
      start < 0 ||
      /[\p{L}\p{N}]/u.test(text[start + name.length] ?? '') ||
      /[\p{L}\p{N}-]/u.test(text[start - 1] ?? '')
    )
      return [];
    // "ADIPOA" stands in "ADIPOA-2" too.
    if (/^-\d/.test(text.slice(start + name.length))) return [];
    const beside = text.slice(Math.max(0, start - 60), start + name.length + 60);
    if (!CLEAR_NAME.test(name) && !NEAR_STUDY.test(beside)) return [];
    const kind = /^(?:AAHKS|American )/.test(name) ? ('society' as const) : ('named-study' as const);
    return [{ kind, text: name, identifiers: [], sentence: at, name }];
  });
}
