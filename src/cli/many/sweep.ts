import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import pLimit from 'p-limit';
import packageJson from '../../../package.json' with { type: 'json' };
import type { EvidenceSet } from '../../evidence/index.ts';
import type { Audit, AuditFailure } from '../../model/index.ts';
import { isFailure, type ReportEntry } from '../../report/entry.ts';
import { counted } from '../../report/plain.ts';
import { SharedText, sharedTextCsv } from '../../report/shared-text.ts';
import { siteOf } from '../../report/site.ts';
import { SiteSummary, siteCsv, sweepSummary } from '../../report/site-summary.ts';
import { failedPage, type Outcome, type PageContent } from '../audit-page.ts';
import { fetchPage } from '../fetch-page.ts';
import { InputError, UsageError } from '../input-error.ts';
import type { CliOptions } from '../options.ts';
import { isWebAddress, readPage, STANDARD_INPUT } from '../read-page.ts';
import type { Terminal } from '../terminal.ts';
import {
  type Auditor,
  auditorHere,
  type PageDone,
  type PageLines,
  pageDone,
  type SweepChoices,
} from './auditor.ts';
import { InOrder, type Place } from './in-order.ts';
import { AUDITS, OutFolder, type PageRecord } from './out-folder.ts';
import { readPageList } from './page-list.ts';
import { Progress } from './progress.ts';
import type { Renderer } from './renderer.ts';
import { isArchive, normalAddress, type PageRequest } from './request.ts';
import type { WebPages } from './web-pages.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** As shells have it for SIGINT. */
const EXIT_STOPPED = 130;
/** So few pages are audited in this thread. */
const FEW = 8;
/** Files that are read at once. */
const FILES = 8;
/** What a crawl meets on its way and no one asked for by name: left out, and no failure. */
const NO_PAGE = new Set(['robots-disallowed', 'pdf', 'not-html', 'binary', 'other-site']);

/** How many pages came out how. */
export type Tally = Record<Outcome | 'skipped', number>;

/**
 * Audits many pages: those named, of lists, sitemaps, crawls and archives. Without `--out`, `print` gets the reports in
 * order; with it the folder does, and an earlier run there is gone on with.
 */
export async function sweep(
  options: CliOptions,
  evidence: EvidenceSet,
  terminal: Terminal,
  print: (entry: ReportEntry) => void,
): Promise<Tally> {
  const pool = isSurelyMany(options) ? await startPool(options) : undefined;
  let folder: OutFolder | undefined;
  let run: Sweep | undefined;
  // Crawlee would wait for what is on its way; a stop loses nothing that the folder needs.
  const stop = (): void => {
    terminal.report(folder ? 'Stopped. The same command goes on from here.\n' : 'Stopped.\n');
    process.exit(EXIT_STOPPED);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    const requests = await startRequests(options, terminal);
    if (options.out !== undefined) folder = OutFolder.open(options.out, choicesOf(options, evidence));
    const auditor =
      pool ??
      (requests.length > FEW ? await startPool(options) : auditorHere(evidence, sweepChoices(options)));
    run = new Sweep(options, auditor, terminal, folder, print);
    await run.all(requests);
    // The workers end while the files are put in order; what goes wrong with them is thrown where it is waited for.
    run.close().catch(() => {});
    const summary = folder ? await finishFolder(folder, run.keys(), terminal) : run.summary();
    if (folder) terminal.print(summary);
    else if (hasSource(options)) terminal.report(`\n${summary}`);
    return run.tally;
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
    await (run ?? pool)?.close();
    folder?.close();
  }
}

/** Will there be more than a few pages, as far as can be told before anything is fetched? */
const isSurelyMany = ({ sitemaps, crawls, inputs }: CliOptions): boolean =>
  sitemaps.length + crawls.length > 0 || inputs.length > FEW || inputs.some(isArchive);

const sweepChoices = ({ minSeverity, failOn, places, out }: CliOptions): SweepChoices => ({
  minSeverity,
  failOn,
  places,
  withBlocks: out === undefined,
  asLines: out !== undefined,
});

