import { absolute } from '../../page/element.ts';

/** Brings the frame of this address into the middle of the window: the script inside it cannot move the page around it. */
export function scrollToFrame(address: string): void {
  for (const frame of document.querySelectorAll('iframe,frame')) {
    if (absolute(frame.getAttribute('src')?.trim() ?? '', document.baseURI) !== address) continue;
    frame.scrollIntoView({ block: 'center', behavior: 'instant' });
    return;
  }
}
