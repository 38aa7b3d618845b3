import type { Audit, EvidenceCard, Finding, FindingStatus, PageCitation } from '../model/index.ts';
import { hostOf, STATUSES, VERDICTS } from '../model/index.ts';
import { type Statement, statementsOf } from '../ui/statements.ts';
import { citedCards, isFailure, type ReportEntry } from './entry.ts';
import { headline } from './headline.ts';
import {
  CLAIM_TYPE_LABELS,
  DISCLOSURE_LABELS,
  SEVERITY_LABELS,
  STANCE_LABELS,
  STATUS_HEADINGS,
  sourceName,
  THERAPY_LABELS,
  UNSEEN_LABELS,
  VERDICT_LABELS,
  VERDICT_MEANINGS,
} from './labels.ts';
import { citationWords, PAGE_SOURCES_HEADING, pageSources, UNTRACED_HEADING } from './page-sources.ts';
import { capitalised, counted, printable } from './plain.ts';
import { questionsOf, type Reasons, reasonsOf } from './reasons.ts';

/** The report as Markdown (CommonMark with tables). Page text is escaped: it cannot bring in links, images or HTML. */
export function markdownReport(entry: ReportEntry): string {
  if (isFailure(entry)) {
    return `# Not audited: ${escaped(entry.page.url)}\n\n${escaped(entry.error.message)}\n`;
  }
  const all = statementsOf(entry.audit.findings);
  const statements = STATUSES.flatMap((status) => all.filter((statement) => statement.status === status));
  const cards = citedCards(
    statements.flatMap(({ findings }) => findings),
    entry.cards,
  );
  const texts = statements.map(statementText(cards, reasonsOf(statements)));
  const parts = [
    heading(entry.audit),
    summary(entry.audit, statements),
    ...STATUSES.map((status) =>
      section(
        status,
        texts.filter((_, at) => statements[at]?.status === status),
      ),
    ),
    ...citations(entry.audit),
    disclosures(entry.audit),
    notes(entry.audit),
    sources(cards),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** Text without any meaning as Markdown or HTML, on one line. */
export const escaped = (text: string): string =>
  printable(text.replaceAll(/\s+/g, ' ')).replaceAll(/[\\`*_{}[\]<>#|~!&@]|:(?=\/\/)|(?<=www)\./gi, '\\$&');

/** A link where the address is one of the web, else its label alone. */
const link = (url: string, label: string): string =>
  /^https?:/i.test(url)
    ? `[${escaped(label)}](<${printable(url).replaceAll(/[<>\\\s]/g, encodeURIComponent)}>)`
    : escaped(label);

function heading({ page, evidence, tool }: Audit): string {
  return [
    `# ${escaped(page.title || 'Page without a title')}`,
    [
      `- Page: ${link(page.url, page.url)}`,
      `- Audited: ${escaped(page.auditedAt)}, ${counted(page.words, 'word')}`,
      `- Evidence: ${counted(evidence.records, 'record')}, version ${escaped(evidence.version)}, as of ${escaped(evidence.asOf)}`,
      `- Tool: ${tool.name} ${escaped(tool.version)}`,
    ].join('\n'),
  ].join('\n\n');
}

function summary(audit: Audit, statements: readonly Statement[]): string {
  const warned = statements.filter(({ status }) => status === 'warning').length;
  const answer = escaped(headline(audit, warned));
  if (audit.scope !== 'in-scope') return answer;
  const rows = VERDICTS.map(
    (verdict) =>
      `| ${capitalised(VERDICT_LABELS[verdict])} | ${audit.counts[verdict]} | ${VERDICT_MEANINGS[verdict]} |`,
  );
  return [`**${answer}**\n\n| Verdict | Findings | It means |\n| --- | ---: | --- |`, ...rows].join('\n');
}

const section = (status: FindingStatus, texts: readonly string[]): string =>
  texts.length ? [`## ${STATUS_HEADINGS[status]}`, ...texts].join('\n\n') : '';

/** Writes the statements in their order. */
function statementText(cited: readonly EvidenceCard[], reasons: Reasons) {
  const numbers = new Map(cited.map((card, at) => [card.id, `${escaped(sourceName(card))} [${at + 1}]`]));
  return ({ worst, findings }: Statement, at: number): string => {
    const place = worst.unseen ? `\n>\n> (${UNSEEN_LABELS[worst.unseen]})` : '';
    const where = worst.headingPath.length ? `\n>\n> ${escaped(worst.headingPath.join(' > '))}` : '';
    const spot = hostOf(worst.link) ? ` ${link(worst.link, 'show on page')}` : '';
    const quote = `> “${escaped(worst.quote)}”${spot}${where}${place}`;
    const texts = findings.map((finding) => findingText(finding, at + 1, numbers, reasons));
    return [`### Statement ${at + 1}`, quote, texts.join('\n')].join('\n\n');
  };
}

function findingText(
  finding: Finding,
  number: number,
  sources: ReadonlyMap<string, string>,
  reasons: Reasons,
): string {
  const therapies = finding.therapies.map((id) => THERAPY_LABELS[id]).join(', ');
  const verdict =
    finding.status === 'review'
      ? 'Unsure'
      : `${capitalised(VERDICT_LABELS[finding.verdict])}${finding.status === 'warning' ? `, ${SEVERITY_LABELS[finding.severity]}` : ''}`;
  const { own, earlier } = reasons([finding], number);
  const why = own.length ? escaped(finding.why) : `for the reason given under statement ${earlier.join()}.`;
  const evidence = finding.evidence.map(
    ({ id, stance }) => `${STANCE_LABELS[stance]}: ${sources.get(id) ?? escaped(id)}`,
  );
  return [
    `- **${verdict}** (${CLAIM_TYPE_LABELS[finding.claimType]}${therapies ? `; ${therapies}` : ''}): ${why}`,
    `  - Evidence: ${evidence.join('; ')}`,
    ...questionsOf(own).map((question) => `  - Ask: ${escaped(question)}`),
  ].join('\n');
}

function citations(audit: Audit): string[] {
  const { judged, notJudged, untraced } = pageSources(audit);
  return [
    citationList(PAGE_SOURCES_HEADING, [...judged, ...notJudged]),
    citationList(UNTRACED_HEADING, untraced),
  ];
}

function citationList(title: string, citations: readonly PageCitation[]): string {
  const items = citations.map((citation) => {
    const { result, quote, why, found, links } = citationWords(citation);
    const lookUp = links.map(({ label, url }) => link(url, label)).join(', ');
    return [
      `- **${capitalised(result)}**: “${escaped(quote)}”`,
      `  ${escaped(why)}${found ? ` It found: ${escaped(found)}` : ''}${lookUp ? ` ${lookUp}` : ''}`,
    ].join('\n');
  });
  return items.length ? `## ${title}\n\n${items.join('\n')}` : '';
}

function disclosures(audit: Audit): string {
  if (!audit.disclosures.length) return '';
  const items = audit.disclosures.map(
    ({ topic, quote }) => `- “${escaped(quote)}” (${DISCLOSURE_LABELS[topic]})`,
  );
  return `## What the page itself discloses\n\n${items.join('\n')}`;
}

function notes(audit: Audit): string {
  if (!audit.notes.length) return '';
  return `## Notes\n\n${audit.notes.map(({ message }) => `- ${escaped(message)}`).join('\n')}`;
}

function sources(cards: readonly EvidenceCard[]): string {
  if (!cards.length) return '';
  const items = cards.map((card, at) => {
    const links = card.links.map(({ label, url }) => link(url, label)).join(', ');
    return `${at + 1}. ${escaped(card.citation)} ${links} ${escaped(card.finding)}`;
  });
  return `## Sources\n\n${items.join('\n')}`;
}
