import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { type ChromiumPopup, launchChromium } from './support/chromium.ts';
import { eventually, textOf } from './support/driver.ts';
import { useBrowser } from './support/use-browser.ts';

const THEMES = ['light', 'dark'] as const;

const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

describe('the real popup', () => {
  const stage = useBrowser(launchChromium);

  async function audited(path: string): Promise<{ popup: ChromiumPopup; page: Page }> {
    const page = await stage.driver.open(stage.server.url(path));
    const popup = (await stage.driver.click(page)) as ChromiumPopup;
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
    const tabTo = async (fits: (element: { tag: string; text: string }) => boolean, back = false) => {
      const passed = [];
      for (let presses = 0; presses < 60; presses += 1) {
        if (back) await keyboard.down('Shift');
        await keyboard.press('Tab');
        if (back) await keyboard.up('Shift');
        const element = await focused();
        passed.push(element);
        if (fits(element)) return passed;
      }
      throw new Error(`Not reached. Passed: ${passed.map(({ text }) => text).join(' | ')}`);
    };
    expect((await focused()).tag).toBe('body');
    const toFinding = await tabTo(({ tag, text }) => tag === 'summary' && text.includes('regenerate'));
    expect(toFinding[0]?.text).toBe('Mark all on the page');
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
    await tabTo(({ text }) => text === 'Remove the marks', true);
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
    const page = await stage.driver.open('chrome://version/');
    const popup = await stage.driver.click(page);
    await popup.settled();
    const text = await textOf(popup);
    expect(text).toContain('This page cannot be read');
    expect(text).toContain('Open the clinic’s page in an ordinary tab');
    await popup.close();
    await page.close();
  });

  it('gives up on a page that never answers', async () => {
    const page = await stage.driver.open(stage.server.url('/busy'));
    void page.click('#work').catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 300));
    const popup = await stage.driver.click(page);
    await popup.settled();
    const text = await textOf(popup);
    expect(text).toContain('The page did not answer in time');
    await popup.close();
    await page.close().catch(() => {});
  });

  it('survives that its tab is closed in the middle of a check', async () => {
    const page = await stage.driver.open(stage.server.url('/huge'));
    await stage.driver.click(page);
    await page.close();
    const { popup, page: next } = await audited('/carpentry');
    expect(await popup.evaluate((document) => document.querySelector('h1')?.textContent)).toBe(
      'This page is not about a treatment we can check',
    );
    await popup.close();
    await next.close();
  });
});
