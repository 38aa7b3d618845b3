import { browser } from 'wxt/browser';
import { createTranslator, type MessageKey, type MessageSource, type Translator } from '../ui/i18n.ts';

/** The translator of an extension page; also sets the language and the title of the document. */
export function pageTranslator(title: MessageKey): Translator {
  // The typed keys are those of `MessageKey`; the generated type of getMessage knows no plural stems.
  const i18n = browser.i18n as { getMessage: MessageSource };
  const translator = createTranslator((key, values) => i18n.getMessage(key, values));
  document.documentElement.lang = translator.language;
  document.title = `${translator.text(title)} · ${translator.text('extensionName')}`;
  return translator;
}
