import { wordClasses } from './lexicon.ts';
import { tokens } from './tokens.ts';

/** A text as the scorer sees it: its tokens, a hash of each, and the word classes of each and of all together. */
export interface TextUnits {
  tokens: string[];
  hashes: Int32Array;
  classes: Int32Array;
  anyClass: number;
}

/** 32-bit FNV-1a with a final mix. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Spreads the bits of a 32-bit number (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

interface Word {
  hash: number;
  classes: number;
}

/** Reads texts into units. Keeps what it has read: headings and neighbours come again with every sentence. */
export class UnitReader {
  readonly #texts = new Map<string, TextUnits>();
  readonly #hashes = new Map<string, number>();
  readonly #words = new Map<string, Word>();

  /** Hash of a name or a part of a word. */
  hash(text: string): number {
    let hash = this.#hashes.get(text);
    if (hash === undefined) {
      hash = hashText(text);
      this.#hashes.set(text, hash);
    }
    return hash;
  }

  /** Units of a text. */
  read(text: string): TextUnits {
    const known = this.#texts.get(text);
    if (known) return known;
    const list = tokens(text);
    const hashes = new Int32Array(list.length);
    const classes = new Int32Array(list.length);
    let anyClass = 0;
    list.forEach((token, i) => {
      let word = this.#words.get(token);
      if (!word) {
        word = { hash: hashText(token), classes: wordClasses(token) };
        this.#words.set(token, word);
      }
      hashes[i] = word.hash;
      classes[i] = word.classes;
      anyClass |= word.classes;
    });
    const units = { tokens: list, hashes, classes, anyClass };
    this.#texts.set(text, units);
    return units;
  }
}
