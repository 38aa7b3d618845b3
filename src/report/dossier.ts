import {
  type Audit,
  CLAIM_TYPES,
  type Disclosure,
  type EvidenceCard,
  type Finding,
  hostOf,
  type MentionKind,
  type NoticeCheck,
} from '../model/index.ts';
import { statementsOf } from '../ui/statements.ts';
import { CONFIRMED_DISCLOSURES, CONFIRMED_NOTICES, confirmedFindings, confirmedOf } from './confirmed.ts';
import { htmlDocument } from './document.ts';
import { type AuditEntry, cardIndex, isFailure, type ReportEntry } from './entry.ts';
import { impersonal } from './impersonal.ts';
import { CLAIM_TYPE_LABELS, DISCLOSURE_LABELS, STANCE_LABELS, sourceName } from './labels.ts';
import { anchor, html, type Markup } from './markup.ts';
import { noticeSentence } from './notice-sentence.ts';
import type { Confirmed, ReportOptions, Reviewer } from './options.ts';
import { citationsBehind } from './page-sources.ts';
import { capitalised, counted, ended, moment } from './plain.ts';
import { wholeQuote } from './whole-quote.ts';

/**
 * A letter for each site: its pages, what they claim by kind of claim, what the evidence says of each, what the pages
 * disclose themselves, and whether a notice stands there that a place asks for. Only what a person has confirmed is in it.
 */
export function dossierReport(entries: readonly ReportEntry[], options: ReportOptions = {}): string {
  const sites = new Map<string, AuditEntry[]>();
  for (const entry of entries) {
    if (isFailure(entry)) continue;
    const site = hostOf(entry.audit.page.url) ?? entry.audit.page.url;
    sites.set(site, [...(sites.get(site) ?? []), entry]);
  }
  const letters = [...sites.values()].map((pages) => letter(pages, options));
  return htmlDocument('Statements on cell and related treatments', letters);
}

