import {
  createTranslator,
  type MessageFile,
  type MessageKey,
  messageFile,
  type Translator,
} from '../ui/i18n.ts';
import type { Language, Settings } from '../ui/settings.ts';
import { browserMessages } from './browser-messages.ts';
import { loadSettings } from './settings.ts';

/** Messages in a language other than the browser's; fetched from the package only where they are asked for. */
const MESSAGES: Record<Language, () => Promise<{ default: MessageFile }>> = {
  en: () => import('../../public/_locales/en/messages.json'),
  es: () => import('../../public/_locales/es/messages.json'),
};

/** Texts of the evidence set in another language than its own, English: what is asked, approved, offered instead. */
const EVIDENCE: Partial<Record<string, () => Promise<{ default: Record<string, string> }>>> = {
  es: () => import('../ui/evidence-es.json'),
};

/** The messages of the language that the reader has chosen; undefined where it is the browser's own. */
export async function chosenMessages({
  language,
}: Pick<Settings, 'language'>): Promise<MessageFile | undefined> {
  if (language === 'browser' || language === browserMessages('language', [])) return undefined;
  return (await MESSAGES[language]()).default;
}

/** The translator in the language that the reader has chosen, or the browser's. */
export async function translatorFor(settings: Pick<Settings, 'language'>): Promise<Translator> {
  const messages = await chosenMessages(settings);
  const source = messages ? messageFile(messages) : browserMessages;
  const evidence = await EVIDENCE[source('language', [])]?.();
  return createTranslator(source, evidence?.default);
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
