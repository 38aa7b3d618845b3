import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { type Verification, verifyCase } from '../../src/case/verify.ts';
import { exportCitations } from '../../src/evidence/export.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { AuditSchema } from '../../src/model/index.ts';
import { type FormatId, REPORT_FORMATS } from '../../src/report/formats.ts';
import { FORMAT_GROUPS, formatsOf } from '../../src/ui/export/format-words.ts';
import { editJson, repacked } from '../case/fixtures.ts';
import { violations } from './support/axe.ts';
import { CHROME_BUILD } from './support/build.ts';
import { type Chromium, launchChromium } from './support/chromium.ts';
import {
  appears,
  type Driver,
  eventually,
  type Popup,
  press,
  type Screen,
  textOf,
} from './support/driver.ts';
import { openExtensionPage } from './support/extension-page.ts';
import { launchFirefox } from './support/firefox.ts';
import { savedFile } from './support/saved-file.ts';
import { type PageServer, servePages } from './support/server.ts';

const downloads = mkdtempSync(join(tmpdir(), 'downloads-'));
const permitted = mkdtempSync(join(tmpdir(), 'permitted-'));

/** The build with the permission to save pages already granted: nobody can press the browser's own prompt here. */
function withPageCapture(): string {
  cpSync(CHROME_BUILD, permitted, { recursive: true });
  const path = join(permitted, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions.push('pageCapture');
  writeFileSync(path, JSON.stringify(manifest));
  return permitted;
}

async function chromium(): Promise<Chromium> {
  const driver = await launchChromium({ extension: withPageCapture() });
  const session = await driver.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  return driver;
}

const firefox = (): Promise<Driver> =>
  launchFirefox({
    prefs: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      'dom.events.testing.asyncClipboard': true,
    },
  });

const notice = (popup: Popup): Promise<string> =>
  popup.evaluate((document) => document.querySelector('.export-menu .notice')?.textContent ?? '');

let server: PageServer;
let archive: Buffer;
let result: Verification;
const evidence = loadEvidence();

beforeAll(async () => {
  server = await servePages();
});
afterAll(async () => {
  await server?.close();
  rmSync(downloads, { recursive: true, force: true });
  rmSync(permitted, { recursive: true, force: true });
});

