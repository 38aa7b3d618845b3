import type { Audit, EvidenceCard, Finding } from '../model/index.ts';
import { hostOf } from './address.ts';
import { cardIndex } from './entry.ts';
import { VERDICT_LABELS } from './labels.ts';
import { anchor, html } from './markup.ts';
import { capitalised, moment, printable } from './plain.ts';

/** A finding to paste: as plain text and as HTML. */
export interface Quotation {
  text: string;
  html: string;
}

/** A finding as a quotation with the link to the spot, the date it was read, what the evidence says and the citations. */
export function quotation(
  finding: Finding,
  { page }: Pick<Audit, 'page'>,
  cards: readonly EvidenceCard[],
): Quotation {
  const index = cardIndex(cards);
  const cited = finding.evidence.flatMap(({ id }) => index.get(id) ?? []);
  const where = [page.title, hostOf(page.url)].filter(Boolean).join(', ');
  const verdict = finding.status === 'review' ? '' : `${capitalised(VERDICT_LABELS[finding.verdict])}. `;
  const read = `read on ${moment(page.auditedAt)}`;
  return {
    text: [
      `“${printable(finding.quote)}”`,
      `${printable(where)}, ${read}`,
      printable(finding.link),
      '',
      `${verdict}${finding.why}`,
      ...cited.map(({ citation, links }) => `- ${citation}${links[0] ? ` ${links[0].url}` : ''}`),
      '',
    ].join('\n'),
    html: html`<blockquote cite="${page.url}"><p>“${finding.quote}”</p><p>${anchor(finding.link, where || page.url)}, ${read}</p></blockquote><p>${verdict}${finding.why}</p><ul>${cited.map(
      ({ citation, links }) => html`<li>${citation} ${anchor(links[0]?.url, links[0]?.url)}</li>`,
    )}</ul>`.text,
  };
}
