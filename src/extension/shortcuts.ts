import { browser } from 'wxt/browser';
import type { MessageKey, Translator } from '../ui/i18n.ts';

const CHROME_PAGE = 'chrome://extensions/shortcuts';

/** What each command does. The browser has it too, but in its own language, which need not be the reader's. */
const COMMAND_TEXT: Record<string, MessageKey> = {
  _execute_action: 'actionTitle',
  'next-statement': 'commandNext',
  'previous-statement': 'commandPrevious',
  'toggle-marks': 'commandToggle',
};

/** The shortcuts as they are set now, named in the reader's language. */
export async function shortcutsOf(
  t: Translator,
): Promise<{ name: string; description: string; keys: string }[]> {
  // Firefox for Android has no shortcuts.
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description: COMMAND_TEXT[name] ? t.text(COMMAND_TEXT[name]) : description,
    keys: shortcut,
  }));
}

/** Opens the browser's page for shortcuts, which no ordinary link leads to. */
export function changeShortcuts(): void {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: CHROME_PAGE });
}
