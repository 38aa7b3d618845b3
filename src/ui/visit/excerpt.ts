import type { Finding } from '../../model/index.ts';

/** What two lines of the sheet take, in UTF-16 units. */
const MOST = 90;
/** Of these, as many may stand before the words that matched. */
const LEAD = 30;

/** A quote, or the part of it around the words that matched: cut between words, with … wherever something is left out. */
export function excerptAround({ quote, cues }: Pick<Finding, 'quote' | 'cues'>): string {
  if (quote.length <= MOST) return quote;
  const matched = cues.filter(({ role }) => role !== 'learned' && role !== 'therapy');
  const first = matched.length > 0 ? Math.min(...matched.map(({ start }) => start)) : 0;
  const from = Math.max(0, Math.min(first - LEAD, quote.length - MOST));
  const start = from === 0 ? 0 : after(quote, from);
  const rest = quote.slice(start);
  const end = rest.length <= MOST ? rest.length : before(rest, MOST);
  return `${start > 0 ? '… ' : ''}${rest.slice(0, end)}${end < rest.length ? ' …' : ''}`;
}

/** Where the next word begins; the same place where no space follows, as in scripts without spaces. */
function after(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 || space - at > LEAD ? at : space + 1;
}

/** Where the last whole word ends; the same place where there is no space. */
function before(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space > 0 ? space : at;
}
