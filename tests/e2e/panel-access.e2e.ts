import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { type ChromiumScreen, launchChromium } from './support/chromium.ts';
import { eventually } from './support/driver.ts';
import { launchFirefox } from './support/firefox.ts';
import { savedFile } from './support/saved-file.ts';
import { type PageServer, servePages } from './support/server.ts';
import { useBrowser } from './support/use-browser.ts';

describe('the real side panel', () => {
  const stage = useBrowser(launchChromium);
  let page: Page;
  let panel: ChromiumScreen;
  beforeAll(async () => {
    page = await stage.driver.open(stage.server.url('/clinic'));
    const popup = await stage.driver.click(page);
    await popup.settled();
    panel = await stage.driver.openPanel(popup, '[data-open-panel]');
    await panel.page.waitForSelector('#statements');
  });

  it.each(['light', 'dark'])('gives axe-core nothing to report, %s', async (theme) => {
    await panel.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    expect(await violations(panel.page)).toEqual([]);
    await panel.page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await panel.page.waitForFunction(() =>
      [...document.querySelectorAll('details.finding')].every((details) => details.querySelector('.body')),
    );
    expect(await violations(panel.page)).toEqual([]);
    await panel.page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = false;
    });
  });

  it('tells a screen reader its parts by role and name', async () => {
    const tree = await panel.page.accessibility.snapshot({ interestingOnly: true });
    const named: string[] = [];
    const walk = (node: typeof tree): void => {
      if (!node) return;
      if (node.name) named.push(`${node.role}: ${node.name}`);
      for (const child of node.children ?? []) walk(child);
    };
    walk(tree);
    expect(named.some((line) => /^heading: \d+ statements on this page/.test(line))).toBe(true);
    expect(named).toContain(
      'link: Statements 4'.replace(
        '4',
        /\d+/.exec(named.find((line) => line.startsWith('link: Statements')) ?? '')?.[0] ?? '',
      ),
    );
    for (const name of ['button: Next J', 'textbox: About the page as a whole'])
      expect(named).toContain(name);
    expect(
      named.some((line) => /^DisclosureTriangle: Contradicted|^DisclosureTriangle: Not supported/.test(line)),
    ).toBe(true);
  });

  it('is worked by keyboard alone', async () => {
    const { keyboard } = panel.page;
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 80; presses += 1) {
        await keyboard.press('Tab');
        if (await panel.page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector))
          return;
      }
      throw new Error(`${selector} is not reached by Tab`);
    };
    await panel.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tabTo('.jump a');
    await tabTo('.filter > summary');
    await keyboard.press('Enter');
    await tabTo('input[type=search]');
    await keyboard.type('jump');
    await eventually(
      () => panel.page.$$eval('#statements details.finding', (all) => all.length),
      (count) => count === 0,
    );
    // Letters typed into the field do not walk.
    expect(await panel.page.$('[data-current]')).toBeNull();
    await keyboard.down('Control');
    await keyboard.press('a');
    await keyboard.up('Control');
    await keyboard.press('Delete');
    await panel.page.waitForSelector('#statements details.finding');
    await tabTo('details.finding > summary');
    await keyboard.press('Enter');
    await panel.page.waitForSelector('details.finding[open]');
    await tabTo('details.finding[open] .body .btn');
    await keyboard.press('Enter');
    const marked = await eventually(
      () =>
        page.evaluate(
          () => (CSS.highlights as unknown as Map<string, Set<Range>>).get('cca-current')?.size ?? 0,
        ),
      (size) => size === 1,
    );
    expect(marked).toBe(1);
    await tabTo('.walk .btn');
  });

  it('keeps the focused control clear of its bars', async () => {
    await panel.page.setViewport({ width: 400, height: 600 });
    const covered: string[] = [];
    for (let presses = 0; presses < 25; presses += 1) {
      await panel.page.keyboard.press('Tab');
      const hidden = await panel.page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused.closest('.walk, .jump') || focused === document.body) return '';
        const box = focused.getBoundingClientRect();
        const top = document.querySelector('.jump')?.getBoundingClientRect().bottom ?? 0;
        const bottom = document.querySelector('.walk')?.getBoundingClientRect().top ?? innerHeight;
        return box.bottom <= Math.max(0, top) || box.top >= bottom ? focused.outerHTML.slice(0, 80) : '';
      });
      if (hidden) covered.push(hidden);
    }
    expect(covered).toEqual([]);
  });

  it('saves what was marked as wrong, with the reason, as a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wrong-marks-'));
    const session = await panel.page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await panel.page.evaluate(() => {
      const details = document.querySelector<HTMLDetailsElement>('#statements details.finding');
      if (details) details.open = true;
    });
    await panel.page.waitForSelector('#statements details.finding .body');
    const quote = await panel.page.evaluate(() => {
      const details = document.querySelector('#statements details.finding');
      details?.querySelector<HTMLElement>('.body > .row:last-child .btn')?.click();
      return details?.querySelector('q:not(.excerpt)')?.textContent ?? '';
    });
    await panel.page.waitForSelector('.dismissed textarea');
    await panel.page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('.dismissed textarea');
      if (!field) throw new Error('no field');
      field.value = 'It quotes a review.';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await eventually(
      () => panel.page.$eval('.dismissed summary', (summary) => summary.textContent ?? ''),
      (text) => text === 'Your reason',
    );
    await panel.page.click('.wrong-marks .btn');
    const saved = JSON.parse((await savedFile(folder, '.json')).bytes.toString());
    rmSync(folder, { recursive: true, force: true });
    expect(saved.marks).toHaveLength(1);
    const [mark] = saved.marks;
    expect(mark.quote).toBe(quote);
    expect(mark.anchor.exact).toBe(quote);
    expect(mark.remark).toBe('It quotes a review.');
    expect(mark.claims[0]).toMatchObject({ claimType: expect.any(String), verdict: expect.any(String) });
    expect(mark.versions).toEqual({ tool: '0.1.0', evidence: expect.any(String) });
    expect(mark.page).toBe(stage.server.url('/clinic'));
  });
});

