import { type Audit, hostOf, type TherapyId } from '../../model/index.ts';
import type { KeptAudit } from '../../report/history-file.ts';
import { statementsOf } from '../statements.ts';

/** What the history lists of an audit, so that a list needs no whole audits. */
export interface HistoryEntry {
  /** SHA-256 of the audit: the same audit is kept once, wherever it comes from. */
  id: string;
  /** SHA-256 of the audit without its time: what is said twice is the same. */
  digest: string;
  /** Address without its fragment. */
  page: string;
  /** Host of the address, with its port; '' where it has none. */
  site: string;
  title: string;
  /** ISO 8601: when it was audited, and when the page was last seen saying the same. */
  auditedAt: string;
  lastSeenAt: string;
  timesSeen: number;
  scope: Audit['scope'];
  therapies: TherapyId[];
  /** Statements that deserve a warning, and those that are unsure. */
  warnings: number;
  unsure: number;
}

/** What the list says of an audit; hashes are the business of who keeps it. */
export function summaryOf(
  { audit, lastSeenAt, timesSeen }: KeptAudit,
  hashes: Pick<HistoryEntry, 'id' | 'digest'>,
): HistoryEntry {
  const statements = statementsOf(audit.findings);
  const { url, title, auditedAt } = audit.page;
  return {
    ...hashes,
    page: url.replace(/#.*$/s, ''),
    site: hostOf(url) ?? '',
    title,
    auditedAt,
    lastSeenAt,
    timesSeen,
    scope: audit.scope,
    therapies: [...new Set([...audit.therapies, ...audit.findings.flatMap(({ therapies }) => therapies)])],
    warnings: statements.filter(({ status }) => status === 'warning').length,
    unsure: statements.filter(({ status }) => status === 'review').length,
  };
}

/** What is looked for. Days are the reader's own, as in "2026-11-21"; '' looks for nothing. */
export interface HistoryFilter {
  /** Part of a site, an address or a title. */
  words: string;
  therapy: TherapyId | '';
  from: string;
  to: string;
}

export const NO_FILTER: HistoryFilter = { words: '', therapy: '', from: '', to: '' };

/** Day of a moment where the reader is. */
export function dayOf(iso: string): string {
  const at = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The entries that fit. A page counts for all the days on which it was seen saying the same. */
export function matching(entries: readonly HistoryEntry[], filter: HistoryFilter): HistoryEntry[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ page, title, therapies, auditedAt, lastSeenAt }) => {
    const text = `${page} ${title}`.toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (!filter.therapy || therapies.includes(filter.therapy)) &&
      (!filter.from || dayOf(lastSeenAt) >= filter.from) &&
      (!filter.to || dayOf(auditedAt) <= filter.to)
    );
  });
}

export interface HistorySite {
  site: string;
  /** Newest first. */
  entries: HistoryEntry[];
  /** Days with an audit, newest first. */
  days: string[];
}

const byTime = (a: HistoryEntry, b: HistoryEntry): number =>
  Date.parse(b.auditedAt) - Date.parse(a.auditedAt) || (a.id < b.id ? -1 : 1);

/** Entries by site, the site with the newest audit first. */
export function sitesOf(entries: readonly HistoryEntry[]): HistorySite[] {
  const sites = new Map<string, HistoryEntry[]>();
  for (const entry of [...entries].sort(byTime)) {
    const known = sites.get(entry.site);
    if (known) known.push(entry);
    else sites.set(entry.site, [entry]);
  }
  return [...sites].map(([site, members]) => ({
    site,
    entries: members,
    days: [...new Set(members.map(({ auditedAt }) => dayOf(auditedAt)))],
  }));
}

/** A site as it was known at the end of a day, or as it is known now: of each page the last audit until then. */
export function siteAt(entries: readonly HistoryEntry[], site: string, day = '9999'): HistoryEntry[] {
  const pages = new Map<string, HistoryEntry>();
  for (const entry of [...entries].sort(byTime)) {
    if (entry.site === site && dayOf(entry.auditedAt) <= day && !pages.has(entry.page))
      pages.set(entry.page, entry);
  }
  return [...pages.values()];
}

/** Two audits in the order of their times. */
export const inOrder = (a: HistoryEntry, b: HistoryEntry): [earlier: HistoryEntry, later: HistoryEntry] =>
  byTime(a, b) > 0 ? [a, b] : [b, a];
