import type { Words } from './i18n.ts';

/** Words marked with their language where it is another than that of the screen. */
export function InWords({ text, lang }: Words) {
  return <span lang={lang}>{text}</span>;
}
