import { render } from 'preact';
import { resolveQuote, type TextSpan } from '../page/anchor.ts';
import { type Collection, collectInSlices } from '../page/collect.ts';
import { canHighlight, Highlighter, type Mark, type Strength, showOnPage } from '../page/highlight.ts';
import { Overlay } from '../page/overlay.ts';
import { outerRect, placeBeside, rangeAt, viewOf } from '../page/point.ts';
import { ShadowHost } from '../page/shadow-host.ts';
import { linkToRange } from '../page/text-fragment.ts';
import { TranslatorProvider } from '../ui/context.ts';
import type { MessageKey, Translator } from '../ui/i18n.ts';
import type { CardContent } from '../ui/in-page/card.tsx';
import { Layer } from '../ui/in-page/layer.tsx';
import { LAYER_CSS } from '../ui/in-page/styles.ts';
import type { OUTCOMES, PageMark } from './protocol.ts';

type Outcome = (typeof OUTCOMES)[number];
type Scope = 'in-scope' | 'out-of-scope' | 'unsupported-language';

/** Milliseconds a pointer rests before what lies under it is looked up. */
const REST = 150;
/** Pixels of a window with no room for card and legend side by side. */
const NARROW = 700;
/** Milliseconds for which the card says that a link was copied. */
const COPIED = 2_000;

const NOTHING: Record<Scope, MessageKey> = {
  'in-scope': 'answerNothing',
  'out-of-scope': 'answerOutOfScope',
  'unsupported-language': 'answerLanguage',
};

/** What opened the card decides what closes it: a pointer that leaves, a focus that moves on, or only the reader. */
type Opener = 'pointer' | 'focus' | 'reader';

interface OpenCard {
  opener: Opener;
  /** Id of the mark shown, or what is said in its place. */
  id: string | undefined;
  note: string;
  /** Where a card without a mark is put. */
  range: Range | undefined;
  /** What had the focus before the card took it. */
  before: Element | null;
}

export interface MarkedPageOptions {
  translator: Translator;
  onOpenPanel(findingId: string): void;
  /** The reader has switched the marks on or off. */
  onMarked(on: boolean): void;
}

/**
 * The marks of one page, their cards and the legend. Before the first card the page's document is left as it is; the
 * listeners that cards need exist only while marks are shown.
 */
export class MarkedPage {
  private readonly highlighter = new Highlighter({ stylesInserted: true });
  private readonly host = new ShadowHost(document, LAYER_CSS);
  private readonly overlay = new Overlay(() => this.linesLayer(), window);
  private scope: Scope = 'in-scope';
  private marks: readonly PageMark[] = [];
  private ranges = new Map<string, Range>();
  private isOn = false;
  private withCredits = false;
  private isLegendOpen = false;
  /** Ids one steps through, in page order. */
  private sequence: string[] = [];
  private card: OpenCard | undefined;
  private copied = false;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private readonly views = new Set<Window>();
  /** Speaks the reader's language in what is drawn next. */
  translator: Translator;

  constructor(private readonly options: MarkedPageOptions) {
    this.translator = options.translator;
  }

  /** True for nodes of our own. */
  readonly isOwn = (node: Node): boolean => this.host.isOwn(node);

  get isPainted(): boolean {
    return this.isOn;
  }

  /** Takes the result of an audit of the page as `collection` has it. An open card stays with its statement, and closes where that has gone. */
  update(scope: Scope, marks: readonly PageMark[], collection: Collection): void {
    this.scope = scope;
    this.marks = marks;
    if (!this.isOn) return;
    this.locate(collection);
    if (this.card?.id && !this.ranges.has(this.card.id)) this.close();
    this.draw();
  }

  /** Takes other statements of the same page; they are drawn at once where marks are shown. */
  async refresh(marks: readonly PageMark[]): Promise<Outcome> {
    this.marks = marks;
    if (this.isOn) await this.show();
    return 'shown';
  }

  /**
   * Paints all marks, other ones from now on where `marks` are given, and `current` as the one looked at. The page is
   * read for it unless it was just now.
   */
  async show(current?: string, marks = this.marks, collection?: Collection): Promise<Outcome> {
    this.marks = marks;
    await this.switchOn(collection);
    const range = current === undefined ? undefined : this.ranges.get(current);
    this.close();
    if (current === undefined) {
      this.highlighter.setCurrent(null);
      return this.ranges.size > 0 ? 'shown' : 'missing';
    }
    return range ? showOnPage(this.highlighter, range) : 'missing';
  }

