import type { Audit, EvidenceCard, EvidenceReference, Finding, PageCitation } from '../model/index.ts';
import { hostOf, VERDICTS } from '../model/index.ts';
import { type Statement, statementsOf } from '../ui/statements.ts';
import { htmlDocument } from './document.ts';
import { cardIndex, citedCards, isFailure, type ReportEntry } from './entry.ts';
import { headline } from './headline.ts';
import {
  CLAIM_TYPE_LABELS,
  DISCLOSURE_LABELS,
  SEVERITY_LABELS,
  STANCE_LABELS,
  sourceName,
  TALLY_LABELS,
  UNSEEN_LABELS,
  VERDICT_LABELS,
  VERDICT_MEANINGS,
  VOICE_LABELS,
} from './labels.ts';
import { MARK_SHAPES } from './marks.ts';
import { anchor, html, Markup } from './markup.ts';
import { citationWords, PAGE_SOURCES_HEADING, pageSources, UNTRACED_HEADING } from './page-sources.ts';
import { capitalised, counted, ended, moment } from './plain.ts';
import { questionsOf, type Reasons, reasonsOf, whysOf } from './reasons.ts';
import { wholeQuote } from './whole-quote.ts';

/** The report as one HTML file without script, printable, with everything it needs in it. */
export function htmlReport(entries: readonly ReportEntry[]): string {
  const [first] = entries;
  const title =
    entries.length === 1 && first
      ? `Claim report: ${isFailure(first) ? first.page.url : first.audit.page.title || first.audit.page.url}`
      : `Claim report: ${counted(entries.length, 'page')}`;
  const pages = entries.map((entry, at) => page(entry, at, entries.length === 1));
  const head = html`<header class="page"><h1 class="title">${title}</h1></header>`;
  return htmlDocument(title, entries.length === 1 ? pages : [head, ...pages]);
}

/** What stands for a finding: its verdict, or "unsure" without one. */
const markOf = ({ status, verdict }: Finding) => (status === 'review' ? 'review' : verdict);
const wordOf = (finding: Finding): string =>
  finding.status === 'review' ? 'Unsure' : capitalised(VERDICT_LABELS[finding.verdict]);

function mark(name: keyof typeof MARK_SHAPES): Markup {
  const shapes = MARK_SHAPES[name].map(
    ([shape, attributes]) =>
      `<${shape}${Object.entries(attributes)
        .map(([key, value]) => ` ${key}="${value}"`)
        .join('')}/>`,
  );
  return html`<svg class="mark" viewBox="0 0 20 20" aria-hidden="true">${new Markup(shapes.join(''))}</svg>`;
}

const verdict = (finding: Finding): Markup =>
  html`<span class="v">${mark(markOf(finding))}<span class="verdict">${wordOf(finding)}</span></span>`;

/** Ids within the document: pages are told apart by their number. */
const idOf = (page: number, name: string): string => `p${page + 1}-${name}`;

function page(entry: ReportEntry, at: number, alone: boolean): Markup {
  const heading = (words: string, language?: Markup) =>
    alone
      ? html`<h1 class="title"${language}>${words}</h1>`
      : html`<h2 class="title"${language}>${words}</h2>`;
  if (isFailure(entry)) {
    return html`<article class="page">
<header><p class="brand">Clinic Claim Auditor</p><p class="kicker">Not audited</p>${heading(entry.page.url)}</header>
<p>${entry.error.message}</p>
</article>`;
  }
  const { audit } = entry;
  const statements = statementsOf(audit.findings);
  const of = (status: Finding['status']) => statements.filter((statement) => statement.status === status);
  const cards = citedCards(
    statements.flatMap(({ findings }) => findings),
    entry.cards,
  );
  const numbers = new Map(cards.map(({ id }, index) => [id, index + 1]));
  const reader: Reader = {
    page: at,
    cards: cardIndex(entry.cards),
    numbers,
    language: audit.page.language,
    reasons: reasonsOf([...of('warning'), ...of('review')]),
  };
  return html`<article class="page">
<header>
<p class="brand">Clinic Claim Auditor</p>
<p class="kicker">Claim report</p>
${heading(audit.page.title || 'Page without a title', languageOf(audit.page.language))}
</header>
${overview(audit, of('warning'), of('review'))}
${table(of('warning'), reader)}
${items('Statement by statement', of('warning'), reader, 0)}
${items('For a person to decide: the tool is unsure', of('review'), reader, of('warning').length)}
${sourcesOfPage(audit, reader)}
${credit(of('in-line'), audit, reader)}
${reply()}
${limits(audit)}
${references(cards, at)}
</article>`;
}

