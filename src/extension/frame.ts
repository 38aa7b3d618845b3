import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { SNAPSHOT_LIMITS } from '../model/index.ts';
import { collectInSlices } from '../page/collect.ts';
import { createTranslator, messageFile } from '../ui/i18n.ts';
import { browserMessages } from './browser-messages.ts';
import type { FrameText } from './frames.ts';
import { pathOf, pathsIn } from './in-page/frame-path.ts';
import { MarkedPage } from './in-page/marked-page.ts';
import {
  isOwnBackground,
  type PageMessage,
  type PageReply,
  type PageRequest,
  PageRequestSchema,
} from './protocol.ts';

declare global {
  /** The extension's side of a frame from elsewhere, kept in its own world of it. */
  var clinicClaimAuditorFrame: MarkedPage | undefined;
}

/** Text of a frame from elsewhere; null in the page itself and in frames that the page around them can read. */
export async function readFrame(): Promise<FrameText | null> {
  if (window === window.top || window.frameElement !== null) return null;
  globalThis.clinicClaimAuditorFrame ??= markedFrame();
  const { isOwn } = globalThis.clinicClaimAuditorFrame;
  const collection = await collectInSlices(document, { limits: SNAPSHOT_LIMITS, isOwn });
  const { snapshot } = collection;
  if (!snapshot.blocks.some(({ region }) => region !== 'head')) return null;
  return { snapshot, path: pathOf(window), framePaths: pathsIn(collection) };
}

/** Marks in the frame, which do what the background says. */
function markedFrame(): MarkedPage {
  const marked = new MarkedPage({
    translator: createTranslator(browserMessages),
    hasLegend: false,
    onOpenPanel: (findingId) => {
      const message: PageMessage = { kind: 'open-panel', findingId };
      void browser.runtime.sendMessage(message).catch(() => {});
    },
    onMarked: () => {},
  });
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (!isOwnBackground(sender, browser.runtime.id)) return undefined;
    const request = v.safeParse(PageRequestSchema, message);
    return request.success ? perform(marked, request.output) : undefined;
  });
  return marked;
}

/** What is said to the whole tab is answered by the page around the frame. */
function perform(marked: MarkedPage, request: PageRequest): Promise<PageReply> | undefined {
  if (request.kind === 'clear' || request.kind === 'leave') marked.clear();
  if (request.kind !== 'highlight') return undefined;
  marked.translator = createTranslator(request.words ? messageFile(request.words) : browserMessages);
  return marked
    .show(request.current, request)
    .then((outcome) => ({ kind: 'highlighted', outcome, painted: marked.isPainted }));
}
