import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewState } from '../../src/ui/view-state.ts';
import { CLINIC, dataOf, LONG, MANY, NOTHING, OTHER_LANGUAGE, OUT_OF_SCOPE } from '../ui/fixtures/audits.ts';
import { popupPage } from '../ui/render.tsx';
import { violations } from './support/axe.ts';
import { chromiumPath } from './support/browsers.ts';
import { type Chromium, type ChromiumPopup, launchChromium } from './support/chromium.ts';
import { eventually, textOf } from './support/driver.ts';
import { type PageServer, servePages } from './support/server.ts';

const THEMES = ['light', 'dark'] as const;

const STATES: Record<string, ViewState> = {
  scanning: { name: 'scanning' },
  result: { name: 'result', data: dataOf(CLINIC), marked: false },
  'one hidden and marked': {
    name: 'result',
    data: dataOf(CLINIC, [CLINIC.findings?.[0]?.quote ?? '']),
    marked: true,
    notice: 'notFoundOnPage',
  },
  many: { name: 'result', data: dataOf(MANY), marked: false },
  'long content': { name: 'result', data: dataOf(LONG), marked: false },
  'nothing found': { name: 'result', data: dataOf(NOTHING), marked: false },
  'out of scope': { name: 'result', data: dataOf(OUT_OF_SCOPE), marked: false },
  'other language': { name: 'result', data: dataOf(OTHER_LANGUAGE), marked: false },
  'no text': { name: 'failed', failure: 'no-text' },
  restricted: { name: 'failed', failure: 'restricted' },
  error: { name: 'failed', failure: 'error', detail: 'TypeError: x is undefined' },
};

const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

describe('every state of the popup', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await puppeteer.launch({
      executablePath: chromiumPath(),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    page = await browser.newPage();
  });
  afterAll(async () => browser?.close());

  describe.each(Object.entries(STATES))('%s', (_, state) => {
    it.each(THEMES)('gives axe-core nothing to report, %s', async (theme) => {
      await page.setViewport({ width: 380, height: 600 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await page.setContent(popupPage(state));
      await openAll(page);
      expect(await violations(page)).toEqual([]);
    });

    it.each([
      ['380 px', 380, 100],
      ['320 px', 320, 100],
      ['200 % text', 380, 200],
    ])('scrolls one way only at %s, in Spanish too', async (_name, width, text) => {
      await page.setViewport({ width, height: 600, isMobile: true, hasTouch: true });
      for (const language of ['en', 'es'] as const) {
        await page.setContent(popupPage(state, language));
        await openAll(page);
        const widest = await page.evaluate((percent) => {
          document.documentElement.style.fontSize = `${percent}%`;
          return document.documentElement.scrollWidth;
        }, text);
        expect(widest).toBeLessThanOrEqual(width);
      }
    });

    it('has controls of at least 24 px', async () => {
      await page.setViewport({ width: 380, height: 600 });
      await page.setContent(popupPage(state));
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, summary')]
          .filter((control) => control.getClientRects().length > 0)
          .filter((control) => control.getBoundingClientRect().height < 24)
          .map((control) => control.outerHTML),
      );
      expect(small).toEqual([]);
    });
  });
});

describe('the real popup', () => {
  let server: PageServer;
  let chromium: Chromium;

  beforeAll(async () => {
    server = await servePages();
    chromium = await launchChromium();
  });
  afterAll(async () => {
    await chromium?.close();
    await server?.close();
  });

  async function audited(path: string): Promise<{ popup: ChromiumPopup; page: Page }> {
    const page = await chromium.open(server.url(path));
    const popup = (await chromium.click(page)) as ChromiumPopup;
    await popup.settled();
    return { popup, page };
  }

  it.each(['/clinic', '/sober', '/carpentry', '/german', '/picture', '/document.pdf'])(
    'gives axe-core nothing to report on %s, light and dark',
    async (path) => {
      const { popup, page } = await audited(path);
      await openAll(popup.page);
      for (const theme of THEMES) {
        await popup.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        expect(await violations(popup.page)).toEqual([]);
      }
      await popup.close();
      await page.close();
    },
  );

  it('is worked by keyboard alone, in the order of the screen', async () => {
    const { popup, page } = await audited('/far-down');
    const { keyboard } = popup.page;
    const focused = () =>
      popup.page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        return {
          tag: element.localName,
          text: element.textContent?.trim() ?? '',
          top: element.getBoundingClientRect().top + scrollY,
        };
      });
    const tabTo = async (fits: (element: { tag: string; text: string }) => boolean) => {
      const passed = [];
      for (let presses = 0; presses < 60; presses += 1) {
        await keyboard.press('Tab');
        const element = await focused();
        passed.push(element);
        if (fits(element)) return passed;
      }
      throw new Error(`Not reached. Passed: ${passed.map(({ text }) => text).join(' | ')}`);
    };
    expect((await focused()).tag).toBe('body');
    const toFinding = await tabTo(({ tag, text }) => tag === 'summary' && text.includes('regenerate'));
    expect(toFinding[0]?.tag).toBe('a');
    const tops = toFinding.map(({ top }) => top);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    await keyboard.press('Enter');
    expect(await popup.page.$('details.finding[open]')).not.toBeNull();
    await tabTo(({ text }) => text === 'Show on page');
    await keyboard.press('Enter');
    const current = await eventually(
      () =>
        page.evaluate(
          () => (CSS.highlights as unknown as Map<string, Set<Range>>).get('cca-current')?.size ?? 0,
        ),
      (size) => size === 1,
    );
    expect(current).toBe(1);
    await tabTo(({ text }) => text === 'Remove the marks');
    await keyboard.press('Space');
    const cleared = await eventually(
      () => page.evaluate(() => (CSS.highlights as unknown as Map<string, unknown>).size),
      (size) => size === 0,
    );
    expect(cleared).toBe(0);
    await popup.close();
    await page.close();
  });

  it('says that browser pages are closed to extensions', async () => {
    const page = await chromium.open('chrome://version/');
    const popup = await chromium.click(page);
    await popup.settled();
    const text = await textOf(popup);
    expect(text).toContain('This page cannot be read');
    expect(text).toContain('Open the clinic’s page in an ordinary tab');
    await popup.close();
    await page.close();
  });

  it('gives up on a page that never answers', async () => {
    const page = await chromium.open(server.url('/busy'));
    void page.click('#work').catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 300));
    const popup = await chromium.click(page);
    await popup.settled();
    const text = await textOf(popup);
    expect(text).toContain('The page did not answer in time');
    await popup.close();
    await page.close().catch(() => {});
  });

  it('survives that its tab is closed in the middle of a check', async () => {
    const page = await chromium.open(server.url('/huge'));
    await chromium.click(page);
    await page.close();
    const { popup, page: next } = await audited('/carpentry');
    expect(await popup.evaluate((document) => document.querySelector('h1')?.textContent)).toBe(
      'This page is not about a treatment we can check',
    );
    await popup.close();
    await next.close();
  });
});
