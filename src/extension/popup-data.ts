import type { EvidenceSet } from '../evidence/set.ts';
import type { Audit, EvidenceReference } from '../model/index.ts';
import type { Accuracy } from '../ui/accuracy.ts';
import type { HiddenStatement, PopupData } from '../ui/popup-data.ts';
import { applySettings, DEFAULT_SETTINGS, type Settings } from '../ui/settings.ts';
import { regulatoryLines } from './regulatory.ts';

/** What belongs to the reader and the tool rather than to the page. */
export interface Beside {
  settings?: Settings;
  hidden?: HiddenStatement[];
  /** How many statements of any page the reader has marked as wrong. */
  wrongMarks?: number;
  accuracy?: Accuracy;
}

/**
 * What popup and side panel show of an audit: the part that the settings let through, with evidence cards, the
 * regulator's line and what the reader has hidden.
 */
export function popupData(whole: Audit, evidence: EvidenceSet, beside: Beside = {}): PopupData {
  const { settings = DEFAULT_SETTINGS, hidden = [], wrongMarks = hidden.length, accuracy = {} } = beside;
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
  const cards = evidence.cards([...references.values()]);
  return { audit, cards, regulatory, hidden, hiddenBySettings, wrongMarks, accuracy };
}
