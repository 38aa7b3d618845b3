import { expect, test } from 'vitest';
import { InOrder } from '../../../src/cli/many/in-order.ts';
import { Progress } from '../../../src/cli/many/progress.ts';
import { siteOf } from '../../../src/report/site.ts';

test('progress says how many are done, how fast and how long the rest takes', () => {
  const progress = new Progress(0, 100);
  expect(progress.line(1000, false)).toBe('100 of 1,000 pages (10 %)');
  for (let second = 1; second <= 10; second += 1) {
    for (let page = 0; page < 5; page += 1) progress.add(second, second === 10 && page === 0);
  }
  expect(progress.line(1000, false)).toMatch(
    /^150 of 1,000 pages \(15 %\), [45]\.\d a second, about [34] min left, 1 not audited$/,
  );
  expect(progress.line(151, true)).toContain('of at least 151 pages');
});

test('the start of the workers is not taken for the pace of the pages, and at the end nothing is left', () => {
  const progress = new Progress(0);
  for (let second = 9; second <= 19; second += 1) progress.add(second, false);
  expect(progress.line(71, false)).toBe('11 of 71 pages (15 %), 1.0 a second, about 1 min left');
  expect(progress.line(11, false)).toBe('11 of 11 pages (100 %)');
});

test('reports come out in order as soon as there is no gap, pages of an archive in theirs', () => {
  const out: string[] = [];
  const order = new InOrder((entry) => out.push('error' in entry ? entry.error.code : ''));
  const entry = (code: string) => ({ page: { url: '' }, error: { code, message: '' } });
  order.end(0, 1);
  order.end(2, 1);
  order.add([2, 0], entry('c'));
  order.add([1, 1], entry('b2'));
  expect(out).toEqual([]);
  order.add([0, 0], entry('a'));
  expect(out).toEqual(['a']);
  order.add([1, 0], entry('b1'));
  expect(out).toEqual(['a', 'b1', 'b2']);
  order.add([1, 2], null);
  order.end(1, 3);
  expect(out).toEqual(['a', 'b1', 'b2', 'c']);
});

test.each([
  ['https://www.clinic.co.uk/knees', 'clinic.co.uk'],
  ['https://clinic.co.uk:8443/', 'clinic.co.uk'],
  ['https://knees.github.io/', 'knees.github.io'],
  ['http://127.0.0.1:8080/a', '127.0.0.1:8080'],
  ['http://localhost:8080/a', 'localhost:8080'],
  ['file:///home/me/pages/a.html', 'file:///home/me/pages'],
  ['missing/a.html', 'missing'],
  ['/missing.html', '/'],
])('the site of %s is %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});
