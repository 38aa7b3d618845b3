import { type Collection, collectInSlices } from '../../page/collect.ts';
import { linkToRange } from '../../page/text-fragment.ts';
import { answerText, type Found } from '../../ui/answer.ts';
import type { Translator } from '../../ui/i18n.ts';
import type { CardContent } from '../../ui/in-page/card.tsx';
import type { LegendProps } from '../../ui/in-page/legend.tsx';
import type { OUTCOMES, PageMark } from '../protocol.ts';
import { CardLayer } from './card-layer.tsx';
import { copy } from './clipboard.ts';
import { Gestures } from './gestures.ts';
import { Marks } from './marks.ts';

type Outcome = (typeof OUTCOMES)[number];

/** Pixels of a window with no room for card and legend side by side. */
const NARROW = 700;
/** Milliseconds for which the card says whether a link was copied. */
const COPIED = 2_000;

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

/** What an audit has to show on the page: its statements, and what it comes to. */
export interface Shown {
  marks: readonly PageMark[];
  found: Found;
}

export interface MarkedPageOptions {
  translator: Translator;
  /** False in a frame, where the page around it explains the marks. */
  hasLegend: boolean;
  onOpenPanel(findingId: string): void;
  /** The reader has switched the marks on or off. */
  onMarked(on: boolean): void;
}

/**
 * The marks of one document, their cards and the legend. The listeners that cards need exist only while marks are shown.
 */
export class MarkedPage {
  private readonly layer = new CardLayer();
  private readonly marks = new Marks(this.layer.linesLayer);
  private readonly gestures: Gestures;
  private found: Found | undefined;
  private isOn = false;
  private isLegendOpen = false;
  /** Ids one steps through, in page order. */
  private sequence: string[] = [];
  private card: OpenCard | undefined;
  private copied: boolean | undefined;
  /** Speaks the reader's language in what is drawn next. */
  translator: Translator;

  constructor(private readonly options: MarkedPageOptions) {
    this.translator = options.translator;
    this.gestures = new Gestures({
      isOwn: this.isOwn,
      onRest: (view, x, y) => {
        const id = this.marks.at(view, x, y, this.card?.id);
        if (id !== undefined && id !== this.card?.id) this.open(id, 'pointer');
        else if (id === undefined && this.card?.opener === 'pointer') this.close();
      },
      onTap: (view, x, y) => {
        const id = this.marks.at(view, x, y, this.card?.id);
        if (id !== undefined) this.open(id, 'reader', { keepsFocus: true });
        else if (this.card && this.card.opener !== 'reader') this.close();
      },
      // A card that is used stays.
      onUse: () => {
        if (this.card) this.card.opener = 'reader';
      },
      onFocus: (element, byKeyboard) => {
        const id = byKeyboard ? this.marks.around(element, this.card?.id) : undefined;
        if (id !== undefined) this.open(id, 'focus');
        else if (this.card?.opener === 'focus') this.close();
      },
      onEscape: () => {
        const isOurs = this.card !== undefined;
        this.close();
        return isOurs;
      },
      onMoved: () => {
        if (this.card) window.requestAnimationFrame(() => this.place());
      },
    });
  }

  /** True for nodes of our own. */
  readonly isOwn = (node: Node): boolean => this.layer.isOwn(node);

  get isPainted(): boolean {
    return this.isOn;
  }

  /** Takes the result of an audit of the page as `collection` has it. An open card stays with its statement, and closes where that has gone. */
  update(shown: Shown, collection: Collection): void {
    this.use(shown);
    if (!this.isOn) return;
    this.locate(collection);
    if (this.card?.id && !this.marks.rangeOf(this.card.id)) this.close();
    this.draw();
  }

  /** Takes other statements of the same page; they are drawn at once where marks are shown. */
  async refresh(shown: Shown): Promise<Outcome> {
    this.use(shown);
    if (this.isOn) await this.show();
    return 'shown';
  }

  /**
   * Paints all marks, other ones from now on where `shown` is given, and `current` as the one looked at. The page is
   * read for it unless it was just now.
   */
  async show(current?: string, shown?: Shown, collection?: Collection): Promise<Outcome> {
    if (shown) this.use(shown);
    await this.switchOn(collection);
    this.close();
    if (current !== undefined) return this.marks.show(current);
    this.marks.setCurrent(undefined);
    return this.marks.located > 0 ? 'shown' : 'missing';
  }

  /** Takes all marks back, and everything of ours out of the page. */
  clear(): void {
    this.isOn = false;
    this.gestures.end();
    this.card = undefined;
    this.isLegendOpen = false;
    this.marks.clear();
    this.layer.remove();
  }

  /** Opens the card of the next mark down the page, or up; the first one where none is open. */
  async step(by: 1 | -1): Promise<Outcome> {
    await this.switchOn();
    const { sequence, card } = this;
    if (sequence.length === 0) {
      this.openNote(this.found ? answerText(this.translator, this.found) : '');
      return 'missing';
    }
    const at = card?.id ? sequence.indexOf(card.id) : -1;
    const start = at < 0 && by < 0 ? 0 : at;
    const id = sequence[(start + by + sequence.length) % sequence.length] as string;
    const outcome = await this.marks.show(id, 'instant');
    if (outcome !== 'missing') this.open(id, 'reader');
    return outcome;
  }

