import type { PageSnapshot } from '../model/index.ts';
import { collectSnapshot } from '../page/collect.ts';
import { RENDERING_BY_MARKUP } from '../page/rendering.ts';
import { parseDocument } from './html-snapshot-parse.ts';
import { linksOf } from './links.ts';

/**
 * Snapshot of a page given as HTML. There is no layout and no style here: what only a style sheet or a script hides
 * counts as visible, what only a style sheet puts on a line of its own stays in line, and frames with an address of their own are not read. Otherwise the same as the browser's snapshot.
 */
export const snapshotFromHtml = (html: string, url: string): PageSnapshot =>
  snapshotOf(parseDocument(html), url);

/** `snapshotFromHtml`, and where the page's links lead if they are asked for. */
export function snapshotAndLinks(
  html: string,
  url: string,
  withLinks: boolean,
): { snapshot: PageSnapshot; links: string[] } {
  const document = parseDocument(html);
  const links = withLinks ? linksOf(document, url) : [];
  return { snapshot: snapshotOf(document, url), links };
}

const snapshotOf = (document: Document, url: string): PageSnapshot =>
  collectSnapshot(document, {
    url,
    rendering: RENDERING_BY_MARKUP,
    frameDocument: inlineDocument,
  });

/** A frame whose page stands in the markup itself, unless it is walled off from its surroundings. */
function inlineDocument(element: Element): Document | null {
  const html = element.getAttribute('srcdoc');
  const sandbox = element.getAttribute('sandbox');
  if (html === null || (sandbox !== null && !sandbox.includes('allow-same-origin'))) return null;
  return parseDocument(html);
}
