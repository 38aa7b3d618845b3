import { byTags } from './by-tags.ts';
import type { Span } from './span.ts';
import { JOINT_TAGS } from './tags.ts';
import type { Term } from './terms.ts';
import type { Token } from './tokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What an institution is called by, where its name goes on: "Center for Aging", "Department of Sports and Spine". */
const GOES_ON = words(
  'institute center centre department division foundation association society academy college school office council',
);
/** The same, and what only ends a name: "Brain and Spine Specialists". */
const HOUSES: ReadonlySet<string> = new Set([
  ...GOES_ON,
  ...words(
    'institutes centers centres clinic clinics hospital hospitals associates specialists physicians surgeons group partners orthopedics orthopaedics',
  ),
]);
const JOINS = words('and & of');
const LEADS = words('for of on');
/** Words with a capital in headings that no name begins with or goes on past. */
const OUTSIDE = words(
  'a an the at in from with to by near our your my this that these is are was were why what how when who about welcome call visit contact choose get meet join',
);
/** Tags that say which part of the body, or which disease, a text is about. */
const PART: ReadonlySet<string> = new Set([...JOINT_TAGS, 'SeriousDisease', 'Tissue', 'Disease']);

const isPart = byTags((tags) => tags.some((tag) => PART.has(tag)));
const otherTags = byTags((tags) => tags.filter((tag) => !PART.has(tag)));

/** The names of institutions in a sentence, as half-open token indices. */
function namesIn(tokens: readonly Token[], text: string): Span[] {
  const houses = tokens.flatMap(({ normal }, at) => (HOUSES.has(normal) ? [at] : []));
  if (houses.length === 0) return [];
  const isCapital = (at: number): boolean => {
    const token = tokens[at];
    return (
      token !== undefined && /^\p{Lu}/u.test(text.slice(token.start, token.end)) && !OUTSIDE.has(token.normal)
    );
  };
  const isOneOf = (list: ReadonlySet<string>, at: number): boolean => list.has(tokens[at]?.normal ?? '');
  // A bar or a full stop between two words parts them, though it is no token.
  const isNext = (at: number): boolean =>
    /^[\s-]*$/.test(text.slice((tokens[at - 1] as Token).end, (tokens[at] as Token).start));
  /** The last word of the name that the word at an index belongs to, or with a step of -1 its first. */
  const endOf = (at: number, step: 1 | -1): number => {
    const next = at + step;
    if (!tokens[next] || !isNext(Math.max(at, next))) return at;
    if (isOneOf(JOINS, next) && isCapital(next + step)) return endOf(next + step, step);
    return isCapital(next) ? endOf(next, step) : at;
  };
  const names: Span[] = [];
  for (const at of houses.filter(isCapital)) {
    const leads = isOneOf(GOES_ON, at) && isOneOf(LEADS, at + 1) && isCapital(at + 2);
    const start = endOf(at, -1);
    const end = (leads ? endOf(at + 2, 1) : at) + 1;
    const last = names.at(-1);
    // "Spine Institute Clinic" is one name.
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else if (end - start > 1) names.push({ start, end });
  }
  return names;
}

/** A text without the names of the institutions in it; the text itself where it has none. */
export const withoutNames = (tokens: readonly Token[], text: string): string =>
  namesIn(tokens, text).reduceRight(
    (rest, { start, end }) =>
      rest.slice(0, (tokens[start] as Token).start) + rest.slice((tokens[end - 1] as Token).end),
    text,
  );

/**
 * Terms without parts of the body and diseases that only stand in the name of an institution: the Brain and Spine
 * Institute treats more than spines. A single part, where the sentence names no other, is kept:
 * a Knee Center treats knees.
 */
export function withoutPlaceNames(tokens: readonly Token[], text: string, terms: Term[]): Term[] {
  const parts = terms.filter(({ tags }) => isPart(tags));
  const names = parts.length > 0 ? namesIn(tokens, text) : [];
  if (names.length === 0) return terms;
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
