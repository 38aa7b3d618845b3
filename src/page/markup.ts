import type { Region } from '../model/index.ts';
import type { Tag } from './tag.ts';

const REGION_OF_ROLE: ReadonlyMap<string, Region> = new Map([
  ['navigation', 'navigation'],
  ['complementary', 'aside'],
  ['dialog', 'dialog'],
  ['alertdialog', 'dialog'],
  ['form', 'form'],
  ['search', 'form'],
  ['banner', 'header'],
  ['contentinfo', 'footer'],
  ['main', 'main'],
  ['doc-bibliography', 'references'],
  ['doc-endnotes', 'references'],
]);

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

/** True for names with a stem of those above: most parts bear none, and need not be held to every pattern. */
const STEMS =
  /cookie|gdpr|consent|onetrust|comment|respond|disqus|reference|footnote|bibliography|reflist|nav|menu|breadcrumb|header|masthead|bar|footer|colophon|widget|testimonial|stor(?:y|ies)|quote|review/;
export const isTelling = (names: string): boolean => STEMS.test(names);

/** The region an element opens, or undefined where it opens none. */
export function regionOf(tag: Tag, role: string, names: string, insideParts: boolean): Region | undefined {
  const byRole = role === '' ? undefined : REGION_OF_ROLE.get(role);
  if (byRole) return byRole;
  if (isRoot(tag)) return undefined;
  const region =
    tag.region ?? (names === '' ? undefined : REGION_OF_NAME.find(([pattern]) => pattern.test(names))?.[1]);
  return insideParts && (region === 'header' || region === 'footer') ? undefined : region;
}

/** What builders name body and document says nothing of what stands in them. */
const isRoot = ({ name }: Tag): boolean => name === 'body' || name === 'html';

/** True for cards and sections that hold what patients say. */
export const isTestimonial = (tag: Tag, names: string): boolean =>
  names !== '' &&
  !isRoot(tag) &&
  tag.name !== 'main' &&
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