  /** Takes all marks back, and everything of ours out of the page. */
  clear(): void {
    this.isOn = false;
    clearTimeout(this.rest);
    for (const view of this.views) this.unlisten(view);
    this.card = undefined;
    this.isLegendOpen = false;
    this.ranges.clear();
    this.highlighter.clear();
    if (!this.host.isThere) return;
    if (!canHighlight(window)) this.overlay.paint([]);
    render(null, this.host.mount());
    this.host.remove();
  }

  /** Opens the card of the next mark down the page, or up; the first one where none is open. */
  async step(by: 1 | -1): Promise<Outcome> {
    await this.switchOn();
    const { sequence, card } = this;
    if (sequence.length === 0) {
      this.openNote(this.translator.text(NOTHING[this.scope]));
      return 'missing';
    }
    const at = card?.id ? sequence.indexOf(card.id) : -1;
    const start = at < 0 && by < 0 ? 0 : at;
    const id = sequence[(start + by + sequence.length) % sequence.length] as string;
    const range = this.ranges.get(id);
    if (!range) return 'missing';
    const outcome = await showOnPage(this.highlighter, range, 'instant');
    this.open(id, 'reader');
    return outcome;
  }

  /** Opens the card of the worst statement in the selected text; the others of it come next. */
  async showSelection(): Promise<Outcome> {
    const collection = await this.collect();
    const selected = selectionIn(collection);
    await this.switchOn(collection);
    const found = selected ? this.marks.filter(({ id }) => overlaps(this.ranges.get(id), selected)) : [];
    const [worst] = found;
    if (!worst) {
      const { translator } = this;
      const isAbout = this.scope === 'in-scope';
      this.openNote(translator.text(isAbout ? 'selectionNothing' : NOTHING[this.scope]), selected);
      return 'missing';
    }
    this.sequence = this.inPageOrder(found);
    this.highlighter.setCurrent(this.ranges.get(worst.id) ?? null);
    this.open(worst.id, 'reader');
    return 'shown';
  }

  private collect(): Promise<Collection> {
    return collectInSlices(document, { isOwn: this.isOwn });
  }

  private async switchOn(collection?: Collection): Promise<void> {
    this.isOn = true;
    const found = collection ?? (await this.collect());
    // The reader may have switched the marks off meanwhile.
    if (this.isOn) this.locate(found);
  }

  /** Finds where the marks stand now, paints them and listens where they stand. */
  private locate(collection: Collection): void {
    this.ranges = rangesOf(collection, this.marks);
    this.sequence = this.inPageOrder(this.marks.filter(({ status }) => status === 'warning'));
    this.paint();
    for (const range of this.ranges.values()) {
      const view = viewOf(range);
      if (view && !this.views.has(view)) this.listen(view);
    }
    if (!this.views.has(window)) this.listen(window);
  }

  private inPageOrder(marks: readonly PageMark[]): string[] {
    return marks
      .filter(({ id }) => this.ranges.has(id))
      .toSorted((a, b) => a.position.block - b.position.block || a.position.start - b.position.start)
      .map(({ id }) => id);
  }

  private paint(): void {
    const painted = this.marks.flatMap((mark): Mark[] => {
      const range = this.ranges.get(mark.id);
      const severity = this.strengthOf(mark);
      return range && severity ? [{ range, severity }] : [];
    });
    if (canHighlight(window)) this.highlighter.paint(painted);
    else this.overlay.paint(painted);
  }

  private strengthOf({ status, severity }: PageMark): Strength | undefined {
    if (status === 'warning') return severity;
    return status === 'in-line' && this.withCredits ? 'credit' : undefined;
  }

  /** The marks one can point at: those that are painted, and the one whose card is open. */
  private *targets(): Iterable<[string, Range]> {
    for (const mark of this.marks) {
      const range = this.ranges.get(mark.id);
      if (range && (this.strengthOf(mark) || this.card?.id === mark.id)) yield [mark.id, range];
    }
  }