interface Reader {
  page: number;
  cards: ReadonlyMap<string, EvidenceCard>;
  numbers: ReadonlyMap<string, number>;
  language: string;
  reasons: Reasons;
}

/** The language of a page's own words, where it declares a plain one. */
const languageOf = (language: string): Markup =>
  /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? html` lang="${language}"` : html``;

function overview(audit: Audit, warnings: readonly Statement[], unsure: readonly Statement[]): Markup {
  const { evidence, tool } = audit;
  return html`<section>
<h2>The page and the answer</h2>
<div class="two">
<dl class="facts">
<dt>Address</dt><dd>${anchor(audit.page.url, audit.page.url)}</dd>
<dt>Read</dt><dd>${moment(audit.page.auditedAt)}</dd>
<dt>Words</dt><dd>${audit.page.words.toLocaleString('en')}</dd>
<dt>Text SHA-256</dt><dd><code>${audit.page.textSha256}</code></dd>
<dt>Made with</dt><dd>Clinic Claim Auditor ${tool.version}</dd>
<dt>Evidence</dt><dd>${evidence.version}, ${counted(evidence.records, 'record')}, as of ${evidence.asOf}</dd>
<dt>Repeatable</dt><dd>The same text, version and evidence give the same findings, byte for byte.</dd>
</dl>
<div>
<p class="answer">${headline(audit, warnings.length, ' on this page')}</p>
${tally(warnings)}
${
  unsure.length > 0 &&
  html`<p class="small">${capitalised(counted(unsure.length, 'further statement'))} could not be judged and ${unsure.length === 1 ? 'is' : 'are'} left to the reader.</p>`
}
</div>
</div>
</section>`;
}

function tally(warnings: readonly Statement[]): Markup {
  const counts = VERDICTS.map((name) => ({
    name,
    count: warnings.filter(({ worst }) => worst.verdict === name).length,
  })).filter(({ count }) => count > 0);
  if (!counts.length) return html``;
  return html`<ul class="tally">${counts.map(
    ({ name, count }) =>
      html`<li data-mark="${name}">${mark(name)}<span><b>${count}</b> ${TALLY_LABELS[name]}: ${VERDICT_MEANINGS[name]}</span></li>`,
  )}</ul>`;
}

function table(statements: readonly Statement[], reader: Reader): Markup {
  if (statements.length < 2) return html``;
  return html`<section>
<h2>At a glance</h2>
<div class="scroll"><table>
<thead><tr><th scope="col" class="n">No.</th><th scope="col">Verdict</th><th scope="col">The page says</th><th scope="col">Main source</th></tr></thead>
<tbody>
${statements.map(
  ({ worst }, at) =>
    html`<tr data-mark="${markOf(worst)}"><td class="n"><a href="#${idOf(reader.page, `s${at + 1}`)}">${at + 1}</a></td><td>${verdict(worst)}</td><td class="words"${languageOf(reader.language)}>“${wholeQuote(worst)}”</td><td>${source(worst.evidence[0]?.id ?? '', reader)}</td></tr>\n`,
)}</tbody>
</table></div>
</section>`;
}

/** Short name and number of a record, leading to its reference, where stands what it found. */
function source(id: string, { page: at, cards, numbers }: Reader): Markup {
  const number = numbers.get(id);
  const card = cards.get(id);
  const label = card ? sourceName(card) : id;
  return number ? html`<a href="#${idOf(at, `ref${number}`)}">${label} [${number}]</a>` : html`${label}`;
}

function items(title: string, statements: readonly Statement[], reader: Reader, before: number): Markup {
  if (!statements.length) return html``;
  return html`<section>
<h2>${title}</h2>
${statements.map((statement, at) => item(statement, reader, before + at + 1))}</section>`;
}

function item({ worst, findings }: Statement, reader: Reader, number: number): Markup {
  const { own, earlier } = reader.reasons(findings, number);
  return html`<article class="item" data-mark="${markOf(worst)}" id="${idOf(reader.page, `s${number}`)}">
<div class="side"><h3 class="num">${number}</h3>${verdict(worst)}${
    worst.status === 'warning' && html`<span>Severity ${SEVERITY_LABELS[worst.severity]}</span>`
  }${findings.map(({ claimType }) => html`<span>${capitalised(CLAIM_TYPE_LABELS[claimType])}</span>`)}${
    worst.voice !== 'asserted' && html`<span>${capitalised(VOICE_LABELS[worst.voice])}</span>`
  }</div>
<div class="main">
<blockquote${languageOf(reader.language)}>“${worst.quote}”</blockquote>
<p class="small">${worst.headingPath.length > 0 && html`In: ${ended(worst.headingPath.join(' › '))} `}${worst.unseen && html`${capitalised(UNSEEN_LABELS[worst.unseen])}. `}${hostOf(worst.link) && anchor(worst.link, 'Show on the page')}</p>
${whysOf(own).map((why) => html`<p>${why}</p>\n`)}${earlier.map((at) => html`<p>${own.length > 0 ? 'Also for' : 'For'} the reason given under <a href="#${idOf(reader.page, `s${at}`)}">statement ${at}</a>.</p>\n`)}
<ul class="ev">${evidenceOf(findings).map(
    ({ id, stance }) =>
      html`<li><span class="stance">${capitalised(STANCE_LABELS[stance])}</span><span>${source(id, reader)}</span></li>\n`,
  )}</ul>
${questionsOf(own).map((question) => html`<p class="small">Ask: ${question}</p>\n`)}
</div>
</article>
`;
}