const FRAME_MS = 1000 / 60;

describe('the popup’s first frame', () => {
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages();
  });
  afterAll(async () => server?.close());

  it('has content in Chromium', async () => {
    const chromium = await launchChromium();
    try {
      const popup = await chromium.click(await chromium.open(server.url('/clinic')));
      await popup.settled();
      const paints = await popup.evaluate(() =>
        Object.fromEntries(
          performance.getEntriesByType('paint').map(({ name, startTime }) => [name, startTime]),
        ),
      );
      // What is painted first has content in it: there is no empty frame before.
      expect(paints['first-contentful-paint']).toBeDefined();
      expect(paints['first-contentful-paint']).toBe(paints['first-paint']);
    } finally {
      await chromium.close();
    }
  });

  it('has content in Firefox, one frame after loading at the latest', async () => {
    const firefox = await launchFirefox({
      prefs: { 'dom.performance.time_to_non_blank_paint.enabled': true },
    });
    try {
      const popup = await firefox.click(await firefox.open(server.url('/clinic')));
      await popup.settled();
      const { contentful, nonBlank, loaded } = await popup.evaluate(() => {
        const { navigationStart, loadEventEnd, timeToNonBlankPaint } =
          performance.timing as PerformanceTiming & { timeToNonBlankPaint: number };
        return {
          contentful: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
          nonBlank: timeToNonBlankPaint - navigationStart,
          loaded: loadEventEnd - navigationStart,
        };
      });
      expect(Math.abs(contentful - nonBlank)).toBeLessThanOrEqual(FRAME_MS);
      expect(contentful).toBeLessThanOrEqual(loaded + FRAME_MS);
    } finally {
      await firefox.close();
    }
  });
});
