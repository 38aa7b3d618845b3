import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { checkCitations } from '../../src/citations/check-citations.ts';
import type { ReadPage } from '../../src/citations/page.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { type PageBlock, PageCitationSchema } from '../../src/model/index.ts';
import { paragraph } from '../snapshot.ts';
import { pageOf } from './support.ts';

const evidence = loadEvidence();
const reference = (text: string): PageBlock => ({
  ...paragraph(text),
  kind: 'list-item',
  region: 'references',
});

const check = (page: ReadPage) => checkCitations(page, evidence, ['stem-cell'], () => true);

const PARTS = [
  'Vega et al. (2015) used MSCs in 30 patients versus hyaluronic acid.',
  'The MILES trial found 4.3% serious events [1-999].',
  'A 2024 meta-analysis of 16 trials found 0.73 cm and 1.5 cm with MSCs.',
  'No serious adverse events have been reported with stem cells.',
  'See 10.1038 / s41591-023-02632-w and NCT03818737 (PMID: 38777213).',
  'Source: mdpi.com, www.nature.com',
  '" - AAHKS',
  '[1][2,3][4-7]',
];

describe('checking references', () => {
  test('gives valid citations that stand on the page, whatever the page', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ unit: 'binary', maxLength: 20 })), {
      maxLength: 5,
    });
    const block = fc
      .tuple(text, fc.boolean())
      .map(([parts, listed]) => (listed ? reference(parts.join(' ')) : paragraph(parts.join(' '))));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        for (const citation of check(pageOf(blocks))) {
          v.parse(PageCitationSchema, citation);
          const { block: at, start, end } = citation.position;
          expect(blocks[at]?.text.slice(start, end)).toBe(citation.quote);
          for (const { url } of citation.links) expect(url).toMatch(/^https?:\/\//);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('takes 500 references, each kept once', () => {
    const entries = Array.from({ length: 500 }, (_, i) =>
      reference(`${i + 1}. Writer A. A paper. 10.1234/paper.${i}`),
    );
    const marks = Array.from({ length: 50 }, (_, i) =>
      paragraph(`Stem cells were studied in this way.[${i + 1}]`),
    );
    const citations = check(pageOf([...marks, ...entries]));
    expect(citations).toHaveLength(500);
    expect(citations.every(({ result }) => result === 'not-judged')).toBe(true);
  });

  test('costs work in proportion to the page', () => {
    const work = (copies: number): number => {
      const blocks = Array.from({ length: copies }, (_, i) =>
        i % 2
          ? paragraph(`${PARTS[i % PARTS.length]} Nr ${i}.`)
          : reference(`${i}. Writer${i} A. 10.1234/paper.${i}`),
      );
      let reads = 0;
      const page = pageOf(blocks);
      const counted: ReadPage = {
        ...page,
        sentences: new Proxy(page.sentences as object as typeof page.sentences, {
          get(target, key, receiver) {
            reads++;
            return Reflect.get(target, key, receiver);
          },
        }),
        snapshot: {
          ...page.snapshot,
          blocks: new Proxy(page.snapshot.blocks, {
            get(target, key, receiver) {
              reads++;
              return Reflect.get(target, key, receiver);
            },
          }),
        },
      };
      check(counted);
      return reads;
    };
    expect(work(2000) / work(500)).toBeLessThan(5);
  });
});
