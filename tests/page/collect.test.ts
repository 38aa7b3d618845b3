import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { parseDocument } from '../../src/cli/html-snapshot-parse.ts';
import { PageSnapshotSchema } from '../../src/model/index.ts';
import { collect, collectSnapshot } from '../../src/page/collect.ts';
import { RENDERING_BY_MARKUP } from '../../src/page/rendering.ts';
import { blockOf, blocksOf, snapshotOf, textsAt, textsOf } from './blocks.ts';

describe('inline text', () => {
  test('inline markup does not cut or glue words', () => {
    expect(textsOf('<p>Our <b>stem</b> <i>cells</i>, re<em>gene</em>rated</p>')).toEqual([
      'Our stem cells, regenerated',
    ]);
  });

  test('a line break is a space, an empty line a new paragraph', () => {
    expect(textsOf('<div>Read the reviews.<br>They help.<br><br>New thought</div>')).toEqual([
      'Read the reviews. They help.',
      'New thought',
    ]);
  });

  test('white space of all kinds is folded, other characters stay', () => {
    expect(textsOf('<p>\n  A&nbsp;\t b\u200bc  “d”</p>')).toEqual(['A b\u200bc “d”']);
  });

  test('text directly in the body and around blocks is read', () => {
    expect(textsOf('Loose text<div>inside</div>after')).toEqual(['Loose text', 'inside', 'after']);
  });

  test('code, fallbacks and typed text are not read', () => {
    expect(
      textsOf(
        '<script>a</script><style>b</style><noscript>c</noscript><template>d</template><textarea>e</textarea><p>f</p>',
      ),
    ).toEqual(['f']);
  });

  test('a picture inside a sentence does not cut it', () => {
    const blocks = blocksOf('<p>Cells <img src="x" alt="Syringe beside a knee"> at work</p>');
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'Cells at work'],
      ['alt-text', 'Syringe beside a knee'],
    ]);
  });
});

describe('headings', () => {
  test('a block knows the headings above it, outermost first', () => {
    const snapshot = snapshotOf('<h1>Knees</h1><h2>PRP</h2><h3>Cost</h3><h2>Exosomes</h2><p>Text here.</p>');
    expect(textsAt(snapshot, blockOf(snapshot, 'Text here.').headingPath)).toEqual(['Knees', 'Exosomes']);
    expect(blockOf(snapshot, 'Cost').level).toBe(3);
  });

  test('ARIA headings count', () => {
    const snapshot = snapshotOf('<div role="heading" aria-level="3">PRP</div><p>Text here.</p>');
    expect(blockOf(snapshot, 'PRP')).toMatchObject({ kind: 'heading', level: 3 });
    expect(textsAt(snapshot, blockOf(snapshot, 'Text here.').headingPath)).toEqual(['PRP']);
  });

  test('a heading does not reach beyond the article it stands in', () => {
    const snapshot = snapshotOf('<h1>Clinic</h1><article><h2>PRP</h2><p>One.</p></article><p>Two.</p>');
    expect(textsAt(snapshot, blockOf(snapshot, 'Two.').headingPath)).toEqual(['Clinic']);
  });

  test('a heading alone in its section heads the next one', () => {
    const snapshot = snapshotOf('<section><h2>PRP</h2></section><section><p>One.</p></section>');
    expect(textsAt(snapshot, blockOf(snapshot, 'One.').headingPath)).toEqual(['PRP']);
  });

  test('a line in bold alone is a heading by its looks, a bold sentence is not', () => {
    const snapshot = snapshotOf('<p><b>Our exosomes</b></p><p><strong>They heal.</strong></p>');
    expect(blockOf(snapshot, 'Our exosomes')).toMatchObject({ kind: 'heading', level: 6 });
    expect(blockOf(snapshot, 'They heal.').kind).toBe('paragraph');
  });
});

