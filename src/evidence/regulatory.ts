import type { Jurisdiction, TherapyId } from '../model/index.ts';
import type { BundledRegulatoryEntry, EvidenceData } from './data.ts';
import { therapyOrder } from './lookup.ts';

/**
 * The one line on regulatory standing for the therapies offered: the first entry of the closest therapy in that
 * jurisdiction. Undefined where the set holds nothing for them there.
 */
export function regulatoryLine(
  data: Pick<EvidenceData, 'regulatory'>,
  therapies: readonly TherapyId[],
  jurisdiction: Jurisdiction = 'us',
): BundledRegulatoryEntry | undefined {
  const entries = data.regulatory.filter((entry) => entry.jurisdiction === jurisdiction);
  for (const therapy of therapyOrder(therapies)) {
    const entry = entries.find((one) => one.therapy === therapy);
    if (entry) return entry;
  }
  return undefined;
}

/** Every product and use of the therapies that the set knows, by jurisdiction in the order of the data. */
export function regulatoryEntries(
  data: Pick<EvidenceData, 'regulatory'>,
  therapies: readonly TherapyId[],
): BundledRegulatoryEntry[] {
  return data.regulatory.filter((entry) => therapies.includes(entry.therapy));
}
