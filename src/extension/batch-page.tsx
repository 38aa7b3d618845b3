import { render } from 'preact';
import { browser } from 'wxt/browser';
import { csvReport } from '../report/csv.ts';
import { isFailure, type ReportEntry } from '../report/entry.ts';
import { jsonLine } from '../report/json.ts';
import { Pace } from '../report/pace.ts';
import { SharedText, sharedTextCsv } from '../report/shared-text.ts';
import { siteOf } from '../report/site.ts';
import { SiteSummary, siteCsv } from '../report/site-summary.ts';
import { Batch, type BatchProps } from '../ui/batch/batch.tsx';
import { addressesIn, type BatchFile, type BatchPage, MAX_PAGES } from '../ui/batch/batch-page.ts';
import { TranslatorProvider } from '../ui/context.ts';
import type { Translator } from '../ui/i18n.ts';
import { FAILURE_WORDS } from '../ui/popup/states.tsx';
import { ask } from './ask.ts';
import { grantedPatterns } from './automatic.ts';
import { BATCH_PORT, borrowAccess, giveBackAccess } from './batch-access.ts';
import { BatchRun } from './batch-run.ts';
import { batchPages, forgetBatch, keepBatch, keepBatchPage, keptBatch } from './batch-store.ts';
import { evidenceInUse } from './packs.ts';
import { saveFile } from './save-file.ts';
import { withTimeout } from './timeout.ts';
import { pageTranslator } from './translator.ts';

/** A page that is still loading by then is read as it is. */
const LOADING_LIMIT_MS = 30_000;
/** What a page gets for its scripts once it is loaded, and a host between two pages. */
const SETTLE_MS = 1_000;
const REST_MS = 1_000;
const LOOK_MS = 200;
const STATUS_LIMIT_MS = 5_000;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Draws the page that checks many pages into `root`, with the last check where it is still there. */
export async function startBatchPage(root: Element): Promise<void> {
  const translator = await pageTranslator('batchTitle');
  // While this page is open the background knows it; when it is closed, access to the sites goes back.
  browser.runtime.connect({ name: BATCH_PORT });
  let granted = await grantedPatterns();
  browser.permissions.onAdded.addListener(refresh);
  browser.permissions.onRemoved.addListener(refresh);
  let text = '';
  let problem: BatchProps['problem'];
  let run: BatchRun | undefined;
  // Two tabs with this page would write over each other: the first keeps what it does.
  let isKept = await isOnlyOne();
  const pace = new Pace(seconds());
  if (isKept) {
    const [pages, { evidence }] = await Promise.all([keptBatch().catch(() => []), evidenceInUse()]);
    if (pages.length) {
      run = newRun(batchPages(pages, evidence));
      run.isPaused = true;
    }
  }
  addEventListener('beforeunload', (event) => {
    if (run && !isKept) event.preventDefault();
  });
  show();

  async function refresh(): Promise<void> {
    granted = await grantedPatterns();
  }

  function newRun(pages: readonly BatchPage[]): BatchRun {
    return new BatchRun(pages, (address) => readTab(address, translator), changed, REST_MS);
  }

  function changed(page?: BatchPage): void {
    if (page && run) {
      if (page.state === 'done') pace.add(seconds());
      if (isKept) void kept(keepBatchPage(run.pages.indexOf(page), page));
    }
    show();
  }

  /** A full disk keeps nothing more, and says so; what was found stays on the screen. */
  async function kept(work: Promise<void>): Promise<void> {
    await work.catch(() => {
      isKept = false;
      show();
    });
  }

  function show(): void {
    if (run?.isDone) void giveBackAccess();
    const waiting = run?.pages.filter(({ state }) => state === 'waiting' || state === 'reading').length ?? 0;
    render(
      <TranslatorProvider value={translator}>
        <Batch
          text={text}
          problem={problem}
          pages={run?.pages}
          isPaused={run?.isPaused ?? false}
          isDone={run?.isDone ?? false}
          isKept={isKept}
          secondsLeft={run?.isPaused ? undefined : pace.left(waiting)}
          onText={(next) => {
            text = next;
            show();
          }}
          onStart={() => void start()}
          onPause={() => run?.pause()}
          onResume={() => void resume()}
          onStop={() => run?.stop()}
          onNew={() => void forget()}
          onSave={(file) => run && saveFile(file, contentOf(file, entriesOf(run)), typeOf(file))}
        />
      </TranslatorProvider>,
      root,
    );
  }

  /** True if the pages may be read; called in the turn of a click, as asking for access has to be. */
  async function mayRead(addresses: readonly string[]): Promise<boolean> {
    const may = await borrowAccess(
      addresses.map((address) => new URL(address).hostname),
      granted,
    );
    problem = may ? undefined : 'refused';
    return may;
  }

  async function start(): Promise<void> {
    const addresses = addressesIn(text);
    problem = addresses.length === 0 ? 'none' : addresses.length > MAX_PAGES ? 'too-many' : undefined;
    if (!problem && (await mayRead(addresses))) {
      run = newRun(addresses.map((url) => ({ url, state: 'waiting' })));
      show();
      if (isKept) await kept(keepBatch(run.pages));
      pace.resume(seconds());
      run.start();
    }
    show();
  }

  /** Access may have gone back since: with a page that was closed, or with the browser. */
  async function resume(): Promise<void> {
    const waiting = run?.pages.flatMap(({ url, state }) => (state === 'waiting' ? [url] : [])) ?? [];
    if (await mayRead(waiting)) {
      pace.resume(seconds());
      run?.start();
    }
    show();
  }

  async function forget(): Promise<void> {
    if (isKept) await kept(forgetBatch());
    run = undefined;
    text = '';
    show();
  }
}

