import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { IsolatedWorld } from './chromium-page.ts';
import type * as PageRoom from './page-room.ts';
import { usePageStage } from './use-page-stage.ts';

declare const room: typeof PageRoom;

const stage = usePageStage();
let page: Page;

afterEach(() => page.close());

async function open(html: string, path = '/page'): Promise<IsolatedWorld> {
  stage.pages.set('/page', html);
  page = await stage.newPage();
  await page.setViewport({ width: 800, height: 600 });
  await page.goto(stage.url(path));
  return stage.world(page);
}

/** Paints and shows the first block that holds the quote, and says what a reader then sees. */
const show = (world: IsolatedWorld, quote: string) =>
  world.run(async (exact) => {
    const collection = room.collect(document);
    const found = room.resolveQuote(collection, { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' });
    if (!found) return null;
    const range = room.rangeOf(found.span);
    const highlighter = new room.Highlighter();
    highlighter.paint([{ range, severity: 'high' }]);
    const outcome = await room.showOnPage(highlighter, range);
    const { top, bottom } = range.getBoundingClientRect();
    const names = [...CSS.highlights.keys()];
    const current = [...(CSS.highlights.get('cca-current') ?? [])].map(String);
    highlighter.clear();
    return {
      outcome,
      inView: top >= 0 && bottom <= innerHeight && bottom > top,
      names,
      current,
      left: CSS.highlights.size,
    };
  }, quote);

const FILLER = `<div style="height: 3000px">Space</div>`;
const seen = (quote: string) => ({
  outcome: 'shown',
  inView: true,
  names: ['cca-high', 'cca-current'],
  current: [quote],
  left: 0,
});

describe('show on page', () => {
  test('scrolls to a sentence that markup and white space cut up', async () => {
    const world = await open(`${FILLER}<p>We <b>regrow\n  your</b> cart<i>ilage</i>. Always.</p>${FILLER}`);
    expect(await show(world, 'We regrow your cartilage.')).toEqual(seen('We regrow\n  your cartilage.'));
  });

  test.each([
    ['closed details', `<details><summary>More</summary><p>Cells heal knees.</p></details>`],
    [
      'nested closed details',
      `<details><summary>A</summary><details><summary>B</summary>Cells heal knees.</details></details>`,
    ],
    ['text only find-in-page sees', `<div hidden="until-found"><p>Cells heal knees.</p></div>`],
    [
      'an ARIA accordion',
      `<h3><button id="b" aria-expanded="false" aria-controls="p">Q</button></h3><div id="p" hidden><p>Cells heal knees.</p></div>
       <script>b.onclick = () => { b.setAttribute('aria-expanded', 'true'); p.hidden = false; }</script>`,
    ],
    [
      'an accordion folded by height that opens slowly',
      `<button id="b" data-target="#p">Q</button><div id="p" style="height:0; overflow:hidden; transition: height .2s"><p>Cells heal knees.</p></div>
       <script>b.onclick = () => { p.style.height = '100px'; }</script>`,
    ],
    [
      'a tab',
      `<div role="tablist"><button role="tab" id="t1" aria-controls="p1" aria-selected="true">One</button><button role="tab" id="t2" aria-controls="p2">Two</button></div>
       <div role="tabpanel" id="p1">First</div><div role="tabpanel" id="p2" aria-labelledby="t2" style="display:none">Cells heal knees.</div>
       <script>t2.onclick = () => { p1.style.display = 'none'; p2.style.display = 'block'; }</script>`,
    ],
    [
      'a toggle without any semantics',
      `<h5 id="b" style="cursor: pointer">Q</h5><div id="p" style="display:none">Cells heal knees.</div>
       <script>b.onclick = () => { p.style.display = 'block'; }</script>`,
    ],
  ])('opens %s', async (_, markup) => {
    const world = await open(FILLER + markup + FILLER);
    expect(await show(world, 'Cells heal knees.')).toEqual(seen('Cells heal knees.'));
  });

  test('text in an open shadow root is found and shown', async () => {
    const world = await open(
      `${FILLER}<x-card><template shadowrootmode="open"><p>Cells heal knees.</p></template></x-card>${FILLER}`,
    );
    expect(await show(world, 'Cells heal knees.')).toEqual(seen('Cells heal knees.'));
  });

  test('text that nothing opens is reported as hidden', async () => {
    const world = await open(`<p style="display:none">Cells heal knees.</p>`);
    expect((await show(world, 'Cells heal knees.'))?.outcome).toBe('hidden');
  });

  test('no form is sent and no link followed to open something', async () => {
    const world = await open(
      `<form action="/sent"><button>Send</button><div style="display:none">Cells heal knees.</div></form>
       <h3 style="cursor:pointer"><a href="/away">Away</a></h3><div style="display:none">Cells heal hips.</div>`,
    );
    await show(world, 'Cells heal knees.');
    await show(world, 'Cells heal hips.');
    expect(page.url()).toBe(stage.url('/page'));
  });

  test('a quote that has gone gives nothing', async () => {
    expect(await show(await open('<p>Other words.</p>'), 'Cells heal knees.')).toBeNull();
  });
});

describe('highlights', () => {
  const HTML = '<p id="a">Cells heal knees.</p><p id="b">PRP is safe.</p>';

  const paint = (world: IsolatedWorld) =>
    world.run(() => {
      const collection = room.collect(document);
      const highlighter = new room.Highlighter({ stylesInserted: true });
      const marks = collection.snapshot.blocks.flatMap(({ text }, block) => {
        const span = room.spanAt(collection, { block, start: 0, end: text.length });
        return span ? [{ range: room.rangeOf(span), severity: 'medium' as const }] : [];
      });
      return highlighter.paint(marks);
    });

  test('leave no trace in the DOM', async () => {
    const world = await open(HTML);
    const before = await page.content();
    const mutations = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let count = 0;
          new MutationObserver((records) => {
            count += records.length;
          }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
          setTimeout(() => resolve(count), 300);
        }),
    );
    expect(await paint(world)).toBe(2);
    expect(await mutations).toBe(0);
    expect(await page.content()).toBe(before);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length + document.styleSheets.length)).toBe(
      0,
    );
  });

  test('a browser without the Highlight API shows the finding as the selection', async () => {
    const world = await open(HTML);
    const selected = await world.run(async () => {
      Object.defineProperty(globalThis, 'Highlight', { value: undefined, configurable: true });
      const collection = room.collect(document);
      const span = room.spanAt(collection, { block: 0, start: 0, end: 10 });
      if (!span) return null;
      const highlighter = new room.Highlighter();
      const painted = highlighter.paint([{ range: room.rangeOf(span), severity: 'high' }]);
      await room.showOnPage(highlighter, room.rangeOf(span));
      return { can: room.canHighlight(window), painted, selection: String(getSelection()) };
    });
    expect(selected).toEqual({ can: false, painted: 0, selection: 'Cells heal' });
  });
});

