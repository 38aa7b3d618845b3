import type { Audit, AuditFailure, EvidenceCard, Finding, NoticeCheck } from '../model/index.ts';

/** An audit with one display card for each evidence record that its findings refer to. */
export interface AuditEntry {
  audit: Audit;
  cards: readonly EvidenceCard[];
  /** Text of the page's blocks, where it is at hand. */
  blocks?: readonly string[];
  /** What the page shows of the notices that places ask for. */
  notices?: readonly NoticeCheck[];
  /** What a person has confirmed on this page alone: the same words have the same id on every page. */
  confirmed?: ReadonlySet<string>;
}

/** What became of one input: an audit, or why there is none. */
export type ReportEntry = AuditEntry | AuditFailure;

export const isFailure = (entry: ReportEntry): entry is AuditFailure => 'error' in entry;

/** Cards by record id. */
export const cardIndex = (cards: readonly EvidenceCard[]): ReadonlyMap<string, EvidenceCard> =>
  new Map(cards.map((card) => [card.id, card]));

/** The cards that the findings refer to, in the order in which they are first named. */
export function citedCards(findings: readonly Finding[], cards: readonly EvidenceCard[]): EvidenceCard[] {
  const index = cardIndex(cards);
  const ids = new Set(findings.flatMap(({ evidence }) => evidence.map(({ id }) => id)));
  return [...ids].flatMap((id) => index.get(id) ?? []);
}
