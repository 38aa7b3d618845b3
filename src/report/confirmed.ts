import type { Finding } from '../model/index.ts';
import type { AuditEntry } from './entry.ts';
import type { Confirmed, ReportOptions } from './options.ts';

/** What a person confirms beside findings: the page's own disclosures, and all notices; a single one goes by its id. */
export const CONFIRMED_DISCLOSURES = 'disclosures';
export const CONFIRMED_NOTICES = 'notices';

/** What is confirmed of a page. */
export const confirmedOf = (entry: AuditEntry, options: ReportOptions): Confirmed | undefined =>
  entry.confirmed ?? options.confirmed;

/** The findings that a person has confirmed. An unsure one only counts when it is named. */
export function confirmedFindings(findings: readonly Finding[], confirmed: Confirmed | undefined): Finding[] {
  if (!confirmed) return [];
  return findings.filter(({ id, status }) => (confirmed === 'all' ? status !== 'review' : confirmed.has(id)));
}
