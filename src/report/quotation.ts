import { type Audit, type EvidenceCard, type Finding, hostOf, type Stance } from '../model/index.ts';
import { cardIndex } from './entry.ts';
import { impersonal } from './impersonal.ts';
import { VERDICT_LABELS } from './labels.ts';
import { anchor, html } from './markup.ts';
import { capitalised, moment, printable } from './plain.ts';
import { wholeQuote } from './whole-quote.ts';

/** A finding to paste: as plain text and as HTML. */
export interface Quotation {
  text: string;
  html: string;
}

/** How a source bears on the claim, for whoever reads the paste without the tool. */
const BEARING: Record<Stance, string> = {
  supports: 'For the claim',
  weakens: 'Weakens it',
  contradicts: 'Against it',
  mixed: 'For and against it',
  context: 'On the matter',
};

/**
 * A finding as a quotation with the link to the spot, the date it was read, what the evidence says, the citations
 * and what it was checked with.
 */
export function quotation(
  finding: Finding,
  { page, tool, evidence }: Pick<Audit, 'page' | 'tool' | 'evidence'>,
  cards: readonly EvidenceCard[],
): Quotation {
  const index = cardIndex(cards);
  const quote = wholeQuote(finding);
  const why = impersonal(finding.why);
  const cited = finding.evidence.flatMap(({ id, stance }) => {
    const card = index.get(id);
    return card ? [{ ...card, bearing: BEARING[stance] }] : [];
  });
  const made = `Checked with Clinic Claim Auditor ${tool.version}, evidence as of ${evidence.asOf}.`;
  const where = [page.title, hostOf(page.url)].filter(Boolean).join(', ');
  const verdict = finding.status === 'review' ? '' : `${capitalised(VERDICT_LABELS[finding.verdict])}. `;
  const read = `read on ${moment(page.auditedAt)}`;
  return {
    text: [
      `“${printable(quote)}”`,
      `${printable(where)}, ${read}`,
      printable(finding.link),
      '',
      `${verdict}${why}`,
      ...cited.map(
        ({ citation, links, bearing }) => `- ${bearing}: ${citation}${links[0] ? ` ${links[0].url}` : ''}`,
      ),
      '',
      made,
      '',
    ].join('\n'),
    html: html`<blockquote cite="${page.url}"><p>“${quote}”</p><p>${anchor(finding.link, where || page.url)}, ${read}</p></blockquote><p>${verdict}${why}</p><ul>${cited.map(
      ({ citation, links, bearing }) =>
        html`<li>${bearing}: ${citation} ${anchor(links[0]?.url, links[0]?.url)}</li>`,
    )}</ul><p>${made}</p>`.text,
  };
}
