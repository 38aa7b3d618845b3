/**
 * The one element the extension ever adds to a page: a layer over it that takes no clicks, with a closed shadow root.
 * It exists from the first card on; before, the page's document is as it came.
 */
export class ShadowHost {
  private host: HTMLElement | undefined;
  private root: ShadowRoot | undefined;

  constructor(
    private readonly document: Document,
    private readonly css: string,
  ) {}

  /** True for the layer's own element. */
  readonly isOwn = (node: Node): boolean => node === this.host;

  get isThere(): boolean {
    return this.host !== undefined;
  }

  /** True while the keyboard focus is inside. */
  get hasFocus(): boolean {
    return this.host !== undefined && this.document.activeElement === this.host;
  }

  /** The element to draw into. A page that has thrown the layer out gets it back. */
  mount(): Element {
    const { host, root } = this.host && this.root ? { host: this.host, root: this.root } : this.create();
    if (!host.isConnected) {
      this.document.documentElement.append(host);
      showOnTop(host);
    }
    return root.lastElementChild as Element;
  }

  remove(): void {
    this.host?.remove();
    this.host = undefined;
    this.root = undefined;
  }

  private create(): { host: HTMLElement; root: ShadowRoot } {
    const host = this.document.createElement('div');
    host.popover = 'manual';
    const root = host.attachShadow({ mode: 'closed' });
    const style = this.document.createElement('style');
    // Firefox lets a content script's style through the policy of a page when it sets the text itself.
    style.textContent = this.css;
    root.append(style, this.document.createElement('div'));
    for (const type of ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'pointerup']) {
      host.addEventListener(type, (event) => event.stopPropagation());
    }
    this.host = host;
    this.root = root;
    return { host, root };
  }
}

/** Above everything the page has opened so far, its own dialogs included. */
function showOnTop(host: HTMLElement): void {
  try {
    host.showPopover();
  } catch {
    // No popovers here: the highest z-index has to do.
  }
}
