import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import nlp from 'compromise';
import { lexiconGroups } from '../src/lexicon/index.ts';

const OUTPUT = fileURLToPath(new URL('../src/generated/lexicon.json', import.meta.url));

/** All forms of a verb whose first word is inflected ("turn into" → turns into, turned into, turning into). */
function verbForms(verb: string): string[] {
  const [head = '', ...particles] = verb.split(' ');
  const inflected = PARTICLE_FIRST.has(verb) ? particles.pop() : head;
  const before = PARTICLE_FIRST.has(verb) ? [head, ...particles] : [];
  const after = PARTICLE_FIRST.has(verb) ? [] : particles;
  const conjugated = (nlp(`to ${inflected}`).verbs().conjugate()[0] ?? {}) as Record<string, string>;
  const forms = new Set([
    inflected,
    ...(IRREGULAR[inflected ?? ''] ??
      Object.entries(conjugated)
        .filter(([tense]) => tense !== 'FutureTense')
        .map(([, form]) => form)),
  ]);
  return [...forms].map((form) => [...before, form, ...after].join(' '));
}

/** Compounds whose last word is inflected: "jump-started". */
const PARTICLE_FIRST = new Set(['jump start', 'kick start', 'self repair', 'down regulate']);
/** Where the library's conjugation is wrong for our sense. */
const IRREGULAR: Record<string, string[]> = {
  be: ['be', 'am', 'are', 'is', 'was', 'were', 'been', 'being'],
  rid: ['rid', 'rids', 'ridding'],
  cut: ['cut', 'cuts', 'cutting'],
  beat: ['beat', 'beats', 'beaten', 'beating'],
  knit: ['knit', 'knits', 'knitted', 'knitting'],
  market: ['market', 'markets', 'marketed', 'marketing'],
};

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return `${noun}s`;
}

const tagsByForm = new Map<string, Set<string>>();
const add = (form: string, tag: string) => {
  const key = form.trim().toLowerCase();
  if (!key) return;
  tagsByForm.set(key, (tagsByForm.get(key) ?? new Set()).add(tag));
};
const split = (list: string | undefined) => (list ? list.split('|') : []);

for (const group of lexiconGroups) {
  for (const form of split(group.forms)) add(form, group.tag);
  for (const noun of split(group.nouns)) {
    add(noun, group.tag);
    add(plural(noun), group.tag);
  }
  for (const verb of split(group.verbs)) for (const form of verbForms(verb)) add(form, group.tag);
}

mkdirSync(dirname(OUTPUT), { recursive: true });
const sorted = [...tagsByForm]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([form, tags]) => [form, [...tags].sort()]);
writeFileSync(OUTPUT, `${JSON.stringify(Object.fromEntries(sorted))}\n`);
console.error(`lexicon: ${sorted.length} forms in ${lexiconGroups.length} groups`);
