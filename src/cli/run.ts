import packageJson from '../../package.json' with { type: 'json' };
import { auditSnapshot } from '../audit/audit-snapshot.ts';
import type { EvidenceSet } from '../evidence/index.ts';
import { loadEvidence } from '../evidence/index.ts';
import type { Audit, AuditFailure, EvidenceCard, EvidenceReference } from '../model/index.ts';
import { csvReport } from '../report/csv.ts';
import type { AuditEntry, ReportEntry } from '../report/entry.ts';
import { jsonLine, jsonReport } from '../report/json.ts';
import { markdownReport } from '../report/markdown.ts';
import { textReport } from '../report/text.ts';
import { readEvidencePack } from './evidence-pack.ts';
import { snapshotFromHtml } from './html-snapshot.ts';
import { InputError, UsageError } from './input-error.ts';
import { type CliOptions, type Format, parseOptions, USAGE } from './options.ts';
import { refuseEmptyPage } from './page-check.ts';
import { type PageSource, readPage } from './read-page.ts';
import { hasWarning, selectSeverity } from './select.ts';
import type { Terminal } from './terminal.ts';

export const EXIT = { ok: 0, someFailed: 1, usage: 2, failOn: 3 } as const;

/** Runs the command line with `args`; the result is the exit status. `--fail-on` outweighs an input that failed. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const options = parseOptions(args);
    if (options === 'help') terminal.print(USAGE);
    else if (options === 'version') terminal.print(`${packageJson.version}\n`);
    else return await auditAll(options, terminal);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.report(`${error.message}\nSee --help.\n`);
    return EXIT.usage;
  }
}

async function auditAll(options: CliOptions, terminal: Terminal): Promise<number> {
  const evidence = options.evidencePack ? await readEvidencePack(options.evidencePack) : loadEvidence();
  const writer = reportWriter(options.format, terminal);
  let failed = 0;
  let warned = false;
  for (const [index, input] of options.inputs.entries()) {
    terminal.progress(index, options.inputs.length, input);
    const result = await auditInput(input, evidence, options, terminal);
    if ('error' in result) {
      failed += 1;
      // The text report says it by itself.
      if (options.format !== 'text') terminal.report(`${input}: ${result.error.message}\n`);
      writer.add(result);
    } else {
      warned ||= options.failOn !== undefined && hasWarning(result, options.failOn);
      writer.add(withCards(selectSeverity(result, options.minSeverity), evidence));
    }
  }
  terminal.progress(options.inputs.length, options.inputs.length, '');
  writer.end();
  if (warned) return EXIT.failOn;
  return failed ? EXIT.someFailed : EXIT.ok;
}

async function auditInput(
  input: string,
  evidence: EvidenceSet,
  { timeoutSeconds }: CliOptions,
  terminal: Terminal,
): Promise<Audit | AuditFailure> {
  const userAgent = `${packageJson.name}/${packageJson.version}`;
  let url = input;
  try {
    const page = await readPage(input, terminal.input, { timeoutSeconds, userAgent });
    url = page.url;
    return auditPage(page, evidence);
  } catch (error) {
    const [code, message] =
      error instanceof InputError
        ? [error.code, error.message]
        : [
            'internal-error',
            `The audit failed (${(error as Error).message}). Please report it together with the page.`,
          ];
    return { page: { url }, error: { code, message } };
  }
}

function auditPage({ html, url }: PageSource, evidence: EvidenceSet): Audit {
  const snapshot = snapshotFromHtml(html, url);
  refuseEmptyPage(snapshot, html);
  return auditSnapshot(snapshot, evidence, {
    auditedAt: new Date().toISOString(),
    toolVersion: packageJson.version,
  });
}

function withCards(audit: Audit, evidence: EvidenceSet): AuditEntry {
  const references = new Map<string, EvidenceReference>();
  for (const reference of audit.findings.flatMap((finding) => finding.evidence)) {
    if (!references.has(reference.id)) references.set(reference.id, reference);
  }
  const cards: EvidenceCard[] = evidence.cards([...references.values()]);
  return { audit, cards };
}

interface ReportWriter {
  add(entry: ReportEntry): void;
  end(): void;
}

/** Writes an entry as soon as it is there where the format allows it, else all of them at the end. */
function reportWriter(format: Format, terminal: Terminal): ReportWriter {
  const entries: ReportEntry[] = [];
  const collect = (report: (all: readonly ReportEntry[]) => string): ReportWriter => ({
    add: (entry) => void entries.push(entry),
    end: () => terminal.print(report(entries)),
  });
  const stream = (report: (entry: ReportEntry) => string, separator: string): ReportWriter => {
    let first = true;
    return {
      add: (entry) => {
        terminal.print(`${first ? '' : separator}${report(entry)}`);
        first = false;
      },
      end: () => {},
    };
  };
  switch (format) {
    case 'text':
      return stream((entry) => textReport(entry, terminal.paint), `\n${'─'.repeat(96)}\n\n`);
    case 'jsonl':
      return stream(jsonLine, '');
    case 'markdown':
      return stream(markdownReport, '\n---\n\n');
    case 'json':
      return collect(jsonReport);
    case 'csv':
      return collect(csvReport);
  }
}
