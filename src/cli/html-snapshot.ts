import type { PageSnapshot } from '../model/index.ts';
import { collectSnapshot } from '../page/collect.ts';
import { isVisibleByMarkup } from '../page/visibility.ts';
import { parseDocument } from './html-snapshot-parse.ts';

/**
 * Snapshot of a page given as HTML. There is no layout and no style here: what only a style sheet or a script hides
 * counts as visible, and frames are not read. Otherwise the same as the browser's snapshot.
 */
export function snapshotFromHtml(html: string, url: string): PageSnapshot {
  const document = parseDocument(html);
  return collectSnapshot(document, { url, isVisible: isVisibleByMarkup });
}
