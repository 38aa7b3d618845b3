import type { ConditionId, RecordKind, Stance } from '../model/index.ts';
import type { MessageKey } from './i18n.ts';

export const KIND_TEXT: Record<RecordKind, MessageKey> = {
  approval: 'kindApproval',
  'court-ruling': 'kindCourtRuling',
  regulation: 'kindRegulation',
  law: 'kindLaw',
  enforcement: 'kindEnforcement',
  'agency-notice': 'kindAgencyNotice',
  guideline: 'kindGuideline',
  'position-statement': 'kindPositionStatement',
  'systematic-review': 'kindSystematicReview',
  'meta-analysis': 'kindMetaAnalysis',
  rct: 'kindRct',
  'company-summary': 'kindCompanySummary',
  cohort: 'kindCohort',
  'lab-study': 'kindLabStudy',
  'content-analysis': 'kindContentAnalysis',
  'narrative-review': 'kindNarrativeReview',
};

export const STANCE_TEXT: Record<Stance, MessageKey> = {
  contradicts: 'stanceContradicts',
  weakens: 'stanceWeakens',
  mixed: 'stanceMixed',
  supports: 'stanceSupports',
  context: 'stanceContext',
};

export const CONDITION_TEXT: Record<ConditionId | 'any', MessageKey> = {
  'knee-oa': 'conditionKneeOa',
  'hip-oa': 'conditionHipOa',
  oa: 'conditionOa',
  'cartilage-defect': 'conditionCartilageDefect',
  tendon: 'conditionTendon',
  spine: 'conditionSpine',
  'joint-pain': 'conditionJointPain',
  other: 'conditionOther',
  any: 'conditionAny',
};
