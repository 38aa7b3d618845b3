import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import nlp from 'compromise';
import { lexiconGroups } from '../src/lexicon/index.ts';

const OUTPUT = fileURLToPath(new URL('../src/generated/lexicon.json', import.meta.url));

/** compromise's conjugator itself: the phrase parser would first have to recognise the word as a verb. */
const { conjugate } = (
  nlp as unknown as {
    methods(): {
      two: { transform: { verb: { conjugate(verb: string, model: unknown): Record<string, string> } } };
    };
  }
).methods().two.transform.verb;

/** Forms the library gives wrongly or not at all. */
const EXTRA_FORMS: Record<string, readonly string[]> = {
  be: ['am', 'are', 'is', 'was', 'were', 'been'],
  regrow: ['regrown'],
  reweave: ['rewoven'],
  overcome: ['overcome'],
  tout: ['touted'],
  skip: ['skipped'],
  get: ['gotten'],
};

/** Compounds whose last word is inflected: "jump-started". */
const LAST_WORD_INFLECTED = new Set(['jump start', 'kick start', 'self repair', 'down regulate', 'band aid']);

/** All forms of a verb; of several words the first is inflected ("turn into" → turns into, turned into, turning into). */
function verbForms(verb: string): string[] {
  const words = verb.split(' ');
  const at = LAST_WORD_INFLECTED.has(verb) ? words.length - 1 : 0;
  const infinitive = words[at] ?? '';
  const { FutureTense: _, ...tenses } = conjugate(infinitive, nlp.model());
  const forms = new Set([infinitive, ...Object.values(tenses), ...(EXTRA_FORMS[infinitive] ?? [])]);
  return [...forms].map((form) => words.with(at, form).join(' '));
}

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
