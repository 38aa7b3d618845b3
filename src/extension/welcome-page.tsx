import { render } from 'preact';
import { browser } from 'wxt/browser';
import accuracy from '../scorer/accuracy.json' with { type: 'json' };
import { TranslatorProvider } from '../ui/context.ts';
import type { Translator } from '../ui/i18n.ts';
import { Welcome } from '../ui/welcome/welcome.tsx';
import { EXAMPLE } from './example.ts';
import { evidenceInUse } from './packs.ts';
import { loadSettings, onSettings, saveSettings } from './settings.ts';
import { type CheckedText, TextView } from './text-view.ts';
import { dressPage, translatorFor } from './translator.ts';

/** Draws the first page into `root`; its example is checked like any page. */
export async function startWelcomePage(root: Element): Promise<void> {
  let settings = await loadSettings();
  let translator = await translatorFor(settings);
  const { evidence } = await evidenceInUse();
  const commands = (await browser.commands?.getAll()) ?? [];
  const keys = commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
  dressPage(translator, settings, 'howItWorks');
  const view = await TextView.open((example) => show(translator, example));

  function show(t: Translator, example: CheckedText): void {
    render(
      <TranslatorProvider value={t}>
        <Welcome
          example={example}
          precision={Math.round(accuracy.warnings.precision * 100)}
          evidence={{ asOf: evidence.asOf, records: evidence.size }}
          keys={keys}
          settings={settings}
          onSettings={(change) => void saveSettings(change)}
          {...view.actions}
        />
      </TranslatorProvider>,
      root,
    );
  }

  onSettings(async (changed) => {
    settings = changed;
    translator = await translatorFor(settings);
    dressPage(translator, settings, 'howItWorks');
    view.look();
  });
  view.check(EXAMPLE);
}
