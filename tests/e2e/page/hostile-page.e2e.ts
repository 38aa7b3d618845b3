import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type IsolatedWorld, servePages } from './chromium-page.ts';
import type * as PageRoom from './page-room.ts';
import { usePageStage } from './use-page-stage.ts';

declare const room: typeof PageRoom;

const stage = usePageStage();
let elsewhere: Awaited<ReturnType<typeof servePages>>;
let page: Page;

beforeAll(async () => {
  elsewhere = await servePages(new Map([['/', '<p>Elsewhere.</p>']]));
});

afterEach(() => page.close());

afterAll(() => elsewhere.close());

async function open(html: string): Promise<IsolatedWorld> {
  stage.pages.set('/page', html);
  page = await stage.newPage();
  await page.goto(stage.url('/page'), { waitUntil: 'domcontentloaded' });
  return stage.world(page);
}

const read = (world: IsolatedWorld) =>
  world.run(() => {
    const started = performance.now();
    const { blocks, truncated } = room.collectSnapshot(document);
    return {
      time: performance.now() - started,
      count: blocks.length,
      texts: blocks.slice(0, 20).map(({ text }) => text),
      length: blocks.reduce((sum, { text }) => sum + text.length, 0),
      truncated: truncated ?? false,
    };
  });

/** Reads the page, finds the quote again and shows it. */
const show = (world: IsolatedWorld, exact: string) =>
  world.run(async (quote) => {
    const found = room.resolveQuote(room.collect(document), {
      type: 'TextQuoteSelector',
      exact: quote,
      prefix: '',
      suffix: '',
    });
    if (!found) return null;
    const range = room.rangeOf(found.span);
    return {
      outcome: await room.showOnPage(new room.Highlighter({ stylesInserted: true }), range),
      text: String(range),
    };
  }, exact);

describe('hostile pages are read all the same', () => {
  const NAMES =
    'firstChild nextSibling parentNode parentElement nodeType localName getAttribute querySelector shadowRoot ownerDocument textContent attributes id style hidden contains getRootNode'.split(
      ' ',
    );

  test('fields and pictures named like DOM properties', async () => {
    const fields = NAMES.map((name) => `<input name="${name}">`).join('');
    const pictures =
      'defaultView documentElement body title querySelector createTreeWalker createRange addEventListener visibilityState'
        .split(' ')
        .map((name) => `<img name="${name}"><form name="${name}"></form>`)
        .join('');
    const world = await open(`${pictures}<form>${fields}<p>Cells heal.</p></form><p>PRP for knees.</p>`);
    expect((await read(world)).texts).toEqual(['Cells heal.', 'PRP for knees.']);
    expect(await show(world, 'Cells heal.')).toEqual({ outcome: 'shown', text: 'Cells heal.' });
    const passes = await world.run(() => room.documentMentionsTherapy(document));
    expect(passes).toBe(true);
    const stopped = await world.run(() => {
      room.watchPage(document, room.collect(document), { onChange: () => {} }).stop();
      return true;
    });
    expect(stopped).toBe(true);
  });

  test('overridden prototypes', async () => {
    const world = await open(`<script>
      const boom = () => { throw new Error('no'); };
      for (const name of ['firstChild', 'nextSibling', 'nodeType', 'textContent']) Object.defineProperty(Node.prototype, name, { get: boom });
      Element.prototype.getAttribute = boom; Array.prototype.push = boom; String.prototype.replace = boom;
      window.getComputedStyle = boom; RegExp.prototype.test = boom; Range.prototype.setStart = boom;
    </script><p>Cells heal.</p>`);
    expect((await read(world)).texts).toEqual(['Cells heal.']);
    expect(await show(world, 'Cells heal.')).toEqual({ outcome: 'shown', text: 'Cells heal.' });
  });

  test('100,000 nodes', async () => {
    const world = await open(
      `<div id="r"></div><script>
        const parts = []; for (let i = 0; i < 25000; i++) parts.push('<p>Cell <b>' + i + '</b> heals</p>');
        document.getElementById('r').innerHTML = parts.join('');
      </script>`,
    );
    const { count, time } = await read(world);
    expect(count).toBe(25_000);
    expect(time).toBeLessThan(5_000);
    expect(await show(world, 'Cell 24000 heals')).toEqual({ outcome: 'shown', text: 'Cell 24000 heals' });
  });

  // The browser itself cannot lay out 10,000 visible levels, so the deepest ones are not displayed.
  test.each([
    [10_000, 'none'],
    [1_000, 'block'],
  ])('%i levels, display: %s', async (levels, display) => {
    const world = await open(
      `<body><script>
        const root = document.body.appendChild(document.createElement('div'));
        root.style.display = '${display}';
        let at = root;
        for (let i = 0; i < ${levels}; i++) at = at.appendChild(document.createElement('div'));
        at.textContent = 'Deep down';
      </script>`,
    );
    const { texts, time } = await read(world);
    expect(texts).toEqual(['Deep down']);
    expect(time).toBeLessThan(5_000);
  });

  test('5 MB of text, as far as the limit', async () => {
    const world = await open(`<div id="r"></div><script>
      const text = 'stem cells heal '.repeat(625); const parts = [];
      for (let i = 0; i < 500; i++) parts.push('<p>' + i + ' ' + text + '</p>');
      document.getElementById('r').innerHTML = parts.join('');
    </script>`);
    const { length, time, truncated } = await read(world);
    expect(length).toBeGreaterThan(1_990_000);
    expect(length).toBeLessThanOrEqual(2_000_000);
    expect(truncated).toBe(true);
    expect(time).toBeLessThan(5_000);
  });

  test('right-to-left and mixed text keeps its logical order', async () => {
    const html = '<p dir="rtl">العلاج <b>PRP</b> آمن</p><p><bdo dir="rtl">Cells</bdo> heal</p>';
    const world = await open(html);
    expect((await read(world)).texts).toEqual(['العلاج PRP آمن', 'Cells heal']);
    expect(await show(world, 'PRP آمن')).toEqual({ outcome: 'shown', text: 'PRP آمن' });
  });

  test('text that cannot be selected', async () => {
    const world = await open('<body style="user-select: none"><p>Cells heal.</p></body>');
    expect(await show(world, 'Cells heal.')).toEqual({ outcome: 'shown', text: 'Cells heal.' });
  });

  test('frames from elsewhere are named, not read', async () => {
    const world = await open(`<p>Here.</p><iframe src="${elsewhere.origin}/"></iframe><iframe></iframe>`);
    const { blocks, frames } = await world.run(() => room.collectSnapshot(document));
    expect(blocks.map(({ text }) => text)).toEqual(['Here.']);
    expect(frames).toEqual([{ url: `${elsewhere.origin}/`, read: false }]);
  });
});

