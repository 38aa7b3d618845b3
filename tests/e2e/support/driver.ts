import type { Browser, Page } from 'puppeteer-core';
import type { Settings } from '../../../src/ui/settings.ts';

/** A browser with the built extension in it: what the tests do in both browsers alike. */
export interface Driver {
  browser: Browser;
  /** Opens an address in a new tab, in front. */
  open(url: string): Promise<Page>;
  /** Clicks the toolbar button on the tab, which grants activeTab and opens the real popup. */
  click(page: Page): Promise<Popup>;
  /** Presses a control of the popup that opens the side panel, as a reader does, and hands over the panel. */
  openPanel(popup: Popup, control: string): Promise<Screen>;
  /**
   * Runs a function with what the extension has drawn into the tab in front, behind its closed shadow root; undefined
   * where it has put nothing there.
   */
  inLayer<T>(page: Page, run: (root: ShadowRoot) => T): Promise<T | undefined>;
  /** Gives the extension access to sites, and takes it back, as the browser's own settings do. */
  allow(pattern: string): Promise<void>;
  disallow(pattern: string): Promise<void>;
  /** Takes back all access and empties what the extension has stored: a test finds nothing of the one before. */
  forget(): Promise<void>;
  /** Uses a keyboard command on the tab in front. */
  command(page: Page, name: Command): Promise<void>;
  /** Uses the entry for selected text in the context menu, at a point of the tab in front. */
  checkSelection(page: Page, x: number, y: number): Promise<void>;
  /** The page that opens by itself after installing; a driver has closed it unless it was asked to keep it. */
  welcome(): Promise<Screen>;
  /** Opens a page of the extension in a new tab, in front. */
  openOwn(path: string): Promise<Screen>;
  /** Addresses of all that is open in the browser, pages of the extension included. */
  addresses(): Promise<string[]>;
  /** Text on the badge of the tab in front; '' where there is none. */
  badge(): Promise<string>;
  close(): Promise<void>;
}

type Command = 'next-statement' | 'previous-statement';

/** A page of the extension that is no tab. */
export interface Screen {
  /** Runs a function in the page; what it needs it must carry, what it returns must be JSON. */
  evaluate<T>(run: (document: Document) => T | Promise<T>): Promise<T>;
  /** Presses a control, once it is there, as a reader does, so that the browser takes it for a wish of theirs. */
  press(control: string): Promise<void>;
}

export interface Popup extends Screen {
  /** Waits until the check is over, and tells how: `result` or `failed`. */
  settled(): Promise<string>;
  close(): Promise<void>;
}

/** The answer of popup or panel, its one-sentence result. */
export const answerOf = (popup: Screen): Promise<string> =>
  popup.evaluate((document) => document.querySelector('h1')?.textContent ?? '');

/** All words of popup or panel, those in closed folds included. */
export const textOf = (popup: Screen): Promise<string> =>
  popup.evaluate((document) => document.body.textContent ?? '');

/** How long a machine with other work may take for what is done at once on an idle one. */
const PATIENCE_MS = 30_000;

/** The same for a check, of pages of five megabytes too. */
export const CHECK_PATIENCE_MS = 60_000;

/**
 * Repeats `look` until what it returns fits, and returns that.
 *
 * @throws with the last value when nothing has fitted for `patience` milliseconds
 */
export async function eventually<T>(
  look: () => Promise<T>,
  fits: (value: T) => boolean,
  patience = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await look();
    if (fits(value)) return value;
    if (Date.now() > end)
      throw new Error(`Waited ${patience / 1000} s; the last value: ${JSON.stringify(value)?.slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Waits until the settings are stored as they should be: what follows the press of a switch at once may find them as
 * they were before.
 */
export const settingsStored = (
  screen: Screen,
  fits: (settings: Partial<Settings>) => boolean,
): Promise<Partial<Settings>> =>
  eventually(
    () =>
      screen.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: runs in the extension, where one of them is.
        const { browser, chrome } = globalThis as any;
        return (await (browser ?? chrome).storage.local.get('settings')).settings ?? {};
      }),
    fits,
  );

/** Waits until a screen has what a selector finds. */
export const appears = (screen: Screen, selector: string): Promise<boolean> =>
  eventually(
    () =>
      screen.evaluate(
        new Function('document', `return document.querySelector(${JSON.stringify(selector)}) !== null;`) as (
          document: Document,
        ) => boolean,
      ),
    Boolean,
  );

/** Presses what a selector finds, once it is there. The browser takes it for no wish of the reader: see `Screen.press`. */
export const press = (screen: Screen, selector: string): Promise<boolean> =>
  eventually(
    () =>
      screen.evaluate(
        new Function(
          'document',
          `const control = document.querySelector(${JSON.stringify(selector)}); control?.click(); return control !== null;`,
        ) as (document: Document) => boolean,
      ),
    Boolean,
  );

/** Switches the history on in its page, and waits until that is stored: an audit that comes sooner would not be kept. */
export async function switchHistoryOn(history: Screen): Promise<void> {
  await press(history, '[name=keepHistory]');
  await settingsStored(history, ({ keepHistory }) => keepHistory === true);
}
