import { attribute } from './dom.ts';

/** Tells whether an element whose ancestors are all visible is visible itself. */
export type IsVisible = (element: Element) => boolean;

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;
/** Far beyond the edge of any screen, where old tricks put text that only machines should read. */
const OFF_SCREEN_STYLE =
  /(?:^|[;\s])(?:(?:left|top|text-indent)\s*:\s*-(?:\d{4,}|999)px|clip\s*:\s*rect\(\s*0)/i;
const OFF_SCREEN = -999;
const SCREEN_READER_CLASS = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|show-for-sr)(?:\s|$)/i;

/** Visibility as far as the markup alone tells it: what both the browser and the command line can see. */
export const isVisibleByMarkup: IsVisible = (element) => {
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return false;
  const style = attribute(element, 'style');
  if (style && (HIDING_STYLE.test(style) || OFF_SCREEN_STYLE.test(style))) return false;
  return !isForScreenReaders(element);
};

/** Named by convention, so that both sides know it although a style sheet does the hiding. */
function isForScreenReaders(element: Element): boolean {
  const names = attribute(element, 'class');
  return names !== null && SCREEN_READER_CLASS.test(names);
}

/**
 * Visibility by computed style. Only properties that need no layout are read, except where an element is taken out of
 * the flow: its offsets may need one, which then serves all of them, as reading changes nothing.
 */
export const isVisibleByStyle: IsVisible = (element) => {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || style.visibility === 'collapse')
    return false;
  if (isForScreenReaders(element) || isFarOff(style.textIndent)) return false;
  if (style.position !== 'absolute' && style.position !== 'fixed') return true;
  if (/inset\((?:50|100)%/.test(style.clipPath) || /^rect\(([01]px,? ?){4}\)$/.test(style.clip)) return false;
  return !(isFarOff(style.left) || isFarOff(style.top));
};

const isFarOff = (length: string): boolean =>
  length.startsWith('-') && Number.parseFloat(length) <= OFF_SCREEN;
