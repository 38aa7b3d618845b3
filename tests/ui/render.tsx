import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { type ComponentChildren, options, render } from 'preact';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import spanish from '../../public/_locales/es/messages.json' with { type: 'json' };
import { TranslatorProvider } from '../../src/ui/context.ts';
import evidence from '../../src/ui/evidence-es.json' with { type: 'json' };
import { createTranslator, messageFile, type Translator } from '../../src/ui/i18n.ts';
import { Panel, type PanelProps } from '../../src/ui/panel/panel.tsx';
import { Popup, type PopupProps } from '../../src/ui/popup/popup.tsx';
import type { ViewState } from '../../src/ui/view-state.ts';

export const TRANSLATORS: Record<'en' | 'es', Translator> = {
  en: createTranslator(messageFile(english)),
  es: createTranslator(messageFile(spanish), evidence),
};

export interface Rendered {
  document: Document;
  root: HTMLElement;
}

const ignore = () => {};

// What an event changes is drawn at once, so that it can be looked at.
options.debounceRendering = (draw) => draw();

const NO_ACTIONS = {
  onStop: ignore,
  onRetry: ignore,
  onShow: ignore,
  onHide: ignore,
  onMarkAll: ignore,
  onUnmark: ignore,
  onPanel: ignore,
  onSaveWrong: ignore,
  onNote: ignore,
  onCopy: async () => {},
  onKeys: ignore,
};

/** Draws a view into a document of its own, with the real components and the real messages. */
export function draw(view: ComponentChildren, language: 'en' | 'es'): Rendered {
  const { document, window } = parseHTML('<!doctype html><html><body><div id="root"></div></body></html>');
  Object.assign(globalThis, { document, window });
  const root = document.getElementById('root') as unknown as HTMLElement;
  render(<TranslatorProvider value={TRANSLATORS[language]}>{view}</TranslatorProvider>, root);
  return { document: document as unknown as Document, root };
}

export const renderPopup = (
  state: ViewState,
  language: 'en' | 'es' = 'en',
  actions: Partial<Omit<PopupProps, 'state'>> = {},
): Rendered => draw(<Popup state={state} {...NO_ACTIONS} {...actions} />, language);

export const renderPanel = (
  state: ViewState,
  language: 'en' | 'es' = 'en',
  props: Partial<Omit<PanelProps, 'state'>> = {},
): Rendered => {
  const view = draw(<Panel state={state} notes={{}} keys={true} {...NO_ACTIONS} {...props} />, language);
  // Statements are filled when they are opened; here all of them are, and closed again.
  const { Event: DomEvent } = view.document.defaultView as Window & typeof globalThis;
  for (const details of view.root.querySelectorAll<HTMLDetailsElement>('details[data-statement]')) {
    details.open = true;
    details.dispatchEvent(new DomEvent('toggle'));
    details.open = false;
  }
  return view;
};

const css = (name: string): string =>
  readFileSync(new URL(`../../src/ui/styles/${name}.css`, import.meta.url), 'utf8');

/** A drawn view as one HTML page with its styles, for a real browser. */
function pageOf({ root }: Rendered, sheet: string, language: 'en' | 'es'): string {
  const styles = ['tokens', 'components', sheet]
    .map(css)
    .join('\n')
    .replace(/@import[^;]+;/g, '');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Clinic Claim Auditor</title><style>${styles}</style></head><body><div id="root">${root.innerHTML}</div></body></html>`;
}

export const popupPage = (state: ViewState, language: 'en' | 'es' = 'en'): string =>
  pageOf(renderPopup(state, language), 'popup', language);

export const panelPage = (
  state: ViewState,
  language: 'en' | 'es' = 'en',
  props: Partial<Omit<PanelProps, 'state'>> = {},
): string => pageOf(renderPanel(state, language, props), 'panel', language);