/** Starts the workers, and what else takes long to load: it is there when the first page is known. */
async function startPool(options: CliOptions): Promise<Auditor> {
  const { AuditPool } = await import('./audit-pool.ts');
  const pool = new AuditPool({ ...sweepChoices(options), evidencePack: options.evidencePack }, options.jobs);
  if (options.sitemaps.length + options.crawls.length) await import('./web-pages.ts');
  return pool;
}

const hasSource = ({ lists, sitemaps, crawls, inputs }: CliOptions): boolean =>
  lists.length + sitemaps.length + crawls.length > 0 || inputs.some(isArchive);

/** What the report of a page depends on. */
const choicesOf = ({ minSeverity, failOn, render }: CliOptions, evidence: EvidenceSet): string =>
  JSON.stringify({ version: packageJson.version, evidence: evidence.version, minSeverity, failOn, render });

/** The pages to begin with, in order. Named pages may repeat where they are only printed. */
async function startRequests(options: CliOptions, terminal: Terminal): Promise<PageRequest[]> {
  const requests: PageRequest[] = [];
  const seen = new Set<string>();
  const add = (given: string, polite: boolean, isCrawl = false): void => {
    const input = normalAddress(given);
    const key = isCrawl ? `${input} crawl` : input;
    const isNew = !seen.has(key);
    if (!isNew && (polite || options.out !== undefined)) return;
    seen.add(key);
    const index = requests.length;
    requests.push({
      key: isNew ? key : `${key} ${index}`,
      input,
      index,
      polite,
      ...(isCrawl ? { crawl: { start: key, depth: 0 } } : {}),
    });
  };
  for (const input of options.inputs) add(input, false);
  for (const list of options.lists) {
    for (const input of await readPageList(list, terminal.input)) {
      if (input === STANDARD_INPUT) throw new UsageError(`--list ${list}: "-" cannot stand in a list.`);
      add(input, true);
    }
  }
  for (const sitemap of options.sitemaps) {
    for (const page of await sitemapOf(sitemap, options, terminal)) add(page, true);
  }
  for (const start of options.crawls) add(start, true, true);
  if (!requests.length) throw new UsageError('There is no page in the list.');
  return requests;
}

async function sitemapOf(address: string, options: CliOptions, terminal: Terminal): Promise<string[]> {
  const { sitemapPages } = await import('./sitemap.ts');
  try {
    return await sitemapPages(address, options.timeoutSeconds, (text) => terminal.report(text));
  } catch (error) {
    throw error instanceof InputError ? new UsageError(`--sitemap ${address}: ${error.message}`) : error;
  }
}

/** Sorts the folder's files and writes its summary. */
async function finishFolder(folder: OutFolder, keys: Iterable<string>, terminal: Terminal): Promise<string> {
  const unasked = folder.sort(keys);
  if (unasked)
    terminal.report(
      `${counted(unasked, 'page')} in this folder ${unasked === 1 ? 'is' : 'are'} of an earlier run and not asked for by this command (fewer pages, less depth). They stay at the end of the reports and count in the summary; for a run without them choose another folder.\n`,
    );
  const sites = new SiteSummary();
  const shared = new SharedText();
  for await (const line of createInterface({ input: createReadStream(folder.path(AUDITS)) })) {
    count(JSON.parse(line) as Audit | AuditFailure, sites, shared);
  }
  const wordings = shared.shared();
  const summary = sweepSummary(sites, wordings);
  folder.write('sites.csv', siteCsv(sites.rows()));
  folder.write('shared-text.csv', sharedTextCsv(wordings));
  folder.write('summary.txt', summary);
  return summary;
}

function count(entry: Audit | AuditFailure, sites: SiteSummary, shared: SharedText): void {
  const site = siteOf(entry.page.url);
  sites.add(site, entry);
  if (!('error' in entry)) shared.add(site, entry.page.url, entry.findings);
}

class Sweep {
  readonly tally: Tally = { audited: 0, warned: 0, 'other-language': 0, failed: 0, skipped: 0 };
  private readonly requests: PageRequest[] = [];
  private readonly records = new Map<string, PageRecord>();
  /** Keys of the pages of each archive, by the key of its request. */
  private readonly archives = new Map<string, string[]>();
  private readonly crawls = new Map<string, Crawl>();
  /** Pages that are known of so far. */
  private known = 0;
  private readonly inOrder: InOrder;
  private readonly progress: Progress;
  private readonly sites = new SiteSummary();
  private readonly shared = new SharedText();
  private renderer: Renderer | undefined;
  private web: WebPages | undefined;
  private closed: Promise<unknown> | undefined;

