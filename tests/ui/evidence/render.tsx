import { parseHTML } from 'linkedom';
import { type ComponentChild, render } from 'preact';
import { TranslatorProvider } from '../../../src/ui/context.ts';
import { TRANSLATORS } from '../render.tsx';

/** Draws a view into a document of its own, with the real messages. */
export function draw(view: ComponentChild, language: 'en' | 'es' = 'en'): HTMLElement {
  const { document, window } = parseHTML('<!doctype html><html><body><div id="root"></div></body></html>');
  Object.assign(globalThis, { document, window });
  const root = document.getElementById('root') as unknown as HTMLElement;
  render(<TranslatorProvider value={TRANSLATORS[language]}>{view}</TranslatorProvider>, root);
  return root;
}

/** What a browser answers that does not let something be copied. */
export const refusal = (): Promise<never> => Promise.reject(new DOMException('', 'NotAllowedError'));

export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