/** What a letter calls the pages' source: the host, the name of a saved file, or that it is saved where it has none. */
function siteName(url: string): string {
  const path = /^file:.*\/([^/?#]+)(?:[?#]|$)/i.exec(url)?.[1];
  return hostOf(url) ?? (path && decoded(path)) ?? 'a saved page';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What a reader may ask the clinic, at the end of a reason: a letter to somebody else leaves it out. */
const READER_ADVICE = / Ask [^.]+\./;

/** Numbers of the references, in the order in which they are first named. */
class References {
  readonly cards: EvidenceCard[] = [];

  number(card: EvidenceCard): number {
    const known = this.cards.findIndex(({ id }) => id === card.id);
    return known < 0 ? this.cards.push(card) : known + 1;
  }
}

function letter(pages: readonly AuditEntry[], options: ReportOptions): Markup {
  const { reviewer } = options;
  const site = siteName(pages[0]?.audit.page.url ?? '');
  const references = new References();
  const parts = pages.map((entry) => pagePart(entry, confirmedOf(entry, options), references));
  const claims = pages.reduce(
    (sum, entry) =>
      sum + statementsOf(confirmedFindings(entry.audit.findings, confirmedOf(entry, options))).length,
    0,
  );
  const first = pages[0]?.audit;
  return html`<article class="page">
<header>
<p class="kicker">${reviewer ? `From ${reviewer.name}` : 'From'}</p>
<p class="kicker">To</p>
<h1 class="title">Statements on ${site} about cell and related treatments</h1>
</header>
<section class="prose">
<p>${
    claims
      ? `This letter sets ${counted(claims, 'statement')} from ${counted(pages.length, 'page')} of ${site} beside what regulators and published studies say. The statements are given word for word. ${checkedBy(reviewer)}`
      : 'No statement on these pages has been confirmed by a person, so none is listed.'
  }</p>
</section>
${parts}
<section class="prose">
<h2>How this was made</h2>
<p>The pages were read and the statements found with Clinic Claim Auditor ${first?.tool.version}, evidence ${first?.evidence.version} as of ${first?.evidence.asOf}. The letter judges statements, not the clinic, its intentions or its care. What is not listed was not checked, or nothing was found in it. Whether a law applies and is kept is for the authority to decide. Information, not legal or medical advice.</p>
</section>
${
  references.cards.length > 0 &&
  html`<section>
<h2>References</h2>
<ol class="refs">
${references.cards.map(
  ({ citation, links }, at) =>
    html`<li><span>${at + 1}</span><span>${citation} ${links.map(({ label, url }, position) => html`${position > 0 && ', '}${anchor(url, label)}`)}</span></li>\n`,
)}</ol>
</section>`
}
</article>`;
}

/** Who answers for the statements: confirming all of them at once names nobody who has read them. */
const checkedBy = (reviewer: Reviewer | undefined): string =>
  reviewer ? `${reviewer.name} has checked each of them.` : 'Who has checked them is not named.';

/** Said of each page whose text was not at hand, so that silence is not read as "nothing is missing". */
const NOT_LOOKED_FOR =
  'Notices that a state may ask for were not looked for on this page: only what was found on it was kept, not its text.';

const names = (confirmed: Confirmed | undefined, part: string): boolean =>
  confirmed === 'all' || confirmed?.has(part) === true;

function pagePart(
  { audit, cards, notices }: AuditEntry,
  confirmed: Confirmed | undefined,
  references: References,
): Markup {
  const findings = confirmedFindings(audit.findings, confirmed);
  const index = cardIndex(cards);
  return html`<section>
<h2>${audit.page.title || audit.page.url}</h2>
<dl class="facts">
<dt>Address</dt><dd>${anchor(audit.page.url, audit.page.url)}</dd>
<dt>Last visited</dt><dd>${moment(audit.page.auditedAt)}</dd>
<dt>Text SHA-256</dt><dd><code>${audit.page.textSha256}</code></dd>
</dl>
${CLAIM_TYPES.map((claimType) => {
  const own = findings.filter((finding) => finding.claimType === claimType);
  return (
    own.length > 0 &&
    html`<h3 class="group">${capitalised(CLAIM_TYPE_LABELS[claimType])}</h3>
${byReason(own).map((alike) => claims(alike, audit, index, references))}`
  );
})}${names(confirmed, CONFIRMED_DISCLOSURES) && disclosures(audit.disclosures)}
${
  notices
    ? notices.filter(({ id }) => names(confirmed, CONFIRMED_NOTICES) || names(confirmed, id)).map(notice)
    : html`<p class="small">${NOT_LOOKED_FOR}</p>`
}
${audit.notes.map(({ message }) => html`<p class="small">${message}</p>\n`)}</section>`;
}

/** Findings that go against the same evidence for the same reason, so that both are said once. */
function byReason(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.why, finding.evidence]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function claims(
  alike: readonly Finding[],
  audit: Audit,
  cards: ReadonlyMap<string, EvidenceCard>,
  references: References,
): Markup {
  const [{ why, evidence } = { why: '', evidence: [] }] = alike;
  return html`<ul class="bullets">
${alike.map((finding) => claim(finding, audit))}</ul>
<div class="prose reason">
<p>${impersonal(why)}</p>
<p class="small">${evidence.map(({ id, stance }, at) => {
    const card = cards.get(id);
    return html`${at > 0 && '; '}${STANCE_LABELS[stance]}: ${card ? `${sourceName(card)} [${references.number(card)}]` : id}`;
  })}</p>
</div>
`;
}

const claim = (finding: Finding, audit: Audit): Markup => html`<li>
<p class="words">“${wholeQuote(finding)}”</p>
<p class="small">${finding.headingPath.length > 0 && html`Under: ${ended(finding.headingPath.join(' › '))} `}${hostOf(finding.link) && anchor(finding.link, 'Where it stands')}</p>
${sourcesBehind(finding, audit)}</li>
`;

/** What stands before a result that is not about a source that the page names. */
const WITHOUT_SOURCE: Partial<Record<MentionKind, string>> = {
  status: 'The standing that the page names',
  literature: 'The literature that the page appeals to',
  unnamed: 'No source is named',
  page: 'The page held against itself',
};

/** What was found of the sources behind a claim, without what its reason has said already; each sentence once. */
function sourcesBehind(finding: Finding, { citations }: Audit): Markup[] {
  const said = new Set(sentencesOf(finding.why));
  return citationsBehind(finding, { citations }).flatMap(({ kind, result, why }) => {
    const news = sentencesOf(why.replace(READER_ADVICE, '')).filter((sentence) => !said.has(sentence));
    for (const sentence of news) said.add(sentence);
    const about = WITHOUT_SOURCE[kind] ?? 'The source the page rests this on';
    return news.length > 0 ? [html`<p><b>${about}: ${result}.</b> ${impersonal(news.join(' '))}</p>\n`] : [];
  });
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).filter(Boolean);

function disclosures(all: readonly Disclosure[]): Markup {
  return html`<h3 class="group">What the page discloses itself</h3>
${
  all.length > 0
    ? html`<ul class="bullets">
${all.map(({ quote, topic }) => html`<li><span class="words">“${quote}”</span> <span class="small">${capitalised(DISCLOSURE_LABELS[topic])}</span></li>\n`)}</ul>`
    : html`<p>No disclosure of risks, limits of the evidence, approval or cost was found.</p>`
}`;
}

function notice(check: NoticeCheck): Markup {
  const why =
    check.applies === 'chosen'
      ? `${check.place} was chosen by the reviewer.`
      : `The page gives an address there: “${check.stated}”.`;
  return html`<h3 class="group">Notice asked for in ${check.place}, since ${check.since}</h3>
<div class="prose">
<p>${check.duty} ${check.unread}</p>
<p><b>${noticeSentence(check)}</b> ${why} ${anchor(check.official, check.official && 'The law')}</p>
${check.quotes.map((quote) => html`<p class="words">“${quote}”</p>\n`)}</div>`;
}
