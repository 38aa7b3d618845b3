import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer, { type Browser, type HTTPResponse, type Page } from 'puppeteer-core';
import * as v from 'valibot';
import { PageSnapshotSchema, SNAPSHOT_LIMITS } from '../../model/index.ts';
import type { PageContent } from '../audit-page.ts';
import { chromiumPath } from '../browser-path.ts';
import { badStatus, contentTypeOf, networkError, notHtml, USER_AGENT } from '../fetch-page.ts';
import { InputError, UsageError } from '../input-error.ts';
import { followable } from '../links.ts';
import { SOURCES } from '../sources.ts';

/** Milliseconds that a loaded page gets for what its scripts fetch, and without a request that count as done. */
const SETTLE = 5_000;
const IDLE = 500;
/** What the text does not depend on. */
const UNREAD = new Set(['image', 'media', 'font']);
const RETRY_AFTER = 1;

const Read = v.object({ snapshot: PageSnapshotSchema, links: v.array(v.string()) });

/**
 * Reads pages in a real Chromium, with the collector that the extension uses: what scripts write is there, and what
 * style sheets hide is known to be hidden. Each page gets a browser context of its own: no cookie passes on.
 */
export class Renderer {
  private constructor(
    private readonly browser: Browser,
    private readonly collector: string,
    private readonly timeoutSeconds: number,
  ) {}

  /** @throws UsageError where there is no browser */
  static async launch(timeoutSeconds: number): Promise<Renderer> {
    const collector = await bundledCollector();
    try {
      const browser = await puppeteer.launch({
        executablePath: chromiumPath(),
        headless: true,
        // Over a pipe, so that it ends with this process however that ends.
        pipe: true,
        // Chromium refuses its sandbox to root.
        args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      });
      return new Renderer(browser, collector, timeoutSeconds);
    } catch (error) {
      throw new UsageError(`--render: ${(error as Error).message}`);
    }
  }

  /** @throws InputError */
  async read(url: string): Promise<PageContent> {
    const context = await this.browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
    // Whatever hangs in the page, it does not hang the run: closing the context ends every wait.
    const timer = setTimeout(
      () => void context.close().catch(() => {}),
      2 * this.timeoutSeconds * 1000 + SETTLE,
    );
    try {
      const page = await context.newPage();
      await prepare(page);
      refuse(await page.goto(url, { waitUntil: 'load', timeout: this.timeoutSeconds * 1000 }));
      await page.waitForNetworkIdle({ idleTime: IDLE, timeout: SETTLE }).catch(() => {});
      const { snapshot, links } = v.parse(Read, await this.collect(page));
      return { url: snapshot.url, snapshot, links: followable(links, snapshot.url) };
    } catch (error) {
      throw error instanceof InputError ? error : browserError(error as Error, this.timeoutSeconds);
    } finally {
      clearTimeout(timer);
      await context.close().catch(() => {});
    }
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** Runs the collector in a world of its own, where the page's scripts cannot reach it. */
  private async collect(page: Page): Promise<unknown> {
    const session = await page.createCDPSession();
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'collector',
    });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression: `${this.collector}; ({
        snapshot: room.collectSnapshot(document, { limits: ${JSON.stringify(SNAPSHOT_LIMITS)} }),
        links: [...document.links].filter(({ rel }) => !/\\bnofollow\\b/i.test(rel)).map(({ href }) => String(href)),
      })`,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}

async function bundledCollector(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../page/collect.ts', SOURCES))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'room',
    target: 'chrome120',
  });
  return outputFiles[0]?.text ?? '';
}

async function prepare(page: Page): Promise<void> {
  const browserAgent = await page.browser().userAgent();
  await page.setUserAgent({ userAgent: `${browserAgent} ${USER_AGENT}` });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isRead = !UNREAD.has(request.resourceType());
    void (isRead ? request.continue() : request.abort()).catch(() => {});
  });
}

/** @throws InputError for an answer that is not the page */
function refuse(response: HTTPResponse | null): void {
  if (!response) return;
  const headers = response.headers();
  if (response.status() >= 400) throw badStatus(response.status(), headers['retry-after'] ?? null);
  const { type, isHtml } = contentTypeOf(headers['content-type'] ?? null);
  if (!isHtml) throw notHtml(type);
}

function browserError(error: Error, timeoutSeconds: number): InputError {
  if (error.name === 'TimeoutError') return networkError(error, timeoutSeconds);
  const [, net] = /net::(ERR_\w+)/.exec(error.message) ?? [];
  // Chromium's word for an address whose answer it would save to a file.
  if (net === 'ERR_ABORTED') return notHtml('a download');
  if (net) return networkError(new Error(net), timeoutSeconds);
  return new InputError(
    'not-rendered',
    `The browser could not show the page (${error.message.split('\n')[0]}). Try it without --render.`,
    RETRY_AFTER,
  );
}
