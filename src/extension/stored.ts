import { browser } from 'wxt/browser';
import type { KeptAudit } from '../report/history-file.ts';
import { forgetBatch, type KeptBatchPage, keptBatch } from './batch-store.ts';
import { clearHistory, wholeHistory } from './history-store.ts';

/** All that the extension keeps: for good, until the browser closes, the history of audits and the last check of many pages. */
export async function everythingStored(): Promise<{
  kept: object;
  untilTheBrowserCloses: object;
  history: KeptAudit[];
  batch: KeptBatchPage[];
}> {
  const [kept, untilTheBrowserCloses, history, batch] = await Promise.all([
    browser.storage.local.get(null),
    browser.storage.session.get(null),
    wholeHistory(),
    keptBatch(),
  ]);
  return { kept, untilTheBrowserCloses, history, batch };
}

/** Deletes all that `everythingStored` returns. */
export async function deleteStored(): Promise<void> {
  await Promise.all([
    browser.storage.local.clear(),
    browser.storage.session.clear(),
    clearHistory(),
    forgetBatch(),
  ]);
}
