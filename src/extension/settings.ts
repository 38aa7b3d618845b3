import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Settings, SettingsSchema } from '../ui/settings.ts';

/** Where the settings lie in local storage. */
const KEY = 'settings';

const parsed = (stored: unknown): Settings =>
  v.parse(SettingsSchema, v.is(v.record(v.string(), v.unknown()), stored) ? stored : {});

/** The reader's settings; the defaults stand in for what is missing or broken. */
export async function loadSettings(): Promise<Settings> {
  return parsed((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes some settings and returns all of them. One change waits for the other, so that neither undoes the other. */
export function saveSettings(change: Partial<Settings>): Promise<Settings> {
  return navigator.locks.request(KEY, async () => {
    const settings = { ...(await loadSettings()), ...change };
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
}

/** Calls back with the settings whenever they have been changed, from whichever page. Returns how to stop it. */
export function onSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[KEY];
    if (change) listener(parsed(change.newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}
