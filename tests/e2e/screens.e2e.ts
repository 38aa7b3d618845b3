import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { type ChromiumScreen, launchChromium } from './support/chromium.ts';
import {
  answerOf,
  type Driver,
  eventually,
  type Popup,
  press,
  type Screen,
  settingsStored,
  textOf,
} from './support/driver.ts';
import { launchFirefox } from './support/firefox.ts';
import { savedFile } from './support/saved-file.ts';
import { useBrowser } from './support/use-browser.ts';

const THEMES = ['light', 'dark'] as const;
const CLAIM = 'Our stem cells regenerate the cartilage of your knee.';

/** Waits until a page of the extension shows its heading. */
const drawn = (screen: Screen): Promise<string> =>
  eventually(
    () => answerOf(screen),
    (answer) => answer !== '',
  );

/** Chooses an option in the n-th list of a page. */
const choose = (screen: Screen, list: number, value: string): Promise<void> =>
  screen.evaluate(
    new Function(
      'document',
      `const select = document.querySelectorAll('select')[${list}];
       select.value = ${JSON.stringify(value)};
       select.dispatchEvent(new Event('change', { bubbles: true }));`,
    ) as (document: Document) => void,
  );

/** Checks a text in the paste box. */
async function paste(screen: Screen, text: string): Promise<void> {
  await drawn(screen);
  await screen.evaluate(
    new Function(
      'document',
      `const area = document.querySelector('textarea');
       area.value = ${JSON.stringify(text)};
       area.dispatchEvent(new Event('input', { bubbles: true }));
       document.querySelector('form button').click();`,
    ) as (document: Document) => void,
  );
}

/** Address of the sheet that the popup leads to, below the extension's own. */
async function sheetOf(popup: Popup): Promise<string> {
  await popup.settled();
  return popup.evaluate(
    (document) =>
      document.querySelector<HTMLAnchorElement>('.foot a[href*="sheet.html"]')?.getAttribute('href') ?? '',
  );
}

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
])('the screens in %s', (_, launch) => {
  const stage = useBrowser<Driver>(() => launch({ keepWelcome: true }));

  it('open a first page after installing, with an example that has been checked', async () => {
    const welcome = await stage.driver.welcome();
    const marks = await eventually(
      () => welcome.evaluate((document) => document.querySelectorAll('.marked-text mark').length),
      (count) => count > 0,
    );
    const findings = await welcome.evaluate(
      (document) => document.querySelectorAll('.audited .group .finding').length,
    );
    expect(marks).toBeGreaterThanOrEqual(3);
    expect(findings).toBe(marks);
    const text = await textOf(welcome);
    expect(text).toContain('There is no server and no account.');
    expect(text.split('Information, not medical advice.')).toHaveLength(2);
  });

  it('lead from the popup to a sheet for the visit', async () => {
    const page = await stage.driver.open(stage.server.url('/clinic'));
    const popup = await stage.driver.click(page);
    const address = await sheetOf(popup);
    await popup.close();
    const sheet = await stage.driver.openOwn(address);
    // The page names the patient's own marrow as where the cells come from.
    expect(await drawn(sheet)).toBe('Bone marrow cells for knee arthritis');
    await choose(sheet, 0, 'stem-cell');
    expect(await drawn(sheet)).toBe('Stem cells for knee arthritis');
    const text = await textOf(sheet);
    expect(text).toContain('FDA MedWatch');
    expect(text).toContain('47 of 100 with stem cells');
    await choose(sheet, 1, 'hip-oa');
    expect(await drawn(sheet)).toBe('Stem cells for hip arthritis');
    expect(await textOf(sheet)).not.toContain('47 of 100');
    await page.close();
  });

  it('check a pasted text like a page, and make a sheet of it', async () => {
    const screen = await stage.driver.openOwn('paste.html');
    await paste(screen, `Knee arthritis\n\n${CLAIM}\n\nCall us.`);
    const answer = await eventually(
      () => answerOf(screen),
      (words) => words.includes('statement'),
    );
    expect(answer).toBe('1 statement in this text goes beyond the evidence');
    const marked = await screen.evaluate((document) => document.querySelector('mark')?.textContent);
    expect(marked).toBe(CLAIM);
    await press(screen, 'details.finding > summary');
    await press(screen, 'details.finding[open] .row .btn');
    expect(await screen.evaluate((document) => document.activeElement?.localName)).toBe('mark');
    const sheet = await screen.evaluate(
      (document) => document.querySelector('a[href*="sheet.html"]')?.getAttribute('href') ?? '',
    );
    const own = await stage.driver.openOwn(sheet);
    await drawn(own);
    expect(await textOf(own)).toContain('From 1 statement in a text');
  });

  it('say what the reader’s settings hide, and speak the language that was chosen', async () => {
    const options = await stage.driver.openOwn('options.html');
    await drawn(options);
    await press(options, 'input[name="safety"]');
    await choose(options, 0, 'es');
    expect(
      await eventually(
        () => answerOf(options),
        (heading) => heading === 'Ajustes',
      ),
    ).toBe('Ajustes');
    expect(await options.evaluate((document) => document.documentElement.lang)).toBe('es');
    await choose(options, 2, 'european-union');
    await settingsStored(options, ({ jurisdiction }) => jurisdiction === 'european-union');
    const page = await stage.driver.open(stage.server.url('/clinic'));
    const popup = await stage.driver.click(page);
    await popup.settled();
    const text = await textOf(popup);
    expect(text).toMatch(/\d+ afirmaciones van más allá de la evidencia/);
    expect(text).toMatch(/\d+ afirmaci(ón|ones) están? ocultas? por sus ajustes/);
    expect(text).toMatch(/Unión Europea: /);
    const answered = /(\d+) afirmaciones/.exec(await answerOf(popup))?.[1];
    expect(await stage.driver.badge()).toBe(answered);
    await popup.close();
    await page.close();
  });

  it('delete everything after a second word, and are as they were at first', async () => {
    const options = await stage.driver.openOwn('options.html');
    await drawn(options);
    await press(options, '.stored > .row .btn:last-child');
    await press(options, '.stored fieldset .btn:last-child');
    expect(await answerOf(options)).toBe('Ajustes');
    await press(options, '.stored > .row .btn:last-child');
    await press(options, '.stored fieldset .btn.primary');
    expect(
      await eventually(
        () => answerOf(options),
        (heading) => heading === 'Settings',
      ),
    ).toBe('Settings');
    const text = await eventually(
      () => textOf(options),
      (words) => words.includes('Everything has been deleted.'),
    );
    expect(text).toContain('Everything has been deleted.');
    const left = await options.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: runs in the extension, where one of them is.
      const { browser, chrome } = globalThis as any;
      const { storage } = browser ?? chrome;
      return { ...(await storage.local.get(null)), ...(await storage.session.get(null)) };
    });
    expect(left).toEqual({});
  });
});

