import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { bundlePageRoom, IsolatedWorld, launchChromium, servePages } from './chromium-page.ts';

/** What the tests of a file share: pages served at their paths, Chromium, and the page room in a world of its own. */
export interface PageStage {
  /** HTML by path; may grow while the tests run. */
  pages: Map<string, string>;
  url(path: string): string;
  newPage(): Promise<Page>;
  world(page: Page): Promise<IsolatedWorld>;
}

/** Serves pages and starts Chromium for the tests of the file that asks for it. */
export function usePageStage(): PageStage {
  const pages = new Map<string, string>();
  let browser: Browser;
  let script: string;
  let server: Awaited<ReturnType<typeof servePages>>;
  beforeAll(async () => {
    [browser, script, server] = await Promise.all([launchChromium(), bundlePageRoom(), servePages(pages)]);
  });
  afterAll(async () => {
    server.close();
    await browser.close();
  });
  return {
    pages,
    url: (path) => `${server.origin}${path}`,
    newPage: () => browser.newPage(),
    world: (page) => IsolatedWorld.open(page, script),
  };
}
