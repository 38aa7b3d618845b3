import type { PageBlock } from '../model/index.ts';
import { isReference } from '../text/reference-entry.ts';
import { findIdentifiers, type Identifier, identifiersOfAddress } from './identifiers.ts';
import type { ReadPage } from './page.ts';
import { plain } from './plain.ts';

/** One entry of a page's list of references. */
export interface ReferenceEntry {
  /** Index of its block. */
  block: number;
  /** The number by which the text refers to it: the one it begins with, else its place in the list. */
  number: number;
  text: string;
  identifiers: Identifier[];
  /** Family names before the title, as far as they can be told; the first decides. */
  families: string[];
  year?: number;
}

const NUMBERED = /^\s*[●•○-]?\s*\[?(\d{1,3})(?:[\].)]+\s|\s(?=\p{Lu}))/u;
const FAMILY = /\p{Lu}[\p{L}'-]+(?: (?:de|del|van|von|di|la) \p{Lu}[\p{L}'-]+|-\p{Lu}[\p{L}'-]+)*/u;
/** "Vega A, Martin-Ferrero MA" or "Vega, A., Martin, M." at the start of an entry. */
const AUTHOR = new RegExp(String.raw`^(${FAMILY.source}),? (?:\p{Lu}\.?[ -]?){1,4}(?=[,.;&(]|\s|$)`, 'u');
const ET_AL = new RegExp(`^(${FAMILY.source})(?:,? et al|,? and colleagues)`, 'u');
const YEAR = /(?<![\d./-])((?:19[89]|20[0-3])\d)(?![\d/-])/;

/** Identifiers of a part of a block: those in its text and those in the addresses of its links. */
export function identifiersIn(block: PageBlock, start = 0, end = block.text.length): Identifier[] {
  const inText = findIdentifiers(block.text.slice(start, end));
  const inLinks = (block.references ?? [])
    .filter((one) => one.url && one.start < end && one.end > start)
    .flatMap(({ url }) => identifiersOfAddress(url as string));
  if (inText.length === 0 && inLinks.length === 0) return [];
  const seen = new Set<string>();
  return [...inText, ...inLinks].flatMap(({ type, value, url }) => {
    const key = `${type} ${value}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ type, value, url }];
  });
}

/** Author and year of an entry or of any citation in words. */
function authorsOf(text: string): { families: string[]; year?: number } {
  const words = plain(text)
    .replace(NUMBERED, '')
    .replace(/^[\s●•○-]+/, '')
    .slice(0, 400);
  const first = (AUTHOR.exec(words) ?? ET_AL.exec(words))?.[1];
  const year = Number(YEAR.exec(words)?.[1]);
  return { families: first ? [first] : [], ...(year && { year }) };
}

/** The page's list of references, in order. */
export function referenceList({ snapshot }: ReadPage): ReferenceEntry[] {
  const entries: ReferenceEntry[] = [];
  let place = 0;
  snapshot.blocks.forEach((block, index) => {
    if (!isReference(block)) return;
    if (block.kind === 'heading') {
      place = 0;
      return;
    }
    if (block.kind === 'alt-text' || block.kind === 'button') return;
    place++;
    const explicit = NUMBERED.exec(plain(block.text));
    entries.push({
      block: index,
      number: explicit ? Number(explicit[1]) : place,
      text: block.text,
      identifiers: identifiersIn(block),
      ...authorsOf(block.text),
    });
  });
  return entries;
}
