import type { BlockKind, Region } from '../model/index.ts';

/** Elements that start and end a line of their own. */
export const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li listing main ' +
    'foreignobject menu nav ol optgroup option p pre search section select summary table tbody td text tfoot th thead tr ul xmp'
  ).split(' '),
);

/** Elements whose content is never read: code, fallbacks, and what the visitor typed. */
export const SKIPPED_TAGS = new Set(
  (
    'script style noscript template textarea datalist audio video canvas object embed applet math map ' +
    'rp base link param source track col colgroup'
  ).split(' '),
);

/** Elements after which a heading found inside them no longer heads what follows. */
export const SCOPING_TAGS = new Set(
  'article aside blockquote dd details dialog fieldset figure footer header li main nav section td th'.split(
    ' ',
  ),
);

/** Elements whose headings never reach beyond them, not even those of level 1. */
export const CLOSED_TAGS = new Set(
  'article aside nav footer dialog blockquote figure li td th dd details fieldset'.split(' '),
);

/** Kind of the text directly inside an element; absent means the kind of its parent goes on. */
export const KIND_OF_TAG: Readonly<Record<string, BlockKind>> = {
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

const REGION_OF_TAG: Readonly<Record<string, Region>> = {
  nav: 'navigation',
  aside: 'aside',
  dialog: 'dialog',
  search: 'form',
  form: 'form',
  header: 'header',
  footer: 'footer',
  main: 'main',
};

const REGION_OF_ROLE: Readonly<Record<string, Region>> = {
  navigation: 'navigation',
  complementary: 'aside',
  dialog: 'dialog',
  alertdialog: 'dialog',
  form: 'form',
  search: 'form',
  banner: 'header',
  contentinfo: 'footer',
  main: 'main',
  'doc-bibliography': 'references',
  'doc-endnotes': 'references',
};

/** Words of class and id by which sites without landmarks name their parts. */
const REGION_OF_NAME: readonly (readonly [RegExp, Region])[] = [
  [
    /(?:^|\s)(?:cookie|gdpr|consent|onetrust)[\w-]*(?:banner|bar|notice|popup|modal|consent|law|sdk)/,
    'dialog',
  ],
  [/(?:^|\s)(?:comments?|comments?-(?:area|list|section)|respond|disqus_thread)(?:\s|$)/, 'comments'],
  [/(?:^|\s)(?:references|footnotes|bibliography|reflist)(?:\s|$)/, 'references'],
  [
    /(?:^|\s)(?:nav|navbar|navigation|(?:main|site|primary|top)-?(?:nav|navigation|menu)|breadcrumbs?)(?:\s|$)/,
    'navigation',
  ],
  [
    /(?:^|\s)(?:header|(?:site|main|top)-header|masthead|top-?bar|elementor-location-header)(?:\s|$)/,
    'header',
  ],
  [/(?:^|\s)(?:footer|(?:site|page|main)-?footer|colophon|elementor-location-footer)(?:\s|$)/, 'footer'],
  [/(?:^|\s)(?:side-?bar|widget-area)(?:\s|$)/, 'aside'],
];

const TESTIMONIAL_NAME =
  /(?:^|[\s_-])(?:testimonials?|(?:patient|client|customer)-(?:stor(?:y|ies)|quotes?))(?:$|[\s_-])/;
/** "Review" alone is also what journals, boards and editors do. */
const REVIEW_NAME =
  /(?:^|\s)(?:(?:spr|google|patient|client|customer|product|user)-)?reviews?(?:-(?:body|card|content|item|list|section|slider|text))*(?:$|\s|__)/;

/** Stems of all these names: most parts bear none of them, and need not be held to every pattern. */
const STEMS =
  /cookie|gdpr|consent|onetrust|comment|respond|disqus|reference|footnote|bibliography|reflist|nav|menu|breadcrumb|header|masthead|bar|footer|colophon|widget|testimonial|stor(?:y|ies)|quote|review/;
const isTelling = (names: string): boolean => names !== '' && STEMS.test(names);

/** Header and footer inside these belong to them, not to the page (HTML Accessibility API Mappings). */
const PARTS = new Set(['article', 'section', 'main', 'nav', 'aside', 'blockquote', 'figure', 'li', 'dialog']);

/** The region an element opens, or undefined where it opens none. */
export function regionOf(tag: string, role: string, names: string, insideParts: boolean): Region | undefined {
  const byRole = REGION_OF_ROLE[role];
  if (byRole) return byRole;
  if (tag === 'body' || tag === 'html') return undefined;
  const region =
    REGION_OF_TAG[tag] ??
    (isTelling(names) ? REGION_OF_NAME.find(([pattern]) => pattern.test(names))?.[1] : undefined);
  return insideParts && (region === 'header' || region === 'footer') ? undefined : region;
}

export const isPart = (tag: string): boolean => PARTS.has(tag);

/** True for cards and sections that hold what patients say. */
export const isTestimonial = (tag: string, names: string): boolean =>
  tag !== 'body' &&
  tag !== 'html' &&
  tag !== 'main' &&
  isTelling(names) &&
  (TESTIMONIAL_NAME.test(names) || REVIEW_NAME.test(names));

const BULLET = /^\s*[•●○▪■◦‣▸►✓✔✅☑☐➤➔→·*–—-]\s+/;
const AFTER_BULLET = /^[\p{L}\p{N}$€£"“(]/u;

/** True for a line that a writer without list markup starts by hand. */
export function startsWithBullet(text: string): boolean {
  const bullet = BULLET.exec(text)?.[0];
  return bullet !== undefined && AFTER_BULLET.test(text.slice(bullet.length));
}

/** Last words of a sentence that announces a list although no colon ends it. */
const ANNOUNCES =
  /\b(?:following|these|include|includes|including|such as|as follows|are|can|may|to|for|with|by|below|benefits?|advantages?|conditions?|reasons?)\W*$/i;

export const introducesList = (text: string): boolean =>
  /[:：—…]\s*$/.test(text) ||
  (!/[.!?]["'”’)]*$/.test(text) && text.length <= 200) ||
  (text.length <= 300 && ANNOUNCES.test(text));

export const REFERENCES_HEADING =
  /^(?:(?:scientific |selected |medical |clinical |article )?(?:references|sources|bibliography|citations|literature|works cited|footnotes))(?: and \w+| cited)?\s*:?$/i;