  private readonly pointed = (event: Event): void => {
    const { clientX, clientY, target, type } = event as PointerEvent;
    const view = (event.currentTarget ?? window) as Window;
    clearTimeout(this.rest);
    if (this.isOwn(target as Node)) {
      // A card that is used stays.
      if (type === 'pointerdown' && this.card) this.card.opener = 'reader';
      return;
    }
    if (type === 'click') this.clicked(view, clientX, clientY, target as Node);
    else if (type === 'pointermove') {
      this.rest = setTimeout(() => this.rested(view, clientX, clientY), REST);
    }
  };

  private rested(view: Window, x: number, y: number): void {
    const id = rangeAt(this.targets(), view, x, y);
    if (id !== undefined && id !== this.card?.id) this.open(id, 'pointer');
    else if (id === undefined && this.card?.opener === 'pointer') this.close();
  }

  /** A tap on a mark opens its card, unless the page does something there itself. */
  private clicked(view: Window, x: number, y: number, target: Node): void {
    const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
    if (element?.closest('a[href],button,summary,input,select,textarea,[onclick],[role=button]')) return;
    const id = rangeAt(this.targets(), view, x, y);
    if (id !== undefined) this.open(id, 'reader', { keepsFocus: true });
    else if (this.card && this.card.opener !== 'reader') this.close();
  }

  private readonly focused = ({ target }: Event): void => {
    const element = target as Element;
    if (this.isOwn(element) || element.nodeType !== 1) return;
    if (!element.matches('a,button,summary,[tabindex],input,select,textarea')) return;
    const id = element.matches(':focus-visible') ? this.markAround(element) : undefined;
    if (id !== undefined) this.open(id, 'focus');
    else if (this.card?.opener === 'focus') this.close();
  };

  private markAround(element: Element): string | undefined {
    for (const [id, range] of this.targets()) {
      if (element.ownerDocument === range.startContainer.ownerDocument && range.intersectsNode(element))
        return id;
    }
    return undefined;
  }

  private readonly keyed = (event: Event): void => {
    if ((event as KeyboardEvent).key !== 'Escape' || !this.card) return;
    event.stopPropagation();
    event.preventDefault();
    this.close();
  };

  private readonly moved = (): void => {
    if (this.card) window.requestAnimationFrame(() => this.place());
  };

  private listen(view: Window): void {
    this.views.add(view);
    for (const [type, listener, passive] of this.listeners()) {
      addListener.call(view, type, listener, { capture: true, passive });
    }
  }

  private unlisten(view: Window): void {
    this.views.delete(view);
    for (const [type, listener] of this.listeners()) {
      removeListener.call(view, type, listener, { capture: true });
    }
  }

  private listeners(): [string, (event: Event) => void, boolean][] {
    return [
      ['pointermove', this.pointed, true],
      ['pointerdown', this.pointed, true],
      ['click', this.pointed, true],
      ['focusin', this.focused, true],
      ['keydown', this.keyed, false],
      ['scroll', this.moved, true],
      ['resize', this.moved, true],
    ];
  }

  private open(id: string, opener: Opener, { keepsFocus = false } = {}): void {
    const before = this.host.hasFocus ? (this.card?.before ?? null) : document.activeElement;
    this.card = { opener, id, note: '', range: undefined, before };
    this.copied = false;
    this.isLegendOpen = true;
    this.highlighter.setCurrent(this.ranges.get(id) ?? null);
    this.draw();
    if (opener === 'reader' && !keepsFocus) this.takeFocus();
  }

  private openNote(note: string, range?: Range): void {
    this.card = { opener: 'reader', id: undefined, note, range, before: document.activeElement };
    this.draw();
    this.takeFocus();
  }

  private takeFocus(): void {
    if (this.host.hasFocus) return;
    this.cardElement()?.focus({ preventScroll: true });
  }

  private close(): void {
    const { card } = this;
    if (!card) return;
    const hadFocus = this.host.hasFocus;
    this.card = undefined;
    this.highlighter.setCurrent(null);
    this.draw();
    if (hadFocus && card.before instanceof HTMLElement) card.before.focus({ preventScroll: true });
  }

