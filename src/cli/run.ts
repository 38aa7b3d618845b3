import packageJson from '../../package.json' with { type: 'json' };
import { auditSnapshot } from '../audit/audit-snapshot.ts';
import { exportCitations } from '../evidence/export.ts';
import type { EvidenceSet } from '../evidence/index.ts';
import { loadEvidence } from '../evidence/index.ts';
import type { Audit, AuditFailure, EvidenceCard, EvidenceReference, PageSnapshot } from '../model/index.ts';
import type { AuditEntry, ReportEntry } from '../report/entry.ts';
import { REPORT_FORMATS } from '../report/formats.ts';
import type { ReportOptions } from '../report/options.ts';
import { readEvidencePack } from './evidence-pack.ts';
import { snapshotFromHtml } from './html-snapshot.ts';
import { InputError, UsageError } from './input-error.ts';
import { type CliOptions, parseOptions, USAGE } from './options.ts';
import { refuseEmptyPage } from './page-check.ts';
import { type PageSource, readPage } from './read-page.ts';
import { hasWarning, selectSeverity } from './select.ts';
import type { Terminal } from './terminal.ts';
import { verifyAll } from './verify.ts';

export const EXIT = { ok: 0, someFailed: 1, usage: 2, failOn: 3 } as const;

/** Runs the command line with `args`; the result is the exit status. `--fail-on` outweighs an input that failed. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    if (args[0] === 'verify') return (await verifyAll(args.slice(1), terminal)) ? EXIT.ok : EXIT.someFailed;
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
  const writer = reportWriter(options, terminal);
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
      const { audit, snapshot } = result;
      warned ||= options.failOn !== undefined && hasWarning(audit, options.failOn);
      const entry = withCards(selectSeverity(audit, options.minSeverity), evidence);
      writer.add({ ...entry, blocks: snapshot.blocks.map(({ text }) => text) });
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
): Promise<AuditedPage | AuditFailure> {
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

interface AuditedPage {
  audit: Audit;
  snapshot: PageSnapshot;
}

function auditPage({ html, url }: PageSource, evidence: EvidenceSet): AuditedPage {
  const snapshot = snapshotFromHtml(html, url);
  refuseEmptyPage(snapshot, html);
  const audit = auditSnapshot(snapshot, evidence, {
    auditedAt: new Date().toISOString(),
    toolVersion: packageJson.version,
  });
  return { audit, snapshot };
}

function withCards(audit: Audit, evidence: EvidenceSet): AuditEntry {
  const references = new Map<string, EvidenceReference>();
  for (const reference of audit.findings.flatMap((finding) => finding.evidence)) {
    if (!references.has(reference.id)) references.set(reference.id, reference);
  }
  const cards: EvidenceCard[] = evidence.cards([...references.values()]);
  return { audit, cards };
}

/** A ClaimReview is published in a person's name, so that a program alone never makes one. */
const UNCONFIRMED =
  'No finding was given as confirmed, so there is no ClaimReview: check the findings, then name their ids (--format csv shows them) with --confirmed ID,ID or give --confirmed all.\n';

interface ReportWriter {
  add(entry: ReportEntry): void;
  end(): void;
}

/** Writes an entry as soon as it is there where the format allows it, else all of them at the end. */
function reportWriter({ format, confirmed, reviewer }: CliOptions, terminal: Terminal): ReportWriter {
  const { stream, report } = REPORT_FORMATS[format];
  const options: ReportOptions = {
    paint: terminal.paint,
    citations: exportCitations,
    ...(confirmed && { confirmed }),
    ...(reviewer && { reviewer }),
  };
  if (stream) {
    let between = '';
    return {
      add: (entry) => {
        terminal.print(`${between}${stream.entry(entry, options)}`);
        between = stream.between;
      },
      end: () => {},
    };
  }
  const entries: ReportEntry[] = [];
  return {
    add: (entry) => void entries.push(entry),
    end: () => {
      if (format === 'claimreview' && !confirmed) terminal.report(UNCONFIRMED);
      terminal.print(report(entries, options));
    },
  };
}