describe('in Chromium', () => {
  const stage = useBrowser(launchChromium);
  let folder: string;
  let sheetPath: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'screens-'));
    const page = await stage.driver.open(stage.server.url('/clinic'));
    const popup = await stage.driver.click(page);
    sheetPath = await sheetOf(popup);
    await popup.close();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page of the extension, waits until it is drawn, and closes it afterwards. */
  async function on(path: string, look: (screen: ChromiumScreen) => Promise<void>): Promise<void> {
    const screen = await stage.driver.openOwn(path);
    try {
      await drawn(screen);
      await look(screen);
    } finally {
      await screen.page.close();
    }
  }

  /** Makes a choice in the options, and waits until it holds there: what is kept is kept before the page closes. */
  const prefer = (list: number, value: string, holds: (root: HTMLElement) => string, shown: string) =>
    on('options.html', async (options) => {
      await choose(options, list, value);
      await eventually(
        () => options.page.$eval('html', holds),
        (now) => now === shown,
      );
    });
  const preferLanguage = (language: string) => prefer(0, language, (root) => root.lang, language);

  // Also after a test that failed, so that the next one meets the defaults.
  afterEach(() =>
    on('options.html', async ({ page }) => {
      await page.evaluate('chrome.storage.local.remove("settings")');
    }),
  );

  /** Pages of a printed document; Chromium writes its page tree in the clear. */
  async function printed(page: Page, format: 'a4' | 'letter'): Promise<number> {
    const text = Buffer.from(await page.pdf({ format })).toString('latin1');
    return text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  }

  it.each(['en', 'es'])(
    'the sheet is one page of A4 and of Letter, whatever it is about (%s)',
    async (language) => {
      await preferLanguage(language);
      await on(sheetPath, async (sheet) => {
        const [therapies, problems] = await sheet.page.$$eval('.tools select', (lists) =>
          (lists as HTMLSelectElement[]).map((list) => [...list.options].map(({ value }) => value)),
        );
        const tooLong: string[] = [];
        for (const therapy of therapies ?? [])
          for (const problem of ['knee-oa', 'hip-oa', 'spine'].filter((one) => problems?.includes(one))) {
            await choose(sheet, 0, therapy);
            await choose(sheet, 1, problem);
            for (const format of ['a4', 'letter'] as const)
              if ((await printed(sheet.page, format)) !== 1) tooLong.push(`${therapy} ${problem} ${format}`);
          }
        expect(tooLong).toEqual([]);
        await choose(sheet, 3, 'large');
        expect(await printed(sheet.page, 'a4')).toBeLessThanOrEqual(2);
      });
    },
  );

  it('the sheet is saved as text', async () => {
    await on(sheetPath, async (sheet) => {
      await choose(sheet, 0, 'stem-cell');
      const session = await sheet.page.createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      await press(sheet, '.tools .row:nth-of-type(2) .btn:last-child');
      const { name, bytes } = await savedFile(folder, '.txt');
      expect(name).toBe('stem-cells-for-knee-arthritis.txt');
      const text = bytes.toString();
      expect(text).toContain('ASK THE CLINIC\n1. ');
      expect(text).toContain('47 of 100 people with stem cells were clearly better after six months.');
    });
  });

  it('everything stored is saved as a file', async () => {
    await on('options.html', async (options) => {
      const session = await options.page.createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      await press(options, '.stored > .row .btn:first-child');
      const { name, bytes } = await savedFile(folder, '.json');
      expect(name).toBe('clinic-claim-auditor.json');
      const stored = JSON.parse(bytes.toString());
      expect(Object.keys(stored.untilTheBrowserCloses).join()).toContain('audit:');
    });
  });

  it('a sheet without a check says what to do', async () => {
    await on('sheet.html?tab=999999', async (sheet) => {
      expect(await answerOf(sheet)).toBe('There is no check to make this sheet from');
    });
  });

  it('a paste box without a text asks for one', async () => {
    await on('paste.html', async (screen) => {
      await press(screen, 'form button');
      expect(await screen.page.$eval('[role="alert"]', (alert) => alert.textContent)).toBe(
        'Paste some text first.',
      );
      await paste(screen, 'We look after worn joints of every kind. '.repeat(10));
      await eventually(
        () => answerOf(screen),
        (answer) => answer.includes('not about'),
      );
      expect(await answerOf(screen)).toBe('This text is not about a treatment we can check');
    });
  });

  const PATHS = () => [
    'welcome.html',
    'options.html',
    'paste.html',
    'paste.html#example',
    sheetPath,
    'sheet.html',
  ];

  it('axe-core finds nothing on any of them, light and dark, in both languages', async () => {
    for (const language of ['es', 'en']) {
      await preferLanguage(language);
      for (const path of PATHS())
        await on(path, async (screen) => {
          await eventually(
            () => screen.evaluate((document) => document.querySelector('[aria-busy="true"]') === null),
            (quiet) => quiet,
          );
          await screen.evaluate((document) => {
            for (const details of document.querySelectorAll('details')) details.open = true;
          });
          for (const theme of THEMES) {
            await screen.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
            expect(await violations(screen.page), `${path} ${theme} ${language}`).toEqual([]);
          }
        });
    }
  });

  it.each([
    ['320 px', 320, 100],
    ['200 % text', 640, 200],
  ])('they scroll one way only at %s', async (_, width, percent) => {
    for (const path of PATHS())
      await on(path, async ({ page }) => {
        await page.setViewport({ width, height: 800 });
        const widest = await page.evaluate((size) => {
          document.documentElement.style.fontSize = `${size}%`;
          return document.documentElement.scrollWidth;
        }, percent);
        expect(widest, path).toBeLessThanOrEqual(width);
      });
  });

  it('every control is reached by Tab, in the order on the screen', async () => {
    for (const path of ['options.html', sheetPath, 'paste.html#example'])
      await on(path, async ({ page }) => {
        const order = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('a[href], button, select, input, textarea, summary')]
            .filter((element) => element.checkVisibility())
            .map((element) => {
              element.dataset.order = String(element.textContent?.slice(0, 40));
              return element.dataset.order;
            }),
        );
        expect(order.length).toBeGreaterThan(5);
        const reached: string[] = [];
        for (const _ of order) {
          await page.keyboard.press('Tab');
          reached.push(
            await page.evaluate(() => (document.activeElement as HTMLElement).dataset.order ?? ''),
          );
        }
        expect(reached, path).toEqual(order);
      });
  });

  it('the text size that was chosen holds on every page', async () => {
    await prefer(1, 'very-large', (root) => root.dataset.textSize ?? '', 'very-large');
    for (const path of PATHS())
      await on(path, async ({ page }) => {
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
      });
  });
});
