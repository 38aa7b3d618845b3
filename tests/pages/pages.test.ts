import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { type Audit, AuditSchema, type PageSnapshot } from '../../src/model/index.ts';
import { samplePages } from './sample-pages.ts';

/** Share of the labelled claims of all clinic pages that must be warnings, and of those with a labelled type. */
const FOUND_FLOOR = 0.8;
const TYPE_FLOOR = 0.7;

const evidence = loadEvidence();
const pages = samplePages().map((page) => {
  const snapshot = snapshotFromHtml(page.html, page.expected.url);
  const audit = auditSnapshot(snapshot, evidence, {
    auditedAt: '2026-01-01T00:00:00.000Z',
    toolVersion: '0.0.0',
  });
  return { ...page, snapshot, audit };
});

const folded = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
const warningsOf = (audit: Audit) => audit.findings.filter(({ status }) => status === 'warning');
/** A heading of two sentences is one label and may be two findings, or the other way round. */
const overlaps = (quote: string, label: string): boolean =>
  folded(quote).includes(folded(label)) || folded(label).includes(folded(quote));
/** Word for word: what must stay silent is compared with the very sentence that was marked. */
const isQuote = (quote: string, label: string): boolean => folded(quote) === folded(label);

const pageText = (snapshot: PageSnapshot): string => snapshot.blocks.map(({ text }) => text).join('\n');

describe.each(pages)('$slug', ({ expected, snapshot, audit }) => {
  test('the labels are sentences of the page', () => {
    const text = folded(pageText(snapshot));
    const labels = [...expected.findings.map(({ quote }) => quote), ...expected.silent];
    expect(labels.filter((label) => !text.includes(folded(label)))).toEqual([]);
  });

  test('the audit keeps to its schema', () => {
    expect(v.safeParse(AuditSchema, audit).issues).toBeUndefined();
  });

  test('every quote stands in the page at its position, with an anchor of its own and evidence', () => {
    for (const { quote, position, evidence: references, anchor } of audit.findings) {
      expect(snapshot.blocks[position.block]?.text.slice(position.start, position.end)).toBe(quote);
      expect(anchor.exact).toBe(quote);
      expect(references.length).toBeGreaterThan(0);
      expect(evidence.cards(references)).toHaveLength(references.length);
    }
    const ids = audit.findings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const places = audit.findings.map(
      ({ claimType, position }) => `${claimType} ${JSON.stringify(position)}`,
    );
    expect(new Set(places).size).toBe(places.length);
  });

  test('the counts are those of the findings', () => {
    const sum = Object.values(audit.counts).reduce((total, count) => total + count, 0);
    expect(sum).toBe(audit.findings.filter(({ status }) => status !== 'review').length);
  });

  test('no warning where there is nothing to warn of', () => {
    const wrong = warningsOf(audit)
      .filter(
        ({ quote }) => expected.kind !== 'clinic' || expected.silent.some((label) => isQuote(quote, label)),
      )
      .map(({ claimType, quote }) => `${claimType}: ${quote}`);
    expect(wrong).toEqual([]);
  });
});

describe('clinic pages', () => {
  const labels = pages
    .filter(({ expected }) => expected.kind === 'clinic')
    .flatMap(({ slug, expected, audit }) =>
      expected.findings.map((label) => ({
        slug,
        ...label,
        got: warningsOf(audit)
          .filter(({ quote }) => overlaps(quote, label.quote))
          .map(({ claimType }) => claimType),
      })),
    );

  test(`at least ${FOUND_FLOOR * 100} % of the labelled claims are warnings`, () => {
    const missed = labels.filter(({ got }) => !got.length).map(({ slug, quote }) => `${slug}: ${quote}`);
    expect(1 - missed.length / labels.length, missed.join('\n')).toBeGreaterThanOrEqual(FOUND_FLOOR);
  });

  test(`at least ${TYPE_FLOOR * 100} % have one of the labelled claim types`, () => {
    const right = labels.filter(({ got, claimTypes }) => got.some((type) => claimTypes.includes(type)));
    expect(right.length / labels.length).toBeGreaterThanOrEqual(TYPE_FLOOR);
  });
});
