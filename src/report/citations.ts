import type { CitationFormat } from '../model/index.ts';
import { citedCards, isFailure, type ReportEntry } from './entry.ts';
import type { ReportOptions } from './options.ts';

/** The evidence that the audits refer to, each record once, as one file of citations. */
export function citationReport(
  format: CitationFormat,
  entries: readonly ReportEntry[],
  { citations }: ReportOptions,
): string {
  if (!citations) throw new Error('No source of citations was given.');
  const ids = entries.flatMap((entry) =>
    isFailure(entry) ? [] : citedCards(entry.audit.findings, entry.cards).map(({ id }) => id),
  );
  return citations([...new Set(ids)], format);
}
