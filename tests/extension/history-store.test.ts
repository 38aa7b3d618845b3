import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addToHistory,
  clearHistory,
  closeHistory,
  HISTORY_DATABASE,
  HistoryError,
  historyEntries,
  isPageKept,
  keepAudit,
  keptAudits,
  keptPages,
  removeFromHistory,
  wholeHistory,
} from '../../src/extension/history-store.ts';
import type { Audit } from '../../src/model/index.ts';
import { historyFile, readHistoryFile } from '../../src/report/history-file.ts';
import { entryOf, finding, notice } from '../report/fixtures.ts';

const DAY = (day: number) => `2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z`;

function auditOf(quote: string, day: number, url = 'https://clinic.test/knees'): Audit {
  const { audit } = entryOf([finding({ quote })]);
  return { ...audit, page: { ...audit.page, url, auditedAt: DAY(day) } };
}

const faultOf = async (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error) => (error instanceof HistoryError ? error.fault : error),
  );

beforeEach(() => {
  closeHistory();
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

describe('the history', () => {
  it('keeps what was looked for of notices with the audit, into a file and back', async () => {
    const audit = auditOf('Safe.', 1);
    const notices = async () => {
      const [entry] = await historyEntries();
      return (await keptPages([entry?.id ?? '']))[0]?.notices;
    };
    await keepAudit(audit);
    expect(await notices()).toBeUndefined();
    // A page that still says the same has been looked at again.
    await keepAudit(auditOf('Safe.', 2), [notice()]);
    expect(await notices()).toEqual([notice()]);
    const file = [...historyFile(await wholeHistory(), DAY(3))].join('');
    await clearHistory();
    const { audits, refused } = readHistoryFile(file);
    expect(refused).toBe(0);
    await addToHistory(audits);
    expect(await notices()).toEqual([notice()]);
  });

  it('keeps audits until they are deleted, and lists them', async () => {
    await keepAudit(auditOf('Stem cells rebuild your knee.', 1));
    await keepAudit(auditOf('Stem cells may help your knee.', 2));
    const entries = await historyEntries();
    expect(entries.map(({ page, site, warnings, auditedAt }) => [page, site, warnings, auditedAt])).toEqual(
      expect.arrayContaining([
        ['https://clinic.test/knees', 'clinic.test', 1, DAY(1)],
        ['https://clinic.test/knees', 'clinic.test', 1, DAY(2)],
      ]),
    );
    const [first] = entries.filter(({ auditedAt }) => auditedAt === DAY(1));
    expect(await keptAudits([first?.id ?? '', 'unknown'])).toEqual([
      auditOf('Stem cells rebuild your knee.', 1),
    ]);
    await removeFromHistory([first?.id ?? '']);
    expect((await historyEntries()).map(({ auditedAt }) => auditedAt)).toEqual([DAY(2)]);
    expect(await isPageKept('https://clinic.test/knees')).toBe(true);
    expect(await isPageKept('https://clinic.test/knee')).toBe(false);
    await clearHistory();
    expect([await historyEntries(), await wholeHistory()]).toEqual([[], []]);
  });

  it('notes on the last audit of a page that it was seen saying the same', async () => {
    for (const day of [1, 2, 3]) await keepAudit(auditOf('Safe.', day));
    await keepAudit(auditOf('Safer.', 4));
    await keepAudit(auditOf('Safe.', 5));
    const seen = (await historyEntries()).map(({ auditedAt, lastSeenAt, timesSeen }) => [
      auditedAt,
      lastSeenAt,
      timesSeen,
    ]);
    expect(seen.sort()).toEqual([
      [DAY(1), DAY(3), 3],
      [DAY(4), DAY(4), 1],
      [DAY(5), DAY(5), 1],
    ]);
  });

  it('comes back whole from its file, once', async () => {
    for (const day of [1, 2]) await keepAudit(auditOf('Safe.', day));
    await keepAudit(auditOf('Rebuilds.', 2, 'https://other.test/'));
    const all = await wholeHistory();
    const file = [...historyFile(all, DAY(9))].join('');
    await clearHistory();
    expect(await addToHistory(readHistoryFile(file).audits)).toEqual({ added: 2, known: 0 });
    expect(await wholeHistory()).toEqual(all);
    expect(await addToHistory(readHistoryFile(file).audits)).toEqual({ added: 0, known: 2 });
    expect(await wholeHistory()).toEqual(all);
  });

  it('lets no file change what it holds already', async () => {
    const audit = auditOf('Safe.', 1);
    await keepAudit(audit);
    const forged = { ...audit, page: { ...audit.page, title: 'Forged' } };
    await addToHistory([{ audit: forged, lastSeenAt: DAY(1), timesSeen: 1 }]);
    expect((await wholeHistory()).map((kept) => kept.audit)).toEqual(expect.arrayContaining([audit, forged]));
  });
});

describe('a full disk', () => {
  /** After so many records the disk is full. */
  function fillAfter(records: number): void {
    let left = records;
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      left -= 1;
      if (left >= 0) return put.apply(this, args as Parameters<typeof put>);
      throw new DOMException('No room.', 'QuotaExceededError');
    });
  }

  it.each([0, 1])(
    'keeps what there was, and no half of what is new, when it fills at record %i',
    async (records) => {
      await keepAudit(auditOf('Safe.', 1));
      const before = await wholeHistory();
      fillAfter(records);
      expect(await faultOf(keepAudit(auditOf('Rebuilds.', 2)))).toBe('full');
      vi.restoreAllMocks();
      expect(await wholeHistory()).toEqual(before);
      expect(await historyEntries()).toHaveLength(1);
      // Once there is room again, it goes on.
      await keepAudit(auditOf('Rebuilds.', 2));
      expect(await historyEntries()).toHaveLength(2);
    },
  );

  it('brings in all of a file or nothing', async () => {
    await keepAudit(auditOf('Safe.', 1));
    const before = await wholeHistory();
    fillAfter(5);
    const many = [2, 3, 4, 5].map((day) => ({
      audit: auditOf(`Claim ${day}.`, day),
      lastSeenAt: DAY(day),
      timesSeen: 1,
    }));
    expect(await faultOf(addToHistory(many))).toBe('full');
    vi.restoreAllMocks();
    expect(await wholeHistory()).toEqual(before);
  });
});

