import type { Severity } from '../model/index.ts';
import { viewOf } from './point.ts';
import { isRendered, reveal } from './reveal.ts';

/** How a mark is drawn: by severity, or as a credit for what is in line with the evidence. */
export type Strength = Severity | 'credit';

const NAMES: Readonly<Record<Strength | 'current', string>> = {
  credit: 'cca-credit',
  high: 'cca-high',
  medium: 'cca-medium',
  low: 'cca-low',
  current: 'cca-current',
};

const RULES: readonly (readonly [Strength | 'current', string, string])[] = [
  [
    'high',
    'background-color: rgb(226 170 20 / .3); text-decoration: underline double 2px #a5750a;',
    'background-color: transparent; text-decoration-color: CanvasText;',
  ],
  [
    'medium',
    'background-color: rgb(226 170 20 / .16); text-decoration: underline solid 2px #a5750a;',
    'background-color: transparent; text-decoration-color: CanvasText;',
  ],
  [
    'low',
    'background-color: rgb(226 170 20 / .07); text-decoration: underline dotted 2px #a5750a;',
    'background-color: transparent; text-decoration-color: CanvasText;',
  ],
  ['credit', 'text-decoration: underline dashed 2px #2f8059;', 'text-decoration-color: CanvasText;'],
  [
    'current',
    'background-color: rgb(226 170 20 / .5);',
    'background-color: Highlight; color: HighlightText;',
  ],
];

/** The rules for the elements that a selector names: as designed, and where the reader has colours of their own. */
function rulesFor(elements: string): string {
  const rules = (style: 1 | 2): string =>
    RULES.map((rule) => `${elements}::highlight(${NAMES[rule[0]]}) { ${rule[style]} }`).join('\n');
  return `@media screen {\n${rules(1)}\n}\n@media screen and (forced-colors: active) {\n${rules(2)}\n}`;
}

/**
 * Style of the marks: line shape and strength of tint tell severity, so that colour is never needed. An extension can
 * insert it from outside the page, where no script of the page sees it. What the root says of a mark holds for all below
 * it, shadow trees included, and costs a browser far less to apply than a rule for each element; Firefox alone does not
 * hand it down (bugzilla 1703963).
 */
export const highlightCss = (isFirefox: boolean): string => rulesFor(isFirefox ? '*' : ':root');

export interface Mark {
  range: Range;
  severity: Strength;
}

export interface HighlighterOptions {
  /** True where `highlightCss` is already in force, inserted from outside the page. */
  stylesInserted?: boolean;
}

type View = Window & typeof globalThis;

/** True where the browser can paint ranges without any change of the page. */
export function canHighlight(view: Window): boolean {
  const { CSS: css, Highlight: highlight } = view as View;
  return typeof highlight === 'function' && css?.highlights !== undefined;
}

const isFirefox = (view: View): boolean => view.CSS.supports('-moz-appearance', 'none');

/** True where the browser can paint this very range. */
export function canPaint(range: Range): boolean {
  const view = viewOf(range);
  if (!view || !canHighlight(view)) return false;
  const isInShadowTree = range.startContainer.getRootNode().nodeType === 11;
  // Rules at the root reach what stands in shadow trees, but not in Firefox.
  return !isInShadowTree || !isFirefox(view);
}

/**
 * Paints findings with the CSS Custom Highlight API (Chrome 105, Firefox 140). The page's DOM is not touched. A browser
 * without the API gets no marks; there, the current finding is shown as the page's text selection.
 */
export class Highlighter {
  private readonly stylesInserted: boolean;
  /** Documents painted in, with the style sheet that was given to them. */
  private readonly painted = new Map<View, CSSStyleSheet | HTMLStyleElement | null>();

  constructor(options: HighlighterOptions = {}) {
    this.stylesInserted = options.stylesInserted ?? false;
  }

