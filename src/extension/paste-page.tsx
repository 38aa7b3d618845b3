import { render } from 'preact';
import { sheetAddress } from '../ui/addresses.ts';
import { TranslatorProvider } from '../ui/context.ts';
import { Paste } from '../ui/paste/paste.tsx';
import { EXAMPLE } from './example.ts';
import { onSettings } from './settings.ts';
import { type CheckedText, TextView } from './text-view.ts';
import { pageTranslator } from './translator.ts';

/** Draws the paste box into `root`; `#example` in the address puts the example in it and checks it. */
export async function startPastePage(root: Element): Promise<void> {
  let translator = await pageTranslator('pasteTitle');
  let text = '';
  let checked: CheckedText | undefined;
  let empty = false;
  const view = await TextView.open((next) => {
    checked = next;
    show();
  });

  function show(): void {
    render(
      <TranslatorProvider value={translator}>
        <Paste
          text={text}
          checked={checked}
          sheet={sheetAddress(view.tabId)}
          empty={empty}
          onText={(next) => {
            text = next;
            show();
          }}
          onCheck={check}
          {...view.actions}
        />
      </TranslatorProvider>,
      root,
    );
  }

  function check(): void {
    empty = !view.check(text);
    show();
  }

  onSettings(async () => {
    translator = await pageTranslator('pasteTitle');
    show();
  });
  if (location.hash === '#example') {
    text = EXAMPLE;
    check();
  } else show();
}
