import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { entryOf } from '../report/fixtures.ts';

// The real module looks for the browser when it is loaded, so the stand-in is laid out before.
Object.assign(globalThis, {
  browser: Object.assign(fakeBrowser, { runtime: { ...fakeBrowser.runtime, id: 'test' } }),
});
const { auditedTabs, followClosedTabs, storeAudit, storedAudit } = await import(
  '../../src/extension/audit-store.ts'
);

const { audit } = entryOf([]);
const heard = vi.fn();
const close = (tabId: number) =>
  fakeBrowser.tabs.onRemoved.trigger(tabId, { windowId: 0, isWindowClosing: false });

beforeEach(() => {
  fakeBrowser.reset();
  heard.mockReset();
  followClosedTabs(heard);
});

test('an audit is kept for its tab until the tab closes', async () => {
  const { id = 0 } = await fakeBrowser.tabs.create({});
  await storeAudit(id, audit);
  expect(await storedAudit(id)).toEqual(audit);
  await close(id);
  expect(heard).toHaveBeenCalledWith(id);
  await expect.poll(auditedTabs).toEqual([]);
});

test('nothing is kept of a tab that closed while its text was checked, nor are others heard closing for it', async () => {
  await storeAudit(4711, audit);
  expect(await auditedTabs()).toEqual([]);
  await close(1);
  expect(heard).not.toHaveBeenCalled();
});
