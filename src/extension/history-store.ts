import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import * as v from 'valibot';
import { sha256Of } from '../case/hash.ts';
import type { Audit, NoticeCheck } from '../model/index.ts';
import { type KeptAudit, KeptAuditSchema } from '../report/history-file.ts';
import { type HistoryEntry, summaryOf } from '../ui/history/entries.ts';
import type { HistoryFault } from '../ui/popup-data.ts';

/**
 * The history of audits in IndexedDB: a small entry for the list, and the audit itself. Every change is one transaction,
 * which happens as a whole or, as on a full disk, not at all.
 */
interface HistoryDatabase extends DBSchema {
  entries: { key: string; value: HistoryEntry; indexes: { page: [page: string, auditedAt: string] } };
  audits: { key: string; value: StoredAudit };
}

/** Notices are absent where an audit came in from a file, or from a version that did not keep them. */
interface StoredAudit {
  id: string;
  audit: Audit;
  notices?: NoticeCheck[];
}

export const HISTORY_DATABASE = 'history';

type Upgrade = IDBPTransaction<HistoryDatabase, ('entries' | 'audits')[], 'versionchange'>;

/**
 * What each version of the database has changed, the first at index 0. A step is never edited once it was published:
 * a database of any age goes through all that it has not seen.
 */
const STEPS: ((db: IDBPDatabase<HistoryDatabase>, transaction: Upgrade) => Promise<void> | void)[] = [
  /** Whole audits alone, with when and how often they were seen. */
  (db) => {
    db.createObjectStore('audits', { keyPath: 'id' });
  },
  /** Entries beside the audits, so that a list reads no whole audits and a page is found by its address. */
  async (db, transaction) => {
    const entries = db.createObjectStore('entries', { keyPath: 'id' });
    entries.createIndex('page', ['page', 'auditedAt']);
    const audits = transaction.objectStore('audits');
    for (let cursor = await audits.openCursor(); cursor; cursor = await cursor.continue()) {
      const { id: _, ...rest } = cursor.value as KeptAudit & { id: string };
      const kept = v.safeParse(KeptAuditSchema, rest);
      // What cannot be read is left where it is: it is not shown, and not lost.
      if (!kept.success) continue;
      const entry = summaryOf(kept.output, hashesOf(kept.output.audit));
      await cursor.delete();
      await audits.put({ id: entry.id, audit: kept.output.audit });
      await transaction.objectStore('entries').put(entry);
    }
  },
];

/** Why the history could not be read or changed. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';

  constructor(
    readonly fault: HistoryFault,
    cause: unknown,
  ) {
    super(String(cause), { cause });
  }
}

function historyError(cause: unknown): HistoryError {
  if (cause instanceof HistoryError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  return new HistoryError(
    name === 'QuotaExceededError' ? 'full' : name === 'VersionError' ? 'newer' : 'failed',
    cause,
  );
}

let opened: Promise<IDBPDatabase<HistoryDatabase>> | undefined;

function database(): Promise<IDBPDatabase<HistoryDatabase>> {
  if (opened) return opened;
  const opening = openDB<HistoryDatabase>(HISTORY_DATABASE, STEPS.length, {
    async upgrade(db, oldVersion, _newVersion, transaction) {
      for (const step of STEPS.slice(oldVersion)) await step(db, transaction as Upgrade);
    },
    // Another page of the extension, updated meanwhile, wants to bring the database up to date.
    blocking: closeHistory,
    terminated: closeHistory,
  });
  opened = opening;
  // What could not be opened now is tried again.
  opening.catch(closeHistory);
  return opening;
}

/** Lets go of the database; it is opened again when it is needed. */
export function closeHistory(): void {
  void opened?.then(
    (db) => db.close(),
    () => undefined,
  );
  opened = undefined;
}

/** Runs `work` on the open database; whatever goes wrong is a HistoryError. */
async function withDatabase<T>(work: (db: IDBPDatabase<HistoryDatabase>) => Promise<T>): Promise<T> {
  try {
    return await work(await database());
  } catch (error) {
    throw historyError(error);
  }
}

type Change = IDBPTransaction<HistoryDatabase, ('entries' | 'audits')[], 'readwrite'>;

/** One change of both stores, as a whole or not at all. */
function change<T>(work: (transaction: Change) => Promise<T>): Promise<T> {
  return withDatabase(async (db) => {
    const transaction = db.transaction(['entries', 'audits'], 'readwrite');
    const ended = transaction.done.catch(() => undefined);
    try {
      const result = await work(transaction as Change);
      await transaction.done;
      return result;
    } catch (error) {
      try {
        transaction.abort();
      } catch {
        // It has ended by itself.
      }
      await ended;
      // What ended the transaction says more than the request that was cut off by it.
      throw transaction.error ?? error;
    }
  });
}

function hashesOf(audit: Audit): Pick<HistoryEntry, 'id' | 'digest'> {
  const hash = (value: Audit) => sha256Of(new TextEncoder().encode(JSON.stringify(value)));
  return { id: hash(audit), digest: hash({ ...audit, page: { ...audit.page, auditedAt: '' } }) };
}