describe('weight', () => {
  const paragraph =
    '<p>Our <b>stem cell</b> therapy <a href="/x">relieves pain</a> in most patients within weeks, and <i>many</i> avoid surgery that way, said no trial so far.</p>';
  const section = (i: number) =>
    `<section class="elementor-section"><div class="col"><h2>Joint ${i}</h2>${paragraph.replace('weeks', `${i} weeks`).repeat(3)}<ul><li>Less pain</li><li>No surgery ${i}</li></ul></div></section>`;
  const html = `<title>Clinic</title><main>${Array.from({ length: 62 }, (_, i) => section(i)).join('')}</main>`;

  test('a page of 5,000 words costs a fraction of an accessibility check and forces no layout', async () => {
    const world = await open(html);
    const times = await world.run(() => {
      const all: number[] = [];
      for (let i = 0; i < 7; i++) {
        const started = performance.now();
        const collection = room.collect(document);
        const marks = collection.snapshot.blocks.slice(0, 60).flatMap(({ text }, block) => {
          const span = room.spanAt(collection, { block, start: 0, end: text.length });
          return span ? [{ range: room.rangeOf(span), severity: 'low' as const }] : [];
        });
        new room.Highlighter({ stylesInserted: true }).paint(marks);
        all.push(performance.now() - started);
      }
      return all;
    });
    await page.addScriptTag({
      content: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
    });
    const axe = await page.evaluate(async () => {
      const started = performance.now();
      await (globalThis as unknown as { axe: { run: () => Promise<unknown> } }).axe.run();
      return performance.now() - started;
    });
    const median = [...times].sort((a, b) => a - b)[3] ?? 0;
    console.info(
      `collect and paint: first ${times[0]?.toFixed(1)} ms, median ${median.toFixed(1)} ms; axe-core ${axe.toFixed(0)} ms`,
    );
    expect(median).toBeLessThan(axe / 10);
  });

  test('collecting forces no layout', async () => {
    const world = await open(html);
    const layouts = async () => (await page.metrics()).LayoutCount ?? 0;
    const times = 50;
    const dirtyAndRun = (count: number, isCollecting: boolean) =>
      world.run(
        (n, collecting) => {
          const heading = document.querySelector('h2') as HTMLElement;
          for (let i = 0; i < n; i++) {
            heading.style.fontSize = `${20 + (i % 20)}px`;
            if (collecting) room.collect(document);
            else heading.getBoundingClientRect();
          }
        },
        count,
        isCollecting,
      );
    const before = await layouts();
    await dirtyAndRun(times, true);
    const between = await layouts();
    await dirtyAndRun(times, false);
    expect(between - before).toBeLessThan(times / 2);
    expect((await layouts()) - between).toBeGreaterThanOrEqual(times);
  });
});
