import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { CHROME_BUILD } from './support/build.ts';
import { serveChangingClinic } from './support/changing-clinic.ts';
import { type Chromium, type ChromiumScreen, launchChromium } from './support/chromium.ts';
import {
  appears,
  type Driver,
  eventually,
  press,
  type Screen,
  switchHistoryOn,
  textOf,
} from './support/driver.ts';
import { launchFirefox } from './support/firefox.ts';

const KEPT = 'PRP injections cure arthritis in 95% of patients without any side effects.';
const LOUD = 'Our stem cell injections regenerate the cartilage of your worn knee.';
const QUIET = 'Our stem cell injections may help the cartilage of your worn knee.';
const GONE = 'Exosomes are FDA approved and regrow the discs of your spine.';

/** Checks a page with the toolbar button; what the popup says comes back. */
async function check(driver: Driver, url: string): Promise<string> {
  const page = await driver.open(url);
  const popup = await driver.click(page);
  await popup.settled();
  const text = await textOf(popup);
  await popup.close();
  await page.close();
  return text;
}

async function openHistory(driver: Driver): Promise<Screen> {
  const screen = await driver.openOwn('kept.html');
  await ready(screen);
  return screen;
}

const ready = (screen: Screen): Promise<boolean> =>
  eventually(
    () => screen.evaluate((document) => document.querySelector('main.history[data-state="ready"]') !== null),
    Boolean,
  );

const closeOwn = (screen: Screen): Promise<void> =>
  screen.evaluate((document) => void document.defaultView?.setTimeout(() => document.defaultView?.close()));

/** Presses the button with these words as soon as it is there. */
const pressWords = (screen: Screen, words: string): Promise<boolean> =>
  eventually(
    () =>
      screen.evaluate(
        new Function(
          'document',
          `const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === ${JSON.stringify(words)});
           button?.click();
           return button !== undefined;`,
        ) as (document: Document) => boolean,
      ),
    Boolean,
  );

const titles = (screen: Screen): Promise<number> =>
  screen.evaluate((document) => document.querySelectorAll('.kept-audit').length);

/** Works as a browser that starts again on the same profile, with the extension that is there then. */
interface Kit {
  name: string;
  /** The first time, the welcome page opens and has to be out of the way: it would close a popup. */
  launch(when: 'first' | 'again'): Promise<Driver>;
  /** What happens while the browser is closed. */
  meanwhile(): void;
  clean(): void;
}

