import { withoutAmounts } from '../claims/amount.ts';
import type { AnalysedPage, AnalysedSentence, ClaimFrame } from '../claims/analyse-page.ts';
import { isBlocked } from '../claims/analyse-page.ts';
import { isOwnText, mayClaim } from '../claims/candidates.ts';
import { isDeniedEntry } from '../claims/denied-list.ts';
import { isMereTopic } from '../claims/mere-topic.ts';
import { isAboutOtherCare, speaksAgainstOtherCare } from '../claims/other-care.ts';
import { otherSenses, typeInstead } from '../claims/other-sense.ts';
import { outdoneTypes } from '../claims/outdoes-others.ts';
import { type PairedStatement, pairedStatements } from '../claims/paired-statement.ts';
import { CONTRAST, endsInPraise, GOES_ON_TO_OFFER } from '../context/contrast.ts';
import { statesLimit } from '../context/counter-evidence.ts';
import { type Modifiers, modifiersOf } from '../context/modifiers.ts';
import { tellsGainOfOne } from '../context/one-patient.ts';
import { statesPurpose } from '../context/purpose.ts';
import { isAboutOthers } from '../context/reported.ts';
import { isTakenBack } from '../context/taken-back.ts';
import { isTestimonialSetUp } from '../context/testimonial-set-up.ts';
import { findStatusToken } from '../evidence/status-tokens.ts';
import { CLAIM_TYPES, type ClaimType, type TherapyId, type Voice } from '../model/index.ts';
import { readsLikeSeller, type SentenceScore, scoreSentences, thresholds } from '../scorer/index.ts';
import { keptFor } from '../text/kept.ts';
import { matchesOf } from '../text/matches.ts';
import { callsApprovalNeedless, certainTypes } from './certain-types.ts';

/** A claim that is to be judged. */
export interface Claim {
  claimType: ClaimType;
  /**
   * `warning` and `review` are reported unless the evidence agrees with the claim; `plain`, for a sentence that names
   * its therapy, only where it agrees, so that what a page gets right is credited.
   */
  status: 'warning' | 'review' | 'plain';
  /** 0 to 1: how sure the sentence is a claim that deserves a warning. */
  confidence: number;
  voice: Voice;
  /** The wordings it rests on; empty where only the learned scorer saw it. */
  frames: ClaimFrame[];
  /** Present where the sentence is a short value or answer that is read with its header or question. */
  statement?: PairedStatement;
}

/** The claims of each sentence of a page, in their order; only those that `isAsked` lets through are looked at. */
export function decideClaims(
  page: AnalysedPage,
  isAsked: (sentence: AnalysedSentence, index: number) => boolean = () => true,
): Claim[][] {
  if (page.voice.voice === 'other') return page.sentences.map(() => []);
  const candidates = page.sentences.flatMap((sentence, i) =>
    isAsked(sentence, i) && mayClaim(page, sentence) ? [i] : [],
  );
  const scores = new Map(scoreSentences(page, candidates).map((score, k) => [candidates[k], score]));
  const { statements, headers } = pairedStatements(page);
  return page.sentences.map((sentence, i) => {
    if (!isAsked(sentence, i) || headers.has(sentence.block) || isDeniedEntry(page, sentence)) return [];
    const next = page.sentences[i + 1];
    if (next?.block === sentence.block && isTakenBack(sentence.text, next.text)) return [];
    if (page.voice.voice === 'seller' && isAboutOtherCare(page, sentence, page.sentences[i - 1])) return [];
    const statement = statements.get(i);
    if (statement?.disclosure) return [];
    if (statement && page.voice.voice === 'seller' && isOwnText(page, sentence))
      return statedClaims(statement);
    const score = scores.get(i);
    if (!score) return [];
    if (page.voice.voice === 'seller')
      return sentenceClaims(
        sentence,
        readsLikeSeller(page) ? withCertainTypes(page, sentence, score) : score,
      );
    // What sober pages say a treatment is for is no promise of theirs.
    return sentenceClaims(sentence, statesPurpose(sentence.text) ? { ...score, warn: 0 } : score);
  });
}

/** The claims of a header or question and its value or answer: certain, as what is asked and answered leaves no doubt. */
const statedClaims = (statement: PairedStatement): Claim[] =>
  statement.claimTypes.map((claimType) => ({
    claimType,
    status: 'warning',
    confidence: thresholds.warning,
    voice: 'asserted',
    frames: [],
    statement,
  }));

/** Right in 33 of 35 cases on the development pages. */
const OFFERED_DISEASE = 0.94;

