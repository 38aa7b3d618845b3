/** Puts text on the clipboard; pages without https have no clipboard of their own, so the old way comes second. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const write = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', write, { capture: true, once: true });
    const copied = document.execCommand('copy');
    document.removeEventListener('copy', write, { capture: true });
    return copied;
  }
}
