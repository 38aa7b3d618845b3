import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAIM_TYPES, SEVERITIES, STATUSES, VERDICTS } from '../../src/model/index.ts';
import { QUESTION_OF, QUESTIONS } from '../../src/ui/questions.ts';
import { byWeight, groupsOf, markOf, statementsOf, tallyOf } from '../../src/ui/statements.ts';
import { audit, CLINIC, finding } from './fixtures/audits.ts';

const findings = fc.array(
  fc
    .record({
      claimType: fc.constantFrom(...CLAIM_TYPES),
      status: fc.constantFrom(...STATUSES),
      verdict: fc.constantFrom(...VERDICTS),
      severity: fc.constantFrom(...SEVERITIES),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      block: fc.integer({ min: 0, max: 5 }),
    })
    .map((draft) => ({
      ...finding({ quote: `Sentence ${draft.block}.`, claimType: 'safety', block: draft.block }, 0),
      ...draft,
    })),
  { maxLength: 30 },
);

describe('statementsOf', () => {
  it('makes one statement of a sentence with three claims, under its worst', () => {
    const statements = statementsOf(audit(CLINIC).findings);
    const [sentence] = statements.filter((statement) => statement.findings.length === 3);
    expect(sentence?.worst).toBe(sentence?.findings[0]);
    expect(statements.filter(({ status }) => status === 'warning')).toHaveLength(7);
  });

  it('counts a sentence that is unsure in one claim and warned of in another as a warning', () => {
    const [warning] = statementsOf([
      finding({ quote: 'A.', claimType: 'safety', status: 'review', block: 1 }, 0),
      finding({ quote: 'A.', claimType: 'durability', block: 1 }, 1),
    ]);
    expect(warning?.status).toBe('warning');
    expect(warning?.worst.claimType).toBe('durability');
  });

  it('keeps equal words at two places apart', () => {
    const drafts = [1, 2].map((block) =>
      finding({ quote: 'No surgery', claimType: 'surgery-avoidance', block }, block),
    );
    expect(statementsOf(drafts)).toHaveLength(2);
  });

  it('loses no finding, repeats none, and puts the worst first', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const statements = statementsOf(all);
        expect(statements.flatMap((statement) => statement.findings)).toHaveLength(all.length);
        for (const [index, statement] of statements.entries()) {
          for (const other of statement.findings)
            expect(byWeight(statement.worst, other)).toBeLessThanOrEqual(0);
          const next = statements[index + 1];
          if (next) expect(byWeight(statement.worst, next.worst)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

describe('groupsOf', () => {
  it('files every claim type under a question', () => {
    for (const type of CLAIM_TYPES) expect(QUESTIONS).toContain(QUESTION_OF[type]);
  });

  it('shows no question twice and starts with the worst statement', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const statements = statementsOf(all);
        const groups = groupsOf(statements);
        const questions = groups.map(({ question }) => question);
        expect(new Set(questions).size).toBe(questions.length);
        expect(groups[0]?.statements[0]).toBe(statements[0]);
        expect(groups.flatMap((group) => group.statements)).toHaveLength(statements.length);
      }),
    );
  });
});

describe('tallyOf', () => {
  it('adds up to the number of statements, without zeroes', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const statements = statementsOf(all);
        const tally = tallyOf(statements);
        expect(tally.reduce((sum, { count }) => sum + count, 0)).toBe(statements.length);
        for (const { count } of tally) expect(count).toBeGreaterThan(0);
      }),
    );
  });
});

describe('markOf', () => {
  it('never shows a verdict for what is unsure', () => {
    for (const verdict of VERDICTS) {
      expect(markOf(finding({ quote: 'A.', claimType: 'safety', status: 'review', verdict }, 0))).toBe(
        'review',
      );
    }
  });
});
