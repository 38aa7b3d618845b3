import { mkdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';

/** Pictures that the documents show. */
export const SHOWN_FOLDER = 'docs/screenshots';
/** Pictures to look at only. */
export const OTHER_FOLDER = 'test-results/screenshots';
const SHOWN = [
  'popup-light',
  'popup-dark',
  'popup-finding-light',
  'popup-spanish-light',
  'panel-light',
  'panel-dark',
  'store-popup',
  'store-panel',
  'page-marked',
  'evidence-light',
  'sheet-light',
  'batch-light',
  'history-light',
  'report-light',
  'letter-light',
];

export const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** Shows a page in a theme, without movement. */
export const inTheme = (page: Page, theme: Theme): Promise<void> =>
  page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);

/** Where the picture of a name goes. */
export const pathOf = (name: string): string =>
  `${SHOWN.includes(name) ? SHOWN_FOLDER : OTHER_FOLDER}/${name}.png`;

/** Makes the folders for pictures. */
export async function prepareFolders(): Promise<void> {
  for (const folder of [SHOWN_FOLDER, OTHER_FOLDER]) await mkdir(folder, { recursive: true });
}

/** A page in a tab of its own: both themes, forced colours, and as narrow as a telephone. */
export async function photographPage(page: Page, name: string, fullPage: boolean): Promise<void> {
  // A page that is read through is as wide as its text; in its whole length it need not be as sharp.
  await page.setViewport(
    fullPage ? { width: 960, height: 1100 } : { width: 1280, height: 1100, deviceScaleFactor: 1.5 },
  );
  for (const theme of THEMES) {
    await inTheme(page, theme);
    await page.screenshot({ path: pathOf(`${name}-${theme}`), fullPage });
  }
  await inTheme(page, 'light');
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
  await page.screenshot({ path: pathOf(`${name}-forced-colors`) });
  await page.setViewport({ width: 380, height: 800, deviceScaleFactor: 1.5 });
  await page.screenshot({ path: pathOf(`${name}-narrow`), fullPage: true });
}
