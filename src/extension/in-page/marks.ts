import type { Severity } from '../../model/index.ts';
import { rangeOf, resolveQuote } from '../../page/anchor.ts';
import type { Collection } from '../../page/collect.ts';
import { canPaint, Highlighter, type Mark, type Strength, showOnPage } from '../../page/highlight.ts';
import { Overlay } from '../../page/overlay.ts';
import { rangeAt, viewOf } from '../../page/point.ts';
import type { PageMark } from '../protocol.ts';

/** The statements of a page: where they stand in it now, and how they are painted there. */
export class Marks {
  private all: readonly PageMark[] = [];
  private readonly ranges = new Map<string, Range>();
  private readonly highlighter = new Highlighter({ stylesInserted: true });
  private readonly overlay: Overlay;
  /** True while statements in line with the evidence are painted too. */
  withCredits = false;

  /** `linesLayer` gives the element in which marks are drawn that the browser cannot paint. */
  constructor(linesLayer: () => Element) {
    this.overlay = new Overlay(linesLayer, window);
  }

  /** Takes other statements from now on, which are not located yet. */
  use(marks: readonly PageMark[]): void {
    this.all = marks;
  }

  /** Finds where the statements stand now, and paints them there. */
  locate(collection: Collection): void {
    this.ranges.clear();
    for (const { id, anchor, position } of this.all) {
      const span = resolveQuote(collection, anchor, position)?.span;
      if (span) this.ranges.set(id, rangeOf(span));
    }
    this.paint();
  }

  paint(): void {
    const painted = this.all.flatMap((mark): Mark[] => {
      const range = this.ranges.get(mark.id);
      const severity = this.strengthOf(mark);
      return range && severity ? [{ range, severity }] : [];
    });
    this.highlighter.paint(painted.filter(({ range }) => canPaint(range)));
    this.overlay.paint(painted.filter(({ range }) => !canPaint(range)));
  }

  /** Takes everything back out of the page. */
  clear(): void {
    this.ranges.clear();
    this.highlighter.clear();
    this.overlay.paint([]);
  }

  get(id: string | undefined): PageMark | undefined {
    return this.all.find((mark) => mark.id === id);
  }

  rangeOf(id: string | undefined): Range | undefined {
    return id === undefined ? undefined : this.ranges.get(id);
  }

  /** Number of statements that stand in the page. */
  get located(): number {
    return this.ranges.size;
  }

  /** Windows in which they stand: that of the page and those of the frames read with it. */
  get views(): Set<Window> {
    return new Set([...this.ranges.values()].flatMap((range) => viewOf(range) ?? []));
  }

  /** Ids of the warnings in page order. */
  get warnings(): string[] {
    return this.inPageOrder(this.all.filter(({ status }) => status === 'warning'));
  }

  /** Ids of those statements that stand in the page, as they follow each other there. */
  inPageOrder(marks: readonly PageMark[]): string[] {
    return marks
      .filter(({ id }) => this.ranges.has(id))
      .toSorted((a, b) => a.position.block - b.position.block || a.position.start - b.position.start)
      .map(({ id }) => id);
  }

  /** Statements that share text with a range, the worst first. */
  overlapping(other: Range): PageMark[] {
    return this.all.filter(({ id }) => overlaps(this.ranges.get(id), other));
  }

  /** How many are marked of each severity, and how many could be as in line with the evidence. */
  get counts(): Record<Severity | 'credit', number> {
    const counts = { high: 0, medium: 0, low: 0, credit: 0 };
    for (const { id, status, severity } of this.all) {
      if (!this.ranges.has(id)) continue;
      if (status === 'warning') counts[severity] += 1;
      else if (status === 'in-line') counts.credit += 1;
    }
    return counts;
  }

  setCurrent(id: string | undefined): void {
    this.highlighter.setCurrent(this.rangeOf(id) ?? null);
  }

  /** Brings a statement before the reader; `missing` where it does not stand in the page. */
  async show(id: string, behavior?: ScrollBehavior): Promise<'shown' | 'hidden' | 'missing'> {
    const range = this.ranges.get(id);
    return range ? showOnPage(this.highlighter, range, behavior) : 'missing';
  }

  /** Id of the statement under a point of a window; `open` can be pointed at although it may not be painted. */
  at(view: Window, x: number, y: number, open: string | undefined): string | undefined {
    return rangeAt(this.targets(open), view, x, y);
  }

  /** Id of the statement that an element stands in or holds. */
  around(element: Element, open: string | undefined): string | undefined {
    for (const [id, range] of this.targets(open)) {
      if (element.ownerDocument === range.startContainer.ownerDocument && range.intersectsNode(element))
        return id;
    }
    return undefined;
  }

  private *targets(open: string | undefined): Iterable<[string, Range]> {
    for (const mark of this.all) {
      const range = this.ranges.get(mark.id);
      if (range && (this.strengthOf(mark) || open === mark.id)) yield [mark.id, range];
    }
  }

  private strengthOf({ status, severity }: PageMark): Strength | undefined {
    if (status === 'warning') return severity;
    return status === 'in-line' && this.withCredits ? 'credit' : undefined;
  }
}

function overlaps(range: Range | undefined, other: Range): boolean {
  if (!range || range.startContainer.getRootNode() !== other.startContainer.getRootNode()) return false;
  return (
    range.compareBoundaryPoints(Range.START_TO_END, other) > 0 &&
    range.compareBoundaryPoints(Range.END_TO_START, other) < 0
  );
}
