import type { PageBlock, PageSnapshot } from '../model/index.ts';

/** True for an entry of a list or a cell of a table. */
export const isEntry = ({ kind }: PageBlock): boolean => kind === 'list-item' || kind === 'table-cell';

/** The texts right above a block: what leads in to it, and its nearest heading as the last. */
export const textsAbove = ({ blocks }: PageSnapshot, { leadIn = [], headingPath }: PageBlock): string[] =>
  [...leadIn, ...headingPath.slice(-1)].map((at) => blocks[at]?.text ?? '');