describe.each([
  ['Chromium', chromium, 'page.mhtml'],
  ['Firefox', firefox, 'page.html'],
] as const)('taking an audit out of %s', (browser, launch, copy) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch();
  });
  afterAll(() => driver?.close());

  it('saves the page as a case file that is sound and replays', async () => {
    const page = await driver.open(server.url('/clinic'));
    const popup = await driver.click(page);
    expect(await popup.settled()).toBe('result');
    await popup.evaluate((document) => {
      const menu = document.querySelector<HTMLDetailsElement>('.export-menu');
      if (menu) menu.open = true;
      document.querySelector<HTMLElement>('[data-action="case"]')?.click();
    });
    const { name, bytes } = await savedFile(downloads, '.zip');
    expect(name).toMatch(/^case-localhost_?\d*-\d{4}-\d\d-\d\d-[\da-f]{12}\.zip$/);
    archive = bytes;
    result = verifyCase(new Uint8Array(bytes), evidence, packageJson.version);
    expect(result).toMatchObject({ sound: true, replay: { kind: 'identical' } });
    expect(result.audit?.findings.length).toBeGreaterThan(10);
    expect(result.manifest.page.url).toBe(server.url('/clinic'));
    expect(await notice(popup)).toContain(result.caseId);
    expect(name).toContain(result.caseId.slice(0, 12));
    const text = new TextDecoder().decode(result.parts.get(copy));
    expect(text.replaceAll(/=\r?\n/g, '')).toContain('rebuilds worn cartilage');
    expect(text).not.toMatch(/<script/i);
    const screenshot = result.parts.get('screenshot.png') ?? new Uint8Array();
    expect([...screenshot.slice(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
    const height = new DataView(screenshot.buffer, screenshot.byteOffset).getUint32(20);
    // Firefox draws the whole page, Chromium what is in view.
    if (browser === 'Firefox') expect(height).toBeGreaterThan(1500);
    else expect(result.manifest.notCaptured.join()).toContain('in view');
    await popup.close();
    await page.close();
  });

  it('keeps no picture of another tab: a panel that is a tab itself saves the case without a screenshot', async () => {
    const page = await driver.open(server.url('/clinic'));
    const popup = await driver.click(page);
    await popup.settled();
    await popup.close();
    const finder = await driver.openOwn('case.html?finder');
    const tabId = await finder.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { query(which: object): Promise<{ id: number; url?: string }[]> } };
      };
      const tabs = await chrome.tabs.query({});
      return tabs.find(({ url }) => url?.endsWith('/clinic'))?.id;
    });
    const panel = await driver.openOwn(`sidepanel.html?tab=${tabId}`);
    await press(panel, '[data-action="case"]');
    const { bytes } = await savedFile(downloads, '.zip');
    const { manifest, parts, sound } = verifyCase(new Uint8Array(bytes), evidence, packageJson.version);
    expect(sound).toBe(true);
    expect(parts.has('screenshot.png')).toBe(false);
    expect(manifest.notCaptured.join()).toContain('a screenshot:');
    await page.close();
  });

  it('copies a statement with the link to its spot, the date and its sources', async () => {
    const page = await driver.open(server.url('/clinic'));
    const popup = await driver.click(page);
    await popup.settled();
    await popup.evaluate((document) => {
      const finding = document.querySelector('[data-action="copy"]')?.closest('details');
      if (finding) finding.open = true;
    });
    await popup.press('[data-action="copy"]');
    await eventually(
      () => popup.evaluate((document) => document.querySelector('[data-action="copy"]')?.textContent ?? ''),
      (label) => label === 'Copied.',
    );
    const quote = await popup.evaluate(
      (document) =>
        document.querySelector('[data-action="copy"]')?.closest('details')?.querySelector('q')?.textContent,
    );
    await popup.close();
    await page.bringToFront();
    if (browser === 'Chromium') {
      const context = driver.browser.defaultBrowserContext();
      await context.overridePermissions(new URL(server.url('/')).origin, ['clipboard-read']);
    }
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`“${quote}”`);
    expect(copied).toMatch(/, read on \d{1,2} \w+ \d{4}, \d\d:\d\d:\d\d UTC\n/);
    expect(copied).toMatch(/^http:\/\/localhost:\d+\/clinic#:~:text=\S+$/m);
    expect(copied).toMatch(
      /^- (?:Against it|Weakens it|For the claim|For and against it|On the matter): .{20,} http/m,
    );
    await page.close();
  });

  it('says which frame was not read', async () => {
    const page = await driver.open(server.url('/foreign-widget'));
    const popup = await driver.click(page);
    await popup.settled();
    expect(await textOf(popup)).toMatch(/A framed part of this page \(127\.0\.0\.1:\d+\) was not read\./);
    await popup.close();
    await page.close();
  });

  const formats: readonly FormatId[] =
    browser === 'Chromium'
      ? FORMAT_GROUPS.flatMap(formatsOf).map(([format]) => format)
      : ['html', 'csv', 'json', 'sarif'];

  it.each(['popup', 'panel'])(`saves from the %s, of one audit, ${formats.join(', ')}`, async (place) => {
    const page = await driver.open(server.url('/clinic'));
    const popup = await driver.click(page);
    await popup.settled();
    const screen: Screen = place === 'popup' ? popup : await driver.openPanel(popup, '[data-open-panel]');
    await appears(screen, '.export-menu select');
    const saved = async (format: FormatId): Promise<string> => {
      await screen.evaluate(choose(format));
      await press(screen, '[data-action="save"]');
      const { name, bytes } = await savedFile(downloads, `.${REPORT_FORMATS[format].extension}`);
      expect(name).toMatch(/^claims-localhost_?\d*-\d{4}-\d\d-\d\d\./);
      return bytes.toString('utf8');
    };
    const audit = v.parse(AuditSchema, JSON.parse(await saved('json')));
    const cards = evidence.cards(audit.findings.flatMap((finding) => finding.evidence));
    for (const format of formats) {
      const asHere = REPORT_FORMATS[format].report([{ audit, cards }], { citations: exportCitations });
      expect(await saved(format), format).toBe(asHere);
    }
    if (place === 'popup') await popup.close();
    await page.close();
  });
});

/** Chooses a format in the export menu; the click that follows is in the browser's next turn. */
const choose = (format: FormatId) =>
  new Function(
    'document',
    `document.querySelector('.export-menu').open = true;
     const select = document.querySelector('.export-menu select');
     select.value = ${JSON.stringify(format)};
     select.dispatchEvent(new Event('change', { bubbles: true }));
     return new Promise((done) => setTimeout(done));`,
  ) as (document: Document) => Promise<void>;

