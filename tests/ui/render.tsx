import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { render } from 'preact';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import spanish from '../../public/_locales/es/messages.json' with { type: 'json' };
import { TranslatorProvider } from '../../src/ui/context.ts';
import { createTranslator, messageFile, type Translator } from '../../src/ui/i18n.ts';
import { Popup, type PopupProps } from '../../src/ui/popup/popup.tsx';
import type { ViewState } from '../../src/ui/view-state.ts';

export const TRANSLATORS: Record<'en' | 'es', Translator> = {
  en: createTranslator(messageFile(english)),
  es: createTranslator(messageFile(spanish)),
};

export interface Rendered {
  document: Document;
  root: HTMLElement;
}

const ignore = () => {};

/** Draws the popup into a document of its own, with the real components and the real messages. */
export function renderPopup(
  state: ViewState,
  language: 'en' | 'es' = 'en',
  actions: Partial<Omit<PopupProps, 'state'>> = {},
): Rendered {
  const { document, window } = parseHTML('<!doctype html><html><body><div id="root"></div></body></html>');
  Object.assign(globalThis, { document, window });
  const root = document.getElementById('root') as unknown as HTMLElement;
  render(
    <TranslatorProvider value={TRANSLATORS[language]}>
      <Popup
        state={state}
        onStop={actions.onStop ?? ignore}
        onRetry={actions.onRetry ?? ignore}
        onShow={actions.onShow ?? ignore}
        onHide={actions.onHide ?? ignore}
        onMarkAll={actions.onMarkAll ?? ignore}
        onUnmark={actions.onUnmark ?? ignore}
        onPanel={actions.onPanel ?? ignore}
        onSaveWrong={actions.onSaveWrong ?? ignore}
      />
    </TranslatorProvider>,
    root,
  );
  return { document: document as unknown as Document, root };
}

const css = (name: string): string =>
  readFileSync(new URL(`../../src/ui/styles/${name}.css`, import.meta.url), 'utf8');

/** The same popup as one HTML page with its styles, for a real browser. */
export function popupPage(state: ViewState, language: 'en' | 'es' = 'en'): string {
  const styles = ['tokens', 'components', 'popup']
    .map(css)
    .join('\n')
    .replace(/@import[^;]+;/g, '');
  const { root } = renderPopup(state, language);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Clinic Claim Auditor</title><style>${styles}</style></head><body><div id="root">${root.innerHTML}</div></body></html>`;
}
