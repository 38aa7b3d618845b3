import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type PageBlock, type PageSnapshot, PageSnapshotSchema, SNAPSHOT_LIMITS } from '../model/index.ts';
import { withTimeout } from './timeout.ts';

/** The script that reads a frame which the page around it may not look into. */
const FRAME_SCRIPT = '/frame.js';
/** Frames are an addition: a page is not kept waiting for long. */
const FRAMES_LIMIT_MS = 3_000;

/**
 * The snapshot with the text of frames from elsewhere, as far as the reader has allowed their sites; the others stay
 * listed as not read. Nothing is run where every frame has been read already.
 */
export async function withForeignFrames(tabId: number, snapshot: PageSnapshot): Promise<PageSnapshot> {
  if (!snapshot.frames?.some(({ read }) => !read)) return snapshot;
  try {
    const results = await withTimeout(
      browser.scripting.executeScript({
        target: { tabId, allFrames: true },
        files: [FRAME_SCRIPT],
        injectImmediately: true,
      }),
      FRAMES_LIMIT_MS,
    );
    return results.reduce((joined, { result }) => {
      const inner = v.safeParse(PageSnapshotSchema, result);
      return inner.success ? joinFrame(joined, inner.output) : joined;
    }, snapshot);
  } catch {
    return snapshot;
  }
}

/** A snapshot with the text of a frame after its own. Title and metadata of the frame are nobody's claims: left out. */
export function joinFrame(page: PageSnapshot, inner: PageSnapshot): PageSnapshot {
  const frames = [...(page.frames ?? [])];
  const listed = frames.findIndex(({ url, read }) => !read && url === inner.url);
  const own = listed < 0 ? frames.length : listed;
  frames[own] = { url: inner.url, read: true };
  const nested = frames.push(...(inner.frames ?? [])) - (inner.frames?.length ?? 0);

  const places = new Map<number, number>();
  const blocks = [...page.blocks];
  const groups = Math.max(0, ...page.blocks.map(({ group }) => group ?? 0)) + 1;
  let characters = page.blocks.reduce((sum, { text }) => sum + text.length, 0);
  let truncated = page.truncated || inner.truncated;
  const placesOf = (indices: readonly number[]): number[] =>
    indices.flatMap((index) => places.get(index) ?? []);
  for (const [index, block] of inner.blocks.entries()) {
    if (block.region === 'head') continue;
    characters += block.text.length;
    if (characters > SNAPSHOT_LIMITS.characters || blocks.length >= SNAPSHOT_LIMITS.blocks) {
      truncated = true;
      break;
    }
    const { leadIn, question, group, ...rest } = block;
    const moved: PageBlock = {
      ...rest,
      headingPath: placesOf(block.headingPath),
      frame: block.frame === undefined ? own : nested + block.frame,
    };
    if (leadIn) moved.leadIn = placesOf(leadIn);
    const asked = question === undefined ? undefined : places.get(question);
    if (asked !== undefined) moved.question = asked;
    if (group !== undefined) moved.group = groups + group;
    places.set(index, blocks.push(moved) - 1);
  }
  return { ...page, blocks, frames, ...(truncated && { truncated }) };
}
