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