describe('lists', () => {
  test('items point to what introduces them, nested lists also to their item', () => {
    const snapshot = snapshotOf(
      '<p>Benefits include:</p><ul><li>Less pain<ul><li>at night</li></ul></li><li>No surgery</li></ul>',
    );
    expect(textsAt(snapshot, blockOf(snapshot, 'Less pain').leadIn)).toEqual(['Benefits include:']);
    expect(textsAt(snapshot, blockOf(snapshot, 'at night').leadIn)).toEqual([
      'Benefits include:',
      'Less pain',
    ]);
    expect(textsAt(snapshot, blockOf(snapshot, 'No surgery').leadIn)).toEqual(['Benefits include:']);
  });

  test('a finished sentence before a list does not introduce it', () => {
    const snapshot = snapshotOf('<p>We are open daily.</p><ul><li>Less pain</li></ul>');
    expect(blockOf(snapshot, 'Less pain').leadIn).toBeUndefined();
  });

  test('a list of lines with typed bullets is a list', () => {
    const snapshot = snapshotOf('<div>PRP can:<br>• Reduce pain<br>• Rebuild cartilage</div>');
    expect(blockOf(snapshot, '• Rebuild cartilage').kind).toBe('list-item');
    expect(textsAt(snapshot, blockOf(snapshot, '• Rebuild cartilage').leadIn)).toEqual(['PRP can:']);
  });
});

describe('tables', () => {
  const table =
    '<table><tr><th>Feature</th><th>PRP</th><th>Steroid</th></tr>' +
    '<tr><th scope="row">Lasts</th><td>2 years</td><td>3 months</td></tr>' +
    '<tr><th>Safe</th><td>Yes</td><td>Yes</td></tr></table>';

  test('a cell knows the headers of its column and row', () => {
    const snapshot = snapshotOf(table);
    expect(textsAt(snapshot, blockOf(snapshot, '3 months').leadIn)).toEqual(['Steroid', 'Lasts']);
  });

  test('equal cells are kept, each with its own headers', () => {
    const snapshot = snapshotOf(table);
    const cells = snapshot.blocks.filter(({ text }) => text === 'Yes');
    expect(cells.map((cell) => textsAt(snapshot, cell.leadIn))).toEqual([
      ['PRP', 'Safe'],
      ['Steroid', 'Safe'],
    ]);
  });

  test('spanning cells shift the columns below', () => {
    const snapshot = snapshotOf(
      '<table><tr><th rowspan="2">Joint</th><th colspan="2">Result</th></tr><tr><th>Pain</th><th>Motion</th></tr>' +
        '<tr><td>Knee</td><td>less</td><td>more</td></tr></table>',
    );
    expect(textsAt(snapshot, blockOf(snapshot, 'more').leadIn)).toEqual(['Motion', 'Knee']);
  });

  test('tables that place whole pages hold paragraphs, lists and headings', () => {
    const snapshot = snapshotOf(
      '<table><tr><td><a href="/">Home</a><td><font size=5><b>PRP</b></font><p>Text.<table border=1><tr><th>Joint<th>Result<tr><td>Knee<td>better</table></table>',
    );
    expect(snapshot.blocks.slice(1).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'link: Home',
      'heading: PRP',
      'paragraph: Text.',
      'table-cell: Joint',
      'table-cell: Result',
      'table-cell: Knee',
      'table-cell: better',
    ]);
  });

  test('without header cells, the first cell names its row', () => {
    const snapshot = snapshotOf(
      '<table><tr><td>Pain</td><td>gone</td></tr><tr><td>Motion</td><td>full</td></tr></table>',
    );
    expect(textsAt(snapshot, blockOf(snapshot, 'full').leadIn)).toEqual(['Motion']);
  });

  test('a single row is no table', () => {
    expect(
      blocksOf('<table><tr><td>Menu here</td><td>Welcome to us</td></tr></table>').map((b) => b.kind),
    ).toEqual(['paragraph', 'paragraph']);
  });
});

describe('what patients say', () => {
  test.each([
    ['<blockquote>It helped.</blockquote>', 'quote'],
    ['<div class="elementor-testimonial__text">It helped.</div>', 'quote'],
    ['<div class="spr-review-content"><p>It helped.</p></div>', 'quote'],
    ['<div itemscope itemtype="https://schema.org/Review"><p>It helped.</p></div>', 'quote'],
    ['<div class="peer-review"><p>It helped.</p></div>', 'paragraph'],
    ['<article class="review-article"><p>It helped.</p></article>', 'paragraph'],
  ])('%s is a %s', (html, kind) => {
    expect(blockOf(snapshotOf(html), 'It helped.').kind).toBe(kind);
  });
});

