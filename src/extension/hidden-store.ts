import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** Statements marked "This is wrong", kept in this browser only, the newest last. */
const EntrySchema = v.object({ page: v.string(), statement: v.string(), hiddenAt: v.string() });
type Entry = v.InferOutput<typeof EntrySchema>;

const KEY = 'hiddenStatements';
const MAX_ENTRIES = 2000;

/** A page without its fragment, which does not change what it says. */
const pageOf = (url: string): string => url.replace(/#.*$/s, '');

async function read(): Promise<Entry[]> {
  const stored = await browser.storage.local.get(KEY);
  const result = v.safeParse(v.array(EntrySchema), stored[KEY]);
  return result.success ? result.output : [];
}

/** The statements hidden on a page. */
export async function hiddenStatements(url: string): Promise<string[]> {
  const page = pageOf(url);
  return (await read()).filter((entry) => entry.page === page).map((entry) => entry.statement);
}

/** Hides a statement of a page or brings it back, and returns the statements hidden there now. */
export async function setHidden(url: string, statement: string, hidden: boolean): Promise<string[]> {
  const page = pageOf(url);
  const others = (await read()).filter((entry) => entry.page !== page || entry.statement !== statement);
  const entries = hidden ? [...others, { page, statement, hiddenAt: new Date().toISOString() }] : others;
  await browser.storage.local.set({ [KEY]: entries.slice(-MAX_ENTRIES) });
  return entries.filter((entry) => entry.page === page).map((entry) => entry.statement);
}
