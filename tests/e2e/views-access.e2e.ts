import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOTES, STATE_NAMES, STATES } from '../ui/fixtures/states.ts';
import { panelPage, popupPage } from '../ui/render.tsx';
import { violations } from './support/axe.ts';
import { chromiumPath } from './support/browsers.ts';

const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'es'] as const;

type StateName = (typeof STATE_NAMES)[number];
type Draw = (state: StateName, language: 'en' | 'es') => string;

const VIEWS: [string, Draw][] = [
  ['popup', (state, language) => popupPage(STATES[state], language)],
  ['side panel', (state, language) => panelPage(STATES[state], language, { notes: NOTES })],
];

const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

describe.each(VIEWS)('every state of the %s', (_, draw) => {
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

  describe.each(STATE_NAMES)('%s', (state) => {
    it.each(THEMES)('gives axe-core nothing to report, closed and opened, %s', async (theme) => {
      await page.setViewport({ width: 380, height: 600 });
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      for (const language of LANGUAGES) {
        await page.setContent(draw(state, language));
        if (language === 'es') await openAll(page);
        expect(await violations(page)).toEqual([]);
      }
    });

    it.each([
      ['380 px', 380, 100],
      ['320 px', 320, 100],
      ['200 % text', 380, 200],
    ])('scrolls one way only at %s, in Spanish too', async (_name, width, text) => {
      await page.setViewport({ width, height: 600, isMobile: true, hasTouch: true });
      for (const language of LANGUAGES) {
        await page.setContent(draw(state, language));
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
      await page.setContent(draw(state, 'en'));
      await openAll(page);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, summary, input:not([type=checkbox]), select, textarea, label')]
          .filter((control) => control.getClientRects().length > 0)
          .filter((control) => control.getBoundingClientRect().height < 24)
          .map((control) => control.outerHTML),
      );
      expect(small).toEqual([]);
    });

    it('moves nothing where less motion is asked for', async () => {
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      await page.setContent(draw(state, 'en'));
      await openAll(page);
      const moving = await page.evaluate(() => document.getAnimations().length);
      expect(moving).toBe(0);
    });
  });

  it('keeps marks, words and controls apart in forced colours', async () => {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await page.setContent(draw('clinic', 'en'));
    const seen = await page.evaluate(() => ({
      forced: matchMedia('(forced-colors: active)').matches,
      borders: [...document.querySelectorAll('.btn:not(.quiet)')].map(
        (button) => getComputedStyle(button).borderStyle,
      ),
      marks: [...document.querySelectorAll('.finding > summary')].map(
        (summary) =>
          `${summary.querySelector('.mark path, .mark circle, .mark rect')?.outerHTML} ${summary.querySelector('.verdict')?.textContent}`,
      ),
    }));
    await session.detach();
    expect(seen.forced).toBe(true);
    expect(new Set(seen.borders)).toEqual(new Set(['solid']));
    expect(new Set(seen.marks).size).toBeGreaterThan(3);
  });
});
