import { expect, test } from 'vitest';
import { escaped, markdownReport } from '../../src/report/markdown.ts';
import { entryOf, failure, finding } from './fixtures.ts';

test('a finding with its quote, link, verdict, reason, source and question', () => {
  const report = markdownReport(entryOf([finding()]));
  expect(report).toContain('# Clinic');
  expect(report).toContain('| Not supported | 1 | no good evidence in people stands behind it |');
  expect(report).toContain(
    '> “Stem cells rebuild your knee.” [show on page](<https://clinic.example/#:~:text=Stem%20cells>)',
  );
  expect(report).toContain('- **Not supported, high** (rebuilding tissue; stem cells): No controlled trial');
  expect(report).toContain('  - Evidence: against the claim: Author, Journal, 2020 [1]');
  expect(report).toContain(
    '1. Author A. A trial. Journal. 2020. [doi.org](<https://doi.org/10.5555/a>) There was no new cartilage.',
  );
  expect(report).toContain('  - Ask: Which trial shows it?');
});

test.each([
  ['HTML', '<img src=x onerror=alert(1)>'],
  ['a link', '[click](https://evil.example)'],
  ['an image', '![x](https://evil.example/x.png)'],
  ['a bare address', 'https://evil.example and www.evil.example'],
  ['emphasis and code', '**bold** _em_ `code` ~~gone~~'],
  ['an entity', '&lt;b&gt;'],
  ['lines', 'one\n# two\n---\n| three |'],
])('a page cannot bring in %s', (_name, quote) => {
  const safe = escaped(quote);
  expect(safe).not.toMatch(/(?<!\\)[<>[\]*_`~|&!#]/);
  expect(safe).not.toMatch(/[a-z]:\/\/|www\.|\n/);
  expect(markdownReport(entryOf([finding({ quote })]))).toContain(safe);
});

test('a link that is no web address is left out', () => {
  const report = markdownReport(entryOf([finding({ link: 'javascript:alert(1)' })]));
  expect(report).not.toContain('javascript:');
});

test('a failure: where and what to do', () => {
  expect(markdownReport(failure)).toContain('The page was not there after 30 seconds.');
});
