import { expect, test } from 'vitest';
import { wholeQuote } from '../../src/report/whole-quote.ts';

test.each([
  ['Is it approved?', 'Yes.', 'Is it approved? Yes.'],
  ['Risk of infection', 'Zero', 'Risk of infection: Zero'],
  ['Our stem cells treat:', 'Autism', 'Our stem cells treat: Autism'],
  ['92 %', 'of our patients avoid surgery', '92 % of our patients avoid surgery'],
  [undefined, 'PRP ends pain.', 'PRP ends pain.'],
])('%s + %s', (prompt, quote, whole) => {
  expect(wholeQuote({ quote, prompt })).toBe(whole);
});
