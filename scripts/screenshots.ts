/**
 * Photographs the built extension: the real popup on the sample clinic page, a marked page, the states of the popup,
 * the evidence browser and the options. What the documents show goes into docs/screenshots, the rest into test-results/screenshots.
 * Usage: npx tsx scripts/screenshots.ts
 * With Inter and Charis SIL installed, the pictures come close to the fonts of a Mac.
 */
import { mkdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { ViewState } from '../src/ui/view-state.ts';
import buildExtensions from '../tests/e2e/support/build.ts';
import { type ChromiumPopup, launchChromium } from '../tests/e2e/support/chromium.ts';
import { openExtensionPage } from '../tests/e2e/support/extension-page.ts';
import { servePages } from '../tests/e2e/support/server.ts';
import { CLINIC, dataOf, LONG } from '../tests/ui/fixtures/audits.ts';
import { popupPage } from '../tests/ui/render.tsx';

const SHOWN_FOLDER = 'docs/screenshots';
const OTHER_FOLDER = 'test-results/screenshots';
const SHOWN = [
  'popup-light',
  'popup-dark',
  'popup-finding-light',
  'popup-spanish-light',
  'page-marked',
  'evidence-light',
];
const POPUP = { width: 380, height: 600, deviceScaleFactor: 2 };
const CLIP = { x: 0, y: 0, width: POPUP.width, height: POPUP.height };
/** The popup is as wide as its content and a scroll bar. */
const SCROLL_BAR = 15;
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const inTheme = (page: Page, theme: Theme): Promise<void> =>
  page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);

const pathOf = (name: string): string => `${SHOWN.includes(name) ? SHOWN_FOLDER : OTHER_FOLDER}/${name}.png`;

async function photograph(page: Page, name: string): Promise<void> {
  await page.screenshot({
    path: pathOf(name),
    clip: CLIP,
  });
}

/** The real popup on pages of the test server. */
async function realPopups(pages: Record<string, string>): Promise<void> {
  const server = await servePages();
  // A popup takes its resolution from the whole browser, not from a page.
  const chromium = await launchChromium({
    args: [`--force-device-scale-factor=${POPUP.deviceScaleFactor}`, '--screen-info={3200x2400}'],
  });
  try {
    for (const [path, name] of Object.entries(pages)) {
      const page = await chromium.open(server.url(path));
      const popup = (await chromium.click(page)) as ChromiumPopup;
      await popup.settled();
      await popup.page.setViewport({ ...POPUP, width: POPUP.width + SCROLL_BAR });
      for (const theme of THEMES) {
        await inTheme(popup.page, theme);
        await photograph(popup.page, `${name}-${theme}`);
      }
      if (path === '/clinic') await clinicInDetail(popup, page);
      await popup.close();
      await page.close();
    }
  } finally {
    await chromium.close();
    await server.close();
  }
}

/** One finding opened, and the page it was shown on. */
async function clinicInDetail(popup: ChromiumPopup, page: Page): Promise<void> {
  await page.setViewport({ width: 1280, height: 800, deviceScaleFactor: 1.5 });
  await popup.page.evaluate(() => {
    const finding = document.querySelector<HTMLDetailsElement>('.content details.finding');
    if (finding) finding.open = true;
    finding?.closest('.group')?.scrollIntoView();
  });
  for (const theme of THEMES) {
    await inTheme(popup.page, theme);
    const y = await popup.page.evaluate(() => window.scrollY);
    await popup.page.screenshot({
      path: pathOf(`popup-finding-${theme}`),
      clip: { ...CLIP, y },
    });
  }
  await inTheme(page, 'light');
  await popup.page.evaluate(() => {
    document.querySelector<HTMLElement>('details.finding[open] .body > .row > .btn')?.click();
  });
  await page.waitForFunction(() => (CSS.highlights as unknown as Map<string, unknown>).has('cca-current'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  await page.screenshot({ path: pathOf('page-marked') });
}

/** States that no page leads to at will, drawn by the same components with the same styles. */
async function drawnStates(): Promise<void> {
  const states: Record<string, ViewState> = {
    'popup-scanning': { name: 'scanning' },
    'popup-error': { name: 'failed', failure: 'error', detail: 'TypeError: x is undefined' },
    'popup-long': { name: 'result', data: dataOf(LONG), marked: false },
    'popup-hidden': {
      name: 'result',
      data: dataOf(CLINIC, [CLINIC.findings?.[0]?.quote ?? '']),
      marked: true,
    },
  };
  const chromium = await launchChromium();
  try {
    const page = await chromium.browser.newPage();
    await page.setViewport(POPUP);
    for (const [name, state] of Object.entries(states)) {
      for (const theme of THEMES) {
        await inTheme(page, theme);
        await page.setContent(popupPage(state));
        await photograph(page, `${name}-${theme}`);
      }
    }
    for (const theme of THEMES) {
      await inTheme(page, theme);
      await page.setContent(popupPage({ name: 'result', data: dataOf(CLINIC), marked: false }, 'es'));
      await photograph(page, `popup-spanish-${theme}`);
    }
    await inTheme(page, 'light');
    await page.setContent(popupPage({ name: 'result', data: dataOf(CLINIC), marked: false }));
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await photograph(page, 'popup-200-percent');
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await page.setContent(popupPage({ name: 'result', data: dataOf(CLINIC), marked: false }));
    await photograph(page, 'popup-forced-colors');
  } finally {
    await chromium.close();
  }
}

/** The evidence browser and the options page. */
async function ownPages(): Promise<void> {
  const chromium = await launchChromium();
  try {
    const views: Record<string, string> = {
      'evidence.html#/record/sadeghirad-2024-msc-meta': 'evidence',
      'evidence.html#/compare': 'evidence-compare',
      'evidence.html#/status': 'evidence-status',
      'options.html': 'options',
    };
    for (const [path, name] of Object.entries(views)) {
      const page = await openExtensionPage(chromium, path);
      await page.setViewport({ width: 1280, height: 1100, deviceScaleFactor: 1.5 });
      for (const theme of THEMES) {
        await inTheme(page, theme);
        await page.screenshot({ path: pathOf(`${name}-${theme}`) });
      }
      await inTheme(page, 'light');
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
      await page.screenshot({ path: pathOf(`${name}-forced-colors`) });
      await page.setViewport({ width: 380, height: 800, deviceScaleFactor: 1.5 });
      await page.screenshot({ path: pathOf(`${name}-narrow`), fullPage: true });
      await page.close();
    }
  } finally {
    await chromium.close();
  }
}

buildExtensions();
for (const folder of [SHOWN_FOLDER, OTHER_FOLDER]) await mkdir(folder, { recursive: true });
await realPopups({
  '/clinic': 'popup',
  '/sober': 'popup-nothing',
  '/carpentry': 'popup-out-of-scope',
  '/german': 'popup-language',
  '/picture': 'popup-no-text',
  '/document.pdf': 'popup-pdf',
});
await drawnStates();
await ownPages();
