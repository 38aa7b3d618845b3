import { attribute } from './dom.ts';

/** How the elements of a page are shown, as far as reading it depends on that. */
export interface Rendering {
  /** Tells whether an element whose ancestors are all visible is visible itself; `isBare`: it has no attributes. */
  isVisible(element: Element, isBare?: boolean): boolean;
  /** Tells whether an element that is inline by its tag stands on a line of its own. */
  isBlock(element: Element): boolean;
}

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;
/** Far beyond the edge of any screen, where old tricks put text that only machines should read. */
const OFF_SCREEN_STYLE =
  /(?:^|[;\s])(?:(?:left|top|text-indent)\s*:\s*-(?:\d{4,}|999)px|clip\s*:\s*rect\(\s*0)/i;
const OFF_SCREEN = -999;
const SCREEN_READER_CLASS = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|show-for-sr)(?:\s|$)/i;
const BLOCK_STYLE = /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|table|list-item)/i;

/** As far as the markup alone tells it: what both the browser and the command line can see. */
export const RENDERING_BY_MARKUP: Rendering = {
  isVisible(element, isBare = false) {
    if (isBare) return true;
    if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return false;
    const style = attribute(element, 'style');
    if (style && (HIDING_STYLE.test(style) || OFF_SCREEN_STYLE.test(style))) return false;
    return !isForScreenReaders(element);
  },
  isBlock: (element) => BLOCK_STYLE.test(attribute(element, 'style') ?? ''),
};

/** Named by convention, so that both sides know it although a style sheet does the hiding. */
function isForScreenReaders(element: Element): boolean {
  const names = attribute(element, 'class');
  return names !== null && SCREEN_READER_CLASS.test(names);
}

/**
 * By computed style. Only properties that need no layout are read, except where an element is taken out of the flow: its
 * offsets may need one, which then serves all of them, as reading changes nothing.
 */
export class RenderingByStyle implements Rendering {
  /** The element asked about last: both questions are asked of it, one after the other. */
  private element: Element | undefined;
  private style: CSSStyleDeclaration | undefined;
  private display = '';

  isVisible(element: Element, isBare = false): boolean {
    const style = this.styleOf(element);
    const { visibility } = style;
    if (this.display === 'none' || visibility === 'hidden' || visibility === 'collapse') return false;
    if (!isBare && isForScreenReaders(element)) return false;
    // What runs along in a line can be neither indented nor taken out of it: most elements need no more looking at.
    if (this.display === 'inline') return true;
    if (isFarOff(style.textIndent)) return false;
    const { position } = style;
    if (position !== 'absolute' && position !== 'fixed') return true;
    if (/inset\((?:50|100)%/.test(style.clipPath) || /^rect\(([01]px,? ?){4}\)$/.test(style.clip))
      return false;
    return !(isFarOff(style.left) || isFarOff(style.top));
  }

  /** Children of flex boxes and grids included. A floated initial letter belongs to its word. */
  isBlock(element: Element): boolean {
    const style = this.styleOf(element);
    if (this.display === 'inline' || /^(?:inline|contents|none|ruby)/.test(this.display)) return false;
    return style.float === 'none';
  }

  private styleOf(element: Element): CSSStyleDeclaration {
    if (this.style && this.element === element) return this.style;
    const style = getComputedStyle(element);
    this.element = element;
    this.style = style;
    this.display = style.display;
    return style;
  }
}

const isFarOff = (length: string): boolean =>
  length.startsWith('-') && Number.parseFloat(length) <= OFF_SCREEN;
