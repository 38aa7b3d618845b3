import { SNAPSHOT_LIMITS } from '../model/index.ts';
import { collectSnapshot } from '../page/collect.ts';
import type { Collected } from './protocol.ts';

/** Reads the page. */
export function startPage(): Collected {
  return collectPage(document);
}

/** The text of a document, or why it has none. */
export function collectPage(page: Document): Collected {
  if (page.contentType === 'application/pdf') return { kind: 'unreadable', failure: 'pdf' };
  const snapshot = collectSnapshot(page, { limits: SNAPSHOT_LIMITS });
  const hasText = snapshot.blocks.some(({ region, text }) => region !== 'head' && /\p{L}/u.test(text));
  if (hasText) return { kind: 'snapshot', snapshot };
  return { kind: 'unreadable', failure: page.querySelector('frameset') ? 'frame-set' : 'no-text' };
}
