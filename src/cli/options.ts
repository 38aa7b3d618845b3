import { parseArgs } from 'node:util';
import { SEVERITIES, type Severity } from '../model/index.ts';
import { FORMATS, type FormatId } from '../report/formats.ts';
import type { Confirmed } from '../report/options.ts';
import { wrap } from '../report/plain.ts';
import { UsageError } from './input-error.ts';
import { STANDARD_INPUT } from './read-page.ts';

export interface CliOptions {
  inputs: string[];
  format: FormatId;
  evidencePack: string | undefined;
  minSeverity: Severity;
  failOn: Severity | undefined;
  confirmed: Confirmed | undefined;
  reviewer: { name: string; url?: string } | undefined;
  timeoutSeconds: number;
}

export const USAGE = `Usage: npm run --silent audit -- [options] <file.html | URL | -> ...
       npm run --silent audit -- verify <case.zip> ...

Finds the claims that a clinic's page makes for its injections and shows what regulators and trials say.
"-" reads a page from standard input. "verify" checks case files that the extension saved and audits them again.

Options
  --format FORMAT          ${formatList()} (default: text)
  --evidence FILE          add an evidence pack to the built-in evidence
  --min-severity SEVERITY  leave out warnings below high, medium or low (default: low)
  --fail-on SEVERITY       exit with 3 when a page has a warning of this severity or above
  --confirmed IDS          findings that a person has checked, for claimreview: "all" or their ids with commas
  --reviewer NAME          who has checked them
  --review-url URL         where the review is published
  --timeout SECONDS        how long to wait for a web page (default: 30)
  --version                print the version
  --help                   print this text

Exit status: 0 all pages audited, 1 some could not be, 2 wrong usage, 3 --fail-on met.
`;

/** What the arguments ask for. @throws UsageError */
export function parseOptions(args: readonly string[]): CliOptions | 'help' | 'version' {
  const { values, positionals } = parsed(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  if (!positionals.length)
    throw new UsageError('Give at least one HTML file, web address or "-" for standard input.');
  if (positionals.filter((input) => input === STANDARD_INPUT).length > 1) {
    throw new UsageError('Standard input ("-") can be read only once.');
  }
  const failOn = values['fail-on'];
  return {
    inputs: positionals,
    format: oneOf('--format', FORMATS, values.format ?? 'text'),
    evidencePack: values.evidence,
    minSeverity: oneOf('--min-severity', SEVERITIES, values['min-severity'] ?? 'low'),
    confirmed: confirmed(values.confirmed),
    reviewer: reviewer(values.reviewer, values['review-url']),
    failOn: failOn === undefined ? undefined : oneOf('--fail-on', SEVERITIES, failOn),
    timeoutSeconds: seconds(values.timeout ?? '30'),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        evidence: { type: 'string' },
        'min-severity': { type: 'string' },
        'fail-on': { type: 'string' },
        confirmed: { type: 'string' },
        reviewer: { type: 'string' },
        'review-url': { type: 'string' },
        timeout: { type: 'string' },
        version: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** The names of all formats in lines that fit the help text. */
function formatList(): string {
  return wrap(FORMATS.join(', '), 70).join(`\n${' '.repeat(27)}`);
}

function confirmed(given: string | undefined): Confirmed | undefined {
  if (given === undefined || given === 'all') return given;
  const ids = given.split(',').map((id) => id.trim());
  if (!ids.every((id) => /^[\w-]+$/.test(id)))
    throw new UsageError(`--confirmed must be "all" or ids of findings with commas, not "${given}".`);
  return new Set(ids);
}

function reviewer(
  name: string | undefined,
  url: string | undefined,
): { name: string; url?: string } | undefined {
  if (url !== undefined && !/^https?:\/\/./i.test(url))
    throw new UsageError(`--review-url must be a web address, not "${url}".`);
  if (url !== undefined && !name) throw new UsageError('--review-url needs --reviewer: who publishes it?');
  return name ? { name, ...(url && { url }) } : undefined;
}

function oneOf<const Value extends string>(name: string, allowed: readonly Value[], given: string): Value {
  const value = allowed.find((candidate) => candidate === given);
  if (!value) throw new UsageError(`${name} must be one of ${allowed.join(', ')}, not "${given}".`);
  return value;
}

function seconds(given: string): number {
  const value = Number(given);
  if (!(value > 0 && value <= 3600))
    throw new UsageError(`--timeout must be a number of seconds up to 3600, not "${given}".`);
  return value;
}
