import { fold } from '../text/tokens.ts';

const TOKEN = /\p{L}+(?:['-]\p{L}+)*|\p{N}+(?:[.,:]\p{N}+)*|[%?!$€£:"]/gu;

/**
 * Lower-case words, numbers and the few marks that carry meaning, in reading order. Numbers are reduced to their
 * shape (`#year`, `#1`, `#2`, `#3`, `#big`), so that what is learned from one figure serves another.
 */
export function tokens(text: string): string[] {
  const found =
    fold(text)
      .replace(/[“”«»]/g, '"')
      .replace(/[‐‑]/g, '-')
      .match(TOKEN) ?? [];
  return found.map((token) => (/^\p{N}/u.test(token) ? numberShape(token) : token));
}

function numberShape(token: string): string {
  if (/^(?:19|20)\d\d$/.test(token)) return '#year';
  const digits = token.replace(/[.,:]\d{1,2}$/, '').replace(/\D/g, '').length;
  return digits <= 1 ? '#1' : digits === 2 ? '#2' : digits === 3 ? '#3' : '#big';
}
