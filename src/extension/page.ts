import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { SNAPSHOT_LIMITS } from '../model/index.ts';
import { resolveQuote } from '../page/anchor.ts';
import { collect, collectSnapshot } from '../page/collect.ts';
import { Highlighter, type Mark, showOnPage } from '../page/highlight.ts';
import {
  type Collected,
  isOwnBackground,
  type PageMark,
  type PageReply,
  type PageRequest,
  PageRequestSchema,
} from './protocol.ts';

declare global {
  /** Set in the extension's own world of a page once the listener is in place, as each check injects again. */
  var clinicClaimAuditorListens: boolean | undefined;
}

/** Reads the page and, the first time, starts to listen for requests to mark it. */
export function startPage(): Collected {
  if (!globalThis.clinicClaimAuditorListens) {
    globalThis.clinicClaimAuditorListens = true;
    listen();
  }
  return collectPage(document);
}

/** The text of a document, or why it has none. */
function collectPage(page: Document): Collected {
  if (page.contentType === 'application/pdf') return { kind: 'unreadable', failure: 'pdf' };
  const snapshot = collectSnapshot(page, { limits: SNAPSHOT_LIMITS });
  const hasText = snapshot.blocks.some(({ region, text }) => region !== 'head' && /\p{L}/u.test(text));
  if (hasText) return { kind: 'snapshot', snapshot };
  return { kind: 'unreadable', failure: page.querySelector('frameset') ? 'frame-set' : 'no-text' };
}

function listen(): void {
  // The background inserts the style of the marks, where the page's own rules on styles do not bind it.
  const highlighter = new Highlighter({ stylesInserted: true });
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (!isOwnBackground(sender, browser.runtime.id)) return undefined;
    const request = v.safeParse(PageRequestSchema, message);
    return request.success ? answer(request.output, highlighter) : undefined;
  });
}

async function answer(request: PageRequest, highlighter: Highlighter): Promise<PageReply> {
  if (request.kind !== 'highlight') {
    if (request.kind === 'clear') highlighter.clear();
    return { kind: 'highlighted', outcome: 'shown' };
  }
  const ranges = findRanges(request.marks);
  const marks = request.marks.flatMap(({ id, severity }): Mark[] => {
    const range = ranges.get(id);
    return range ? [{ range, severity }] : [];
  });
  const painted = highlighter.paint(marks);
  if (request.current === undefined) {
    highlighter.setCurrent(null);
    return { kind: 'highlighted', outcome: painted > 0 ? 'shown' : 'missing' };
  }
  const current = ranges.get(request.current);
  const outcome = current ? await showOnPage(highlighter, current) : 'missing';
  return { kind: 'highlighted', outcome };
}

/** Where the marked sentences stand now. The page is read anew, as it may have changed since it was audited. */
function findRanges(marks: readonly PageMark[]): Map<string, Range> {
  const collection = collect(document, { limits: SNAPSHOT_LIMITS });
  const ranges = new Map<string, Range>();
  for (const { id, anchor, position } of marks) {
    const span = resolveQuote(collection, anchor, position)?.span;
    if (!span) continue;
    const range = document.createRange();
    range.setStart(span.start.node, span.start.offset);
    range.setEnd(span.end.node, span.end.offset);
    ranges.set(id, range);
  }
  return ranges;
}
