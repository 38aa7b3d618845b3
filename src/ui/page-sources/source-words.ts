import type { Translator, Words } from '../i18n.ts';

/** Sentences end before a capital letter or a figure; "If so:" stands for one. */
const BETWEEN = /(?<=[.!?]["”)]?|If so:) (?=[\p{Lu}\d“"])/u;

/**
 * What is said of a source, in the reader's language sentence by sentence: what the record says itself stays English.
 * Neighbours in one language are one part.
 */
export function sourceWords(english: string, t: Pick<Translator, 'evidence'>): Words[] {
  const parts: Words[] = [];
  for (const sentence of english.split(BETWEEN)) {
    const words = t.evidence(sentence);
    const last = parts.at(-1);
    if (last && last.lang === words.lang) last.text += ` ${words.text}`;
    else parts.push({ ...words });
  }
  return parts;
}