describe('text fragment links', () => {
  const HTML = `<h2>PRP</h2><ul><li>Less pain</li></ul>${FILLER}<h2>Exosomes</h2><ul><li>Less pain</li></ul>${FILLER}
    <p>Our <b>non-surgical</b> cells regrow cartilage, they say.</p>${FILLER}`;

  /** Where the browser scrolls to when it opens the link. */
  const scrolledTo = async (link: string) => {
    await page.goto('about:blank');
    await page.goto(link);
    await page.waitForFunction(() => scrollY > 0, { timeout: 5000 });
    return page.evaluate(() => scrollY);
  };

  test('open at the quote, on the right one of two', async () => {
    const world = await open(HTML);
    const { links, tops } = await world.run(() => {
      const snapshot = room.collectSnapshot(document);
      const collection = room.collect(document);
      /** Both kinds: from the snapshot alone, and from the page. */
      const linksTo = (block: number, start = 0) => {
        const position = { block, start, end: snapshot.blocks[block]?.text.length ?? 0 };
        const span = room.spanAt(collection, position);
        return [
          room.linkToQuote(snapshot, position),
          span && room.linkToRange(location.href, room.rangeOf(span)),
        ];
      };
      const at = (text: string) => snapshot.blocks.findLastIndex((block) => block.text.startsWith(text));
      const top = (element: Element | null | undefined) => element?.getBoundingClientRect().top ?? -1;
      return {
        links: [...linksTo(at('Less pain')), ...linksTo(at('Our non'), 4)],
        tops: [...document.querySelectorAll('li:last-child, b')].slice(1).flatMap((e) => [top(e), top(e)]),
      };
    });
    expect(links).toHaveLength(4);
    for (const [i, link] of links.entries()) {
      const top = tops[i] ?? -1;
      const scrolled = await scrolledTo(link ?? '');
      expect(Math.abs(scrolled + 300 - top)).toBeLessThan(300);
    }
  });
});
