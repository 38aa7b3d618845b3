import type { EvidenceSet } from '../evidence/set.ts';
import type { PageCitation, TherapyId } from '../model/index.ts';
import { type Context, type Draft, judgedDraft, recordLinks } from './drafts.ts';
import { statusWords } from './legitimacy.ts';
import { literatureClaims } from './literature.ts';
import { findMentions } from './mentions.ts';
import { describedStudies, namedSources, untiedEntries } from './named-sources.ts';
import { newbornClaims } from './newborn.ts';
import { selfContradictions } from './own-numbers.ts';
import type { ReadPage } from './page.ts';
import { recogniserOf } from './recognise.ts';
import { referenceList } from './references.ts';
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
  const context: Context = { page, index, evidence, named, creditsOf };

  const recogniser = recogniserOf(entries, index);
  const byName = namedSources(context, mentions, recogniser);
  const byWords = describedStudies(context, recogniser, byName);
  const tied = new Set([...byName.entries, ...byWords.entries]);
  const sources = [...byName.drafts, ...byWords.drafts, ...untiedEntries(context, entries, recogniser, tied)];
  const general = ofTheLiterature(context, sources);
  const traced = new Set([
    ...byName.sentences,
    ...byWords.sentences,
    ...general.map(({ sentence }) => sentence),
  ]);
  return inOrder(
    [
      ...sources,
      ...general.map(({ draft }) => draft),
      ...ofThePage(page),
      ...ofStatus(page, evidence, therapies, isClaim),
      ...withoutSource(context, (at) => isClaim(at) && !traced.has(at)),
    ],
    context,
  );
}

/** What is said of all that was published, or of the cells that the page's own sources used. */
function ofTheLiterature(
  { page, index }: Context,
  sources: readonly Draft[],
): { sentence: number; draft: Draft }[] {
  const recognised = sources.flatMap(({ records, resolution }) =>
    resolution === 'this-source' ? records : [],
  );
  const absences = literatureClaims(page, index).map((claim) => ({
    ...claim,
    kind: 'literature' as const,
    result: 'stretched' as const,
    mismatch: 'absence' as const,
  }));
  const origins = newbornClaims(page, recognised, index).map((claim) => ({
    ...claim,
    kind: 'literature' as const,
    result: 'misreported' as const,
    mismatch: 'cells' as const,
  }));
  return [...absences, ...origins].map((claim) => ({
    sentence: claim.sentence,
    draft: judgedDraft(page, claim),
  }));
}

const ofThePage = (page: ReadPage): Draft[] =>
  selfContradictions(page).map(({ sentence, says }) =>
    judgedDraft(page, {
      sentence,
      says,
      kind: 'page',
      result: 'contradicts-itself',
      mismatch: 'own-numbers',
    }),
  );

const ofStatus = (
  page: ReadPage,
  evidence: EvidenceSet,
  therapies: readonly TherapyId[],
  isClaim: (sentence: number) => boolean,
): Draft[] =>
  statusWords(page, evidence, therapies, isClaim).map(({ why, ...word }) =>
    judgedDraft(page, { ...word, kind: 'status', mismatch: 'status', says: why, found: why }),
  );

const withoutSource = ({ page, creditsOf }: Context, mayBe: (sentence: number) => boolean): Draft[] =>
  untraced(page, mayBe).map(({ sentence, own }) => {
    const domains = creditsOf.get(sentence)?.domains ?? [];
    return judgedDraft(page, {
      sentence,
      kind: 'unnamed',
      result: 'cannot-be-traced',
      says: own ? reasonWords.ownFigure : reasonWords.untraced(domains),
      mention: domains.join(', '),
    });
  });

/** Drafts in the order of the page, with links to their records, numbered. */
function inOrder(drafts: readonly Draft[], { index }: Context): PageCitation[] {
  return [...drafts]
    .sort(
      (a, b) =>
        a.position.block - b.position.block || a.position.start - b.position.start || a.order - b.order,
    )
    .map(({ order, ...draft }, at) => ({
      id: `c${at + 1}`,
      ...draft,
      links: draft.links.length > 0 ? draft.links : recordLinks(draft.records, index),
      findings: [],
    }));
}
