import type { EvidenceSet } from '../evidence/set.ts';
import type { Audit, EvidenceReference } from '../model/index.ts';
import type { PopupData } from '../ui/popup-data.ts';
import { regulatoryLines } from './regulatory.ts';

/** Adds to an audit what the popup shows beside it: evidence cards, the regulator's line, what the reader has hidden. */
export function popupData(audit: Audit, evidence: EvidenceSet, hidden: string[]): PopupData {
  const regulatory = audit.scope === 'in-scope' ? regulatoryLines(evidence, audit.therapies) : [];
  const references = new Map<string, EvidenceReference>();
  for (const { evidence: own } of audit.findings) {
    for (const reference of own) references.set(reference.id, reference);
  }
  for (const id of regulatory.flatMap((line) => line.evidence.slice(0, 1))) {
    if (!references.has(id)) references.set(id, { id, stance: 'context' });
  }
  return { audit, cards: evidence.cards([...references.values()]), regulatory, hidden };
}
