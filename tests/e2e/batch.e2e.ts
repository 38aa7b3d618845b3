import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonLines } from '../cli/command.ts';
import { violations } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { type Driver, eventually, type Screen } from './support/driver.ts';
import { launchFirefox } from './support/firefox.ts';
import { savedFile } from './support/saved-file.ts';
import { useBrowser } from './support/use-browser.ts';

const LONG = 60_000;

const there = (screen: Screen, selector: string): Promise<boolean> =>
  screen.evaluate(
    new Function('document', `return document.querySelector(${JSON.stringify(selector)}) !== null;`) as (
      document: Document,
    ) => boolean,
  );

/** Puts addresses into the box and presses the button; a check that is still there makes room. */
async function begin(screen: Screen, addresses: readonly string[]): Promise<void> {
  await eventually(() => there(screen, 'textarea, tbody'), Boolean);
  if (!(await there(screen, 'textarea'))) {
    await press(screen, 'Check other pages');
    await eventually(() => there(screen, 'fieldset button'), Boolean);
    await press(screen, 'Delete and begin anew');
    await eventually(() => there(screen, 'textarea'), Boolean);
  }
  await screen.evaluate(
    new Function(
      'document',
      `const area = document.querySelector('textarea');
       area.value = ${JSON.stringify(addresses.join('\n'))};
       area.dispatchEvent(new Event('input', { bubbles: true }));
       document.querySelector('form button').click();`,
    ) as (document: Document) => void,
  );
}

const press = (screen: Screen, words: string): Promise<void> =>
  screen.evaluate(
    new Function(
      'document',
      `[...document.querySelectorAll('button')].find((button) => button.textContent === ${JSON.stringify(words)}).click();`,
    ) as (document: Document) => void,
  );

const rows = (screen: Screen): Promise<string[][]> =>
  screen.evaluate((document) =>
    [...document.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((row) => [
      row.dataset.state ?? '',
      row.cells[1]?.textContent ?? '',
    ]),
  );

/** The rows once no page is waiting or being read. */
const finished = (screen: Screen): Promise<string[][]> =>
  eventually(
    () => rows(screen),
    (now) => now.length > 0 && now.every(([state]) => state === 'done' || state === 'left'),
    LONG,
  );

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
])('many pages in %s', (_, launch) => {
  const stage = useBrowser<Driver>(launch);

  it('are opened behind the page, checked and closed, each with its result or the reason for none', async () => {
    await stage.driver.allow('*://localhost/*');
    await stage.driver.allow('*://127.0.0.1/*');
    const screen = await stage.driver.openOwn('batch.html');
    const other = stage.server.url('/sober').replace('localhost', '127.0.0.1');
    await begin(screen, [
      stage.server.url('/clinic'),
      other,
      stage.server.url('/carpentry'),
      stage.server.url('/german'),
      stage.server.url('/picture'),
      stage.server.url('/not-found'),
      `${stage.server.url('/clinic')}#again`,
    ]);
    const found = await finished(screen);
    expect(found.map(([state]) => state)).toEqual(Array(6).fill('done'));
    expect(found.map(([, result]) => result)).toEqual([
      expect.stringMatching(/^\d+ statements go beyond the evidence$/),
      'No statement was found that goes beyond the evidence',
      'Not about a treatment we can check',
      'Not checked: not in English',
      expect.stringMatching(/^Not checked\. .{20,}/),
      'Not checked. The server answered 404 instead of a page.',
    ]);
    expect(await screen.evaluate((document) => document.querySelector('[role="status"]')?.textContent)).toBe(
      '6 of 6 pages done',
    );
    const left = await eventually(
      async () =>
        (await stage.driver.browser.pages())
          .map((page) => page.url())
          .filter((url) => /localhost|127/.test(url)),
      (urls) => urls.length === 0,
    );
    expect(left).toEqual([]);
  }, 120_000);

  it('can be paused, gone on with and stopped', async () => {
    const screen = await stage.driver.openOwn('batch.html?second');
    const addresses = Array.from({ length: 8 }, (_, at) => `${stage.server.url('/sober')}?page=${at}`);
    await begin(screen, addresses);
    await eventually(
      () => rows(screen),
      (now) => now.some(([state]) => state === 'done'),
    );
    await press(screen, 'Pause');
    await eventually(
      () => rows(screen),
      (now) => now.every(([state]) => state !== 'reading'),
    );
    const asked = stage.server.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(stage.server.requests.length).toBe(asked);
    await press(screen, 'Go on');
    await eventually(
      () => rows(screen),
      (now) => now.some(([state]) => state === 'reading'),
    );
    await press(screen, 'Stop');
    const found = await finished(screen);
    expect(new Set(found.map(([state]) => state))).toEqual(new Set(['done', 'left']));
    expect(found.at(-1)).toEqual(['left', 'Not checked: stopped']);
  }, 120_000);

  it('is there again after its page was closed, and goes on where it was', async () => {
    // The first tab with the page keeps what it does: a browser of its own has no other.
    await stage.relaunch();
    await stage.driver.allow('*://localhost/*');
    let screen = await stage.driver.openOwn('batch.html');
    const asked = stage.server.requests.length;
    const addresses = Array.from({ length: 5 }, (_, at) => `${stage.server.url('/sober')}?again=${at}`);
    await begin(screen, addresses);
    const before = await eventually(
      () => rows(screen),
      (now) => now.some(([state]) => state === 'done'),
    );
    expect(before.some(([state]) => state === 'waiting')).toBe(true);
    await screen.evaluate(
      (document) => void document.defaultView?.setTimeout(() => document.defaultView?.close()),
    );
    await eventually(
      () => stage.driver.addresses(),
      (open) => open.every((address) => !address.includes('batch.html')),
    );
    await stage.driver.allow('*://localhost/*');
    screen = await stage.driver.openOwn('batch.html');
    const after = await eventually(
      () => rows(screen),
      (now) => now.length > 0,
    );
    const done = after.filter(([state]) => state === 'done').length;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(5);
    expect(after.every(([state]) => state === 'done' || state === 'waiting')).toBe(true);
    await press(screen, 'Go on');
    expect((await finished(screen)).map(([state]) => state)).toEqual(Array(5).fill('done'));
    // What was done is not asked for again; the page that was being read is.
    expect(stage.server.requests.length - asked).toBeLessThanOrEqual(6);
    await press(screen, 'Check other pages');
    await eventually(() => there(screen, 'fieldset button'), Boolean);
    await press(screen, 'Delete and begin anew');
    expect(await eventually(() => there(screen, 'textarea'), Boolean)).toBe(true);
  }, 120_000);

  it('asks for an address where there is none', async () => {
    const screen = await stage.driver.openOwn('batch.html?third');
    await begin(screen, ['clinic.test', 'about:config']);
    const notice = await eventually(
      () => screen.evaluate((document) => document.querySelector('[role="alert"]')?.textContent ?? ''),
      (text) => text !== '',
    );
    expect(notice).toContain('at least one web address');
  });
});

