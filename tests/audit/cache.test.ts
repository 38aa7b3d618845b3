import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import type { PageBlock, PageSnapshot } from '../../src/model/index.ts';
import { TextCache } from '../../src/text/kept.ts';
import type { SentenceCache } from '../../src/text/page-sentences.ts';

const evidence = loadEvidence();
const options = { auditedAt: '2026-01-01T00:00:00.000Z', toolVersion: '0' };
const folder = new URL('../pages/', import.meta.url);
const pages = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => {
    try {
      return [
        snapshotFromHtml(readFileSync(new URL(`${name}/page.html`, folder), 'utf8'), `https://${name}.test/`),
      ];
    } catch {
      return [];
    }
  });

const LATE = [
  'Exosomes cure diabetes within weeks.',
  'They have never been approved.',
  'Call us today!',
  'In a trial of 40 dogs, PRP did nothing (Miller et al., 2019).',
];

/** A change as pages change: text that comes, text that goes, text that stands elsewhere, another title. */
const change = fc.tuple(
  fc.constantFrom('add', 'drop', 'copy', 'title', 'kind', 'other page'),
  fc.nat(200),
  fc.constantFrom(...LATE),
);

function changed(page: PageSnapshot, [what, at, text]: [string, number, string]): PageSnapshot {
  const { blocks } = page;
  const index = at % blocks.length;
  const one = blocks[index] as PageBlock;
  const more: PageBlock = { kind: 'paragraph', text, region: 'main', headingPath: [] };
  switch (what) {
    case 'add':
      return { ...page, blocks: [...blocks, more] };
    case 'drop':
      return {
        ...page,
        blocks: blocks.map((block, i) => (i === index ? { ...block, text: 'Gone.' } : block)),
      };
    case 'copy':
      return { ...page, blocks: [...blocks, { ...more, text: one.text }] };
    case 'title':
      return { ...page, title: text };
    case 'kind':
      return {
        ...page,
        blocks: blocks.map((block, i) => (i === index ? { ...block, region: 'footer' } : block)),
      };
    default:
      return pages[at % pages.length] as PageSnapshot;
  }
}

test('an audit with what was kept of the ones before it is the audit made afresh', () => {
  expect(pages.length).toBeGreaterThan(10);
  fc.assert(
    fc.property(
      fc.nat(pages.length - 1),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      (first, changes) => {
        const cache: SentenceCache = new TextCache();
        let page = pages[first] as PageSnapshot;
        auditSnapshot(page, evidence, { ...options, cache });
        for (const one of changes) {
          page = changed(page, one);
          const again = auditSnapshot(page, evidence, { ...options, cache });
          expect(JSON.stringify(again)).toBe(JSON.stringify(auditSnapshot(page, evidence, options)));
        }
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);

test('a cache holds the texts used last, within its bounds', () => {
  const cache = new TextCache<string>();
  let made = 0;
  const ask = (text: string) =>
    cache.of(text, () => {
      made += 1;
      return text;
    });
  const long = 'x'.repeat(80_000);
  for (const name of ['a', 'b', 'a', 'c', 'a']) ask(name + long);
  expect(made).toBe(3);
  ask(`b${long}`);
  expect(made).toBe(4);
  ask(`a${long}`);
  expect(made).toBe(4);
  cache.clear();
  ask(`a${long}`);
  expect(made).toBe(5);
});