/**
 * Each source with what it says of the claims of one sentence, which may be for one and against another. Where it says
 * something of a claim, that it is background to another is left out.
 */
function evidenceOf(findings: readonly Finding[]): EvidenceReference[] {
  const all = findings.flatMap(({ evidence }) => evidence);
  const telling = new Set(all.filter(({ stance }) => stance !== 'context').map(({ id }) => id));
  const kept = all.filter(({ id, stance }) => stance !== 'context' || !telling.has(id));
  return [...new Map(kept.map((one) => [`${one.id} ${one.stance}`, one])).values()];
}

function sourcesOfPage(audit: Audit, reader: Reader): Markup {
  const { judged, notJudged, untraced } = pageSources(audit);
  return html`${citationList(PAGE_SOURCES_HEADING, [...judged, ...notJudged], reader)}${citationList(UNTRACED_HEADING, untraced, reader)}`;
}

function citationList(title: string, citations: readonly PageCitation[], reader: Reader): Markup {
  if (!citations.length) return html``;
  return html`<section>
<h2>${title}</h2>
<ul class="bullets">
${citations.map((citation) => {
  const { result, quote, why, found, links } = citationWords(citation);
  return html`<li><span class="words"${languageOf(reader.language)}>“${quote}”</span><br><b>${capitalised(result)}.</b> ${why}${found && html` It found: ${found}`} <span class="small">${links.map(({ label, url }, position) => html`${position > 0 && ', '}${anchor(url, label)}`)}</span></li>\n`;
})}</ul>
</section>`;
}

function credit(statements: readonly Statement[], audit: Audit, reader: Reader): Markup {
  if (!statements.length && !audit.disclosures.length) return html``;
  return html`<section>
<h2>What the page gets right</h2>
<ul class="bullets">
${statements.map(
  ({ worst }) =>
    html`<li><span class="words"${languageOf(reader.language)}>“${wholeQuote(worst)}”</span><br><span class="small">In line with the evidence: ${source(worst.evidence[0]?.id ?? '', reader)}</span></li>\n`,
)}${audit.disclosures.map(
  ({ quote, topic }) =>
    html`<li><span class="words"${languageOf(reader.language)}>“${quote}”</span><br><span class="small">Disclosed by the page itself: ${DISCLOSURE_LABELS[topic]}</span></li>\n`,
)}</ul>
</section>`;
}

/** Left open for a pen. */
const reply = (): Markup => html`<section>
<h2>Right of reply</h2>
<dl class="reply"><dt>Asked on</dt><dd></dd><dt>Asked whom</dt><dd></dd><dt>Answer</dt><dd></dd></dl>
</section>`;

function limits({ notes }: Audit): Markup {
  return html`<section>
<h2>Limits of this report</h2>
<div class="prose">
<p>It sets statements beside evidence; it says nothing about what the clinic intends or how it treats people. Text in pictures and video was not read. What is not listed was not checked, or nothing was found in it: it is not thereby confirmed. The statements were found by a program and about one mark in four is arguable or wrong; check each before you rely on it. Information, not medical or legal advice.</p>
${notes.map(({ message }) => html`<p>${message}</p>\n`)}</div>
</section>`;
}

function references(cards: readonly EvidenceCard[], at: number): Markup {
  if (!cards.length) return html``;
  return html`<section>
<h2>References</h2>
<ol class="refs">
${cards.map(
  ({ citation, links, finding, limits: limit }, index) =>
    html`<li id="${idOf(at, `ref${index + 1}`)}"><span>${index + 1}</span><span>${citation} ${links.map(({ label, url }, position) => html`${position > 0 && ', '}${anchor(url, label)}`)}<br>${finding}${limit && html`<br><span class="small">What it cannot tell: ${limit}</span>`}</span></li>\n`,
)}</ol>
</section>`;
}