describe('the page for many pages in Chromium', () => {
  const stage = useBrowser(launchChromium);
  const downloads = mkdtempSync(join(tmpdir(), 'batch-'));
  beforeAll(async () => {
    await stage.driver.allow('*://localhost/*');
    await stage.driver.allow('*://127.0.0.1/*');
  });
  afterAll(() => {
    rmSync(downloads, { recursive: true, force: true });
  });

  it('saves the files of the command line, and is accessible in light and dark', async () => {
    const screen = await stage.driver.openOwn('batch.html');
    await eventually(() => there(screen, 'form'), Boolean);
    for (const theme of ['light', 'dark']) {
      await screen.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      expect(await violations(screen.page), theme).toEqual([]);
    }
    const clinic = stage.server.url('/clinic');
    await begin(screen, [clinic, clinic.replace('localhost', '127.0.0.1'), stage.server.url('/picture')]);
    expect((await finished(screen)).map(([state]) => state)).toEqual(Array(3).fill('done'));
    for (const theme of ['light', 'dark']) {
      await screen.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      expect(await violations(screen.page), theme).toEqual([]);
    }
    await screen.page.setViewport({ width: 320, height: 800 });
    const widest = await screen.page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBeLessThanOrEqual(320);

    const session = await screen.page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: downloads,
    });
    const saved = async (name: string): Promise<string> => {
      await screen.page.click(`[data-file="${name}"]`);
      return (await savedFile(downloads, name)).bytes.toString();
    };
    const audits = jsonLines(await saved('audits.jsonl')) as { page: { url: string }; error?: object }[];
    expect(audits.map(({ page }) => new URL(page.url).pathname)).toEqual(['/clinic', '/clinic', '/picture']);
    expect(audits.map(({ error }) => error !== undefined)).toEqual([false, false, true]);
    expect(await saved('findings.csv')).toMatch(/^url,title,/);
    expect(await saved('sites.csv')).toMatch(/^localhost:\d+,2,1,/m);
    const [header, first] = (await saved('shared-text.csv')).split('\r\n');
    expect(header).toMatch(/^wording,sites,/);
    expect(first).toMatch(/^1,2,.*127\.0\.0\.1:\d+,1\.00,/);
  }, 120_000);
});
