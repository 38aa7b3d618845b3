import type { Page } from 'puppeteer-core';
import type { Chromium } from './chromium.ts';

/** Address of a page of the extension in Chromium. */
async function extensionAddress({ browser }: Chromium, path: string): Promise<string> {
  const [id] = (await browser.extensions()).keys();
  return `chrome-extension://${id}/${path}`;
}

/** Opens a page of the extension in a tab of its own and waits until it is drawn. */
export async function openExtensionPage(chromium: Chromium, path: string): Promise<Page> {
  const page = await chromium.open(await extensionAddress(chromium, path));
  await page.waitForSelector('h1');
  return page;
}