describe('the popup of Chromium without the permission to save pages', () => {
  it('saves a case with one click, as HTML and without a question that would close it', async () => {
    const driver = await launchChromium();
    try {
      const session = await driver.browser.target().createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
      const page = await driver.open(server.url('/clinic'));
      const popup = await driver.click(page);
      await popup.settled();
      await popup.evaluate((document) => {
        const menu = document.querySelector<HTMLDetailsElement>('.export-menu');
        if (menu) menu.open = true;
      });
      await popup.press('[data-action="case"]');
      const { bytes } = await savedFile(downloads, '.zip');
      const { sound, parts } = verifyCase(new Uint8Array(bytes), evidence, packageJson.version);
      expect(sound).toBe(true);
      expect([...parts.keys()]).toContain('page.html');
    } finally {
      await driver.close();
    }
  });
});

describe('the page that checks case files', () => {
  let driver: Chromium;
  beforeAll(async () => {
    driver = await launchChromium();
  });
  afterAll(() => driver?.close());

  async function check(bytes: Uint8Array): Promise<{ answer: string; text: string; faults: string[] }> {
    const path = join(downloads, 'checked.zip');
    writeFileSync(path, bytes);
    const page = await openExtensionPage(driver, 'case.html');
    const input = await page.waitForSelector('input[type="file"]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
    await page.waitForSelector('main[data-state="checked"], main[data-state="refused"]');
    expect(await violations(page)).toEqual([]);
    const seen = await page.evaluate(() => ({
      answer: document.querySelector('.answer')?.textContent ?? '',
      text: document.body.textContent ?? '',
      faults: [...document.querySelectorAll<HTMLElement>('[data-fault]')].map(
        ({ textContent }) => textContent ?? '',
      ),
    }));
    await page.close();
    rmSync(path);
    return seen;
  }

  it('finds a saved case sound', async () => {
    const { answer, text, faults } = await check(archive);
    expect(answer).toMatch(/^Sound/);
    expect(faults).toEqual([]);
    expect(text).toContain(result.caseId);
    expect(text).toMatch(/Identical: \d+ findings/);
  });

  it('names what was tampered with, and refuses what is no case', async () => {
    const forged = repacked(new Uint8Array(archive), (files) =>
      editJson(files, 'audit.json', ({ findings }) => findings.shift()),
    );
    const { answer, text, faults } = await check(forged);
    expect(answer).toMatch(/^Not sound/);
    expect(faults).toHaveLength(1);
    expect(text).toContain('Only in the new audit');
    expect((await check(new TextEncoder().encode('no zip'))).answer).toMatch(/was not opened/);
  });
});

describe('the page that checks findings one by one', () => {
  let driver: Chromium;
  beforeAll(async () => {
    driver = await chromium();
  });
  afterAll(() => driver?.close());

  it('puts into the letter what was ticked and nothing else', async () => {
    const page = await driver.open(server.url('/clinic'));
    const popup = await driver.click(page);
    await popup.settled();
    const address = await popup.evaluate(
      (document) =>
        document.querySelector<HTMLAnchorElement>('.export-menu a[href^="review.html"]')?.href ?? '',
    );
    await popup.close();
    const review = await driver.open(address);
    await review.waitForSelector('main.check .list input[type="checkbox"]');
    expect(await review.$$eval('input:checked', (boxes) => boxes.length)).toBe(0);
    expect(await violations(review)).toEqual([]);
    await review.type('input[name="reviewer"]', 'The Daily Test');
    await review.select('select[name="place"]', 'florida');
    const quotes = await review.$$eval('.list > li q', (all) =>
      all.map(({ textContent }) => textContent ?? ''),
    );
    await review.click('.list > li input[type="checkbox"]');
    await review.waitForFunction(() => document.querySelectorAll('input:checked').length === 1);
    await review.click('[data-action="dossier"]');
    const { name, bytes } = await savedFile(downloads, '.html');
    expect(name).toMatch(/^dossier-localhost/);
    const letter = bytes.toString('utf8').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
    expect(letter).toContain('From The Daily Test');
    expect(letter).toContain(`“${quotes[0]}”`);
    expect(letter).not.toContain(
      `“${quotes.find((quote) => quote !== quotes[0] && !quotes[0]?.includes(quote))}”`,
    );
    expect(letter).not.toContain('Florida');
    await review.click('[data-action="claimreview"]');
    const graph = JSON.parse((await savedFile(downloads, '.jsonld')).bytes.toString('utf8'))['@graph'];
    expect(graph).toHaveLength(1);
    await review.close();
    await page.close();
  });
});
