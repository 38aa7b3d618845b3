import { byTags } from './by-tags.ts';
import type { Term } from './terms.ts';
import type { Token } from './tokens.ts';

/** What an institution is called by, at the end of its name: "Brain and Spine Institute". */
const HOUSES: ReadonlySet<string> = new Set(
  'institute institutes center centers centre centres clinic clinics hospital hospitals department division associates foundation association society academy specialists physicians surgeons group partners orthopedics orthopaedics'.split(
    ' ',
  ),
);
/** Those that go on: "Center for Aging", "Department of Sports and Spine". */
const GOES_ON: ReadonlySet<string> = new Set(
  'institute center centre department division foundation association society academy college school office council'.split(
    ' ',
  ),
);
const JOINS: ReadonlySet<string> = new Set(['and', '&', 'of']);
const LEADS: ReadonlySet<string> = new Set(['for', 'of', 'on']);
/** Words with a capital in headings that no name begins with or goes on past. */
const OUTSIDE: ReadonlySet<string> = new Set(
  'a an the at in from with to by near our your my this that these is are was were why what how when who about welcome call visit contact choose get meet join'.split(
    ' ',
  ),
);
/** Tags that say which part of the body, or which disease, a text is about. */
const PART =
  /^(?:KneeWord|HipWord|SpineWord|TendonWord|ArthritisWord|CartilageWord|SeriousDisease|Joint|Tissue|Disease)$/;

const partTags = byTags((tags) => tags.filter((tag) => PART.test(tag)));
const otherTags = byTags((tags) => tags.filter((tag) => !PART.test(tag)));

interface Range {
  start: number;
  end: number;
}

/** The names of institutions in a sentence, as half-open token indices. */
function namesIn(tokens: readonly Token[], text: string): Range[] {
  const isCapital = (at: number): boolean => {
    const token = tokens[at];
    return (
      token !== undefined && /^\p{Lu}/u.test(text.slice(token.start, token.end)) && !OUTSIDE.has(token.normal)
    );
  };
  // A bar or a full stop between two words parts them, though it is no token.
  const isNext = (at: number): boolean =>
    /^[\s-]*$/.test(text.slice((tokens[at - 1] as Token).end, (tokens[at] as Token).start));
  return tokens.flatMap(({ normal }, at): Range[] => {
    if (!HOUSES.has(normal) && !GOES_ON.has(normal)) return [];
    if (!isCapital(at)) return [];
    let start = at;
    while (start > 0 && isNext(start)) {
      const joins = JOINS.has(tokens[start - 1]?.normal ?? '') && start > 1 && isCapital(start - 2);
      if (!joins && !isCapital(start - 1)) break;
      start -= joins ? 2 : 1;
    }
    let end = at + 1;
    if (GOES_ON.has(normal) && LEADS.has(tokens[end]?.normal ?? '') && isCapital(end + 1)) {
      end += 2;
      while (end < tokens.length && isNext(end)) {
        const joins = JOINS.has(tokens[end]?.normal ?? '') && isCapital(end + 1);
        if (!joins && !isCapital(end)) break;
        end += joins ? 2 : 1;
      }
    }
    return end - start > 1 ? [{ start, end }] : [];
  });
}

/** A text without the names of the institutions in it; the text itself where it has none. */
export function withoutNames(tokens: readonly Token[], text: string): string {
  if (!tokens.some(({ normal }) => HOUSES.has(normal) || GOES_ON.has(normal))) return text;
  return namesIn(tokens, text).reduceRight(
    (rest, { start, end }) =>
      rest.slice(0, (tokens[start] as Token).start) + rest.slice((tokens[end - 1] as Token).end),
    text,
  );
}

/**
 * Terms without parts of the body and diseases that only stand in the name of an institution: the Brain and Spine
 * Institute treats more than spines. A single part, where the sentence names no other, is kept:
 * a Knee Center treats knees.
 */
export function withoutPlaceNames(tokens: readonly Token[], text: string, terms: Term[]): Term[] {
  const parts = terms.filter(({ tags }) => partTags(tags).length > 0);
  if (parts.length === 0 || !tokens.some(({ normal }) => HOUSES.has(normal) || GOES_ON.has(normal)))
    return terms;
  const names = namesIn(tokens, text);
  const inName = new Set(
    parts.filter((part) => names.some(({ start, end }) => part.start >= start && part.end <= end)),
  );
  const isSerious = [...inName].some(({ tags }) => tags.includes('SeriousDisease'));
  const isJoined = names.some(({ start, end }) =>
    tokens.slice(start, end).some(({ normal }) => normal === 'and' || normal === '&'),
  );
  const isOnly = inName.size === parts.length && new Set([...inName].map(({ start }) => start)).size === 1;
  if (inName.size === 0 || (isOnly && !isSerious && !isJoined)) return terms;
  return terms.flatMap((term) => {
    if (!inName.has(term)) return [term];
    const tags = otherTags(term.tags);
    return tags.length > 0 ? [{ ...term, tags }] : [];
  });
}
