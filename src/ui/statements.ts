import type { Finding, FindingStatus, Verdict } from '../model/index.ts';
import { SEVERITIES, STATUSES, VERDICTS } from '../model/index.ts';
import { wholeQuote } from '../report/whole-quote.ts';
import { type Mark, QUESTION_OF, type Question } from './questions.ts';

/** A sentence of the page with all its findings, the worst first. What is counted and shown is the statement. */
export interface Statement {
  /** Stable within the audit. */
  id: string;
  status: FindingStatus;
  worst: Finding;
  findings: Finding[];
}

export interface Group {
  question: Question;
  statements: Statement[];
}

/** Identity of a statement across audits of one page: where it stands may change, its words do not. */
export const statementKey = (statement: Statement): string => wholeQuote(statement.worst);

/** What a finding is marked with: an unsure finding never shows a verdict. */
export const markOf = (finding: Finding): Mark => (finding.status === 'review' ? 'review' : finding.verdict);

const orderOf = (finding: Finding): number[] => [
  STATUSES.indexOf(finding.status),
  SEVERITIES.indexOf(finding.severity),
  VERDICTS.indexOf(finding.verdict),
  -finding.confidence,
  finding.position.block,
  finding.position.start,
];

/** Orders the worse finding first; in doubt, the one higher up on the page. */
export function byWeight(a: Finding, b: Finding): number {
  const left = orderOf(a);
  const right = orderOf(b);
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/** Findings gathered by sentence, worst statement first. */
export function statementsOf(findings: readonly Finding[]): Statement[] {
  const bySentence = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { block, start, end } = finding.position;
    const key = `${block}:${start}-${end}`;
    bySentence.set(key, [...(bySentence.get(key) ?? []), finding]);
  }
  return [...bySentence].map(([id, all]) => toStatement(id, all)).sort((a, b) => byWeight(a.worst, b.worst));
}

function toStatement(id: string, all: readonly Finding[]): Statement {
  const findings = [...all].sort(byWeight);
  const worst = findings[0] as Finding;
  return { id, status: worst.status, worst, findings };
}

/** Statements under the question their worst claim belongs to, the question with the worst statement first. */
export function groupsOf(statements: readonly Statement[]): Group[] {
  const groups = new Map<Question, Statement[]>();
  for (const statement of statements) {
    const question = QUESTION_OF[statement.worst.claimType];
    groups.set(question, [...(groups.get(question) ?? []), statement]);
  }
  return [...groups].map(([question, members]) => ({ question, statements: members }));
}

/** Number of statements by the verdict of their worst claim, worst verdict first; verdicts without any are left out. */
export function tallyOf(statements: readonly Statement[]): { verdict: Verdict; count: number }[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    count: statements.filter((statement) => statement.worst.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
}
