import type { Facts } from './facts.ts';
import type { Mention } from './mentions.ts';
import type { ReferenceEntry } from './references.ts';
import { byAuthor, byDescription, byIdentifiers, byName, byTitle, type Resolved } from './resolve.ts';
import type { KnownSource, SourceIndex } from './source-index.ts';

/** Recognises the sources of one page; what its list of references settles is settled once. */
export interface Recogniser {
  entry(entry: ReferenceEntry): Resolved;
  mention(mention: Mention, facts: Facts): Resolved;
  /** @param named sources that the page names for certain elsewhere */
  description(text: string, facts: Facts, named: readonly KnownSource[]): Resolved;
  /** Entries of the page's list that are this source for certain; at most ten. */
  entriesOf(recordId: string): readonly ReferenceEntry[];
}

const MOST_ENTRIES = 10;

export function recogniserOf(entries: readonly ReferenceEntry[], index: SourceIndex): Recogniser {
  const resolved = new Map(entries.map((entry) => [entry, resolveEntry(entry, index)]));
  const listed: KnownSource[] = [];
  const entriesOf = new Map<string, ReferenceEntry[]>();
  for (const [entry, { outcome, sources }] of resolved) {
    if (outcome !== 'this-source') continue;
    listed.push(...sources);
    const id = sources[0]?.record.id ?? '';
    entriesOf.set(id, [...(entriesOf.get(id) ?? []).slice(1 - MOST_ENTRIES), entry]);
  }
  const ofEntry = (entry: ReferenceEntry): Resolved => resolved.get(entry) ?? resolveEntry(entry, index);
  return {
    entry: ofEntry,
    mention: (mention, facts) => resolveMention(mention, facts, ofEntry, index),
    description: (text, facts, named) =>
      byDescription(text, facts, [...new Set([...listed, ...named])], index),
    entriesOf: (id) => entriesOf.get(id) ?? [],
  };
}

function resolveEntry(entry: ReferenceEntry, index: SourceIndex): Resolved {
  const found = byIdentifiers(entry.identifiers, index);
  return found.outcome === 'not-in-set' ? byTitle(entry.text, entry.families, index) : found;
}

function resolveMention(
  mention: Mention,
  facts: Facts,
  ofEntry: (entry: ReferenceEntry) => Resolved,
  index: SourceIndex,
): Resolved {
  const listed = mention.entry && ofEntry(mention.entry);
  if (listed && listed.outcome !== 'not-in-set') return listed;
  const found = byIdentifiers(mention.identifiers, index);
  if (found.outcome !== 'not-in-set') return found;
  if (mention.name) return byName(mention.name, facts, index);
  // A listed source that is not in the set is not another one by the same author.
  if (mention.family && !mention.entry) return byAuthor(mention.family, mention.year, facts, index);
  return found;
}
