import * as v from 'valibot';
import { expect, test } from 'vitest';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { joinFrame, marksIn, marksOutside } from '../../src/extension/frames.ts';
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

test('a frame stands after the page, its indices moved, its head left out', () => {
  const joined = joinFrame(page, frame);
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
  const joined = joinFrame(page, nested);
  expect(joined.frames).toEqual([
    { url: FRAME, read: false },
    { url: 'https://other.test/', read: true },
    { url: 'https://third.test/', read: true },
  ]);
  expect(joined.blocks.slice(-3).map(({ frame: at }) => at)).toEqual([1, 2, 2].slice(-3));
});

test('the limits of a page hold for page and frames together', () => {
  const long = {
    ...frame,
    blocks: frame.blocks.map((block) => ({ ...block, text: 'x'.repeat(SNAPSHOT_LIMITS.characters / 3) })),
  };
  const joined = joinFrame(page, long);
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
