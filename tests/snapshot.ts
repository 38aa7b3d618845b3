import type { PageBlock, PageSnapshot } from '../src/model/index.ts';

/** A block in the main part of a page, under no heading. */
export const block = (kind: PageBlock['kind'], text: string): PageBlock => ({
  kind,
  text,
  region: 'main',
  headingPath: [],
});

export const paragraph = (text: string): PageBlock => block('paragraph', text);

/** A page of these blocks, with the given parts changed. */
export const snapshotOf = (
  blocks: readonly PageBlock[],
  changes: Partial<PageSnapshot> = {},
): PageSnapshot => ({
  schemaVersion: 1,
  url: 'https://clinic.test/',
  title: '',
  language: 'en',
  pageTypes: [],
  blocks: [...blocks],
  ...changes,
});
