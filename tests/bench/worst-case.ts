/** Audits one of the worst cases in a process of its own and prints what that took, as JSON. */
import { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { textOf, WORST_CASES } from './audit-pages.ts';

const snapshot = WORST_CASES[process.argv[2] ?? '']?.();
if (!snapshot) throw new Error(`no worst case ${process.argv[2]}`);
const evidence = loadEvidence();
const start = process.cpuUsage();
const audit = auditSnapshot(snapshot, evidence, { auditedAt: '2026-01-01T00:00:00.000Z', toolVersion: '0' });
const { user, system } = process.cpuUsage(start);
console.log(
  JSON.stringify({
    milliseconds: (user + system) / 1000,
    characters: textOf(snapshot).length,
    findings: audit.findings.length,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
