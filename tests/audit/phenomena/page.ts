import { auditSnapshot } from '../../../src/audit/audit-snapshot.ts';
import { snapshotFromHtml } from '../../../src/cli/html-snapshot.ts';
import { loadEvidence } from '../../../src/evidence/index.ts';
import type { Audit, Finding } from '../../../src/model/index.ts';

const evidence = loadEvidence();

/** Opening and close of a page of a clinic that sells stem cells and PRP for joints. */
const CLINIC = [
  `<h1>Stem cell and PRP injections for joints</h1>
<p>At our clinic we offer stem cell therapy, PRP and exosomes to people with arthritis of the knee, hip and shoulder.
Call us to book your consultation.</p>`,
  '<p>Our rooms are on the second floor. Parking is behind the house.</p>',
] as const;

/** Audits a body as it is. */
export function auditBody(body: string, title = 'Joint care with stem cells and PRP | Alder Clinic'): Audit {
  const html = `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main>${body}</main></body></html>`;
  return auditSnapshot(snapshotFromHtml(html, 'https://alder-clinic.example/joints'), evidence, {
    auditedAt: '2026-01-01T00:00:00Z',
    toolVersion: '0.0.0',
  });
}

/** Audits HTML that stands in the middle of a clinic's page. */
export const auditOnClinicPage = (html: string): Audit => auditBody(`${CLINIC[0]}\n${html}\n${CLINIC[1]}`);

/** The warnings and unsure findings on a sentence; `quote` is how it begins. */
export function reportedOn(audit: Audit, quote: string): Finding[] {
  return audit.findings.filter((finding) => finding.status !== 'in-line' && finding.quote.includes(quote));
}

/** The warnings on a sentence. */
export function warningsOn(audit: Audit, quote: string): Finding[] {
  return reportedOn(audit, quote).filter(({ status }) => status === 'warning');
}
