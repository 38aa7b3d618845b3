import type { EvidenceSet } from '../evidence/set.ts';
import type { Jurisdiction, TherapyId } from '../model/index.ts';
import type { Approval, RegulatoryLine } from '../ui/popup-data.ts';

interface Status {
  approval: Approval;
  /** The record to name beside the answer: the one that its first sentence rests on. */
  source: string;
}

/** The short answer to "Is it approved?" for joints; the longer one and its sources come from the evidence set. */
const STATUS_OF: Partial<Record<TherapyId, Status>> = {
  'stem-cell': { approval: 'no', source: 'fda-2021-patient-information' },
  adipose: { approval: 'no', source: 'ca9-2024-california-stem-cell' },
  'birth-tissue': { approval: 'no', source: 'fda-2021-patient-information' },
  exosome: { approval: 'no', source: 'fda-2019-exosome-safety-notice' },
  'bone-marrow': { approval: 'not-joints', source: 'cfr-21-1271-3d4-bone-marrow' },
  prp: { approval: 'not-joints', source: 'fda-prp-kit-510k-scope' },
  prolotherapy: { approval: 'unknown', source: 'fda-approved-cleared-registered-terms' },
  'hyaluronic-acid': { approval: 'yes-knee', source: 'fda-ha-injection-device-pma' },
  corticosteroid: { approval: 'depends', source: 'fda-zilretta-knee-oa' },
  maci: { approval: 'yes-cartilage', source: 'fda-2016-maci' },
};

/**
 * The regulator's line for every therapy of a page, the most mentioned first. Elsewhere than in the United States, what
 * the set holds for that place comes first and the US answer after it.
 */
export function regulatoryLines(
  evidence: EvidenceSet,
  therapies: readonly TherapyId[],
  jurisdiction: Jurisdiction = 'us',
): RegulatoryLine[] {
  return [...linesOf(evidence, therapies, jurisdiction), ...usLines(evidence, therapies)];
}

/** What the set holds on the therapies for a place; one line where several therapies share it. */
function linesOf(
  evidence: EvidenceSet,
  therapies: readonly TherapyId[],
  jurisdiction: Jurisdiction,
): RegulatoryLine[] {
  if (jurisdiction === 'us') return [];
  const lines = new Map<string, RegulatoryLine>();
  for (const therapy of therapies) {
    const entry = evidence.regulatoryLine([therapy], jurisdiction);
    if (!entry) continue;
    const shared = lines.get(entry.line)?.therapies ?? [];
    lines.set(entry.line, {
      therapies: [...shared, therapy],
      place: { jurisdiction, status: entry.status },
      approval: 'depends',
      text: entry.line,
      evidence: entry.records,
    });
  }
  return [...lines.values()];
}

function usLines(evidence: EvidenceSet, therapies: readonly TherapyId[]): RegulatoryLine[] {
  return therapies.flatMap((therapy) => {
    const status = STATUS_OF[therapy];
    if (!status) return [];
    const judged = evidence.judge({
      claimType: 'regulatory-status',
      therapies: [therapy],
      conditions: [],
      strength: 'asserted',
    });
    if (!judged) return [];
    const others = judged.evidence.map(({ id }) => id).filter((id) => id !== status.source);
    return [
      {
        therapies: [therapy],
        approval: status.approval,
        text: judged.why,
        evidence: [status.source, ...others],
      },
    ];
  });
}
