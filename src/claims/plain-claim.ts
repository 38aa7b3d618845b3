import type { ClaimType } from '../model/index.ts';
import { type AnalysedPage, type AnalysedSentence, isBlocked } from './analyse-page.ts';

interface PlainWording {
  claimType: ClaimType;
  wording: RegExp;
  /** True where the sentence must name the therapy and make it the actor; an absence of harm only needs one near by. */
  therapyActs: boolean;
}

/** The plainest wordings of common claims: effect and object close together in one clause, or a fixed phrase. */
const PLAIN: readonly PlainWording[] = [
  {
    claimType: 'tissue-regeneration',
    wording:
      /\b(?:re-?grow|re-?build|regenerat|repair|restor|heal|renew|grow(?:s|ing)? new)\w*\b[^.;,]{0,40}\b(?:cartilage|tendons?|discs?|disks?|meniscus|ligaments?|joints?|knees?|hips?|shoulders?|rotator)\b/i,
    therapyActs: true,
  },
  {
    claimType: 'symptom-relief',
    wording:
      /\b(?:reliev|reduc|eas|eliminat|alleviat|end)(?:es?|ed|ing|s)?\b[^.;,]{0,25}\b(?:pain|inflammation|stiffness|swelling)\b/i,
    therapyActs: true,
  },
  {
    claimType: 'disease-modification',
    wording:
      /\b(?:revers|cur|halt|stop|slow|end)(?:es?|ed|ing|s|ping|ped)?\b[^.;,]{0,30}\b(?:arthritis|osteoarthritis|degenerati(?:on|ve)|disease|wear)\b/i,
    therapyActs: true,
  },
  {
    claimType: 'surgery-avoidance',
    wording:
      /\b(?:avoid|delay|prevent|postpone|put off|skip|instead of|alternative to|without)\w*\b[^.;,]{0,30}\b(?:surgery|operation|knee replacement|joint replacement|hip replacement|the knife)\b/i,
    therapyActs: true,
  },
  {
    claimType: 'safety',
    wording:
      /\b(?:no|without(?: any)?|never|zero|not (?:a|one) single|n['’]t (?:carry|have|cause|pose|involve)(?: any)?)\b[^.;,]{0,25}\b(?:side[- ]effects?|risks?|reactions?|complications?|adverse|rejection)\b/i,
    therapyActs: false,
  },
  {
    claimType: 'evidence-base',
    wording: /\b(?:clinically|scientifically|medically) (?:proven|validated)\b/i,
    therapyActs: false,
  },
  {
    claimType: 'durability',
    wording:
      /\b(?:permanent(?:ly)?|for good|once and for all|long[- ](?:lasting|term)) (?:\w+ ){0,2}(?:relief|fix|solution|results?|improvement|benefits?|healing)\b|\blasting (?:relief|results?|improvement|benefits?)\b/i,
    therapyActs: false,
  },
  {
    claimType: 'legitimacy',
    wording:
      /\b(?:world[- ](?:renowned|class|leading)|internationally (?:recognized|renowned)|pioneer(?:s|ed|ing)?|cutting[- ]edge|state[- ]of[- ]the[- ]art|revolutionary|ground-?breaking|breakthrough|award[- ]winning|top[- ]rated|leading (?:\w+ ){0,2}(?:clinic|cent(?:er|re)|provider|expert|specialist|authority|doctor)s?|(?:used|trusted|chosen) by\b[^.;]{0,30}\bathletes)\b/i,
    therapyActs: false,
  },
  {
    claimType: 'regulatory-status',
    wording: /\bFDA[- ](?:registered|compliant)\b/i,
    therapyActs: false,
  },
];

/**
 * Claim types that a sentence makes in the plainest words, so that no score may silence them: on the development pages
 * nine in ten such sentences deserve a warning. Questions, quotations, definitions and what the body does by itself
 * are left to the score.
 */
export function plainClaims(page: AnalysedPage, sentence: AnalysedSentence): ClaimType[] {
  const { text, cues, frames, slots } = sentence;
  if (/\?["'”’)]*$|["“”«]/u.test(text) || cues.includes('definition') || cues.includes('body-by-itself'))
    return [];
  const asserted = frames.filter((frame) => !frame.hit.hint && !isBlocked(frame));
  const therapyActs =
    slots.therapyFrom === 'sentence' &&
    asserted.some(({ actor }) => actor === 'therapy' || actor === 'offer');
  const therapyNear = asserted.length > 0 && (slots.therapyFrom !== 'page' || isCentral(page));
  return PLAIN.filter(
    ({ wording, therapyActs: needed }) => (needed ? therapyActs : therapyNear) && wording.test(text),
  ).map(({ claimType }) => claimType);
}

/** Mentions of therapies, headings weighing more, from which on a page is about them throughout. */
const CENTRAL = 8;

function isCentral({ subject }: AnalysedPage): boolean {
  return [...subject.mentions.values()].reduce((sum, count) => sum + count, 0) >= CENTRAL;
}
