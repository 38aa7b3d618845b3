import type { EvidenceSet } from '../evidence/index.ts';
import type { Audit, EvidenceCard } from '../model/index.ts';

/** The cards of the records that an audit's findings refer to. */
export function cardsOf({ findings }: Audit, evidence: EvidenceSet): EvidenceCard[] {
  const references = new Map(findings.flatMap((finding) => finding.evidence).map((one) => [one.id, one]));
  return evidence.cards([...references.values()]);
}