  constructor(
    private readonly options: CliOptions,
    private readonly auditor: Auditor,
    private readonly terminal: Terminal,
    private readonly folder: OutFolder | undefined,
    print: (entry: ReportEntry) => void,
  ) {
    this.inOrder = new InOrder((entry) => {
      count(isFailure(entry) ? entry : entry.audit, this.sites, this.shared);
      print(entry);
    });
    for (const record of folder?.earlier ?? []) this.keep(record);
    const done = [...this.records.values()].filter(({ mayPass }) => !mayPass);
    this.progress = new Progress(now(), done.length);
  }

  async all(start: readonly PageRequest[]): Promise<void> {
    for (let wave = start; wave.length; wave = this.nextWave(wave)) {
      this.requests.push(...wave);
      const pages = wave.filter(({ input }) => !isArchive(input));
      this.known += pages.length;
      if (!this.folder) for (const { index } of pages) this.inOrder.end(index, 1);
      const open = wave.filter(({ key }) => {
        const earlier = this.records.get(key);
        return !earlier || earlier.mayPass;
      });
      const isWeb = ({ input }: PageRequest) => isWebAddress(input) && URL.canParse(input);
      await Promise.all([
        this.fetchAll(open.filter(isWeb)),
        this.readAll(open.filter((request) => !isWeb(request))),
      ]);
    }
    this.terminal.progress('');
  }

  /** Keys of all pages, in order. */
  keys(): string[] {
    return this.requests.flatMap(({ key }) => this.archives.get(key) ?? [key]);
  }

  summary(): string {
    return sweepSummary(this.sites, this.shared.shared());
  }

  async close(): Promise<void> {
    this.closed ??= Promise.all([this.auditor.close(), this.renderer?.close()]);
    await this.closed;
  }

  private async fetchAll(requests: readonly PageRequest[]): Promise<void> {
    if (!requests.length) return;
    this.web ??= await this.webPages();
    await this.web.fetchAll(requests, async (request, page) => {
      const isPage = !(page instanceof Error);
      const result = isPage ? await this.audit(page, request) : this.failed(request.input, page);
      this.finish(request, isPage ? page.url : request.input, result);
    });
  }

  private async webPages(): Promise<WebPages> {
    const { timeoutSeconds, delay, render } = this.options;
    const [{ WebPages }, renderer] = await Promise.all([
      import('./web-pages.ts'),
      render ? import('./renderer.ts').then(({ Renderer }) => Renderer.launch(timeoutSeconds)) : undefined,
    ]);
    this.renderer = renderer;
    return new WebPages({
      read: (url) => renderer?.read(url) ?? fetchPage(url, timeoutSeconds),
      timeoutSeconds,
      delay,
      room: () => this.auditor.room(),
    });
  }

  /** Files, archives and standard input. */
  private async readAll(requests: readonly PageRequest[]): Promise<void> {
    const files = pLimit(FILES);
    await Promise.all(
      requests.map((request) =>
        files(() => (isArchive(request.input) ? this.readArchive(request) : this.readOne(request))),
      ),
    );
  }

  private async readOne(request: PageRequest): Promise<void> {
    await this.auditor.room();
    const { input } = request;
    try {
      const page = await readPage(input, this.terminal.input, this.options.timeoutSeconds);
      this.finish(request, page.url, await this.audit(page, request));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.finish(request, input, this.failed(input, error));
    }
  }

