import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { type ChromiumScreen, launchChromium } from './support/chromium.ts';
import { type Driver, eventually, type Screen, switchHistoryOn, textOf } from './support/driver.ts';
import { launchFirefox } from './support/firefox.ts';

/** What the pages of a clinic claim; one sentence stands on both. */
const SHARED = 'Exosomes are FDA approved and regrow the discs of your spine.';
const PAGES: Record<string, string> = {
  '/knees': 'Our stem cell injections regenerate the cartilage of your worn knee.',
  '/hips': 'PRP injections cure arthritis of the hip in 95% of patients without any side effects.',
};

const html = (path: string): string =>
  `<!doctype html><html lang="en"><head><title>Page ${path}</title></head><body><h1>Stem cell therapy</h1><p>${PAGES[path]}</p><p>${SHARED}</p></body></html>`;

const ticked = (screen: Screen): Promise<number> =>
  screen.evaluate((document) => document.querySelectorAll('section input:checked').length);

/** Ticks the statement that begins so, on the page of the site with this title. */
const tick = (screen: Screen, title: string, words: string): Promise<void> =>
  screen.evaluate(
    new Function(
      'document',
      `const page = [...document.querySelectorAll('section')].find((one) => one.querySelector('h2').textContent === ${JSON.stringify(title)});
       [...page.querySelectorAll('li')].find((one) => one.textContent.includes(${JSON.stringify(words)})).querySelector('input').click();`,
    ) as (document: Document) => void,
  );

/** Presses the button and catches what is saved. */
const saved = (screen: Screen, action: string): Promise<string> =>
  screen.evaluate(
    new Function(
      'document',
      `const { URL } = document.defaultView;
       const original = URL.createObjectURL;
       const saved = new Promise((resolve) => {
         URL.createObjectURL = (blob) => {
           URL.createObjectURL = original;
           resolve(blob);
           return original.call(URL, blob);
         };
       });
       document.querySelector('[data-action=${action}]').click();
       return saved.then((blob) => blob.text());`,
    ) as (document: Document) => Promise<string>,
  );

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
])('the letter about a site in %s', (name, launch) => {
  let server: Server;
  let origin: string;
  let driver: Driver;

  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      const page = url in PAGES;
      response.writeHead(page ? 200 : 404, { 'content-type': 'text/html' }).end(page ? html(url) : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    driver = await launch();
    const history = await driver.openOwn('kept.html');
    await switchHistoryOn(history);
    for (const path of Object.keys(PAGES)) {
      const page = await driver.open(`${origin}${path}`);
      const popup = await driver.click(page);
      await popup.settled();
      await popup.close();
      await page.close();
    }
  });
  afterAll(async () => {
    await driver?.close();
    server?.close();
  });

  it('is made of what was ticked on each kept page of it, and nothing else', async () => {
    const site = encodeURIComponent(new URL(origin).host);
    const review = await driver.openOwn(`review.html?site=${site}`);
    const count = await eventually(
      () => review.evaluate((document) => document.querySelectorAll('section h2').length),
      (pages) => pages === 3,
    );
    expect(count).toBe(3);
    expect(await ticked(review)).toBe(2);
    if (name === 'Chromium') expect(await violations((review as ChromiumScreen).page)).toEqual([]);
    await tick(review, 'Page /knees', 'regenerate the cartilage');
    await tick(review, 'Page /hips', 'Exosomes are FDA approved');
    const letter = (await saved(review, 'dossier')).replaceAll('&#39;', "'");
    expect(letter).toContain('2 statements from 2 pages of 127.0.0.1');
    expect(letter).toContain(`“${PAGES['/knees']}”`);
    expect(letter.split(`“${SHARED}”`)).toHaveLength(2);
    expect(letter).not.toContain(PAGES['/hips']);
    // A page that is taken out leaves the letter.
    await tick(review, 'Pages of this site in your history', 'Page /hips');
    await eventually(
      () => textOf(review),
      (text) => !text.includes(PAGES['/hips'] ?? ''),
    );
    expect(await saved(review, 'dossier')).toContain('1 statement from 1 page of 127.0.0.1');
  });

  it('brings kept pages to the page in the tab', async () => {
    const page = await driver.open(`${origin}/knees`);
    const popup = await driver.click(page);
    await popup.settled();
    const address = await popup.evaluate(
      (document) =>
        document
          .querySelector<HTMLAnchorElement>('.export-menu a[href^="review.html"]')
          ?.getAttribute('href') ?? '',
    );
    await popup.close();
    const review = await driver.openOwn(address);
    const offered = await eventually(
      () => review.evaluate((document) => document.querySelector('[data-kept]')?.textContent ?? ''),
      (text) => text !== '',
    );
    expect(offered).toContain('Page /hips');
    expect(offered).not.toContain('Page /knees');
    expect(await ticked(review)).toBe(0);
    await tick(review, 'Pages of this site in your history', 'Page /hips');
    await eventually(
      () => textOf(review),
      (text) => text.includes(PAGES['/hips'] ?? ''),
    );
    await tick(review, 'Page /hips', 'PRP injections cure');
    expect(await saved(review, 'dossier')).toContain('1 statement from 1 page of 127.0.0.1');
    await page.close();
  });
});
