import { attribute } from './dom.ts';

/** Tells whether an element that is inline by its tag stands on a line of its own. */
export type IsBlock = (element: Element) => boolean;

const BLOCK_STYLE = /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|table|list-item)/i;

/** As far as the markup alone tells it. */
export const isBlockByMarkup: IsBlock = (element) => BLOCK_STYLE.test(attribute(element, 'style') ?? '');

/** By computed style, children of flex boxes and grids included. A floated initial letter belongs to its word. */
export const isBlockByStyle: IsBlock = (element) => {
  const { display, float } = getComputedStyle(element);
  return float === 'none' && !/^(?:inline|contents|none|ruby)/.test(display);
};
