import { statesLimit } from '../context/counter-evidence.ts';
import { type Actor, actorOf, type Modifiers, modifiersOf } from '../context/modifiers.ts';
import { readVoice, type VoiceReading } from '../context/page-voice.ts';
import { isAboutOthers } from '../context/reported.ts';
import { fillSlots, type PageSubject, pageSubject, type Slots } from '../context/slots.ts';
import type { ClaimType, PageSnapshot } from '../model/index.ts';
import { byTags } from '../text/by-tags.ts';
import { keptFor, keptOf } from '../text/kept.ts';
import type { Noted } from '../text/noted.ts';
import {
  headSentences,
  type PageSentence,
  pageSentences,
  type SentenceCache,
} from '../text/page-sentences.ts';
import { isAmountAt } from './amount.ts';
import { entryCues, entryGovernor } from './list-entry.ts';
import { type ClaimHit, scanClaims } from './scan.ts';

/** A claim wording in its context. */
export interface ClaimFrame {
  claimType: ClaimType;
  hit: ClaimHit;
  modifiers: Modifiers;
  actor: Actor;
}

/** A sentence with all that the rules see in it. */
export interface AnalysedSentence extends PageSentence {
  slots: Slots;
  frames: ClaimFrame[];
  /** What the rules saw, in words: the features of the learned scorer. */
  cues: readonly string[];
}

export interface AnalysedPage extends Noted {
  snapshot: PageSnapshot;
  sentences: AnalysedSentence[];
  subject: PageSubject;
  voice: VoiceReading;
  /** The page without its head, whose sentences are the last of this one. */
  body?: AnalysedPage;
}

/** Everything the rules see on a page, before any judgement. Linear in the length of the text. */
export function analysePage(snapshot: PageSnapshot, cache?: SentenceCache): AnalysedPage {
  const sentences = pageSentences(snapshot, cache);
  const subject = pageSubject(snapshot, sentences);
  if (subject.mentions.size === 0)
    return { snapshot, sentences: [], subject, voice: { voice: 'other', soberness: 0, forJoints: 0 } };
  const voice = readVoice(snapshot, sentences);
  return { snapshot, subject, voice, sentences: analyse(snapshot, sentences, subject, voice), notes: [] };
}

/**
 * The page with the sentences of its title, description and structured data before its own, which are the last
 * `page.sentences.length`. They are read as if they stood at the top of the page, in the light of what it is about;
 * where its text names no therapy, in their own.
 */
export function withHead(page: AnalysedPage, cache?: SentenceCache): AnalysedPage {
  const head = headSentences(page.snapshot, cache);
  if (head.length === 0) return page;
  const blocks = page.snapshot.blocks.map((block) =>
    block.region === 'head' ? { ...block, kind: 'paragraph' as const, region: 'main' as const } : block,
  );
  const snapshot = { ...page.snapshot, blocks };
  const isNamed = page.subject.mentions.size > 0;
  const subject = isNamed ? page.subject : pageSubject(snapshot, head);
  if (subject.mentions.size === 0) return page;
  const voice = isNamed ? page.voice : readVoice(snapshot, head);
  return {
    snapshot,
    subject,
    voice,
    sentences: [...analyse(snapshot, head, subject, voice), ...page.sentences],
    body: page,
    notes: [],
  };
}

function analyse(
  snapshot: PageSnapshot,
  sentences: readonly PageSentence[],
  subject: PageSubject,
  voice: VoiceReading,
): AnalysedSentence[] {
  const slots = fillSlots(snapshot, sentences, subject);
  const unread = sentences.filter(({ kept }) => !kept?.has(FRAMES));
  const hits = new Map(scanClaims(unread).map((found, i) => [unread[i], found]));
  return sentences.map((sentence, i) => {
    const frames = keptOf(sentence, FRAMES, () => framesOf(sentence, hits.get(sentence) ?? []));
    const { block, start, end, text, tokens, terms, notes, kept } = sentence;
    const read: AnalysedSentence = {
      block,
      start,
      end,
      text,
      tokens,
      terms,
      slots: slots[i] as Slots,
      frames,
      cues: NO_CUES,
    };
    if (notes) read.notes = notes;
    if (kept) read.kept = kept;
    const governor = entryGovernor(snapshot, sentence);
    const inputs = () => [read.slots, voice.voice, voice.soberness, governor];
    read.cues = keptFor(sentence, 'all cues', inputs, () => [
      ...sentenceCues(read, voice),
      ...(governor === undefined ? [] : entryCues(governor, read)),
    ]);
    return read;
  });
}

