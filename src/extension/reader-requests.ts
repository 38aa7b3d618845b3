import { browser } from 'wxt/browser';

/** What a reader can ask of a tab without the popup. */
export interface ReaderRequests {
  selection(tabId: number): Promise<void>;
  step(tabId: number, by: 1 | -1): Promise<void>;
  toggle(tabId: number): Promise<void>;
}

const SELECTION_ITEM = 'check-selection';

/** Listens to the context menu and the keyboard commands; each of them lets the extension see the tab it is used on. */
export function startReaderRequests(requests: ReaderRequests): void {
  const commands: Record<string, (tabId: number) => Promise<void>> = {
    'next-statement': (tabId) => requests.step(tabId, 1),
    'previous-statement': (tabId) => requests.step(tabId, -1),
    'toggle-marks': (tabId) => requests.toggle(tabId),
  };
  // Firefox for Android has neither.
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus?.create({
      id: SELECTION_ITEM,
      title: browser.i18n.getMessage('checkSelection'),
      contexts: ['selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
    });
  });
  browser.contextMenus?.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === SELECTION_ITEM && tab?.id !== undefined) void perform(requests.selection(tab.id));
  });
  browser.commands?.onCommand.addListener((name, tab) => {
    const command = commands[name];
    if (command && tab?.id !== undefined) void perform(command(tab.id));
  });
}

/** A page that cannot be checked says why in the popup, as far as the browser lets that open. */
async function perform(request: Promise<void>): Promise<void> {
  try {
    await request;
  } catch {
    await browser.action.openPopup?.().catch(() => {
      // Only the button opens it here.
    });
  }
}
