import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Audit } from '../../src/model/index.ts';
import { compareAudits } from '../../src/report/compare.ts';
import { Comparison } from '../../src/ui/history/comparison.tsx';
import {
  dayOf,
  type HistoryEntry,
  inOrder,
  matching,
  NO_FILTER,
  siteAt,
  sitesOf,
  summaryOf,
} from '../../src/ui/history/entries.ts';
import { History } from '../../src/ui/history/history.tsx';
import { KeepHistory } from '../../src/ui/history/keep.tsx';
import { wordDiff } from '../../src/ui/history/word-diff.ts';
import { audit, CLINIC, OUT_OF_SCOPE } from './fixtures/audits.ts';
import { draw } from './render.tsx';

const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`;

function entry(id: string, url: string, day: number, changes: Partial<HistoryEntry> = {}): HistoryEntry {
  const one = audit({ ...CLINIC, auditedAt: at(day) });
  const kept = { audit: { ...one, page: { ...one.page, url } }, lastSeenAt: at(day), timesSeen: 1 };
  return { ...summaryOf(kept, { id, digest: id }), ...changes };
}

const A = entry('a', 'https://alpha.test/knee#top', 1, { title: 'Knees at Alpha' });
const B = entry('b', 'https://alpha.test/knee', 5, { therapies: ['prp'] });
const C = entry('c', 'https://beta.test/', 3);
const ALL = [A, B, C];

const ids = (entries: readonly HistoryEntry[]) => entries.map(({ id }) => id);

describe('what the history lists', () => {
  it('counts statements, not claims, and leaves the fragment of an address out', () => {
    expect(A).toMatchObject({ page: 'https://alpha.test/knee', site: 'alpha.test', warnings: 7, unsure: 1 });
    expect(summaryOf({ audit: audit(OUT_OF_SCOPE), lastSeenAt: at(1), timesSeen: 1 }, A)).toMatchObject({
      scope: 'out-of-scope',
      warnings: 0,
    });
  });

  it.each([
    ['all', {}, ['a', 'b', 'c']],
    ['a site', { words: 'ALPHA.test' }, ['a', 'b']],
    ['words of title and address in any order', { words: 'knee alpha at' }, ['a']],
    ['a therapy', { therapy: 'prp' as const }, ['b']],
    ['a first day', { from: '2026-11-03' }, ['b', 'c']],
    ['a last day', { to: '2026-11-03' }, ['a', 'c']],
    ['days and words', { from: '2026-11-02', to: '2026-11-04', words: 'beta' }, ['c']],
    ['nothing that is there', { words: 'gamma' }, []],
  ])('is searched by %s', (_, filter, expected) => {
    expect(ids(matching(ALL, { ...NO_FILTER, ...filter }))).toEqual(expected);
  });

  it('finds a page on all the days on which it was seen the same', () => {
    const seen = { ...A, lastSeenAt: at(4) };
    expect(ids(matching([seen], { ...NO_FILTER, from: '2026-11-03', to: '2026-11-03' }))).toEqual(['a']);
  });

  it('stands under its site, the newest first', () => {
    expect(sitesOf(ALL).map(({ site, entries, days }) => [site, ids(entries), days])).toEqual([
      ['alpha.test', ['b', 'a'], ['2026-11-05', '2026-11-01']],
      ['beta.test', ['c'], ['2026-11-03']],
    ]);
    expect(inOrder(B, A)).toEqual([A, B]);
    expect(inOrder(A, B)).toEqual([A, B]);
  });

  it('tells how a site was on a day: each page as it was last audited by then', () => {
    const other = entry('d', 'https://alpha.test/hip', 2);
    expect(ids(siteAt([...ALL, other], 'alpha.test', '2026-11-04'))).toEqual(['d', 'a']);
    expect(ids(siteAt([...ALL, other], 'alpha.test', '2026-11-05'))).toEqual(['b', 'd']);
    expect(siteAt(ALL, 'alpha.test', '2026-10-31')).toEqual([]);
  });

  it('has days as fields for a day write them', () => {
    expect(dayOf('2026-01-02T12:00:00.000Z')).toBe('2026-01-02');
  });
});

describe('wordDiff', () => {
  it('marks the words that only one side has', () => {
    const { before, after } = wordDiff('It cures your knee.', 'It may help your knee.');
    expect(before.filter(({ changed }) => changed).map(({ text }) => text)).toEqual(['cures']);
    expect(
      after
        .filter(({ changed }) => changed)
        .map(({ text }) => text)
        .join(''),
    ).toBe('may help');
  });

  it('changes no sign of either side', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const { before, after } = wordDiff(a, b);
        expect(before.map(({ text }) => text).join('')).toBe(a);
        expect(after.map(({ text }) => text).join('')).toBe(b);
      }),
    );
  });

  it('gives up on sentences that have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word}${index}`).join(' ');
    expect(wordDiff(long('a'), long('b')).before).toEqual([{ text: long('a'), changed: false }]);
  });
});

