import type { Audit, AuditFailure, EvidenceCard } from '../model/index.ts';

/** An audit with one display card for each evidence record that its findings refer to. */
export interface AuditEntry {
  audit: Audit;
  cards: readonly EvidenceCard[];
}

/** What became of one input: an audit, or why there is none. */
export type ReportEntry = AuditEntry | AuditFailure;

export const isFailure = (entry: ReportEntry): entry is AuditFailure => 'error' in entry;

/** Cards by record id. */
export const cardIndex = (cards: readonly EvidenceCard[]): ReadonlyMap<string, EvidenceCard> =>
  new Map(cards.map((card) => [card.id, card]));
