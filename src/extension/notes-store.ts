import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Notes } from '../ui/panel/notes.ts';
import { pageOf } from './page-address.ts';

/** A note of the reader's, on a statement of a page or, with an empty `statement`, on the page as a whole. */
const NoteSchema = v.object({
  page: v.string(),
  statement: v.string(),
  text: v.string(),
  changedAt: v.string(),
});
type Note = v.InferOutput<typeof NoteSchema>;

/** Where the notes lie in local storage: in this browser only. */
const NOTES_KEY = 'notes';

async function read(): Promise<Note[]> {
  const stored = await browser.storage.local.get(NOTES_KEY);
  const result = v.safeParse(v.array(NoteSchema), stored[NOTES_KEY]);
  return result.success ? result.output : [];
}

/** The notes on a page by the words of their statement; '' is the page as a whole. */
export async function notesOf(url: string): Promise<Notes> {
  const page = pageOf(url);
  const own = (await read()).filter((note) => note.page === page);
  return Object.fromEntries(own.map(({ statement, text }) => [statement, text]));
}

/** One change after the other: each reads what the one before has written. */
let lastChange: Promise<unknown> = Promise.resolve();

/** Keeps a note; an empty one is deleted. Rejects where there is no room. */
export function setNote(url: string, statement: string, text: string): Promise<void> {
  const change = lastChange.then(async () => {
    const page = pageOf(url);
    const others = (await read()).filter((note) => note.page !== page || note.statement !== statement);
    const note = { page, statement, text, changedAt: new Date().toISOString() };
    await browser.storage.local.set({ [NOTES_KEY]: text.trim() ? [...others, note] : others });
  });
  lastChange = change.catch(() => undefined);
  return change;
}
