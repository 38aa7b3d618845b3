import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { claimReviewReport } from '../../src/report/claim-review.ts';
import { entryOf, failure, finding } from './fixtures.ts';
import { hostileEntry } from './hostile.ts';

interface Tested {
  passed: { test: string; schema?: string }[];
  failed: { test: string; schema?: string }[];
  warnings: { test: string; schema?: string }[];
  schemas: string[];
}
// The tool is CommonJS without types: Google's rules for structured data as a preset.
const require = createRequire(import.meta.url);
const { structuredDataTest } = require('structured-data-testing-tool') as {
  structuredDataTest(html: string, options: object): Promise<Tested>;
};
const { ClaimReview } = require('structured-data-testing-tool/presets/google/schemas/ClaimReview') as {
  ClaimReview: object;
};

/** What the tool finds wrong with the reviews, each put into a page of its own as its publisher would. */
async function faults(jsonLd: string): Promise<string[]> {
  const graph = JSON.parse(jsonLd)['@graph'] as object[];
  const all: string[] = [];
  for (const review of graph) {
    const data = JSON.stringify({ '@context': 'https://schema.org', ...review }).replaceAll('<', '\\u003c');
    const page = `<!doctype html><html><head><script type="application/ld+json">${data}</script></head></html>`;
    const result = await structuredDataTest(page, { presets: [ClaimReview] }).catch(
      (error: { res: Tested }) => error.res,
    );
    expect(result.schemas.join(' ')).toContain('ClaimReview');
    expect(result.passed.length).toBeGreaterThan(5);
    all.push(...[...result.failed, ...result.warnings].map(({ test }) => test));
  }
  return all;
}

const two = () =>
  entryOf([
    finding(),
    finding({ id: 'f2', verdict: 'contradicted', quote: 'FDA approved.' }),
    finding({ id: 'f3', status: 'review' }),
    finding({ id: 'f4', status: 'in-line', verdict: 'consistent' }),
  ]);
const idsOf = (report: string) =>
  (JSON.parse(report)['@graph'] as { claimReviewed: string }[]).map(({ claimReviewed }) => claimReviewed);

test("passes the structured-data tool's rules for ClaimReview, hostile text included", async () => {
  const report = claimReviewReport([two(), hostileEntry()], { confirmed: 'all' });
  expect(await faults(report)).toEqual([]);
});

test('nothing is reviewed that no person has confirmed', () => {
  expect(JSON.parse(claimReviewReport([two(), failure]))).toEqual({
    '@context': 'https://schema.org',
    '@graph': [],
  });
});

test('an unsure finding is reviewed only when it is named', () => {
  expect(idsOf(claimReviewReport([two()], { confirmed: 'all' }))).toHaveLength(3);
  expect(idsOf(claimReviewReport([two()], { confirmed: new Set(['f2']) }))).toEqual(['FDA approved.']);
  expect(idsOf(claimReviewReport([two()], { confirmed: new Set(['f3']) }))).toHaveLength(1);
});

test('ratings run from 1, contradicted, to 5, in line; the publisher and its address are taken over', () => {
  const report = claimReviewReport([two()], {
    confirmed: 'all',
    reviewer: { name: 'The Daily Test', kind: 'organization', url: 'https://news.test/check?id=4#top' },
  });
  const graph = JSON.parse(report)['@graph'];
  expect(
    graph.map((review: { reviewRating: { ratingValue: number } }) => review.reviewRating.ratingValue),
  ).toEqual([2, 1, 5]);
  expect(graph[1]).toMatchObject({
    url: 'https://news.test/check?id=4#f2',
    author: { '@type': 'Organization', name: 'The Daily Test', url: 'https://news.test' },
    itemReviewed: { author: { name: 'clinic.example', url: 'https://clinic.example' } },
  });
});

test('a person is a person, and passes the rules too', async () => {
  const report = claimReviewReport([two()], {
    confirmed: 'all',
    reviewer: { name: 'Ada Test', kind: 'person', url: 'https://news.test/check' },
  });
  expect(JSON.parse(report)['@graph'][0].author).toEqual({ '@type': 'Person', name: 'Ada Test' });
  expect(await faults(report)).toEqual([]);
});

test('what was confirmed of a page counts for that page alone', () => {
  const entries = [
    { ...two(), confirmed: new Set(['f1']) },
    { ...two(), confirmed: new Set(['f2']) },
    { ...two(), confirmed: new Set<string>() },
  ];
  expect(idsOf(claimReviewReport(entries, { confirmed: 'all' }))).toEqual([
    'Stem cells rebuild your knee.',
    'FDA approved.',
  ]);
});

test('a saved file gives no path of the disk that it lies on', () => {
  const path = 'file:///home/someone/clinic.html';
  const entry = entryOf([finding({ link: `${path}#:~:text=Stem%20cells` })]);
  entry.audit.page.url = path;
  const [review] = JSON.parse(claimReviewReport([entry], { confirmed: 'all' }))['@graph'];
  expect(review.itemReviewed.appearance).toEqual({ '@type': 'WebPage', name: 'Clinic' });
  expect(JSON.stringify(review)).not.toContain('file:');
  const [onTheWeb] = JSON.parse(claimReviewReport([two()], { confirmed: 'all' }))['@graph'];
  expect(onTheWeb.itemReviewed.appearance.url).toBe(onTheWeb.url);
});

test('a short answer is reviewed with its question, and "we" does not become the reviewer', () => {
  const short = finding({ quote: 'Yes.', prompt: 'Does it help?', why: 'We hold no controlled trial.' });
  const report = claimReviewReport([entryOf([short])], { confirmed: 'all' });
  const [review] = JSON.parse(report)['@graph'];
  expect(review.claimReviewed).toBe('Does it help? Yes.');
  expect(review.itemReviewed.text).toBe('Does it help? Yes.');
  expect(review.reviewBody).toBe('The evidence set of Clinic Claim Auditor holds no controlled trial.');
  expect(review.reviewRating.ratingExplanation).toBe(review.reviewBody);
});
