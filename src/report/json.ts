import type { Audit, AuditFailure } from '../model/index.ts';
import { isFailure, type ReportEntry } from './entry.ts';

/** The audit, or the failure, alone: cards are looked up by the ids of the findings. */
const dataOf = (entry: ReportEntry): Audit | AuditFailure => (isFailure(entry) ? entry : entry.audit);

/** One audit on one line, with its line feed. */
export const jsonLine = (entry: ReportEntry): string => `${JSON.stringify(dataOf(entry))}\n`;

/** One audit as an object, several as an array in input order; indented. */
export function jsonReport(entries: readonly ReportEntry[]): string {
  const data = entries.map(dataOf);
  return `${JSON.stringify(data.length === 1 ? data[0] : data, null, 2)}\n`;
}