/** On a seller's page some wordings are claims whatever the score: they lift it to the threshold or above. */
function withCertainTypes(
  page: AnalysedPage,
  sentence: AnalysedSentence,
  score: SentenceScore,
): SentenceScore {
  const { types, offersDisease } = certainTypes(page, sentence);
  if (types.length === 0) return score;
  return {
    warn: Math.max(score.warn, offersDisease ? OFFERED_DISEASE : thresholds.warning),
    types: { ...score.types, ...Object.fromEntries(types.map((type) => [type, 1])) },
  };
}

function sentenceClaims(sentence: AnalysedSentence, score: SentenceScore): Claim[] {
  const byType = keptFor(
    sentence,
    'worded',
    () => [sentence.frames],
    () => framesByType(sentence),
  );
  const limited =
    (sentence.cues.includes('states-limit') &&
      !callsApprovalNeedless(sentence) &&
      outdoneTypes(sentence).length === 0) ||
    sentence.cues.includes('about-others');
  const silent =
    score.warn < thresholds.review ||
    statesNothing(sentence) ||
    (limited && !claimsBesideLimit(sentence, [...byType.values()].flat()) && !endsInPraise(sentence.text));
  const claims = new Set(
    silent
      ? []
      : meantTypes(sentence.text, saidTypes(sentence, score, byType), byType)
          .map((type) => {
            if (type === 'superiority' && !byType.has(type) && onlyGuarantees(sentence.text))
              return 'financial';
            // How much better one patient is tells of relief, not of how many are helped.
            if (type === 'success-rate' && tellsGainOfOne(sentence.text)) return 'symptom-relief';
            return type === 'legitimacy' && praisesRules(sentence.text) ? 'regulatory-status' : type;
          })
          .filter((type) => type !== 'superiority' || byType.has(type) || !onlyCounts(sentence.text)),
  );
  const status = score.warn >= thresholds.warning && !limited && !saysLittle(sentence) ? 'warning' : 'review';
  const creditable = sentence.slots.therapyFrom === 'sentence' && !limited;
  return CLAIM_TYPES.filter(
    (claimType) => claims.has(claimType) || (creditable && byType.has(claimType)),
  ).map((claimType) => {
    const frames = byType.get(claimType) ?? [];
    return {
      claimType,
      status: claims.has(claimType) ? status : 'plain',
      confidence: score.warn,
      voice: voiceOf(sentence, frames),
      frames,
    };
  });
}

/** The types whose words are not all meant in another sense; where none is left, those that they stand for instead. */
function meantTypes(
  text: string,
  types: readonly ClaimType[],
  worded: ReadonlyMap<ClaimType, unknown>,
): readonly ClaimType[] {
  const meant = types.filter((type) => worded.has(type) || otherSenses(text, type).length === 0);
  return meant.length > 0 ? meant : types.flatMap((type) => typeInstead(text, type) ?? []);
}

/** The wordings that a claim of the sentence may rest on. */
function framesByType(sentence: AnalysedSentence): ReadonlyMap<ClaimType, ClaimFrame[]> {
  const byType = new Map<ClaimType, ClaimFrame[]>();
  for (const frame of sentence.frames) {
    if (
      !frame.hit.hint &&
      !isBlocked(frame) &&
      !overlaps(sentence, frame, otherSenses(sentence.text, frame.claimType))
    )
      byType.set(frame.claimType, [...(byType.get(frame.claimType) ?? []), frame]);
  }
  return byType;
}

const statesNothing = (sentence: AnalysedSentence): boolean =>
  keptFor(
    sentence,
    'states nothing',
    () => [sentence.slots, sentence.cues],
    () => isTestimonialSetUp(sentence.text) || isMereTopic(sentence),
  );

/** Tags of voice and mood, which carry no statement. */
const VOICE_TAGS: ReadonlySet<string> = new Set([
  'ClinicVoice',
  'YouVoice',
  'FirstPerson',
  'Contrast',
  'Hedge',
  'Mild',
  'Negator',
  'PseudoNegator',
  'Hypothetical',
]);

/** True where the rules know no word of what a sentence is about: the score alone is right in two of three cases. */
const saysLittle = ({ terms }: AnalysedSentence): boolean =>
  terms.every(({ tags }) => tags.every((tag) => VOICE_TAGS.has(tag)));

const COMPARES =
  /\b(?:than|better|best|superior\w*|outperform\w*|more|most|less|fewer|beats?|unlike|instead|rather|alternatives?|versus|vs|compared|leading|number one)\b/i;

