import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { loadEvidence } from '../evidence/index.ts';
import { SEVERITIES, type Severity } from '../model/index.ts';
import { FORMATS, type FormatId } from '../report/formats.ts';
import { type Confirmed, REVIEWER_KINDS, type Reviewer } from '../report/options.ts';
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
  reviewer: Reviewer | undefined;
  /** Places whose notice is looked for: ids of the evidence. */
  places: string[];
  timeoutSeconds: number;
  /** Files that list pages, sitemaps, and start pages of crawls. */
  lists: string[];
  sitemaps: string[];
  crawls: string[];
  /** Links from a start page to the pages that are crawled; 0 is the start page alone. */
  depth: number;
  /** Pages of each crawl. */
  maxPages: number;
  /** Seconds between two requests of one host. */
  delay: number;
  /** Read pages with a real browser. */
  render: boolean;
  /** Folder for the results. */
  out: string | undefined;
  /** Pages that are audited at once. */
  jobs: number;
}

/** Ids of the places whose notice can be looked for. */
export const PLACES = loadEvidence().data.notices.map(({ id }) => id);

export const USAGE = `Usage: npm run --silent audit -- [options] <file.html | URL | archive.warc | case.zip | -> ...
       npm run --silent audit -- verify <case.zip> ...
       npm run --silent audit -- compare [--format text|json] <earlier> <later>

Finds the claims that a clinic's page makes for its injections and shows what regulators and trials say.
"-" reads a page from standard input. "verify" checks case files that the extension saved and audits them again.
"compare" shows what became of each statement between two audits of a page or a site:
files of audits, or the folders of two sweeps.

Options
  --format FORMAT          ${formatList()} (default: text)
  --evidence FILE          add an evidence pack to the built-in evidence
  --min-severity SEVERITY  leave out warnings below high, medium or low (default: low)
  --fail-on SEVERITY       exit with 3 when a page has a warning of this severity or above
  --confirmed IDS          what a person has checked, for claimreview and dossier: "all", or ids of findings,
                           "disclosures" and "notices", with commas
  --jurisdiction PLACE     look for the notice that this place asks for: ${PLACES.join(', ')}
  --reviewer NAME          who has checked them
  --reviewer-kind KIND     what that is: ${REVIEWER_KINDS.join(' or ')} (default: ${REVIEWER_KINDS[0]})
  --review-url URL         where the review is published
  --timeout SECONDS        how long to wait for a web page (default: 30)
  --render                 read web pages with Chromium, scripts and style sheets included

Many pages
  --list FILE              the pages that a file lists, one a line
  --sitemap URL            the pages of a sitemap
  --crawl URL              the pages of the site that links lead to
  --depth N                how many links from the start page (default: 3)
  --max-pages N            how many pages of each crawl (default: 500)
  --delay SECONDS          pause between two requests to one host (default: 1)
  --jobs N                 pages that are audited at once (default: one for each core)
  --out FOLDER             write JSONL, CSV and a summary there; go on with a run that was cut short

  --version                print the version
  --help                   print this text

Exit status: 0 all pages audited, 1 some could not be (with --fail-on, also those in a language that is not read),
2 wrong usage, 3 --fail-on met.
`;

/** What the arguments ask for. @throws UsageError */
export function parseOptions(args: readonly string[]): CliOptions | 'help' | 'version' {
  const { values, positionals } = parsed(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const { list: lists = [], sitemap: sitemaps = [], crawl: crawls = [] } = values;
  if (!positionals.length && !lists.length && !sitemaps.length && !crawls.length)
    throw new UsageError('Give at least one HTML file, web address or "-" for standard input.');
  if ([...positionals, ...lists].filter((input) => input === STANDARD_INPUT).length > 1) {
    throw new UsageError('Standard input ("-") can be read only once.');
  }
  const notWeb = crawls.find((address) => !/^https?:/i.test(address) || !URL.canParse(address));
  if (notWeb) throw new UsageError(`--crawl needs a web address, not "${notWeb}".`);
  if (values.out !== undefined && values.format !== undefined) {
    throw new UsageError('--format is for standard output; --out writes JSONL and CSV. Give one of them.');
  }
  const failOn = values['fail-on'];
  return {
    inputs: positionals,
    format: oneOf('--format', FORMATS, values.format ?? 'text'),
    evidencePack: values.evidence,
    minSeverity: oneOf('--min-severity', SEVERITIES, values['min-severity'] ?? 'low'),
    confirmed: confirmed(values.confirmed),
    places: places(values.jurisdiction),
    reviewer: reviewer(values.reviewer, values['reviewer-kind'], values['review-url']),
    failOn: failOn === undefined ? undefined : oneOf('--fail-on', SEVERITIES, failOn),
    timeoutSeconds: number('--timeout', values.timeout ?? '30', Number.MIN_VALUE, 3600),
    lists,
    sitemaps,
    crawls,
    depth: whole('--depth', values.depth ?? '3', 0),
    maxPages: whole('--max-pages', values['max-pages'] ?? '500', 1),
    delay: number('--delay', values.delay ?? '1', 0, 3600),
    render: values.render ?? false,
    out: values.out,
    jobs: whole('--jobs', values.jobs ?? String(availableParallelism()), 1),
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
        'reviewer-kind': { type: 'string' },
        jurisdiction: { type: 'string', multiple: true },
        'review-url': { type: 'string' },
        timeout: { type: 'string' },
        list: { type: 'string', multiple: true },
        sitemap: { type: 'string', multiple: true },
        crawl: { type: 'string', multiple: true },
        depth: { type: 'string' },
        'max-pages': { type: 'string' },
        delay: { type: 'string' },
        render: { type: 'boolean' },
        out: { type: 'string' },
        jobs: { type: 'string' },
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

function places(given: readonly string[] | undefined): string[] {
  return (given ?? []).map((place) => oneOf('--jurisdiction', PLACES, place));
}

function reviewer(
  name: string | undefined,
  given: string | undefined,
  url: string | undefined,
): Reviewer | undefined {
  const kind = oneOf('--reviewer-kind', REVIEWER_KINDS, given ?? REVIEWER_KINDS[0]);
  if (given !== undefined && !name)
    throw new UsageError('--reviewer-kind needs --reviewer: what is the name?');
  if (url !== undefined && !/^https?:\/\/./i.test(url))
    throw new UsageError(`--review-url must be a web address, not "${url}".`);
  if (url !== undefined && !name) throw new UsageError('--review-url needs --reviewer: who publishes it?');
  return name ? { name, kind, ...(url && { url }) } : undefined;
}

function oneOf<const Value extends string>(name: string, allowed: readonly Value[], given: string): Value {
  const value = allowed.find((candidate) => candidate === given);
  if (!value) throw new UsageError(`${name} must be one of ${allowed.join(', ')}, not "${given}".`);
  return value;
}

function number(name: string, given: string, least: number, most: number): number {
  const value = Number(given);
  if (given.trim() && value >= least && value <= most) return value;
  throw new UsageError(`${name} must be a number of seconds up to ${most}, not "${given}".`);
}

function whole(name: string, given: string, least: number): number {
  if (/^\d+$/.test(given) && Number(given) >= least) return Number(given);
  throw new UsageError(`${name} must be a whole number from ${least}, not "${given}".`);
}
