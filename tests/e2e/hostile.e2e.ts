import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { launchChromium } from './support/chromium.ts';
import { type Driver, eventually, press, textOf } from './support/driver.ts';
import { launchFirefox } from './support/firefox.ts';
import { HOSTILE } from './support/hostile-pages.ts';
import { CLAIM, SECOND } from './support/server.ts';
import { useBrowser } from './support/use-browser.ts';

interface Spied {
  markup: string;
  names: string;
  sheets: number;
  highlights: number;
}

/** What a page's script has laid down in its global object. */
declare const spy: { state(): Spied; before: Spied; heard: string[] };
declare const removed: number;
declare const frames_: number;
declare function restore(): void;
declare function leave(wait: number): void;

const hasEnded = (state: string) => expect(['result', 'failed']).toContain(state);

describe.each([
  ['Chromium', () => launchChromium()],
  ['Firefox', () => launchFirefox()],
] as [string, () => Promise<Driver>][])('hostile pages, %s', (name, launch) => {
  const stage = useBrowser<Driver>(launch, HOSTILE);
  let page: Page;
  // Also what a test that failed has left behind.
  afterEach(async () => {
    await page?.close().catch(() => {});
    await stage.driver.forget();
  });

  /** Opens a page without waiting for what never comes. */
  async function open(path: string): Promise<void> {
    page = await stage.driver.browser.newPage();
    await page.goto(stage.server.url(path), { waitUntil: 'domcontentloaded' });
  }
  const current = async (): Promise<string> =>
    page.evaluate(() => [...(CSS.highlights.get('cca-current') ?? [])].map(String).join());
  const card = () =>
    stage.driver
      .inLayer(page, (root) => root.querySelector('.card')?.textContent ?? '')
      .then((text) => text ?? '');
  async function cardWith(words: string): Promise<void> {
    expect(await eventually(card, (text) => text.includes(words))).toContain(words);
  }

  /** Checks the page in front and hands over the words of the popup. */
  async function check(): Promise<string> {
    const popup = await stage.driver.click(page);
    try {
      expect(await popup.settled()).toBe('result');
      return await textOf(popup);
    } finally {
      await popup.close();
    }
  }

  /** Checks the page: both claims are found, and the keyboard leads to the first of them. */
  async function isRead(path: string): Promise<void> {
    await open(path);
    const text = await check();
    expect(text).toContain(CLAIM);
    expect(text).toContain(SECOND);
    await stage.driver.command(page, 'next-statement');
    if (path === '/prototypes') {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await page.evaluate(() => restore());
    }
    expect(await eventually(current, (quote) => quote === CLAIM)).toBe(CLAIM);
    // The protocol that looks into the layer fails at such a depth itself.
    if (path !== '/levels') await cardWith('1 of ');
    // The page goes on.
    expect(await page.evaluate(() => document.title)).toBe('Test page');
  }

  it.each([
    ['overridden prototypes', '/prototypes'],
    ['strict CSP and Trusted Types', '/policy'],
    ['100,000 nodes', '/nodes'],
    ['10,000 levels', '/levels'],
    ['100,000 attributes', '/attributes'],
    ['observers and listeners that throw', '/observers'],
    ['text that cannot be selected', '/unselectable'],
    ['frames that never load', '/hanging-frames'],
    ['right-to-left and mixed text', '/rtl'],
  ])('%s', (_, path) => isRead(path));

  it('five megabytes of text: read as far as the limit, and says so', async () => {
    await open('/five-megabytes');
    const started = Date.now();
    const text = await check();
    expect(text).toContain(CLAIM);
    expect(text).toContain('longer than can be checked');
    // Two browsers and other work share the machine: this only tells an end from none.
    expect(Date.now() - started).toBeLessThan(60_000);
  }, 120_000);

  it('endless mutation: read, marked, and the page goes on drawing', async () => {
    await isRead('/mutation');
    const before = await page.evaluate(() => frames_);
    const after = await eventually(
      () => page.evaluate(() => frames_),
      (count) => count > before + 20,
    );
    expect(after).toBeGreaterThan(before + 20);
    await stage.driver.command(page, 'next-statement');
    await cardWith('2 of ');
  });

  it('a page that throws the card out at once is not fought with', async () => {
    await open('/thrower-out');
    await check();
    for (const times of [1, 2]) {
      await stage.driver.command(page, 'next-statement');
      const count = await eventually(
        () => page.evaluate(() => removed),
        (thrown) => thrown >= times,
      );
      // At most the layer itself and what brings it back once.
      expect(count).toBeLessThanOrEqual(times * 2);
    }
    const rest = await page.evaluate(() => removed);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await page.evaluate(() => removed)).toBe(rest);
    expect(await eventually(current, (quote) => quote !== '')).toBe(SECOND);
  });

  it('a page that looks for traces finds none until marks are shown, and no element until a card is opened', async () => {
    await open('/spy');
    await eventually(
      () => page.evaluate(() => spy.before !== undefined),
      (ready) => ready,
    );
    const popup = await stage.driver.click(page);
    expect(await popup.settled()).toBe('result');
    const checked = await page.evaluate(() => ({ before: spy.before, now: spy.state(), heard: spy.heard }));
    expect(checked.now).toEqual(checked.before);
    expect(checked.heard).toEqual([]);
    await press(popup, '.top .marks');
    const marked = await eventually(
      () => page.evaluate(() => spy.state()),
      ({ highlights }) => highlights > 0,
    );
    await popup.close();
    expect({ ...marked, highlights: 0 }).toEqual({ ...checked.before, highlights: 0 });
    expect(await page.evaluate(() => spy.heard)).toEqual([]);
    await stage.driver.command(page, 'next-statement');
    await cardWith('1 of ');
    // The element shows; what is in it does not, nor anything of the extension's own names.
    const last = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      return { closed: host.shadowRoot, markup: host.outerHTML, names: spy.state().names };
    });
    expect(last.closed).toBeNull();
    expect(last.markup).toBe('<div popover="manual"></div>');
    expect(last.names).toBe(checked.before.names);
  });

  it('a page that goes away while it is read ends the check; the next page is checked as any', async () => {
    await open('/leaving');
    await page.evaluate(() => leave(150));
    const popup = await stage.driver.click(page);
    hasEnded(await popup.settled());
    await popup.close();
    await eventually(
      async () => page.url(),
      (url) => url.endsWith('/still'),
    );
    await page.bringToFront();
    expect(await check()).toContain(CLAIM);
  });

  it('a page that comes back from the back/forward cache has its marks and its number again', async () => {
    await stage.driver.allow('*://localhost/*');
    try {
      page = await stage.driver.open(stage.server.url('/still'));
      expect(await eventually(stage.driver.badge, (badge) => badge === '2')).toBe('2');
      await page.goto(stage.server.url('/carpentry'));
      await eventually(stage.driver.badge, (badge) => badge === '');
      await page.evaluate(() => history.back());
      expect(await eventually(stage.driver.badge, (badge) => badge === '2')).toBe('2');
      const marks = await eventually(
        () => page.evaluate(() => CSS.highlights.size),
        (count) => count > 0,
      );
      expect(marks).toBeGreaterThan(0);
    } finally {
      await stage.driver.disallow('*://localhost/*');
    }
  });

  it('frames from elsewhere are read where their site is allowed, and only there', async () => {
    await open('/around');
    expect(await check()).not.toContain(SECOND);
    await stage.driver.allow('*://127.0.0.1/*');
    try {
      const text = await check();
      expect(text).toContain(CLAIM);
      expect(text).toContain(SECOND);
    } finally {
      await stage.driver.disallow('*://127.0.0.1/*');
    }
  });

  // Firefox cannot be told to draw a page as if for print.
  if (name === 'Chromium') {
    it('print shows neither marks nor card', async () => {
      await isRead('/still');
      const painted = () =>
        page.$eval(
          '#claim',
          (element) => getComputedStyle(element, '::highlight(cca-current)').backgroundColor,
        );
      const displayed = () =>
        page.evaluate(() => getComputedStyle(document.documentElement.lastElementChild as Element).display);
      expect(await displayed()).toBe('block');
      const onScreen = await painted();
      await page.emulateMediaType('print');
      expect(await displayed()).toBe('none');
      expect(await painted()).not.toBe(onScreen);
      await page.emulateMediaType();
    });
  }
});
