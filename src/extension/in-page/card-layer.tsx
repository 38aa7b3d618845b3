import { render } from 'preact';
import { outerRect, placeBeside } from '../../page/point.ts';
import { ShadowHost } from '../../page/shadow-host.ts';
import { TranslatorProvider } from '../../ui/context.ts';
import type { Translator } from '../../ui/i18n.ts';
import { Layer, type LayerProps } from '../../ui/in-page/layer.tsx';
import { LAYER_CSS } from '../../ui/in-page/styles.ts';

/**
 * The layer over the page with card and legend, in a closed shadow root. It is put into the page with the first card;
 * before, the page's document is left as it is.
 */
export class CardLayer {
  private readonly host = new ShadowHost(document, LAYER_CSS);

  /** True for nodes of our own. */
  readonly isOwn = (node: Node): boolean => this.host.isOwn(node);

  get isThere(): boolean {
    return this.host.isThere;
  }

  /** True while the keyboard focus is inside. */
  get hasFocus(): boolean {
    return this.host.hasFocus;
  }

  draw(translator: Translator, content: LayerProps): void {
    render(
      <TranslatorProvider value={translator}>
        <Layer {...content} />
      </TranslatorProvider>,
      this.host.mount(),
    );
  }

  /** Takes everything of ours out of the page. */
  remove(): void {
    if (!this.host.isThere) return;
    render(null, this.host.mount());
    this.host.remove();
  }

  focusCard(): void {
    if (!this.host.hasFocus) this.cardElement()?.focus({ preventScroll: true });
  }

  /** Puts the card beside a range as far as that can be seen, without one in the middle of the window. */
  place(range: Range | undefined): void {
    const element = this.cardElement();
    if (!element) return;
    const { innerWidth: width, innerHeight: height } = window;
    const rect = range
      ? outerRect(range)
      : new DOMRect(width / 2 - element.offsetWidth / 2, height / 3, 0, 0);
    const box = { width: element.offsetWidth, height: element.offsetHeight };
    const { left, top, side, tip } = placeBeside(rect, box, { width, height });
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
    element.style.setProperty('--tip', `${tip}px`);
    element.dataset.side = side;
  }

  /** Where lines are drawn that the browser cannot paint: in the layer, below the cards. */
  readonly linesLayer = (): Element => {
    const drawn = this.host.mount();
    const root = drawn.parentNode as ShadowRoot;
    const lines = root.querySelector(':scope > .lines');
    if (lines) return lines;
    const created = document.createElement('div');
    created.className = 'lines';
    root.insertBefore(created, drawn);
    return created;
  };

  private cardElement(): HTMLElement | null {
    return this.host.isThere ? this.host.mount().querySelector('.card') : null;
  }
}
