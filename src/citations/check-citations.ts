import type { EvidenceSet } from '../evidence/set.ts';
import type { CitationResult, MentionKind, Mismatch, PageCitation, TherapyId } from '../model/index.ts';
import { linkToQuote, quoteSelectorAt } from '../text/quote-selector.ts';
import { compare } from './compare.ts';
import { describesStudy } from './description.ts';
import { type Facts, factsOf } from './facts.ts';
import { type Identifier, identifierAddress } from './identifiers.ts';
import { statusWords } from './legitimacy.ts';
import { literatureClaims } from './literature.ts';
import { type Credit, findMentions, type Mention } from './mentions.ts';
import { newbornClaims } from './newborn.ts';
import { selfContradictions } from './own-numbers.ts';
import { isRunning, type ReadPage } from './page.ts';
import { type Passage, passageFrom } from './passage.ts';
import { type ReferenceEntry, referenceList } from './references.ts';
import { byAuthor, byDescription, byIdentifiers, byName, byTitle, type Resolved } from './resolve.ts';
import type { Statement } from './rules/index.ts';
import { type KnownSource, sourceIndex } from './source-index.ts';
import { untraced } from './untraced.ts';
import { reasonWords } from './why.ts';

type Draft = Omit<PageCitation, 'id' | 'findings'> & { order: number };

/**
 * The sources that a page names, each for the passage that rests on it: recognised in the evidence set as far as that
 * can be told, and compared. Then what the page says without any source, of the literature as a whole, of its legal
 * standing, and against itself. Pure; cost linear in the text.
 *
 * @param therapies what the page offers, for words of status
 * @param isClaim whether a sentence, by its index, is a claim that deserves a warning: only such a one is told that its
 *   source is missing
 */
export function checkCitations(
  page: ReadPage,
  evidence: EvidenceSet,
  therapies: readonly TherapyId[],
  isClaim: (sentence: number) => boolean,
): PageCitation[] {
  const index = sourceIndex(evidence.records);
  const entries = referenceList(page);
  const { mentions, credits } = findMentions(page, entries, index);
  const named = new Map<number, number>();
  for (const { sentence } of mentions) named.set(sentence, (named.get(sentence) ?? 0) + 1);
  const creditsOf = new Map<number, Credit>(credits.map((credit) => [credit.sentence, credit]));
  const context: Context = { page, named, creditsOf };

  const resolvedEntries = new Map(entries.map((entry) => [entry, resolveEntry(entry)]));
  const listed = [...resolvedEntries.values()].flatMap(({ outcome, sources }) =>
    outcome === 'this-source' ? sources : [],
  );

  const entriesOf = new Map<string, ReferenceEntry[]>();
  for (const [entry, { outcome, sources }] of resolvedEntries) {
    const id = sources[0]?.record.id;
    if (id && outcome === 'this-source') entriesOf.set(id, [...(entriesOf.get(id) ?? []).slice(-9), entry]);
  }

  function resolveEntry(entry: ReferenceEntry): Resolved {
    const found = byIdentifiers(entry.identifiers, index);
    return found.outcome === 'not-in-set' ? byTitle(entry.text, entry.families, index) : found;
  }

  function resolveMention(mention: Mention, facts: Facts): Resolved {
    if (mention.entry) {
      const found = resolvedEntries.get(mention.entry);
      if (found && found.outcome !== 'not-in-set') return found;
    }
    const found = byIdentifiers(mention.identifiers, index);
    if (found.outcome !== 'not-in-set') return found;
    if (mention.name) return byName(mention.name, facts, index);
    // A listed source that is not in the set is not another one by the same author.
    if (mention.family && !mention.entry) return byAuthor(mention.family, mention.year, facts, index);
    return found;
  }

  const drafts: Draft[] = [];
  const traced = new Set<number>();
  const used = new Set<ReferenceEntry>();
  const judged = new Set<string>();
  for (const mention of mentions) {
    const passage = passageFrom(page, mention.sentence, named);
    const facts = factsOf(passage.text);
    const resolved = resolveMention(mention, facts);
    for (let at = mention.sentence; at <= passage.last; at++) traced.add(at);
    if (mention.entry) used.add(mention.entry);
    const key = `${mention.sentence} ${resolved.sources[0]?.record.id ?? mention.text}`;
    if (judged.has(key)) continue;
    judged.add(key);
    drafts.push(
      draftOf(context, mention.kind, mention.text, mention.identifiers, passage, facts, resolved, 'named'),
    );
  }

  page.sentences.forEach((sentence, at) => {
    if (traced.has(at) || !isRunning(page, sentence) || !describesStudy(sentence.text)) return;
    const passage = passageFrom(page, at, named, true);
    const facts = factsOf(passage.text);
    const resolved = byDescription(passage.text, facts, listed, index);
    for (let one = at; one <= passage.last; one++) traced.add(one);
    for (const entry of entriesOf.get(resolved.sources[0]?.record.id ?? '') ?? []) used.add(entry);
    drafts.push(draftOf(context, 'description', '', [], passage, facts, resolved, 'described'));
  });

  for (const entry of entries) {
    if (used.has(entry)) continue;
    const resolved = resolvedEntries.get(entry) as Resolved;
    if (resolved.outcome === 'not-in-set' && entry.identifiers.length === 0 && entry.families.length === 0)
      continue;
    drafts.push(entryDraft(page, entry, resolved));
  }
  const recognised = drafts.flatMap(({ records, resolution }) =>
    resolution === 'this-source' ? records : [],
  );
  for (const claim of literatureClaims(page, index)) {
    traced.add(claim.sentence);
    drafts.push(
      plainDraft(
        page,
        claim.sentence,
        'literature',
        'stretched',
        'absence',
        claim.says,
        claim.records,
        'this-source',
      ),
    );
  }
  for (const claim of newbornClaims(page, recognised, index)) {
    traced.add(claim.sentence);
    drafts.push(
      plainDraft(
        page,
        claim.sentence,
        'literature',
        'misreported',
        'cells',
        claim.says,
        claim.records,
        'this-source',
      ),
    );
  }
  for (const { sentence, says } of selfContradictions(page))
    drafts.push(plainDraft(page, sentence, 'page', 'contradicts-itself', 'own-numbers', says, [], 'none'));
  for (const word of statusWords(page, evidence, therapies, isClaim)) {
    const draft = plainDraft(
      page,
      word.sentence,
      'status',
      word.result,
      'status',
      word.why,
      word.records,
      'this-source',
    );
    drafts.push({ ...draft, mention: word.mention, found: word.why });
  }
  for (const sentence of untraced(page, (at) => isClaim(at) && !traced.has(at))) {
    const domains = creditsOf.get(sentence)?.domains ?? [];
    const says = reasonWords.untraced(domains);
    const draft = plainDraft(page, sentence, 'unnamed', 'cannot-be-traced', undefined, says, [], 'none');
    drafts.push({ ...draft, mention: domains.join(', ') });
  }
  const known = new Map(index.sources.map((source) => [source.record.id, source]));
  return drafts
    .map((draft) => ({
      ...draft,
      links: draft.links.length > 0 ? draft.links : recordLinks(draft.records, known),
    }))
    .sort(
      (a, b) =>
        a.position.block - b.position.block || a.position.start - b.position.start || a.order - b.order,
    )
    .map(({ order, ...draft }, at) => ({ id: `c${at + 1}`, ...draft, findings: [] }));
}

