import { expect, test } from 'vitest';
import { wholeQuote } from '../../../src/report/whole-quote.ts';
import { auditOnClinicPage } from './page.ts';

const said = (html: string): string[] => auditOnClinicPage(html).findings.map(wholeQuote);

test.each([
  ['<h3>Does PRP regrow cartilage?</h3><p>Yes.</p>', 'Does PRP regrow cartilage? Yes.'],
  ['<dl><dt>Risk of infection</dt><dd>Zero</dd></dl>', 'Risk of infection: Zero'],
  [
    '<div>92 %</div><div>of our PRP patients avoid knee surgery</div>',
    '92 % of our PRP patients avoid knee surgery',
  ],
  [
    '<p>Our stem cells cure:</p><ul><li>Autism</li><li>Lyme disease</li></ul>',
    'Our stem cells cure: Lyme disease',
  ],
  ['<p>Tea is free. Our stem cells cure:</p><ul><li>Autism</li></ul>', 'Our stem cells cure: Autism'],
])('a fragment is given with what it makes no sense without: %s', (html, whole) => {
  expect(said(html)).toContain(whole);
  const finding = auditOnClinicPage(html).findings.find((one) => wholeQuote(one) === whole);
  expect(finding?.headingPath.at(-1)).toBe(finding?.prompt);
});

test.each([
  ['<p>Infection risk: Zero</p>', 'Infection risk: Zero'],
  ['<p>Call 555-0100</p><p>Our stem cells cure arthritis.</p>', 'Our stem cells cure arthritis.'],
  [
    '<p>What you get:</p><ul><li>Our stem cells regrow the cartilage of your knee and end the pain for good.</li></ul>',
    'Our stem cells regrow the cartilage of your knee and end the pain for good.',
  ],
])('a statement that speaks for itself is given alone: %s', (html, quote) => {
  const finding = auditOnClinicPage(html).findings.find((one) => one.quote === quote);
  expect(finding).toBeDefined();
  expect(finding?.prompt).toBeUndefined();
});
