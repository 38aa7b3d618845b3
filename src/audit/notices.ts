import type { NoticeDuty } from '../evidence/schema.ts';
import {
  type NoticeCheck,
  type NoticeElement,
  type PageSnapshot,
  type TherapyId,
  UNSEEN_KINDS,
} from '../model/index.ts';
import { splitSentences } from '../text/sentences.ts';

const FDA = String.raw`(?:(?:united states|u\.? ?s\.?) )?(?:food (?:and|&) drug administration|fda)(?: \([^)]*\))?`;
const NOT = `(?:not|never|nor|(?:has|have|is|are|was|were)n't)`;
/** Up to four words between two parts of a phrase. */
const GAP = String.raw`(?: [\w-]+){0,4} `;

const NOT_APPROVED = new RegExp(
  [
    String.raw`\b${NOT}${GAP}(?:approved|cleared) by (?:the )?${FDA}`,
    String.raw`\b${NOT}${GAP}${FDA}[- ]approved`,
    String.raw`\b${FDA}(?: [\w-]+){0,2} ${NOT}${GAP}approved`,
    String.raw`\b(?:${NOT}|without|lacks?|no)${GAP}${FDA} approval`,
  ].join('|'),
  'i',
);
/** "Does not need FDA approval" is the opposite of a notice. */
const NO_NEED = /\b(?:requir|need|necessar|exempt|subject to|fall under)\w*/i;
const ASK_OWN_DOCTOR =
  /\b(?:encourag|advis|urg|recommend|should|please|must|suggest)\w*\b[^.]{0,80}\b(?:consult|speak|talk|discuss|check|see)\w*\b[^.]{0,40}\b(?:your|their|his or her|a) (?:own )?(?:primary[- ]care (?:provider|physician|doctor|practitioner)|family (?:doctor|physician)|personal physician|(?:own )doctor)/i;

/** "This notice must be provided to you under Florida law", "Florida law requires this notice". */
const stateLaw = (names: string): RegExp =>
  new RegExp(
    `\\bnotice\\b[^.]{0,80}\\b(?:under|by|pursuant to|in accordance with) (?:the )?(?:laws? of (?:the )?(?:state of )?)?(?:${names})\\b|\\b(?:${names})(?: state)? (?:law|statutes?)\\b[^.]{0,60}\\bnotice\\b`,
    'i',
  );

/**
 * Looks for the notices of the places that the reviewer chose or that an address on the page states, where the page offers a
 * therapy that they are about. Pure. Without such a place there is nothing to say.
 *
 * @param chosen ids of duties
 */
export function checkNotices(
  snapshot: PageSnapshot,
  therapies: readonly TherapyId[],
  duties: readonly NoticeDuty[],
  chosen: readonly string[],
): NoticeCheck[] {
  const applying = duties
    .filter((duty) => duty.therapies.some((therapy) => therapies.includes(therapy)))
    .map((duty) => ({ duty, stated: statedAddress(snapshot, duty) }))
    .filter(({ duty, stated }) => chosen.includes(duty.id) || stated !== undefined);
  const sentences = applying.length > 0 ? seenSentences(snapshot) : [];
  return applying.map(({ duty, stated }): NoticeCheck => {
    const found = findElements(sentences, duty);
    const missing = duty.elements.filter((element) => !found.has(element));
    const { id, place, onPages, since, duty: words, unread, official, records } = duty;
    return {
      id,
      place,
      applies: chosen.includes(id) ? 'chosen' : 'stated',
      ...(stated !== undefined && { stated }),
      onPages,
      since,
      duty: words,
      ...(unread && { unread }),
      ...(official && { official }),
      records,
      outcome: missing.length === 0 ? 'found' : found.size > 0 ? 'partly' : 'not-found',
      quotes: [...new Set(found.values())],
      missing,
    };
  });
}

/**
 * The notices of every place, to be kept with an audit: which of them bear on the page is asked later, by
 * `bearingNotices`, when its text is not at hand any more.
 */
export const noticesToKeep = (
  snapshot: PageSnapshot,
  therapies: readonly TherapyId[],
  duties: readonly NoticeDuty[],
): NoticeCheck[] =>
  checkNotices(
    snapshot,
    therapies,
    duties,
    duties.map(({ id }) => id),
  );

/** Of kept notices those that `checkNotices` would have given for these places. */
export const bearingNotices = (kept: readonly NoticeCheck[], chosen: readonly string[]): NoticeCheck[] =>
  kept
    .filter(({ id, stated }) => chosen.includes(id) || stated !== undefined)
    .map((check) => ({ ...check, applies: chosen.includes(check.id) ? 'chosen' : 'stated' }));

/** Sentences that a visitor can read, which those of attributes and metadata are not: as they stand, and with apostrophes and "U.S." made plain. */
function seenSentences({ blocks }: PageSnapshot): { text: string; plain: string }[] {
  return blocks
    .filter(({ kind }) => !UNSEEN_KINDS.has(kind))
    .flatMap(({ text }) => {
      // The stops of "U.S. Food and Drug Administration" end no sentence.
      const whole = text.replaceAll(/\bU\.( ?)S\.(?= F)/gi, 'U·$1S·');
      return splitSentences(whole).map(({ start, end }) => ({
        text: text.slice(start, end),
        plain: whole.slice(start, end).replaceAll('·', '').replaceAll(/[’‘]/g, "'"),
      }));
    })
    .filter(({ plain }) => !plain.endsWith('?'));
}

function findElements(
  sentences: readonly { text: string; plain: string }[],
  { elements, names }: NoticeDuty,
): Map<NoticeElement, string> {
  const ofState = stateLaw(names.map(escaped).join('|'));
  const tests: Record<NoticeElement, (sentence: string) => boolean> = {
    'not-approved': (sentence) => NOT_APPROVED.test(sentence) && !NO_NEED.test(sentence),
    'state-law': (sentence) => ofState.test(sentence),
    'ask-own-doctor': (sentence) => ASK_OWN_DOCTOR.test(sentence),
  };
  const found = new Map<NoticeElement, string>();
  for (const { text, plain } of sentences)
    for (const element of elements) {
      if (!found.has(element) && tests[element](plain)) found.set(element, text);
    }
  return found;
}

/** A postal address of the place: state and ZIP code, with the town before them ("Tampa, FL 33602"). */
function statedAddress({ blocks }: PageSnapshot, { names, zip }: NoticeDuty): string | undefined {
  const address = new RegExp(
    `\\b(?:${names.map(escaped).join('|')}),? (\\d{3})\\d\\d(?:-\\d{4})?(?!\\d)`,
    'g',
  );
  for (const { text } of blocks) {
    for (const match of text.matchAll(address)) {
      const prefix = Number(match[1]);
      if (!zip.some(([from, to]) => prefix >= from && prefix <= to)) continue;
      const town = TOWN.exec(text.slice(Math.max(0, match.index - TOWN_LENGTH), match.index))?.[0] ?? '';
      return `${town}${match[0]}`;
    }
  }
  return undefined;
}

const TOWN = /\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,2}, ?$/u;
const TOWN_LENGTH = 60;

const escaped = (name: string): string => name.replaceAll('.', String.raw`\.`);
