/**
 * Draws tests/benchmark/split.json: two thirds of the labelled pages to develop on, one third held out.
 * Drawn once; run again only when pages are added, since a new draw ends the innocence of the held-out part.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom, shuffle } from './benchmark/random.ts';

const ROOT = join(import.meta.dirname, '..', 'tests', 'benchmark');
const SEED = 20260;
const HELD_OUT_SHARE = 1 / 3;
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

const pages: Page[] = readdirSync(join(ROOT, 'pages'))
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  .map((file) => JSON.parse(readFileSync(join(ROOT, 'pages', file), 'utf8')));
const random = seededRandom(SEED);
const strata = new Map<string, Page[][]>();
for (const group of nearDuplicateGroups(pages)) {
  const stratum = `${group[0]?.id[0]} ${group[0]?.kind}`;
  strata.set(stratum, [...(strata.get(stratum) ?? []), group]);
}
const parts: { dev: string[]; 'held-out': string[] } = { dev: [], 'held-out': [] };
for (const groups of strata.values()) {
  const wanted = Math.round(groups.flat().length * HELD_OUT_SHARE);
  let heldOut = 0;
  for (const group of shuffle(groups, random)) {
    const part = heldOut + group.length <= wanted ? 'held-out' : 'dev';
    if (part === 'held-out') heldOut += group.length;
    parts[part].push(...group.map((page) => page.id));
  }
}
const order = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
const split = { seed: SEED, dev: parts.dev.sort(order), 'held-out': parts['held-out'].sort(order) };
writeFileSync(join(ROOT, 'split.json'), `${JSON.stringify(split, null, 2)}\n`);
console.log(`dev ${split.dev.length}, held-out ${split['held-out'].length}`);