/** A promise that compares with nothing. */
const onlyGuarantees = (text: string): boolean =>
  findStatusToken(text, 'financial') === 'guarantee' &&
  !COMPARES.test(text) &&
  otherSenses(text, 'financial').length === 0;

/** "More than" with a number, and no other comparison. */
const onlyCounts = (text: string): boolean => {
  const rest = withoutAmounts(text);
  return rest !== text && !COMPARES.test(rest);
};

/** Praise of a country's rules is a word of status: "advanced regulations allow it". */
const praisesRules = (text: string): boolean =>
  /\b(?:advanced|progressive|favou?rable|modern|innovative|pioneering|forward[- ]thinking|leading)(?: [\w-]+){0,2} (?:regulations?|laws?|legislation|rules|(?:legal|regulatory) frameworks?)\b/i.test(
    text,
  );

/** True where a wording shares a word with one that is meant in another sense. */
const overlaps = (
  { tokens }: AnalysedSentence,
  { hit }: ClaimFrame,
  senses: readonly { start: number; end: number }[],
): boolean =>
  senses.some(
    ({ start, end }) => (tokens[hit.start]?.start ?? 0) < end && (tokens[hit.end - 1]?.end ?? 0) > start,
  );

const isLimited = (text: string) => statesLimit(text) || isAboutOthers(text);

/** Where the half that limits may end: at a contrast, and where the seller goes on to what is sold. */
const HALVES = new RegExp(String.raw`\b(?:${CONTRAST}|yet)\b|${GOES_ON_TO_OFFER}`, 'gi');

/** Who is quoted: what stands behind the comma is what they say. */
const QUOTES = /^\W*(?:(?:and|but|yet) )?according to [^,;]{1,100},/i;

/** True where one half of a sentence limits and the other half claims: "does not regrow cartilage, but ends the pain". */
function claimsBesideLimit({ text, tokens }: AnalysedSentence, frames: readonly ClaimFrame[]): boolean {
  const from = isAboutOthers(text) ? (QUOTES.exec(text)?.[0].length ?? 0) : 0;
  const cuts = [
    0,
    ...matchesOf(text, HALVES).flatMap(({ index }) => (index < from ? [] : [index])),
    text.length,
  ];
  return cuts.slice(1).some((end, i) => {
    const start = cuts[i] as number;
    return (
      !isLimited(text.slice(start, end)) &&
      frames.some(
        ({ hit }) => (tokens[hit.start]?.start ?? 0) >= start && (tokens[hit.end - 1]?.end ?? 0) <= end,
      )
    );
  });
}

/** The types of a sentence; what it says against other care is a comparison. */
const saidTypes = (
  sentence: AnalysedSentence,
  score: SentenceScore,
  worded: ReadonlyMap<ClaimType, unknown>,
): ClaimType[] =>
  speaksAgainstOtherCare(sentence) ? ['superiority'] : claimTypesOf(score, worded, sentence.slots);

/** The likeliest type, those above the threshold, and those that come near it and are worded in the sentence. */
function claimTypesOf(
  { types }: SentenceScore,
  worded: ReadonlyMap<ClaimType, unknown>,
  { therapies }: AnalysedSentence['slots'],
): ClaimType[] {
  const isWithoutCells = therapies.every((id) => WITHOUT_CELLS.has(id));
  const possible = CLAIM_TYPES.filter((type) => type !== 'cell-product' || !isWithoutCells);
  const best = possible.reduce((a, b) => (types[b] > types[a] ? b : a));
  return possible.filter(
    (type) => type === best || types[type] >= (worded.has(type) ? thresholds.type / 2 : thresholds.type),
  );
}

/** Products of one known substance: nothing is claimed of live cells, their number, source or potency. */
const WITHOUT_CELLS: ReadonlySet<TherapyId> = new Set<TherapyId>([
  'hyaluronic-acid',
  'corticosteroid',
  'prolotherapy',
]);

function voiceOf(sentence: AnalysedSentence, frames: readonly ClaimFrame[]): Voice {
  const whole = { claimType: '', start: 0, end: sentence.tokens.length };
  const all = frames.length ? frames.map(({ modifiers }) => modifiers) : [modifiersOf(sentence, whole)];
  const has = (name: keyof Modifiers) => all.some((modifiers) => modifiers[name]);
  if (has('testimonial')) return 'testimonial';
  if (has('attributed')) return 'attributed';
  return has('hedged') ? 'hedged' : 'asserted';
}
