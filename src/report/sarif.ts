import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  type Audit,
  CITATION_RESULTS,
  type CitationResult,
  CLAIM_TYPES,
  type Finding,
  type FindingStatus,
  type PageCitation,
  type Severity,
} from '../model/index.ts';
import { uriOf } from './address.ts';
import { type AuditEntry, cardIndex, isFailure, type ReportEntry } from './entry.ts';
import { CLAIM_TYPE_LABELS, VERDICT_LABELS } from './labels.ts';
import { citationsBehind, citationWords, RESULT_LABELS } from './page-sources.ts';
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
/** How a page treats a source that it names. What the evidence set cannot decide is `open`. */
const SOURCE_KINDS: Record<CitationResult, 'fail' | 'review' | 'open' | 'pass'> = {
  misreported: 'fail',
  stretched: 'fail',
  'leaves-out': 'fail',
  'contradicts-itself': 'fail',
  'cannot-be-traced': 'review',
  'not-judged': 'open',
  'reported-right': 'pass',
};
const sourceRule = (result: CitationResult) => `source-${result}` as const;
const RULES = [
  ...CLAIM_TYPES.map((id) => rule(id, CLAIM_TYPE_LABELS[id], `Claims about ${CLAIM_TYPE_LABELS[id]}.`)),
  ...CITATION_RESULTS.map((id) =>
    rule(sourceRule(id), `source ${RESULT_LABELS[id]}`, `A source the page names: ${RESULT_LABELS[id]}.`),
  ),
];

/**
 * SARIF 2.1.0 (OASIS): one run with a rule for each claim type and each way to treat a source. A warning is a `fail`, an
 * unsure finding `review`, one in line with the evidence `pass`; sources that the page names are results, too. Pages that could not be audited are notifications of the invocation.
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
        results: audits.flatMap((entry, at) => [
          ...entry.audit.findings.map((one) => result(one, entry, at)),
          ...entry.audit.citations.map((one) => sourceResult(one, entry.audit, at)),
        ]),
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
    rules: RULES,
  };
}

function rule(id: string, label: string, text: string) {
  const name = label.replaceAll(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { id, name, shortDescription: { text } };
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
    ruleIndex: ruleIndex(finding.claimType),
    kind,
    level: kind === 'fail' ? LEVELS[finding.severity] : 'none',
    rank: Math.round(finding.confidence * 1000) / 10,
    message: { text: `${verdict}. ${finding.why}` },
    locations: [location(audit, artifactIndex, finding.quote, finding.headingPath)],
    partialFingerprints: {
      'claim/v1': fingerprint(finding.claimType, finding.quote),
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

function sourceResult(citation: PageCitation, audit: Audit, artifactIndex: number) {
  const { id, result, resolution, quote, mention, kind: mentionKind, identifiers, records, link } = citation;
  const words = citationWords(citation);
  // A source that is only perhaps the one in the set is for a person to look at.
  const kind = SOURCE_KINDS[result] === 'fail' && resolution === 'perhaps' ? 'review' : SOURCE_KINDS[result];
  return {
    ruleId: sourceRule(result),
    ruleIndex: ruleIndex(sourceRule(result)),
    kind,
    level: kind === 'fail' ? (result === 'misreported' ? 'warning' : 'note') : 'none',
    message: { text: `${capitalised(words.result)}. ${words.why}` },
    locations: [location(audit, artifactIndex, quote, [])],
    partialFingerprints: { 'source/v1': fingerprint(mention, quote) },
    properties: {
      id,
      source: { kind: mentionKind, mention, identifiers, resolution, records },
      found: citation.found,
      mismatches: citation.mismatches,
      findings: citation.findings,
      link,
    },
  };
}

const ruleIndex = (id: string): number => RULES.findIndex((one) => one.id === id);

const location = ({ page }: Audit, index: number, quote: string, headings: Finding['headingPath']) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(page.url), index },
    region: { snippet: { text: quote } },
  },
  ...(headings.length > 0 && {
    logicalLocations: [{ fullyQualifiedName: headings.join(' > '), name: headings.at(-1) }],
  }),
});

const fingerprint = (kind: string, quote: string): string =>
  bytesToHex(sha256(utf8ToBytes(`${kind}\n${quote}`)));
