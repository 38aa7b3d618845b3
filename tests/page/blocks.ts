import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import type { PageBlock, PageSnapshot } from '../../src/model/index.ts';

/** Snapshot of a body's markup. */
export const snapshotOf = (body: string, head = '<title>Page</title>'): PageSnapshot =>
  snapshotFromHtml(
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
    'https://clinic.test/',
  );

/** Blocks of a body's markup, without the title. */
export const blocksOf = (body: string): PageBlock[] => snapshotOf(body, '').blocks;

export const textsOf = (body: string): string[] => blocksOf(body).map(({ text }) => text);

export function blockOf(snapshot: PageSnapshot, text: string): PageBlock {
  const block = snapshot.blocks.find((candidate) => candidate.text === text);
  if (!block)
    throw new Error(`no block "${text}" among ${JSON.stringify(snapshot.blocks.map((b) => b.text))}`);
  return block;
}

/** Texts of the blocks at the given indices. */
export const textsAt = (snapshot: PageSnapshot, indices: readonly number[] | undefined): string[] =>
  (indices ?? []).map((index) => snapshot.blocks[index]?.text ?? '');