describe('page builders', () => {
  test('cards in a grid keep their headings to themselves', () => {
    const card = (title: string) =>
      `<div class="col"><div><h4>${title}</h4><p>Text of ${title}.</p></div></div>`;
    const snapshot = snapshotOf(
      `<h1>PRP</h1><div class="row">${card('Safe')}${card('Fast')}</div><div>After.</div>`,
    );
    expect(textsAt(snapshot, blockOf(snapshot, 'Text of Fast.').headingPath)).toEqual(['PRP', 'Fast']);
    expect(textsAt(snapshot, blockOf(snapshot, 'After.').headingPath)).toEqual(['PRP']);
  });

  test('a heading in a box of its own heads the boxes after it', () => {
    const snapshot = snapshotOf(
      '<div><div><h2>PRP</h2></div><div><p>One.</p></div><div><p>Two.</p></div></div><div>Three.</div>',
    );
    expect(textsAt(snapshot, blockOf(snapshot, 'Three.').headingPath)).toEqual(['PRP']);
  });

  test('the page title survives its section, headings do not enter the footer', () => {
    const snapshot = snapshotOf(
      '<section><h1>PRP</h1><p>One.</p></section><p>Two.</p><footer><p>Three.</p></footer>',
    );
    expect(textsAt(snapshot, blockOf(snapshot, 'Two.').headingPath)).toEqual(['PRP']);
    expect(blockOf(snapshot, 'Three.').headingPath).toEqual([]);
  });

  test('a bold line above plain lines is their heading', () => {
    const snapshot = snapshotOf(
      '<p><strong>Knee pain</strong><br>PRP relieves it.</p><p><b>Bold<br>all over</b></p>',
    );
    expect(blockOf(snapshot, 'Knee pain').kind).toBe('heading');
    expect(textsAt(snapshot, blockOf(snapshot, 'PRP relieves it.').headingPath)).toEqual(['Knee pain']);
    expect(blockOf(snapshot, 'Bold all over').kind).toBe('heading');
  });

  test('lines without words are dropped', () => {
    expect(textsOf('<p>\u200b</p><p>***</p><p>Words</p><div>\ue0f9</div>')).toEqual(['Words']);
  });

  test('a control without a label asks nothing', () => {
    const snapshot = snapshotOf('<details><summary aria-label="Menu"></summary><p>Inside.</p></details>');
    expect(blockOf(snapshot, 'Inside.').question).toBeUndefined();
  });
});

