import packageJson from '../../package.json' with { type: 'json' };
import { exportCitations } from '../evidence/export.ts';
import type { EvidenceSet } from '../evidence/index.ts';
import { loadEvidence } from '../evidence/index.ts';
import { hostOf } from '../model/index.ts';
import { CONFIRMED_DISCLOSURES, CONFIRMED_NOTICES } from '../report/confirmed.ts';
import { isFailure, type ReportEntry } from '../report/entry.ts';
import { REPORT_FORMATS } from '../report/formats.ts';
import type { ReportOptions } from '../report/options.ts';
import { scopeSentence } from '../report/scope.ts';
import { auditPage, failedPage, type Outcome } from './audit-page.ts';
import { compareFiles } from './compare.ts';
import { readEvidencePack } from './evidence-pack.ts';
import { UsageError } from './input-error.ts';
import { isArchive } from './many/request.ts';
import { type CliOptions, PLACES, parseOptions, USAGE } from './options.ts';
import { readPage } from './read-page.ts';
import type { Terminal } from './terminal.ts';
import { verifyAll } from './verify.ts';

const EXIT = { ok: 0, someFailed: 1, usage: 2, failOn: 3 } as const;

/** What is done instead of an audit; true where nothing was amiss. */
const COMMANDS = new Map([
  ['verify', verifyAll],
  ['compare', compareFiles],
]);

/** Runs the command line with `args`; the result is the exit status. `--fail-on` outweighs an input that failed. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const [first = '', ...rest] = args;
    const command = COMMANDS.get(first);
    const isHelp = command && rest.some((argument) => argument === '--help' || argument === '-h');
    if (command && !isHelp) return (await command(rest, terminal)) ? EXIT.ok : EXIT.someFailed;
    const options = isHelp ? 'help' : parseOptions(args);
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
  const print = (entry: ReportEntry): void => {
    // The text report says it by itself.
    if (isFailure(entry) && options.format !== 'text') {
      terminal.report(`${entry.page.url}: ${entry.error.message}\n`);
    }
    // A check before publication must not pass what nobody read.
    const unread = options.failOn && !isFailure(entry) && entry.audit.scope === 'unsupported-language';
    if (unread) terminal.report(`${entry.audit.page.url}: ${scopeSentence(entry.audit)}\n`);
    writer.add(entry);
  };
  const single = singleInput(options);
  const {
    warned,
    failed,
    'other-language': other,
  } = single === undefined
    ? // Loaded only here: one page is audited without the machinery for many.
      await (await import('./many/sweep.ts')).sweep(options, evidence, terminal, print)
    : await auditOne(single, evidence, options, terminal, print);
  if (options.out === undefined) writer.end();
  if (warned) return EXIT.failOn;
  return failed || (options.failOn && other) ? EXIT.someFailed : EXIT.ok;
}

/** The input, where there is but one page to read. */
function singleInput({ inputs, lists, sitemaps, crawls, render, out }: CliOptions): string | undefined {
  const [input] = inputs;
  const isMany = inputs.length > 1 || lists.length || sitemaps.length || crawls.length;
  if (input === undefined || isMany || render || out !== undefined) return undefined;
  return isArchive(input) ? undefined : input;
}

async function auditOne(
  input: string,
  evidence: EvidenceSet,
  options: CliOptions,
  terminal: Terminal,
  print: (entry: ReportEntry) => void,
): Promise<Record<Outcome, number>> {
  const result = await readPage(input, terminal.input, options.timeoutSeconds)
    .then((page) => auditPage(page, evidence, { ...options, withBlocks: true }))
    .catch((error) => failedPage(input, error));
  print(result.entry);
  return { audited: 0, warned: 0, 'other-language': 0, failed: 0, [result.outcome]: 1 };
}

/** A ClaimReview and a letter go out in a person's name, so that a program alone never fills them. */
const UNCONFIRMED =
  'No finding was given as confirmed, so none is in it: check the findings, then name their ids (--format csv shows them) with --confirmed ID,ID or give --confirmed all.\n';

/** Search engines take no ClaimReview without an address; a page that is a file has none to give. */
const NO_URL =
  'A page that is a file has no address for its reviews, which search engines ask for: say with --reviewer NAME --review-url URL where they are published.\n';
const isFile = (entry: ReportEntry): boolean => !isFailure(entry) && !hostOf(entry.audit.page.url);

/**
 * Nothing goes out under a name where an id was mistyped. What a page that failed would have held nobody knows.
 * @throws UsageError for ids that name nothing
 */
function refuseUnknown(confirmed: ReadonlySet<string>, entries: readonly ReportEntry[]): void {
  const audits = entries.flatMap((entry) => (isFailure(entry) ? [] : [entry.audit]));
  if (audits.length < entries.length) return;
  const known = new Set<string>([CONFIRMED_DISCLOSURES, CONFIRMED_NOTICES, ...PLACES]);
  for (const { findings } of audits) for (const { id } of findings) known.add(id);
  const unknown = [...confirmed].filter((id) => !known.has(id));
  if (unknown.length) throw new UsageError(`--confirmed: no finding has the id ${unknown.join(', ')}.`);
}

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
      if ((format === 'claimreview' || format === 'dossier') && !confirmed) terminal.report(UNCONFIRMED);
      if (format === 'claimreview' && !options.reviewer?.url && entries.some(isFile)) terminal.report(NO_URL);
      if (confirmed && confirmed !== 'all') refuseUnknown(confirmed, entries);
      terminal.print(report(entries, options));
    },
  };
}