  /** Replaces all marks of severity. Returns how many were painted. */
  paint(marks: readonly Mark[]): number {
    for (const view of this.painted.keys()) {
      for (const severity of SEVERITIES) view.CSS.highlights.delete(NAMES[severity]);
    }
    let count = 0;
    for (const severity of SEVERITIES) {
      const ofSeverity = marks.filter((mark) => mark.severity === severity);
      for (const [view, ranges] of byView(ofSeverity.map(({ range }) => range))) {
        if (!this.prepare(view)) continue;
        const highlight = new view.Highlight(...ranges);
        highlight.priority = PRIORITY[severity];
        view.CSS.highlights.set(NAMES[severity], highlight);
        count += ranges.length;
      }
    }
    return count;
  }

  /** Marks one range as the finding that is being looked at; null unmarks. */
  setCurrent(range: Range | null): void {
    for (const view of this.painted.keys()) view.CSS.highlights.delete(NAMES.current);
    const view = range && viewOf(range);
    if (!range || !view) return;
    if (!this.prepare(view)) {
      const selection = view.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range.cloneRange());
      return;
    }
    const highlight = new view.Highlight(range);
    highlight.priority = PRIORITY.current;
    view.CSS.highlights.set(NAMES.current, highlight);
  }

  /** Takes everything back. */
  clear(): void {
    for (const [view, style] of this.painted) {
      for (const name of Object.values(NAMES)) view.CSS.highlights.delete(name);
      if (style instanceof view.CSSStyleSheet) {
        view.document.adoptedStyleSheets = view.document.adoptedStyleSheets.filter(
          (sheet) => sheet !== style,
        );
      } else {
        style?.remove();
      }
    }
    this.painted.clear();
  }

  /** Makes the style known to the document once; false where it cannot be painted in. */
  private prepare(view: View): boolean {
    if (this.painted.has(view)) return true;
    if (!canHighlight(view)) return false;
    this.painted.set(view, this.stylesInserted ? null : addStyle(view));
    return true;
  }
}

const SEVERITIES: readonly Strength[] = ['credit', 'low', 'medium', 'high'];
const PRIORITY: Readonly<Record<Strength | 'current', number>> = {
  credit: 0,
  low: 1,
  medium: 2,
  high: 3,
  current: 4,
};

function byView(ranges: readonly Range[]): Map<View, Range[]> {
  const views = new Map<View, Range[]>();
  for (const range of ranges) {
    const view = viewOf(range);
    if (!view) continue;
    const ofView = views.get(view);
    if (ofView) ofView.push(range);
    else views.set(view, [range]);
  }
  return views;
}

/** An adopted sheet adds no node; where scripts may not adopt one (Firefox's content scripts), an element must do. */
function addStyle(view: View): CSSStyleSheet | HTMLStyleElement {
  const css = highlightCss(isFirefox(view));
  try {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    view.document.adoptedStyleSheets = [...view.document.adoptedStyleSheets, sheet];
    return sheet;
  } catch {
    const element = view.document.createElement('style');
    element.textContent = css;
    view.document.documentElement.append(element);
    return element;
  }
}

/** How long an accordion or tab may take to open, in milliseconds. */
const OPENING_TIME = 600;
const OPENING_STEP = 50;

/**
 * Brings a range before the reader: opens the details, accordions and tabs it stands in, scrolls it to the middle
 * and marks it as current. `hidden` means that the text stands there but could not be made visible.
 */
export async function showOnPage(
  highlighter: Highlighter,
  range: Range,
  behavior: ScrollBehavior = 'smooth',
): Promise<'shown' | 'hidden'> {
  reveal(range);
  for (let waited = 0; !isRendered(range) && waited < OPENING_TIME; waited += OPENING_STEP) {
    await new Promise((resolve) => setTimeout(resolve, OPENING_STEP));
  }
  highlighter.setCurrent(range);
  if (!isRendered(range)) return 'hidden';
  scrollTo(range, behavior);
  return 'shown';
}

function scrollTo(range: Range, wanted: ScrollBehavior): void {
  const view = viewOf(range);
  const element = range.startContainer.parentElement;
  if (!view || !element) return;
  const reduced = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = reduced ? 'instant' : wanted;
  if (element.getBoundingClientRect().height < view.innerHeight) {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  } else {
    view.scrollBy({ top: range.getBoundingClientRect().top - view.innerHeight / 2, behavior });
  }
}
