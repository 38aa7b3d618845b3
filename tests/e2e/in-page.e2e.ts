import type { Frame, Page, Protocol, Target } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { type Driver, eventually, press, type Screen, textOf } from './support/driver.ts';
import { launchFirefox } from './support/firefox.ts';
import { HOSTILE } from './support/hostile-pages.ts';
import { CLAIM, SECOND, servePages, THIRD } from './support/server.ts';
import { useBrowser } from './support/use-browser.ts';

/** The marks of a page: their text by name of the highlight. */
const marksOn = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...(CSS.highlights as unknown as Map<string, Set<Range>>)].map(([name, ranges]) => [
        name,
        [...ranges].map(String).sort(),
      ]),
    ),
  );

const markedOn = async (page: Page): Promise<string[]> => {
  const { 'cca-current': _, ...marks } = await marksOn(page);
  return Object.values(marks).flat().sort();
};

const middleOf = (page: Page, selector: string): Promise<{ x: number; y: number }> =>
  page.$eval(selector, (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + Math.min(width / 2, 60), y: y + height / 2 };
  });

/** Opens the finding with such words in a popup and presses its "Show on page". Built from text: the popup gets no closure. */
const showOnPage = (words: string) =>
  new Function(
    'document',
    `const finding = [...document.querySelectorAll('details.finding')].find((f) => f.textContent.includes(${JSON.stringify(words)}));
     finding.open = true;
     [...finding.querySelectorAll('button')].find((b) => b.textContent === 'Show on page').click();`,
  ) as (document: Document) => void;

