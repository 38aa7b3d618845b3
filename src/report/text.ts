import type { Audit, EvidenceCard, Finding, FindingStatus, PageCitation } from '../model/index.ts';
import { STATUSES, VERDICTS } from '../model/index.ts';
import { type Statement, statementsOf } from '../ui/statements.ts';
import { citedCards, isFailure, type ReportEntry } from './entry.ts';
import { headline } from './headline.ts';
import {
  CLAIM_TYPE_LABELS,
  CONDITION_LABELS,
  DISCLOSURE_LABELS,
  SEVERITY_LABELS,
  STANCE_LABELS,
  STATUS_HEADINGS,
  sourceName,
  TALLY_LABELS,
  THERAPY_LABELS,
  UNSEEN_LABELS,
  VERDICT_LABELS,
  VERDICT_MEANINGS,
  VOICE_LABELS,
} from './labels.ts';
import { citationWords, PAGE_SOURCES_HEADING, pageSources, UNTRACED_HEADING } from './page-sources.ts';
import { capitalised, counted, printable, wrap } from './plain.ts';

/** How a piece of the report may be set off; a terminal gives it a colour, a file nothing. */
export type TextRole =
  | 'title'
  | 'heading'
  | 'high'
  | 'medium'
  | 'low'
  | 'in-line'
  | 'quote'
  | 'muted'
  | 'error';
export type Paint = (role: TextRole, text: string) => string;

const WIDTH = 96;
const MARKS: Record<FindingStatus, string> = { warning: '!', review: '?', 'in-line': '=' };

const plainPaint: Paint = (_role, text) => text;

