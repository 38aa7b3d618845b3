import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import type { PageSnapshot } from '../../../src/model/index.ts';
import type { Collection } from '../../../src/page/collect.ts';
import type { Watch } from '../../../src/page/observe.ts';
import { eventually } from '../support/driver.ts';
import type { IsolatedWorld } from './chromium-page.ts';
import type * as PageRoom from './page-room.ts';
import { usePageStage } from './use-page-stage.ts';

declare const room: typeof PageRoom;
/** What the watcher in the page has reported: the texts of the blocks, each time. */
declare const reports: string[][];
declare const watch: Watch;

const stage = usePageStage();
let page: Page;

afterEach(() => page.close().catch(() => {}));

/** Opens a page and watches it, with short delays. */
async function watched(html: string): Promise<IsolatedWorld> {
  stage.pages.set('/page', html);
  page = await stage.newPage();
  await page.goto(stage.url('/page'));
  const world = await stage.world(page);
  await world.run(() => {
    const list: string[][] = [];
    const onChange = ({ snapshot }: Collection) => list.push(snapshot.blocks.map(({ text }) => text));
    const isOwn = (node: Node) =>
      (node as Element).id === 'own' || node.parentNode === document.getElementById('own');
    Object.assign(globalThis, {
      reports: list,
      watch: room.watchPage(document, room.collect(document), { onChange, isOwn, quiet: 50, longest: 300 }),
    });
  });
  return world;
}

const reportsOf = (world: IsolatedWorld): Promise<string[][]> => world.run(() => reports);

/** The reports once there are so many. */
const reported = (world: IsolatedWorld, count: number): Promise<string[][]> =>
  eventually(
    () => reportsOf(world),
    ({ length }) => length >= count,
  );

/** The reports after a time that would do for another. */
async function finallyReported(world: IsolatedWorld, wait = 600): Promise<string[][]> {
  await new Promise((resolve) => setTimeout(resolve, wait));
  return reportsOf(world);
}

test('late text is reported once, with the whole page', async () => {
  const world = await watched('<p>First.</p>');
  await page.evaluate(() => {
    for (const text of ['Second.', 'Third.'])
      document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
  });
  await reported(world, 1);
  expect(await finallyReported(world)).toEqual([['First.', 'Second.', 'Third.']]);
});

test('changed words, frames of the page and shadow roots are followed', async () => {
  const world = await watched(
    '<p id="p">First.</p><iframe srcdoc="<p>Inner.</p>"></iframe><x-a><template shadowrootmode="open"><p>Shadow.</p></template></x-a>',
  );
  await page.evaluate(() => {
    (document.querySelector('p')?.firstChild as Text).data = 'Second.';
  });
  await reported(world, 1);
  await page.evaluate(() => document.querySelector('x-a')?.shadowRoot?.querySelector('p')?.append(' More.'));
  await reported(world, 2);
  await page.evaluate(() =>
    document.querySelector('iframe')?.contentDocument?.querySelector('p')?.append(' More.'),
  );
  expect(await reported(world, 3)).toEqual([
    ['Second.', 'Shadow.', 'Inner.'],
    ['Second.', 'Shadow. More.', 'Inner.'],
    ['Second.', 'Shadow. More.', 'Inner. More.'],
  ]);
});

test('changes that leave the text alone are not reported, nor are our own', async () => {
  const world = await watched('<div id="own"></div><p>First.</p>');
  await page.evaluate(() => {
    document.body.append(document.createElement('script'), document.createElement('div'));
    document.body.classList.add('x');
    document.getElementById('own')?.append('card');
    document
      .querySelector('p')
      ?.replaceWith(Object.assign(document.createElement('p'), { innerHTML: '<b>First</b>.' }));
  });
  expect(await finallyReported(world)).toEqual([]);
});

test('what attributes and structured data say is followed too', async () => {
  const world = await watched(
    '<meta name="description" content="Old"><p>First.</p><iframe srcdoc="<p>Inner.</p>"></iframe><input placeholder="Your knee">',
  );
  const said: [string, () => void][] = [
    ['New words', () => document.querySelector('meta')?.setAttribute('content', 'New words')],
    ['Your hip', () => document.querySelector('input')?.setAttribute('placeholder', 'Your hip')],
    [
      'Changed inside.',
      () => document.querySelector('iframe')?.setAttribute('srcdoc', '<p>Changed inside.</p>'),
    ],
    [
      'PRP cured my knee.',
      () =>
        document.head.append(
          Object.assign(document.createElement('script'), {
            type: 'application/ld+json',
            textContent: '{"@type":"Review","reviewBody":"PRP cured my knee."}',
          }),
        ),
    ],
  ];
  for (const [text, change] of said) {
    await page.evaluate(change);
    const reports = await eventually(
      () => reportsOf(world),
      (list) => list.at(-1)?.includes(text) === true,
    );
    expect(reports.at(-1)).toContain(text);
  }
});

