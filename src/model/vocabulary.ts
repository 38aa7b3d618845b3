/** The closed vocabularies of the audit. Ids are stable: findings, exports and evidence records refer to them. */

export const CLAIM_TYPES = [
  'regulatory-status',
  'tissue-regeneration',
  'disease-modification',
  'symptom-relief',
  'superiority',
  'surgery-avoidance',
  'safety',
  'durability',
  'success-rate',
  'evidence-base',
  'cell-product',
  'broad-indication',
  'trial-status',
  'legitimacy',
  'financial',
] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

/** From the most to the least serious. `consistent` is never a warning. */
export const VERDICTS = [
  'contradicted',
  'unsupported',
  'overstated',
  'missing-context',
  'consistent',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const SEVERITIES = ['high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `review` is unsure and never counted on the badge; `in-line` goes with the verdict `consistent`. */
export const STATUSES = ['warning', 'review', 'in-line'] as const;
export type FindingStatus = (typeof STATUSES)[number];

/** How a claim is put. The clinic stays responsible for what it lets a patient or an institution say. */
export const VOICES = ['asserted', 'hedged', 'testimonial', 'attributed'] as const;
export type Voice = (typeof VOICES)[number];

export const THERAPIES = [
  'stem-cell',
  'bone-marrow',
  'adipose',
  'birth-tissue',
  'exosome',
  'prp',
  'prolotherapy',
  'hyaluronic-acid',
  'corticosteroid',
  'maci',
  'other',
] as const;
export type TherapyId = (typeof THERAPIES)[number];
/** The therapies that have a name and evidence of their own. */
export const NAMED_THERAPIES = THERAPIES.filter((therapy) => therapy !== 'other');
/** Where the cells of a "stem cell" treatment come from. */
export const CELL_SOURCES: readonly TherapyId[] = ['bone-marrow', 'adipose', 'birth-tissue'];

export const CONDITIONS = [
  'knee-oa',
  'hip-oa',
  'oa',
  'cartilage-defect',
  'tendon',
  'spine',
  'joint-pain',
  'other',
] as const;
export type ConditionId = (typeof CONDITIONS)[number];

/** How strongly a claim is worded; decides between the answers of the evidence set. */
export const STRENGTHS = ['hedged', 'asserted', 'absolute'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Kinds of figure that a sentence states. */
export const QUANTITY_KINDS = [
  'share',
  'duration',
  'age',
  'cell-count',
  'volume',
  'price',
  'multiple',
  'people',
  'score',
] as const;
export type QuantityKind = (typeof QUANTITY_KINDS)[number];

/** What a figure is about, as the words beside it tell; `unstated` where they do not. */
export const QUANTITY_MEASURES = [
  'improvement',
  'pain',
  'satisfaction',
  'surgery-avoided',
  'harm',
  'benefit-length',
  'recovery',
  'follow-up',
  'appointment',
  'experience',
  'viability',
  'disease',
  'unstated',
] as const;
export type QuantityMeasure = (typeof QUANTITY_MEASURES)[number];

/** What a record says about the usual marketing claim of a type. */
export const STANCES = ['contradicts', 'weakens', 'mixed', 'supports', 'context'] as const;
export type Stance = (typeof STANCES)[number];

export const DISCLOSURE_TOPICS = ['regulatory-status', 'risk', 'evidence-limits', 'financial'] as const;
export type DisclosureTopic = (typeof DISCLOSURE_TOPICS)[number];

/** Places of a quote that a reader of the page does not see as it stands. */
export const UNSEEN = ['hidden', 'alt-text', 'title', 'description', 'structured-data'] as const;
export type Unseen = (typeof UNSEEN)[number];

export const CUE_ROLES = [
  'therapy',
  'condition',
  'effect',
  'hedge',
  'negation',
  'attribution',
  'comparator',
  'figure',
  'phrase',
  'learned',
] as const;
export type CueRole = (typeof CUE_ROLES)[number];

/** Places whose rules the evidence set knows: the file names under `src/evidence/status`. */
export const JURISDICTIONS = [
  'us',
  'european-union',
  'united-kingdom',
  'canada',
  'australia',
  'japan',
  'india',
  'mexico',
  'korea',
] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

/** Formats in which the citations of evidence are exported. */
export const CITATION_FORMATS = ['bibtex', 'ris', 'csl-json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];
