import { attribute } from './dom.ts';

/** Tells whether an element whose ancestors are all visible is visible itself. */
export type IsVisible = (element: Element) => boolean;

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;
const SCREEN_READER_CLASS = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|show-for-sr)(?:\s|$)/i;

/** Visibility as far as the markup alone tells it: what both the browser and the command line can see. */
export const isVisibleByMarkup: IsVisible = (element) => {
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return false;
  const style = attribute(element, 'style');
  return !(style && HIDING_STYLE.test(style)) && !isForScreenReaders(element);
};

/** Named by convention, so that both sides know it although a style sheet does the hiding. */
function isForScreenReaders(element: Element): boolean {
  const names = attribute(element, 'class');
  return names !== null && SCREEN_READER_CLASS.test(names);
}

/**
 * Visibility by computed style. Only properties that need no layout are read, so that collecting never forces one.
 */
export const isVisibleByStyle: IsVisible = (element) => {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || style.visibility === 'collapse')
    return false;
  if (isForScreenReaders(element)) return false;
  if (style.position !== 'absolute' && style.position !== 'fixed') return true;
  return !(/inset\((?:50|100)%/.test(style.clipPath) || /^rect\(([01]px,? ?){4}\)$/.test(style.clip));
};