test('a page that changed before it was watched is read again; other addresses of sources are a change', async () => {
  const world = await watched('<p>First, see <a href="https://doi.org/10.1000/1">the study</a>.</p>');
  await world.run(() => {
    watch.stop();
    const initial = room.collect(document);
    document.querySelector('a')?.setAttribute('href', 'https://doi.org/10.1000/2');
    const onChange = () => reports.push(['Changed.']);
    room.watchPage(document, initial, { onChange, quiet: 50, longest: 300, isStale: true });
  });
  expect(await reported(world, 1)).toEqual([['Changed.']]);
});

test('a new address without a load is a new page', async () => {
  const world = await watched('<p>First.</p>');
  await page.evaluate(() => history.pushState(null, '', '/other'));
  expect(await reported(world, 1)).toEqual([['First.']]);
});

test('a page that never rests is read less and less often', async () => {
  const world = await watched('<p id="p">0</p>');
  await page.evaluate(() => {
    let count = 0;
    setInterval(() => {
      (document.getElementById('p') as HTMLElement).textContent = `Tick ${count++}`;
    }, 5);
  });
  const early = (await finallyReported(world, 2000)).length;
  expect(early).toBeGreaterThan(0);
  expect(early).toBeLessThan(9);
});

test('nothing is reported after the end', async () => {
  const world = await watched('<p>First.</p>');
  await world.run(() => watch.stop());
  await page.evaluate(() => document.body.append('Late.'));
  expect(await finallyReported(world)).toEqual([]);
});

/** Ways in which a page comes to be what it is, each a change of some element. */
const CHANGES = ['append', 'remove', 'rewrite', 'split', 'fold', 'unfold', 'heading', 'restyle'] as const;

/** What an audit depends on, as text. */
const auditedParts = ({ title, language, blocks }: PageSnapshot): string =>
  JSON.stringify({
    title,
    language,
    blocks: blocks.map(({ repeats: _repeats, group: _group, ...block }) => block),
  });

const step = fc.tuple(
  fc.constantFrom(...CHANGES),
  fc.nat(30),
  fc.constantFrom('PRP heals', 'Cells', 'No pain.'),
);
const steps = fc.array(step, { minLength: 1, maxLength: 4 });

/** Changes a page as its own scripts would. */
const change = (list: [(typeof CHANGES)[number], number, string][]): Promise<void> =>
  page.evaluate((all) => {
    for (const [kind, at, text] of all) {
      const elements = [...document.querySelectorAll<HTMLElement>('main *:not(br)')];
      const element = elements[at % Math.max(elements.length, 1)];
      if (!element) continue;
      if (kind === 'append')
        element.append(Object.assign(document.createElement('div'), { textContent: text }));
      if (kind === 'remove' && elements.length > 3) element.remove();
      if (kind === 'rewrite') element.textContent = text;
      if (kind === 'split') element.append(document.createElement('br'), text);
      if (kind === 'fold') element.hidden = true;
      if (kind === 'unfold') element.hidden = false;
      if (kind === 'heading') element.setAttribute('role', 'heading');
      if (kind === 'restyle') element.classList.toggle('off');
    }
  }, list);

test('whatever path a page took, it reads as if it were loaded afresh', async () => {
  // No paragraphs: what scripts can put into them, HTML cannot.
  const start =
    '<style>.off { display: none }</style><main><h1>Knees</h1><div>One.</div><ul><li>Two</li><li>Three</li></ul><details><summary>Q?</summary><div>Four.</div></details></main>';
  const path = fc.array(steps, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(path, async (stations) => {
      let world = await watched(start);
      await world.run(() => {
        watch.stop();
        const initial = room.collect(document);
        Object.assign(globalThis, { last: initial.snapshot });
        const onChange = ({ snapshot }: Collection) => Object.assign(globalThis, { last: snapshot });
        room.watchPage(document, initial, { onChange, quiet: 10, longest: 30 });
      });
      for (const station of stations) {
        await change(station);
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
      const reports = () => world.run(() => (globalThis as unknown as { last: PageSnapshot }).last);
      const html = await page.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`);
      const reached = page;
      const old = world;
      stage.pages.set('/page', html);
      page = await stage.newPage();
      await page.goto(stage.url('/page'));
      world = await stage.world(page);
      const afresh = auditedParts(await world.run(() => room.collectSnapshot(document)));
      await page.close();
      page = reached;
      world = old;
      await page.bringToFront();
      const reported = await eventually(
        async () => auditedParts(await reports()),
        (parts) => parts === afresh,
      );
      await page.close();
      expect(reported).toBe(afresh);
    }),
    { numRuns: 10 },
  );
}, 120_000);
