import type english from '../../public/_locales/en/messages.json';
import { phrasebook } from './phrasebook.ts';

export type MessageKey = keyof typeof english;

type Stem<Key extends string> = Key extends `${infer Start}_one` ? Start : never;
/** Messages that exist as `<key>_one` and `<key>_other`. */
export type PluralKey = Stem<MessageKey>;

/** Words that may stand in another language than the rest of the screen. */
export interface Words {
  text: string;
  /** "en" where they are not translated. */
  lang: 'en' | undefined;
}

/** All words of the interface pass through here; `language` is BCP 47, that of the messages in use. */
export interface Translator {
  readonly language: string;
  /** The message with `$1` to `$9` replaced. */
  text(key: MessageKey, ...values: string[]): string;
  /** The plural form that fits `count`; `$1` is the count in the locale's digits, further values follow. */
  plural(key: PluralKey, count: number, ...values: string[]): string;
  /** A text of the evidence set, which is in English, in the reader's language as far as it is translated. */
  evidence(english: string): Words;
  number(value: number): string;
  /** An ISO date as day, month in words and year. */
  date(iso: string): string;
  /** An ISO date and time as a date with hours and minutes, in the reader's time zone. */
  dateTime(iso: string): string;
  /** Items joined as the language joins them: "a, b and c". */
  list(items: readonly string[]): string;
}

/** Looks a message up and fills in its values; the extension's is `browser.i18n.getMessage`. */
export type MessageSource = (key: string, values: string[]) => string;

/**
 * Builds the translator over a source of messages. Forms follow the language of the messages, not of the browser.
 *
 * @param evidence texts of the evidence set, and sentences on sources, in that language by their English words
 */
export function createTranslator(
  source: MessageSource,
  evidence: Readonly<Record<string, string>> = {},
): Translator {
  const language = source('language', []) || 'en';
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const times = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const lists = new Intl.ListFormat(language);
  const number = (value: number) => numbers.format(value);
  const list = (items: readonly string[]) => lists.format(items);
  const inWords = phrasebook(evidence, { number, list });
  return {
    language,
    number,
    text: (key, ...values) => source(key, values),
    evidence: (english) => {
      const text = inWords(english);
      return text === undefined ? { text: english, lang: 'en' } : { text, lang: undefined };
    },
    plural: (key, count, ...values) =>
      source(`${key}_${plurals.select(count) === 'one' ? 'one' : 'other'}`, [number(count), ...values]),
    date: (iso) => dates.format(new Date(iso)),
    dateTime: (iso) => times.format(new Date(iso)),
    list,
  };
}

/** With a capital first letter, as the language writes it. */
export const capitalised = (text: string, { language }: Pick<Translator, 'language'>): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

/** Content of a `messages.json`. */
export type MessageFile = Record<string, { message: string }>;

/** Messages read straight from a `messages.json`, for a language that is not the browser's. */
export function messageFile(messages: MessageFile): MessageSource {
  return (key, values) =>
    (messages[key]?.message ?? '').replace(/\$([1-9])/g, (_, position) => values[Number(position) - 1] ?? '');
}
