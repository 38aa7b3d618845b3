import { benchmarkPages, documentOf, type LabelledPage } from '../../scripts/benchmark/pages.ts';
import { seededRandom } from '../../scripts/benchmark/random.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import type { PageBlock, PageSnapshot } from '../../src/model/index.ts';

const page = (title: string, blocks: PageBlock[]): PageSnapshot => ({
  schemaVersion: 1,
  url: 'https://clinic.test/',
  title,
  language: 'en',
  pageTypes: [],
  blocks,
});

const block = (kind: PageBlock['kind'], text: string): PageBlock => ({
  kind,
  text,
  region: 'main',
  headingPath: [],
});

/** The block as it stands behind `by` others. */
const moved = (one: PageBlock, by: number): PageBlock => ({
  ...one,
  headingPath: one.headingPath.map((at) => at + by),
  ...(one.leadIn && { leadIn: one.leadIn.map((at) => at + by) }),
  ...(one.question !== undefined && { question: one.question + by }),
});

/**
 * A page of about so many words: labelled pages of a kind, each standing once, in an order drawn by a seed, one behind
 * the other. `fits` leaves pages out.
 */
export function longPage(
  kind: LabelledPage['kind'],
  words: number,
  fits: (snapshot: PageSnapshot) => boolean = () => true,
): PageSnapshot {
  const random = seededRandom(1);
  const pages = benchmarkPages('all')
    .filter((one) => one.kind === kind)
    .map((one) => ({ one, place: random() }))
    .sort((a, b) => a.place - b.place);
  const blocks: PageBlock[] = [];
  let title = '';
  let left = words;
  for (const { one } of pages) {
    if (left <= 0) break;
    const snapshot = snapshotFromHtml(documentOf(one), one.url);
    if (!fits(snapshot)) continue;
    title ||= snapshot.title;
    const before = blocks.length;
    for (const each of snapshot.blocks) {
      if (left <= 0) break;
      blocks.push(moved(each, before));
      left -= each.text.split(' ').length;
    }
  }
  if (left > 0) throw new Error(`the labelled pages have ${left} words too few`);
  return page(title, blocks);
}

export const textOf = (snapshot: PageSnapshot): string => snapshot.blocks.map(({ text }) => text).join('\n');

const filled = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const HEADING = block('heading', 'Stem cell therapy and PRP for your knees at our clinic');

/** Pages made to take long, each with a heading that brings it into the scope of the audit. */
export const WORST_CASES: Readonly<Record<string, () => PageSnapshot>> = {
  'one sentence of 200 kB': () =>
    page('', [
      HEADING,
      block('paragraph', filled('stem cells regrow cartilage and heal your knee ', 200_000)),
    ]),
  '50,000 list items': () =>
    page('', [
      HEADING,
      ...Array.from(
        { length: 50_000 },
        (_, i): PageBlock => ({
          ...block('list-item', `Our stem cells relieve the pain in your knee within ${i} weeks`),
          headingPath: [0],
          leadIn: [0],
        }),
      ),
    ]),
  '40 kB of abbreviations': () =>
    page('', [
      HEADING,
      block('paragraph', filled('Dr. of the M.D. e.g. PRP vs. U.S. approx. no. in ', 40_000)),
    ]),
  '40 kB of zero-width characters': () =>
    page('', [HEADING, block('paragraph', `Stem${filled('\u200b', 40_000)} cells regrow cartilage.`)]),
  '20,000 short claims in one block': () =>
    page('', [
      HEADING,
      block('paragraph', Array.from({ length: 20_000 }, (_, i) => `PRP is safe for ${i + 10}.`).join(' ')),
    ]),
  'a heading of 40 kB over 40 sentences': () =>
    page('', [
      HEADING,
      block('heading', filled('how what ', 40_000)),
      ...Array.from(
        { length: 40 },
        (_, i): PageBlock => ({
          ...block('paragraph', `Our stem cells relieve the pain in your knee within ${i} weeks.`),
          headingPath: [1],
        }),
      ),
    ]),
  'a list item of 200 kB, full of brackets': () =>
    page('', [
      HEADING,
      block('list-item', filled('Our stem cells regrow (Olden, Marsh, Olden, Marsh cartilage. ', 200_000)),
    ]),
  '6 million characters of claims': () =>
    page('', [
      HEADING,
      ...Array.from({ length: 100 }, (_, i) =>
        block(
          'paragraph',
          Array.from(
            { length: 900 },
            (__, k) => `Our stem cells regrow cartilage for ${i * 900 + k + 100} patients without surgery.`,
          ).join(' '),
        ),
      ),
    ]),
};
