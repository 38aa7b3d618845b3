import { broadIndication } from './broad-indication.ts';
import { cellProduct } from './cell-product.ts';
import type { ClaimTypeDefinition } from './claim-type.ts';
import { diseaseModification } from './disease-modification.ts';
import { durability } from './durability.ts';
import { evidenceBase } from './evidence-base.ts';
import { financial } from './financial.ts';
import { legitimacy } from './legitimacy.ts';
import { regulatoryStatus } from './regulatory-status.ts';
import { safety } from './safety.ts';
import { successRate } from './success-rate.ts';
import { superiority } from './superiority.ts';
import { surgeryAvoidance } from './surgery-avoidance.ts';
import { symptomRelief } from './symptom-relief.ts';
import { tissueRegeneration } from './tissue-regeneration.ts';
import { trialStatus } from './trial-status.ts';

/** Every claim type of the annotation guidelines, one file each. */
export const claimTypes: readonly ClaimTypeDefinition[] = [
  broadIndication,
  cellProduct,
  diseaseModification,
  durability,
  evidenceBase,
  financial,
  legitimacy,
  regulatoryStatus,
  safety,
  successRate,
  superiority,
  surgeryAvoidance,
  symptomRelief,
  tissueRegeneration,
  trialStatus,
];
