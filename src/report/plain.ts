/**
 * Text of a page made safe to print: control and bidirectional formatting characters, which could rewrite a terminal
 * or reorder a line, are dropped.
 */
export const printable = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '');

/** Breaks `text` at white space into lines of at most `width` characters; a longer word keeps a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return line ? [...lines, line] : lines;
}

/** `text` with its first letter in upper case. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `text` as a sentence: with a full stop, unless it ends with a mark of its own. */
export const ended = (text: string): string => (/[.?!:…]\s*$/.test(text) ? text : `${text}.`);

/** "1 warning", "2 warnings". */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** A moment as "20 November 2026, 14:32:07 UTC"; what is no moment stays as it is. */
export function moment(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const day = date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return `${day}, ${date.toISOString().slice(11, 19)} UTC`;
}