  private async readArchive(request: PageRequest): Promise<void> {
    const { archivedPages } = await import('./archive.ts');
    const keys: string[] = [];
    this.archives.set(request.key, keys);
    const audits: Promise<void>[] = [];
    const add = (url: string, audit: () => Promise<PageDone>): void => {
      const place: Place = [request.index, keys.length];
      const key = `${request.key}#${keys.length + 1}`;
      keys.push(key);
      this.known += 1;
      if (this.records.has(key)) return;
      audits.push(
        audit().then((result) => this.put(place, { key, url, outcome: result.outcome }, result.report)),
      );
    };
    try {
      for await (const page of archivedPages(request.input)) {
        await this.auditor.room();
        add(page.url, async () =>
          'error' in page ? this.failed(page.url, page.error) : this.audit(page.content, request),
        );
      }
      if (!keys.length) throw new InputError('empty-archive', 'There is no web page in this archive.');
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      add(request.input, async () => this.failed(request.input, error));
    }
    await Promise.all(audits);
    if (!this.folder) this.inOrder.end(request.index, keys.length);
  }

  private audit(page: PageContent, { crawl }: PageRequest): Promise<PageDone> {
    return this.auditor.audit(page, crawl !== undefined);
  }

  private failed(url: string, error: unknown): PageDone {
    const done = pageDone(failedPage(url, error), this.folder !== undefined);
    return error instanceof InputError && error.retryAfter !== undefined ? { ...done, mayPass: true } : done;
  }

  private finish(request: PageRequest, url: string, done: PageDone): void {
    const { report, outcome, error, mayPass, links } = done;
    const { key, crawl, index } = request;
    const place: Place = [index, 0];
    const record: PageRecord = { key, url, outcome, ...(mayPass && { mayPass }) };
    if (!crawl) {
      this.put(place, record, report);
      return;
    }
    const { site } = this.crawlFrom(crawl.start, url);
    const code = error ?? (siteOf(url) === site ? '' : 'other-site');
    if (crawl.depth > 0 && NO_PAGE.has(code)) this.put(place, { key, url, outcome: 'skipped' }, null);
    else this.put(place, { ...record, links: links.filter((link) => siteOf(link) === site) }, report);
  }

  private put(place: Place, record: PageRecord, report: ReportEntry | PageLines | null): void {
    if (!report || 'rows' in report) this.folder?.add(record, report);
    this.keep(record);
    this.progress.add(now(), record.outcome === 'failed');
    this.terminal.progress(() => this.progress.line(this.known, this.mayGrow()));
    if (!report || !('rows' in report)) this.inOrder.add(place, report);
  }

  private keep(record: PageRecord): void {
    const before = this.records.get(record.key);
    if (before) this.tally[before.outcome] -= 1;
    this.records.set(record.key, record);
    this.tally[record.outcome] += 1;
  }

  /** The pages that the crawls go to after those of `wave`: in the order of the pages and links that lead there. */
  private nextWave(wave: readonly PageRequest[]): PageRequest[] {
    const next: PageRequest[] = [];
    const done = wave.flatMap(({ key, crawl }) => {
      const record = this.records.get(key);
      if (!crawl || !record) return [];
      const { seen } = this.crawlFrom(crawl.start, record.url);
      seen.add(record.url);
      return [{ crawl, record, seen }];
    });
    for (const { crawl, record, seen } of done) {
      const place = { start: crawl.start, depth: crawl.depth + 1 };
      for (const input of place.depth > this.options.depth ? [] : (record.links ?? [])) {
        const state = this.crawlFrom(crawl.start, record.url);
        if (seen.has(input) || state.pages >= this.options.maxPages) continue;
        seen.add(input);
        state.pages += 1;
        const index = this.requests.length + next.length;
        next.push({ key: `${input} from ${crawl.start}`, input, index, polite: true, crawl: place });
      }
      // They are in the folder, and memory is for what is still to come.
      record.links = undefined;
    }
    return next;
  }

  /** The crawl that began at `start`; its site is the one that its first page is on, after redirects. */
  private crawlFrom(start: string, url: string): Crawl {
    const known = this.crawls.get(start);
    if (known) return known;
    const crawl: Crawl = { site: siteOf(url), seen: new Set([url]), pages: 1 };
    this.crawls.set(start, crawl);
    return crawl;
  }

  private mayGrow(): boolean {
    return this.archives.size > 0 || this.crawls.size > 0;
  }
}

const now = (): number => performance.now() / 1000;

interface Crawl {
  site: string;
  /** Addresses that were asked for or reached. */
  seen: Set<string>;
  /** Pages that were asked for. */
  pages: number;
}
