import { DOMParser } from 'linkedom';
import type { PageSnapshot } from '../model/index.ts';
import { collectSnapshot } from '../page/collect.ts';
import { isVisibleByMarkup } from '../page/visibility.ts';

/**
 * Snapshot of a page given as HTML. There is no layout and no style here: what only a style sheet or a script hides
 * counts as visible, and frames are not read. Otherwise the same as the browser's snapshot.
 */
export function snapshotFromHtml(html: string, url: string): PageSnapshot {
  // The shim's doctype node has no siblings, which would end the walk at once.
  const body = html.replace(/^\uFEFF?\s*<!doctype[^>]*>/i, '');
  const document = new DOMParser().parseFromString(body, 'text/html') as unknown as Document;
  return collectSnapshot(document, { url, isVisible: isVisibleByMarkup });
}
