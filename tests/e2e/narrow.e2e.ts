import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleCase } from '../case/fixtures.ts';
import { auditHere } from '../cli/command.ts';
import { violations } from './support/axe.ts';
import { type Chromium, type ChromiumScreen, launchChromium } from './support/chromium.ts';
import { eventually, switchHistoryOn } from './support/driver.ts';

const WIDTH = 320;
/** What has no place to break: a name, an address. */
const UNBROKEN = 'Regenerationsmedizinzentrumsverwaltung'.repeat(4);

/** A page on which everything is long; `version` changes one statement. */
const longPage = (version: number): string =>
  `<!doctype html><html lang="en"><head><title>${UNBROKEN} knees and hips</title></head><body>
<h1>Stem cell therapy at ${UNBROKEN}</h1>
<h2>${UNBROKEN} under a heading that goes on and on for more than one line of any screen</h2>
<p>Our stem cell therapy at ${UNBROKEN} regenerates worn cartilage ${version ? 'and often helps with' : 'and cures'} arthritis of the knee in 95% of patients.</p>
<p>Exosomes are FDA approved and regrow the discs of your spine, see https://clinic.test/${UNBROKEN}?${UNBROKEN}.</p>
<p>${'With our birth tissue allograft you can avoid knee replacement surgery. '.repeat(3)}</p>
<p>Not approved by the FDA. Individual results may vary. Visit us in Tampa, FL 33602.</p></body></html>`;

describe('on a screen of 320 px', () => {
  const folder = mkdtempSync(join(tmpdir(), 'narrow-'));
  let server: Server;
  let driver: Chromium;
  let origin: string;
  let tabId: number;
  let kept: string[];

  beforeAll(async () => {
    let version = 0;
    server = createServer(({ url = '' }, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(longPage(url.startsWith('/long') ? version : 0)),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    driver = await launchChromium();
    const screen = await driver.openOwn('kept.html');
    await switchHistoryOn(screen);
    const history = screen.page;
    for (version of [0, 1]) {
      const page = await driver.open(`${origin}/long/${UNBROKEN}`);
      const popup = await driver.click(page);
      expect(await popup.settled()).toBe('result');
      await popup.close();
    }
    await history.reload();
    await history.waitForSelector('.kept-audit');
    tabId = (await history.evaluate(
      `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url?.includes('/long/')).id)`,
    )) as number;
    kept = (await history.evaluate(
      `new Promise((resolve) => { indexedDB.open('history').onsuccess = ({ target }) => {
        target.result.transaction('entries').objectStore('entries').getAll().onsuccess = (all) =>
          resolve(all.target.result.map(({ id }) => id)); }; })`,
    )) as string[];
    await history.close();
    await driver.allow('*://127.0.0.1/*');
    writeFileSync(join(folder, 'case.zip'), sampleCase().bytes);
    writeFileSync(join(folder, 'page.html'), longPage(0));
    for (const format of ['html', 'dossier']) {
      const options = ['--confirmed', 'all', '--jurisdiction', 'florida'];
      const { stdout } = await auditHere(['--format', format, ...options, join(folder, 'page.html')]);
      writeFileSync(join(folder, `${format}.html`), stdout);
    }
  }, 120_000);
  afterAll(async () => {
    await driver?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Pages of the extension, each with what brings it to its longest. */
  const SCREENS: [name: string, path: () => string, prepare: (page: Page) => Promise<unknown>][] = [
    ['history', () => 'kept.html', (page) => page.waitForSelector('.kept-audit')],
    [
      'comparison',
      () => `kept.html#/compare/${kept.join('/')}`,
      (page) => page.waitForSelector('[data-state=compared]'),
    ],
    [
      'letter from the history',
      () => `review.html?site=${encodeURIComponent(new URL(origin).host)}`,
      (page) => page.waitForSelector('.check li input'),
    ],
    ['letter', () => `review.html?tab=${tabId}`, (page) => page.waitForSelector('.check li input')],
    ['sheet', () => `sheet.html?tab=${tabId}`, (page) => page.waitForSelector('h1')],
    [
      'case file',
      () => 'case.html',
      async (page) => {
        const input = await page.waitForSelector('input[type="file"]');
        await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(
          join(folder, 'case.zip'),
        );
        await page.waitForSelector('main[data-state="checked"]');
      },
    ],
    [
      'many pages',
      () => 'batch.html',
      async (page) => {
        await page.waitForSelector('textarea, tbody tr');
        if (await page.$('textarea')) {
          await page.$eval(
            'textarea',
            (area, address) => {
              (area as HTMLTextAreaElement).value = address;
              area.dispatchEvent(new Event('input', { bubbles: true }));
            },
            `${origin}/batch/${UNBROKEN}\n${origin}/other`,
          );
          await page.click('form button');
        }
        await page.waitForFunction(
          () =>
            document.querySelectorAll('tbody tr').length > 0 &&
            !document.querySelector('tr[data-state=waiting], tr[data-state=reading]'),
          { timeout: 60_000 },
        );
      },
    ],
    ['pasted text', () => 'paste.html#example', (page) => page.waitForSelector('mark')],
    ['evidence', () => 'evidence.html', (page) => page.waitForSelector('h1')],
    ['settings', () => 'options.html', (page) => page.waitForSelector('select')],
    ['side panel', () => `sidepanel.html?tab=${tabId}`, (page) => page.waitForSelector('main.panel h1')],
  ];

  const languages = ['en', 'es'] as const;

  async function speak(language: string): Promise<void> {
    const { page } = await driver.openOwn('options.html');
    await page.waitForSelector('select');
    await page.select('select', language);
    await page.waitForFunction((chosen) => document.documentElement.lang === chosen, {}, language);
    await page.close();
  }

  async function look({ page }: ChromiumScreen, name: string, language: string): Promise<void> {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const theme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await page.setViewport({ width: WIDTH, height: 800 });
      const wide = await page.evaluate(
        (width) =>
          document.documentElement.scrollWidth <= width
            ? []
            : [...document.querySelectorAll('body *')]
                .filter((element) => element.getBoundingClientRect().right > width + 1)
                .map(({ localName, className }) => `${localName}.${className}`),
        WIDTH,
      );
      expect(wide, `${name} ${language}`).toEqual([]);
    }
    expect(await violations(page), `${name} ${language} dark`).toEqual([]);
  }

  describe.each(languages)('in %s', (language) => {
    beforeAll(() => speak(language));
    it.each(SCREENS)(
      '%s scrolls one way only, and can be read in the dark',
      async (name, path, prepare) => {
        const screen = await driver.openOwn(path());
        await prepare(screen.page);
        expect(
          await eventually(
            () => screen.page.$eval('html', ({ lang }) => lang),
            (lang) => lang === language,
          ),
        ).toBe(language);
        await look(screen, name, language);
        await screen.page.close();
      },
      120_000,
    );
  });

  it.each(['html', 'dossier'])(
    'the saved file (%s) scrolls one way only',
    async (format) => {
      const page = await driver.open(`file://${join(folder, `${format}.html`)}`);
      await look({ page } as ChromiumScreen, format, 'en');
      await page.close();
    },
    60_000,
  );
});