describe.each([
  ['Chromium', () => launchChromium()],
  ['Firefox', () => launchFirefox({ prefs: { 'dom.events.testing.asyncClipboard': true } })],
] as [string, () => Promise<Driver>][])('in the page, %s', (name, launch) => {
  const stage = useBrowser(launch);
  let page: Page;
  // Also what a test that failed has left behind.
  afterEach(async () => {
    await page?.close().catch(() => {});
    await stage.driver.forget();
  });

  /** Opens a page, has it checked by a click and, where wanted, marked. */
  async function checked(path: string, { mark = true } = {}): Promise<void> {
    page = await stage.driver.open(stage.server.url(path));
    const popup = await stage.driver.click(page);
    expect(await popup.settled()).toBe('result');
    if (mark) {
      await press(popup, '.top .marks');
      await eventually(
        () => markedOn(page),
        (marks) => marks.length > 0,
      );
    }
    await popup.close();
    await page.bringToFront();
  }

  const card = (): Promise<string | undefined> =>
    stage.driver.inLayer(page, (root) => root.querySelector('.card .text')?.textContent ?? '');
  const cardWith = (words: string) =>
    eventually(card, (text) => text?.includes(words) === true).then((text) => expect(text).toContain(words));
  const noCard = () =>
    eventually(card, (text) => !text).then((text) => expect(text === undefined || text === '').toBe(true));
  const pressInCard = (words: string) =>
    stage.driver.inLayer(
      page,
      new Function(
        'root',
        `[...root.querySelectorAll('button')].find((b) => b.textContent.includes(${JSON.stringify(words)}))?.click(); return 1;`,
      ) as (root: ShadowRoot) => number,
    );
  const current = async () => (await marksOn(page))['cca-current'] ?? [];
  const marksAre = (count: number) =>
    eventually(
      () => markedOn(page),
      (marks) => marks.length === count,
    );

  it('leaves no trace in the document until a card is opened, and none after the marks are hidden', async () => {
    page = await stage.driver.open(stage.server.url('/three'));
    const before = await page.content();
    const popup = await stage.driver.click(page);
    await popup.settled();
    await press(popup, '.top .marks');
    await marksAre(3);
    await popup.close();
    expect(await page.content()).toBe(before);
    const { x, y } = await middleOf(page, '#first');
    await page.mouse.move(x, y);
    await cardWith('of 3');
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot)).toBeNull();
    await pressInCard('Hide marks');
    await eventually(
      () => marksOn(page),
      (marks) => Object.keys(marks).length === 0,
    );
    expect(await page.content()).toBe(before);
  });

  it('opens a card where the pointer rests, says why, and closes it when the pointer leaves', async () => {
    await checked('/three');
    const { x, y } = await middleOf(page, '#first');
    await page.mouse.move(x, y);
    await cardWith('1 of 3');
    expect((await card())?.length).toBeGreaterThan(80);
    expect(await current()).toEqual([CLAIM]);
    const box = await stage.driver.inLayer(page, (root) => {
      const element = root.querySelector('.card') as HTMLElement;
      const { left, top, right, bottom, width } = element.getBoundingClientRect();
      return { inView: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight, width };
    });
    expect(box).toEqual({ inView: true, width: 344 });
    await page.mouse.move(900, 700);
    await noCard();
    expect(await current()).toEqual([]);
  });

  it('opens a card for a link inside a statement when the keyboard reaches it; Escape closes it', async () => {
    await checked('/three');
    await page.keyboard.press('Tab');
    await cardWith('2 of 3');
    expect(await current()).toEqual([SECOND]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
    await page.keyboard.press('Escape');
    await noCard();
  });

  it('goes from statement to statement by keyboard alone, in page order, the card taking the focus', async () => {
    await checked('/three', { mark: false });
    for (const [place, quote] of [
      ['1 of 3', CLAIM],
      ['2 of 3', SECOND],
      ['3 of 3', THIRD],
      ['1 of 3', CLAIM],
    ] as const) {
      await stage.driver.command(page, 'next-statement');
      await cardWith(place);
      expect(await current()).toEqual([quote]);
    }
    await stage.driver.command(page, 'previous-statement');
    await cardWith('3 of 3');
    const inView = await page.$eval('#third', (element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(inView).toBe(true);
    const focus = await stage.driver.inLayer(page, (root) => root.activeElement?.className ?? '');
    expect(focus).toContain('card');
    const live = await stage.driver.inLayer(
      page,
      (root) => root.querySelector('[role=status]')?.textContent ?? '',
    );
    expect(live).toContain('3 of 3');
    await page.keyboard.press('Escape');
    await noCard();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });

  it('has its own style on a page that allows none, and comes back where the page throws it out', async () => {
    await checked('/three-strict', { mark: false });
    await stage.driver.command(page, 'next-statement');
    await cardWith('1 of 2');
    const style = await stage.driver.inLayer(page, (root) => {
      const element = root.querySelector('.card') as HTMLElement;
      const { position, width } = getComputedStyle(element);
      return { position, width };
    });
    expect(style).toEqual({ position: 'fixed', width: '344px' });
  });

  it('comes back where a page throws it out', async () => {
    await checked('/three', { mark: false });
    await stage.driver.command(page, 'next-statement');
    await cardWith('1 of 3');
    await page.evaluate(() => document.documentElement.lastElementChild?.remove());
    expect(await card()).toBeUndefined();
    await stage.driver.command(page, 'next-statement');
    await cardWith('2 of 3');
  });

  it('shows from the popup what stands in an accordion and in a tab, opening them', async () => {
    page = await stage.driver.open(stage.server.url('/folded'));
    const popup = await stage.driver.click(page);
    await popup.settled();
    for (const [words, id] of [
      ['without any side effects', 'p'],
      ['FDA approved', 'p2'],
    ] as const) {
      await popup.evaluate(showOnPage(words));
      const shown = await eventually(
        () =>
          page.$eval(`#${id}`, (element) => {
            const { top, bottom, height } = element.getBoundingClientRect();
            return height > 0 && top >= 0 && bottom <= innerHeight;
          }),
        (inView) => inView,
      );
      expect(shown).toBe(true);
    }
    await popup.close();
  });

  it.each(['at once', 'after the page was checked again'])(
    'says %s that a statement has gone',
    async (when) => {
      page = await stage.driver.open(stage.server.url('/three'));
      const popup = await stage.driver.click(page);
      await popup.settled();
      await page.evaluate(() => document.querySelector('#third')?.remove());
      if (when !== 'at once') await eventually(stage.driver.badge, (badge) => badge === '2');
      await popup.evaluate(showOnPage('FDA approved'));
      const said = await eventually(
        () => popup.evaluate((document) => document.body.textContent ?? ''),
        (text) => text.includes('could not be found'),
      );
      expect(said).toContain('could not be found on the page any more');
      expect(await current()).toEqual([]);
      // The others are marked all the same.
      expect(await markedOn(page)).toHaveLength(2);
      await popup.close();
    },
  );

  it('explains its marks in a legend, with how many there are of each', async () => {
    await checked('/three', { mark: false });
    await stage.driver.command(page, 'next-statement');
    await cardWith('1 of 3');
    const legend = await stage.driver.inLayer(page, (root) => ({
      title: root.querySelector('.legend h2')?.textContent ?? '',
      counts: [...root.querySelectorAll('.legend li span:last-child')].map(({ textContent }) =>
        Number(textContent),
      ),
    }));
    expect(legend?.title).toContain('3');
    expect(legend?.counts.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it('has nothing that axe-core finds wrong, in both themes', async () => {
    await checked('/three', { mark: false });
    await stage.driver.command(page, 'next-statement');
    await cardWith('1 of 3');
    const layer = await stage.driver.inLayer(page, (root) => root.innerHTML);
    // A closed root is out of reach for axe-core: the same style and elements stand in an open one.
    const open = await stage.driver.open(stage.server.url('/carpentry'));
    await open.evaluate((html) => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = html;
      const main = document.createElement('main');
      main.append(Object.assign(document.createElement('h1'), { textContent: 'A page' }));
      document.body.replaceChildren(main, host);
    }, layer ?? '');
    for (const theme of name === 'Chromium' ? ['light', 'dark'] : ['as the browser has it']) {
      if (name === 'Chromium')
        await open.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      expect(await violations(open)).toEqual([]);
    }
    await open.close();
  });

  it('follows changed settings: language of the card, marks and number', async () => {
    await checked('/three');
    expect(await stage.driver.badge()).toBe('3');
    const options = await stage.driver.openOwn('options.html');
    const set = (settings: object) =>
      options.evaluate(
        new Function(
          `return (globalThis.browser ?? chrome).storage.local.set({ settings: ${JSON.stringify(settings)} });`,
        ) as () => Promise<void>,
      );
    await set({ language: 'es', hiddenClaimTypes: ['tissue-regeneration'] });
    await page.bringToFront();
    const marked = await eventually(
      () => markedOn(page),
      // Between the old marks and the new there are none.
      (marks) => marks.length > 0 && marks.length < 3,
    );
    expect(marked).not.toContain(CLAIM);
    expect(await eventually(stage.driver.badge, (text) => text !== '3')).toBe(`${marked.length}`);
    await stage.driver.command(page, 'next-statement');
    await cardWith(`1 de ${marked.length}`);
    await set({});
    await marksAre(3);
    await eventually(stage.driver.badge, (badge) => badge === '3');
  });

  it('checks the selected text in the light of its page', async () => {
    await checked('/three', { mark: false });
    const select = (selector: string) =>
      page.evaluate((chosen) => {
        const element = document.querySelector(chosen) as Element;
        element.scrollIntoView({ block: 'center' });
        getSelection()?.selectAllChildren(element);
      }, selector);
    await select('#third');
    const third = await middleOf(page, '#third');
    await stage.driver.checkSelection(page, third.x, third.y);
    await cardWith('approved');
    expect(await current()).toEqual([THIRD]);
    await page.keyboard.press('Escape');
    await select('#plain');
    const plain = await middleOf(page, '#plain');
    await stage.driver.checkSelection(page, plain.x, plain.y);
    await cardWith('We found nothing in this selection');
  });

  it('copies a link that opens the page at the statement', async () => {
    await checked('/three', { mark: false });
    await page.bringToFront();
    if (name === 'Chromium') {
      const context = stage.driver.browser.defaultBrowserContext();
      await context.overridePermissions(new URL(stage.server.url('/')).origin, ['clipboard-read']);
    }
    await stage.driver.command(page, 'previous-statement');
    await cardWith('3 of 3');
    await pressInCard('Copy link');
    await eventually(
      () => stage.driver.inLayer(page, (root) => root.textContent ?? ''),
      (text) => text?.includes('Link copied') === true,
    );
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/#:~:text=/);
    await page.close();
    page = await stage.driver.open('about:blank');
    await page.goto(link);
    const inView = () =>
      page.$eval('#third', (element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return scrollY > 0 && top >= 0 && bottom <= innerHeight;
      });
    expect(await eventually(inView, (seen) => seen)).toBe(true);
  });

  it('opens the panel at the statement whose card is open', async () => {
    await checked('/three', { mark: false });
    await stage.driver.command(page, 'next-statement');
    await cardWith('1 of 3');
    const panels = async () =>
      (await stage.driver.addresses()).filter((address) => address.includes('/sidepanel.html'));
    expect(await panels()).toEqual([]);
    await pressInCard('Open in panel');
    // Firefox lets a page open no sidebar: there, the panel is a tab.
    expect(await eventually(panels, (open) => open.length > 0)).toHaveLength(1);
  });

  describe('a frame from another site', () => {
    const widget = async (): Promise<Frame> => {
      const inner = await eventually(
        async () => page.frames().find((frame) => frame.url().endsWith('/widget')),
        (frame) => frame !== undefined,
      );
      if (!inner) throw new Error('The frame did not load.');
      return inner;
    };
    const marksIn = async (names: RegExp) => {
      const marks = await (await widget()).evaluate(() =>
        [...(CSS.highlights as unknown as Map<string, Set<Range>>)].flatMap(([name, ranges]) =>
          [...ranges].map((range) => [name, String(range)] as const),
        ),
      );
      return marks.flatMap(([name, text]) => (names.test(name) ? [text] : [])).sort();
    };
    const allMarks = () => marksIn(/^(?!cca-current)/);
    const layers = async () => (await widget()).evaluate(() => document.documentElement.children.length - 2);

    it('has its statements marked where its site is allowed, with cards, and brought before the reader', async () => {
      await stage.driver.allow('*://127.0.0.1/*');
      page = await stage.driver.open(stage.server.url('/foreign-widget'));
      const popup = await stage.driver.click(page);
      expect(await popup.settled()).toBe('result');
      expect(await allMarks()).toEqual([]);
      await popup.evaluate(showOnPage('FDA approved'));
      expect(await eventually(allMarks, (marks) => marks.length === 2)).toEqual([THIRD, SECOND].sort());
      expect(
        await eventually(
          () => marksIn(/current/),
          (marks) => marks.length > 0,
        ),
      ).toEqual([THIRD]);
      expect(await markedOn(page)).toEqual([CLAIM]);
      const inView = async () =>
        (await page.$eval('iframe', (element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        })) &&
        (await (
          await widget()
        ).$eval('#third', (element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }));
      expect(await eventually(inView, (seen) => seen)).toBe(true);
      await popup.close();
      await page.bringToFront();
      const { x, y } = await page.$eval('iframe', (element) => {
        const { left, top } = element.getBoundingClientRect();
        return { x: left + element.clientLeft, y: top + element.clientTop };
      });
      const spot = await (await widget()).$eval('#third', (element) => {
        const { top, height } = element.getBoundingClientRect();
        return { x: 60, y: top + height / 2 };
      });
      expect(await layers()).toBe(0);
      await page.mouse.move(x + spot.x, y + spot.y - 60);
      await page.mouse.move(x + spot.x, y + spot.y);
      expect(await eventually(layers, (count) => count === 1)).toBe(1);
      const again = await stage.driver.click(page);
      await again.settled();
      await again.press('.top .marks');
      expect(await eventually(allMarks, (marks) => marks.length === 0)).toEqual([]);
      expect(await eventually(layers, (count) => count === 0)).toBe(0);
      await again.close();
    });

    it('is told from another one with the same address; one walled off is read as far as the browser lets one', async () => {
      await stage.driver.allow('*://127.0.0.1/*');
      page = await stage.driver.open(stage.server.url('/twin-widgets'));
      const popup = await stage.driver.click(page);
      expect(await popup.settled()).toBe('result');
      // Firefox lets no extension into a frame that its page has walled off.
      const text = await popup.evaluate((document) => document.body.textContent ?? '');
      expect(text.includes('Exosomes reverse arthritis')).toBe(name === 'Chromium');
      await popup.evaluate(showOnPage('FDA approved'));
      const inView = (frame: string) =>
        page.$eval(`[name="${frame}"]`, (element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
      expect(
        await eventually(
          () => inView('third'),
          (seen) => seen,
        ),
      ).toBe(true);
      expect(await inView('second')).toBe(false);
      await popup.close();
    });

    it('is left alone where its site is not allowed', async () => {
      await checked('/foreign-widget');
      expect(await allMarks()).toEqual([]);
    });
  });

  describe('a living page', () => {
    const badgeIs = (text: string) =>
      eventually(stage.driver.badge, (badge) => badge === text).then((badge) => expect(badge).toBe(text));

    it('is checked again when a single-page site goes on, as if loaded afresh', async () => {
      page = await stage.driver.open(stage.server.url('/home'));
      const popup = await stage.driver.click(page);
      await popup.settled();
      await popup.close();
      expect(await stage.driver.badge()).toBe('');
      await page.evaluate(() => (globalThis as unknown as { go: () => void }).go());
      await badgeIs('2');
      await stage.driver.command(page, 'next-statement');
      await cardWith('1 of 2');
      const reached = await markedOn(page);
      await page.close();
      await checked('/treatments');
      expect(reached).toEqual(await markedOn(page));
      expect(await stage.driver.badge()).toBe('2');
    });

    it('has its marks and its number again when the reader comes back to it', async () => {
      await checked('/three');
      await page.evaluate(() => {
        addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
      });
      await page.goto(stage.server.url('/carpentry'));
      await badgeIs('');
      // Restored pages load nothing that a driver could wait for.
      await page.evaluate(() => history.back());
      await badgeIs('3');
      await marksAre(3);
      // It was not loaded again, but came out of the back/forward cache.
      expect(await page.evaluate(() => (globalThis as { persisted?: boolean }).persisted)).toBe(true);
      await stage.driver.command(page, 'next-statement');
      await cardWith('1 of 3');
    });

    it('keeps marks, card and numbers in step with late text, endless scrolling and what is taken away', async () => {
      await checked('/three');
      await stage.driver.command(page, 'next-statement');
      await stage.driver.command(page, 'next-statement');
      await cardWith('2 of 3');
      const why = await card();
      await page.evaluate(() => {
        const late = document.createElement('p');
        late.textContent = 'Our exosomes cure diabetes and autism within weeks.';
        document.querySelector('h1')?.after(late);
      });
      await badgeIs('4');
      // The card stays with its statement, which is now the third.
      await cardWith('3 of 4');
      expect((await card())?.replace('3 of 4', '')).toBe(why?.replace('2 of 3', ''));
      expect(await current()).toEqual([SECOND]);
      await page.evaluate(() => document.querySelector('#link')?.remove());
      await badgeIs('3');
      await noCard();
      expect(await markedOn(page)).not.toContain(SECOND);
      for (const sentence of [
        'PRP rebuilds worn cartilage in the hip.',
        'Stem cells end back pain for good.',
      ]) {
        const before = await stage.driver.badge();
        await page.evaluate((text) => {
          const more = document.createElement('p');
          more.textContent = text;
          document.body.append(more);
        }, sentence);
        await badgeIs(String(Number(before) + 1));
        await eventually(
          () => markedOn(page),
          (marks) => marks.includes(sentence),
        );
        expect(await markedOn(page)).toContain(sentence);
      }
    });
  });

  describe('automatic checks', () => {
    const marksAppear = async () => {
      const marks = await eventually(
        () => markedOn(page),
        (found) => found.length > 0,
      );
      expect(marks.length).toBeGreaterThan(0);
    };

    it('run on allowed sites without a click, and end when the browser takes the access back', async () => {
      page = await stage.driver.open(stage.server.url('/three?automatic'));
      await stage.driver.allow('*://localhost/*');
      await page.bringToFront();
      // The page that is open already is reached, too.
      await marksAppear();
      await page.goto(stage.server.url('/treatments'));
      await marksAppear();
      await eventually(stage.driver.badge, (badge) => badge === '2');
      await stage.driver.disallow('*://localhost/*');
      await page.bringToFront();
      const left = await eventually(
        () => markedOn(page),
        (marks) => marks.length === 0,
      );
      expect(left).toEqual([]);
      expect(await eventually(stage.driver.badge, (badge) => badge === '')).toBe('');
      await page.goto(stage.server.url('/three'));
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await markedOn(page)).toEqual([]);
      expect(await stage.driver.badge()).toBe('');
    });

    it('remember on which page the marks were hidden, and can be switched off for a site', async () => {
      await stage.driver.allow('*://localhost/*');
      page = await stage.driver.open(stage.server.url('/three?hidden'));
      await marksAppear();
      await stage.driver.command(page, 'next-statement');
      await cardWith('1 of 3');
      await pressInCard('Hide marks');
      await page.reload();
      expect(await eventually(stage.driver.badge, (badge) => badge === '3')).toBe('3');
      expect(await markedOn(page)).toEqual([]);
      const popup = await stage.driver.click(page);
      await popup.settled();
      await press(popup, '.automatic .btn');
      await eventually(stage.driver.badge, (badge) => badge === '');
      await popup.close();
      await page.goto(stage.server.url('/treatments'));
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await stage.driver.badge()).toBe('');
      expect(await markedOn(page)).toEqual([]);
    });

    it('check a page that speaks of a therapy only where search engines read', async () => {
      await stage.driver.allow('*://localhost/*');
      page = await stage.driver.open(stage.server.url('/unseen'));
      expect(await eventually(stage.driver.badge, (badge) => badge === '1')).toBe('1');
    });

    it('notice a therapy that a single-page site comes to speak of', async () => {
      await stage.driver.allow('*://localhost/*');
      page = await stage.driver.open(stage.server.url('/home'));
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await stage.driver.badge()).toBe('');
      await page.evaluate(() => (globalThis as unknown as { go: () => void }).go());
      await marksAre(2);
      expect(await markedOn(page)).toEqual([THIRD, SECOND].sort());
    });
  });
});

/** Chromium's question is a window that neither its protocol nor a switch reaches. */
describe('the browser’s own question for access, Firefox', () => {
  // A reader could answer at once only by mistake; a test may.
  const stage = useBrowser(() => launchFirefox({ prefs: { 'security.notification_enable_delay': 0 } }));
  let page: Page;
  let options: Screen | undefined;
  afterEach(async () => {
    await page?.close().catch(() => {});
    if (options) await stage.driver.closeOwn('options.html');
    options = undefined;
    await stage.driver.forget();
  });

  const isMarked = (count: number) =>
    eventually(
      () => markedOn(page),
      (marks) => marks.length === count,
    ).then((marks) => expect(marks).toHaveLength(count));
  const said = (screen: Screen, words: string) =>
    eventually(
      () => textOf(screen),
      (text) => text.includes(words),
    ).then((text) => expect(text).toContain(words));
  const addSite = async (screen: Screen) => {
    await eventually(
      () =>
        screen.evaluate((document) => {
          const field = document.querySelector<HTMLInputElement>('form input[inputmode=url]');
          if (!field) return false;
          field.value = 'localhost';
          field.dispatchEvent(new Event('input', { bubbles: true }));
          return true;
        }),
      Boolean,
    );
    await screen.press('form:has(input[inputmode=url]) button');
  };

  it('is asked for a site in the settings; yes checks it by itself until the site is taken out', async () => {
    page = await stage.driver.open(stage.server.url('/three'));
    options = await stage.driver.openOwn('options.html');
    await addSite(options);
    expect(await stage.driver.answerPermission('deny')).toContain('localhost');
    await said(options, 'The browser did not allow it');
    await addSite(options);
    await stage.driver.answerPermission('allow');
    await said(options, 'Stop checking localhost');
    await page.bringToFront();
    await isMarked(3);
    await options.press('.sites .btn');
    await page.bringToFront();
    await isMarked(0);
    expect(await eventually(stage.driver.badge, (badge) => badge === '')).toBe('');
  });

  it('is asked for all sites in the settings', async () => {
    options = await stage.driver.openOwn('options.html');
    await said(options, 'Check clinic pages on all sites');
    await options.press('.automatic p .btn');
    await stage.driver.answerPermission('allow');
    await said(options, 'All sites are checked automatically');
    page = await stage.driver.open(stage.server.url('/treatments'));
    await isMarked(2);
  });

  it('is asked in the popup once findings were useful', async () => {
    const stored = async (): Promise<number> => {
      // biome-ignore lint/suspicious/noExplicitAny: `browser` of an extension page.
      const { automaticOffer } = await (globalThis as any).browser.storage.local.get('automaticOffer');
      return automaticOffer?.uses ?? 0;
    };
    let uses = 0;
    for (const path of ['/three', '/treatments']) {
      page = await stage.driver.open(stage.server.url(path));
      const popup = await stage.driver.click(page);
      await popup.settled();
      await popup.press('.top .marks');
      await isMarked(path === '/three' ? 3 : 2);
      uses += 1;
      await eventually(
        () => popup.evaluate(stored),
        (count) => count === uses,
      );
      await popup.close();
      await page.close();
    }
    page = await stage.driver.open(stage.server.url('/three'));
    const popup = await stage.driver.click(page);
    await popup.settled();
    await said(popup, 'On localhost');
    await popup.press('.offer .btn');
    expect(await stage.driver.answerPermission('allow')).toContain('localhost');
    await isMarked(3);
    await page.reload();
    await isMarked(3);
  });
});

describe('between page and background, Chromium', () => {
  const stage = useBrowser(launchChromium, HOSTILE);
  let page: Page;
  afterEach(async () => {
    await page?.close().catch(() => {});
    await stage.driver.forget();
  });

  const worker = async () => {
    const target = await stage.driver.browser.waitForTarget((each) => each.type() === 'service_worker');
    const found = await target.worker();
    if (!found) throw new Error('The background does not run.');
    return found;
  };
  const badgeIs = (text: string) =>
    eventually(stage.driver.badge, (badge) => badge === text).then((badge) => expect(badge).toBe(text));
  async function check(): Promise<void> {
    const popup = await stage.driver.click(page);
    expect(await popup.settled()).toBe('result');
    await popup.close();
    await page.bringToFront();
  }
  const inWorker = async <T>(run: string): Promise<T> => (await worker()).evaluate(run) as Promise<T>;
  /** Addresses of the pages whose audits are kept. */
  const kept = () =>
    inWorker<string[]>(
      'chrome.storage.session.get().then((all) => Object.entries(all).filter(([key]) => key.startsWith("audit:")).map(([, { page }]) => new URL(page.url).pathname))',
    );

  it('never puts the result of a page on the next one of its tab', async () => {
    page = await stage.driver.open(stage.server.url('/three'));
    await check();
    await badgeIs('3');
    // The audit of a changed page is held up until the reader has gone on to another one.
    await inWorker(`{
      const { local } = chrome.storage;
      const get = local.get.bind(local);
      let release;
      const released = new Promise((resolve) => { release = resolve; });
      globalThis.held = 0;
      globalThis.release = () => { release(); local.get = get; };
      local.get = (...keys) => {
        globalThis.held += 1;
        return globalThis.held === 1 ? released.then(() => get(...keys)) : get(...keys);
      };
      0;
    }`);
    await page.evaluate(() => document.querySelector('#third')?.remove());
    const held = await eventually(
      () => inWorker<number>('globalThis.held'),
      (count) => count > 0,
    );
    expect(held).toBeGreaterThan(0);
    await page.goto(stage.server.url('/clinic'));
    await check();
    const before = await stage.driver.badge();
    expect(Number(before)).toBeGreaterThan(3);
    // Once released, the audit is over as soon as the background answers anything else after it.
    await inWorker('globalThis.release()');
    await inWorker('new Promise((resolve) => setTimeout(resolve, 500))');
    expect(await stage.driver.badge()).toBe(before);
    expect(await kept()).toEqual(['/clinic']);
  });

  it('checks a page once more by itself where the first time failed, and only once', async () => {
    await stage.driver.allow('*://localhost/*');
    await inWorker(`{
      const real = chrome.scripting.executeScript.bind(chrome.scripting);
      globalThis.tries = 0;
      globalThis.faults = 1;
      chrome.scripting.executeScript = (injection) => {
        globalThis.tries += 1;
        return globalThis.tries <= globalThis.faults ? Promise.reject(new Error('for the test')) : real(injection);
      };
      0;
    }`);
    page = await stage.driver.open(stage.server.url('/three'));
    const tries = (count: number) =>
      eventually(
        () => inWorker<number>('globalThis.tries'),
        (made) => made === count,
      ).then((made) => expect(made).toBe(count));
    await tries(1);
    expect(await stage.driver.badge()).toBe('');
    await tries(2);
    await badgeIs('3');
    await inWorker('globalThis.tries = 0, globalThis.faults = 9');
    await page.reload();
    await tries(2);
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect(await inWorker<number>('globalThis.tries')).toBe(2);
    await inWorker('globalThis.faults = 0');
  });

  it('audits nothing again where a change has left the text as it was', async () => {
    page = await stage.driver.open(stage.server.url('/three'));
    await check();
    await inWorker(`{
      globalThis.audits = 0;
      chrome.storage.session.onChanged.addListener((changes) => {
        if (Object.keys(changes).some((key) => key.startsWith('audit:'))) globalThis.audits += 1;
      });
      0;
    }`);
    await page.evaluate(() => {
      document.body.innerHTML = String(document.body.innerHTML);
      document.body.className = 'changed';
      document.body.append(document.createElement('div'));
    });
    // Two seconds are enough for several readings.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await inWorker<number>('globalThis.audits')).toBe(0);
    await page.evaluate(() => document.querySelector('#third')?.remove());
    await badgeIs('2');
    expect(await inWorker<number>('globalThis.audits')).toBe(1);
  });

  it('reads a prerendered page when it is shown and not before, marks it and opens its cards', async () => {
    await stage.driver.allow('*://localhost/*');
    const before = stage.server.requests.length;
    page = await stage.driver.open(stage.server.url('/to-prerender'));
    // It says itself that it has loaded: the driver loses a page that is shown before.
    await eventually(
      async () => stage.server.requests.slice(before).includes('/prerendered-loaded'),
      (loaded) => loaded,
    );
    expect(await stage.driver.badge()).toBe('');
    // What was prerendered takes the place of the page at once: there is no navigation to wait for.
    await page.click('#go');
    await badgeIs('2');
    const activated = await page.evaluate(
      () =>
        (performance.getEntriesByType('navigation')[0] as unknown as { activationStart: number })
          .activationStart,
    );
    expect(activated).toBeGreaterThan(0);
    expect(
      await eventually(
        () => markedOn(page),
        (marks) => marks.length === 2,
      ),
    ).toHaveLength(2);
    await stage.driver.command(page, 'next-statement');
    const card = await eventually(
      () => stage.driver.inLayer(page, (root) => root.querySelector('.card')?.textContent ?? ''),
      (text) => text?.includes('1 of 2') === true,
    );
    expect(card).toContain('1 of 2');
  });
});

it('wakes the background only where a therapy is spoken of', async () => {
  const server = await servePages();
  const chromium = await launchChromium({ keepWelcome: true });
  try {
    // Its example is checked first: a background put to sleep in the midst of that is woken by the next tab that closes.
    const welcome = await chromium.welcome();
    await eventually(
      () => welcome.evaluate((document) => document.querySelectorAll('.marked-text mark').length),
      (marks) => marks > 0,
    );
    await welcome.page.close();
    await chromium.allow('*://localhost/*');
    const own = await chromium.openOwn('options.html');
    const stored = () =>
      own.page.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: `chrome` of an extension page.
        const { scripting, storage } = (globalThis as any).chrome;
        const audits = Object.keys(await storage.session.get()).filter((key) => key.startsWith('audit:'));
        return { gates: (await scripting.getRegisteredContentScripts()).length, audits: audits.length };
      });
    await eventually(stored, ({ gates, audits }) => gates === 1 && audits === 0);
    const { browser } = chromium;
    const isWorker = (target: Target) => target.type() === 'service_worker';
    const session = await browser.target().createCDPSession();
    const fallAsleep = async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      for (const { targetId, type } of targetInfos) {
        if (type === 'service_worker') await session.send('Target.closeTarget', { targetId });
      }
      await eventually(
        async () => browser.targets().some(isWorker),
        (running) => !running,
      );
    };
    await fallAsleep();
    let woken = 0;
    browser.on('targetcreated', (target: Target) => {
      if (isWorker(target)) woken += 1;
    });
    const page = await chromium.open(server.url('/picture'));
    await page.goto(server.url('/home'));
    await (await chromium.open(server.url('/home?closed'))).close();
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(woken).toBe(0);
    expect(browser.targets().some(isWorker)).toBe(false);
    await page.goto(server.url('/three'));
    const marks = await eventually(
      () => markedOn(page),
      (found) => found.length > 0,
    );
    expect(marks).toHaveLength(3);
    expect(woken).toBe(1);
    // Its audit is given back when the tab closes, although the background sleeps by then.
    await fallAsleep();
    await page.close();
    await eventually(stored, ({ audits }) => audits === 0);
  } finally {
    await chromium.close();
    await server.close();
  }
});