describe('questions and answers', () => {
  test('details answer their summary and are hidden until opened', () => {
    const snapshot = snapshotOf(
      '<details><summary>Is it safe?</summary><p>Completely.</p><ul><li>No risk</li></ul></details>',
    );
    const question = snapshot.blocks.findIndex(({ text }) => text === 'Is it safe?');
    expect(snapshot.blocks[question]).toMatchObject({ kind: 'question' });
    expect(snapshot.blocks[question]?.hidden).toBeUndefined();
    expect(blockOf(snapshot, 'Completely.')).toMatchObject({ kind: 'answer', question, hidden: true });
    expect(blockOf(snapshot, 'No risk')).toMatchObject({ kind: 'list-item', question });
  });

  test('an accordion panel answers its button', () => {
    const snapshot = snapshotOf(
      '<h2>FAQ</h2><h3><button aria-expanded="false" aria-controls="p1">Does it work?</button></h3><div id="p1" hidden><p>Always.</p></div>',
    );
    const question = snapshot.blocks.findIndex(({ text }) => text === 'Does it work?');
    expect(snapshot.blocks[question]?.kind).toBe('question');
    expect(blockOf(snapshot, 'Always.')).toMatchObject({ kind: 'answer', question, hidden: true });
    expect(textsAt(snapshot, blockOf(snapshot, 'Always.').headingPath)).toEqual(['FAQ']);
  });

  test('a tab introduces its panel', () => {
    const snapshot = snapshotOf(
      '<div role="tablist"><button role="tab" aria-controls="a">PRP</button><button role="tab" aria-controls="b">Cells</button></div>' +
        '<div role="tabpanel" id="a">Less pain</div><div role="tabpanel" id="b" style="display: none">No surgery</div>',
    );
    expect(textsAt(snapshot, blockOf(snapshot, 'No surgery').leadIn)).toEqual(['Cells']);
    expect(blockOf(snapshot, 'No surgery').hidden).toBe(true);
  });

  test('a description answers its term', () => {
    const snapshot = snapshotOf(
      '<dl><dt>What is PRP?</dt><dd>Your own blood.</dd><dt>Price</dt><dd>Ask us.</dd></dl>',
    );
    const answered = (text: string) => textsAt(snapshot, [blockOf(snapshot, text).question ?? -1]);
    expect(blockOf(snapshot, 'What is PRP?').kind).toBe('question');
    expect(answered('Your own blood.')).toEqual(['What is PRP?']);
    expect(answered('Ask us.')).toEqual(['Price']);
    expect(blockOf(snapshot, 'Price').question).toBeUndefined();
  });

  test('questions and answers marked by a letter', () => {
    const snapshot = snapshotOf('<p><b>Q: Does it hurt?</b></p><p>A: Hardly ever.</p>');
    expect(blockOf(snapshot, 'Q: Does it hurt?').kind).toBe('question');
    expect(textsAt(snapshot, [blockOf(snapshot, 'A: Hardly ever.').question ?? -1])).toEqual([
      'Q: Does it hurt?',
    ]);
  });

  test('FAQ metadata tells what the markup does not; quotes may differ', () => {
    const data = {
      '@type': 'FAQPage',
      mainEntity: {
        '@type': 'Question',
        name: "Won't it hurt?",
        acceptedAnswer: { '@type': 'Answer', text: "<p>It won't.</p><p>Not at all.</p>" },
      },
    };
    const snapshot = snapshotOf(
      `<div>Won’t it hurt?</div><div>It won’t.</div><div>Not at all.</div><div>Call us.</div><script type="application/ld+json">${JSON.stringify(data)}</script>`,
      '',
    );
    expect(snapshot.blocks.map(({ kind, question }) => [kind, question])).toEqual([
      ['question', undefined],
      ['answer', 0],
      ['answer', 0],
      ['paragraph', undefined],
    ]);
  });

  test('text under a heading that asks answers it', () => {
    const snapshot = snapshotOf('<h2>Does it last?</h2><p>For ten years.</p>');
    expect(textsAt(snapshot, [blockOf(snapshot, 'For ten years.').question ?? -1])).toEqual([
      'Does it last?',
    ]);
  });
});

describe('regions', () => {
  test.each([
    ['<nav>Our knees</nav>', 'navigation'],
    ['<div role="contentinfo">Our knees</div>', 'footer'],
    ['<footer>Our knees</footer>', 'footer'],
    ['<div class="site-footer">Our knees</div>', 'footer'],
    ['<div id="cookie-banner">Our knees</div>', 'dialog'],
    ['<aside>Our knees</aside>', 'aside'],
    ['<form><label>Our knees</label></form>', 'form'],
    ['<form><main>Our knees</main></form>', 'main'],
    ['<ol class="comment-list"><li>Our knees</li></ol>', 'comments'],
    ['<h2>References</h2><ol><li>Our knees</li></ol>', 'references'],
    ['<h2>References</h2><ol><li>x</li></ol><h2>Visit</h2><p>Our knees</p>', 'main'],
    ['<article><header>Our knees</header></article>', 'main'],
    ['<main><footer>Our knees</footer></main>', 'main'],
    ['<section><div class="header">Our knees</div></section>', 'main'],
  ])('%s is in %s', (html, region) => {
    expect(blockOf(snapshotOf(html), 'Our knees').region).toBe(region);
  });
});

describe('links, buttons and forms', () => {
  test('a link alone is a link, a link in a sentence is not', () => {
    expect(
      blocksOf('<div><a href="/a">Book now</a></div><p>See <a href="/b">our results</a> today.</p>'),
    ).toMatchObject([
      { kind: 'link', text: 'Book now' },
      { kind: 'paragraph', text: 'See our results today.' },
    ]);
  });

  test('links in a row are separate', () => {
    expect(
      textsOf('<div><a href="/a">Home</a> | <a href="/b">Knees</a>\n<a href="/c">Hips</a></div>'),
    ).toEqual(['Home', 'Knees', 'Hips']);
  });

  test('labels, options, placeholders and submit buttons are read, typed values are not', () => {
    expect(
      blocksOf(
        '<form><label>Joint</label><select><option>Knee</option></select><input placeholder="Your name" value="Ann"><input type="submit" value="Book"></form>',
      ).map(({ kind, text }) => `${kind}: ${text}`),
    ).toEqual(['label: Joint', 'label: Knee', 'label: Your name', 'button: Book']);
  });
});

