import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { keepAudit } from '../../src/extension/history-store.ts';
import { messageFile } from '../../src/ui/i18n.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/ui/settings.ts';
import { entryOf, finding } from '../report/fixtures.ts';
import './web-locks.ts';

// The real modules look for the browser when they are loaded, so the stand-in is laid out before.
const english18n = messageFile(english);
Object.assign(globalThis, {
  browser: Object.assign(fakeBrowser, {
    runtime: { ...fakeBrowser.runtime, id: 'test' },
    i18n: { getMessage: (key: string, values: string[] = []) => english18n(key, values) },
  }),
});
const { loadSettings, onSettings, saveSettings } = await import('../../src/extension/settings.ts');
const { translatorFor } = await import('../../src/extension/translator.ts');
const { deleteStored, everythingStored } = await import('../../src/extension/stored.ts');

beforeEach(() => fakeBrowser.reset());

describe('the stored settings', () => {
  it('are the defaults at first, and what was saved afterwards', async () => {
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
    await saveSettings({ textSize: 'large' });
    await saveSettings({ language: 'es' });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, textSize: 'large', language: 'es' });
  });

  it.each(['nonsense', null, 7, [], { language: {} }])('survive %j in their place', async (stored) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('tell who listens, until they stop', async () => {
    const heard: Settings[] = [];
    const stop = onSettings((settings) => heard.push(settings));
    await saveSettings({ jurisdiction: 'canada' });
    await fakeBrowser.storage.local.set({ other: 1 });
    stop();
    await saveSettings({ jurisdiction: 'us' });
    expect(heard).toEqual([{ ...DEFAULT_SETTINGS, jurisdiction: 'canada' }]);
  });

  it('are part of what is exported, and of what is deleted', async () => {
    await saveSettings({ language: 'es' });
    const { audit } = entryOf([finding()]);
    await keepAudit(audit);
    expect(await everythingStored()).toMatchObject({
      kept: { settings: { language: 'es' } },
      history: [{ audit, timesSeen: 1 }],
    });
    await deleteStored();
    expect(await everythingStored()).toEqual({ kept: {}, untilTheBrowserCloses: {}, history: [], batch: [] });
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('the language', () => {
  it('is the browser’s where nothing else is chosen', async () => {
    expect((await translatorFor({ language: 'browser' })).language).toBe('en');
  });

  it('that is chosen stands above the browser’s, with its numbers and dates', async () => {
    const translator = await translatorFor({ language: 'es' });
    expect(translator.language).toBe('es');
    expect(translator.text('settings')).toBe('Ajustes');
    expect(translator.plural('people', 12345)).toBe('12.345 personas');
    expect(translator.date('2026-11-20')).toBe('20 de noviembre de 2026');
  });
});
