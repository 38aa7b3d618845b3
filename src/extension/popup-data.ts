import type { EvidenceSet } from '../evidence/set.ts';
import type { Audit, EvidenceReference } from '../model/index.ts';
import type { PopupData } from '../ui/popup-data.ts';
import { applySettings, DEFAULT_SETTINGS, type Settings } from '../ui/settings.ts';
import { regulatoryLines } from './regulatory.ts';

/**
 * What the popup shows of an audit: the part that the settings let through, with evidence cards, the regulator's line
 * and what the reader has hidden.
 */
export function popupData(
  whole: Audit,
  evidence: EvidenceSet,
  hidden: string[],
  settings: Settings = DEFAULT_SETTINGS,
): PopupData {
  const { audit, hidden: hiddenBySettings } = applySettings(whole, settings);
  const regulatory =
    audit.scope === 'in-scope' ? regulatoryLines(evidence, audit.therapies, settings.jurisdiction) : [];
  const references = new Map<string, EvidenceReference>();
  for (const { evidence: own } of audit.findings) {
    for (const reference of own) references.set(reference.id, reference);
  }
  for (const id of regulatory.flatMap((line) => line.evidence.slice(0, 1))) {
    if (!references.has(id)) references.set(id, { id, stance: 'context' });
  }
  return { audit, cards: evidence.cards([...references.values()]), regulatory, hidden, hiddenBySettings };
}
