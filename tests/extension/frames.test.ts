import * as v from 'valibot';
import { expect, test } from 'vitest';
import { unreadParts } from '../../src/audit/unread.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { type FrameText, joinFrame, marksIn, marksOutside } from '../../src/extension/frames.ts';
import { pathOf } from '../../src/extension/in-page/frame-path.ts';
import type { PageMark } from '../../src/extension/protocol.ts';
import { PageSnapshotSchema, SNAPSHOT_LIMITS } from '../../src/model/index.ts';

const FRAME = 'https://widgets.test/reviews';
const page = snapshotFromHtml(
  `<title>Clinic</title><h1>Knees</h1><p>Welcome.</p><ul><li>One</li></ul><iframe src="${FRAME}"></iframe>`,
  'https://clinic.test/',
);
const frame = snapshotFromHtml(
  '<title>Widget</title><h2>What is PRP?</h2><p>PRP heals knees.</p><p>Benefits:</p><ul><li>No pain</li></ul>',
  FRAME,
);

const framed = { snapshot: page, framePaths: [[0]] };
const text: FrameText = { snapshot: frame, path: [0], framePaths: [] };

test('a frame stands after the page, its indices moved, its head left out', () => {
  const joined = joinFrame(framed, text).snapshot;
  expect(v.safeParse(PageSnapshotSchema, joined).issues).toBeUndefined();
  expect(joined.frames).toEqual([{ url: FRAME, read: true }]);
  expect(joined.blocks.slice(0, page.blocks.length)).toEqual(page.blocks);
  const added = joined.blocks.slice(page.blocks.length);
  expect(added.map(({ text, frame: at }) => `${at} ${text}`)).toEqual([
    '0 What is PRP?',
    '0 PRP heals knees.',
    '0 Benefits:',
    '0 No pain',
  ]);
  const heading = page.blocks.length;
  expect(added[1]).toMatchObject({ headingPath: [heading], question: heading });
  expect(added[3]?.leadIn).toEqual([heading + 2]);
  const groups = joined.blocks.flatMap(({ group }) => group ?? []);
  expect(new Set(groups).size).toBe(2);
});

test('frames within the frame keep their numbers; an unlisted one is added', () => {
  const nested = {
    ...frame,
    url: 'https://other.test/',
    frames: [{ url: 'https://third.test/', read: true }],
    blocks: frame.blocks.map((block, at) => (at > 2 ? { ...block, frame: 0 } : block)),
  };
  const joined = joinFrame(framed, { snapshot: nested, path: [1], framePaths: [[]] }).snapshot;
  expect(joined.frames).toEqual([
    { url: FRAME, read: false },
    { url: 'https://other.test/', read: true },
    { url: 'https://third.test/', read: true },
  ]);
  expect(joined.blocks.slice(-3).map(({ frame: at }) => at)).toEqual([1, 2, 2].slice(-3));
});

test('a frame that has gone on to another address is the one that stands in its place', () => {
  const twice = { ...page, frames: [FRAME, FRAME].map((url) => ({ url, read: false })) };
  const moved = { ...frame, url: 'https://reviews.test/clinic?id=7' };
  const once = joinFrame(
    { snapshot: twice, framePaths: [[0], [1]] },
    { ...text, snapshot: moved, path: [1] },
  );
  expect(once.snapshot.frames).toEqual([
    { url: FRAME, read: false },
    { url: moved.url, read: true },
  ]);
  expect(unreadParts(once.snapshot).map(({ message }) => message)).toEqual([
    'A framed part of this page (widgets.test) was not read.',
  ]);
  expect(unreadParts(joinFrame(once, text).snapshot)).toEqual([]);
});

test('a redirected frame within a frame is known by its place in there', () => {
  const outer = { ...frame, frames: [{ url: 'https://third.test/', read: false }] };
  const inner = { ...frame, url: 'https://fourth.test/' };
  const joined = joinFrame(joinFrame(framed, { snapshot: outer, path: [0], framePaths: [[0, 2]] }), {
    snapshot: inner,
    path: [0, 2],
    framePaths: [],
  });
  expect(joined.snapshot.frames).toEqual([
    { url: FRAME, read: true },
    { url: 'https://fourth.test/', read: true },
  ]);
});

test('a frame without a place is known by its address', () => {
  const shadowed = { snapshot: page, framePaths: [[-1]] };
  const other = { ...text, snapshot: { ...frame, url: 'https://other.test/' }, path: [-1] };
  expect(joinFrame(shadowed, { ...text, path: [-1] }).snapshot.frames).toEqual([{ url: FRAME, read: true }]);
  expect(joinFrame(shadowed, other).snapshot.frames).toContainEqual({ url: FRAME, read: false });
});

test('the place of a frame is told from the windows around it', () => {
  const windowIn = (parent?: object, frames: object[] = []): Window =>
    Object.assign(frames, parent && { parent }) as unknown as Window;
  const top = [] as object[] & { parent?: object };
  top.parent = top;
  const [first, second] = [windowIn(top), windowIn(top)];
  const inner = windowIn(second);
  const shadowed = windowIn(second);
  Object.assign(second, { 0: windowIn(second), 1: inner });
  top.push(first, second);
  expect([top as unknown as Window, first, second, inner, shadowed].map(pathOf)).toEqual([
    [],
    [0],
    [1],
    [1, 1],
    [1, -1],
  ]);
});

test('the limits of a page hold for page and frames together', () => {
  const long = {
    ...frame,
    blocks: frame.blocks.map((block) => ({ ...block, text: 'x'.repeat(SNAPSHOT_LIMITS.characters / 3) })),
  };
  const joined = joinFrame(framed, { ...text, snapshot: long }).snapshot;
  expect(joined.truncated).toBe(true);
  expect(joined.blocks.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(
    SNAPSHOT_LIMITS.characters,
  );
});

test('statements are told apart by the document they stand in', () => {
  const mark = (block: number): PageMark => ({
    id: `f${block}`,
    status: 'warning',
    severity: 'high',
    verdict: 'contradicted',
    anchor: { type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '' },
    position: { block, start: 0, end: 1 },
    link: '',
    why: '',
  });
  const place = { frameId: 7, number: 0, from: 3, to: 5, offset: 1 };
  const marks = [2, 3, 4, 5].map(mark);
  expect(marksIn(place, marks).map(({ id, position }) => [id, position.block])).toEqual([
    ['f3', 1],
    ['f4', 2],
  ]);
  expect(marksOutside([place], marks).map(({ id }) => id)).toEqual(['f2', 'f5']);
});