describe('what the eye does not see', () => {
  test.each([
    'hidden',
    'style="display:none"',
    'style="color:red; visibility: hidden"',
    'aria-hidden="true"',
    'class="sr-only"',
  ])('%s marks text as hidden', (attributes) => {
    expect(blockOf(snapshotOf(`<div ${attributes}><p>Stem cells</p></div>`), 'Stem cells').hidden).toBe(true);
  });

  test('hidden words in a sentence are kept out of it', () => {
    expect(blocksOf('<p>We treat <span hidden>secretly</span>knees.</p>')).toMatchObject([
      { text: 'We treat knees.' },
      { text: 'secretly', hidden: true },
    ]);
  });

  test('text hidden once and visible once is visible', () => {
    const [block] = blocksOf(
      '<nav hidden><a href="/">All treatments</a></nav><nav><a href="/">All treatments</a></nav>',
    );
    expect(block).toMatchObject({ text: 'All treatments', repeats: 2 });
    expect(block?.hidden).toBeUndefined();
  });

  test('title and description are read; the description is not visible', () => {
    const snapshot = snapshotOf(
      '',
      '<title>Knees  heal</title><meta name="description" content="Stem cells cure.">',
    );
    expect(snapshot.title).toBe('Knees heal');
    expect(snapshot.blocks).toMatchObject([
      { kind: 'title', text: 'Knees heal', region: 'head' },
      { kind: 'meta', text: 'Stem cells cure.', region: 'head', hidden: true },
    ]);
  });

  test('structured data is read where the page does not show it', () => {
    const data = {
      '@type': 'FAQPage',
      mainEntity: [
        {
          '@type': 'Question',
          name: 'Is it safe?',
          acceptedAnswer: { '@type': 'Answer', text: '<p>Without any risk &amp; pain.</p>' },
        },
        {
          '@type': 'Question',
          name: 'Is it shown?',
          acceptedAnswer: { '@type': 'Answer', text: 'Yes it is.' },
        },
      ],
    };
    const snapshot = snapshotOf(
      `<p>Is it shown?</p><p>Yes it is.</p><script type="application/ld+json">${JSON.stringify(data)}</script><script type="application/ld+json">{broken</script>`,
    );
    const answer = blockOf(snapshot, 'Without any risk & pain.');
    expect(answer).toMatchObject({ kind: 'structured-data', hidden: true });
    expect(textsAt(snapshot, [answer.question ?? -1])).toEqual(['Is it safe?']);
    expect(snapshot.blocks.filter(({ kind }) => kind === 'structured-data')).toHaveLength(2);
    expect(snapshot.pageTypes).toContain('faqpage');
  });
});

describe('copies', () => {
  test('boilerplate is kept once and counted', () => {
    const blocks = blocksOf(
      '<p>x.</p><button>Book now</button><p>y.</p><button>Book now</button><button>Book now</button>',
    );
    expect(blocks.filter(({ text }) => text === 'Book now')).toMatchObject([{ repeats: 3 }]);
  });

  test('the same short line under another heading is kept', () => {
    expect(
      textsOf('<h2>PRP</h2><ul><li>Less pain</li></ul><h2>Cells</h2><ul><li>Less pain</li></ul>'),
    ).toEqual(['PRP', 'Less pain', 'Cells', 'Less pain']);
  });
});

