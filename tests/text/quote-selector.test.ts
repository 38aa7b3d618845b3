import { describe, expect, test } from 'vitest';
import { linkToQuote, quoteSelectorAt } from '../../src/text/quote-selector.ts';
import { block, paragraph, snapshotOf } from '../snapshot.ts';

/** How many blocks of a page of so many images are looked at for the context of one in the middle. */
function blocksRead(images: number): number {
  let reads = 0;
  const blocks = new Proxy(
    Array.from({ length: images }, () => block('alt-text', 'Knee')),
    {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
        return Reflect.get(target, key);
      },
    },
  );
  quoteSelectorAt(blocks, { block: images / 2, start: 0, end: 4 });
  return reads;
}

describe('context of a quote', () => {
  test('comes from the neighbours where the block itself has too little', () => {
    const { blocks } = snapshotOf([paragraph('Before it.'), paragraph('PRP heals.')]);
    expect(quoteSelectorAt(blocks, { block: 1, start: 0, end: 10 }).prefix).toBe('Before it. ');
  });

  test('is looked for nearby only, however many blocks have none', () => {
    expect(blocksRead(100_000)).toBe(blocksRead(1_000));
  });

  test('of a link is the same wherever the quote stands in a long block', () => {
    const text = `${'Some words stand here. '.repeat(50)}PRP is safe. And so on.`;
    const start = text.indexOf('PRP');
    const link = (by: number) =>
      linkToQuote(snapshotOf([paragraph(text.slice(by))]), {
        block: 0,
        start: start - by,
        end: start - by + 12,
      });
    expect(link(0)).toBe(link(text.indexOf('Some', 100)));
    expect(link(0)).toContain('text=words%20stand%20here.-,PRP%20is%20safe.,-And%20so');
  });
});
