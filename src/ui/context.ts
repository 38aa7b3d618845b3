import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translator } from './i18n.ts';

const TranslatorContext = createContext<Translator | undefined>(undefined);

export const TranslatorProvider = TranslatorContext.Provider;

/** The translator of the surrounding screen. Throws outside a `TranslatorProvider`. */
export function useTranslator(): Translator {
  const translator = useContext(TranslatorContext);
  if (!translator) throw new Error('No translator above this component.');
  return translator;
}
