import { describe, expect, test } from 'vitest';
import { linkToQuote, quoteSelectorAt } from '../../src/text/quote-selector.ts';
import { textFragmentUrl } from '../../src/text/text-fragment.ts';
import { snapshotOf } from './blocks.ts';

describe('textFragmentUrl', () => {
  const page = 'https://clinic.test/knee';

  test('encodes what is syntax in a text directive', () => {
    expect(textFragmentUrl(page, 'non-surgical, safe & sure')).toBe(
      `${page}#:~:text=non%2Dsurgical%2C%20safe%20%26%20sure`,
    );
  });

  test('keeps an anchor, replaces a text directive', () => {
    expect(textFragmentUrl(`${page}#faq`, 'No risk')).toBe(`${page}#faq:~:text=No%20risk`);
    expect(textFragmentUrl(`${page}#faq:~:text=old`, 'No risk')).toBe(`${page}#faq:~:text=No%20risk`);
  });

  test('gives long quotes by their ends', () => {
    const words = Array.from({ length: 60 }, (_, i) => `word${i}`);
    expect(textFragmentUrl(page, words.join(' '))).toBe(
      `${page}#:~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59`,
    );
  });

  test('uses whole words of the context only', () => {
    expect(
      textFragmentUrl(
        page,
        'No risk',
        'ments: patients who had the cells',
        ', our doctors say. That is more so',
      ),
    ).toBe(`${page}#:~:text=had%20the%20cells-,No%20risk,-%2C%20our%20doctors`);
    expect(textFragmentUrl(page, 'No risk', 'Benefits')).toBe(`${page}#:~:text=Benefits-,No%20risk`);
  });

  test('without a quote it is the page itself', () => {
    expect(textFragmentUrl(page, '  ')).toBe(page);
  });
});

describe('quoteSelectorAt', () => {
  test('takes 32 characters either side, over block borders', () => {
    const { blocks } = snapshotOf('<h2>Benefits</h2><ul><li>Less pain</li><li>No surgery</li></ul>', '');
    expect(quoteSelectorAt(blocks, { block: 1, start: 0, end: 9 })).toEqual({
      type: 'TextQuoteSelector',
      exact: 'Less pain',
      prefix: 'Benefits ',
      suffix: ' No surgery',
    });
  });

  test('alternative texts are no context', () => {
    const { blocks } = snapshotOf('<p>One.</p><img alt="A knee"><p>Two.</p>', '');
    expect(quoteSelectorAt(blocks, { block: 2, start: 0, end: 4 }).prefix).toBe('One. ');
  });
});

describe('linkToQuote', () => {
  test('a short quote is given its surroundings', () => {
    const snapshot = snapshotOf('<h2>Benefits of PRP</h2><ul><li>Less pain</li></ul>', '');
    expect(linkToQuote(snapshot, { block: 1, start: 0, end: 9 })).toBe(
      'https://clinic.test/#:~:text=Benefits%20of%20PRP-,Less%20pain',
    );
  });

  test('text that no eye sees is not linked to', () => {
    const snapshot = snapshotOf('', '<meta name="description" content="Stem cells cure arthritis for good">');
    expect(linkToQuote(snapshot, { block: 0, start: 0, end: 10 })).toBe('https://clinic.test/');
  });
});