function chromiumKit(): Kit {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  const extension = mkdtempSync(join(tmpdir(), 'extension-'));
  cpSync(CHROME_BUILD, extension, { recursive: true });
  return {
    name: 'Chromium',
    launch: (when) => launchChromium({ profile, extension, keepWelcome: when === 'again' }),
    meanwhile: () => {
      const path = join(extension, 'manifest.json');
      const manifest = JSON.parse(readFileSync(path, 'utf8'));
      writeFileSync(path, JSON.stringify({ ...manifest, version: '9.0.0' }));
    },
    clean: () => {
      for (const folder of [profile, extension]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function firefoxKit(): Kit {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  return {
    name: 'Firefox',
    launch: (when) =>
      launchFirefox({
        profile,
        keepWelcome: when === 'again',
        // A temporary extension is taken out when the browser closes; what an installed one keeps is kept.
        prefs: {
          'extensions.webextensions.keepStorageOnUninstall': true,
          'extensions.webextensions.keepUuidOnUninstall': true,
        },
      }),
    meanwhile: () => {},
    clean: () => rmSync(profile, { recursive: true, force: true }),
  };
}

describe.each([
  ['Chromium', chromiumKit],
  ['Firefox', firefoxKit],
])('the history in %s', (_, kitOf) => {
  const kit = kitOf();
  let site: Awaited<ReturnType<typeof serveChangingClinic>>;
  let driver: Driver;
  let history: Screen;
  let exported = '';

  beforeAll(async () => {
    site = await serveChangingClinic();
    driver = await kit.launch('first');
  });
  afterAll(async () => {
    await driver?.close();
    site?.server.close();
    kit.clean();
  });

  it('keeps nothing until it is switched on', async () => {
    site.says(KEPT, LOUD, GONE);
    await check(driver, site.url);
    history = await openHistory(driver);
    expect(await titles(history)).toBe(0);
    expect(await textOf(history)).toContain('Nothing is kept yet');
    await switchHistoryOn(history);
    await closeOwn(history);
  });

  it('keeps what is checked, notes what is the same, and compares what is not', async () => {
    await check(driver, site.url);
    await check(driver, site.url);
    site.says(KEPT, QUIET);
    const popup = await check(driver, site.url);
    expect(popup).toContain('History');
    history = await openHistory(driver);
    expect(
      await eventually(
        () => titles(history),
        (count) => count === 2,
      ),
    ).toBe(2);
    expect(await textOf(history)).toContain('seen 2 times unchanged');
    await history.evaluate((document) => {
      for (const box of document.querySelectorAll<HTMLElement>('.kept-audit input')) box.click();
    });
    await press(history, '[data-compare]');
    await appears(history, '[data-state=compared]');
    const changes = await history.evaluate((document) =>
      [...document.querySelectorAll('li[data-kind]:not(.tally li)')].map((item) => [
        item.getAttribute('data-kind'),
        ...[...item.querySelectorAll('q')].map((quote) => quote.textContent),
      ]),
    );
    expect(changes).toEqual([
      ['softened', LOUD, QUIET],
      ['removed', GONE],
      ['unchanged', KEPT, KEPT],
    ]);
    const marked = await history.evaluate((document) => [
      document.querySelector('del')?.textContent,
      document.querySelector('ins')?.textContent,
    ]);
    expect(marked).toEqual(['regenerate', 'may help']);
    await closeOwn(history);
  });

  it('is there again after the browser was closed and the extension updated', async () => {
    await driver.close();
    kit.meanwhile();
    driver = await kit.launch('again');
    history = await openHistory(driver);
    expect(
      await eventually(
        () => titles(history),
        (count) => count === 2,
      ),
    ).toBe(2);
    expect(
      await history.evaluate(
        (document) => document.querySelector<HTMLInputElement>('[name=keepHistory]')?.checked,
      ),
    ).toBe(true);
  });

  it('goes into a file and comes back from it whole', async () => {
    exported = await history.evaluate(async (document) => {
      const view = document.defaultView as Window & typeof globalThis;
      const saved = new Promise<Blob>((resolve) => {
        const original = view.URL.createObjectURL;
        view.URL.createObjectURL = (blob: Blob) => {
          view.URL.createObjectURL = original;
          resolve(blob);
          return original.call(view.URL, blob);
        };
      });
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Save the history as a file',
      );
      button?.click();
      return (await saved).text();
    });
    expect(JSON.parse(exported).audits).toHaveLength(2);
    await pressWords(history, 'Delete the history');
    await pressWords(history, 'Delete all audits now');
    expect(
      await eventually(
        () => titles(history),
        (count) => count === 0,
      ),
    ).toBe(0);
    await bringIn(history, exported);
    expect(
      await eventually(
        () => titles(history),
        (count) => count === 2,
      ),
    ).toBe(2);
    expect(await textOf(history)).toContain('Audits added: 2. There already: 0. Not readable: 0.');
    expect(await textOf(history)).toContain('seen 2 times unchanged');
  });

  it('is not harmed by a hostile file', async () => {
    const hostile = exported.replaceAll('Knee clinic', '<img src=x onerror=alert(1)>');
    await bringIn(history, `${hostile.slice(0, -40)}`);
    await eventually(
      () => textOf(history),
      (text) => text.includes('There is no audit in this file'),
    );
    expect(await titles(history)).toBe(2);
    await bringIn(history, hostile);
    expect(
      await eventually(
        () => titles(history),
        (count) => count === 4,
      ),
    ).toBe(4);
    expect(await history.evaluate((document) => document.querySelectorAll('img').length)).toBe(0);
    await closeOwn(history);
  });

  it('is cleared by "delete everything stored" in the settings', async () => {
    const options = await driver.openOwn('options.html');
    await eventually(
      () => options.evaluate((document) => document.querySelectorAll('.stored button').length),
      (count) => count === 2,
    );
    await options.evaluate((document) =>
      document.querySelectorAll<HTMLElement>('.stored button')[1]?.click(),
    );
    await press(options, '.stored .primary');
    await appears(options, '.stored .notice');
    history = await openHistory(driver);
    expect(await titles(history)).toBe(0);
    expect(
      await history.evaluate(
        (document) => document.querySelector<HTMLInputElement>('[name=keepHistory]')?.checked,
      ),
    ).toBe(false);
  });
});

/** Chooses a file with this text in the page's own field. */
async function bringIn(screen: Screen, text: string): Promise<void> {
  const run = `async (document) => {
    const view = document.defaultView;
    const input = document.querySelector('input[type=file]');
    const data = new view.DataTransfer();
    data.items.add(new view.File([${JSON.stringify(text)}], 'history.json', { type: 'application/json' }));
    input.files = data.files;
    input.dispatchEvent(new view.Event('change', { bubbles: true }));
  }`;
  await screen.evaluate(run as unknown as (document: Document) => Promise<void>);
}

describe('a full disk', () => {
  let site: Awaited<ReturnType<typeof serveChangingClinic>>;
  let driver: Chromium;
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  const launch = (when: 'first' | 'again') => launchChromium({ profile, keepWelcome: when === 'again' });

  beforeAll(async () => {
    site = await serveChangingClinic();
    driver = await launch('first');
  });
  afterAll(async () => {
    await driver?.close();
    site?.server.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('is told in plain words, loses nothing, and is over when there is room again', async () => {
    site.says(LOUD);
    await switchHistoryOn(await openHistory(driver));
    await check(driver, site.url);
    // Chromium remembers for a while how much room a database had when it was last opened: none may be open before.
    await driver.close();
    driver = await launch('again');
    const other = ((await driver.openOwn('evidence.html')) as ChromiumScreen).page;
    const session = await other.createCDPSession();
    const origin = other.url().split('/').slice(0, 3).join('/');
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    expect(
      await eventually(
        () => writes(other),
        (fails) => fails === 'QuotaExceededError',
      ),
    ).toBe('QuotaExceededError');
    const { page } = (await openHistory(driver)) as ChromiumScreen;
    site.says(LOUD, GONE);
    const full =
      'There is no room left on the disk, so this was not kept. Nothing that was kept before is lost.';
    expect(await check(driver, site.url)).toContain(full);
    await page.reload();
    await page.waitForSelector('.kept-audit');
    expect(await page.$$eval('.kept-audit', (kept) => kept.length)).toBe(1);
    expect(await page.$eval('main', (main) => main.textContent)).toContain(full);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await page.close();
    expect(await check(driver, site.url)).not.toContain(full);
    const after = ((await openHistory(driver)) as ChromiumScreen).page;
    await after.waitForFunction(() => document.querySelectorAll('.kept-audit').length === 2);
    await after.close();
    await other.close();
  });
});

/** What became of a word written to a database of its own: nothing, or the name of the error. */
const writes = (page: ChromiumScreen['page']): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('room', 1);
        opening.onerror = () => resolve(opening.error?.name ?? '');
        opening.onupgradeneeded = () => opening.result.createObjectStore('words');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('words', 'readwrite');
          writing.objectStore('words').put('word', 0);
          writing.oncomplete = () => resolve('');
          writing.onabort = () => resolve(writing.error?.name ?? '');
        };
      }),
  );

describe('the pages of the history', () => {
  let site: Awaited<ReturnType<typeof serveChangingClinic>>;
  let driver: Chromium;

  beforeAll(async () => {
    site = await serveChangingClinic();
    driver = await launchChromium();
    const history = (await openHistory(driver)) as ChromiumScreen;
    await switchHistoryOn(history);
    await history.page.close();
    site.says(KEPT, LOUD, GONE);
    await check(driver, site.url);
    site.says(KEPT, QUIET);
    await check(driver, site.url);
  });
  afterAll(async () => {
    await driver?.close();
    site?.server.close();
  });

  it.each(['light', 'dark'])('list and comparison give axe-core nothing to report, %s', async (theme) => {
    const { page } = (await openHistory(driver)) as ChromiumScreen;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.waitForSelector('.kept-audit');
    expect(await violations(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewport({ width: 1100, height: 800 });
    // The keyboard alone leads from the list to the comparison and back.
    await page.focus('.kept-audit input');
    await page.keyboard.press('Space');
    await page.focus('.kept-audit:nth-of-type(2) input');
    await page.keyboard.press('Space');
    await page.waitForSelector('[data-compare]');
    await page.focus('[data-compare]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-state=compared]');
    expect(await violations(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.focus('a[href="#/"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-state=ready]');
    await page.close();
  });
});
