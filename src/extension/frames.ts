import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type PageBlock, type PageSnapshot, PageSnapshotSchema, SNAPSHOT_LIMITS } from '../model/index.ts';
import { type FramePath, FramePathSchema, type PageMark } from './protocol.ts';
import { withTimeout } from './timeout.ts';

/** The script that reads a frame which the page around it may not look into. */
const FRAME_SCRIPT = '/frame.js';
/** Frames are an addition: a page is not kept waiting for long. */
const FRAMES_LIMIT_MS = 3_000;

const index = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A frame from elsewhere, and where its blocks stand in the snapshot of the page. */
export const FramePlaceSchema = v.strictObject({
  /** The browser's number of the frame in its tab. */
  frameId: index,
  /** Number in the page of the frame that it is or stands in; -1 where it has none. */
  number: v.pipe(v.number(), v.integer()),
  /** Its blocks in the page's snapshot, from the first to the one after the last. */
  from: index,
  to: index,
  /** Index in its own snapshot of the block that stands at `from`. */
  offset: index,
});
export type FramePlace = v.InferOutput<typeof FramePlaceSchema>;

/** What the script in a frame returns. */
const FrameTextSchema = v.strictObject({
  snapshot: PageSnapshotSchema,
  path: FramePathSchema,
  /** Of the frames that could not be read with it; one entry a frame of the snapshot. */
  framePaths: v.array(FramePathSchema),
});
export type FrameText = v.InferOutput<typeof FrameTextSchema>;

/** A document, and where its frames stand. */
export type Framed = Pick<FrameText, 'snapshot' | 'framePaths'>;

/** A page with its frames from elsewhere. */
export interface PageWithFrames {
  snapshot: PageSnapshot;
  frames: readonly FramePlace[];
}

/**
 * The snapshot with the text of frames from elsewhere, as far as the reader has allowed their sites; the others stay
 * listed as not read. Nothing is run where every frame has been read already.
 */
export async function withForeignFrames(tabId: number, page: Framed): Promise<PageWithFrames> {
  const alone = { snapshot: page.snapshot, frames: [] };
  if (!page.snapshot.frames?.some(({ read }) => !read)) return alone;
  try {
    const results = await withTimeout(
      browser.scripting.executeScript({
        target: { tabId, allFrames: true },
        files: [FRAME_SCRIPT],
        injectImmediately: true,
      }),
      FRAMES_LIMIT_MS,
    );
    const texts = results
      .flatMap(({ result, frameId }) => {
        const read = v.safeParse(FrameTextSchema, result);
        return read.success ? [{ ...read.output, frameId }] : [];
      })
      // A frame comes after the one that it stands in and that lists it.
      .sort((a, b) => a.path.length - b.path.length);
    let joined = page;
    const frames: FramePlace[] = [];
    for (const { frameId, ...text } of texts) {
      const from = joined.snapshot.blocks.length;
      joined = joinFrame(joined, text);
      const to = joined.snapshot.blocks.length;
      const offset = Math.max(
        0,
        text.snapshot.blocks.findIndex(({ region }) => region !== 'head'),
      );
      if (to > from) frames.push({ frameId, number: text.path[0] ?? -1, from, to, offset });
    }
    return { snapshot: joined.snapshot, frames };
  } catch {
    return alone;
  }
}

/** Statements that stand in a frame, their positions those of its own snapshot. */
export const marksIn = ({ from, to, offset }: FramePlace, marks: readonly PageMark[]): PageMark[] =>
  marks
    .filter(({ position: { block } }) => block >= from && block < to)
    .map(({ position, ...mark }) => ({
      ...mark,
      position: { ...position, block: position.block - from + offset },
    }));

/** Statements that stand in the page itself. */
export const marksOutside = (frames: readonly FramePlace[], marks: readonly PageMark[]): PageMark[] =>
  marks.filter(({ position: { block } }) => !frames.some(({ from, to }) => block >= from && block < to));

const isSame = (one: FramePath | undefined, other: FramePath): boolean =>
  !other.includes(-1) && one?.join() === other.join();

/**
 * A page with the text of a frame after its own. Title and metadata of the frame are nobody's claims: left out. Which of
 * the page's frames it is, its place tells: by its address it could not be found once it has been redirected.
 */
export function joinFrame({ snapshot: page, framePaths }: Framed, text: FrameText): Framed {
  const { snapshot: inner, path } = text;
  const frames = [...(page.frames ?? [])];
  const paths = [...framePaths];
  const inPlace = frames.findIndex(({ read }, at) => !read && isSame(paths[at], path));
  const listed = inPlace >= 0 ? inPlace : frames.findIndex(({ url, read }) => !read && url === inner.url);
  const own = listed < 0 ? frames.length : listed;
  frames[own] = { url: inner.url, read: true };
  paths[own] = path;
  const nested = frames.push(...(inner.frames ?? [])) - (inner.frames?.length ?? 0);
  paths.push(...text.framePaths);

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
  return { snapshot: { ...page, blocks, frames, ...(truncated && { truncated }) }, framePaths: paths };
}
