import { describe, expect, it } from 'vitest';
import { benchmarkPages, type LabelledPage, setOf } from '../../scripts/benchmark/pages.ts';
import { scoreAudits } from '../../scripts/benchmark/score.ts';
import type { Audit, ClaimType, FindingStatus, Verdict } from '../../src/model/index.ts';

type Labels = [text: string, warn: 'yes' | 'no' | 'either', types?: ClaimType[]][];

function page(kind: LabelledPage['kind'], labels: Labels): LabelledPage {
  return {
    id: 'd1',
    kind,
    url: 'https://clinic.test/',
    title: 'Page',
    html: '',
    sentences: labels.map(([text, warn, types = []]) => ({
      text,
      warn,
      types,
      voice: 'asserted',
      therapy: [],
      condition: [],
      accept: warn === 'yes' ? ['unsupported'] : [],
    })),
  };
}

function audit(
  ...findings: [quote: string, claimType: ClaimType, verdict?: Verdict, status?: FindingStatus][]
): Audit {
  return {
    findings: findings.map(([quote, claimType, verdict = 'unsupported', status = 'warning']) => ({
      quote,
      claimType,
      verdict,
      status,
      evidence: [{ id: 'x', stance: 'context' }],
    })),
  } as unknown as Audit;
}

const CLINIC = page('clinic', [
  ['Our cells regrow cartilage.', 'yes', ['tissue-regeneration']],
  ['There is no downtime after it.', 'yes', ['safety']],
  ['It may suit you.', 'either'],
  ['Parking is free of charge here.', 'no'],
]);

describe('scoreAudits', () => {
  it('counts right, false and missed warnings and leaves out what readers differ on', () => {
    const result = scoreAudits(
      [CLINIC],
      [
        audit(
          ['Our cells regrow cartilage.', 'tissue-regeneration'],
          ['It may suit you.', 'safety'],
          ['Parking is free of charge here.', 'financial'],
        ),
      ],
    );
    expect(result.warn).toMatchObject({ tp: 1, fp: 1, fn: 1, precision: 0.5, recall: 0.5 });
    expect(result.perType['tissue-regeneration']).toMatchObject({ tp: 1, fp: 0, fn: 0 });
    expect(result.perType.safety).toMatchObject({ tp: 0, fp: 0, fn: 1 });
    expect(result.errors.map((error) => error.kind).sort()).toEqual(['false warning', 'missed']);
  });

  it('counts a quote over two sentences for both', () => {
    const quote = 'Our cells regrow cartilage. There is no downtime after it.';
    expect(scoreAudits([CLINIC], [audit([quote, 'safety'])]).warn).toMatchObject({ tp: 2, fp: 0, fn: 0 });
  });

  it('keeps findings in review apart', () => {
    const finding = ['Our cells regrow cartilage.', 'safety', 'unsupported', 'review'] as const;
    const { warn, review } = scoreAudits([CLINIC], [audit([...finding])]);
    expect(warn).toMatchObject({ tp: 0, fp: 0, fn: 2 });
    expect(review).toMatchObject({ findings: 1, share: 1, missedClaimsHeld: 1 });
  });

  it('takes favourable findings for no warnings', () => {
    const consistent = audit(['Parking is free of charge here.', 'safety', 'consistent', 'in-line']);
    expect(scoreAudits([CLINIC], [consistent]).warn.fp).toBe(0);
  });

  it('judges the verdict only where the warning is right', () => {
    const wrong = audit(['Our cells regrow cartilage.', 'tissue-regeneration', 'contradicted']);
    expect(scoreAudits([CLINIC], [wrong]).verdictAccuracy).toBe(0);
  });

  it('counts false warnings per thousand words of sober pages', () => {
    const sober = page('balanced', [['Trials found no difference between the two groups.', 'no']]);
    const result = scoreAudits(
      [sober],
      [audit(['Trials found no difference between the two groups.', 'safety'])],
    );
    expect(result.falseWarningsPer1000SoberWords).toBe(125);
  });

  it('tells a quote that is not on the page', () => {
    expect(scoreAudits([CLINIC], [audit(['Something else entirely was said.', 'safety'])]).stray).toBe(1);
  });
});

describe('the split', () => {
  const [dev, heldOut, all] = (['dev', 'held-out', 'all'] as const).map((part) => benchmarkPages(part)) as [
    LabelledPage[],
    LabelledPage[],
    LabelledPage[],
  ];

  it('puts every page on one side', () => {
    const ids = [...dev, ...heldOut].map((p) => p.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.sort()).toEqual(all.map((p) => p.id).sort());
  });

  it('holds out a third of each set and kind', () => {
    for (const set of ['d', 'r'])
      for (const kind of ['clinic', 'balanced', 'unrelated']) {
        const count = (pages: LabelledPage[]) =>
          pages.filter((p) => setOf(p) === set && p.kind === kind).length;
        expect(Math.abs(count(heldOut) / count(all) - 1 / 3)).toBeLessThan(0.05);
      }
  });
});
