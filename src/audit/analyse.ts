import { type ClaimHit, scanClaims } from '../claims/scan.ts';
import { type Modifiers, modifiersOf } from '../context/modifiers.ts';
import { type PageVoice, pageVoice } from '../context/page-voice.ts';
import { fillSlots, type PageSubject, pageSubject, type Slots } from '../context/slots.ts';
import type { ClaimType, PageSnapshot } from '../model/index.ts';
import { type PageSentence, pageSentences } from '../text/page-sentences.ts';

/** A claim wording in its context. */
export interface ClaimFrame {
  claimType: ClaimType;
  hit: ClaimHit;
  modifiers: Modifiers;
}

/** A sentence with all that the rules see in it. */
export interface AnalysedSentence extends PageSentence {
  slots: Slots;
  frames: ClaimFrame[];
}

export interface AnalysedPage {
  snapshot: PageSnapshot;
  sentences: AnalysedSentence[];
  subject: PageSubject;
  voice: PageVoice;
}

/** Everything the rules see on a page, before any judgement. Linear in the length of the text. */
export function analysePage(snapshot: PageSnapshot): AnalysedPage {
  const sentences = pageSentences(snapshot);
  const subject = pageSubject(snapshot, sentences);
  if (subject.mentions.size === 0) return { snapshot, sentences: [], subject, voice: 'other' };
  const slots = fillSlots(snapshot, sentences, subject);
  const hits = scanClaims(sentences);
  return {
    snapshot,
    subject,
    voice: pageVoice(snapshot, sentences),
    sentences: sentences.map((sentence, i) => ({
      ...sentence,
      slots: slots[i] as Slots,
      frames: (hits[i] as ClaimHit[]).map((hit) => ({
        claimType: hit.claimType,
        hit,
        modifiers: modifiersOf(sentence, hit, sentence.text),
      })),
    })),
  };
}

/** Feature strings of a sentence for the learned scorer: what the rules saw, in words. */
export function sentenceCues(sentence: AnalysedSentence, voice: PageVoice): string[] {
  const cues = new Set<string>([`voice:${voice}`, `therapy:${sentence.slots.therapyFrom}`]);
  for (const id of sentence.slots.therapies) cues.add(`family:${id}`);
  for (const id of sentence.slots.conditions) cues.add(`condition:${id}`);
  for (const term of sentence.terms) for (const tag of term.tags) cues.add(`tag:${tag}`);
  for (const { claimType, hit, modifiers } of sentence.frames) {
    const active = Object.entries(modifiers)
      .filter(([, on]) => on)
      .map(([name]) => name);
    const blocked = active.some((name) => BLOCKING.has(name));
    const kind = hit.hint ? 'hint' : 'frame';
    cues.add(`${kind}:${claimType}${blocked ? ':blocked' : ''}`);
    if (!hit.hint && !blocked) cues.add('frame');
    for (const name of active) cues.add(`modifier:${name}`);
  }
  return [...cues].sort();
}

/** Modifiers under which a wording is not the seller's claim about a patient. */
export const BLOCKING: ReadonlySet<string> = new Set([
  'negated',
  'hypothetical',
  'question',
  'reported',
  'preclinical',
  'animal',
  'otherActor',
]);
