/** The reader's notes on a page by the words of their statement; '' is the page as a whole. */
export type Notes = Readonly<Record<string, string>>;

/** The key of the note on the page as a whole. */
export const PAGE_NOTE = '';
/** Longest note, in UTF-16 units. */
export const MAX_NOTE = 10_000;
