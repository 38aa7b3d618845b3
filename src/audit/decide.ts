import type { ClaimType, FindingStatus, Voice } from '../model/index.ts';
import { type AnalysedPage, type AnalysedSentence, BLOCKING, type ClaimFrame } from './analyse.ts';

/** A claim that is to be reported, before its evidence is looked up. */
export interface DecidedClaim {
  claimType: ClaimType;
  status: Exclude<FindingStatus, 'in-line'>;
  /** 0 to 1: how sure the claim is one. */
  confidence: number;
  voice: Voice;
  /** The wordings it rests on; empty where only the learned scorer saw it. */
  frames: ClaimFrame[];
}

const REGIONS_WITHOUT_CLAIMS = new Set(['navigation', 'comments', 'references', 'form']);

/** The claims of each sentence of a page, in the order of `page.sentences`. */
export function decideClaims(page: AnalysedPage): DecidedClaim[][] {
  return page.sentences.map((sentence) => {
    const region = page.snapshot.blocks[sentence.block]?.region ?? 'main';
    if (page.voice.voice !== 'seller' || REGIONS_WITHOUT_CLAIMS.has(region)) return [];
    if (!sentence.slots.therapies.some((id) => id !== 'other')) return [];
    return frameClaims(sentence);
  });
}

function frameClaims(sentence: AnalysedSentence): DecidedClaim[] {
  const byType = new Map<ClaimType, ClaimFrame[]>();
  for (const frame of sentence.frames) {
    if (frame.hit.hint || isBlocked(frame)) continue;
    byType.set(frame.claimType, [...(byType.get(frame.claimType) ?? []), frame]);
  }
  return [...byType].map(([claimType, frames]) => ({
    claimType,
    status: 'warning' as const,
    confidence: 0.7,
    voice: voiceOf(frames),
    frames,
  }));
}

function isBlocked(frame: ClaimFrame): boolean {
  return Object.entries(frame.modifiers).some(([name, on]) => on && BLOCKING.has(name));
}

function voiceOf(frames: readonly ClaimFrame[]): Voice {
  const has = (name: 'testimonial' | 'attributed' | 'hedged') =>
    frames.some((frame) => frame.modifiers[name]);
  if (has('testimonial')) return 'testimonial';
  if (has('attributed')) return 'attributed';
  return has('hedged') ? 'hedged' : 'asserted';
}
