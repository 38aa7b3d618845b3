import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dossierReport } from '../../src/report/dossier.ts';
import { htmlReport } from '../../src/report/html.ts';
import { auditHere, SAMPLE } from '../cli/command.ts';
import { entryOf, finding } from '../report/fixtures.ts';
import { hostileEntry } from '../report/hostile.ts';
import { type Chromium, launchChromium } from './support/chromium.ts';

/** 16 mm in points, less what a letter may reach over its own width. */
const MARGIN = (16 / 25.4) * 72 - 1;

interface Printed {
  /** All words of each page, with single blanks. */
  pages: string[];
  /** Words that reach beyond the margins. */
  cut: string[];
}

let driver: Chromium;
beforeAll(async () => {
  driver = await launchChromium();
});
afterAll(() => driver?.close());

/** Prints a document as a reader would, and reads the file as a viewer does. */
async function printed(html: string, format: 'a4' | 'letter'): Promise<Printed> {
  const page = await driver.browser.newPage();
  await page.setContent(html);
  const file = await getDocumentProxy(await page.pdf({ format, preferCSSPageSize: false }));
  await page.close();
  const pages: string[] = [];
  const cut: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const sheet = await file.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const texts = (await sheet.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
    for (const { str, transform, width: length } of texts) {
      const [, , , , x = 0, y = 0] = transform as number[];
      const fits = x >= MARGIN && x + length <= width - MARGIN && y >= MARGIN && y <= height - MARGIN;
      if (!fits && str.trim()) cut.push(`${number}: ${str}`);
    }
    pages.push(
      texts
        .map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str))
        .join('')
        .replaceAll(/\s+/g, ' '),
    );
  }
  return { pages, cut };
}

const without = (text: string): string => text.replaceAll(/\s+/g, '');

it.each(['a4', 'letter'] as const)('a report is printed whole on %s', async (format) => {
  const { stdout } = await auditHere(['--format', 'json', SAMPLE]);
  const { findings } = JSON.parse(stdout);
  const { pages, cut } = await printed((await auditHere(['--format', 'html', SAMPLE])).stdout, format);
  expect(cut).toEqual([]);
  expect(findings.length).toBeGreaterThan(10);
  const all = without(pages.join(' '));
  for (const { quote } of findings) expect(all).toContain(without(quote));
  expect(pages.join(' ')).toMatch(
    /At a glance.*Statement by statement.*Right of reply.*Limits of this report.*References/,
  );
});

it('no row of the table is torn between two sheets', async () => {
  const quotes = Array.from(
    { length: 40 },
    (_, at) =>
      `Statement ${at}: ${'the cells rebuild the worn joint in weeks, '.repeat(8)}says number ${at}.`,
  );
  const findings = quotes.map((quote, block) =>
    finding({ id: `f${block}`, quote, position: { block, start: 0, end: quote.length } }),
  );
  const { pages } = await printed(htmlReport([entryOf(findings)]), 'a4');
  const table = pages.slice(0, 1 + pages.findIndex((page) => page.includes('Statement by statement')));
  expect(table.length).toBeGreaterThan(3);
  const whole = (quote: string) => table.some((page) => without(page).includes(without(quote)));
  expect(quotes.filter((quote) => !whole(quote))).toEqual([]);
});

it('nothing of a page that will not break its words runs off the paper', async () => {
  const entry = hostileEntry({ quote: 'regenerativemedicine'.repeat(40) });
  for (const html of [htmlReport([entry]), dossierReport([entry], { confirmed: 'all' })])
    expect((await printed(html, 'a4')).cut).toEqual([]);
});