interface Context {
  page: ReadPage;
  named: ReadonlyMap<number, number>;
  creditsOf: ReadonlyMap<number, Credit>;
}

/** Kinds in the order in which they are shown for one sentence. */
const ORDER: readonly MentionKind[] = [
  'identifier',
  'reference',
  'author-year',
  'named-study',
  'society',
  'description',
  'literature',
  'status',
  'page',
  'unnamed',
];

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

/** A source for which a passage was compared, or could not be. */
function draftOf(
  { page, named, creditsOf }: Context,
  kind: MentionKind,
  mention: string,
  identifiers: readonly Identifier[],
  passage: Passage,
  facts: Facts,
  resolved: Resolved,
  by: 'named' | 'described',
): Draft {
  const path = page.snapshot.blocks[passage.position.block]?.headingPath ?? [];
  const credits: string[] = [];
  let others = 0;
  for (let at = passage.first; at <= passage.last; at++) {
    credits.push(...(creditsOf.get(at)?.domains ?? []));
    others += named.get(at) ?? 0;
  }
  const statement: Statement = {
    text: passage.text,
    facts,
    named: by === 'named' && resolved.outcome === 'this-source',
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
    found: comparison && source ? foundWords(source) : '',
    mismatches: comparison?.mismatches ?? [],
    remarks: comparison?.remarks ?? [],
    links: linksOf(resolved.sources, identifiers, mention, facts),
    order: ORDER.indexOf(kind),
  };
}

const foundWords = ({ record }: KnownSource): string => record.finding;

const MOST_LINKS = 3;

/** Links to the records that a sentence is held against. */
const recordLinks = (
  ids: readonly string[],
  known: ReadonlyMap<string, KnownSource>,
): PageCitation['links'] =>
  ids.slice(0, MOST_LINKS).flatMap((id) => {
    const record = known.get(id)?.record;
    const [link] = record?.links ?? [];
    return record && link ? [{ label: record.label, url: link.url }] : [];
  });

function linksOf(
  sources: readonly KnownSource[],
  identifiers: readonly Identifier[],
  mention: string,
  facts: Facts,
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
      'knee osteoarthritis',
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
function entryDraft(page: ReadPage, entry: ReferenceEntry, resolved: Resolved): Draft {
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
    found: resolved.sources.length === 1 && resolved.sources[0] ? foundWords(resolved.sources[0]) : '',
    mismatches: [],
    remarks: [],
    links: linksOf(resolved.sources, entry.identifiers, entry.text, factsOf('')),
    order: ORDER.indexOf('reference'),
  };
}

/** A sentence judged without a source of its own. */
function plainDraft(
  page: ReadPage,
  at: number,
  kind: MentionKind,
  result: CitationResult,
  mismatch: Mismatch | undefined,
  says: string,
  records: readonly string[],
  resolution: PageCitation['resolution'],
): Draft {
  const sentence = page.sentences[at];
  const position = { block: sentence?.block ?? 0, start: sentence?.start ?? 0, end: sentence?.end ?? 0 };
  return {
    kind,
    mention: '',
    identifiers: [],
    ...placed(page, position),
    resolution,
    records: [...records],
    because: [],
    result,
    why: says,
    found: '',
    mismatches: mismatch && result !== 'not-judged' ? [{ kind: mismatch, says }] : [],
    remarks: [],
    links: [],
    order: ORDER.indexOf(kind),
  };
}
