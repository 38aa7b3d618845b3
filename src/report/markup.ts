import { printable } from './plain.ts';

/** Text that is HTML already. Only `html` makes it, so that whatever comes from a page has been escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | false | undefined | readonly Part[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function text(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (part === undefined || part === false) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string')
    return printable(part.replaceAll(/\s+/g, ' ')).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  return part.map(text).join('');
}

/** HTML with all values escaped, fit for text and for quoted attributes. */
export const html = (literals: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(literals.map((literal, at) => `${literal}${at < parts.length ? text(parts[at]) : ''}`).join(''));

/** A link where the address is one of the web, else its label alone. */
export const anchor = (url: string | undefined, label: Part): Markup =>
  url && /^https?:\/\//i.test(url)
    ? html`<a href="${encodeSigns(url)}" rel="noreferrer">${label}</a>`
    : html`${label}`;

/** Signs that may not stand in an address. */
const encodeSigns = (url: string): string =>
  printable(url).replaceAll(/[\s"<>\\^`{|}]/g, (sign) => encodeURIComponent(sign));
