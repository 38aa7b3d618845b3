import type { ClaimType, TherapyId, Verdict } from '../model/index.ts';
import type { MessageKey, PluralKey } from './i18n.ts';

/** The questions patients ask, under which the claim types are shown. */
export const QUESTIONS = [
  'approved',
  'rebuilds',
  'helps',
  'better',
  'safe',
  'content',
  'who',
  'cost',
] as const;
export type Question = (typeof QUESTIONS)[number];

export const QUESTION_OF: Record<ClaimType, Question> = {
  'regulatory-status': 'approved',
  'trial-status': 'approved',
  'tissue-regeneration': 'rebuilds',
  'disease-modification': 'rebuilds',
  'symptom-relief': 'helps',
  durability: 'helps',
  'success-rate': 'helps',
  'broad-indication': 'helps',
  superiority: 'better',
  'surgery-avoidance': 'better',
  safety: 'safe',
  'cell-product': 'content',
  'evidence-base': 'who',
  legitimacy: 'who',
  financial: 'cost',
};

export const QUESTION_TEXT: Record<Question, MessageKey> = {
  approved: 'questionApproved',
  rebuilds: 'questionRebuilds',
  helps: 'questionHelps',
  better: 'questionBetter',
  safe: 'questionSafe',
  content: 'questionContent',
  who: 'questionWho',
  cost: 'questionCost',
};

/** Headings of the statements; whether it is approved has been answered above them, so theirs says what the page says. */
export const GROUP_TEXT: Record<Question, MessageKey> = {
  ...QUESTION_TEXT,
  approved: 'questionApprovedHere',
};

/** A verdict, or `review` where the finding is unsure and its verdict is not to be shown. */
export type Mark = Verdict | 'review';

export const MARK_TEXT: Record<Mark, MessageKey> = {
  contradicted: 'verdictContradicted',
  unsupported: 'verdictUnsupported',
  overstated: 'verdictOverstated',
  'missing-context': 'verdictMissingContext',
  consistent: 'verdictConsistent',
  review: 'verdictReview',
};

export const TALLY_TEXT: Record<Exclude<Verdict, 'consistent'>, PluralKey> = {
  contradicted: 'tallyContradicted',
  unsupported: 'tallyUnsupported',
  overstated: 'tallyOverstated',
  'missing-context': 'tallyMissingContext',
};

export const CLAIM_TEXT: Record<ClaimType, MessageKey> = {
  'regulatory-status': 'claimRegulatoryStatus',
  'tissue-regeneration': 'claimTissueRegeneration',
  'disease-modification': 'claimDiseaseModification',
  'symptom-relief': 'claimSymptomRelief',
  superiority: 'claimSuperiority',
  'surgery-avoidance': 'claimSurgeryAvoidance',
  safety: 'claimSafety',
  durability: 'claimDurability',
  'success-rate': 'claimSuccessRate',
  'evidence-base': 'claimEvidenceBase',
  'cell-product': 'claimCellProduct',
  'broad-indication': 'claimBroadIndication',
  'trial-status': 'claimTrialStatus',
  legitimacy: 'claimLegitimacy',
  financial: 'claimFinancial',
};

export const THERAPY_TEXT: Record<TherapyId, MessageKey> = {
  'stem-cell': 'therapyStemCell',
  'bone-marrow': 'therapyBoneMarrow',
  adipose: 'therapyAdipose',
  'birth-tissue': 'therapyBirthTissue',
  exosome: 'therapyExosome',
  prp: 'therapyPrp',
  prolotherapy: 'therapyProlotherapy',
  'hyaluronic-acid': 'therapyHyaluronicAcid',
  corticosteroid: 'therapyCorticosteroid',
  maci: 'therapyMaci',
  other: 'therapyOther',
};
