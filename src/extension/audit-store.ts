import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Audit, AuditSchema } from '../model/index.ts';
import { type FramePlace, FramePlaceSchema } from './frames.ts';

/**
 * The last audit of each tab: in memory, and in session storage for the time after the background was put to sleep.
 * Both end with the browser session; nothing of a page is written to disk.
 */
const memory = new Map<number, { audit: Audit; frames: readonly FramePlace[] }>();
/** Begin of the keys in session storage under which audits lie; the number of the tab follows. */
export const AUDIT_PREFIX = 'audit:';
const keyOf = (tabId: number): string => `${AUDIT_PREFIX}${tabId}`;
/** Where the blocks of its frames are, for pages that have some from elsewhere. */
const framesKeyOf = (tabId: number): string => `frames:${tabId}`;
const keysOf = (tabId: number): string[] => [keyOf(tabId), framesKeyOf(tabId)];

/**
 * Gives back what is kept of a tab once it closes. Both browsers wake the background for every tab that closes while
 * somebody listens, so that is done only while an audit is kept; what closes unheard is given back with the next audit.
 */
export function followClosedTabs(onClosed: (tabId: number) => void): void {
  closed = (tabId) => {
    onClosed(tabId);
    void forgetAudit(tabId);
  };
  // At once, for the event that may have woken the background.
  browser.tabs.onRemoved.addListener(closed);
  void listenIfKept();
}

let closed: (tabId: number) => void = () => {};

async function listenIfKept(): Promise<void> {
  const stored = await storedTabs();
  if (memory.size + stored.length > 0) browser.tabs.onRemoved.addListener(closed);
  else browser.tabs.onRemoved.removeListener(closed);
}

/** Tabs whose audit lies in session storage. */
async function storedTabs(): Promise<number[]> {
  // Not every browser lists the keys without what lies under them.
  const session = browser.storage.session as { getKeys?: () => Promise<string[]> };
  const keys = (await session.getKeys?.()) ?? Object.keys(await browser.storage.session.get(null));
  return keys.flatMap((key) =>
    key.startsWith(AUDIT_PREFIX) ? [Number(key.slice(AUDIT_PREFIX.length))] : [],
  );
}

/** Tabs that an audit is kept of. */
export async function auditedTabs(): Promise<number[]> {
  return [...new Set([...memory.keys(), ...(await storedTabs())])];
}

const openTabs = async () => new Set((await browser.tabs.query({})).map(({ id }) => id));

/** Gives back what is kept of tabs that are not there any more. */
async function prune(): Promise<void> {
  const [audited, open] = await Promise.all([auditedTabs(), openTabs()]);
  const gone = audited.filter((tabId) => !open.has(tabId));
  for (const tabId of gone) memory.delete(tabId);
  await browser.storage.session.remove(gone.flatMap(keysOf));
}

/** Keeps the audit of a tab, and where the blocks of its frames from elsewhere are. */
export async function storeAudit(
  tabId: number,
  audit: Audit,
  frames: readonly FramePlace[] = [],
): Promise<void> {
  memory.set(tabId, { audit, frames });
  browser.tabs.onRemoved.addListener(closed);
  await prune();
  try {
    await browser.storage.session.set({
      [keyOf(tabId)]: audit,
      ...(frames.length > 0 && { [framesKeyOf(tabId)]: frames }),
    });
    if (frames.length === 0) await browser.storage.session.remove(framesKeyOf(tabId));
  } catch {
    // Over the quota: memory has to do; after a sleep the page must be checked again.
    await browser.storage.session.remove(keysOf(tabId));
  }
  // A tab that closed while its text was checked may have closed before anybody listened.
  if (!(await openTabs()).has(tabId)) await forgetAudit(tabId);
}

/** The frames from elsewhere that were read with the tab's page. */
export async function storedFrames(tabId: number): Promise<readonly FramePlace[]> {
  const known = memory.get(tabId);
  if (known) return known.frames;
  const key = framesKeyOf(tabId);
  const stored = (await browser.storage.session.get(key))[key];
  return v.is(v.array(FramePlaceSchema), stored) ? stored : [];
}

export async function storedAudit(tabId: number): Promise<Audit | undefined> {
  const known = memory.get(tabId);
  if (known) return known.audit;
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  const result = v.safeParse(AuditSchema, stored[key]);
  return result.success ? result.output : undefined;
}

export async function forgetAudit(tabId: number): Promise<void> {
  memory.delete(tabId);
  await browser.storage.session.remove(keysOf(tabId));
  await listenIfKept();
}

/** Forgets the audits held in memory and returns their tabs; what lies in storage is for `deleteStored`. */
export function forgetAudits(): number[] {
  const tabs = [...memory.keys()];
  memory.clear();
  return tabs;
}
