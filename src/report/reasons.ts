import type { Finding } from '../model/index.ts';
import type { Statement } from '../ui/statements.ts';

export interface StatementReasons {
  /** One finding for each reason that no statement before this one has. */
  own: Finding[];
  /** Numbers of the statements that have the other reasons, ascending. */
  earlier: number[];
}

/** Asks for the reasons of the statement of this number, counted from 1. */
export type Reasons = (findings: readonly Finding[], number: number) => StatementReasons;

/**
 * Several statements of a page may go against the same answer: its words stand with the first of them, and the others
 * refer to it. @param statements in the order of the report
 */
export function reasonsOf(statements: readonly Statement[]): Reasons {
  const first = new Map<string, number>();
  for (const [at, { findings }] of statements.entries())
    for (const finding of findings) {
      const key = reasonKey(finding);
      if (!first.has(key)) first.set(key, at + 1);
    }
  return (findings, number) => {
    const own = new Map<string, Finding>();
    const earlier = new Set<number>();
    for (const finding of findings) {
      const key = reasonKey(finding);
      const at = first.get(key) ?? number;
      if (at < number) earlier.add(at);
      else if (!own.has(key)) own.set(key, finding);
    }
    return { own: [...own.values()], earlier: [...earlier].sort((a, b) => a - b) };
  };
}

/** A question goes with its reason: with another one, the reason is said again. */
const reasonKey = ({ why, questions }: Finding): string => JSON.stringify([why, questions]);

/** The reasons of findings in words, each once. */
export const whysOf = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.map(({ why }) => why)),
];

/** The questions of findings, each once. */
export const questionsOf = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.flatMap(({ questions }) => questions)),
];
