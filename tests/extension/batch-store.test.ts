import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { loadEvidence } from '../../src/evidence/index.ts';
import {
  BATCH_DATABASE,
  batchPages,
  forgetBatch,
  keepBatch,
  keepBatchPage,
  keptBatch,
} from '../../src/extension/batch-store.ts';
import type { BatchPage } from '../../src/ui/batch/batch-page.ts';
import { entryOf, failure, finding } from '../report/fixtures.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const evidence = loadEvidence();
const [record] = evidence.records;
const known = finding({ evidence: [{ id: record?.id ?? '', stance: 'context' }] });
const waiting = (url: string): BatchPage => ({ url, state: 'waiting' });

test('a check is there again with what was found so far, the cards from the evidence', async () => {
  await keepBatch(['https://a.test/', 'https://b.test/', 'https://c.test/'].map(waiting));
  await keepBatchPage(1, { url: 'https://b.test/', state: 'done', entry: failure });
  await keepBatchPage(0, { url: 'https://a.test/', state: 'done', entry: entryOf([known]) });
  const pages = batchPages(await keptBatch(), evidence);
  expect(pages.map(({ url, state }) => `${url} ${state}`)).toEqual([
    'https://a.test/ done',
    'https://b.test/ done',
    'https://c.test/ waiting',
  ]);
  expect(pages[0]?.entry).toMatchObject({ audit: { findings: [known] }, cards: [{ id: record?.id }] });
  expect(pages[1]?.entry).toEqual(failure);
});

test('a new check takes the place of the last one, and a deleted one stays deleted', async () => {
  await keepBatch(['https://a.test/', 'https://b.test/'].map(waiting));
  await keepBatch([waiting('https://c.test/')]);
  expect((await keptBatch()).map(({ url }) => url)).toEqual(['https://c.test/']);
  await forgetBatch();
  await keepBatchPage(0, { url: 'https://c.test/', state: 'done', entry: failure });
  expect(await keptBatch()).toEqual([]);
});

test('what this version cannot read is read from its page anew', async () => {
  await keepBatch([waiting('https://a.test/')]);
  const db = await openDB(BATCH_DATABASE);
  await db.put('pages', { url: 'https://b.test/', state: 'done', result: { schemaVersion: 99 } }, 1);
  await db.put('pages', 'rubbish', 2);
  db.close();
  expect(await keptBatch()).toEqual([waiting('https://a.test/'), waiting('https://b.test/')]);
});
