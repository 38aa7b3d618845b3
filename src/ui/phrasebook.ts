import escapeStringRegexp from 'escape-string-regexp';

/** How a language writes what fills a slot. */
interface Forms {
  number(value: number): string;
  list(items: readonly string[]): string;
}

interface Template {
  pattern: RegExp;
  text: string;
}

const SLOT = /\{([a-z])\}/;
const EVERY_SLOT = /\{([a-z])\}/g;
/** What stands between the items of an English list, the widest first. */
const BETWEEN = ['; ', ', ', ' and '];

/** Nothing longer is looked for with slots: what a page puts into a sentence may be of any length. */
const LONGEST = 1_000;

/** `{n}` and `{m}` are numbers; any other letter is any words. */
function templateOf(english: string, text: string): Template {
  const pattern = english
    .split(EVERY_SLOT)
    .map((part, at) => {
      if (at % 2 === 0) return escapeStringRegexp(part);
      return /[mn]/.test(part) ? `(?<${part}>\\d[\\d,]*(?:\\.\\d+)?)` : `(?<${part}>.+?)`;
    })
    .join('');
  return { pattern: new RegExp(`^${pattern}$`, 's'), text };
}

/**
 * Texts in another language by their English words. Where the words hold slots ("{n} people", "the comparison with
 * {a}"), what fills them is put in the other language too, as far as it is known, item by item where it is a list.
 *
 * @returns the text of an English one; undefined where it is not known
 */
export function phrasebook(
  texts: Readonly<Record<string, string>>,
  { number, list }: Forms,
): (english: string) => string | undefined {
  let templates: Template[] | undefined;
  /** Built when first asked for; the template with the most words of its own first. */
  const all = () => {
    templates ??= Object.entries(texts)
      .filter(([english]) => SLOT.test(english))
      .map(([english, text]) => ({
        ...templateOf(english, text),
        own: english.replace(EVERY_SLOT, '').length,
      }))
      .sort((a, b) => b.own - a.own);
    return templates;
  };

  function filled(english: string): string | undefined {
    if (english.length > LONGEST) return undefined;
    for (const { pattern, text } of all()) {
      const slots = pattern.exec(english)?.groups;
      if (slots) return text.replace(EVERY_SLOT, (_, slot: string) => value(slot, slots[slot] ?? ''));
    }
    return undefined;
  }

  function value(slot: string, words: string): string {
    if (/[mn]/.test(slot)) return number(Number(words.replaceAll(',', '')));
    return texts[words] ?? items(words) ?? filled(words) ?? words;
  }

  /** The items of a list, where every one of them is known. */
  function items(words: string): string | undefined {
    for (const between of BETWEEN) {
      const parts = words.split(between);
      if (parts.length === 1) continue;
      const known = parts.map((part) => texts[part] ?? items(part) ?? filled(part));
      if (known.every((one) => one !== undefined)) return list(known);
    }
    return undefined;
  }

  return (english) => texts[english] ?? filled(english);
}
