import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { resolveQuote, spanAt, type TextSpan } from '../../src/page/anchor.ts';
import { type Collection, collect } from '../../src/page/collect.ts';
import { RENDERING_BY_MARKUP } from '../../src/page/rendering.ts';
import { fold, foldRaw, rawOffset } from '../../src/page/run.ts';
import { quoteSelectorAt } from '../../src/text/quote-selector.ts';

function documentOf(body: string): Document {
  return new DOMParser().parseFromString(
    `<html><body>${body}</body></html>`,
    'text/html',
  ) as unknown as Document;
}

const collectionOf = (document: Document): Collection =>
  collect(document, { url: 'https://clinic.test/', rendering: RENDERING_BY_MARKUP });

/** Raw text of the document between the ends of a span; line breaks count as spaces. */
function textOf(document: Document, { start, end }: TextSpan): string {
  let text = '';
  let inside = false;
  const visit = (node: Node): void => {
    if (node === (start.node as Node)) inside = true;
    if (node.nodeType === 3 && inside) {
      const data = (node as Text).data;
      const from = node === (start.node as Node) ? start.offset : 0;
      const to = node === (end.node as Node) ? end.offset : data.length;
      text += data.slice(from, to);
    }
    if (node.nodeName === 'BR' && inside) text += ' ';
    if (node === (end.node as Node)) inside = false;
    for (const child of node.childNodes) visit(child);
  };
  visit(document.documentElement);
  return text;
}

const MARKUP = [
  '<p>Our <b>stem   cells</b>\n\t regrow <i>carti</i>lage.<br>No surgery.  </p>',
  '<div> <span> PRP&nbsp;is </span> <a href="/x">safe</a>,<br> \n always </div>',
  '<ul><li><em>Less</em> pain\n</li><li>More  mobility</li></ul>',
];

describe('spanAt', () => {
  test.each(MARKUP)('finds every part of %j in the text nodes', (markup) => {
    const document = documentOf(markup);
    const collection = collectionOf(document);
    for (const [block, { text }] of collection.snapshot.blocks.entries()) {
      for (let start = 0; start < text.length; start++) {
        for (let end = start + 1; end <= text.length; end++) {
          const quote = text.slice(start, end);
          if (quote !== quote.trim()) continue;
          const span = spanAt(collection, { block, start, end });
          expect(span && foldRaw(textOf(document, span)), quote).toBe(quote);
        }
      }
    }
  });

  test('is null once the page has changed the text or removed it', () => {
    const document = documentOf('<p>Stem cells heal</p><p>PRP too</p>');
    const collection = collectionOf(document);
    const [first, second] = document.querySelectorAll('p');
    if (first?.firstChild) (first.firstChild as Text).data = 'Stem cells do not heal';
    second?.remove();
    expect(spanAt(collection, { block: 0, start: 0, end: 10 })).not.toBeNull();
    expect(spanAt(collection, { block: 0, start: 0, end: 15 })).toBeNull();
    expect(spanAt(collection, { block: 1, start: 0, end: 3 })).toBeNull();
  });

  test('is null for text that is no text node', () => {
    const collection = collectionOf(documentOf('<img alt="A healed knee">'));
    expect(spanAt(collection, { block: 0, start: 0, end: 5 })).toBeNull();
  });
});

describe('resolveQuote', () => {
  const before = '<h2>PRP</h2><p>Lasts long.</p><h2>Cells</h2><p>Lasts long. Really.</p>';

  test('takes the occurrence whose surroundings agree', () => {
    const { snapshot } = collectionOf(documentOf(before));
    const position = { block: 3, start: 0, end: 11 };
    const selector = quoteSelectorAt(snapshot.blocks, position);
    const later = collectionOf(documentOf(`<p>New first paragraph.</p>${before}`));
    expect(resolveQuote(later, selector, position)?.position).toEqual({ block: 4, start: 0, end: 11 });
  });

  test('a quote that is gone is an orphan', () => {
    const { snapshot } = collectionOf(documentOf(before));
    const selector = quoteSelectorAt(snapshot.blocks, { block: 1, start: 0, end: 11 });
    expect(resolveQuote(collectionOf(documentOf('<p>Something else.</p>')), selector)).toBeNull();
  });

  test('every quote of a page is found again where it stood', () => {
    const word = fc.constantFrom('pain', 'less', 'knee', 'PRP', 'heals', '<br>', '<b>cells</b>');
    const paragraph = fc
      .array(word, { minLength: 1, maxLength: 12 })
      .map((words) => `<p>${words.join(' ')}</p>`);
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (paragraphs, a, b, c) => {
          const collection = collectionOf(documentOf(paragraphs.join('')));
          const { blocks } = collection.snapshot;
          if (blocks.length === 0) return;
          const block = a % blocks.length;
          const text = blocks[block]?.text ?? '';
          const start = b % text.length;
          const end = start + 1 + (c % (text.length - start));
          const exact = text.slice(start, end);
          if (exact !== fold(exact)) return;
          const position = { block, start, end };
          const found = resolveQuote(collection, quoteSelectorAt(blocks, position), position);
          expect(found?.position).toEqual(position);
        },
      ),
    );
  });
});

test('rawOffset is the inverse of folding', () => {
  const character = fc.constantFrom('a', 'b', ' ', '\n', '\u00a0', '\t');
  fc.assert(
    fc.property(fc.array(character, { maxLength: 30 }), (characters) => {
      const data = characters.join('');
      for (const [offset, folded] of [...foldRaw(data)].entries()) {
        const raw = rawOffset(data, offset);
        expect(foldRaw(data.slice(0, raw)).length).toBe(offset);
        expect(foldRaw(data[raw] ?? '')).toBe(folded);
      }
    }),
  );
});
