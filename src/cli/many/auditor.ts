import type { EvidenceSet } from '../../evidence/index.ts';
import { csvRows } from '../../report/csv.ts';
import { isFailure, type ReportEntry } from '../../report/entry.ts';
import { jsonLine } from '../../report/json.ts';
import {
  type AuditChoices,
  auditPage,
  type Outcome,
  type PageContent,
  type PageResult,
} from '../audit-page.ts';

/** What a page adds to the files of a folder: its line of JSON and its rows of the table of findings, as UTF-8. */
export interface PageLines {
  line: Uint8Array;
  rows: Uint8Array;
}

/** What became of a page of a sweep. */
export interface PageDone {
  outcome: Outcome;
  /** Code of the failure. */
  error?: string;
  /** True for a failure that may pass. */
  mayPass?: boolean;
  links: string[];
  report: ReportEntry | PageLines;
}

export interface SweepChoices extends AuditChoices {
  /** Are the lines of the files asked for instead of the audit? They are made, and moved, by the worker. */
  asLines: boolean;
}

const utf8 = new TextEncoder();

/** A result as a sweep wants it. */
export const pageDone = ({ entry, outcome, links }: PageResult, asLines: boolean): PageDone => ({
  outcome,
  ...(isFailure(entry) && { error: entry.error.code }),
  links,
  report: asLines ? { line: utf8.encode(jsonLine(entry)), rows: utf8.encode(csvRows(entry)) } : entry,
});

/** Audits pages, at once or one after the other. */
export interface Auditor {
  /** Resolves once another page can be taken: who reads pages waits here, so that they do not pile up. */
  room(): Promise<void>;
  /** Never rejects: a page that cannot be audited gives a failure. */
  audit(content: PageContent, withLinks?: boolean): Promise<PageDone>;
  close(): Promise<void>;
}

/** Audits in this thread: for a few pages, which are done before a worker would have started. */
export const auditorHere = (evidence: EvidenceSet, choices: SweepChoices): Auditor => ({
  room: async () => {},
  audit: async (content, withLinks) =>
    pageDone(auditPage(content, evidence, choices, withLinks), choices.asLines),
  close: async () => {},
});