describe('a database of another version', () => {
  /** The first form: whole audits alone, under any id. */
  async function firstForm(audits: readonly unknown[]): Promise<void> {
    const db = await openDB(HISTORY_DATABASE, 1, {
      upgrade: (old) => void old.createObjectStore('audits', { keyPath: 'id' }),
    });
    for (const [at, audit] of audits.entries())
      await db.put('audits', { id: `old-${at}`, audit, lastSeenAt: DAY(20), timesSeen: 4 });
    db.close();
  }

  it('is brought up to date with all that it holds', async () => {
    const audits = Array.from({ length: 40 }, (_, at) =>
      auditOf(`Claim ${at}.`, 1 + (at % 9), `https://c${at}.test/`),
    );
    await firstForm(audits);
    const entries = await historyEntries();
    expect(entries).toHaveLength(40);
    expect(new Set(entries.map(({ timesSeen, lastSeenAt }) => `${timesSeen} ${lastSeenAt}`))).toEqual(
      new Set([`4 ${DAY(20)}`]),
    );
    const whole = await wholeHistory();
    expect(whole).toHaveLength(40);
    expect(whole.map(({ audit }) => audit)).toEqual(expect.arrayContaining(audits));
    expect(await keptAudits(entries.map(({ id }) => id))).toHaveLength(40);
    // What was seen before the update is known after it.
    await keepAudit({ ...(audits[0] as Audit), page: { ...(audits[0] as Audit).page, auditedAt: DAY(21) } });
    expect(await historyEntries()).toHaveLength(40);
  });

  it('loses nothing that this version cannot read: it is not listed, and goes into the file', async () => {
    const strange = { ...auditOf('Safe.', 1), schemaVersion: 0 };
    await firstForm([strange, auditOf('Rebuilds.', 2)]);
    expect(await historyEntries()).toHaveLength(1);
    expect((await wholeHistory()).map(({ audit }) => audit)).toEqual([strange, auditOf('Rebuilds.', 2)]);
  });

  it('that is newer is said to be so, is not changed, and can be deleted', async () => {
    const db = await openDB(HISTORY_DATABASE, 99, {
      upgrade: (newer) => void newer.createObjectStore('later'),
    });
    await db.put('later', 'kept', 'key');
    db.close();
    expect(await faultOf(historyEntries())).toBe('newer');
    expect(await faultOf(keepAudit(auditOf('Safe.', 1)))).toBe('newer');
    const again = await openDB(HISTORY_DATABASE, 99);
    expect(await again.get('later', 'key')).toBe('kept');
    again.close();
    await clearHistory();
    expect(await historyEntries()).toEqual([]);
  });

  it('gives way to an extension that was updated while a page of the old one is open', async () => {
    await keepAudit(auditOf('Safe.', 1));
    const newer = await openDB(HISTORY_DATABASE, 99);
    expect(newer.version).toBe(99);
    newer.close();
  });
});
