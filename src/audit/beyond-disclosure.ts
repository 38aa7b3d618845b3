import { type AnalysedSentence, isTurned } from '../claims/analyse-page.ts';
import { CONTRAST, endsInPraise, GOES_ON_TO_OFFER } from '../context/contrast.ts';
import { statesAim } from '../context/purpose.ts';
import type { ClaimType } from '../model/index.ts';
import { matchesOf } from '../text/matches.ts';

const HARMED = String.raw`(?:harm(?:s|ful|ed)?|bad outcomes?|dangers?|dangerous|risks?|risky|unsafe|toxic|side[- ]effects?|complications?|adverse|injur(?:y|ies|ed)|(?:caus(?:e|es|ed|ing)|lead(?:s|ing)? to|form(?:s|ing)?|turn(?:s|ing)? into|becom(?:e|es|ing)|trigger(?:s|ed|ing)?|rais(?:e|es|ing)|increas(?:e|es|ing)) [^.;,]{0,30}?\b(?:tumou?rs?|cancers?|infections?|disease|reactions?|rejection))`;
/** Between the missing proof and the harm: what turns it round ("no evidence that it prevents harm") or leaves it open. */
const TURNS =
  '(?:safe(?:ty)?|prevent|reduc|lower|less|fewer|avoid|treat|cur(?:e|es|ing)|heal|protect|help|without|free|no|not|on|about|regarding|whether|if|enough)';
/** Harm that is said not to be shown: "no evidence of any harm", "not been shown to cause tumors". */
const DENIES_HARM = new RegExp(
  String.raw`(?:\b(?:no|not|never|nothing|little|limited|insufficient|lack of)\b|n['’]t\b)[^.;,]{0,40}?\b(?:evidence|proof|data|indications?|sign|shown|show|proven|prove|known|demonstrated|found|reported)\b(?:(?!\b${TURNS})[^.;]){0,80}?\b${HARMED}\b`,
  'i',
);

/** A status that is explained away, or made a lure: lawful without it, a matter of money, of time, of slow offices, a chance, studied for much. */
const EXCUSES = new RegExp(
  [
    String.raw`(?<!\b(?:not|never|hardly|longer) )\b(?:legal|lawful|permitted|allowed|exempt)(?:ly)?\b[^.;]{0,30}\bwithout (?:\w+ ){0,3}(?:approval|licen[cs]e|clearance)`,
    String.raw`\b(?:so|therefore|thus|hence|which makes (?:it|them)|(?:and|but) (?:is|are)|that is why)\b[^.;]{0,20}(?<!\b(?:not|n['’]t|never|un|il)[ -]?)\b(?:legal|lawful|allowed|permitted|exempt|safe|effective)\b(?! (?:only )?(?:in|within|as part of) (?:\w+ ){0,2}(?:trials?|stud(?:y|ies)|research))`,
    String.raw`\b(?:simply|just|only|merely) (?:means?|because)\b|\b(?:does not|doesn['’]t|do not|not) mean\b(?=[^.;]{0,60}\b(?:not|n['’]t|unsafe|ineffective|illegal|dangerous|bad|useless|fail)\b)`,
    String.raw`\b(?:got(?:ten)?|get|getting) (?:a?round) to\b|\b(?:caught|catch(?:es|ing)?) up\b|\b(?:behind the times|red tape|bureaucra\w+|formality|(?:only|just) a (?:matter|question) of time|too slow|slow to)\b`,
    String.raw`\bbecause\b[^.;]{0,40}\b(?:profits?|money|greed|lobby\w*|drug companies|pharma\w*|patent\w*|politic\w*)\b|\bbig pharma\b`,
    String.raw`\beven without\b[^.;,]{0,20}\bapproval\b|\b(?:except|apart from|with the exception of|other than)\b[^.;]{0,20}\b(?:orthop\w+|joints?|knees?|our|ours|prp|platelet\w*|plasma)\b`,
    String.raw`\bbeing (?:studied|investigated|researched) (?:hard|for (?:how|its|their|the|[^.;]*\b(?:and|or|more)\b))`,
    String.raw`\bbefore (?:it|they) (?:is|are|becomes?) (?:\w+ )?available\b|\b(?:ability|chance|opportunity) to (?:try|receive|get|use)\b|\b(?:early|exclusive) access\b`,
  ].join('|'),
  'i',
);

/** Where what is disclosed may end: at a contrast, at what is concluded, and where the seller goes on to what is sold. */
const CUT = new RegExp(
  String.raw`\b(?:${CONTRAST}|so|therefore|because)\b|, yet\b|${GOES_ON_TO_OFFER}`,
  'gi',
);
const OPENS_CONTRAST = /^(?:even )?(?:although|though|while|whereas|despite|notwithstanding)\b/i;

/** The clauses of a sentence, as offsets; one that opens with a contrast is cut at its first comma too. */
function clausesOf(text: string): [number, number][] {
  const comma = OPENS_CONTRAST.test(text) ? text.indexOf(',') : -1;
  const cuts = matchesOf(text, CUT).map(({ index }) => index);
  const ends = [...cuts, ...(comma > 0 ? [comma] : []), text.length].sort((a, b) => a - b);
  return ends.map((end, i) => [ends[i - 1] ?? 0, end]);
}

/** What it costs and where it is studied belongs to a disclosure: "not covered, so you pay for it yourself". */
const BELONGS: ReadonlySet<ClaimType> = new Set(['financial', 'trial-status']);

/**
 * True where a sentence does more than disclose: denies harm, explains the status away, or claims something in a part
 * that discloses nothing ("not approved, but proven to regrow cartilage").
 *
 * @param isFair true for a part that discloses
 */
export function goesBeyondDisclosure(
  { text, tokens, frames }: AnalysedSentence,
  isFair: (part: string) => boolean,
): boolean {
  if (DENIES_HARM.test(text) || EXCUSES.test(text) || endsInPraise(text)) return true;
  const asserted = frames.filter(
    ({ hit, claimType, modifiers }) =>
      !hit.hint && !BELONGS.has(claimType) && !isTurned({ ...modifiers, negated: false }),
  );
  if (asserted.length === 0) return false;
  return clausesOf(text).some(
    ([from, to]) =>
      asserted.some(
        ({ hit }) => (tokens[hit.start]?.start ?? 0) >= from && (tokens[hit.end - 1]?.end ?? 0) <= to,
      ) && !deniesOrAdmits(text.slice(from, to), isFair),
  );
}

const DENIES = /\b(?:no|not|never|cannot|nor|neither|none|without|lacks?)\b|n['’]t\b/i;

const deniesOrAdmits = (part: string, isFair: (part: string) => boolean): boolean =>
  isFair(part) || DENIES.test(part) || statesAim(part);
