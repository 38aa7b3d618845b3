import type {
  ClaimType,
  ConditionId,
  DisclosureTopic,
  EvidenceCard,
  FindingStatus,
  Severity,
  Stance,
  TherapyId,
  Unseen,
  Verdict,
  Voice,
} from '../model/index.ts';

/** English words for the closed vocabularies, as the reports print them. */

export const CLAIM_TYPE_LABELS: Record<ClaimType, string> = {
  'regulatory-status': 'approval and permits',
  'tissue-regeneration': 'rebuilding tissue',
  'disease-modification': 'slowing or stopping the disease',
  'symptom-relief': 'easing pain or stiffness',
  superiority: 'being better than other care',
  'surgery-avoidance': 'avoiding surgery',
  safety: 'safety',
  durability: 'how long it lasts',
  'success-rate': 'success rate',
  'evidence-base': 'backing by research',
  'cell-product': 'what is in the product',
  'broad-indication': 'working for many problems',
  'trial-status': 'being a trial',
  legitimacy: 'titles and famous names',
  financial: 'price and offer',
};

export const UNSEEN_LABELS: Record<Unseen, string> = {
  hidden: 'in a folded or hidden part of the page',
  'alt-text': 'in the text for a picture or an icon',
  title: 'in the title of the page',
  description: 'only in the description that search engines show',
  'structured-data': 'only in the data that the page gives to search engines, which readers do not see',
};

export const VERDICT_LABELS: Record<Verdict, string> = {
  contradicted: 'contradicted',
  unsupported: 'not supported',
  overstated: 'overstated',
  'missing-context': 'leaves something out',
  consistent: 'in line with the evidence',
};

/** After a number: "3 leaving something out". */
export const TALLY_LABELS: Record<Verdict, string> = {
  ...VERDICT_LABELS,
  'missing-context': 'leaving something out',
};

export const VERDICT_MEANINGS: Record<Verdict, string> = {
  contradicted: 'a regulator’s record or good trials say otherwise',
  unsupported: 'no good evidence in people stands behind it',
  overstated: 'there is some evidence, but weaker, mixed or smaller than the sentence says',
  'missing-context': 'true as far as it goes, and misleading without the rest',
  consistent: 'it matches the evidence',
};

export const STATUS_HEADINGS: Record<FindingStatus, string> = {
  warning: 'Warnings',
  review: 'Unsure: for a person to decide',
  'in-line': 'In line with the evidence',
};

export const SEVERITY_LABELS: Record<Severity, string> = { high: 'high', medium: 'medium', low: 'low' };

export const VOICE_LABELS: Record<Voice, string> = {
  asserted: 'stated as fact',
  hedged: 'said as a possibility (“may”, “might”)',
  testimonial: "in a patient's words",
  attributed: "in someone else's words",
};

export const STANCE_LABELS: Record<Stance, string> = {
  contradicts: 'against the claim',
  weakens: 'weakens the claim',
  mixed: 'mixed results',
  supports: 'for the claim',
  context: 'background',
};

export const THERAPY_LABELS: Record<TherapyId, string> = {
  'stem-cell': 'stem cells',
  'bone-marrow': 'bone marrow cells',
  adipose: 'fat cells',
  'birth-tissue': 'birth tissue',
  exosome: 'exosomes',
  prp: 'platelet-rich plasma (PRP)',
  prolotherapy: 'prolotherapy',
  'hyaluronic-acid': 'gel injections (hyaluronic acid)',
  corticosteroid: 'steroid injections',
  maci: 'MACI (cartilage cells)',
  other: 'another treatment',
};

export const CONDITION_LABELS: Record<ConditionId, string> = {
  'knee-oa': 'knee arthritis',
  'hip-oa': 'hip arthritis',
  oa: 'arthritis',
  'cartilage-defect': 'cartilage damage',
  tendon: 'tendons',
  spine: 'back and spine',
  'joint-pain': 'joint pain',
  other: 'a disease outside joints',
};

/** Who, where and when of a record, and what was treated in it. */
export const sourceName = ({ label, triedIn }: Pick<EvidenceCard, 'label' | 'triedIn'>): string =>
  triedIn ? `${label} (on ${triedIn.map((id) => CONDITION_LABELS[id]).join(', ')})` : label;

export const DISCLOSURE_LABELS: Record<DisclosureTopic, string> = {
  'regulatory-status': 'approval',
  risk: 'risk',
  'evidence-limits': 'limits of the evidence',
  financial: 'cost and cover',
};