const ignore = () => {};

function drawHistory(entries: HistoryEntry[] | undefined, changes = {}, language: 'en' | 'es' = 'en') {
  return draw(
    <History
      keeping={false}
      entries={entries}
      compareAddress={(a, b) => `#/compare/${a}/${b}`}
      siteAddress={(site, a, b) => `#/site/${site}/${a}/${b}`}
      onKeep={ignore}
      onReport={ignore}
      onDelete={ignore}
      onExport={ignore}
      onImport={ignore}
      onClear={ignore}
      {...changes}
    />,
    language,
  );
}

describe('the history page', () => {
  it('is off at first, offers to keep, and says what is kept', () => {
    const onKeep = vi.fn();
    const { root } = drawHistory([], { onKeep });
    expect(root.textContent).toContain('Nothing is kept yet');
    expect(root.textContent).toContain('Nothing is kept from private windows.');
    const box = root.querySelector<HTMLInputElement>('[name=keepHistory]');
    expect(box?.checked).toBeFalsy();
  });

  it('offers to delete where there is something to delete, or may be', () => {
    const offered = (entries: HistoryEntry[] | undefined, changes = {}) =>
      drawHistory(entries, changes).root.textContent?.includes('Delete the history');
    expect(offered(undefined)).toBe(false);
    expect(offered([])).toBe(false);
    expect(offered([], { fault: 'failed' })).toBe(true);
    expect(offered(ALL)).toBe(true);
  });

  it('shows sites, titles, counts and treatments, in Spanish too', () => {
    const { root } = drawHistory(ALL, {}, 'es');
    expect([...root.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      'alpha.test',
      'beta.test',
      'Llevar, traer, borrar',
    ]);
    expect(root.textContent).toContain('7 afirmaciones más allá de la evidencia · 1 dudosa');
    expect(root.querySelector('.fold a')?.getAttribute('href')).toBe(
      '#/site/alpha.test/2026-11-01/2026-11-05',
    );
  });

  it.each(['full', 'newer', 'failed'] as const)('says in plain words that it is %s', (fault) => {
    const { root } = draw(<KeepHistory keeping={true} fault={fault} onKeep={ignore} />, 'en');
    expect(root.querySelector('[role=status]')?.textContent).toMatch(/Nothing/);
  });
});

describe('the comparison page', () => {
  const earlier = audit(CLINIC);
  const later: Audit = { ...audit({ ...CLINIC, auditedAt: at(25) }), disclosures: [] };

  it('sets both sides out, words that changed marked, and folds what is unchanged', () => {
    const [first, ...rest] = later.findings;
    const softer = {
      ...later,
      findings: [{ ...first, quote: first?.quote.replace('work better than', 'may work like') }, ...rest],
    };
    const sides = [[earlier], [softer as Audit]] as const;
    const { root } = draw(
      <Comparison
        comparison={compareAudits(...sides)}
        before={{ audits: sides[0] }}
        after={{ audits: sides[1] }}
        back="#/"
        onSave={ignore}
      />,
      'en',
    );
    expect(root.querySelector('section h2')?.textContent).toBe('Reworded');
    expect(root.querySelector('del')?.textContent).toBe('better than');
    expect([...root.querySelectorAll('.tally li')].map(({ textContent }) => textContent)).toContain(
      'Reworded: 1',
    );
    expect(root.querySelectorAll('details li[data-kind=unchanged]').length).toBe(8);
    expect(root.textContent).toContain('Not told any more');
  });
});