  private async copyLink(id: string): Promise<void> {
    const range = this.ranges.get(id);
    const link =
      (range && linkToRange(location.href, range)) ?? this.marks.find((mark) => mark.id === id)?.link;
    if (!link) return;
    this.copied = await copy(link);
    this.draw();
    setTimeout(() => {
      this.copied = false;
      if (this.card) this.draw();
    }, COPIED);
  }

  private hideMarks(): void {
    this.clear();
    this.options.onMarked(false);
  }

  private content(): CardContent | { note: string } | undefined {
    const { card } = this;
    if (!card) return undefined;
    const mark = this.marks.find(({ id }) => id === card.id);
    if (!mark) return { note: card.note };
    return {
      id: mark.id,
      mark: mark.status === 'review' ? 'review' : mark.verdict,
      why: mark.why,
      source: mark.source,
      at: this.sequence.indexOf(mark.id) + 1,
      of: this.sequence.length,
    };
  }

  private draw(): void {
    // Nothing is put into a page for which no card was ever opened.
    if (!this.card && !this.host.isThere) return;
    const warnings = this.marks.filter(({ status, id }) => status === 'warning' && this.ranges.has(id));
    const count = (severity: Strength) => warnings.filter((mark) => mark.severity === severity).length;
    const credits = this.marks.filter(({ status, id }) => status === 'in-line' && this.ranges.has(id)).length;
    render(
      <TranslatorProvider value={this.translator}>
        <Layer
          card={this.content()}
          copied={this.copied}
          legend={
            this.isLegendOpen && warnings.length + credits > 0
              ? {
                  counts: { high: count('high'), medium: count('medium'), low: count('low') },
                  folded: innerWidth <= NARROW,
                  credits: { count: credits, marked: this.withCredits },
                  onCredits: (marked) => {
                    this.withCredits = marked;
                    this.paint();
                    this.draw();
                  },
                  onHideMarks: () => this.hideMarks(),
                }
              : undefined
          }
          onClose={() => this.close()}
          onOpenPanel={this.options.onOpenPanel}
          onCopyLink={(id) => void this.copyLink(id)}
          onStep={(by) => void this.step(by)}
        />
      </TranslatorProvider>,
      this.host.mount(),
    );
    this.place();
  }

  private cardElement(): HTMLElement | null {
    return this.host.isThere ? this.host.mount().querySelector('.card') : null;
  }

  /** Beside its mark as far as that can be seen, else in the middle of the window. */
  private place(): void {
    const { card } = this;
    const element = this.cardElement();
    if (!card || !element) return;
    const range = card.id ? this.ranges.get(card.id) : card.range;
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

  /** Where lines are drawn in browsers that cannot paint ranges: in the layer, below the cards. */
  private linesLayer(): Element {
    const drawn = this.host.mount();
    const root = drawn.parentNode as ShadowRoot;
    const lines = root.querySelector(':scope > .lines');
    if (lines) return lines;
    const created = document.createElement('div');
    created.className = 'lines';
    root.insertBefore(created, drawn);
    return created;
  }
}

/** A page can hide its window's own methods behind variables of that name; these it cannot reach. */
const { addEventListener: addListener, removeEventListener: removeListener } = EventTarget.prototype;

function rangesOf(collection: Collection, marks: readonly PageMark[]): Map<string, Range> {
  const ranges = new Map<string, Range>();
  for (const { id, anchor, position } of marks) {
    const span = resolveQuote(collection, anchor, position)?.span;
    if (span) ranges.set(id, rangeOfSpan(span));
  }
  return ranges;
}

function rangeOfSpan({ start, end }: TextSpan): Range {
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** The selected text of the page or of one of the frames that were read. */
function selectionIn({ roots }: Collection): Range | undefined {
  for (const root of roots) {
    const selection = (root as Partial<Document>).getSelection?.();
    if (selection && !selection.isCollapsed && selection.rangeCount > 0) return selection.getRangeAt(0);
  }
  return undefined;
}

function overlaps(range: Range | undefined, other: Range): boolean {
  if (!range || range.startContainer.getRootNode() !== other.startContainer.getRootNode()) return false;
  return (
    range.compareBoundaryPoints(Range.START_TO_END, other) > 0 &&
    range.compareBoundaryPoints(Range.END_TO_START, other) < 0
  );
}

/** Puts text on the clipboard; pages without https have no clipboard of their own, so the old way comes second. */
async function copy(text: string): Promise<boolean> {
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