const seconds = (): number => performance.now() / 1000;

/** True where no other tab shows this page; holds for as long as this one is open. */
const isOnlyOne = (): Promise<boolean> =>
  new Promise((resolve) => {
    void navigator.locks.request(BATCH_PORT, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock && new Promise<void>(() => {});
    });
  });

/** Opens a page behind this one, audits it and closes it. Never rejects. */
async function readTab(address: string, translator: Translator): Promise<ReportEntry> {
  const failure = (code: string, message: string): ReportEntry => ({
    page: { url: address },
    error: { code, message },
  });
  const fail = (code: keyof typeof FAILURE_WORDS, detail = ''): ReportEntry => {
    // A web address that was allowed: what it leads to is most often the browser's page on why it could not be opened.
    const why = code === 'restricted' ? 'batchUnopened' : FAILURE_WORDS[code].why;
    return failure(code, [translator.text(why), detail].filter(Boolean).join(' '));
  };
  let tabId: number | undefined;
  try {
    tabId = (await browser.tabs.create({ url: address, active: false })).id;
    if (tabId === undefined) return fail('gone');
    await loaded(tabId);
    const status = await httpStatus(tabId);
    // What a server says in place of the page is not the page.
    if (status >= 400) return failure('http-status', translator.text('batchHttpStatus', String(status)));
    const reply = await ask({ kind: 'capture', tabId });
    if (reply.kind === 'captured') return { audit: reply.audit, cards: reply.cards };
    return reply.kind === 'failed' ? fail(reply.failure, reply.detail) : fail('error');
  } catch (error) {
    return fail('gone', String(error));
  } finally {
    if (tabId !== undefined) await browser.tabs.remove(tabId).catch(() => {});
  }
}

/** Resolves when the tab has loaded its page and the page's scripts had their turn. */
async function loaded(tabId: number): Promise<void> {
  const end = performance.now() + LOADING_LIMIT_MS;
  while (performance.now() < end) {
    const { status, url } = await browser.tabs.get(tabId);
    if (status === 'complete' && url !== 'about:blank') break;
    await wait(LOOK_MS);
  }
  await wait(SETTLE_MS);
}

/** Status that the server answered with; 0 where the browser does not tell. */
async function httpStatus(tabId: number): Promise<number> {
  try {
    const [main] = await withTimeout(
      browser.scripting.executeScript({
        target: { tabId },
        func: () =>
          (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)
            ?.responseStatus,
      }),
      STATUS_LIMIT_MS,
    );
    return Number(main?.result) || 0;
  } catch {
    // The check that follows says why.
    return 0;
  }
}

const entriesOf = ({ pages }: BatchRun): ReportEntry[] => pages.flatMap(({ entry }) => entry ?? []);

/** What the command line writes into the file of this name, with the pages in the order of the list. */
function contentOf(file: BatchFile, entries: readonly ReportEntry[]): string {
  const sites = new SiteSummary();
  const shared = new SharedText();
  for (const entry of entries) {
    const data = isFailure(entry) ? entry : entry.audit;
    const site = siteOf(data.page.url);
    sites.add(site, data);
    if ('findings' in data) shared.add(site, data.page.url, data.findings);
  }
  switch (file) {
    case 'audits.jsonl':
      return entries.map(jsonLine).join('');
    case 'findings.csv':
      return csvReport(entries);
    case 'sites.csv':
      return siteCsv(sites.rows());
    case 'shared-text.csv':
      return sharedTextCsv(shared.shared());
  }
}

const typeOf = (file: BatchFile): string => (file.endsWith('.csv') ? 'text/csv' : 'application/jsonl');
