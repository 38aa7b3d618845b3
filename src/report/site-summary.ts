import type { Audit, AuditFailure, Severity } from '../model/index.ts';
import { SEVERITIES } from '../model/index.ts';
import { csvTable } from './csv-table.ts';
import { capitalised, counted, printable } from './plain.ts';
import { type SharedWording, sharingSites } from './shared-text.ts';

/** What was found on one site, in pages and findings. */
export interface SiteRow {
  site: string;
  pages: number;
  /** Pages that could not be read. */
  notAudited: number;
  /** Pages in a language that is not read: nothing on them was checked. */
  otherLanguage: number;
  /** Pages that offer none of the therapies covered. */
  nothingToCheck: number;
  pagesWithWarnings: number;
  warnings: Record<Severity, number>;
  unsure: number;
}

const COLUMNS: readonly [header: string, value: (row: SiteRow) => string | number][] = [
  ['site', ({ site }) => printable(site)],
  ['pages', ({ pages }) => pages],
  ['not audited', ({ notAudited }) => notAudited],
  ['other language', ({ otherLanguage }) => otherLanguage],
  ['nothing to check', ({ nothingToCheck }) => nothingToCheck],
  ['pages with warnings', ({ pagesWithWarnings }) => pagesWithWarnings],
  ...SEVERITIES.map((severity): [string, (row: SiteRow) => number] => [
    severity,
    ({ warnings }) => warnings[severity],
  ]),
  ['unsure', ({ unsure }) => unsure],
];

/** Counts pages and findings by site. */
export class SiteSummary {
  private readonly sites = new Map<string, SiteRow>();
  private readonly failed: AuditFailure[] = [];

  add(site: string, entry: Audit | AuditFailure): void {
    const row = this.row(site);
    row.pages += 1;
    if ('error' in entry) {
      row.notAudited += 1;
      this.failed.push(entry);
    } else if (entry.scope === 'unsupported-language') row.otherLanguage += 1;
    else if (entry.scope === 'out-of-scope') row.nothingToCheck += 1;
    else {
      const warnings = entry.findings.filter(({ status }) => status === 'warning');
      if (warnings.length) row.pagesWithWarnings += 1;
      for (const { severity } of warnings) row.warnings[severity] += 1;
      row.unsure += entry.findings.filter(({ status }) => status === 'review').length;
    }
  }

  /** Pages that could not be read, in the order in which they were added. */
  failures(): readonly AuditFailure[] {
    return this.failed;
  }

  /** Sites in the order in which they were added. */
  rows(): SiteRow[] {
    return [...this.sites.values()];
  }

  private row(site: string): SiteRow {
    const known = this.sites.get(site);
    if (known) return known;
    const row: SiteRow = {
      site,
      pages: 0,
      notAudited: 0,
      otherLanguage: 0,
      nothingToCheck: 0,
      pagesWithWarnings: 0,
      warnings: { high: 0, medium: 0, low: 0 },
      unsure: 0,
    };
    this.sites.set(site, row);
    return row;
  }
}

/** The rows as a table for spreadsheets. */
export const siteCsv = (rows: readonly SiteRow[]): string =>
  csvTable(
    COLUMNS.map(([header]) => header.replaceAll(' ', '_')),
    rows.map((row) => COLUMNS.map(([, value]) => value(row))),
  );

/** Widest name of a site in the table. */
const NAME = 40;
/** Sites, wordings and pairs that are printed; the files have all. */
const SHOWN = { sites: 50, failures: 50, wordings: 10, pairs: 10 };

/** The sites as a table of text, the pages that could not be read, and who shares text with whom. */
export const sweepSummary = (sites: SiteSummary, shared: readonly SharedWording[]): string =>
  [table(sites.rows()), ...failedSection(sites.failures()), sharedSection(shared)].join('\n');

function failedSection(failures: readonly AuditFailure[]): string[] {
  if (!failures.length) return [];
  const lines = failures
    .slice(0, SHOWN.failures)
    .map(({ page, error }) => `  ${printable(page.url)}: ${printable(error.message)}`);
  const more = failures.length - SHOWN.failures;
  if (more > 0) lines.push(`  and ${counted(more, 'more page')}`);
  return [`Not audited\n\n${lines.join('\n')}\n`];
}

function table(rows: readonly SiteRow[]): string {
  const shown = rows.slice(0, SHOWN.sites);
  const lines = [
    COLUMNS.map(([header]) => capitalised(header)),
    ...shown.map((row) => COLUMNS.map(([, value]) => shorten(String(value(row))))),
  ];
  const widths = COLUMNS.map((_column, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const text = lines.map((cells) =>
    cells.map((cell, at) => (at ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  '),
  );
  text.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  if (rows.length > shown.length) text.push(`and ${counted(rows.length - shown.length, 'more site')}`);
  return `${text.join('\n')}\n`;
}

/** Cut in the middle: the end of a name tells more than its beginning. */
const shorten = (text: string): string =>
  text.length > NAME ? `${text.slice(0, NAME / 4)}…${text.slice(1 - (3 * NAME) / 4)}` : text;

function sharedSection(shared: readonly SharedWording[]): string {
  if (!shared.length) return 'No claim has the same wording on several sites.\n';
  const pairs = sharingSites(shared);
  const lines = [`${counted(shared.length, 'claim')} with the same wording on several sites`, ''];
  for (const { sentence, uses } of shared.slice(0, SHOWN.wordings)) {
    lines.push(`  “${printable(sentence)}”`);
    for (const { site, similarity } of uses.slice(0, SHOWN.sites)) {
      lines.push(
        `    ${printable(site)}${similarity < 1 ? ` (${Math.round(100 * similarity)} % alike)` : ''}`,
      );
    }
  }
  if (shared.length > SHOWN.wordings)
    lines.push(`  and ${counted(shared.length - SHOWN.wordings, 'more claim')}`);
  lines.push('', 'Who shares text with whom', '');
  for (const { sites, wordings } of pairs.slice(0, SHOWN.pairs)) {
    lines.push(`  ${sites.map(printable).join(' and ')}: ${counted(wordings, 'claim')}`);
  }
  if (pairs.length > SHOWN.pairs)
    lines.push(`  and ${counted(pairs.length - SHOWN.pairs, 'more pair')} of sites`);
  return `${lines.join('\n')}\n`;
}
