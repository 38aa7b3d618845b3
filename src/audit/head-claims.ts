import type { AnalysedPage, AnalysedSentence } from '../claims/analyse-page.ts';
import { plainClaims } from '../claims/plain-claim.ts';
import { wordsOf } from '../text/tokens.ts';
import { type Claim, decideClaims } from './decide.ts';

/** Characters gone through at most to find out which of the head's claims the page's text makes as well. */
const MOST_COMPARED = 200_000_000;

/**
 * Claims of the head (title, description, structured data) that the page's own text does not make as well, in their
 * order. `whole` is the page with its head.
 */
export function headClaims(
  page: AnalysedPage,
  whole: AnalysedPage,
): { sentence: AnalysedSentence; claims: Claim[] }[] {
  const head = whole.sentences.slice(0, whole.sentences.length - page.sentences.length);
  if (head.length === 0) return [];
  const decided = decideClaims(
    whole,
    (sentence, index) => index < head.length && mayBeStated(whole, sentence),
  );
  const stated = head
    .map((sentence, index) => ({
      sentence,
      claims: (decided[index] as Claim[]).filter((claim) => isStatedInHead(whole, sentence, claim, page)),
    }))
    .filter(({ claims }) => claims.length > 0);
  if (stated.length === 0) return [];
  const text = ` ${page.sentences.map(({ tokens }) => wordsOf(tokens)).join(' ')} `;
  return stated
    .slice(0, MOST_COMPARED / text.length)
    .filter(({ sentence }) => !text.includes(` ${wordsOf(sentence.tokens)} `));
}

/** Claims that "stem cells for knee pain" makes in running text; in a title or description it names what is offered. */
const NAMED_BY_OFFERS: ReadonlySet<string> = new Set(['symptom-relief', 'broad-indication']);

/** False for the many titles that can state nothing, so that they need not be scored. */
const mayBeStated = (whole: AnalysedPage, sentence: AnalysedSentence): boolean =>
  whole.snapshot.blocks[sentence.block]?.kind !== 'title' || plainClaims(whole, sentence).length > 0;

/**
 * Titles and descriptions are full of names and offers: in a title only the plainest wordings are claims, in a
 * description all wordings but those of offers. Structured data is running text.
 */
function isStatedInHead(
  whole: AnalysedPage,
  sentence: AnalysedSentence,
  { claimType, frames }: Claim,
  { snapshot }: AnalysedPage,
): boolean {
  const kind = snapshot.blocks[sentence.block]?.kind;
  if (kind === 'structured-data' || plainClaims(whole, sentence).includes(claimType)) return true;
  return kind === 'meta' && frames.length > 0 && !NAMED_BY_OFFERS.has(claimType);
}
