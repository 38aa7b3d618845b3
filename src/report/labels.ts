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
  'regulatory-status': 'regulatory status',
  'tissue-regeneration': 'tissue regeneration',
  'disease-modification': 'disease modification',
  'symptom-relief': 'symptom relief',
  superiority: 'superiority',
  'surgery-avoidance': 'surgery avoidance',
  safety: 'safety',
  durability: 'durability',
  'success-rate': 'success rate',
  'evidence-base': 'evidence base',
  'cell-product': 'cell product',
  'broad-indication': 'broad indication',
  'trial-status': 'trial status',
  legitimacy: 'legitimacy',
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
  unsupported: 'unsupported',
  overstated: 'overstated',
  'missing-context': 'missing context',
  consistent: 'in line with the evidence',
};

export const STATUS_HEADINGS: Record<FindingStatus, string> = {
  warning: 'Warnings',
  review: 'To be reviewed by a person: the tool is unsure',
  'in-line': 'In line with the evidence',
};

export const SEVERITY_LABELS: Record<Severity, string> = { high: 'high', medium: 'medium', low: 'low' };

export const VOICE_LABELS: Record<Voice, string> = {
  asserted: 'stated as fact',
  hedged: 'hedged',
  testimonial: "in a patient's words",
  attributed: 'attributed to others',
};

export const STANCE_LABELS: Record<Stance, string> = {
  contradicts: 'contradicts',
  weakens: 'weakens',
  mixed: 'mixed',
  supports: 'supports',
  context: 'context',
};

export const THERAPY_LABELS: Record<TherapyId, string> = {
  'stem-cell': 'stem cells',
  'bone-marrow': 'bone marrow',
  adipose: 'fat tissue',
  'birth-tissue': 'birth tissue',
  exosome: 'exosomes',
  prp: 'platelet-rich plasma (PRP)',
  prolotherapy: 'prolotherapy',
  'hyaluronic-acid': 'hyaluronic acid',
  corticosteroid: 'corticosteroid',
  maci: 'MACI',
  other: 'other therapy',
};

export const CONDITION_LABELS: Record<ConditionId, string> = {
  'knee-oa': 'knee osteoarthritis',
  'hip-oa': 'hip osteoarthritis',
  oa: 'osteoarthritis',
  'cartilage-defect': 'cartilage defect',
  tendon: 'tendon',
  spine: 'spine',
  'joint-pain': 'joint pain',
  other: 'other condition',
};

/** Who, where and when of a record, and what was treated in it. */
export const sourceName = ({ label, triedIn }: Pick<EvidenceCard, 'label' | 'triedIn'>): string =>
  triedIn ? `${label} (on ${triedIn.map((id) => CONDITION_LABELS[id]).join(', ')})` : label;

export const DISCLOSURE_LABELS: Record<DisclosureTopic, string> = {
  'regulatory-status': 'regulatory status',
  risk: 'risk',
  'evidence-limits': 'limits of the evidence',
  financial: 'cost and cover',
};
