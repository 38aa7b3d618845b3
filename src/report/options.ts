import type { CitationFormat } from '../model/index.ts';
import type { Paint } from './text.ts';

/** Ids of the findings that a person has confirmed, or all of those that are not unsure. */
export type Confirmed = 'all' | ReadonlySet<string>;

/** What a reviewer may be. */
export const REVIEWER_KINDS = ['organization', 'person'] as const;
export type ReviewerKind = (typeof REVIEWER_KINDS)[number];

/** Who reviewed and publishes, and where the review stands on the web. */
export interface Reviewer {
  name: string;
  kind: ReviewerKind;
  url?: string;
}

/** What a report may need beside the audits. */
export interface ReportOptions {
  /** Colours of a terminal, for the text report. */
  paint?: Paint;
  /** Without it, nothing counts as confirmed. */
  confirmed?: Confirmed;
  /** Who reviewed and publishes. */
  reviewer?: Reviewer;
  /** The citations of evidence records as one file; ids that have none are left out. */
  citations?: (ids: readonly string[], format: CitationFormat) => string;
}
