import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeHistory, historyEntries } from '../../src/extension/history-store.ts';
import type { Audit } from '../../src/model/index.ts';
import './web-locks.ts';
import { entryOf, finding } from '../report/fixtures.ts';

// The real modules look for the browser when they are loaded, so the stand-in is laid out before.
Object.assign(globalThis, {
  browser: Object.assign(fakeBrowser, { runtime: { ...fakeBrowser.runtime, id: 'test' } }),
});
const { historyFault, keepInHistory } = await import('../../src/extension/history.ts');
const { saveSettings } = await import('../../src/extension/settings.ts');

const OPEN = { incognito: false };

function auditOf(
  url: string,
  scope: Audit['scope'] = 'in-scope',
  auditedAt = '2026-11-21T08:00:00.000Z',
): Audit {
  const { audit } = entryOf(scope === 'in-scope' ? [finding()] : []);
  return { ...audit, scope, page: { ...audit.page, url, auditedAt } };
}

const kept = async () => (await historyEntries()).map(({ page }) => page);

beforeEach(() => {
  fakeBrowser.reset();
  closeHistory();
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

describe('keepInHistory', () => {
  it('keeps nothing until the reader has switched it on', async () => {
    await keepInHistory(auditOf('https://clinic.test/'), [], OPEN);
    expect(await kept()).toEqual([]);
    await saveSettings({ keepHistory: true });
    await keepInHistory(auditOf('https://clinic.test/'), [], OPEN);
    expect(await kept()).toEqual(['https://clinic.test/']);
    await saveSettings({ keepHistory: false });
    await keepInHistory(auditOf('https://other.test/'), [], OPEN);
    expect(await kept()).toEqual(['https://clinic.test/']);
  });

  it('keeps nothing of private windows, of texts and of files', async () => {
    await saveSettings({ keepHistory: true });
    await keepInHistory(auditOf('https://clinic.test/'), [], { incognito: true });
    await keepInHistory(auditOf('about:blank'), [], OPEN);
    await keepInHistory(auditOf('file:///home/me/letter.html'), [], OPEN);
    expect(await kept()).toEqual([]);
  });

  it('keeps a page without claims only where claims of it are kept', async () => {
    await saveSettings({ keepHistory: true });
    await keepInHistory(auditOf('https://news.test/', 'out-of-scope'), [], OPEN);
    expect(await kept()).toEqual([]);
    await keepInHistory(auditOf('https://clinic.test/'), [], OPEN);
    await keepInHistory(
      auditOf('https://clinic.test/#top', 'out-of-scope', '2026-11-22T08:00:00.000Z'),
      [],
      OPEN,
    );
    expect(await kept()).toEqual(['https://clinic.test/', 'https://clinic.test/']);
  });

  it('tells of a full disk until keeping succeeds again, and never fails', async () => {
    await saveSettings({ keepHistory: true });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    expect(await keepInHistory(auditOf('https://clinic.test/'), [], OPEN)).toBe('full');
    expect(await historyFault()).toBe('full');
    vi.restoreAllMocks();
    expect(await keepInHistory(auditOf('https://clinic.test/'), [], OPEN)).toBeUndefined();
    expect(await historyFault()).toBeUndefined();
  });
});
