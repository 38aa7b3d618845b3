import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { EVERYWHERE, patternOf } from './automatic.ts';
import { isOwnPage } from './protocol.ts';

/** Name of the connection that the batch page holds for as long as it is open. */
export const BATCH_PORT = 'batch';
const KEY = 'batchAccess';

/**
 * Asks the reader for access to sites for the time of a batch; only in the turn of a click, so nothing is awaited
 * before. What the extension has already is not asked for, and so never given back. True if it may read all of them.
 */
export function borrowAccess(hosts: readonly string[], granted: readonly string[]): Promise<boolean> {
  const isGranted = (pattern: string) => granted.includes(pattern) || granted.includes(EVERYWHERE);
  const origins = [...new Set(hosts.map(patternOf))].filter((pattern) => !isGranted(pattern));
  if (!origins.length) return Promise.resolve(true);
  const asked = browser.permissions.request({ origins });
  // Written down before the answer: whatever happens next, it is known what is only borrowed.
  return browser.storage.local.set({ [KEY]: origins }).then(() => asked);
}

/** Gives back what a batch has borrowed. */
export async function giveBackAccess(): Promise<void> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  if (v.is(v.array(v.string()), stored) && stored.length) {
    await browser.permissions.remove({ origins: stored });
  }
  await browser.storage.local.remove(KEY);
}

/** In the background: access goes back when the batch page is closed, and at the latest when the browser starts. */
export function startBatchAccess(): void {
  browser.runtime.onConnect.addListener((port) => {
    const isOurs = isOwnPage(port.sender ?? {}, browser.runtime.id, browser.runtime.getURL('/'));
    if (port.name === BATCH_PORT && isOurs) port.onDisconnect.addListener(() => void giveBackAccess());
  });
  browser.runtime.onStartup.addListener(() => void giveBackAccess());
}
