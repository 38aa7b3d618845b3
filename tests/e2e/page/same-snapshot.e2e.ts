import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { auditSnapshot } from '../../../src/audit/audit-snapshot.ts';
import { snapshotFromHtml } from '../../../src/cli/html-snapshot.ts';
import { loadEvidence } from '../../../src/evidence/index.ts';
import type { Finding, PageSnapshot } from '../../../src/model/index.ts';
import type * as PageRoom from './page-room.ts';
import { usePageStage } from './use-page-stage.ts';

declare const room: typeof PageRoom;

const evidence = loadEvidence();
const OPTIONS = { auditedAt: '2026-01-01T00:00:00.000Z', toolVersion: '0.0.0' };
const directory = fileURLToPath(new URL('../../pages', import.meta.url));
const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.html'),
);

/** Markup that the HTML Standard gives a surprising tree. */
const ODD: Readonly<Record<string, string>> = {
  'unclosed paragraphs and lists': '<p>One<p>Two<ul><li>a<li>b<ul><li>c</ul>d</ul>e',
  'text in tables': '<table>Loose<tr><td>Cell<p>Paragraph<tr><th>Head<td>x</table>',
  'crossing inline elements': '<p>A <b>bold <i>both</b> slanted</i> end<div>x</b>y</div>',
  'nested links and buttons': '<a href=x>One <a href=y>Two</a> three</a><button>a<button>b</button></button>',
  'no html, no body, head after text':
    'Hello<title>Late title</title><meta name=description content="Late description">',
  'forms and selects':
    '<select><option>Knee<option>Hip<optgroup label=x><option>Back</select><form><form><input type=submit value=Go></form>',
  'entities and foreign content':
    '<p>A&nbsp;&amp; B &copy &#8217;<svg><title>Drawing of a knee</title><text>in svg</text></svg><math><mi>x</mi></math>',
  'declared shadow root':
    '<x-a><template shadowrootmode=open><p><slot></slot> in shadow</p></template>Light</x-a>',
  'noframes and text off the screen':
    '<noframes><p>Old &amp; new</p><script>x</script>Text</noframes><p>In <span style="position:absolute;left:-9999px">far off</span> sight</p>',
  frames: '<p>Top</p><iframe srcdoc="<p>Inner text</p>"></iframe>',
  'definition lists and details':
    '<dl><dt>What?<dd>That.<dt>And<dd>This</dl><details><summary>Open<p>odd</p></summary><p>Inside</details>',
  'headings in headings': '<h2>One<h3>Two</h2>Three<p></h1>x</p>',
};

const stage = usePageStage();

/** The page's snapshot as a content script takes it; scripts of the page do not run, as on the command line. */
async function browserSnapshot(html: string): Promise<{ url: string; snapshot: PageSnapshot }> {
  stage.pages.set('/page', html);
  const url = stage.url('/page');
  const page = await stage.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(url);
  const world = await stage.world(page);
  const snapshot = await world.run(() => room.collectSnapshot(document));
  await page.close();
  return { url, snapshot };
}

/**
 * The command line knows no style sheets, so what only they hide is visible to it: the mark is left out. So is the
 * address, which differs in nothing but the port.
 */
function comparable(snapshot: PageSnapshot): PageSnapshot {
  return { ...snapshot, blocks: snapshot.blocks.map(({ hidden: _, ...block }) => block) };
}

describe('the browser and the command line read the same blocks', () => {
  test.each(files)('%s', async (file) => {
    const html = readFileSync(join(directory, file), 'utf8');
    const { url, snapshot } = await browserSnapshot(html);
    expect(comparable(snapshotFromHtml(html, url))).toEqual(comparable(snapshot));
    expect(snapshot.blocks.length).toBeGreaterThan(0);
  });

  test.each(files.filter((file) => file.startsWith('builders')))('and find the same: %s', async (file) => {
    const html = readFileSync(join(directory, file), 'utf8');
    const { url, snapshot } = await browserSnapshot(html);
    const { findings } = auditSnapshot(snapshot, evidence, OPTIONS);
    expect(findings.length).toBeGreaterThan(0);
    // Only a style sheet tells what is folded away.
    const stated = ({ unseen, ...finding }: Finding) => ({
      ...finding,
      unseen: unseen === 'hidden' ? undefined : unseen,
    });
    const ofCommandLine = auditSnapshot(snapshotFromHtml(html, url), evidence, OPTIONS).findings;
    expect(ofCommandLine.map(stated)).toEqual(findings.map(stated));
  });

  test.each(Object.entries(ODD))('%s', async (_, body) => {
    const { url, snapshot } = await browserSnapshot(body);
    expect(snapshotFromHtml(body, url)).toEqual(snapshot);
  });
});

test('style sheets decide where lines end', async () => {
  const { snapshot } =
    await browserSnapshot(`<style>.line { display: block } .flex { display: flex } .cap { float: left }</style>
    <p><span class="line">Regrow cartilage</span><span class="line">without surgery</span></p>
    <div><span class="line">Less pain</span><span class="line">More motion</span></div>
    <h2 class="flex"><span>Our</span><span>exosomes</span></h2>
    <p><span class="cap">P</span>RP heals.</p>
    <a class="line" href="/">Book now</a>`);
  expect(snapshot.blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'paragraph: Regrow cartilage without surgery',
    'paragraph: Less pain',
    'paragraph: More motion',
    'heading: Our exosomes',
    'paragraph: PRP heals.',
    'link: Book now',
  ]);
});
