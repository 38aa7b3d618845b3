/** npx tsx scripts/screenshots.ts: photographs the built extension. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import buildExtensions from '../tests/e2e/support/build.ts';
import { type Chromium, type ChromiumPopup, launchChromium } from '../tests/e2e/support/chromium.ts';
import { openExtensionPage } from '../tests/e2e/support/extension-page.ts';
import { servePages } from '../tests/e2e/support/server.ts';
import { NOTES, STATE_NAMES, STATES } from '../tests/ui/fixtures/states.ts';
import { panelPage, popupPage } from '../tests/ui/render.tsx';
import { readArguments, wrongUsage } from './arguments.ts';
import {
  inTheme,
  OTHER_FOLDER,
  pathOf,
  photographPage,
  prepareFolders,
  SHOWN_FOLDER,
  THEMES,
} from './screenshots/camera.ts';
import { reports } from './screenshots/reports.ts';
import { researchPages } from './screenshots/research.ts';

const POPUP = { width: 380, height: 600, deviceScaleFactor: 2 };
const PANEL = { width: 400, height: 800, deviceScaleFactor: 2 };
const CLIP = { x: 0, y: 0, width: POPUP.width, height: POPUP.height };
/** The popup is as wide as its content and a scroll bar. */
const SCROLL_BAR = 15;
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
      if (path === '/clinic') {
        await clinicInDetail(popup, page);
        await sidePanel(chromium, popup, page);
        await page.close();
        continue;
      }
      await popup.close();
      await page.close();
    }
  } finally {
    await chromium.close();
    await server.close();
  }
}

/** Waits until a mark is current and the page has come to rest at it. */
async function marksAtRest(page: Page): Promise<void> {
  await page.waitForFunction(() => (CSS.highlights as unknown as Map<string, unknown>).has('cca-current'));
  await page.evaluate(async () => {
    for (let last = -1; last !== scrollY; ) {
      last = scrollY;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  });
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
  await marksAtRest(page);
  await page.screenshot({ path: pathOf('page-marked') });
}

/** The side panel on the clinic's page, its first statement opened by the walk. */
async function sidePanel(chromium: Chromium, popup: ChromiumPopup, page: Page): Promise<void> {
  const { page: panel } = await chromium.openPanel(popup, '.foot [data-open-panel]');
  await panel.waitForSelector('#statements');
  await panel.setViewport(PANEL);
  // Drawn anew only after a while, of which no event tells: a picture taken before repeats the smaller panel at its edges.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  for (const theme of THEMES) {
    await inTheme(panel, theme);
    await panel.screenshot({ path: pathOf(`panel-${theme}`) });
  }
  await inTheme(panel, 'light');
  await page.setViewport({ width: 880, height: 800 });
  for (const at of [1, 2, 3, 4]) {
    await panel.click('.walk .btn:last-child');
    await panel.waitForFunction(
      (start) => document.querySelector('.walk [role=status]')?.textContent?.startsWith(start),
      {},
      `${at} `,
    );
  }
  await panel.screenshot({ path: pathOf('panel-finding-light') });
  await marksAtRest(page);
  await page.screenshot({ path: pathOf('page-beside-panel') });
}

/** Popup and side panel in every state, theme and language, drawn by the same components with the same styles. */
async function drawnStates(): Promise<void> {
  const chromium = await launchChromium();
  try {
    const page = await chromium.browser.newPage();
    for (const state of STATE_NAMES) {
      for (const language of ['en', 'es'] as const) {
        for (const theme of THEMES) {
          await inTheme(page, theme);
          const name = `${state}-${language}-${theme}`;
          await page.setViewport(POPUP);
          await page.setContent(popupPage(STATES[state], language));
          await page.screenshot({ path: pathOf(`popup-${name}`) });
          await page.setViewport(PANEL);
          await page.setContent(panelPage(STATES[state], language, { notes: NOTES }));
          await page.screenshot({ path: pathOf(`panel-${name}`) });
        }
      }
    }
    await inTheme(page, 'light');
    const session = await page.createCDPSession();
    for (const [view, html, size] of [
      ['popup', popupPage(STATES.clinic), POPUP],
      ['panel', panelPage(STATES.clinic, 'en', { notes: NOTES }), PANEL],
    ] as const) {
      await page.setViewport(size);
      await page.setContent(html);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      await page.screenshot({ path: pathOf(`${view}-200-percent`) });
      await page.setViewport({ ...size, width: 320 });
      await page.setContent(html);
      await page.screenshot({ path: pathOf(`${view}-320-px`), fullPage: true });
      await session.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
      await page.screenshot({ path: pathOf(`${view}-forced-colors`) });
      await session.send('Emulation.setEmulatedMedia', { features: [] });
    }
    await page.setViewport(POPUP);
    await page.setContent(popupPage(STATES.clinic, 'es'));
    await page.screenshot({ path: pathOf('popup-spanish-light') });
  } finally {
    await chromium.close();
  }
}

