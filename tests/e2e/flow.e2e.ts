import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { launchChromium } from './support/chromium.ts';
import { answerOf, type Driver, eventually, type Popup, press, textOf } from './support/driver.ts';
import { launchFirefox } from './support/firefox.ts';
import { servePages } from './support/server.ts';
import { useBrowser } from './support/use-browser.ts';

interface PaintedMarks {
  scrolled: number;
  /** Ranges by name of the highlight. */
  sizes: Record<string, number>;
  /** Text of the current mark and whether it is in view. */
  current: string;
  inView: boolean;
}

/** What the extension has painted on a page. */
const paintedOn = (page: Page): Promise<PaintedMarks> =>
  page.evaluate(() => {
    const marks = [...(CSS.highlights as unknown as Map<string, Set<Range>>)];
    const current = [...(marks.find(([name]) => name === 'cca-current')?.[1] ?? [])][0];
    const box = current?.getBoundingClientRect();
    return {
      scrolled: window.scrollY,
      sizes: Object.fromEntries(marks.map(([name, ranges]) => [name, ranges.size])),
      current: current?.toString() ?? '',
      inView: box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight,
    };
  });

const openFirst = (popup: Popup) => press(popup, '.content details.finding > summary');
/** The buttons of the opened finding: the first shows it on the page, the last says that it is wrong. */
const pressShow = (popup: Popup) => press(popup, 'details.finding[open] .body > .row > .btn:first-child');
const pressWrong = (popup: Popup) => press(popup, 'details.finding[open] .body > .row > .btn:last-child');
const pressMarks = (popup: Popup) => press(popup, '.top .marks');
const pressFoot = (popup: Popup) => press(popup, '.foot .btn');

/** Waits until the popup says that it is reading. */
async function scanning(popup: Popup): Promise<void> {
  const state = await eventually(
    () => popup.evaluate((document) => document.querySelector('main')?.dataset.state),
    (name) => name === 'scanning',
  );
  expect(state).toBe('scanning');
}