/** Takes the interface away from the extension's own world of a page, as no browser that has it lets it be switched off. */
async function withoutHighlights(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const worlds: Protocol.Runtime.ExecutionContextDescription[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const own = worlds.find(({ origin }) => origin.startsWith('chrome-extension:'));
  if (!own) throw new Error('The extension has no world in the page.');
  const expression = "Object.defineProperty(globalThis, 'Highlight', { value: undefined })";
  await session.send('Runtime.evaluate', { contextId: own.id, expression });
  await session.detach();
}

it('draws marks of its own, which follow the text, in a browser that cannot paint ranges', async () => {
  const server = await servePages();
  const chromium = await launchChromium();
  try {
    const page = await chromium.open(server.url('/three'));
    const body = await page.evaluate(() => document.body.outerHTML);
    const popup = await chromium.click(page);
    await popup.settled();
    await withoutHighlights(page);
    await press(popup, '.top .marks');
    await popup.close();
    const lines = () =>
      chromium.inLayer(page, (root) =>
        [...root.querySelectorAll('.line')]
          .map((line) => Math.round(line.getBoundingClientRect().top))
          .sort((a, b) => a - b),
      );
    const drawn = await eventually(lines, (found) => (found?.length ?? 0) > 0);
    const tops = () =>
      page.$$eval('#first, #link', (elements) =>
        elements.map((e) => Math.round(e.getBoundingClientRect().top)),
      );
    expect(drawn).toHaveLength(2);
    for (const [i, top] of (await tops()).entries())
      expect(Math.abs((drawn?.[i] ?? 0) - top)).toBeLessThan(4);
    await page.evaluate(() => scrollBy({ top: 40, behavior: 'instant' }));
    const [first = 0] = await tops();
    const moved = await eventually(lines, (found) => Math.abs((found?.[0] ?? 0) - first) < 4);
    expect(Math.abs((moved?.[0] ?? 0) - first)).toBeLessThan(4);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(body);
    await chromium.command(page, 'next-statement');
    const card = await eventually(
      () => chromium.inLayer(page, (root) => root.querySelector('.card')?.textContent ?? ''),
      (text) => text?.includes('1 of 3') === true,
    );
    expect(card).toContain('1 of 3');
  } finally {
    await chromium.close();
    await server.close();
  }
});
