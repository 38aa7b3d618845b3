import { browser } from 'wxt/browser';

/** All that the extension keeps: for good, and until the browser closes. */
export async function everythingStored(): Promise<{ kept: object; untilTheBrowserCloses: object }> {
  const [kept, untilTheBrowserCloses] = await Promise.all([
    browser.storage.local.get(null),
    browser.storage.session.get(null),
  ]);
  return { kept, untilTheBrowserCloses };
}

/** Deletes all that `everythingStored` returns. */
export async function deleteStored(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}
