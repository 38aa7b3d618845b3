import generated from '../generated/evidence.json' with { type: 'json' };
import type { EvidenceData } from './data.ts';
import { type EvidenceSet, evidenceSet } from './set.ts';

/** The bundled evidence set, or the one made of `data`. */
export function loadEvidence(data: EvidenceData = generated as unknown as EvidenceData): EvidenceSet {
  return evidenceSet(data);
}

export type { BundledRecord, EvidenceData } from './data.ts';
export { isReviewDue } from './review.ts';
export type { EvidenceSet } from './set.ts';
export { findStatusToken } from './status-tokens.ts';
