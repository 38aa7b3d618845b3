import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit, Finding } from '../../src/model/index.ts';
import { CLAIM_TYPES, SEVERITIES, STATUSES, VERDICTS, VOICES } from '../../src/model/index.ts';
import {
  type AuditComparison,
  CHANGE_KINDS,
  type ChangeKind,
  compareAudits,
} from '../../src/report/compare.ts';
import { comparisonText } from '../../src/report/compare-text.ts';
import { entryOf, finding } from './fixtures.ts';

const PAGE = 'https://clinic.test/knees';

/** An audit of a page whose findings stand one below the other. */
function auditOf(
  findings: Partial<Finding>[],
  page: Partial<Audit['page']> = {},
  changes: Partial<Audit> = {},
): Audit {
  const placed = findings.map((one, block) =>
    finding({ position: { block, start: 0, end: one.quote?.length ?? 0 }, ...one }),
  );
  const { audit } = entryOf(placed, changes);
  return { ...audit, page: { ...audit.page, url: PAGE, ...page } };
}

const kindsOf = ({ changes }: AuditComparison) =>
  changes.map(({ kind, before, after }) => [
    kind,
    before?.statement.worst.quote,
    after?.statement.worst.quote,
  ]);

const REBUILDS = 'Our stem cell injections rebuild the cartilage of your worn knee.';
const MAY_HELP = 'Our stem cell injections may help the cartilage of your worn knee.';
const SAFE = 'The treatment is completely safe and has no side effects.';
const LASTS = 'Relief lasts for ten years or more after a single visit.';