/** The report for a terminal: counts, then each statement with its findings, worst first, then the sources. */
export function textReport(entry: ReportEntry, paint: Paint = plainPaint): string {
  if (isFailure(entry)) {
    return `${paint('error', 'Not audited:')} ${printable(entry.page.url)}\n${block(printable(entry.error.message), '  ')}\n`;
  }
  const { audit } = entry;
  const statements = statementsOf(audit.findings);
  const cards = citedCards(
    statements.flatMap(({ findings }) => findings),
    entry.cards,
  );
  const sections = [
    heading(audit, paint),
    summary(audit, statements, paint),
    ...STATUSES.map((status) => section(status, statements, cards, paint)),
    citations(audit, paint),
    untraced(audit, paint),
    disclosures(audit, paint),
    notes(audit, paint),
    meanings(audit, paint),
    sources(cards, paint),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function heading({ page, evidence }: Audit, paint: Paint): string {
  const title = printable(page.title) || 'Page without a title';
  return [
    paint('title', title),
    paint('muted', printable(page.url)),
    paint(
      'muted',
      `${counted(page.words, 'word')}, checked against ${counted(evidence.records, 'evidence record')} as of ${evidence.asOf}`,
    ),
  ].join('\n');
}

function summary(audit: Audit, statements: readonly Statement[], paint: Paint): string {
  if (audit.scope !== 'in-scope') return block(headline(audit, 0), '');
  const of = (status: FindingStatus) => statements.filter((statement) => statement.status === status);
  const warned = of('warning').length;
  const lines = [
    ...wrap(headline(audit, warned), WIDTH).map((line) => paint('heading', line)),
    `Findings: ${VERDICTS.map((verdict) => `${audit.counts[verdict]} ${TALLY_LABELS[verdict]}`).join(', ')}`,
  ];
  const unsure = of('review').length;
  if (unsure) lines.push(`Unsure, not counted: ${counted(unsure, 'statement')}`);
  lines.push('What is not listed was not checked; it is not thereby confirmed.');
  return lines.join('\n');
}

/** Number in the list of sources and short name, by record id. */
type CardNumbers = ReadonlyMap<string, { number: number; label: string }>;

const numbered = (cards: readonly EvidenceCard[]): CardNumbers =>
  new Map(cards.map((card, at) => [card.id, { number: at + 1, label: sourceName(card) }]));

function section(
  status: FindingStatus,
  all: readonly Statement[],
  cards: readonly EvidenceCard[],
  paint: Paint,
): string {
  const statements = all.filter((statement) => statement.status === status);
  if (!statements.length) return '';
  const index = numbered(cards);
  const body = statements.map((statement) => statementText(statement, index, paint));
  return [paint('heading', STATUS_HEADINGS[status]), ...body].join('\n\n');
}

function statementText({ worst, findings }: Statement, cards: CardNumbers, paint: Paint): string {
  const mark = MARKS[worst.status];
  const quote = wrap(`“${printable(worst.quote)}”`, WIDTH - 2);
  const lines = quote.map((line, at) => `${at ? ' ' : mark} ${paint('quote', line)}`);
  const under = worst.headingPath.at(-1);
  if (under) {
    lines.push(...wrap(`under: ${printable(under)}`, WIDTH - 2).map((line) => `  ${paint('muted', line)}`));
  }
  if (worst.unseen) {
    lines.push(...wrap(UNSEEN_LABELS[worst.unseen], WIDTH - 2).map((line) => `  ${paint('muted', line)}`));
  }
  for (const finding of findings) lines.push(...findingText(finding, cards, paint));
  return lines.join('\n');
}

function findingText(finding: Finding, cards: CardNumbers, paint: Paint): string[] {
  const evidence = finding.evidence.map(({ id, stance }) => {
    const { number, label } = cards.get(id) ?? { number: 0, label: id };
    return `${STANCE_LABELS[stance]}: [${number}] ${label}`;
  });
  const lines = [
    ...wrap(printable(finding.why), WIDTH - 4),
    ...wrap(`Evidence: ${printable(evidence.join('; '))}`, WIDTH - 4).map((line) => paint('muted', line)),
    ...finding.questions.flatMap((question) => wrap(`Ask: ${printable(question)}`, WIDTH - 4)),
  ];
  return [
    `  ${paint(toneOf(finding), verdictText(finding))}  ${paint('muted', subject(finding))}`,
    ...lines.map((line) => `    ${line}`),
  ];
}

const toneOf = ({ status, severity }: Finding): TextRole =>
  status === 'in-line' ? 'in-line' : status === 'review' ? 'low' : severity;

/** The verdict in words; that of an unsure finding is not shown. */
function verdictText({ status, verdict, severity }: Finding): string {
  if (status === 'review') return 'UNSURE';
  if (status === 'in-line') return VERDICT_LABELS[verdict].toUpperCase();
  return `${VERDICT_LABELS[verdict].toUpperCase()} (${SEVERITY_LABELS[severity]})`;
}

function subject({ claimType, therapies, conditions, voice }: Finding): string {
  return [
    CLAIM_TYPE_LABELS[claimType],
    therapies.map((id) => THERAPY_LABELS[id]).join(', '),
    conditions.map((id) => CONDITION_LABELS[id]).join(', '),
    voice === 'asserted' ? '' : VOICE_LABELS[voice],
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The page's own references; those of which nothing is known are only counted. */
function citations(audit: Audit, paint: Paint): string {
  const { judged, notJudged } = pageSources(audit);
  if (!judged.length && !notJudged.length) return '';
  const told = [
    ...judged,
    ...notJudged.filter(({ remarks, records }) => remarks.length > 0 || records.length > 0),
  ];
  const untold = judged.length + notJudged.length - told.length;
  const rest = untold
    ? [
        `${capitalised(counted(untold, 'further reference'))} not judged: not in the evidence set, or nothing to compare.`,
      ]
    : [];
  const items = told.map((citation) => citationText(citation, paint));
  return [paint('heading', PAGE_SOURCES_HEADING), ...items, ...rest].join('\n');
}

function untraced(audit: Audit, paint: Paint): string {
  const items = pageSources(audit).untraced.map((citation) => citationText(citation, paint));
  return items.length ? [paint('heading', UNTRACED_HEADING), ...items].join('\n') : '';
}

function citationText(citation: PageCitation, paint: Paint): string {
  const { result, quote, why, found, links } = citationWords(citation);
  return [
    block(`“${printable(quote)}”`, '  ', '- '),
    block(`${result.toUpperCase()}: ${printable(why)}`, '    '),
    found && block(`It found: ${printable(found)}`, '    '),
    ...links.map(({ url }) => paint('muted', `    ${printable(url)}`)),
  ]
    .filter(Boolean)
    .join('\n');
}

function disclosures(audit: Audit, paint: Paint): string {
  if (!audit.disclosures.length) return '';
  const items = audit.disclosures.map(({ topic, quote }) =>
    block(`“${printable(quote)}” (${DISCLOSURE_LABELS[topic]})`, '  ', '- '),
  );
  return [paint('heading', 'What the page itself discloses'), ...items].join('\n');
}

function notes(audit: Audit, paint: Paint): string {
  if (!audit.notes.length) return '';
  const items = audit.notes.map(({ message }) => block(printable(message), '  ', '- '));
  return [paint('heading', 'Notes'), ...items].join('\n');
}

/** What the verdicts mean that were given. */
function meanings({ counts }: Audit, paint: Paint): string {
  const given = VERDICTS.filter((verdict) => counts[verdict] > 0 && verdict !== 'consistent');
  if (!given.length) return '';
  const items = given.map((verdict) =>
    block(`${capitalised(VERDICT_LABELS[verdict])}: ${VERDICT_MEANINGS[verdict]}.`, '  ', '- '),
  );
  return [paint('heading', 'What the words mean'), ...items].join('\n');
}

function sources(cards: readonly EvidenceCard[], paint: Paint): string {
  if (!cards.length) return '';
  const items = cards.map(({ citation, finding, links }, at) => {
    const addresses = links.map(({ url }) => paint('muted', `     ${printable(url)}`));
    return [block(citation, '     ', `[${at + 1}] `), block(finding, '     '), ...addresses].join('\n');
  });
  return [paint('heading', 'Sources'), ...items].join('\n');
}

function block(text: string, indent: string, bullet = ''): string {
  const width = WIDTH - indent.length;
  return wrap(capitalised(text), width)
    .map((line, at) => `${bullet && !at ? bullet.padStart(indent.length) : indent}${line}`)
    .join('\n');
}
