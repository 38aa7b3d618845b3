import type { EvidenceSet } from '../evidence/set.ts';
import type { PageCitation, TherapyId } from '../model/index.ts';
import { describesStudy } from './description.ts';
import { type Context, type Draft, draftOf, entryDraft, judgedDraft, recordLinks } from './drafts.ts';
import { type Facts, factsOf } from './facts.ts';
import { statusWords } from './legitimacy.ts';
import { literatureClaims } from './literature.ts';
import { findMentions, type Mention } from './mentions.ts';
import { newbornClaims } from './newborn.ts';
import { selfContradictions } from './own-numbers.ts';
import { isRunning, type ReadPage } from './page.ts';
import { passageFrom } from './passage.ts';
import { type ReferenceEntry, referenceList } from './references.ts';
import { byAuthor, byDescription, byIdentifiers, byName, byTitle, type Resolved } from './resolve.ts';
import { sourceIndex } from './source-index.ts';
import { untraced } from './untraced.ts';
import { reasonWords } from './why.ts';

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
  const creditsOf = new Map(credits.map((credit) => [credit.sentence, credit]));
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
      judgedDraft(page, { ...claim, kind: 'literature', result: 'stretched', mismatch: 'absence' }),
    );
  }
  for (const claim of newbornClaims(page, recognised, index)) {
    traced.add(claim.sentence);
    drafts.push(
      judgedDraft(page, { ...claim, kind: 'literature', result: 'misreported', mismatch: 'cells' }),
    );
  }
  for (const { sentence, says } of selfContradictions(page))
    drafts.push(
      judgedDraft(page, {
        sentence,
        says,
        kind: 'page',
        result: 'contradicts-itself',
        mismatch: 'own-numbers',
      }),
    );
  for (const { why, ...word } of statusWords(page, evidence, therapies, isClaim))
    drafts.push(judgedDraft(page, { ...word, kind: 'status', mismatch: 'status', says: why, found: why }));
  for (const sentence of untraced(page, (at) => isClaim(at) && !traced.has(at))) {
    const domains = creditsOf.get(sentence)?.domains ?? [];
    drafts.push(
      judgedDraft(page, {
        sentence,
        kind: 'unnamed',
        result: 'cannot-be-traced',
        says: reasonWords.untraced(domains),
        mention: domains.join(', '),
      }),
    );
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
