import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { type Chromium, type ChromiumPopup, launchChromium } from './support/chromium.ts';
import { eventually, textOf } from './support/driver.ts';
import { openExtensionPage } from './support/extension-page.ts';
import { launchFirefox } from './support/firefox.ts';
import { savedFile } from './support/saved-file.ts';
import { type PageServer, servePages } from './support/server.ts';

const THEMES = ['light', 'dark'] as const;
const MILES = '#/record/mautner-2023-miles';

const PACK = {
  name: 'test-rules',
  version: '1',
  asOf: '2026-11-01',
  records: [
    {
      id: 'test-2026-notice',
      kind: 'agency-notice',
      citation: 'Test Agency. A notice. 2026.',
      label: 'Test Agency, 2026',
      finding: 'The agency of the test has approved no cells for joints.',
      figures: [],
      links: [{ label: 'Source', url: 'https://agency.example/notice' }],
      asOf: '2026-10-01',
      therapies: ['stem-cell'],
      conditions: ['any'],
      bearsOn: { 'regulatory-status': 'contradicts' },
    },
  ],
};
/** The record that the popup names beside "Is it approved?" for stem cells. */
const NAMED_IN_POPUP = 'fda-2021-patient-information';
const GOOD_PACK = {
  ...PACK,
  records: [...PACK.records, { ...PACK.records[0], id: NAMED_IN_POPUP, label: 'Put in its place' }],
};

const textIn = (page: Page, selector: string): Promise<string> =>
  page.evaluate((css) => document.querySelector(css)?.textContent ?? '', selector);

let chromium: Chromium;
let server: PageServer;
let folder: string;

beforeAll(async () => {
  chromium = await launchChromium();
  server = await servePages();
  folder = mkdtempSync(join(tmpdir(), 'evidence-'));
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the evidence browser', () => {
  it('opens a record by its address, and another one in place', async () => {
    const page = await openExtensionPage(chromium, `evidence.html${MILES}`);
    expect(await textIn(page, 'article h2')).toContain('MILES');
    expect(await page.title()).toContain('MILES');
    await page.evaluate(() => {
      location.hash = '#/record/bennell-2021-restore';
    });
    await page.waitForFunction(() => document.querySelector('article h2')?.textContent?.includes('RESTORE'));
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('article h2')?.textContent?.includes('MILES'));
    await page.close();
  });

  it('is searched, filtered and read by keyboard alone', async () => {
    const page = await openExtensionPage(chromium, 'evidence.html');
    const { keyboard } = page;
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 30; presses += 1) {
        await keyboard.press('Tab');
        if (await page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector)) return;
      }
      throw new Error(`${selector} is not reached by Tab`);
    };
    const count = () => page.evaluate(() => document.querySelectorAll('.records li').length);
    const all = await count();
    await tabTo('input[type="search"]');
    await keyboard.type('salt water knee');
    const found = await eventually(count, (number) => number < all);
    expect(found).toBeGreaterThan(0);
    await tabTo('select[name="filterTherapy"]');
    await keyboard.type('platelet');
    const filtered = await eventually(count, (number) => number < found);
    expect(filtered).toBeGreaterThan(0);
    expect(await textIn(page, '.list > [role="status"]')).toContain(`${filtered} of ${all} records`);
    await tabTo('.records a');
    await keyboard.press('Enter');
    await page.waitForSelector('article h2');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
    await keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('article') !== null)).toBe(true);
    await page.close();
  });

  it('keeps filter, record and place when a setting changes', async () => {
    const page = await openExtensionPage(chromium, `evidence.html${MILES}`);
    await page.setViewport({ width: 1000, height: 500 });
    const speak = (language: 'en' | 'es') =>
      page.evaluate(
        (chosen) =>
          (
            globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
          ).chrome.storage.local.set({ settings: { language: chosen } }),
        language,
      );
    await page.type('input[type="search"]', 'salt water knee');
    await page.evaluate(() => {
      (window as { kept?: boolean }).kept = true;
      for (const details of document.querySelectorAll('details')) details.open = true;
      const place = document.querySelector('.list');
      place?.scrollTo(0, 120);
      scrollTo(0, 90);
    });
    const state = () =>
      page.evaluate(() => ({
        kept: (window as { kept?: boolean }).kept,
        search: document.querySelector<HTMLInputElement>('input[type="search"]')?.value,
        records: document.querySelectorAll('.records li').length,
        record: document.querySelector<HTMLElement>('.app')?.dataset.record,
        open: document.querySelectorAll('details[open]').length,
        place: [document.querySelector('.list')?.scrollTop, scrollY],
      }));
    const before = await state();
    await speak('es');
    await page.waitForFunction(() => document.documentElement.lang === 'es');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Evidencia');
    expect(await state()).toEqual(before);
    expect(before.search).toBe('salt water knee');
    await speak('en');
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    await page.close();
  });

  it('saves citations as files', async () => {
    const page = await openExtensionPage(chromium, `evidence.html${MILES}`);
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    for (const format of ['bibtex', 'ris', 'csl-json']) {
      await page.click(`article [data-format="${format}"]`);
    }
    const saved = async (ending: string) =>
      (await savedFile(folder, `mautner-2023-miles${ending}`)).bytes.toString();
    const [bibtex, csl, ris] = [await saved('.bib'), await saved('.json'), await saved('.ris')];
    expect(bibtex).toContain('@article{mautner2023miles');
    expect(JSON.parse(csl)[0].DOI).toBe('10.1038/s41591-023-02632-w');
    expect(ris).toMatch(/^TY {2}- JOUR/);
    await page.close();
  });

  it.each([MILES, '#/record/sadeghirad-2024-msc-meta', '#/compare', '#/status'])(
    'gives axe-core nothing to report on %s, light and dark',
    async (hash) => {
      const page = await openExtensionPage(chromium, `evidence.html${hash}`);
      for (const theme of THEMES) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        expect(await violations(page)).toEqual([]);
      }
      await page.close();
    },
  );

  it.each([
    ['1280 px', 1280, 100],
    ['380 px', 380, 100],
    ['320 px', 320, 100],
    ['200 % text', 640, 200],
  ])('scrolls one way only at %s', async (_, width, text) => {
    const page = await openExtensionPage(chromium, 'evidence.html#/record/sadeghirad-2024-msc-meta');
    await page.setViewport({ width, height: 800 });
    for (const hash of ['#/record/sadeghirad-2024-msc-meta', '#/compare', '#/status', '#/']) {
      const widest = await page.evaluate(
        (to, percent) => {
          location.hash = to;
          document.documentElement.style.fontSize = `${percent}%`;
          return document.documentElement.scrollWidth;
        },
        hash,
        text,
      );
      expect(widest, hash).toBeLessThanOrEqual(width);
    }
    await page.close();
  });

  it('is a click away from a finding of the popup', async () => {
    const page = await chromium.open(server.url('/clinic'));
    const popup = (await chromium.click(page)) as ChromiumPopup;
    await popup.settled();
    const addresses = await popup.page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.sources a')].map(({ href }) => href),
    );
    const own = addresses.filter((address) => address.includes('/evidence.html#/record/'));
    expect(own.length).toBeGreaterThan(0);
    expect(await textOf(popup)).toContain('Browse the evidence');
    await popup.close();
    await page.goto(own[0] ?? '');
    await page.waitForSelector('article h2');
    await page.close();
  });
});

