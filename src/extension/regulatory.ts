import type { EvidenceSet } from '../evidence/set.ts';
import type { TherapyId } from '../model/index.ts';
import type { Approval, RegulatoryLine } from '../ui/popup-data.ts';

/** The short answer to "Is it approved?" for joints; the longer one and its sources come from the evidence set. */
const APPROVAL_OF: Partial<Record<TherapyId, Approval>> = {
  'stem-cell': 'no',
  adipose: 'no',
  'birth-tissue': 'no',
  exosome: 'no',
  'bone-marrow': 'not-joints',
  prp: 'not-joints',
  prolotherapy: 'unknown',
  'hyaluronic-acid': 'yes-knee',
  corticosteroid: 'depends',
  maci: 'yes-cartilage',
};

/** A patient reads two answers; a page that offers everything does not get ten. */
const MAX_LINES = 2;

/** The regulator's line for the therapies of a page, the most mentioned first. */
export function regulatoryLines(evidence: EvidenceSet, therapies: readonly TherapyId[]): RegulatoryLine[] {
  return therapies
    .flatMap((therapy) => {
      const approval = APPROVAL_OF[therapy];
      if (!approval) return [];
      const judged = evidence.judge({
        claimType: 'regulatory-status',
        therapies: [therapy],
        conditions: [],
        strength: 'asserted',
      });
      if (!judged) return [];
      return [{ therapy, approval, text: judged.why, evidence: judged.evidence.map(({ id }) => id) }];
    })
    .slice(0, MAX_LINES);
}
