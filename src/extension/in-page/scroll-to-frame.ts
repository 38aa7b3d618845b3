/**
 * Number of the frame of the page that this document stands in, directly or further in; -1 where it has none, as in a
 * shadow tree. Addresses would not do: a page may hold the same one twice, and a frame may have gone on to another.
 */
export function numberOfFrame(): number {
  const { top } = window;
  let inner: Window = window;
  while (inner.parent !== top && inner.parent !== inner) inner = inner.parent;
  for (let at = 0; top && at < top.length; at++) if (top[at] === inner) return at;
  return -1;
}

/** Brings a frame into the middle of the window: the script inside it cannot move the page around it. */
export function scrollToFrame(number: number): void {
  const inner = window[number];
  if (!inner) return;
  for (const frame of document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe,frame')) {
    if (frame.contentWindow !== inner) continue;
    frame.scrollIntoView({ block: 'center', behavior: 'instant' });
    return;
  }
}
