import type { Span } from './span.ts';

/** Abbreviations after which a full stop does not end a sentence; lower case, without the stop. */
const ABBREVIATIONS = new Set(
  (
    'dr drs mr mrs ms mx prof st sr jr rev hon gen col lt sgt capt vs v no nos vol fig figs ref refs eq approx appt dept est ' +
    'inc ltd co corp bros assn univ ave blvd rd hwy ste apt jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu ' +
    'thur thurs fri sat sun e.g i.e eg ie cf al viz ca tel ext min max mg ml cc pt pts p pp ed eds'
  ).split(' '),
);
/** Abbreviations that may well end a sentence: only a following lower-case letter or digit keeps them open. */
const OPEN_ABBREVIATIONS = new Set(
  'etc a.m p.m u.s u.k u.s.a m.d ph.d d.o b.s m.s d.c n.d md phd do inc ltd co jan feb mar apr jun jul aug sep sept oct nov dec no'.split(
    ' ',
  ),
);
const CLOSERS = /["'”’)\]»]/u;
const TERMINATORS: ReadonlySet<number> = new Set([...'.!?…。！？'].map((mark) => mark.charCodeAt(0)));
const STARTS_SENTENCE = /^["'“‘(«¿¡[]*[\p{Lu}\p{N}$€£#@•✓✔✅]/u;
const STARTS_LOWER = /^["'“‘(«[]*\p{Ll}/u;

/**
 * A sentence longer than this is cut at the next white space, and at twice the length wherever it is, so that the work
 * on one sentence stays bounded and a quote readable.
 */
const MAX_SENTENCE = 5_000;

/**
 * Splits a block of rendered text into sentences. Spans are half-open UTF-16 offsets into `text`, trimmed, in order,
 * never empty. A footnote mark glued to the full stop ("tendon.2,5") stays with its sentence; a missing space after
 * the stop ("reviews.They") still ends it. Linear in the length of the text.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const push = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const length = i - start;
    if (
      length >= MAX_SENTENCE &&
      (isSpace(text.charCodeAt(i)) || (length >= 2 * MAX_SENTENCE && !isLowSurrogate(text.charCodeAt(i))))
    ) {
      push(i);
      continue;
    }
    if (!isTerminator(text.charCodeAt(i))) continue;
    const character = text[i] as string;
    let end = i + 1;
    while (end < text.length && isTerminator(text.charCodeAt(end))) end++;
    const afterStop = end;
    while (end < text.length && CLOSERS.test(text[end] as string)) end++;
    const footnote = character === '.' ? footnoteLength(text, end) : 0;
    if (end >= text.length) break;
    const next = text[end + footnote];
    const spaced = next === undefined || isSpace(next.charCodeAt(0));
    const rest = text.slice(end + footnote, end + footnote + 12).trimStart();
    if (spaced) {
      const boundary =
        character === '.' && afterStop === i + 1
          ? isBoundaryAfterStop(text, start, i, rest)
          : !STARTS_LOWER.test(rest) || character === '…';
      if (boundary) push(end + footnote);
      i = Math.max(i, end + footnote - 1);
    } else if (isGlued(text, i, end, rest)) {
      push(end + footnote);
      i = end + footnote - 1;
    }
  }
  push(text.length);
  return spans;
}

/** Letters of plain text are told at once: every character is asked. */
function isTerminator(code: number): boolean {
  return (code < 64 || code > 127) && TERMINATORS.has(code);
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0x2028 || code === 0x2029;
}

/** True for the second half of a character: no place to cut. */
function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Length of a footnote mark glued to a sentence end, as in "tears.2-10 Next" or "tears.[3] Next". */
function footnoteLength(text: string, at: number): number {
  const match = /^(?:\d{1,3}(?:[,–-]\d{1,3})*|(?:\[\d{1,3}(?:[,–-]\d{1,3})*\])+)(?=\s|$)/u.exec(
    text.slice(at, at + 24),
  );
  return match ? match[0].length : 0;
}

function isBoundaryAfterStop(text: string, start: number, stop: number, rest: string): boolean {
  const word =
    /[\p{L}\p{N}.&]*$/u.exec(text.slice(Math.max(start, stop - 20), stop))?.[0].toLowerCase() ?? '';
  // An enumerator at the head of a block: "3. PRP: the workhorse", "B-2. Are animal cells used?"
  if (/^(?:\p{L}-?)?\d{1,3}$/u.test(text.slice(start, stop).trim())) return false;
  if (/^[\p{L}]$/u.test(word) && text.slice(start, stop).trim().length === 1) return false;
  if (OPEN_ABBREVIATIONS.has(word)) return STARTS_SENTENCE.test(rest) && !/^["'“‘(]*[\d$€£#]/u.test(rest);
  // "Ms. Lee" is a title, "treats MS. Call us" a disease.
  if (word === 'ms' && text.slice(stop - 2, stop) === 'MS') return !STARTS_LOWER.test(rest);
  if (ABBREVIATIONS.has(word)) return false;
  if (/^\p{L}$/u.test(word)) {
    // An initial ("J. Smith") stays open; "vitamin C. The" and "phase I. We" are too rare to pay for.
    return word !== 'i' && STARTS_LOWER.test(rest) === false && !/^\p{Lu}/u.test(rest);
  }
  return !STARTS_LOWER.test(rest);
}

/** A stop without a space: a boundary only between a lower-case word and a capitalised one, as in "reviews.They". */
function isGlued(text: string, stop: number, end: number, rest: string): boolean {
  const before = text.slice(Math.max(0, stop - 3), stop);
  if (!/\p{Ll}{2,}$/u.test(before) && !/[)%\d]$/u.test(before)) return false;
  if (end > stop + 1) return /^\p{Lu}/u.test(rest);
  return /^\p{Lu}\p{Ll}+(?:\s|['’,]|\p{Ll})/u.test(rest) || /^(?:I|A)\s/u.test(rest);
}
