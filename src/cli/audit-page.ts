import packageJson from '../../package.json' with { type: 'json' };
import { auditSnapshot } from '../audit/audit-snapshot.ts';
import { checkNotices } from '../audit/notices.ts';
import type { EvidenceSet } from '../evidence/index.ts';
import type { Audit, AuditFailure, EvidenceReference, PageSnapshot, Severity } from '../model/index.ts';
import type { AuditEntry, ReportEntry } from '../report/entry.ts';
import { decodeHtml } from './decode.ts';
import { snapshotAndLinks } from './html-snapshot.ts';
import { InputError } from './input-error.ts';
import { refuseEmptyPage } from './page-check.ts';
import { hasWarning, selectSeverity } from './select.ts';

/** A page as it came in: the bytes of its HTML, or what a browser collected from it, now or at the time given. */
export type PageContent =
  | { url: string; bytes: Uint8Array; charset?: string | undefined }
  | { url: string; snapshot: PageSnapshot; links: string[]; readAt?: string };

export interface AuditChoices {
  minSeverity: Severity;
  failOn: Severity | undefined;
  /** Does the report need the text of the whole page? */
  withBlocks: boolean;
  /** Places whose notice is looked for, besides those that a page names as its own. */
  places: readonly string[];
}

/**
 * What became of a page: audited, audited with a warning that `--fail-on` asks for, in a language that is not read, or
 * not readable at all.
 */
export type Outcome = 'audited' | 'warned' | 'other-language' | 'failed';

export interface PageResult {
  entry: ReportEntry;
  outcome: Outcome;
  /** Addresses that the page links to, where they were asked for; absolute, without fragment, each once. */
  links: string[];
}

/** Audits one page. Never throws: what cannot be audited becomes a failure. */
export function auditPage(
  content: PageContent,
  evidence: EvidenceSet,
  choices: AuditChoices,
  withLinks = false,
): PageResult {
  try {
    const { snapshot, links } = 'bytes' in content ? readHtml(content, withLinks) : content;
    const audit = auditSnapshot(snapshot, evidence, {
      auditedAt: ('readAt' in content && content.readAt) || new Date().toISOString(),
      toolVersion: packageJson.version,
    });
    return {
      entry: {
        ...withCards(selectSeverity(audit, choices.minSeverity), evidence),
        ...(choices.withBlocks && {
          blocks: snapshot.blocks.map(({ text }) => text),
          notices: checkNotices(snapshot, audit.therapies, evidence.data.notices, choices.places),
        }),
      },
      outcome: outcomeOf(audit, choices.failOn),
      links,
    };
  } catch (error) {
    return failedPage(content.url, error);
  }
}

/** The result for a page that could not be audited. */
export const failedPage = (url: string, error: unknown): PageResult => ({
  entry: failureOf(url, error),
  outcome: 'failed',
  links: [],
});

function failureOf(url: string, error: unknown): AuditFailure {
  const [code, message] =
    error instanceof InputError
      ? [error.code, error.message]
      : [
          'internal-error',
          `The audit failed (${(error as Error).message}). Please report it together with the page.`,
        ];
  return { page: { url }, error: { code, message } };
}

function readHtml(
  { url, bytes, charset }: Extract<PageContent, { bytes: Uint8Array }>,
  withLinks: boolean,
): { snapshot: PageSnapshot; links: string[] } {
  const html = decodeHtml(bytes, charset);
  const read = snapshotAndLinks(html, url, withLinks);
  refuseEmptyPage(read.snapshot, html);
  return read;
}

function outcomeOf(audit: Audit, failOn: Severity | undefined): Outcome {
  if (audit.scope === 'unsupported-language') return 'other-language';
  return failOn !== undefined && hasWarning(audit, failOn) ? 'warned' : 'audited';
}

function withCards(audit: Audit, evidence: EvidenceSet): AuditEntry {
  const references = new Map<string, EvidenceReference>();
  for (const reference of audit.findings.flatMap((finding) => finding.evidence)) {
    if (!references.has(reference.id)) references.set(reference.id, reference);
  }
  return { audit, cards: evidence.cards([...references.values()]) };
}
