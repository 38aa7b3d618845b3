import type { EvidenceSet } from '../evidence/set.ts';
import { KNEE, partsOf } from '../lexicon/body-parts.ts';
import {
  type CitationResult,
  MENTION_KINDS,
  type MentionKind,
  type Mismatch,
  type PageCitation,
} from '../model/index.ts';
import { linkToQuote, quoteSelectorAt } from '../text/quote-selector.ts';
import { compare } from './compare.ts';
import { type Facts, factsOf } from './facts.ts';
import { type Identifier, identifierAddress } from './identifiers.ts';
import type { Credit, Mention } from './mentions.ts';
import type { ReadPage } from './page.ts';
import type { ReadPassage } from './passage.ts';
import type { ReferenceEntry } from './references.ts';
import { registrationRemark } from './registration.ts';
import type { Resolved } from './resolve.ts';
import type { Statement } from './rules/index.ts';
import type { KnownSource, SourceIndex } from './source-index.ts';
import { reasonWords } from './why.ts';

/** A citation before it has its id and its findings; `order` tells those of one place apart. */
export type Draft = Omit<PageCitation, 'id' | 'findings'> & { order: number };

/** What a draft needs to know of the whole page. */
export interface Context {
  page: ReadPage;
  index: SourceIndex;
  evidence: Pick<EvidenceSet, 'registration'>;
  /** Sources named, by sentence. */
  named: ReadonlyMap<number, number>;
  creditsOf: ReadonlyMap<number, Credit>;
}

function placed(
  page: ReadPage,
  position: PageCitation['position'],
): Pick<PageCitation, 'quote' | 'anchor' | 'link' | 'position'> {
  const text = page.snapshot.blocks[position.block]?.text ?? '';
  return {
    quote: text.slice(position.start, position.end),
    anchor: quoteSelectorAt(page.snapshot.blocks, position),
    link: linkToQuote(page.snapshot, position),
    position,
  };
}

const AFTER = 2;

/** The sentence before a passage and the two after it, as far as they stand in its block. */
function besideOf({ sentences }: ReadPage, { first, last, position }: ReadPassage): string {
  return [first - 1, ...Array.from({ length: AFTER }, (_, i) => last + 1 + i)]
    .flatMap((at) => sentences[at] ?? [])
    .filter(({ block }) => block === position.block)
    .map(({ text }) => text)
    .join(' ');
}

/** A source for which a passage was compared, or could not be. */
export function draftOf(
  { page, evidence, named, creditsOf }: Context,
  { kind, text: mention, identifiers }: Pick<Mention, 'kind' | 'text' | 'identifiers'>,
  passage: ReadPassage,
  resolved: Resolved,
): Draft {
  const { facts } = passage;
  const path = page.snapshot.blocks[passage.position.block]?.headingPath ?? [];
  const credits: string[] = [];
  let others = 0;
  for (let at = passage.first; at <= passage.last; at++) {
    credits.push(...(creditsOf.get(at)?.domains ?? []));
    others += named.get(at) ?? 0;
  }
  const statement: Statement = {
    text: passage.words,
    beside: besideOf(page, passage),
    facts,
    named: kind !== 'description' && resolved.outcome === 'this-source',
    alone: others <= 1,
    credits,
    headings: path.map((at) => page.snapshot.blocks[at]?.text ?? ''),
  };
  const [source] = resolved.sources;
  const comparison = source && resolved.sources.length === 1 ? compare(statement, source) : undefined;
  const result: CitationResult = comparison?.result ?? 'not-judged';
  return {
    kind,
    mention,
    identifiers: [...identifiers],
    ...placed(page, passage.position),
    resolution: resolved.outcome,
    records: resolved.sources.map(({ record }) => record.id),
    because: resolved.because,
    result,
    why: reasonWords.compared(resolved, comparison),
    found: comparison && source ? source.record.finding : '',
    mismatches: comparison?.mismatches ?? [],
    remarks: [...(comparison?.remarks ?? []), ...registryRemarks(resolved, identifiers, evidence)],
    links: withRegistries(
      linksOf(
        resolved.sources,
        identifiers,
        mention,
        facts,
        conditionSought([passage.words, ...statement.headings.toReversed(), page.snapshot.title]),
      ),
      identifiers,
    ),
    order: MENTION_KINDS.indexOf(kind),
  };
}

const isRegistered = ({ type }: Identifier): boolean => type === 'registry';

/** What is known of the registered studies that are named; nothing is said of one whose report was recognised. */
const registryRemarks = (
  { sources }: Resolved,
  identifiers: readonly Identifier[],
  evidence: Pick<EvidenceSet, 'registration'>,
): string[] =>
  identifiers.filter(isRegistered).flatMap((identifier) => {
    const entry = evidence.registration(identifier.value);
    return entry || sources.length === 0 ? [registrationRemark(identifier, entry)] : [];
  });

