import generated from '../generated/evidence.json' with { type: 'json' };
import type { EvidenceData } from './data.ts';
import { type EvidenceSet, evidenceSet } from './set.ts';

/** The data of the bundled set, as `npm run build:data` wrote it. */
export const bundledEvidence = generated as unknown as EvidenceData;

/** The bundled evidence set, or the one made of `data`. */
export function loadEvidence(data: EvidenceData = bundledEvidence): EvidenceSet {
  return evidenceSet(data);
}

export type { BundledRecord, EvidenceData } from './data.ts';
export type { EvidenceSet } from './set.ts';
export { findStatusToken } from './status-tokens.ts';
