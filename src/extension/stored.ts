import { browser } from 'wxt/browser';
import type { KeptAudit } from '../report/history-file.ts';
import { clearHistory, wholeHistory } from './history-store.ts';

/** All that the extension keeps: for good, until the browser closes, and the history of audits. */
export async function everythingStored(): Promise<{
  kept: object;
  untilTheBrowserCloses: object;
  history: KeptAudit[];
}> {
  const [kept, untilTheBrowserCloses, history] = await Promise.all([
    browser.storage.local.get(null),
    browser.storage.session.get(null),
    wholeHistory(),
  ]);
  return { kept, untilTheBrowserCloses, history };
}

/** Deletes all that `everythingStored` returns. */
export async function deleteStored(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear(), clearHistory()]);
}