  /** Opens the card of the worst statement in the selected text; the others of it come next. */
  async showSelection(): Promise<Outcome> {
    const collection = await this.collect();
    const selected = selectionIn(collection);
    await this.switchOn(collection);
    const found = selected ? this.marks.overlapping(selected) : [];
    const [worst] = found;
    if (!worst) {
      this.openNote(this.noteOnSelection(), selected);
      return 'missing';
    }
    this.sequence = this.marks.inPageOrder(found);
    this.open(worst.id, 'reader');
    return 'shown';
  }

  /** What is said of a selection without a statement; a page with sources that say otherwise gets no all-clear. */
  private noteOnSelection(): string {
    const { translator, found } = this;
    if (!found) return '';
    const isClear = found.scope === 'in-scope' && found.misreported === 0;
    return isClear
      ? translator.text('selectionNothing')
      : answerText(translator, { ...found, warnings: 0, hidden: 0 });
  }

  private use({ marks, found }: Shown): void {
    this.marks.use(marks);
    this.found = found;
  }

  private collect(): Promise<Collection> {
    return collectInSlices(document, { isOwn: this.isOwn });
  }

  private async switchOn(collection?: Collection): Promise<void> {
    this.isOn = true;
    const read = collection ?? (await this.collect());
    // The reader may have switched the marks off meanwhile.
    if (this.isOn) this.locate(read);
  }

  /** Finds where the marks stand now, paints them and listens where they stand. */
  private locate(collection: Collection): void {
    this.marks.locate(collection);
    this.sequence = this.marks.warnings;
    for (const view of this.marks.views) this.gestures.listen(view);
    this.gestures.listen(window);
  }

  private open(id: string, opener: Opener, { keepsFocus = false } = {}): void {
    const before = this.layer.hasFocus ? (this.card?.before ?? null) : document.activeElement;
    this.card = { opener, id, note: '', range: undefined, before };
    this.copied = undefined;
    this.isLegendOpen = this.options.hasLegend;
    this.marks.setCurrent(id);
    this.draw();
    if (opener === 'reader' && !keepsFocus) this.layer.focusCard();
  }

  private openNote(note: string, range?: Range): void {
    this.card = { opener: 'reader', id: undefined, note, range, before: document.activeElement };
    this.draw();
    this.layer.focusCard();
  }

  private close(): void {
    const { card } = this;
    if (!card) return;
    const hadFocus = this.layer.hasFocus;
    this.card = undefined;
    this.marks.setCurrent(undefined);
    this.draw();
    if (hadFocus && card.before instanceof HTMLElement) card.before.focus({ preventScroll: true });
  }

  private async copyLink(id: string): Promise<void> {
    const range = this.marks.rangeOf(id);
    const link = (range && linkToRange(location.href, range)) ?? this.marks.get(id)?.link;
    if (!link) return;
    this.copied = await copy(link);
    this.draw();
    setTimeout(() => {
      this.copied = undefined;
      if (this.card) this.draw();
    }, COPIED);
  }

  private content(): CardContent | { note: string } | undefined {
    const { card } = this;
    if (!card) return undefined;
    const mark = this.marks.get(card.id);
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

  private legend(): Omit<LegendProps, 'onStep'> | undefined {
    const { credit, ...counts } = this.marks.counts;
    if (!this.isLegendOpen || counts.high + counts.medium + counts.low + credit === 0) return undefined;
    return {
      counts,
      folded: innerWidth <= NARROW,
      credits: { count: credit, marked: this.marks.withCredits },
      onCredits: (marked) => {
        this.marks.withCredits = marked;
        this.marks.paint();
        this.draw();
      },
      onHideMarks: () => {
        this.clear();
        this.options.onMarked(false);
      },
    };
  }

  private draw(): void {
    // Nothing is put into a page for which no card was ever opened.
    if (!this.card && !this.layer.isThere) return;
    this.layer.draw(this.translator, {
      card: this.content(),
      copied: this.copied,
      legend: this.legend(),
      onClose: () => this.close(),
      onOpenPanel: this.options.onOpenPanel,
      onCopyLink: (id) => void this.copyLink(id),
      onStep: (by) => void this.step(by),
    });
    this.place();
  }

  private place(): void {
    if (this.card) this.layer.place(this.card.id ? this.marks.rangeOf(this.card.id) : this.card.range);
  }
}

/** The selected text of the page or of one of the frames that were read. */
function selectionIn({ roots }: Collection): Range | undefined {
  for (const root of roots) {
    const selection = (root as Partial<Document>).getSelection?.();
    if (selection && !selection.isCollapsed && selection.rangeCount > 0) return selection.getRangeAt(0);
  }
  return undefined;
}