describe('bad input', () => {
  test.each([
    '',
    '   ',
    '<',
    '<p',
    '</div></p>',
    '<table><p>x',
    '<html><html><body><body>x',
    'no markup at all',
  ])('%j gives a snapshot', (html) => {
    expect(v.is(PageSnapshotSchema, snapshotFromHtml(html, ''))).toBe(true);
  });

  test('10,000 levels are read', () => {
    const depth = 10_000;
    expect(textsOf(`${'<div>'.repeat(depth)}Deep text${'</div>'.repeat(depth)}`)).toEqual(['Deep text']);
  });

  test('limits cut the collection short and say so', () => {
    const document = parseDocument(`<p>One two three</p><p>${'word '.repeat(100)}</p><p>Last</p>`);
    const limits = { characters: 100, blocks: 10, blockCharacters: 50 };
    const snapshot = collectSnapshot(document, {
      url: '',
      rendering: RENDERING_BY_MARKUP,
      limits,
    });
    expect(snapshot.truncated).toBe(true);
    expect(snapshot.blocks.map(({ text }) => text.length)).toEqual([13, 50, 4]);
  });

  test('frames in the markup are read, others are named', () => {
    const snapshot = snapshotOf(
      '<p>Top.</p><iframe srcdoc="<h2>PRP</h2><p>Inside.</p>"></iframe><iframe src="/video"></iframe><iframe src="/count" width="1" height="0"></iframe><iframe srcdoc="<p>Walled</p>" sandbox></iframe>',
    );
    const inside = blockOf(snapshot, 'Inside.');
    expect(inside.frame).toBeDefined();
    expect(snapshot.frames?.[inside.frame ?? 0]?.read).toBe(true);
    expect(snapshot.frames).toContainEqual({ url: 'https://clinic.test/video', read: false });
    expect(snapshot.frames).not.toContainEqual({ url: 'https://clinic.test/count', read: false });
    expect(snapshot.blocks.some(({ text }) => text === 'Walled')).toBe(false);
    expect(snapshot.frames).toContainEqual({ url: 'about:srcdoc', read: false });
  });

  test('of frames that were not read the element is handed on, of others none', () => {
    const document = parseDocument(
      '<iframe id="a" src="/a"></iframe><iframe id="b"></iframe><iframe id="c" src="/c"></iframe><iframe id="d" src="/empty"></iframe>',
    );
    const inside = { b: '<p>Inside.</p><iframe id="e" src="/e"></iframe>', d: '' } as Record<string, string>;
    const { snapshot, frameElements } = collect(document, {
      url: 'https://clinic.test/',
      rendering: RENDERING_BY_MARKUP,
      frameDocument: ({ id }) => (inside[id] === undefined ? null : parseDocument(inside[id])),
    });
    expect(snapshot.frames?.map(({ url, read }) => `${url} ${read}`)).toEqual([
      'https://clinic.test/a false',
      'https://clinic.test/c false',
      'about:blank true',
      'https://clinic.test/e false',
    ]);
    expect(frameElements.map((element) => element?.id)).toEqual(['a', 'c', undefined, 'e']);
  });

  test('declared shadow roots are read with their slots', () => {
    expect(
      textsOf(
        '<x-card><template shadowrootmode="open"><h3><slot name="title"></slot></h3><p>From the card</p><slot>Fallback</slot></template><b slot="title">PRP</b></x-card>',
      ),
    ).toEqual(['PRP', 'From the card', 'Fallback']);
  });

  test('any markup gives a valid snapshot whose references point backwards', () => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'ul',
      'li',
      'table',
      'tr',
      'td',
      'th',
      'h2',
      'details',
      'summary',
      'dl',
      'dt',
      'dd',
      'a',
      'b',
      'button',
      'section',
      'form',
    );
    const token = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom(
        '<br>',
        'Less pain: ',
        'Why? ',
        '<span hidden>',
        '</span>',
        '<li aria-controls="x" id="y">',
        '<i id="x">',
      ),
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        const snapshot = snapshotOf(tokens.join(''));
        v.parse(PageSnapshotSchema, snapshot);
        for (const [index, block] of snapshot.blocks.entries()) {
          const references = [
            ...block.headingPath,
            ...(block.leadIn ?? []),
            ...(block.question === undefined ? [] : [block.question]),
          ];
          expect(references.every((reference) => reference < index)).toBe(true);
          expect(block.text).toBe(block.text.replace(/\s+/g, ' ').trim());
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('words that name properties of every object are no roles and no tags', () => {
  const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
  const snapshot = snapshotOf(
    names.map((name) => `<div role="${name}">Role ${name}.</div><${name}>Tag ${name}.</${name}>`).join(''),
  );
  expect(v.is(PageSnapshotSchema, snapshot)).toBe(true);
  const read = snapshot.blocks.filter(({ region }) => region !== 'head');
  expect(read.map(({ kind, region }) => `${kind} ${region}`)).toEqual(
    names.flatMap(() => ['paragraph main', 'paragraph main']),
  );
});