/** Two pictures of the size that the extension shops ask for: the page with the popup over it, and beside the panel. */
async function storePictures(): Promise<void> {
  const picture = async (name: string) =>
    `data:image/png;base64,${(await readFile(pathOf(name))).toString('base64')}`;
  const chromium = await launchChromium();
  try {
    const page = await chromium.browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    for (const [name, clinic, width, view, place] of [
      ['store-popup', 'page-marked', 1280, 'popup-light', 'top: 16px; right: 16px; width: 380px'],
      ['store-panel', 'page-beside-panel', 880, 'panel-finding-light', 'top: 0; right: 0; width: 399px'],
    ] as const) {
      await page.setContent(
        `<body style="margin: 0; overflow: hidden"><img src="${await picture(clinic)}" style="width: ${width}px"><img src="${await picture(view)}" style="position: absolute; outline: 1px solid #757f85; ${place}">`,
      );
      await page.screenshot({ path: pathOf(name) });
    }
  } finally {
    await chromium.close();
  }
}

/** Pages in tabs of their own, as a reader sees them one after the other; the whole length of those that are read through. */
async function ownPages(): Promise<void> {
  const server = await servePages();
  const chromium = await launchChromium();
  try {
    const options = await openExtensionPage(chromium, 'options.html');
    const clinic = await chromium.open(server.url('/clinic'));
    const popup = await chromium.click(clinic);
    await popup.settled();
    const [sheet = '', review = ''] = await popup.page.$$eval(
      '.foot a[href*="sheet.html"], .export-menu a[href*="review.html"]',
      (links) =>
        ['sheet.html', 'review.html'].map(
          (page) =>
            links.map((link) => link.getAttribute('href') ?? '').find((href) => href.includes(page)) ?? '',
        ),
    );
    await popup.close();
    const views: Record<string, string> = {
      'evidence.html#/record/sadeghirad-2024-msc-meta': 'evidence',
      'evidence.html#/compare': 'evidence-compare',
      'evidence.html#/status': 'evidence-status',
      'options.html': 'options',
      'welcome.html': 'welcome',
      'paste.html': 'paste',
      'paste.html#example': 'paste-example',
      [sheet]: 'sheet',
      'sheet.html': 'sheet-missing',
      [review]: 'review',
      'kept.html': 'history-empty',
      'batch.html': 'batch',
      'case.html': 'case',
    };
    for (const language of ['en', 'es'] as const) {
      await options.bringToFront();
      await options.select('select', language);
      await options.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, language);
      for (const [path, name] of Object.entries(views)) {
        const page = await openExtensionPage(chromium, path);
        await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
        await photographPage(
          page,
          language === 'en' ? name : `${name}-spanish`,
          !name.startsWith('evidence'),
        );
        await page.close();
      }
    }
    const page = await openExtensionPage(chromium, sheet);
    await page.pdf({ path: `${OTHER_FOLDER}/sheet.pdf`, format: 'a4' });
  } finally {
    await chromium.close();
    await server.close();
  }
}

/** The parts by the names that may follow on the command line. */
const PARTS = {
  popups: () =>
    realPopups({
      '/clinic': 'popup',
      '/sober': 'popup-nothing',
      '/carpentry': 'popup-out-of-scope',
      '/german': 'popup-language',
      '/picture': 'popup-no-text',
      '/document.pdf': 'popup-pdf',
    }),
  states: drawnStates,
  store: storePictures,
  pages: ownPages,
  research: researchPages,
  reports,
};

const USAGE = `Usage: npx tsx scripts/screenshots.ts [${Object.keys(PARTS).join('] [')}]

Photographs the built extension, all of it or the parts named: the real popup on the sample clinic page, a marked page,
the side panel, every state of both, the pages in tabs of their own, a batch, two audits compared, the report and the letter.
What the documents show goes into ${SHOWN_FOLDER}, the rest into ${OTHER_FOLDER}. With Inter and Charis SIL installed, the pictures come close to the
fonts of a Mac.`;

const { positionals: named } = readArguments(USAGE, { allowPositionals: true });
const unknown = named.find((name) => !(name in PARTS));
if (unknown !== undefined)
  wrongUsage(`There is no part "${unknown}"; there are ${Object.keys(PARTS).join(', ')}.`);

buildExtensions();
await prepareFolders();
for (const [name, photographPart] of Object.entries(PARTS))
  if (named.length === 0 || named.includes(name)) await photographPart();