/** Keeps the page's own thread from answering for some seconds. */
async function keepBusy(page: Page): Promise<void> {
  await page.evaluate(() => {
    setTimeout(() => {
      const end = Date.now() + 4000;
      while (Date.now() < end);
    }, 50);
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
}

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
])('the built extension in %s', (_, launch) => {
  const stage = useBrowser<Driver>(launch);

  /** Opens a page, clicks the button, waits for the end of the check and hands both over; closes them afterwards. */
  async function audited(path: string, look: (popup: Popup, page: Page) => Promise<void>): Promise<void> {
    const page = await stage.driver.open(stage.server.url(path));
    try {
      const popup = await stage.driver.click(page);
      try {
        await popup.settled();
        await look(popup, page);
      } finally {
        await popup.close();
      }
    } finally {
      await page.close();
    }
  }

  it('shows the findings of a clinic page, worst first, with what stands behind them', async () => {
    await audited('/clinic', async (popup) => {
      const answer = await answerOf(popup);
      expect(answer).toMatch(/^\d+ statements on this page go beyond the evidence$/);
      const shown = await popup.evaluate((document) => ({
        questions: [...document.querySelectorAll('.group > h2')].map((heading) => heading.textContent),
        quotes: [...document.querySelectorAll('.content .finding q')].map((quote) => quote.textContent),
        factBox: document.querySelector('.factbox h2')?.textContent,
        live: document.querySelector('[role=status] h1') !== null,
        width: window.innerWidth,
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }));
      expect(shown.questions.length).toBeGreaterThan(3);
      expect(shown.quotes.length).toBeGreaterThan(3);
      expect(shown.factBox).toMatch(/^Is it approved\? \S/);
      expect(shown.live).toBe(true);
      expect(shown.width).toBeGreaterThanOrEqual(380);
      expect(shown.overflow).toBe(0);
      await openFirst(popup);
      const opened = await popup.evaluate((document) => {
        const body = document.querySelector('details.finding[open] .body');
        return {
          why: body?.querySelector('.says p')?.textContent ?? '',
          links: [...(body?.querySelectorAll<HTMLAnchorElement>('.sources a') ?? [])].map(({ href }) => href),
          asks: body?.querySelector('.ask')?.textContent ?? '',
        };
      });
      expect(opened.why.length).toBeGreaterThan(20);
      expect(opened.links.length).toBeGreaterThan(0);
      expect(opened.links.some((link) => link.startsWith('https://'))).toBe(true);
      for (const link of opened.links)
        expect(link).toMatch(/^https?:|^\w+-extension:\/\/[^/]+\/evidence\.html#\/record\//);
      expect(opened.asks).toContain('Ask the clinic');
      expect(await textOf(popup)).toContain('Information, not medical advice.');
    });
  });

  it('puts the number of its answer on the badge, and none where nothing was found', async () => {
    await audited('/clinic', async (popup) => {
      expect(await stage.driver.badge()).toBe(/^\d+/.exec(await answerOf(popup))?.[0]);
    });
    await audited('/sober', async () => {
      expect(await stage.driver.badge()).toBe('');
    });
  });

  it('scrolls to a statement and marks it, and takes all marks back', async () => {
    await audited('/far-down', async (popup, page) => {
      expect((await paintedOn(page)).sizes).toEqual({});
      await openFirst(popup);
      await pressShow(popup);
      const shown = await eventually(
        () => paintedOn(page),
        ({ inView }) => inView,
      );
      expect(shown.current).toBe('Our stem cell injections regenerate the cartilage of your knee.');
      expect(shown.inView).toBe(true);
      expect(shown.scrolled).toBeGreaterThan(200);
      expect(Object.keys(shown.sizes).length).toBeGreaterThan(1);
      await pressMarks(popup);
      const cleared = await eventually(
        () => paintedOn(page),
        ({ sizes }) => Object.keys(sizes).length === 0,
      );
      expect(cleared.sizes).toEqual({});
    });
  });

  it('marks every counted statement of the page', async () => {
    await audited('/clinic', async (popup, page) => {
      await pressMarks(popup);
      const count = Number(/^\d+/.exec(await answerOf(popup))?.[0]);
      const total = ({ sizes }: PaintedMarks) => Object.values(sizes).reduce((sum, size) => sum + size, 0);
      const painted = await eventually(
        () => paintedOn(page),
        (marks) => total(marks) > 0,
      );
      expect(total(painted)).toBe(count);
    });
  });

  it('works on a page that allows no script and no style', async () => {
    await audited('/strict-csp', async (popup, page) => {
      await openFirst(popup);
      await pressShow(popup);
      await eventually(
        () => popup.evaluate((document) => document.querySelector('.top')?.textContent ?? ''),
        (text) => text.includes('Remove'),
      );
      expect(await textOf(popup)).not.toContain('cannot be marked');
      expect(await page.$('#claim')).not.toBeNull();
    });
  });

  it('hides what the reader calls wrong, remembers it, and brings it back', async () => {
    await audited('/far-down', async (popup) => {
      await openFirst(popup);
      await pressWrong(popup);
      const answer = await eventually(
        () => answerOf(popup),
        (text) => text.includes('hidden'),
      );
      expect(answer).toBe('You have hidden every statement marked here');
      expect(await eventually(stage.driver.badge, (badge) => badge === '')).toBe('');
    });
    await audited('/far-down', async (popup) => {
      expect(await answerOf(popup)).toBe('You have hidden every statement marked here');
      await press(popup, '.dismissed .btn');
      await eventually(
        () => answerOf(popup),
        (text) => text.startsWith('1'),
      );
      expect(await eventually(stage.driver.badge, (badge) => badge === '1')).toBe('1');
    });
  });

  it.each([
    ['/sober', 'We found nothing here that goes beyond the evidence', 'not a seal of approval'],
    ['/carpentry', 'This page is not about a treatment we can check', 'If you expected a result'],
    ['/german', 'This page is not in a language we can check', 'English version'],
    ['/picture', 'There is no text to check on this page', 'Words inside pictures'],
    ['/foreign-frames', 'This page cannot be read', 'frame'],
    ['/document.pdf', 'This page cannot be read', 'PDF'],
    ['/broken', '1 statement on this page goes beyond the evidence', 'Does it rebuild the joint?'],
  ])('says what %s is and what to do', async (path, answer, words) => {
    await audited(path, async (popup) => {
      expect(await answerOf(popup)).toBe(answer);
      expect(await textOf(popup)).toContain(words);
    });
  });

  it('is not put off by a page that keeps changing its address', async () => {
    await audited('/restless', async (popup) => {
      expect(await answerOf(popup)).toBe('1 statement on this page goes beyond the evidence');
      expect(await stage.driver.badge()).toBe('1');
    });
  });

  it('takes the badge away when the tab goes on to another page', async () => {
    await audited('/far-down', async (_popup, page) => {
      expect(await stage.driver.badge()).toBe('1');
      await page.goto(stage.server.url('/carpentry'));
      expect(await eventually(stage.driver.badge, (badge) => badge === '')).toBe('');
    });
  });

  it('reads a page of five megabytes to its end', async () => {
    await audited('/huge', async (popup, page) => {
      expect(await answerOf(popup)).toBe('1 statement on this page goes beyond the evidence');
      await openFirst(popup);
      await pressShow(popup);
      const shown = await eventually(
        () => paintedOn(page),
        ({ inView }) => inView,
      );
      expect(shown.current).toBe('Our stem cell injections regenerate the cartilage of your knee.');
    });
  });

  it('says so when the page is left before it was read', async () => {
    const page = await stage.driver.open(stage.server.url('/busy'));
    await keepBusy(page);
    const popup = await stage.driver.click(page);
    await scanning(popup);
    // Another site, so that the browser does not wait for the busy page.
    const leaving = page.goto(stage.server.url('/carpentry').replace('localhost', '127.0.0.1'));
    await popup.settled();
    expect(await answerOf(popup)).toBe('The page changed before the check was done');
    await leaving;
    await popup.close();
    await page.close();
  });

  it('lets the reader stop a check of a page that does not answer', async () => {
    const page = await stage.driver.open(stage.server.url('/busy'));
    await keepBusy(page);
    const popup = await stage.driver.click(page);
    await scanning(popup);
    expect(await answerOf(popup)).toBe('Reading the page …');
    await pressFoot(popup);
    expect(await popup.settled()).toBe('failed');
    expect(await answerOf(popup)).toBe('You stopped the check');
    await popup.close();
    await page.close();
  });
});

it('opens by its keyboard shortcut, which reads the page as a click does', async () => {
  const server = await servePages();
  const firefox = await launchFirefox();
  try {
    const page = await firefox.open(server.url('/far-down'));
    const popup = await firefox.pressShortcut(page);
    expect(await popup.settled()).toBe('result');
    expect(await answerOf(popup)).toBe('1 statement on this page goes beyond the evidence');
  } finally {
    await firefox.close();
    await server.close();
  }
});
