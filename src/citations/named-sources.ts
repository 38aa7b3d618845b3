import { keptOf } from '../text/kept.ts';
import { describesStudy } from './description.ts';
import { type Context, type Draft, draftOf, entryDraft } from './drafts.ts';
import type { Mention } from './mentions.ts';
import { isRunning } from './page.ts';
import { passageFrom, readPassage } from './passage.ts';
import type { Recogniser } from './recognise.ts';
import type { ReferenceEntry } from './references.ts';
import type { KnownSource } from './source-index.ts';

/** What a step has found: its drafts, the sentences they speak of, and entries of the page's list they rest on. */
export interface Found {
  drafts: Draft[];
  sentences: Set<number>;
  entries: Set<ReferenceEntry>;
  /** Sources that were recognised for certain. */
  sources: Set<KnownSource>;
}

const nothing = (): Found => ({
  drafts: [],
  sentences: new Set(),
  entries: new Set(),
  sources: new Set(),
});

/** Sources that the running text names; one that a sentence names twice is compared once. */
export function namedSources(context: Context, mentions: readonly Mention[], recogniser: Recogniser): Found {
  const found = nothing();
  const judged = new Set<string>();
  for (const mention of mentions) {
    const passage = readPassage(passageFrom(context.page, mention.sentence, context.named), context.index);
    const resolved = recogniser.mention(mention, passage.facts);
    for (let at = mention.sentence; at <= passage.last; at++) found.sentences.add(at);
    if (mention.entry) found.entries.add(mention.entry);
    const key = `${mention.sentence} ${resolved.sources[0]?.record.id ?? mention.text}`;
    if (judged.has(key)) continue;
    judged.add(key);
    if (resolved.outcome === 'this-source') for (const source of resolved.sources) found.sources.add(source);
    found.drafts.push(draftOf(context, mention, passage, resolved));
  }
  return found;
}

/** Studies that are described and not named, in sentences that rest on nothing named. */
export function describedStudies(
  context: Context,
  recogniser: Recogniser,
  { sentences: taken, sources }: Found,
): Found {
  const found = nothing();
  const { page, named, index } = context;
  page.sentences.forEach((sentence, at) => {
    if (taken.has(at) || found.sentences.has(at)) return;
    if (
      !isRunning(page, sentence) ||
      !keptOf(sentence, 'describes study', () => describesStudy(sentence.text))
    )
      return;
    const passage = readPassage(passageFrom(page, at, named, true), index);
    const resolved = recogniser.description(passage.text, passage.facts, [...sources]);
    for (let one = at; one <= passage.last; one++) found.sentences.add(one);
    for (const entry of recogniser.entriesOf(resolved.sources[0]?.record.id ?? '')) found.entries.add(entry);
    const mention = { kind: 'description' as const, text: '', identifiers: [] };
    found.drafts.push(draftOf(context, mention, passage, resolved));
  });
  return found;
}

/** Entries of the page's list on which no sentence was found to rest. */
export function untiedEntries(
  context: Context,
  entries: readonly ReferenceEntry[],
  recogniser: Recogniser,
  tied: ReadonlySet<ReferenceEntry>,
): Draft[] {
  return entries.flatMap((entry) => {
    if (tied.has(entry)) return [];
    const resolved = recogniser.entry(entry);
    const isSource =
      resolved.outcome !== 'not-in-set' || entry.identifiers.length > 0 || entry.families.length > 0;
    return isSource ? [entryDraft(context, entry, resolved)] : [];
  });
}
