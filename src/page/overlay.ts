import type { Mark } from './highlight.ts';
import { frameOffset, viewOf } from './point.ts';

/**
 * Marks for browsers without the CSS Custom Highlight API: boxes over the lines of the text, drawn inside a layer of
 * our own. They follow scrolling and resizing; the page's elements stay as they are.
 */
export class Overlay {
  private marks: readonly Mark[] = [];
  private frame = 0;

  constructor(
    private readonly layer: () => Element,
    private readonly view: Window,
  ) {}

  paint(marks: readonly Mark[]): void {
    if (this.marks.length + marks.length === 0) return;
    if (this.marks.length === 0 && marks.length > 0) {
      this.view.addEventListener('scroll', this.schedule, { capture: true, passive: true });
      this.view.addEventListener('resize', this.schedule, { passive: true });
    }
    if (marks.length === 0) {
      this.view.removeEventListener('scroll', this.schedule, { capture: true });
      this.view.removeEventListener('resize', this.schedule);
    }
    this.marks = marks;
    this.draw();
  }

  private readonly schedule = (): void => {
    this.view.cancelAnimationFrame(this.frame);
    this.frame = this.view.requestAnimationFrame(() => this.draw());
  };

  /** Positions are read for all marks first and written afterwards, so that layout is computed once. */
  private draw(): void {
    const layer = this.layer();
    const { innerHeight } = this.view;
    const boxes = this.marks.flatMap(({ range, severity }) =>
      linesOf(range)
        .filter(({ top, bottom, width }) => bottom > 0 && top < innerHeight && width > 0)
        .map((rect) => ({ rect, severity })),
    );
    layer.replaceChildren(
      ...boxes.map(({ rect, severity }) => {
        const box = this.view.document.createElement('div');
        box.className = `line ${severity}`;
        Object.assign(box.style, {
          left: `${rect.left}px`,
          top: `${rect.top}px`,
          width: `${rect.width}px`,
          height: `${rect.height}px`,
        });
        return box;
      }),
    );
  }
}

function linesOf(range: Range): DOMRect[] {
  const offset = frameOffset(viewOf(range));
  return [...range.getClientRects()].map(
    ({ x, y, width, height }) => new DOMRect(x + offset.x, y + offset.y, width, height),
  );
}
