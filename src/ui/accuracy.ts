import * as v from 'valibot';
import { CLAIM_TYPES, type ClaimType } from '../model/index.ts';
import type { Translator } from './i18n.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How one claim type did on labelled pages that the matcher was not made with. */
const MeasuredSchema = v.object({
  /** Of the warnings, how many were right. */
  precision: share,
  /** Of the claims that deserve a warning, how many were found. */
  recall: share,
  claims: count,
  warnings: count,
});

/** Measured accuracy by claim type; a type that was not measured is left out. */
export const AccuracySchema = v.record(v.picklist(CLAIM_TYPES), v.optional(MeasuredSchema));
export type Accuracy = Partial<Record<ClaimType, v.InferOutput<typeof MeasuredSchema>>>;

/** With fewer marks or claims than this a figure would be chance. */
const ENOUGH = 20;

/** A share as so many of ten, never all of them and never none: a test on some pages cannot promise either. */
const ofTen = (part: number): number => Math.min(9, Math.max(1, Math.round(part * 10)));

/** How often marks of a kind were right, in words; undefined where it was not measured. */
export function accuracyWords(accuracy: Accuracy, claimType: ClaimType, t: Translator): string | undefined {
  const measured = accuracy[claimType];
  if (!measured) return undefined;
  const { precision, recall, claims, warnings } = measured;
  if (warnings < ENOUGH || claims < ENOUGH) return t.text('accuracyFew');
  return t.text('accuracyMeasured', t.number(ofTen(precision)), t.number(ofTen(recall)));
}
