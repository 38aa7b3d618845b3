import type { Audit, Finding } from '../model/index.ts';
import {
  type AuditComparison,
  CHANGE_KINDS,
  type ChangeKind,
  type Placed,
  pagesOf,
  type Signal,
  type StatementChange,
} from './compare.ts';
import { SEVERITY_LABELS, VERDICT_LABELS, VOICE_LABELS } from './labels.ts';
import { capitalised, counted, moment, printable } from './plain.ts';
import { wholeQuote } from './whole-quote.ts';

const HEADINGS: Record<ChangeKind, string> = {
  added: 'ADDED',
  strengthened: 'STRENGTHENED',
  reworded: 'REWORDED, claims as much as before or both more and less',
  softened: 'SOFTENED',
  removed: 'REMOVED',
  rejudged: 'SAME WORDS, JUDGED OTHERWISE',
  unchanged: 'UNCHANGED',
};

const STATUS_WORDS: Record<Finding['status'], string> = {
  warning: 'warning',
  review: 'unsure',
  'in-line': 'in line',
};

/** What differs, in words: "severity high → low". */
const SIGNAL_TEXT: Record<Signal, (before: Finding, after: Finding, direction: 1 | -1) => string> = {
  status: (a, b) => `${STATUS_WORDS[a.status]} → ${STATUS_WORDS[b.status]}`,
  severity: (a, b) => `severity ${SEVERITY_LABELS[a.severity]} → ${SEVERITY_LABELS[b.severity]}`,
  verdict: (a, b) => `${VERDICT_LABELS[a.verdict]} → ${VERDICT_LABELS[b.verdict]}`,
  voice: (a, b) => `${VOICE_LABELS[a.voice]} → ${VOICE_LABELS[b.voice]}`,
  figures: (_a, _b, direction) => (direction > 0 ? 'higher figures' : 'lower figures'),
  claims: (_a, _b, direction) =>
    direction > 0 ? 'makes a kind of claim it did not make' : 'drops a kind of claim it made',
  place: (_a, _b, direction) =>
    direction > 0 ? 'stands open on the page now' : 'not seen on the page any more',
};

/** A comparison for the terminal; what is unchanged is counted only. */
export function comparisonText(
  comparison: AuditComparison,
  before: readonly Audit[],
  after: readonly Audit[],
): string {
  const { changes, counts, disclosures, onlyBefore, onlyAfter, otherVersions } = comparison;
  const isSite = before.length > 1 || after.length > 1;
  const lines = [
    `Earlier  ${sideText(before)}`,
    `Later    ${sideText(after)}`,
    '',
    `${CHANGE_KINDS.map((kind) => `${counts[kind]} ${kind}`).join(', ')}`,
    ...(otherVersions
      ? ['Tool or evidence are of other versions: what reads as changed may have been judged otherwise.']
      : []),
  ];
  for (const kind of CHANGE_KINDS) {
    const members = changes.filter((change) => change.kind === kind);
    if (kind === 'unchanged' || !members.length) continue;
    lines.push('', HEADINGS[kind], ...members.flatMap((change) => changeLines(change, isSite)));
  }
  const quotes = (sign: string, all: readonly { quote: string }[]) =>
    all.map(({ quote }) => `  ${sign} “${printable(quote)}”`);
  if (disclosures.added.length || disclosures.removed.length)
    lines.push(
      '',
      'DISCLOSURES OF THE PAGE',
      ...quotes('+', disclosures.added),
      ...quotes('-', disclosures.removed),
    );
  const lone = (name: string, pages: AuditComparison['onlyBefore']) =>
    pages.length
      ? [
          '',
          `Only ${name}, and so not compared:`,
          ...pages.map(
            ({ page, statements }) => `  ${printable(page)} (${counted(statements, 'statement')})`,
          ),
        ]
      : [];
  return `${[...lines, ...lone('earlier', onlyBefore), ...lone('later', onlyAfter)].join('\n')}\n`;
}

function sideText(audits: readonly Audit[]): string {
  const [first] = audits;
  if (!first || audits.length > 1) return counted(audits.length, 'page');
  return `${printable(first.page.url)}, ${moment(first.page.auditedAt)}`;
}

function changeLines(change: StatementChange, isSite: boolean): string[] {
  const { kind, before, after } = change;
  const pages = pagesOf(change, isSite);
  const more = [...why(change), ...(pages ? [`    ${printable(pages)}`] : []), ''];
  if (kind === 'rejudged' || !before || !after) {
    const one = (after ?? before) as Placed;
    const sign = kind === 'added' ? '+' : kind === 'removed' ? '-' : '=';
    return [`  ${sign} ${quoteOf(one)}`, ...more];
  }
  return [`  - ${quoteOf(before)}`, `  + ${quoteOf(after)}`, ...more];
}

const quoteOf = ({ statement: { worst } }: Placed): string => `“${printable(wholeQuote(worst))}”`;

function why({ before, after, signals }: StatementChange): string[] {
  if (!before || !after) {
    const { worst } = ((after ?? before) as Placed).statement;
    const words = [
      STATUS_WORDS[worst.status],
      VERDICT_LABELS[worst.verdict],
      SEVERITY_LABELS[worst.severity],
    ];
    return [`    ${capitalised(words.join(', '))}`];
  }
  const words = signals.map(({ signal, direction }) =>
    SIGNAL_TEXT[signal](before.statement.worst, after.statement.worst, direction),
  );
  return words.length ? [`    ${capitalised(words.join(', '))}`] : [];
}
