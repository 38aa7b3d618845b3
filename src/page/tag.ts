import type { BlockKind, Region } from '../model/index.ts';

/** What the name of an element tells of it. */
export interface Tag {
  /** In lower case. */
  name: string;
  /** Starts and ends a line of its own. */
  isBlock: boolean;
  /** Not read: code, fallbacks, what the visitor typed. */
  isSkipped: boolean;
  /** Says something by itself, without its children being walked. */
  isLeaf: boolean;
  /** A paragraph or heading. */
  isSentence: boolean;
  /** Header and footer inside belong to it, not to the page (HTML Accessibility API Mappings). */
  isPart: boolean;
  /** Bold or large type. */
  isEmphasis: boolean;
  /** A list, table, figure or part of one: what it holds belongs together. */
  isStructure: boolean;
  /** A heading found inside no longer heads what follows. */
  isScope: boolean;
  /** Its headings never reach beyond it, not even those of level 1. */
  isClosed: boolean;
  /** A link, button or icon: one without text says by a label what it is. */
  isNamed: boolean;
  /** Rank of the heading it is; 0 for none. */
  headingLevel: number;
  /** Kind of the text directly inside; undefined where that of its parent goes on. */
  kind: BlockKind | undefined;
  /** Region it opens. */
  region: Region | undefined;
}

const BLOCK =
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset ' +
  'figcaption figure footer foreignobject form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li listing ' +
  'main menu nav ol optgroup option p pre search section select summary table tbody td text tfoot th thead tr ul xmp';
const SKIPPED =
  'applet audio base canvas col colgroup datalist embed link map math noscript object param rp source style template ' +
  'textarea track video wbr';
const LEAF = 'area br frame hr iframe img input meta noframes script title';
const SENTENCE = 'h1 h2 h3 h4 h5 h6 p';
const PART = 'article aside blockquote dialog figure li main nav section';
const EMPHASIS = 'b big strong';
const STRUCTURE = 'blockquote dd details dl dt figure menu ol table td th tr ul';
const SCOPE =
  'article aside blockquote dd details dialog fieldset figure footer header li main nav section td th';
const CLOSED = 'article aside blockquote dd details dialog fieldset figure footer li nav td th';
const NAMED = 'a button i span svg';
/** Common ones of which there is nothing to tell: what is listed need not be made anew for each element. */
const INLINE = 'em font picture slot small strike sub sup u';

const KINDS: Readonly<Record<string, BlockKind>> = {
  blockquote: 'quote',
  button: 'button',
  caption: 'caption',
  dd: 'answer',
  dt: 'label',
  figcaption: 'caption',
  label: 'label',
  legend: 'label',
  li: 'list-item',
  optgroup: 'label',
  option: 'label',
  summary: 'question',
  td: 'table-cell',
  th: 'table-cell',
};

const REGIONS: Readonly<Record<string, Region>> = {
  nav: 'navigation',
  aside: 'aside',
  dialog: 'dialog',
  search: 'form',
  form: 'form',
  header: 'header',
  footer: 'footer',
  main: 'main',
};

const plain = (name: string): Tag => ({
  name,
  isBlock: false,
  isSkipped: false,
  isLeaf: false,
  isSentence: false,
  isPart: false,
  isEmphasis: false,
  isStructure: false,
  isScope: false,
  isClosed: false,
  isNamed: false,
  headingLevel: 0,
  kind: undefined,
  region: undefined,
});

type Trait = { [K in keyof Tag]: Tag[K] extends boolean ? K : never }[keyof Tag];

const TAGS = new Map<string, Tag>();

function known(name: string): Tag {
  const tag = TAGS.get(name) ?? plain(name);
  TAGS.set(name, tag);
  return tag;
}

for (const [trait, names] of [
  ['isBlock', BLOCK],
  ['isSkipped', SKIPPED],
  ['isLeaf', LEAF],
  ['isSentence', SENTENCE],
  ['isPart', PART],
  ['isEmphasis', EMPHASIS],
  ['isStructure', STRUCTURE],
  ['isScope', SCOPE],
  ['isClosed', CLOSED],
  ['isNamed', NAMED],
] satisfies [Trait, string][]) {
  for (const name of names.split(' ')) known(name)[trait] = true;
}
for (const name of INLINE.split(' ')) known(name);
for (const [name, kind] of Object.entries(KINDS)) known(name).kind = kind;
for (const [name, region] of Object.entries(REGIONS)) known(name).region = region;
for (let level = 1; level <= 6; level++) known(`h${level}`).headingLevel = level;

/** The tag of an element by its local name, in whichever case. */
export function tagOf(localName: string): Tag {
  const tag = TAGS.get(localName);
  if (tag) return tag;
  const name = localName.toLowerCase();
  return TAGS.get(name) ?? plain(name);
}
