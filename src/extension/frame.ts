import { type PageSnapshot, SNAPSHOT_LIMITS } from '../model/index.ts';
import { collectInSlices } from '../page/collect.ts';

/** Text of a frame from elsewhere; null in the page itself and in frames that the page around them can read. */
export async function readFrame(): Promise<PageSnapshot | null> {
  if (window === window.top || window.frameElement !== null) return null;
  const { snapshot } = await collectInSlices(document, { limits: SNAPSHOT_LIMITS });
  return snapshot.blocks.some(({ region }) => region !== 'head') ? snapshot : null;
}
