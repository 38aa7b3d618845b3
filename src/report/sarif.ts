import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Audit, CLAIM_TYPES, type Finding, type FindingStatus, type Severity } from '../model/index.ts';
import { uriOf } from './address.ts';
import { type AuditEntry, cardIndex, isFailure, type ReportEntry } from './entry.ts';
import { CLAIM_TYPE_LABELS, VERDICT_LABELS } from './labels.ts';
import { citationsBehind } from './page-sources.ts';
import { capitalised } from './plain.ts';

const KINDS: Record<FindingStatus, 'fail' | 'review' | 'pass'> = {
  warning: 'fail',
  review: 'review',
  'in-line': 'pass',
};
const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  high: 'error',
  medium: 'warning',
  low: 'note',
};

/**
 * SARIF 2.1.0 (OASIS): one run with a rule for each claim type. A warning is a `fail`, an unsure finding `review`, one in
 * line with the evidence `pass`. Pages that could not be audited are notifications of the invocation.
 */
export function sarifReport(entries: readonly ReportEntry[]): string {
  const audits = entries.filter((entry): entry is AuditEntry => !isFailure(entry));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driver(audits[0]?.audit) },
        columnKind: 'utf16CodeUnits',
        invocations: [invocation(entries)],
        artifacts: audits.map(({ audit }) => artifact(audit)),
        results: audits.flatMap((entry, at) => entry.audit.findings.map((one) => result(one, entry, at))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function driver(audit: Audit | undefined) {
  return {
    name: 'Clinic Claim Auditor',
    ...(audit && { version: audit.tool.version }),
    ...(audit && { properties: { evidence: audit.evidence } }),
    rules: CLAIM_TYPES.map((id) => ({
      id,
      name: CLAIM_TYPE_LABELS[id].replaceAll(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase()),
      shortDescription: { text: `Claims about ${CLAIM_TYPE_LABELS[id]}.` },
    })),
  };
}

function artifact({ page }: Audit) {
  return {
    location: { uri: uriOf(page.url) },
    mimeType: 'text/html',
    ...(page.title && { description: { text: page.title } }),
    properties: { textSha256: page.textSha256, words: page.words, auditedAt: page.auditedAt },
  };
}

function invocation(entries: readonly ReportEntry[]) {
  const notifications = entries.flatMap((entry) =>
    isFailure(entry)
      ? [notification('error', entry.error.code, entry.error.message, entry.page.url)]
      : entry.audit.notes.map(({ code, message }) =>
          notification('warning', code, message, entry.audit.page.url),
        ),
  );
  return {
    executionSuccessful: !entries.some(isFailure),
    ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
  };
}

const notification = (level: 'error' | 'warning', id: string, text: string, url: string) => ({
  level,
  descriptor: { id },
  message: { text },
  locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(url) } } }],
});

function result(finding: Finding, { audit, cards }: AuditEntry, artifactIndex: number) {
  const index = cardIndex(cards);
  const kind = KINDS[finding.status];
  const verdict =
    kind === 'review' ? 'To be decided by a person' : capitalised(VERDICT_LABELS[finding.verdict]);
  return {
    ruleId: finding.claimType,
    ruleIndex: CLAIM_TYPES.indexOf(finding.claimType),
    kind,
    level: kind === 'fail' ? LEVELS[finding.severity] : 'none',
    rank: Math.round(finding.confidence * 1000) / 10,
    message: { text: `${verdict}. ${finding.why}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(audit.page.url), index: artifactIndex },
          region: { snippet: { text: finding.quote } },
        },
        ...(finding.headingPath.length > 0 && {
          logicalLocations: [
            { fullyQualifiedName: finding.headingPath.join(' > '), name: finding.headingPath.at(-1) },
          ],
        }),
      },
    ],
    partialFingerprints: {
      'claim/v1': bytesToHex(sha256(utf8ToBytes(`${finding.claimType}\n${finding.quote}`))),
    },
    properties: {
      id: finding.id,
      verdict: finding.verdict,
      severity: finding.severity,
      therapies: finding.therapies,
      conditions: finding.conditions,
      link: finding.link,
      ...(audit.citations.length > 0 && {
        citations: citationsBehind(finding, audit).map(({ result, why }) => ({ result, why })),
      }),
      evidence: finding.evidence.map(({ id, stance }) => {
        const card = index.get(id);
        return {
          id,
          stance,
          ...(card && { citation: card.citation }),
          ...(card?.links[0] && { url: card.links[0].url }),
        };
      }),
    },
  };
}
