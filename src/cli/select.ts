import type { Audit, Finding, Severity } from '../model/index.ts';
import { SEVERITIES, VERDICTS } from '../model/index.ts';
import { LEFT_OUT } from '../report/headline.ts';

const atLeast = (severity: Severity, limit: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit);

/** The audit without warnings and unsure findings below `limit`, its counts in step. What is in line always stays. */
export function selectSeverity(audit: Audit, limit: Severity): Audit {
  const findings = audit.findings.filter(
    ({ status, severity }) => status === 'in-line' || atLeast(severity, limit),
  );
  const left = audit.findings.length - findings.length;
  if (left === 0) return audit;
  const note = {
    code: LEFT_OUT,
    message: `${left} ${left === 1 ? 'finding' : 'findings'} below ${limit} severity ${left === 1 ? 'is' : 'are'} left out, as asked.`,
  };
  return { ...audit, findings, counts: countsOf(findings), notes: [...audit.notes, note] };
}

/** True where the audit has a warning of `limit` or above. */
export const hasWarning = (audit: Audit, limit: Severity): boolean =>
  audit.findings.some(({ status, severity }) => status === 'warning' && atLeast(severity, limit));

function countsOf(findings: readonly Finding[]): Audit['counts'] {
  const counted = findings.filter(({ status }) => status !== 'review');
  const entries = VERDICTS.map((verdict) => [
    verdict,
    counted.filter((finding) => finding.verdict === verdict).length,
  ]);
  return Object.fromEntries(entries) as Audit['counts'];
}