/**
 * Keeps an audit. Where the page was last seen saying the same, that is noted on what is there already.
 * @throws HistoryError
 */
export function keepAudit(audit: Audit, notices?: readonly NoticeCheck[]): Promise<void> {
  const seen = { audit, lastSeenAt: audit.page.auditedAt, timesSeen: 1 };
  const entry = summaryOf(seen, hashesOf(audit));
  return change(async (transaction) => {
    const entries = transaction.objectStore('entries');
    const audits = transaction.objectStore('audits');
    const range = IDBKeyRange.bound([entry.page], [entry.page, []]);
    const last = (await entries.index('page').openCursor(range, 'prev'))?.value;
    if (last?.digest === entry.digest) {
      await entries.put({ ...last, lastSeenAt: entry.lastSeenAt, timesSeen: last.timesSeen + 1 });
      const stored = await audits.get(last.id);
      if (stored && notices) await audits.put({ ...stored, notices: [...notices] });
      return;
    }
    await entries.put(entry);
    await audits.put({ id: entry.id, audit, ...(notices && { notices: [...notices] }) });
  });
}

/** True where an audit of the page is kept. @throws HistoryError */
export const isPageKept = (page: string): Promise<boolean> =>
  withDatabase(
    async (db) => (await db.countFromIndex('entries', 'page', IDBKeyRange.bound([page], [page, []]))) > 0,
  );

/** All that is kept, in no order. @throws HistoryError */
export const historyEntries = (): Promise<HistoryEntry[]> => withDatabase((db) => db.getAll('entries'));

/** The audits of entries; one that this version cannot read is left out. @throws HistoryError */
export const keptAudits = async (ids: readonly string[]): Promise<Audit[]> =>
  (await keptPages(ids)).map(({ audit }) => audit);

/** What a page of the store has to be; a fault in its notices leaves its audit readable. */
const KeptPageSchema = v.object({
  audit: KeptAuditSchema.entries.audit,
  notices: v.fallback(KeptAuditSchema.entries.notices, undefined),
});

/** `keptAudits` with the notices that were looked for. @throws HistoryError */
export async function keptPages(ids: readonly string[]): Promise<Pick<KeptAudit, 'audit' | 'notices'>[]> {
  const stored = await withDatabase((db) => Promise.all(ids.map((id) => db.get('audits', id))));
  return stored.flatMap((one) => {
    const page = v.safeParse(KeptPageSchema, one);
    return page.success ? [page.output] : [];
  });
}

/** Everything that is kept, oldest first, one by one as the disk gives it. @throws HistoryError */
export async function wholeHistory(): Promise<KeptAudit[]> {
  return withDatabase(async (db) => {
    const transaction = db.transaction(['entries', 'audits']);
    const [entries, audits] = await Promise.all([
      transaction.objectStore('entries').getAll(),
      transaction.objectStore('audits').getAll(),
    ]);
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return audits
      .map(({ id, audit, notices, ...older }) => {
        const entry = byId.get(id);
        const page = { audit, ...(notices && { notices }) };
        return entry
          ? { ...page, lastSeenAt: entry.lastSeenAt, timesSeen: entry.timesSeen }
          : ({ ...page, ...older } as unknown as KeptAudit);
      })
      .sort((a, b) => Date.parse(a.audit.page.auditedAt) - Date.parse(b.audit.page.auditedAt));
  });
}

/**
 * Adds audits from a file; what is there already is left as it is, but for how often and until when it was seen.
 * @throws HistoryError: then nothing was added
 */
export function addToHistory(all: readonly KeptAudit[]): Promise<{ added: number; known: number }> {
  const candidates = all.map((kept) => ({ kept, entry: summaryOf(kept, hashesOf(kept.audit)) }));
  return change(async (transaction) => {
    const entries = transaction.objectStore('entries');
    let added = 0;
    for (const { kept, entry } of candidates) {
      const known = await entries.get(entry.id);
      if (!known) {
        added += 1;
        await entries.put(entry);
        await transaction
          .objectStore('audits')
          .put({ id: entry.id, audit: kept.audit, ...(kept.notices && { notices: kept.notices }) });
      } else if (Date.parse(entry.lastSeenAt) > Date.parse(known.lastSeenAt)) {
        const timesSeen = Math.max(known.timesSeen, entry.timesSeen);
        await entries.put({ ...known, lastSeenAt: entry.lastSeenAt, timesSeen });
      }
    }
    return { added, known: candidates.length - added };
  });
}

/** Takes audits out of the history. @throws HistoryError */
export const removeFromHistory = (ids: readonly string[]): Promise<void> =>
  change(async (transaction) => {
    for (const id of ids) {
      await Promise.all([
        transaction.objectStore('entries').delete(id),
        transaction.objectStore('audits').delete(id),
      ]);
    }
  });

/** Deletes all of it, also what a newer version has written. @throws HistoryError */
export async function clearHistory(): Promise<void> {
  try {
    await change(async (transaction) => {
      await Promise.all([
        transaction.objectStore('entries').clear(),
        transaction.objectStore('audits').clear(),
      ]);
    });
  } catch {
    closeHistory();
    await deleteDB(HISTORY_DATABASE).catch((error) => {
      throw historyError(error);
    });
  }
}
