/** Window of the document a range stands in. */
export function viewOf(range: Range): (Window & typeof globalThis) | null {
  return (
    (range.startContainer.ownerDocument?.defaultView as (Window & typeof globalThis) | null | undefined) ??
    null
  );
}

/** Pixels around a line of text that still count as the text, for pointers that are not exact. */
const SLACK = 2;

/**
 * Key of the range whose text is shown under a point of the window `view`, the shortest where several are; undefined
 * where there is none or something else covers it. Reads layout, so it is asked only when a pointer rests.
 */
export function rangeAt<K>(
  ranges: Iterable<readonly [K, Range]>,
  view: Window,
  x: number,
  y: number,
): K | undefined {
  let found: K | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  for (const [key, range] of ranges) {
    if (viewOf(range) !== view || !isInside(range.getBoundingClientRect(), x, y)) continue;
    if (![...range.getClientRects()].some((rect) => isInside(rect, x, y))) continue;
    const length = range.toString().length;
    if (length >= shortest || isCovered(range, x, y)) continue;
    found = key;
    shortest = length;
  }
  return found;
}

function isInside({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK;
}

/** True where the element under the point is neither above nor below the range in the tree: a dialog, a menu. */
function isCovered(range: Range, x: number, y: number): boolean {
  const container = range.commonAncestorContainer;
  const root = container.getRootNode() as Document | ShadowRoot;
  const top = root.elementFromPoint(x, y);
  return top !== null && !top.contains(container) && !container.contains(top);
}

/** Where the window of a frame starts in the outermost window: frames lie inside their elements. */
export function frameOffset(inner: Window | null): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (let view = inner; view?.frameElement; view = view.parent) {
    const frame = view.frameElement.getBoundingClientRect();
    x += frame.left + view.frameElement.clientLeft;
    y += frame.top + view.frameElement.clientTop;
  }
  return { x, y };
}

/** Rectangle of a range in the coordinates of the outermost window. */
export function outerRect(range: Range): DOMRect {
  const { x, y, width, height } = firstLine(range);
  const offset = frameOffset(viewOf(range));
  return new DOMRect(x + offset.x, y + offset.y, width, height);
}

/** The whole range where it is of reasonable height, else its first line. */
function firstLine(range: Range): DOMRect {
  const whole = range.getBoundingClientRect();
  const view = viewOf(range);
  if (!view || whole.height <= view.innerHeight / 2) return whole;
  return range.getClientRects()[0] ?? whole;
}

export interface Placement {
  left: number;
  top: number;
  side: 'below' | 'above';
  /** From the left edge of the box to where it points. */
  tip: number;
}

const GAP = 10;
const EDGE = 8;
const TIP_EDGE = 20;

/**
 * Where a box of a size goes beside a rectangle of the window, in pixels: below it, above where there is no room,
 * and always wholly inside the window as far as it fits.
 */
export function placeBeside(
  target: { left: number; top: number; width: number; height: number },
  box: { width: number; height: number },
  window: { width: number; height: number },
): Placement {
  const below = target.top + target.height + GAP;
  const above = target.top - GAP - box.height;
  const fitsBelow = below + box.height <= window.height - EDGE;
  const side = fitsBelow || above < EDGE ? 'below' : 'above';
  const clamp = (value: number, most: number): number => Math.max(EDGE, Math.min(value, most));
  const left = clamp(target.left, window.width - box.width - EDGE);
  const top = clamp(side === 'below' ? below : above, window.height - box.height - EDGE);
  const middle = target.left + Math.min(target.width, box.width) / 2 - left;
  return {
    left,
    top,
    side,
    tip: Math.max(TIP_EDGE, Math.min(middle, box.width - TIP_EDGE)),
  };
}