describe('evidence packs', () => {
  const file = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const choose = async (page: Page, path: string) => {
    const input = await page.waitForSelector('input[type="file"]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  };
  const statusIn = (page: Page, words: string) =>
    eventually(
      () => textIn(page, '.packs [role="status"]'),
      (text) => text.includes(words),
    );

  it('that are broken are refused whole, with line and reason', async () => {
    const page = await openExtensionPage(chromium, 'options.html');
    const broken = { ...PACK, records: [{ ...PACK.records[0], kind: 'rumour' }] };
    const text = JSON.stringify(broken, null, 2);
    await choose(page, file('broken.json', text));
    const status = await statusIn(page, 'refused');
    const line = text.split('\n').findIndex((one) => one.includes('rumour')) + 1;
    expect(status).toContain('refused as a whole');
    expect(status).toContain(`Line ${line}: records.0.kind`);
    expect(await page.$('.offered')).toBeNull();
    expect(await textIn(page, '.packs')).toContain('No pack has been added.');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('that fit say what they change, are used, and can be removed', async () => {
    const page = await openExtensionPage(chromium, 'options.html');
    await choose(page, file('good.json', JSON.stringify(GOOD_PACK)));
    await page.waitForSelector('.offered');
    const offered = await textIn(page, '.offered');
    expect(offered).toContain('Adds: 1 record.');
    expect(offered).toContain('Replaces: 1 record.');
    expect(offered).toContain(NAMED_IN_POPUP);
    for (const theme of THEMES) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      expect(await violations(page)).toEqual([]);
    }
    await page.click('.offered .btn.primary');
    expect(await statusIn(page, 'in use')).toContain('Pack test-rules is in use.');
    expect(await textIn(page, '.evidence-in-use')).toContain('+test-rules-1');

    const browser = await openExtensionPage(chromium, 'evidence.html#/record/test-2026-notice');
    expect(await textIn(browser, 'article')).toContain('The agency of the test');
    await browser.close();

    const clinic = await chromium.open(server.url('/clinic'));
    const popup = (await chromium.click(clinic)) as ChromiumPopup;
    expect(await popup.settled()).toBe('result');
    expect(await textOf(popup)).toContain('Put in its place');
    await popup.close();
    await clinic.close();

    await page.bringToFront();
    await page.click('.kept .btn');
    expect(await statusIn(page, 'removed')).toContain('Pack test-rules was removed.');
    expect(await textIn(page, '.evidence-in-use')).not.toContain('+test-rules');
    await page.close();
  });
});

describe('in Firefox', () => {
  it('the evidence browser shows the record that the popup leads to', async () => {
    const firefox = await launchFirefox();
    try {
      const page = await firefox.open(server.url('/clinic'));
      const popup = await firefox.click(page);
      await popup.settled();
      // The protocol reaches no tab of an extension, but what is shown in the popup's own view.
      const label = await popup.evaluate((document) => {
        const link = document.querySelector<HTMLAnchorElement>('.sources a[href*="evidence.html"]');
        document.location.assign(link?.href ?? '');
        return link?.closest('li')?.querySelector('a')?.firstChild?.textContent ?? '';
      });
      const heading = await eventually(
        () => popup.evaluate((document) => document.querySelector('article h2')?.textContent ?? ''),
        (text) => text !== '',
      );
      expect(label.length).toBeGreaterThan(3);
      expect(heading).toContain(label.trim());
      const records = await popup.evaluate((document) => document.querySelectorAll('.records li').length);
      expect(records).toBeGreaterThan(150);
      await popup.close();
    } finally {
      await firefox.close();
    }
  });
});
