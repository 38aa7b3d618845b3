import { browser } from 'wxt/browser';
import type { Translator } from '../ui/i18n.ts';

const CHROME_PAGE = 'chrome://extensions/shortcuts';

/** The shortcuts as they are set now, named in the reader's language. */
export async function shortcutsOf(
  t: Translator,
): Promise<{ name: string; description: string; keys: string }[]> {
  // Firefox for Android has no shortcuts.
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', description, shortcut = '' }) => ({
    name,
    // Only the browser knows what pressing the button is called; it leaves the description empty.
    description: name === '_execute_action' ? t.text('actionTitle') : (description ?? name),
    keys: shortcut,
  }));
}

/** Opens the browser's page for shortcuts, which no ordinary link leads to. */
export function changeShortcuts(): void {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: CHROME_PAGE });
}
