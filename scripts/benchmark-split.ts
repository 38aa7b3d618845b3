/**
 * Draws which labelled pages are held out (tests/benchmark/split.json). Pages that were drawn before keep their part, so
 * that the held-out ones stay unseen; a new set of pages (the letter of their ids) is drawn as a whole, once.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom, shuffle } from './benchmark/random.ts';

const ROOT = join(import.meta.dirname, '..', 'tests', 'benchmark');
const SEED = 20260;
/** Share that is held out, by set; a set that is not named only develops. */
const HELD_OUT_SHARE: Readonly<Record<string, number>> = { d: 1 / 3, r: 1 / 3, p: 1 / 4, q: 1 / 4, s: 1 / 6 };
/** Shared five-word runs, as a share of the shorter page, from which two pages count as near-duplicates. */
const DUPLICATE_OVERLAP = 0.1;

interface Page {
  id: string;
  kind: string;
  sentences: { text: string }[];
}

function shingles(page: Page): Set<string> {
  const words = page.sentences
    .map((sentence) => sentence.text)
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}%]+/gu);
  const runs = new Set<string>();
  for (let i = 0; words && i + 5 <= words.length; i++) runs.add(words.slice(i, i + 5).join(' '));
  return runs;
}

function overlap(a: Set<string>, b: Set<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const run of small) if (large.has(run)) shared++;
  return shared / (small.size || 1);
}

/** Groups pages that share much text, so that no page is tested by a near-copy it was trained on. */
function nearDuplicateGroups(pages: readonly Page[]): Page[][] {
  const runs = pages.map(shingles);
  const group = pages.map((_, i) => i);
  for (let i = 0; i < pages.length; i++) {
    for (let j = i + 1; j < pages.length; j++) {
      const [to, from] = [group[i], group[j]];
      if (to !== from && overlap(runs[i] as Set<string>, runs[j] as Set<string>) >= DUPLICATE_OVERLAP) {
        for (let k = 0; k < pages.length; k++) if (group[k] === from) group[k] = to as number;
      }
    }
  }
  const groups = new Map<number, Page[]>();
  pages.forEach((page, i) => {
    const key = group[i] as number;
    groups.set(key, [...(groups.get(key) ?? []), page]);
  });
  return [...groups.values()];
}

interface Split {
  seed: number;
  dev: string[];
  'held-out': string[];
}

const file = join(ROOT, 'split.json');
const before: Split = JSON.parse(readFileSync(file, 'utf8'));
const setOf = (id: string) => id.replace(/\d.*/, '');
const drawn = new Set([...before.dev, ...before['held-out']].map(setOf));
const pages: Page[] = readdirSync(join(ROOT, 'pages'))
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  .map((name): Page => JSON.parse(readFileSync(join(ROOT, 'pages', name), 'utf8')))
  .filter(({ id }) => !drawn.has(setOf(id)) && HELD_OUT_SHARE[setOf(id)]);
const random = seededRandom(SEED);
const strata = new Map<string, Page[][]>();
for (const group of nearDuplicateGroups(pages)) {
  const stratum = `${setOf(group[0]?.id ?? '')} ${group[0]?.kind}`;
  strata.set(stratum, [...(strata.get(stratum) ?? []), group]);
}
for (const [stratum, groups] of strata) {
  const share = HELD_OUT_SHARE[stratum.split(' ')[0] ?? ''] ?? 0;
  const wanted = Math.round(groups.flat().length * share);
  let heldOut = 0;
  for (const group of shuffle(groups, random)) {
    const part = heldOut + group.length <= wanted ? 'held-out' : 'dev';
    if (part === 'held-out') heldOut += group.length;
    before[part].push(...group.map((page) => page.id));
  }
}
const order = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
const split: Split = { ...before, dev: before.dev.sort(order), 'held-out': before['held-out'].sort(order) };
writeFileSync(file, `${JSON.stringify(split, null, 2)}\n`);
console.log(`dev ${split.dev.length}, held-out ${split['held-out'].length}`);
