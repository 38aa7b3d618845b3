import { browser } from 'wxt/browser';
import {
  createTranslator,
  type MessageKey,
  type MessageSource,
  messageFile,
  type Translator,
} from '../ui/i18n.ts';
import type { Language, Settings } from '../ui/settings.ts';
import { loadSettings } from './settings.ts';

/** Messages in a language other than the browser's; fetched from the package only where they are asked for. */
const MESSAGES: Record<Language, () => Promise<{ default: Record<string, { message: string }> }>> = {
  en: () => import('../../public/_locales/en/messages.json'),
  es: () => import('../../public/_locales/es/messages.json'),
};

/** The translator in the language that the reader has chosen, or the browser's. */
export async function translatorFor({ language }: Pick<Settings, 'language'>): Promise<Translator> {
  // The typed keys are those of `MessageKey`; the generated type of getMessage knows no plural stems.
  const i18n = browser.i18n as { getMessage: MessageSource };
  const own: MessageSource = (key, values) => i18n.getMessage(key, values);
  if (language === 'browser' || language === own('language', [])) return createTranslator(own);
  return createTranslator(messageFile((await MESSAGES[language]()).default));
}

/** Gives a document of the extension its language, its title and the size of its text. */
export function dressPage(
  translator: Translator,
  { textSize }: Pick<Settings, 'textSize'>,
  title: MessageKey,
): void {
  const name = translator.text('extensionName');
  const own = translator.text(title);
  document.documentElement.lang = translator.language;
  document.documentElement.dataset.textSize = textSize;
  document.title = own === name ? name : `${own} · ${name}`;
}

/** The translator of an extension page; also sets language, title and text size of the document. */
export async function pageTranslator(title: MessageKey): Promise<Translator> {
  const settings = await loadSettings();
  const translator = await translatorFor(settings);
  dressPage(translator, settings, title);
  return translator;
}