describe('compareAudits', () => {
  it('tells what was added, softened, removed and left as it was', () => {
    const before = auditOf([{ quote: SAFE, claimType: 'safety' }, { quote: REBUILDS }, { quote: LASTS }]);
    const after = auditOf([
      { quote: 'Insurance covers most of the price.', claimType: 'financial' },
      { quote: MAY_HELP, voice: 'hedged', severity: 'medium' },
      { quote: LASTS },
    ]);
    const comparison = compareAudits([before], [after]);
    expect(kindsOf(comparison)).toEqual([
      ['added', undefined, 'Insurance covers most of the price.'],
      ['softened', REBUILDS, MAY_HELP],
      ['removed', SAFE, undefined],
      ['unchanged', LASTS, LASTS],
    ]);
    expect(comparison.counts).toEqual({
      added: 1,
      strengthened: 0,
      reworded: 0,
      softened: 1,
      removed: 1,
      rejudged: 0,
      unchanged: 1,
    });
    expect(comparison.changes[1]?.signals).toEqual([
      { signal: 'severity', direction: -1 },
      { signal: 'voice', direction: -1 },
    ]);
  });

  it.each<[string, Partial<Finding>, Partial<Finding>, ChangeKind]>([
    [
      'case, marks and spaces are no change',
      { quote: SAFE },
      { quote: ` ${SAFE.toUpperCase()}!` },
      'unchanged',
    ],
    ['other words of the same weight', { quote: REBUILDS }, { quote: MAY_HELP }, 'reworded'],
    [
      'more in one way and less in another',
      { quote: REBUILDS, voice: 'hedged' },
      { quote: MAY_HELP, status: 'review' },
      'reworded',
    ],
    [
      'graver, and said more softly',
      { quote: MAY_HELP, severity: 'medium' },
      { quote: REBUILDS, voice: 'hedged' },
      'strengthened',
    ],
    ['said louder', { quote: MAY_HELP, voice: 'hedged' }, { quote: REBUILDS }, 'strengthened'],
    ['the same words are never softened', { quote: SAFE }, { quote: SAFE, severity: 'low' }, 'rejudged'],
    ['moved out of sight', { quote: SAFE }, { quote: SAFE, unseen: 'hidden' }, 'softened'],
    ['unsure now', { quote: REBUILDS }, { quote: MAY_HELP, status: 'review' }, 'softened'],
  ])('%s', (_, before, after, kind) => {
    const { changes } = compareAudits([auditOf([before])], [auditOf([after])]);
    expect(changes.map((change) => change.kind)).toEqual([kind]);
  });

  it.each([
    ['success-rate', 'unstated', 'strengthened'],
    ['success-rate', 'harm', 'reworded'],
    ['tissue-regeneration', 'unstated', 'reworded'],
  ] as const)('a higher share in a claim of %s that measures what is %s: %s', (claimType, measures, kind) => {
    const share = (low: number): Partial<Finding> => ({
      claimType,
      quote: `Stem cell therapy works in over ${low} % of cases.`,
      quantities: [{ start: 0, end: 2, kind: 'share', low, high: null, unit: 'percent', measures }],
    });
    const { changes } = compareAudits([auditOf([share(95)])], [auditOf([share(99)])]);
    expect(changes.map((change) => change.kind)).toEqual([kind]);
  });

  it.each<[string, string, string, ChangeKind]>([
    [
      'a rate gives way to "some"',
      'Nine out of ten of our knee patients report less pain after PRP.',
      'Some of our knee patients report less pain after PRP.',
      'softened',
    ],
    [
      '"some" becomes a rate',
      'Some of our knee patients report less pain after PRP.',
      'Nine out of ten of our knee patients report less pain after PRP.',
      'strengthened',
    ],
    [
      'a lower rate',
      '95% of our patients report less pain after PRP.',
      '60% of our patients report less pain after PRP.',
      'softened',
    ],
    [
      'another way to say the rate',
      'Nine out of ten of our patients report less pain after PRP.',
      '90% of our patients report less pain after PRP.',
      'reworded',
    ],
  ])('%s, whatever kinds of claims come in', (_, before, after, kind) => {
    // The later side makes one more kind of claim, so that kinds alone would say that it claims more.
    const side = (quote: string, more: Finding['claimType'][]): Audit => {
      const [, nine, percent] = /^(Nine)|^(\d+)%/.exec(quote) ?? [];
      const low = nine ? 90 : Number(percent);
      const quantities: Finding['quantities'] = low
        ? [{ start: 0, end: 3, kind: 'share', low, high: low, unit: 'percent', measures: 'pain' }]
        : [];
      const position = { block: 0, start: 0, end: quote.length };
      return auditOf(
        (['success-rate', ...more] as const).map((claimType, at) => ({
          id: `f${at}`,
          quote,
          claimType,
          quantities,
          position,
        })),
      );
    };
    const kinds = (a: Finding['claimType'][], b: Finding['claimType'][]) =>
      compareAudits([side(before, a)], [side(after, b)]).changes.map((change) => change.kind);
    expect(kinds([], [])).toEqual([kind]);
    if (kind !== 'reworded') {
      expect(kinds([], ['symptom-relief'])).toEqual([kind]);
      expect(kinds(['symptom-relief'], [])).toEqual([kind]);
    }
  });

  it('hears a lower figure, whatever else stays', () => {
    const share = (percent: number): Partial<Finding> => ({
      quote: `${percent} of 100 patients of ours avoid surgery after the injection.`,
      quantities: [
        {
          start: 0,
          end: 2,
          kind: 'share',
          low: percent,
          high: percent,
          unit: 'percent',
          measures: 'surgery-avoided',
        },
      ],
    });
    const { changes } = compareAudits([auditOf([share(90)])], [auditOf([share(70)])]);
    expect(changes.map(({ kind, signals }) => [kind, signals])).toEqual([
      ['softened', [{ signal: 'figures', direction: -1 }]],
    ]);
  });

  it('takes no two claims for one because they share common words', () => {
    const before = auditOf([{ quote: 'PRP is safe for the knee.', claimType: 'safety' }]);
    const after = auditOf([{ quote: 'PRP is better for the hip.', claimType: 'superiority' }]);
    expect(compareAudits([before], [after]).counts).toMatchObject({ added: 1, removed: 1 });
  });

  it('compares of a site the pages that both sides have, each as it was audited last', () => {
    const page = (path: string, quote: string, day: number) =>
      auditOf([{ quote }], {
        url: `https://clinic.test/${path}`,
        auditedAt: `2026-0${day}-01T00:00:00.000Z`,
      });
    const comparison = compareAudits(
      [page('a', SAFE, 1), page('a#top', REBUILDS, 2), page('gone', LASTS, 1)],
      [page('a', MAY_HELP, 3), page('new', SAFE, 3), page('b', LASTS, 3)],
    );
    expect(kindsOf(comparison)).toEqual([['reworded', REBUILDS, MAY_HELP]]);
    expect(comparison.onlyBefore).toEqual([{ page: 'https://clinic.test/gone', statements: 1 }]);
    expect(comparison.onlyAfter.map(({ page: address }) => address)).toEqual([
      'https://clinic.test/b',
      'https://clinic.test/new',
    ]);
  });

  it('finds a sentence that has moved to another page', () => {
    const page = (path: string, quotes: string[]) =>
      auditOf(
        quotes.map((quote) => ({ quote })),
        { url: `https://clinic.test/${path}` },
      );
    const { changes } = compareAudits([page('a', [SAFE]), page('b', [])], [page('a', []), page('b', [SAFE])]);
    expect(changes.map(({ kind, before, after }) => [kind, before?.page, after?.page])).toEqual([
      ['unchanged', 'https://clinic.test/a', 'https://clinic.test/b'],
    ]);
  });

  it('says which of the page’s own words to its readers came and went', () => {
    const told = (...quotes: string[]): Partial<Audit> => ({
      disclosures: quotes.map((quote) => ({
        quote,
        topic: 'risk',
        anchor: { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
        position: { block: 9, start: 0, end: 1 },
      })),
    });
    const { disclosures } = compareAudits(
      [auditOf([], {}, told('It may hurt.', 'It may fail.'))],
      [auditOf([], {}, told('It may fail!', 'Ask your doctor.'))],
    );
    expect(disclosures.added.map(({ quote }) => quote)).toEqual(['Ask your doctor.']);
    expect(disclosures.removed.map(({ quote }) => quote)).toEqual(['It may hurt.']);
    expect(disclosures.unchanged).toBe(1);
  });

  it('says where tool or evidence are of other versions', () => {
    const newer = auditOf([], {}, { evidence: { version: '2027.01', asOf: '2027-01-01', records: 1 } });
    expect(compareAudits([auditOf([])], [auditOf([])]).otherVersions).toBe(false);
    expect(compareAudits([auditOf([])], [newer]).otherVersions).toBe(true);
  });
});

/** Findings from few words, so that sentences are often alike. */
const arbitraryFinding = fc.record({
  quote: fc
    .array(fc.constantFrom('cells', 'safe', 'knee', 'may', 'rebuild', 'pain', 'the'), {
      minLength: 1,
      maxLength: 7,
    })
    .map((words) => words.join(' ')),
  claimType: fc.constantFrom(...CLAIM_TYPES.slice(0, 3)),
  status: fc.constantFrom(...STATUSES),
  severity: fc.constantFrom(...SEVERITIES),
  verdict: fc.constantFrom(...VERDICTS),
  voice: fc.constantFrom(...VOICES),
  block: fc.nat(8),
});
const arbitrarySide = fc.array(
  fc
    .record({ page: fc.constantFrom('a', 'b', 'c'), findings: fc.array(arbitraryFinding, { maxLength: 8 }) })
    .map(({ page, findings }) =>
      auditOf(
        findings.map(({ block, ...one }) => ({
          ...one,
          position: { block, start: 0, end: one.quote.length },
        })),
        { url: `https://clinic.test/${page}` },
      ),
    ),
  { maxLength: 3 },
);

const MIRROR: Record<ChangeKind, ChangeKind> = {
  added: 'removed',
  removed: 'added',
  softened: 'strengthened',
  strengthened: 'softened',
  reworded: 'reworded',
  rejudged: 'rejudged',
  unchanged: 'unchanged',
};

const sorted = (values: unknown[]): string[] => values.map((value) => JSON.stringify(value)).sort();

describe('whatever is compared', () => {
  it('an audit with itself is all unchanged', () => {
    fc.assert(
      fc.property(arbitrarySide, (side) => {
        const { changes, counts, onlyBefore, onlyAfter } = compareAudits(side, side);
        expect(changes.every(({ kind, similarity }) => kind === 'unchanged' && similarity === 1)).toBe(true);
        expect(counts.unchanged).toBe(changes.length);
        expect([...onlyBefore, ...onlyAfter]).toEqual([]);
      }),
    );
  });

  it('the other order gives the mirror image', () => {
    fc.assert(
      fc.property(arbitrarySide, arbitrarySide, (a, b) => {
        const there = compareAudits(a, b);
        const back = compareAudits(b, a);
        const turned = back.changes.map(({ kind, before, after, signals, similarity }) => ({
          kind: MIRROR[kind],
          before: after,
          after: before,
          signals: signals.map(({ signal, direction }) => `${signal} ${-direction}`).sort(),
          similarity,
        }));
        const straight = there.changes.map(({ kind, before, after, signals, similarity }) => ({
          kind,
          before,
          after,
          signals: signals.map(({ signal, direction }) => `${signal} ${direction}`).sort(),
          similarity,
        }));
        expect(sorted(straight)).toEqual(sorted(turned));
        expect(there.onlyBefore).toEqual(back.onlyAfter);
      }),
    );
  });

  it('each statement of a page that both sides have is there exactly once', () => {
    fc.assert(
      fc.property(arbitrarySide, arbitrarySide, (a, b) => {
        const { changes, counts } = compareAudits(a, b);
        const befores = changes.flatMap(({ before }) => (before ? [before.statement] : []));
        const afters = changes.flatMap(({ after }) => (after ? [after.statement] : []));
        expect(new Set(befores).size).toBe(befores.length);
        expect(new Set(afters).size).toBe(afters.length);
        expect(CHANGE_KINDS.reduce((sum, kind) => sum + counts[kind], 0)).toBe(changes.length);
      }),
    );
  });
});

describe('the comparison as text', () => {
  const before = auditOf([{ quote: REBUILDS }, { quote: SAFE, claimType: 'safety' }]);
  const after = auditOf([{ quote: MAY_HELP, voice: 'hedged' }]);

  it('shows both wordings and why it counts as softer', () => {
    const text = comparisonText(compareAudits([before], [after]), [before], [after]);
    expect(text).toContain(
      `SOFTENED\n  - “${REBUILDS}”\n  + “${MAY_HELP}”\n    Stated as fact → said as a possibility (“may”, “might”)`,
    );
    expect(text).toContain(`REMOVED\n  - “${SAFE}”`);
    expect(text).toContain('0 added, 0 strengthened, 0 reworded, 1 softened, 1 removed');
  });

  it('says of a whole site on which page a statement stood, and of a lone cell under which words', () => {
    const visit = auditOf([{ quote: 'Zero', prompt: 'Risk of infection' }], {
      url: 'https://clinic.test/visit',
    });
    const text = comparisonText(
      compareAudits([before, visit], [after, { ...visit, findings: [] }]),
      [before, visit],
      [after, visit],
    );
    expect(text).toContain(`REMOVED\n  - “${SAFE}”\n    Warning, not supported, high\n    ${PAGE}\n`);
    expect(text).toMatch(/“Risk of infection: Zero”\n.*\n {4}https:\/\/clinic\.test\/visit\n/);
    expect(comparisonText(compareAudits([before], [after]), [before], [after])).not.toMatch(/^ {4}https:/m);
  });

  it('lets no page write to the terminal', () => {
    const hostile = auditOf([{ quote: '\u001b[2JAll is cured\u202e' }], { url: 'https://a.test/\u0007' });
    const text = comparisonText(compareAudits([], [hostile]), [], [hostile]);
    for (const sign of ['\u001b', '\u0007', '\u202e']) expect(text).not.toContain(sign);
  });
});
