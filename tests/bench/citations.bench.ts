import { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import { checkCitations } from '../../src/citations/check-citations.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import type { PageBlock, PageSnapshot } from '../../src/model/index.ts';
import { pageSentences } from '../../src/text/page-sentences.ts';
import { atMost, type Bench, figure, milliseconds } from './bench.ts';

const evidence = loadEvidence();

/** A page of `entries` references, each with a paragraph that rests on it. */
function pageOf(entries: number): PageSnapshot {
  const paragraph = (text: string, region: PageBlock['region']): PageBlock => ({
    kind: 'paragraph',
    text,
    region,
    headingPath: [],
  });
  const blocks = Array.from({ length: entries }, (_, i) => [
    paragraph(
      `A trial of ${40 + i} patients gave stem cells to knees and found ${i}.${i % 10} points less pain than with a placebo.[${i + 1}] We offer them.`,
      'main',
    ),
    paragraph(
      `${i + 1}. Writer${i} A, Other B. A paper on knees. 2020. doi:10.1234/paper.${i}`,
      'references',
    ),
  ]).flat();
  return { schemaVersion: 1, url: 'https://clinic.test/', title: '', language: 'en', pageTypes: [], blocks };
}

const check = (snapshot: PageSnapshot) => {
  const sentences = pageSentences(snapshot);
  return () => checkCitations({ snapshot, sentences, voice: 'seller' }, evidence, ['stem-cell'], () => true);
};

export const bench: Bench = {
  what: "the page's own references",
  async run() {
    const small = pageOf(125);
    const large = pageOf(500);
    const cost = { small: milliseconds(check(small)), large: milliseconds(check(large)) };
    const options = { auditedAt: '2026-01-01T00:00:00.000Z', toolVersion: '0' };
    const whole = milliseconds(() => auditSnapshot(large, evidence, options));
    return [
      atMost('500 references against 125 (4 times the page)', cost.large / cost.small, 6, ' x'),
      atMost('500 references, share of the whole audit', (100 * cost.large) / whole, 50, ' %'),
      figure('500 references', cost.large, ' ms'),
    ];
  },
};
