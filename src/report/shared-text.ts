import { nGram } from 'n-gram';
import type { Finding } from '../model/index.ts';
import { csvTable } from './csv-table.ts';
import { wordsOf } from './words.ts';

/** Words of a shingle. */
const SHINGLE = 3;
/** Shared part of all shingles (Jaccard index) from which two sentences count as one wording. */
const SIMILAR = 0.6;
/** Shorter sentences are alike by chance ("PRP is safe and effective"). */
const MIN_WORDS = 7;

/** One claim wording that stands on several sites. */
export interface SharedWording {
  /** The wording that most sites have. */
  sentence: string;
  claimType: Finding['claimType'];
  /** Sites with it, in alphabetical order; each with its own wording and the first page that has it. */
  uses: SharedUse[];
}
interface SharedUse {
  site: string;
  url: string;
  sentence: string;
  /** Jaccard index of the shingles of this sentence and the shared one: 1 is the same words. */
  similarity: number;
}

interface Wording {
  words: string;
  sentence: string;
  claimType: Finding['claimType'];
  shingles: readonly string[];
  /** How each site has it, on its first page. */
  sites: Map<string, { url: string; sentence: string }>;
}

/**
 * Collects the claims of many pages and finds those that several sites share, word for word or nearly.
 *
 * Sentences are compared by their shingles of three words (Broder 1997, "On the resemblance and containment of
 * documents"). The index is exact and not estimated by MinHash: a claim has some twenty shingles, of which a sketch of
 * 128 values would tell the share no better than to 0.09. Candidates come from an index of each sentence's rarest
 * shingles alone (prefix filter: Bayardo, Ma, Srikant 2007, "Scaling up all pairs similarity search"), so that common
 * words cost nothing.
 */
export class SharedText {
  private readonly wordings = new Map<string, Wording>();

  /**
   * Adds the claims of one page; those in line with the evidence, too: shared text is shared text. What is unsure may be
   * no claim at all and is left out.
   */
  add(site: string, url: string, findings: readonly Finding[]): void {
    for (const { quote, claimType, status } of findings) {
      if (status === 'review') continue;
      const words = wordsOf(quote);
      if (words.length < MIN_WORDS) continue;
      const key = words.join(' ');
      const known = this.wordings.get(key);
      if (known) {
        if (!known.sites.has(site)) known.sites.set(site, { url, sentence: quote });
      } else {
        const shingles = [...new Set(nGram(SHINGLE)(words).map(String))];
        this.wordings.set(key, {
          words: key,
          sentence: quote,
          claimType,
          shingles,
          sites: new Map([[site, { url, sentence: quote }]]),
        });
      }
    }
  }

  /** Wordings that stand on two sites or more, those on most sites first. The same pages in the same order give the same. */
  shared(): SharedWording[] {
    const all = [...this.wordings.values()].sort(
      (a, b) => b.sites.size - a.sites.size || compare(a.words, b.words),
    );
    const neighbours = similarPairs(all);
    const taken = new Set<Wording>();
    const shared: SharedWording[] = [];
    for (const centre of all) {
      if (taken.has(centre)) continue;
      const members = [{ wording: centre, similarity: 1 }];
      for (const [wording, similarity] of neighbours.get(centre) ?? []) {
        if (!taken.has(wording)) members.push({ wording, similarity });
      }
      const uses = usesOf(members);
      if (uses.length < 2) continue;
      for (const { wording } of members) taken.add(wording);
      shared.push({ sentence: centre.sentence, claimType: centre.claimType, uses });
    }
    return shared.sort((a, b) => b.uses.length - a.uses.length || compare(a.sentence, b.sentence));
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One use for each site: its wording nearest to the centre. */
function usesOf(members: readonly { wording: Wording; similarity: number }[]): SharedUse[] {
  const bySite = new Map<string, SharedUse>();
  const nearest = [...members].sort(
    (a, b) => b.similarity - a.similarity || compare(a.wording.words, b.wording.words),
  );
  for (const { wording, similarity } of nearest) {
    for (const [site, use] of wording.sites) {
      if (!bySite.has(site)) bySite.set(site, { site, ...use, similarity });
    }
  }
  return [...bySite.values()].sort((a, b) => compare(a.site, b.site));
}

/** For each wording those that are similar to it, with their Jaccard index. */
function similarPairs(all: readonly Wording[]): Map<Wording, Map<Wording, number>> {
  const frequency = new Map<string, number>();
  for (const { shingles } of all) {
    for (const shingle of shingles) frequency.set(shingle, (frequency.get(shingle) ?? 0) + 1);
  }
  const rank = (shingle: string): number => frequency.get(shingle) ?? 0;
  const index = new Map<string, Wording[]>();
  const pairs = new Map<Wording, Map<Wording, number>>();
  const sets = new Map(all.map((wording) => [wording, new Set(wording.shingles)]));
  for (const wording of all) {
    const rarest = [...wording.shingles].sort((a, b) => rank(a) - rank(b) || compare(a, b));
    // Two sets that share so much share one of their rarest members: all but the last ⌈SIMILAR × size⌉ - 1.
    const prefix = rarest.slice(0, rarest.length - Math.ceil(SIMILAR * rarest.length) + 1);
    const candidates = new Set(prefix.flatMap((shingle) => index.get(shingle) ?? []));
    for (const other of candidates) {
      const similarity = jaccard(sets.get(wording) as Set<string>, sets.get(other) as Set<string>);
      if (similarity < SIMILAR) continue;
      link(pairs, wording, other, similarity);
      link(pairs, other, wording, similarity);
    }
    for (const shingle of prefix) {
      const holders = index.get(shingle);
      if (holders) holders.push(wording);
      else index.set(shingle, [wording]);
    }
  }
  return pairs;
}

function link(
  pairs: Map<Wording, Map<Wording, number>>,
  from: Wording,
  to: Wording,
  similarity: number,
): void {
  const known = pairs.get(from);
  if (known) known.set(to, similarity);
  else pairs.set(from, new Map([[to, similarity]]));
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const member of a) if (b.has(member)) common += 1;
  return common / (a.size + b.size - common);
}

const COLUMNS = ['wording', 'sites', 'claim_type', 'site', 'similarity', 'sentence', 'url'] as const;

/** A table with one row for each site of each shared wording. */
export const sharedTextCsv = (shared: readonly SharedWording[]): string =>
  csvTable(
    COLUMNS,
    shared.flatMap(({ uses, claimType }, at) =>
      uses.map(({ site, url, sentence, similarity }) => [
        at + 1,
        uses.length,
        claimType,
        site,
        similarity.toFixed(2),
        sentence,
        url,
      ]),
    ),
  );

/** Pairs of sites with the number of wordings they share, the closest first. */
export function sharingSites(
  shared: readonly SharedWording[],
): { sites: [string, string]; wordings: number }[] {
  const pairs = new Map<string, { sites: [string, string]; wordings: number }>();
  for (const { uses } of shared) {
    for (const [at, { site: a }] of uses.entries()) {
      for (const { site: b } of uses.slice(at + 1)) {
        const key = `${a}\n${b}`;
        const pair = pairs.get(key) ?? { sites: [a, b] as [string, string], wordings: 0 };
        pair.wordings += 1;
        pairs.set(key, pair);
      }
    }
  }
  return [...pairs.values()].sort(
    (x, y) => y.wordings - x.wordings || compare(x.sites.join('\n'), y.sites.join('\n')),
  );
}
