import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import type { EvidenceSet } from '../evidence/index.ts';
import { AuditFailureSchema, AuditSchema } from '../model/index.ts';
import { isFailure, type ReportEntry } from '../report/entry.ts';
import type { BatchPage } from '../ui/batch/batch-page.ts';
import { cardsOf } from './evidence-cards.ts';

const KeptPageSchema = v.object({
  url: v.string(),
  state: v.picklist(['waiting', 'reading', 'done', 'left']),
  result: v.optional(v.union([AuditSchema, AuditFailureSchema])),
});
/** A page of a check as it lies on the disk: without the cards, which the evidence gives. */
export type KeptBatchPage = v.InferOutput<typeof KeptPageSchema>;

/** The last check of many pages, by the place of each page in its list; it outlives the page that shows it. */
interface BatchDatabase extends DBSchema {
  pages: { key: number; value: unknown };
}

export const BATCH_DATABASE = 'batch';
const VERSION = 1;

async function withDatabase<T>(work: (db: IDBPDatabase<BatchDatabase>) => Promise<T>): Promise<T> {
  const db = await openDB<BatchDatabase>(BATCH_DATABASE, VERSION, {
    upgrade: (fresh) => void fresh.createObjectStore('pages'),
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

const keptPage = ({ url, state, entry }: BatchPage): KeptBatchPage => ({
  url,
  state,
  ...(entry && { result: isFailure(entry) ? entry : entry.audit }),
});

/** Keeps a new check in place of the last one. Rejects where the disk refuses. */
export const keepBatch = (pages: readonly BatchPage[]): Promise<void> =>
  withDatabase(async (db) => {
    const { store, done } = db.transaction('pages', 'readwrite');
    void store.clear();
    for (const [at, page] of pages.entries()) void store.put(keptPage(page), at);
    await done;
  });

/** Keeps what became of one page, unless the check was deleted meanwhile. Rejects where the disk refuses. */
export const keepBatchPage = (at: number, page: BatchPage): Promise<void> =>
  withDatabase(async (db) => {
    const { store, done } = db.transaction('pages', 'readwrite');
    if ((await store.count(at)) > 0) void store.put(keptPage(page), at);
    await done;
  });

/** The last check as it is kept; what this version cannot read is to be read from the page anew. */
export const keptBatch = (): Promise<KeptBatchPage[]> =>
  withDatabase(async (db) =>
    (await db.getAll('pages')).flatMap((value) => {
      const page = v.safeParse(KeptPageSchema, value);
      if (page.success) return [page.output];
      const { url } = (value ?? {}) as { url?: unknown };
      return typeof url === 'string' ? [{ url, state: 'waiting' as const }] : [];
    }),
  );

/** Pages of a kept check as a run takes them. */
export const batchPages = (kept: readonly KeptBatchPage[], evidence: EvidenceSet): BatchPage[] =>
  kept.map(({ url, state, result }) => ({ url, state, ...(result && { entry: entryOf(result, evidence) }) }));

const entryOf = (result: NonNullable<KeptBatchPage['result']>, evidence: EvidenceSet): ReportEntry =>
  'error' in result ? result : { audit: result, cards: cardsOf(result, evidence) };

export const forgetBatch = (): Promise<void> => withDatabase((db) => db.clear('pages'));
