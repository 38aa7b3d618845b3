import type { Finding, PageCitation } from '../model/index.ts';
import { csvLines } from './csv-table.ts';
import { type AuditEntry, cardIndex, isFailure, type ReportEntry } from './entry.ts';
import { citationWords } from './page-sources.ts';

/** Columns of the table; their order is stable. */
export const CSV_COLUMNS = [
  'url',
  'title',
  'audited_at',
  'scope',
  'finding_id',
  'status',
  'verdict',
  'severity',
  'confidence',
  'claim_type',
  'voice',
  'therapies',
  'conditions',
  'heading',
  'unseen',
  'quote',
  'why',
  'evidence_ids',
  'evidence_citations',
  'link',
  'error_code',
  'error_message',
  'cited_sources',
  'row',
  'citation_id',
  'citation_result',
  'citation_mention',
  'citation_records',
  'citation_found',
  'citation_findings',
] as const;
type Row = Partial<Record<(typeof CSV_COLUMNS)[number], string | number>>;

/** First line of the table, with its line end. */
export const CSV_HEADER = csvLines([CSV_COLUMNS]);

/**
 * A table with one row for each finding and each source that a page names, and one for a page that has neither or could not
 * be audited. `row` says which it is.
 */
export const csvReport = (entries: readonly ReportEntry[]): string =>
  CSV_HEADER + entries.map(csvRows).join('');

/** The rows of one page, without the header. */
export const csvRows = (entry: ReportEntry): string =>
  csvLines(rowsOf(entry).map((row) => CSV_COLUMNS.map((column) => row[column])));

function rowsOf(entry: ReportEntry): Row[] {
  if (isFailure(entry)) {
    return [
      {
        row: 'failure',
        url: entry.page.url,
        error_code: entry.error.code,
        error_message: entry.error.message,
      },
    ];
  }
  const { page, scope, findings, citations } = entry.audit;
  const shared: Row = { url: page.url, title: page.title, audited_at: page.auditedAt, scope };
  const rows = [
    ...findings.map((finding) => findingRow(finding, entry)),
    ...citations.map((citation) => citationRow(citation)),
  ];
  return (rows.length ? rows : [{ row: 'page' }]).map((row) => ({ ...shared, ...row }));
}

function findingRow(finding: Finding, { audit, cards }: AuditEntry): Row {
  const index = cardIndex(cards);
  const ids = finding.evidence.map(({ id }) => id);
  const cited = audit.citations.filter((citation) => citation.findings.includes(finding.id));
  return {
    row: 'finding',
    finding_id: finding.id,
    status: finding.status,
    verdict: finding.verdict,
    severity: finding.severity,
    confidence: finding.confidence,
    claim_type: finding.claimType,
    voice: finding.voice,
    therapies: finding.therapies.join('; '),
    conditions: finding.conditions.join('; '),
    heading: finding.headingPath.join(' > '),
    unseen: finding.unseen ?? '',
    quote: finding.quote,
    why: finding.why,
    evidence_ids: ids.join('; '),
    evidence_citations: ids.map((id) => index.get(id)?.citation ?? id).join(' | '),
    link: finding.link,
    cited_sources: cited
      .map(({ result, records, mention }) => `${result}: ${records.join(', ') || mention || 'unnamed'}`)
      .join(' | '),
  };
}

const citationRow = (citation: PageCitation): Row => ({
  row: 'citation',
  quote: citation.quote,
  why: citationWords(citation).why,
  link: citation.link,
  citation_id: citation.id,
  citation_result: citation.result,
  citation_mention: citation.mention,
  citation_records: citation.records.join('; '),
  citation_found: citation.found,
  citation_findings: citation.findings.join('; '),
});
