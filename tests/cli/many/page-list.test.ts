import { expect, test } from 'vitest';
import { readPageList } from '../../../src/cli/many/page-list.ts';

const read = (...lines: string[]) =>
  readPageList(
    '-',
    (async function* () {
      yield new TextEncoder().encode(lines.join('\n'));
    })(),
  );

test.each([
  ['www.example.com/page', 'https://www.example.com/page'],
  ['www.example.com', 'https://www.example.com'],
  ['WWW.Example.co.uk/a?b=c', 'https://WWW.Example.co.uk/a?b=c'],
  ['clinic.example.com/knees', 'https://clinic.example.com/knees'],
  ['http://example.com/page', 'http://example.com/page'],
  ['file:///tmp/page.html', 'file:///tmp/page.html'],
  // Files and folders, whether they are there or not.
  ['page.html', 'page.html'],
  ['notes.md', 'notes.md'],
  ['saved/www.example.com.html', 'saved/www.example.com.html'],
  ['./www.example.com/page.html', './www.example.com/page.html'],
  ['/tmp/www.example.com', '/tmp/www.example.com'],
  ['C:\\www.example.com', 'C:\\www.example.com'],
  ['README.md', 'README.md'],
])('the line "%s" of a list is %s', async (line, input) => {
  expect(await read('# a remark', '', line)).toEqual([input]);
});
