import type { Audit, CitationFormat } from '../model/index.ts';
import { citedCards, isFailure, type ReportEntry } from './entry.ts';
import type { ReportOptions } from './options.ts';

/** The evidence behind the findings and the sources of the pages that were recognised, each record once, as one file. */
export function citationReport(
  format: CitationFormat,
  entries: readonly ReportEntry[],
  { citations }: ReportOptions,
): string {
  if (!citations) throw new Error('No source of citations was given.');
  const ids = entries.flatMap((entry) =>
    isFailure(entry)
      ? []
      : [...citedCards(entry.audit.findings, entry.cards).map(({ id }) => id), ...recognised(entry.audit)],
  );
  return citations([...new Set(ids)], format);
}

const recognised = ({ citations }: Audit): string[] =>
  citations.flatMap(({ resolution, records }) => (resolution === 'this-source' ? records : []));
