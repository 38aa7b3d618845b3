import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Audit, AuditSchema } from '../model/index.ts';

/**
 * The last audit of each tab: in memory, and in session storage for the time after the background was put to sleep.
 * Both end with the browser session; nothing of a page is written to disk.
 */
const memory = new Map<number, Audit>();
/** Begin of the keys in session storage under which audits lie; the number of the tab follows. */
export const AUDIT_PREFIX = 'audit:';
const keyOf = (tabId: number): string => `${AUDIT_PREFIX}${tabId}`;

export async function storeAudit(tabId: number, audit: Audit): Promise<void> {
  memory.set(tabId, audit);
  try {
    await browser.storage.session.set({ [keyOf(tabId)]: audit });
  } catch {
    // Over the quota: memory has to do; after a sleep the page must be checked again.
    await browser.storage.session.remove(keyOf(tabId));
  }
}

export async function storedAudit(tabId: number): Promise<Audit | undefined> {
  const known = memory.get(tabId);
  if (known) return known;
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  const result = v.safeParse(AuditSchema, stored[key]);
  return result.success ? result.output : undefined;
}

export async function forgetAudit(tabId: number): Promise<void> {
  memory.delete(tabId);
  await browser.storage.session.remove(keyOf(tabId));
}

/** Forgets the audits held in memory and returns their tabs; what lies in storage is for `deleteStored`. */
export function forgetAudits(): number[] {
  const tabs = [...memory.keys()];
  memory.clear();
  return tabs;
}
