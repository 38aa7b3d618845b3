import type { ClaimType } from './vocabulary.ts';

/** Shares of 0 to 1 with the counts behind them; null where nothing could be counted. */
interface MeasuredAccuracy {
  /** Share of the warnings that are right, and their number. */
  precision: number | null;
  warnings: number;
  /** Share of the claims that are found, and their number. */
  recall: number | null;
  claims: number;
}

/** How the tool did on labelled pages that it was not made with. */
export interface Accuracy {
  /** ISO date of the measurement. */
  date: string;
  pages: number;
  sentences: number;
  warnings: MeasuredAccuracy;
  /** Share of the warnings on claims whose verdict a careful reviewer accepts. */
  verdicts: number;
  types: Record<ClaimType, MeasuredAccuracy>;
}