/** Links with the registry's own pages behind them, each address once. */
const withRegistries = (
  links: PageCitation['links'],
  identifiers: readonly Identifier[],
): PageCitation['links'] => [
  ...links,
  ...identifiers
    .filter(isRegistered)
    .filter(({ url }) => !links.some((link) => link.url === url))
    .map(({ value, url }) => ({ label: value, url })),
];

const MOST_LINKS = 3;

/** Links to the records that a sentence is held against. */
export const recordLinks = (ids: readonly string[], { byId }: SourceIndex): PageCitation['links'] =>
  ids.slice(0, MOST_LINKS).flatMap((id) => {
    const record = byId.get(id)?.record;
    const [link] = record?.links ?? [];
    return record && link ? [{ label: record.label, url: link.url }] : [];
  });

/** What a search for a study is about: the joint of the first text that names one. */
function conditionSought(texts: readonly string[]): string {
  for (const text of texts) {
    const [part] = partsOf(text);
    if (part) return `${part.replace(/^the /, '')}${HAS_ARTHRITIS.has(part) ? ' osteoarthritis' : ' pain'}`;
  }
  return 'osteoarthritis';
}
const HAS_ARTHRITIS: ReadonlySet<string> = new Set([KNEE, 'the hip', 'the ankle']);

function linksOf(
  sources: readonly KnownSource[],
  identifiers: readonly Identifier[],
  mention: string,
  facts: Facts,
  condition: string,
): PageCitation['links'] {
  if (sources.length > 0)
    return sources.flatMap(({ record }) => record.links.slice(0, 1)).slice(0, MOST_LINKS);
  if (identifiers.length > 0)
    return identifiers
      .slice(0, MOST_LINKS)
      .map(({ value, type }) => ({ label: value, url: identifierAddress(type, value) }));
  const words =
    mention ||
    [
      facts.year,
      facts.studies && `${facts.studies} studies`,
      condition,
      facts.stemCells && 'mesenchymal stem cells',
    ]
      .filter(Boolean)
      .join(' ');
  return [
    {
      label: 'PubMed',
      url: `https://pubmed.ncbi.nlm.nih.gov/?term=${encodeURIComponent(words.slice(0, 150).replace(/\p{Surrogate}/gu, ''))}`,
    },
  ];
}

/** An entry of the list on which no sentence was found to rest: named, not compared. */
export function entryDraft({ page, evidence }: Context, entry: ReferenceEntry, resolved: Resolved): Draft {
  const block = page.snapshot.blocks[entry.block];
  const position = { block: entry.block, start: 0, end: block?.text.length ?? 0 };
  return {
    kind: 'reference',
    mention: entry.text,
    identifiers: entry.identifiers,
    ...placed(page, position),
    resolution: resolved.outcome,
    records: resolved.sources.map(({ record }) => record.id),
    because: resolved.because,
    result: 'not-judged',
    why: reasonWords.untied(resolved),
    found: (resolved.sources.length === 1 && resolved.sources[0]?.record.finding) || '',
    mismatches: [],
    remarks: registryRemarks(resolved, entry.identifiers, evidence),
    links: withRegistries(
      linksOf(resolved.sources, entry.identifiers, entry.text, factsOf(''), ''),
      entry.identifiers,
    ),
    order: MENTION_KINDS.indexOf('reference'),
  };
}

/** What is said of a sentence that is judged without a source of its own. */
interface Judged {
  sentence: number;
  kind: MentionKind;
  result: CitationResult;
  mismatch?: Mismatch;
  says: string;
  /** Records that it is held against. */
  records?: readonly string[];
  mention?: string;
  found?: string;
}

/** A sentence judged without a source of its own. */
export function judgedDraft(page: ReadPage, judged: Judged): Draft {
  const { sentence: at, kind, result, mismatch, says, records, mention = '', found = '' } = judged;
  const sentence = page.sentences[at];
  const position = { block: sentence?.block ?? 0, start: sentence?.start ?? 0, end: sentence?.end ?? 0 };
  return {
    kind,
    mention,
    identifiers: [],
    ...placed(page, position),
    resolution: records ? 'this-source' : 'none',
    records: [...(records ?? [])],
    because: [],
    result,
    why: says,
    found,
    mismatches: mismatch && result !== 'not-judged' ? [{ kind: mismatch, says }] : [],
    remarks: [],
    links: [],
    order: MENTION_KINDS.indexOf(kind),
  };
}
