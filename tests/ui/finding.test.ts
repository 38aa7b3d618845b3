import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CUE_ROLES } from '../../src/model/index.ts';
import { accuracyWords } from '../../src/ui/accuracy.ts';
import { wordsIn } from '../../src/ui/finding/glossary.ts';
import { excerptOf, piecesOf } from '../../src/ui/finding/quote.tsx';
import { TRANSLATORS } from './render.tsx';

const t = TRANSLATORS.en;

describe('a quote', () => {
  const cues = fc.array(
    fc.record({ start: fc.nat(60), end: fc.nat(60), role: fc.constantFrom(...CUE_ROLES) }),
    { maxLength: 8 },
  );

  it('keeps every character, whatever its cues', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), cues, (quote, spans) => {
        const pieces = piecesOf(quote, spans);
        expect(pieces.map(({ text }) => text).join('')).toBe(quote);
        expect(new Set(pieces.map(({ at }) => at)).size).toBe(pieces.length);
      }),
    );
  });

  it('marks the words that matched and not what was learned from the whole', () => {
    const quote = 'Our cells rebuild cartilage.';
    const pieces = piecesOf(quote, [
      { start: 0, end: 28, role: 'learned' },
      { start: 10, end: 27, role: 'effect' },
    ]);
    expect(pieces.filter(({ matched }) => matched).map(({ text }) => text)).toEqual(['rebuild cartilage']);
  });

  it('starts near the words that matched where it is long', () => {
    const quote = `${'We take time for every patient and listen to what they say, '.repeat(4)}and our cells rebuild your cartilage.`;
    const start = quote.indexOf('rebuild');
    const excerpt = excerptOf({ quote, cues: [{ start, end: start + 7, role: 'effect' }] });
    expect(excerpt).toMatch(/^… \S/);
    expect(excerpt?.indexOf('rebuild')).toBeLessThan(50);
    expect(quote.endsWith(excerpt?.slice(2) ?? '?')).toBe(true);
    expect(excerptOf({ quote, cues: [] })).toBeUndefined();
    expect(
      excerptOf({ quote: 'Our cells rebuild.', cues: [{ start: 10, end: 17, role: 'effect' }] }),
    ).toBeUndefined();
  });
});

describe('measured accuracy', () => {
  const measured = { precision: 0.926, recall: 0.71, claims: 60, warnings: 46 };

  it('is said as people count: so many of ten', () => {
    expect(accuracyWords({ safety: measured }, 'safety', t)).toBe(
      'Of 10 statements of this kind that we marked in tests, about 9 were marked rightly. Of 10 that should have been marked, we found about 7.',
    );
  });

  it('promises neither all nor none', () => {
    const words = accuracyWords({ safety: { ...measured, precision: 0.99, recall: 0.02 } }, 'safety', t);
    expect(words).toContain('about 9 were marked rightly');
    expect(words).toContain('we found about 1.');
  });

  it('gives no figure where there was too little to measure, and nothing where nothing was measured', () => {
    expect(accuracyWords({ safety: { ...measured, warnings: 3 } }, 'safety', t)).toContain('too few');
    expect(accuracyWords({ safety: measured }, 'durability', t)).toBeUndefined();
  });
});

describe('hard words', () => {
  it('are explained where they occur, once', () => {
    expect(wordsIn(['PRP and platelet-rich plasma against saline: VAS 0-10'])).toEqual([
      'wordPrp',
      'wordDummy',
      'wordPainScale',
    ]);
    expect(wordsIn(['We open at nine.'])).toEqual([]);
  });
});