const FRAMES = 'frames';
const NO_CUES: readonly string[] = [];

const framesOf = (sentence: PageSentence, hits: readonly ClaimHit[]): ClaimFrame[] =>
  hits
    .filter((hit) => !countsOnly(sentence, hit))
    .map((hit) => ({
      claimType: hit.claimType,
      hit,
      modifiers: modifiersOf(sentence, hit),
      actor: actorOf(sentence, hit),
    }));

/** True for a wording of comparison that is an amount: "more than a million cells". */
const countsOnly = ({ text, tokens }: PageSentence, { claimType, start }: ClaimHit): boolean =>
  claimType === 'superiority' && isAmountAt(text, tokens[start]?.start ?? 0);

const namedCues = new Map<string, Map<string, string>>();

/** A cue of a kind: always the same string, which sets and maps of cues find faster than one made anew. */
function named(kind: string, name: string): string {
  let cues = namedCues.get(kind);
  if (!cues) {
    cues = new Map();
    namedCues.set(kind, cues);
  }
  let cue = cues.get(name);
  if (cue === undefined) {
    cue = kind + name;
    cues.set(name, cue);
  }
  return cue;
}

/** The cues of a term's tags. */
const tagCues = byTags((tags) => tags.map((tag) => named('tag:', tag)));

/** Feature strings of a sentence for the learned scorer: what the rules saw, in words. */
function sentenceCues(
  sentence: Omit<AnalysedSentence, 'cues'>,
  { voice, soberness }: VoiceReading,
): Set<string> {
  const cues = new Set<string>([
    `voice:${voice}`,
    `soberness:${soberness}`,
    `therapy:${sentence.slots.therapyFrom}`,
  ]);
  for (const cue of keptOf(sentence, 'cues', () => ownCues(sentence))) cues.add(cue);
  for (const id of sentence.slots.therapies) cues.add(named('family:', id));
  for (const id of sentence.slots.conditions) cues.add(named('condition:', id));
  for (const term of sentence.terms) for (const cue of tagCues(term.tags)) cues.add(cue);
  for (const frame of sentence.frames) {
    const { claimType, hit, modifiers, actor } = frame;
    const blocked = isBlocked(frame);
    const kind = hit.hint ? 'hint:' : 'frame:';
    cues.add(blocked ? `${kind}${claimType}:blocked` : named(kind, claimType));
    if (!hit.hint && !blocked) {
      cues.add('frame');
      cues.add(`frame@${actor}`);
      cues.add(`frame@${actor}:${claimType}`);
      cues.add(`frame@${actor}:${sentence.slots.therapyFrom}`);
      cues.add(`frame:${claimType}@${sentence.slots.therapyFrom}`);
    }
    for (const name in modifiers) if (modifiers[name as keyof Modifiers]) cues.add(named('modifier:', name));
  }
  return cues;
}

/** What the words of a sentence tell by themselves. */
function ownCues({ text, terms: [first] }: PageSentence): string[] {
  const cues = [`opens:${first && first.start < 4 ? first.tags[0] : 'plain'}`];
  if (/^(?:it|they|this|these|that|he|she)\b/i.test(text)) cues.push('opens:pronoun');
  if (statesLimit(text)) cues.push('states-limit');
  if (isAboutOthers(text)) cues.push('about-others');
  if (DEFINITION.test(text)) cues.push('definition');
  if (BODY_BY_ITSELF.test(text)) cues.push('body-by-itself');
  return cues;
}

/** "Stem cells are cells that ...": a textbook sentence. */
const DEFINITION =
  /\b(?:is|are|refers? to|means) (?:an?|the|called|known|defined|made|found|composed|located|one of|cells|simply|basically|what)\b/i;
/** What the body does without treatment. */
const BODY_BY_ITSELF =
  /\b(?:naturally|normal(?:ly)?|healthy|in the (?:human )?body|as we age|with age|over time|when (?:we|you) (?:age|are injured|cut)|every day|throughout life|the human body)\b/i;

/** Modifiers under which a wording is not the seller's claim about a patient. */
const BLOCKING = [
  'negated',
  'hypothetical',
  'question',
  'reported',
  'preclinical',
  'animal',
  'otherActor',
] as const satisfies readonly (keyof Modifiers)[];

/** True where a modifier keeps the wording from being the seller's claim about a patient. */
export const isBlocked = ({ modifiers }: ClaimFrame): boolean => isTurned(modifiers);

/** The same of modifiers alone. */
export const isTurned = (modifiers: Modifiers): boolean => BLOCKING.some((name) => modifiers[name]);
