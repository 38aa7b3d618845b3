import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerptAround } from '../../../src/ui/visit/excerpt.ts';

it('is the quote itself where that is short', () => {
  expect(excerptAround({ quote: 'Our cells rebuild.', cues: [] })).toBe('Our cells rebuild.');
});

it('keeps the words that matched and says where something is left out', () => {
  const quote = `${'We take time for every patient, '.repeat(6)}our cells rebuild your cartilage ${'and we listen '.repeat(9)}`;
  const start = quote.indexOf('rebuild');
  const excerpt = excerptAround({ quote, cues: [{ start, end: start + 7, role: 'effect' }] });
  expect(excerpt).toMatch(/^… .*our cells rebuild your cartilage.* …$/);
});

it('is made of whole words of the quote, and never longer than two lines take', () => {
  const quotes = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(quotes, fc.nat(), (words, place) => {
      const quote = words.join(' ');
      const start = place % quote.length;
      const excerpt = excerptAround({ quote, cues: [{ start, end: quote.length, role: 'effect' }] });
      expect(excerpt.length).toBeLessThanOrEqual(94);
      const inside = excerpt.replace(/^… | …$/g, '');
      expect(` ${quote} `).toContain(` ${inside} `);
    }),
  );
});
