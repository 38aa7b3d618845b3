import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './support/chromium.ts';
import { answerOf, type Driver, eventually, type Screen } from './support/driver.ts';
import { launchFirefox } from './support/firefox.ts';
import { servePages } from './support/server.ts';
import { useBrowser } from './support/use-browser.ts';

const FOOT_BUTTON = '[data-open-panel]';

interface Current {
  /** Words of the mark that is being looked at; '' where there is none. */
  text: string;
  inView: boolean;
}

/** What the page shows as the current statement. */
const currentOn = (page: Page): Promise<Current> =>
  page.evaluate(() => {
    const marks = CSS.highlights as unknown as Map<string, Set<Range>>;
    const current = [...(marks.get('cca-current') ?? [])][0];
    const box = current?.getBoundingClientRect();
    return {
      text: current?.toString() ?? '',
      inView: box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight,
    };
  });

/** What the panel shows: statements listed, the current one, and the words of the walk. */
const shownIn = (panel: Screen) =>
  panel.evaluate((document) => {
    const open = document.querySelector<HTMLElement>('[data-current]');
    return {
      statements: document.querySelectorAll('#statements details.finding').length,
      count: document.querySelector('.filter > summary [role=status]')?.textContent ?? '',
      walk: document.querySelector('.walk [role=status]')?.textContent ?? '',
      current: open?.querySelector('q:not(.excerpt)')?.textContent ?? '',
      isOpen: open?.hasAttribute('open') ?? false,
      focused: open !== null && document.activeElement === open.querySelector('summary'),
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });

const press = (panel: Screen, key: string): Promise<void> =>
  panel.evaluate(
    `(document) => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key: ${JSON.stringify(key)}, bubbles: true, cancelable: true }),
    );
  }` as never,
  );

/** Opens the card of the first mark as a reader does, presses "Open in panel" and returns the words of the mark. */
async function pressCard(driver: Driver, page: Page): Promise<string> {
  const at = await page.evaluate(() => {
    const marks = CSS.highlights as unknown as Map<string, Set<Range>>;
    const [mark] = [...marks.values()].flatMap((ranges) => [...ranges]);
    mark?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = mark?.getClientRects()[0];
    return { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + (box?.height ?? 0) / 2, quote: mark?.toString() ?? '' };
  });
  await page.mouse.move(at.x, at.y);
  const button = await eventually(
    () =>
      driver.inLayer(page, (root) => {
        const box = root.querySelector('.card .btn.primary')?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      }),
    (place) => place !== null && place !== undefined,
  );
  if (!button) throw new Error('no card');
  await page.mouse.click(button.x, button.y);
  return at.quote;
}

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
])('the side panel in %s', (_, launch) => {
  const stage = useBrowser<Driver>(launch);
  let page: Page;
  let panel: Screen;
  beforeAll(async () => {
    page = await stage.driver.open(stage.server.url('/clinic'));
    const popup = await stage.driver.click(page);
    await popup.settled();
    panel = await stage.driver.openPanel(popup, FOOT_BUTTON);
    await eventually(
      () => answerOf(panel),
      (answer) => answer !== '',
    );
  });

  it('opens from the popup with the same answer', async () => {
    expect(await answerOf(panel)).toMatch(/^\d+ statements on this page go beyond the evidence$/);
    expect((await answerOf(panel)).startsWith(await stage.driver.badge())).toBe(true);
    const shown = await shownIn(panel);
    expect(shown.statements).toBeGreaterThan(10);
    expect(shown.overflow).toBe(0);
  });

  it('walks in page order, and the page follows', async () => {
    const seen: string[] = [];
    for (const at of [1, 2, 3]) {
      await press(panel, 'j');
      const shown = await eventually(
        () => shownIn(panel),
        ({ walk }) => walk.startsWith(`${at} of`),
      );
      expect(shown.isOpen).toBe(true);
      expect(shown.focused).toBe(true);
      const onPage = await eventually(
        () => currentOn(page),
        ({ text, inView }) => inView && text !== '' && !seen.includes(text),
      );
      expect(onPage.inView).toBe(true);
      seen.push(onPage.text);
    }
    await press(panel, 'k');
    const back = await eventually(
      () => currentOn(page),
      ({ text }) => text === seen[1],
    );
    expect(back.text).toBe(seen[1]);
    await panel.evaluate((document) => document.querySelector<HTMLElement>('input[name=keys]')?.click());
    await press(panel, 'j');
    expect((await shownIn(panel)).walk).toMatch(/^2 of/);
    await panel.evaluate((document) => document.querySelector<HTMLElement>('input[name=keys]')?.click());
    const tops = await page.evaluate(
      (texts) => texts.map((text) => (document.body.textContent ?? '').replace(/\s+/g, ' ').indexOf(text)),
      seen.map((text) => text.replace(/\s+/g, ' ')),
    );
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  it('opens at the finding that was chosen in the popup, also one that the filter leaves out', async () => {
    const popup = await stage.driver.click(page);
    await popup.settled();
    const chosen = await popup.evaluate((document) => {
      const findings = [
        ...document.querySelectorAll<HTMLDetailsElement>('.content > .group details.finding'),
      ];
      const last = findings.at(-1);
      if (last) last.open = true;
      return last?.querySelector('q:not(.excerpt)')?.textContent ?? '';
    });
    await panel.evaluate((document) => {
      for (const box of document.querySelectorAll<HTMLInputElement>('.checks input:checked')) box.click();
    });
    await stage.driver.openPanel(popup, 'details.finding[open] .body > .row .btn:nth-child(2)');
    const shown = await eventually(
      () => shownIn(panel),
      ({ current }) => current === chosen,
    );
    expect(shown.current).toBe(chosen);
    expect(shown.isOpen).toBe(true);
    expect(shown.focused).toBe(true);
  });

  it('keeps a note on a statement while the panel is used, and lists it', async () => {
    await press(panel, 'n');
    const inField = await eventually(
      () => panel.evaluate((document) => document.activeElement?.localName),
      (name) => name === 'textarea',
    );
    expect(inField).toBe('textarea');
    await panel.evaluate((document) => {
      const field = document.activeElement as HTMLTextAreaElement;
      field.value = 'Asked on Monday.';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const noted = await eventually(
      () => panel.evaluate((document) => document.querySelector('#notes .note p')?.textContent ?? ''),
      (text) => text !== '',
    );
    expect(noted).toBe('Asked on Monday.');
    await panel.evaluate((document) => (document.activeElement as HTMLElement).blur());
  });

  it('filters by words and by verdict', async () => {
    const before = (await shownIn(panel)).statements;
    await press(panel, 'f');
    await panel.evaluate((document) => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      if (!field) throw new Error('no search');
      field.value = 'cartilage';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const found = await eventually(
      () => shownIn(panel),
      ({ statements }) => statements < before,
    );
    expect(found.statements).toBeGreaterThan(0);
    expect(found.count).toContain(`${found.statements} of`);
    // Other settings leave the filter as it is.
    for (const language of ['es', 'en']) {
      await panel.evaluate(
        new Function(
          `return (globalThis.browser ?? chrome).storage.local.set({ settings: { language: '${language}' } });`,
        ) as () => Promise<void>,
      );
      const lang = await eventually(
        () => panel.evaluate((document) => document.documentElement.lang),
        (own) => own === language,
      );
      expect(lang).toBe(language);
      const still = await eventually(
        () => shownIn(panel),
        ({ count }) => count.includes(language === 'es' ? ' de ' : ' of '),
      );
      expect(still.statements).toBe(found.statements);
    }
    await panel.evaluate((document) => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      if (!field) throw new Error('no search');
      field.value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      for (const box of document.querySelectorAll<HTMLInputElement>('.checks input:checked')) box.click();
    });
    const none = await eventually(
      () => shownIn(panel),
      ({ statements }) => statements === 0,
    );
    expect(none.statements).toBe(0);
    await panel.evaluate((document) => document.querySelector<HTMLElement>('.none .btn')?.click());
    await eventually(
      () => shownIn(panel),
      ({ statements }) => statements >= before,
    );
  });

  it('remembers note and hidden statement when the page is checked again', async () => {
    const wrong = await panel.evaluate(async (document) => {
      const details = document.querySelector<HTMLDetailsElement>('#statements details.finding');
      if (details) details.open = true;
      while (!details?.querySelector('.body')) await new Promise((resolve) => setTimeout(resolve, 20));
      details?.querySelector<HTMLElement>('.body > .row:last-child .btn')?.click();
      return details?.querySelector('q:not(.excerpt)')?.textContent ?? '';
    });
    const hidden = await eventually(
      () => panel.evaluate((document) => document.querySelector('.dismissed q')?.textContent ?? ''),
      (quote) => quote !== '',
    );
    expect(hidden).toBe(wrong);
    const popup = await stage.driver.click(page);
    await popup.settled();
    const there = await popup.evaluate((document) =>
      [...document.querySelectorAll('.dismissed q')].map((quote) => quote.textContent),
    );
    expect(there).toEqual([wrong]);
    await popup.close();
    expect(await panel.evaluate((document) => document.querySelectorAll('#notes .note').length)).toBe(1);
  });

  it('shows the finding whose card was pressed on the page', async () => {
    await page.bringToFront();
    const quote = await pressCard(stage.driver, page);
    const shown = await eventually(
      () => shownIn(panel),
      ({ current }) => current === quote,
    );
    expect(shown.current).toBe(quote);
    expect(shown.isOpen).toBe(true);
  });

  it('says so when another page is in front that has not been checked', async () => {
    await page.goto(stage.server.url('/far-down'));
    const answer = await eventually(
      () => answerOf(panel),
      (text) => text.includes('not been checked'),
    );
    expect(answer).toBe('This page has not been checked yet');
    const popup = await stage.driver.click(page);
    await popup.settled();
    expect(
      await eventually(
        () => answerOf(panel),
        (text) => text.startsWith('1'),
      ),
    ).toBe('1 statement on this page goes beyond the evidence');
    await popup.close();
  });
});

it.each([
  ['Chromium', launchChromium, '/sidepanel.html'],
  // Firefox opens its sidebar for no page; there the panel comes as a tab.
  ['Firefox', launchFirefox, '/sidepanel.html?tab='],
])('a card on the page opens the panel where none is open, %s', async (_, launch, address) => {
  const server = await servePages();
  const driver = await launch();
  try {
    const page = await driver.open(server.url('/far-down'));
    const popup = await driver.click(page);
    await popup.settled();
    await popup.evaluate((document) => document.querySelector<HTMLElement>('.top .marks')?.click());
    await eventually(
      () => page.evaluate(() => (CSS.highlights as unknown as Map<string, unknown>).size),
      (size) => size > 0,
    );
    await popup.close();
    await page.bringToFront();
    await pressCard(driver, page);
    const opened = await eventually(driver.addresses, (all) => all.some((one) => one.includes(address)));
    expect(opened.some((one) => one.includes(address))).toBe(true);
  } finally {
    await driver.close();
    await server.close();
  }
});
