/**
 * Draws which labelled pages are held out (tests/benchmark/split.json). Pages that were drawn before keep their part, so
 * that the held-out ones stay unseen; a new page that tells the same as one of them goes where that one is.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alike } from './benchmark/alike.ts';
import { seededRandom, shuffle } from './benchmark/random.ts';

const ROOT = join(import.meta.dirname, '..', 'tests', 'benchmark');
const SEED = 20260;
/** Share that is held out, by set; a set that is not named only develops. */
const HELD_OUT_SHARE: Readonly<Record<string, number>> = {
  d: 1 / 3,
  r: 1 / 3,
  p: 1 / 4,
  q: 1 / 4,
  s: 1 / 3,
  t: 1 / 6,
  u: 1 / 6,
};

interface Page {
  id: string;
  kind: string;
  sentences: { text: string }[];
}

interface Split {
  seed: number;
  dev: string[];
  'held-out': string[];
}

const file = join(ROOT, 'split.json');
const before: Split = JSON.parse(readFileSync(file, 'utf8'));
const setOf = (id: string) => id.replace(/\d.*/, '');
const pages: Page[] = readdirSync(join(ROOT, 'pages'))
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  .map((name): Page => JSON.parse(readFileSync(join(ROOT, 'pages', name), 'utf8')));
const same = alike(pages);
const partOf = new Map<string, 'dev' | 'held-out'>([
  ...before.dev.map((id) => [id, 'dev'] as const),
  ...before['held-out'].map((id) => [id, 'held-out'] as const),
]);
const place = (page: Page, part: 'dev' | 'held-out') => {
  partOf.set(page.id, part);
  before[part].push(page.id);
};
const open = () =>
  pages.flatMap((page, i) =>
    !partOf.has(page.id) && HELD_OUT_SHARE[setOf(page.id)] ? [{ page, near: same[i] as number[] }] : [],
  );
/** Where pages that tell the same already are; those that only develop count too. */
const partsNear = (near: readonly number[]) =>
  new Set(
    near.flatMap((i) => {
      const { id } = pages[i] as Page;
      return partOf.get(id) ?? (HELD_OUT_SHARE[setOf(id)] ? [] : 'dev');
    }),
  );
const tornApart: string[] = [];
for (const { page, near } of open()) {
  const parts = partsNear(near);
  if (parts.size === 2) tornApart.push(page.id);
  else for (const part of parts) place(page, part);
}
if (tornApart.length > 0)
  throw new Error(`These tell the same as pages of both parts: ${tornApart.join(', ')}`);
const random = seededRandom(SEED);
const strata = new Map<string, ReturnType<typeof open>>();
for (const one of open()) {
  const stratum = `${setOf(one.page.id)} ${one.page.kind}`;
  strata.set(stratum, [...(strata.get(stratum) ?? []), one]);
}
for (const drawn of strata.values()) {
  let wanted = Math.round(drawn.length * (HELD_OUT_SHARE[setOf(drawn[0]?.page.id ?? '')] as number));
  for (const { page, near } of shuffle(drawn, random)) {
    const [part = wanted > 0 ? 'held-out' : 'dev'] = partsNear(near);
    if (part === 'held-out') wanted--;
    place(page, part);
  }
}
const order = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
const split: Split = { ...before, dev: before.dev.sort(order), 'held-out': before['held-out'].sort(order) };
writeFileSync(file, `${JSON.stringify(split, null, 2)}\n`);
console.log(`dev ${split.dev.length}, held-out ${split['held-out'].length}`);
