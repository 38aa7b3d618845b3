import { plainText } from './plain-text.ts';

export interface StructuredText {
  text: string;
  /** The question of an FAQ that the text answers. */
  question?: string;
}

/** Properties of schema.org that hold sentences rather than names, dates or addresses. */
const TEXT_PROPERTIES = new Set(
  'description abstract slogan disambiguatingDescription reviewBody articleBody headline text award knowsAbout'.split(
    ' ',
  ),
);

const LARGEST_SCRIPT = 500_000;
const MOST_TEXTS = 1_000;

/**
 * Types (lower case) and sentences of a page's JSON-LD scripts. Scripts that do not parse are passed over, as search
 * engines do.
 */
export function readStructuredData(scripts: readonly string[]): {
  types: Set<string>;
  texts: StructuredText[];
} {
  const types = new Set<string>();
  const texts: StructuredText[] = [];
  for (const script of scripts) {
    if (script.length > LARGEST_SCRIPT) continue;
    try {
      readValue(JSON.parse(script), types, texts);
    } catch {
      // Not JSON.
    }
  }
  return { types, texts };
}

function readValue(root: unknown, types: Set<string>, texts: StructuredText[]): void {
  const open: { value: unknown; question?: string }[] = [{ value: root }];
  for (let item = open.pop(); item && texts.length < MOST_TEXTS; item = open.pop()) {
    const { value, question } = item;
    if (Array.isArray(value)) {
      for (const entry of value.toReversed())
        open.push(question === undefined ? { value: entry } : { value: entry, question });
    } else if (typeof value === 'object' && value !== null) {
      const node = value as Record<string, unknown>;
      const ownTypes = typesOf(node);
      for (const type of ownTypes) types.add(type);
      const asked =
        ownTypes.includes('question') && typeof node.name === 'string' ? plainText(node.name) : question;
      if (asked !== undefined && asked !== question) texts.push({ text: asked });
      for (const [property, entry] of Object.entries(node).toReversed()) {
        if (typeof entry === 'string') addText(property, entry, asked, texts);
        else open.push(asked === undefined ? { value: entry } : { value: entry, question: asked });
      }
    }
  }
}

function addText(
  property: string,
  value: string,
  question: string | undefined,
  texts: StructuredText[],
): void {
  if (!TEXT_PROPERTIES.has(property)) return;
  const text = plainText(value);
  if (!/\p{L}.*\s.*\p{L}/u.test(text)) return;
  texts.push(question === undefined || question === text ? { text } : { text, question });
}

function typesOf(node: Record<string, unknown>): string[] {
  const type = node['@type'];
  const list = Array.isArray(type) ? type : [type];
  return list
    .filter((entry): entry is string => typeof entry === 'string')
    .map((entry) => entry.toLowerCase());
}
