import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Audit, hostOf, type NoticeCheck } from '../model/index.ts';
import { HISTORY_FAULTS, type HistoryFault } from '../ui/popup-data.ts';
import { HistoryError, isPageKept, keepAudit } from './history-store.ts';
import { pageOf } from './page-address.ts';
import { loadSettings } from './settings.ts';

/** Where it stands until the browser closes, in memory: a full disk has no room for it. */
const FAULT_KEY = 'historyFault';

/**
 * Keeps an audit if the reader has switched that on: of pages on the web, never of private windows. A page without
 * claims is kept only where an earlier audit of it is, so that it can be seen that they are gone. Never fails: what
 * went wrong is returned, and remembered until keeping succeeds again.
 */
export async function keepInHistory(
  audit: Audit,
  notices: readonly NoticeCheck[],
  { incognito }: { incognito: boolean },
): Promise<HistoryFault | undefined> {
  const { url } = audit.page;
  if (incognito || !hostOf(url) || !(await loadSettings()).keepHistory) return undefined;
  try {
    if (audit.scope !== 'in-scope' && !(await isPageKept(pageOf(url)))) return undefined;
    await keepAudit(audit, notices);
    await browser.storage.session.remove(FAULT_KEY);
    return undefined;
  } catch (error) {
    const fault = error instanceof HistoryError ? error.fault : 'failed';
    await browser.storage.session.set({ [FAULT_KEY]: fault });
    return fault;
  }
}

/** Why the last audit could not be kept, if it could not. */
export async function historyFault(): Promise<HistoryFault | undefined> {
  const result = v.safeParse(
    v.picklist(HISTORY_FAULTS),
    (await browser.storage.session.get(FAULT_KEY))[FAULT_KEY],
  );
  return result.success ? result.output : undefined;
}
