import type { ClaimKey, EvidenceCard, EvidenceReference, Judgement } from '../model/index.ts';

/** The bundled evidence, with any added packs, ready for look-up. Pure and synchronous. */
export interface EvidenceSet {
  /** Year and month of the release, "2026.11". */
  readonly version: string;
  /** ISO date on which the set was last reviewed as a whole. */
  readonly asOf: string;
  /** Number of records. */
  readonly size: number;
  /** The answer that fits a claim best, or undefined where the set has nothing that bears on it. */
  judge(key: ClaimKey): Judgement | undefined;
  /** Display cards in the order of the references; unknown ids are left out. */
  cards(references: readonly EvidenceReference[]): EvidenceCard[];
}
