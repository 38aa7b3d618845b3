import type { BlockKind, PageBlock, PageSnapshot, Region } from '../model/index.ts';
import { SNAPSHOT_LIMITS } from '../model/index.ts';
import {
  attribute,
  contains,
  firstChild,
  localName,
  nextSibling,
  nodeType,
  ownText,
  shadowRoot,
  textData,
} from './dom.ts';
import {
  BLOCK_TAGS,
  BULLET,
  introducesList,
  isPart,
  isTestimonial,
  KIND_OF_TAG,
  regionOf,
  SCOPING_TAGS,
  SKIPPED_TAGS,
} from './markup.ts';
import { Outline } from './outline.ts';
import { fold, type Piece, Run } from './run.ts';
import { readStructuredData } from './structured-data.ts';
import { isLayoutTable, TableGrid } from './table-grid.ts';
import { type IsVisible, isVisibleByStyle } from './visibility.ts';

export interface CollectOptions {
  /** Address of the page; the document's own if absent. */
  url?: string;
  /** Visibility of an element whose ancestors are all visible. Computed style if absent. */
  isVisible?: IsVisible;
  /** Document inside an `iframe` or `frame`, null where it may not be read. The browser's own if absent. */
  frameDocument?: (element: Element) => Document | null;
  /** True for nodes that the reader of the page put there, such as the host of a card: they are not read. */
  isOwn?: (node: Node) => boolean;
  limits?: { characters: number; blocks: number; blockCharacters: number };
}

/** Where a block's text stands in the document: `text` is the folded run from offset `from` on. */
export interface BlockSource {
  pieces: readonly Piece[];
  from: number;
}

export interface Collection {
  snapshot: PageSnapshot;
  /** One entry a block; undefined for text that is no text node (attributes, metadata). */
  sources: (BlockSource | undefined)[];
  /** The document and all shadow roots and frame documents that were read. */
  roots: Node[];
}

interface Frame {
  element: Element | null;
  tag: string;
  next: Node | null;
  slotted: Node[] | undefined;
  slottedAt: number;
  isBlock: boolean;
  kind: BlockKind;
  level: number;
  region: Region;
  hidden: boolean;
  emphasised: boolean;
  insidePart: boolean;
  language: string | undefined;
  leadIn: number[] | undefined;
  question: number | undefined;
  group: number | undefined;
  table: TableGrid | undefined;
  /** Tables around this one: looking into all of them would cost the square of their depth. */
  tables: number;
  /** Closed details: all but its summary is hidden. */
  closed: boolean;
  /** Emissions when the element was entered. */
  emissionsBefore: number;
  /** Level of the headings of a child with text of its own; two children with the same are cards in a grid. */
  cardLevel: number;
  isGrid: boolean;
  textBefore: number;
  linkStart: number;
  outerRun: Run | undefined;
}

/** Level of a line that is a heading by its looks only; below all real ones. */
const LOOKS_LEVEL = 7;
const LONGEST_LOOKS_HEADING = 90;
const LONGEST_SHORT_COPY = 40;
/** Lists nested deeper than this are introduced by their innermost items only. */
const MOST_LEAD_INS = 8;
const DEEPEST_TABLE = 20;

/** What a visitor can read on the page, as plain JSON. Reads the document, changes nothing, forces no layout. */
export function collectSnapshot(document: Document, options: CollectOptions = {}): PageSnapshot {
  return collect(document, options).snapshot;
}

/** `collectSnapshot` with the places of the blocks in the document. Linear in nodes and characters. */
export function collect(document: Document, options: CollectOptions = {}): Collection {
  const collector = new Collector(document, options);
  const steps = collector.steps();
  while (!steps.next().done);
  return collector.result();
}

/** Longest stretch of work before the page gets its turn, in milliseconds. */
const SLICE = 8;

/**
 * `collect` in slices of a few milliseconds, so that a large page stays responsive. What the page changes meanwhile may
 * be read or missed.
 */
export async function collectInSlices(document: Document, options: CollectOptions = {}): Promise<Collection> {
  const collector = new Collector(document, options);
  const steps = collector.steps();
  let end = performance.now() + SLICE;
  while (!steps.next().done) {
    if (performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    end = performance.now() + SLICE;
  }
  return collector.result();
}

/** Nodes taken between two looks at the clock. */
const STEPS = 64;

class Collector {
  private readonly document: Document;
  private readonly url: string;
  private readonly isVisible: IsVisible;
  private readonly limits: { characters: number; blocks: number; blockCharacters: number };

  private readonly blocks: PageBlock[] = [];
  private readonly sources: (BlockSource | undefined)[] = [];
  private readonly seen = new Map<string, number>();
  private readonly pageTypes = new Set<string>();
  private readonly structuredData: string[] = [];
  private readonly frameDocument: (element: Element) => Document | null;
  private readonly isOwn: (node: Node) => boolean;
  private readonly frames: { url: string; read: boolean }[] = [];
  private readonly innerDocuments: { document: Document; url: string; region: Region; hidden: boolean }[] =
    [];
  /** Questions and tabs by the id of the panel they control, and by their own id. */
  private readonly controls = new Map<string, { index: number; isTab: boolean }>();
  private readonly stack: Frame[] = [];
  private readonly roots: Node[] = [];

  private title = '';
  private language = '';
  private current = new Run();
  private deferred: { kind: BlockKind; text: string; frame: Frame; source?: BlockSource }[] = [];
  private readonly outline = new Outline();
  private characters = 0;
  private emissions = 0;
  private textLength = 0;
  private groups = 0;
  private last = -1;
  private isLastBold = false;
  private breaks = 0;
  private afterBreak = false;
  /** Index of the frame whose document is being read; undefined for the page's own. */
  private frame: number | undefined;
  private truncated = false;

  constructor(document: Document, options: CollectOptions) {
    this.document = document;
    this.url = options.url ?? document.location?.href ?? '';
    this.isVisible = options.isVisible ?? isVisibleByStyle;
    this.frameDocument = options.frameDocument ?? readableDocument;
    this.isOwn = options.isOwn ?? (() => false);
    this.limits = options.limits ?? SNAPSHOT_LIMITS;
  }

  /** The work, to be taken step by step. */
  *steps(): Generator<void, void> {
    yield* this.walk(this.document, ROOT_FRAME);
    yield* this.addInnerDocuments();
    this.addStructuredData();
  }

  result(): Collection {
    return { snapshot: this.snapshot(), sources: this.sources, roots: this.roots };
  }

  private *walk(document: Document, root: Frame): Generator<void, void> {
    this.roots.push(document);
    this.stack.push({ ...root, next: firstChild(document) });
    for (let taken = 1; this.stack.length > 0 && !this.isFull(); taken++) {
      this.step();
      if (taken % STEPS === 0) yield;
    }
    this.stack.length = 0;
    this.flush();
  }

  /** Frames come after the page they stand in; a frame without text is not worth a word. */
  private *addInnerDocuments(): Generator<void, void> {
    for (const { document, url, region, hidden } of this.innerDocuments) {
      if (this.isFull()) return;
      const before = this.blocks.length;
      this.frame = this.frames.push({ url, read: true }) - 1;
      this.outline.clear();
      this.controls.clear();
      yield* this.walk(document, { ...ROOT_FRAME, region, hidden });
      if (this.blocks.length === before && this.frames.length === this.frame + 1) this.frames.pop();
    }
    this.frame = undefined;
  }

  private snapshot(): PageSnapshot {
    const snapshot: PageSnapshot = {
      schemaVersion: 1,
      url: this.url,
      title: this.title,
      language: this.language,
      pageTypes: [...this.pageTypes],
      blocks: this.blocks,
    };
    if (this.frames.length > 0) snapshot.frames = this.frames;
    if (this.truncated) snapshot.truncated = true;
    return snapshot;
  }

  private isFull(): boolean {
    if (this.characters <= this.limits.characters && this.blocks.length < this.limits.blocks) return false;
    this.truncated = true;
    return true;
  }

  /** Takes the next node of the innermost open element, or closes it. No recursion: pages may be very deep. */
  private step(): void {
    const frame = this.stack[this.stack.length - 1] as Frame;
    const node = frame.slotted ? frame.slotted[frame.slottedAt++] : frame.next;
    if (!node) {
      this.stack.pop();
      this.leave(frame);
      return;
    }
    if (!frame.slotted) frame.next = nextSibling(node);
    const type = nodeType(node);
    if (type === 3) this.addText(node as Text, frame);
    else if (type === 1) this.enter(node as Element, frame);
  }

  private addText(node: Text, frame: Frame): void {
    const data = textData(node);
    if (this.afterBreak && this.current.hasText && this.startsLine(data, frame)) this.flush();
    if (this.current.add(node, data, frame.emphasised)) {
      this.textLength += data.length;
      this.breaks = 0;
      this.afterBreak = false;
    }
    if (this.current.text.length + this.characters > this.limits.characters) this.flush();
  }

  /** After a line break: a typed bullet, or plain words after a line that was all bold and so a heading. */
  private startsLine(data: string, frame: Frame): boolean {
    if (BULLET.test(data)) return true;
    return !frame.emphasised && this.current.isEmphasised && hasLetters(data);
  }

  private enter(element: Element, parent: Frame): void {
    const tag = localName(element).toLowerCase();
    if (this.isOwn(element) || this.handledWithoutWalk(element, tag, parent)) return;

    const role = attribute(element, 'role')?.trim().toLowerCase() ?? '';
    const names = nameWords(element);
    const style = attribute(element, 'style') ?? '';
    const hidden =
      parent.hidden ||
      (parent.closed && tag !== 'summary') ||
      (tag === 'dialog' && attribute(element, 'open') === null) ||
      !this.isVisible(element);
    const isBlock =
      BLOCK_TAGS.has(tag) ||
      BLOCK_ROLES.has(role) ||
      /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(style) ||
      (hidden && !parent.hidden);
    const startsHiddenRun = hidden && !parent.hidden && !BLOCK_TAGS.has(tag);
    const outerRun = startsHiddenRun && this.current.hasText ? this.current : undefined;
    if (outerRun) this.current = new Run();
    else if (isBlock) this.flush();

    const region =
      parent.region === 'main' || parent.region === 'form' || parent.region === 'header'
        ? (this.regionFor(element, tag, role, names, parent) ?? parent.region)
        : parent.region;
    const language = attribute(element, 'lang')?.trim().toLowerCase();
    const isTopRoot = tag === 'html' && this.frame === undefined;
    const itemType = attribute(element, 'itemtype');
    if (itemType) this.pageTypes.add(lastSegment(itemType));

    const frame: Frame = {
      ...parent,
      element,
      tag,
      next: firstChild(element),
      slotted: undefined,
      slottedAt: 0,
      isBlock,
      region,
      hidden,
      closed: tag === 'details' && attribute(element, 'open') === null,
      emphasised: parent.emphasised || isEmphasis(element, tag),
      insidePart: parent.insidePart || isPart(tag),
      language: isTopRoot || language === undefined ? parent.language : language,
      emissionsBefore: this.emissions,
      cardLevel: 0,
      isGrid: false,
      textBefore: this.textLength,
      linkStart: tag === 'a' ? this.current.text.length : -1,
      outerRun,
    };
    if (isTopRoot && language) this.language = language;
    this.enterRoot(element, frame);
    this.setKind(element, tag, role, names, parent, frame);
    this.stack.push(frame);
  }

  /** Elements that give text of their own, or none, without their children being walked. */
  private handledWithoutWalk(element: Element, tag: string, parent: Frame): boolean {
    switch (tag) {
      case 'br':
        this.addBreak();
        return true;
      case 'wbr':
        return true;
      case 'hr':
        this.flush();
        return true;
      case 'title':
        if (this.isInSvg()) this.deferAttribute(ownText(element), parent);
        else if (this.title === '' && this.frame === undefined) this.addTitle(ownText(element), parent);
        return true;
      case 'meta':
        if (this.frame === undefined) this.addMeta(element, parent);
        return true;
      case 'script':
        if (attribute(element, 'type')?.trim().toLowerCase() === 'application/ld+json')
          this.structuredData.push(ownText(element));
        return true;
      case 'img':
      case 'area':
        this.deferAttribute(attribute(element, 'alt'), parent, !this.isVisible(element));
        return true;
      case 'input':
        this.addInput(element, parent);
        return true;
      case 'iframe':
      case 'frame':
        this.addFrame(element, parent);
        return true;
      default:
        return SKIPPED_TAGS.has(tag);
    }
  }

  private isInSvg(): boolean {
    return this.stack.some((frame) => frame.tag === 'svg');
  }

  private regionFor(
    element: Element,
    tag: string,
    role: string,
    names: string,
    parent: Frame,
  ): Region | undefined {
    const region = regionOf(tag, role, names, parent.insidePart);
    // Some sites wrap the whole page in one form.
    if (region === 'form' && tag === 'form' && contains(element, 'main,article,h1,h2')) return undefined;
    return region;
  }

  /** A shadow tree is read in the place of the children it hides; a slot shows the nodes assigned to it. */
  private enterRoot(element: Element, frame: Frame): void {
    const root = shadowRoot(element);
    if (root) {
      this.roots.push(root);
      frame.next = firstChild(root);
      return;
    }
    if (frame.tag !== 'slot') return;
    const assigned = (element as HTMLSlotElement).assignedNodes?.({ flatten: true });
    if (assigned && assigned.length > 0) frame.slotted = assigned;
  }

  private setKind(
    element: Element,
    tag: string,
    role: string,
    names: string,
    parent: Frame,
    frame: Frame,
  ): void {
    const level = headingLevel(element, tag, role);
    if (level > 0) {
      frame.kind = 'heading';
      frame.level = level;
      return;
    }
    const kind = KIND_OF_TAG[tag] ?? KIND_OF_ROLE[role];
    if (kind) frame.kind = kind;
    switch (tag) {
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dl':
        this.enterList(parent, frame);
        break;
      case 'dt':
        frame.question = undefined;
        break;
      case 'dd':
        this.answerTerm(parent, frame);
        break;
      case 'details':
        frame.question = undefined;
        frame.kind = 'paragraph';
        break;
      case 'table':
        this.enterTable(element, role, frame);
        break;
      case 'tr':
        frame.table?.startRow();
        break;
      case 'td':
      case 'th':
        frame.leadIn = frame.table?.startCell(element, tag);
        if (!frame.table) frame.kind = 'paragraph';
        break;
      case 'figure':
      case 'blockquote':
        frame.group = ++this.groups;
        break;
      default:
        if (role === 'list') this.enterList(parent, frame);
        else if (parent.kind !== 'quote' && (isTestimonial(tag, names) || isReview(element))) {
          frame.kind = 'quote';
          frame.group = ++this.groups;
        }
    }
    this.answerControl(element, frame);
  }

  private enterList(parent: Frame, frame: Frame): void {
    frame.group = ++this.groups;
    const previous = this.blocks[this.last];
    const own = parent.kind === 'list-item' && parent.emissionsBefore < this.emissions;
    if (own && previous) {
      frame.leadIn = [...(parent.leadIn ?? []).slice(-MOST_LEAD_INS), this.last].sort((a, b) => a - b);
    } else if (previous && previous.region === frame.region && canIntroduce(previous)) {
      frame.leadIn = [this.last];
    } else if (parent.kind !== 'list-item') {
      frame.leadIn = undefined;
    }
  }

  /** Text of a `dd` answers the last `dt` of its list. */
  private answerTerm(parent: Frame, frame: Frame): void {
    const list = parent.tag === 'dl' ? parent : this.stack.findLast((open) => open.tag === 'dl');
    if (list?.question !== undefined) frame.question = list.question;
  }

  private enterTable(element: Element, role: string, frame: Frame): void {
    frame.tables++;
    frame.leadIn = undefined;
    if (frame.tables > DEEPEST_TABLE || isLayoutTable(element, role)) {
      frame.table = undefined;
      return;
    }
    frame.group = ++this.groups;
    frame.table = new TableGrid();
    frame.kind = 'paragraph';
  }

  /** The panel of an accordion answers its button; that of a tab is introduced by it. */
  private answerControl(element: Element, frame: Frame): void {
    if (this.controls.size === 0) return;
    const id = attribute(element, 'id');
    const labelledBy = attribute(element, 'aria-labelledby')?.trim();
    const control =
      (id ? this.controls.get(`panel ${id}`) : undefined) ??
      (labelledBy ? this.controls.get(`own ${labelledBy}`) : undefined);
    if (!control || frame.kind === 'heading') return;
    if (control.isTab) {
      frame.leadIn = [control.index];
    } else {
      frame.question = control.index;
      if (!KIND_OF_TAG[frame.tag]) frame.kind = 'answer';
    }
  }

  private leave(frame: Frame): void {
    const { element, tag } = frame;
    if (!element) return;
    if (frame.linkStart >= 0 && this.current.text.length > frame.linkStart)
      this.current.links.push({ start: frame.linkStart, end: this.current.text.length });
    if (this.textLength === frame.textBefore) this.nameTextless(element, frame);
    if (frame.isBlock) this.flush(frame);
    if (frame.outerRun) this.current = frame.outerRun;

    const parent = this.stack[this.stack.length - 1];
    if (!parent || this.emissions === frame.emissionsBefore) return;
    this.closeScope(frame, parent);
    if (tag === 'table' && frame.table) this.closeTable(frame.table);
    if ((tag === 'td' || tag === 'th') && frame.table) {
      if (this.emissions === frame.emissionsBefore + 1) frame.table.soleBlocks.push(this.last);
      frame.table.endCell(element, tag, this.last, this.isLastBold);
    }
    if (tag === 'summary') this.setQuestion(parent, 'details');
    if (tag === 'dt') this.setQuestion(parent, 'dl');
    this.registerControl(element, frame);
  }

  /** Where a section or a grid of cards ends, so do the headings in it; one that stands alone heads what follows. */
  private closeScope(frame: Frame, parent: Frame): void {
    const level = this.outline.levelSince(frame.emissionsBefore, this.emissions);
    if (level === 0) return;
    if (SCOPING_TAGS.has(frame.tag) || frame.isGrid)
      this.outline.closeSince(frame.emissionsBefore, !CLOSED_TAGS.has(frame.tag));
    else if (frame.isBlock && parent.cardLevel === level) parent.isGrid = true;
    else parent.cardLevel = level;
  }

  private closeTable(table: TableGrid): void {
    if (table.isTabular) return;
    for (const index of table.soleBlocks) {
      const block = this.blocks[index];
      if (block?.kind === 'table-cell') block.kind = 'paragraph';
    }
  }

  private setQuestion(parent: Frame, tag: string): void {
    const owner = parent.tag === tag ? parent : this.stack.findLast((open) => open.tag === tag);
    const block = this.blocks[this.last];
    if (!owner || !block || block.kind === 'alt-text') return;
    owner.question = this.last;
    if (tag === 'details') {
      owner.kind = 'answer';
      this.makeQuestion(block);
    } else if (block.text.endsWith('?')) {
      this.makeQuestion(block);
    }
  }

  private makeQuestion(block: PageBlock): void {
    block.kind = 'question';
    delete block.level;
    this.outline.remove(this.last);
  }

  /** Remembers the button of an accordion or the label of a tab until its panel comes. */
  private registerControl(element: Element, frame: Frame): void {
    const isTab = attribute(element, 'role') === 'tab';
    const panel = attribute(element, 'aria-controls')?.trim();
    if (!isTab && !panel && attribute(element, 'aria-expanded') === null) return;
    if (!isTab && (frame.region === 'navigation' || frame.region === 'header')) return;
    const block = this.blocks[this.last];
    if (!block || this.emissions !== frame.emissionsBefore + 1) return;
    if (!isTab && CONTROL_KINDS.has(block.kind)) this.makeQuestion(block);
    const control = { index: this.last, isTab };
    const id = attribute(element, 'id');
    if (panel) this.controls.set(`panel ${panel}`, control);
    if (id) this.controls.set(`own ${id}`, control);
  }

  /** Icons, and links and buttons that hold nothing else, say by `aria-label` what they are. */
  private nameTextless(element: Element, frame: Frame): void {
    if (this.emissions > frame.emissionsBefore) return;
    if (NAMED_TAGS.has(frame.tag) || attribute(element, 'role') === 'img')
      this.deferAttribute(attribute(element, 'aria-label'), frame);
  }

  private addTitle(text: string, frame: Frame): void {
    this.title = fold(text);
    if (this.title) this.emit('title', this.title, { ...frame, region: 'head', leadIn: undefined });
  }

  private addMeta(element: Element, frame: Frame): void {
    const name = (attribute(element, 'name') ?? attribute(element, 'property') ?? '').toLowerCase();
    const content = fold(attribute(element, 'content') ?? '');
    if (!content) return;
    if (name === 'og:type') this.pageTypes.add(content.toLowerCase());
    if (!META_NAMES.has(name) || content === this.title) return;
    this.emit('meta', content, { ...frame, region: 'head', hidden: true, leadIn: undefined });
  }

  private addInput(element: Element, frame: Frame): void {
    const type = attribute(element, 'type')?.toLowerCase() ?? 'text';
    const hidden = frame.hidden || !this.isVisible(element);
    if (type === 'hidden' || type === 'password') return;
    const isButton = type === 'submit' || type === 'button' || type === 'reset';
    if (type === 'image') this.deferAttribute(attribute(element, 'alt'), frame, hidden);
    const text = fold(attribute(element, isButton ? 'value' : 'placeholder') ?? '');
    if (hasLetters(text))
      this.deferred.push({ kind: isButton ? 'button' : 'label', text, frame: { ...frame, hidden } });
  }

  private addFrame(element: Element, parent: Frame): void {
    const hidden = parent.hidden || !this.isVisible(element);
    const source = attribute(element, 'src')?.trim() ?? '';
    const url = absolute(source, this.url);
    const document = this.frameDocument(element);
    if (document)
      this.innerDocuments.push({ document, url: url ?? 'about:blank', region: parent.region, hidden });
    else if (url && !hidden) this.frames.push({ url, read: false });
  }

  private addBreak(): void {
    this.breaks++;
    this.afterBreak = true;
    if (this.breaks > 1) this.flush();
    else this.current.addBreak();
  }

  /** Text of an attribute comes after the run it stands in, so that it does not cut a sentence. */
  private deferAttribute(value: string | null, frame: Frame, hidden = false): void {
    const text = fold(value ?? '');
    if (hasLetters(text))
      this.deferred.push({ kind: 'alt-text', text, frame: { ...frame, hidden: frame.hidden || hidden } });
  }

  /** Ends the run of inline text; `frame` is the block it stands in, the innermost open one if absent. */
  private flush(frame?: Frame): void {
    const run = this.current;
    this.breaks = 0;
    this.afterBreak = false;
    const block = frame ?? this.stack.findLast((open) => open.isBlock);
    if (run.hasText && block) {
      this.current = new Run();
      if (frame?.outerRun) this.deferRun(run, block);
      else this.emitRun(run, block);
    }
    if (frame?.outerRun || this.deferred.length === 0) return;
    const deferred = this.deferred;
    this.deferred = [];
    for (const { kind, text, frame: at, source } of deferred)
      this.emit(kind, text, { ...at, leadIn: undefined }, source);
  }

  /** A hidden run inside a visible one comes after it. */
  private deferRun(run: Run, frame: Frame): void {
    const text = run.text.trimEnd();
    if (text) this.deferred.push({ kind: frame.kind, text, frame, source: { pieces: run.pieces, from: 0 } });
  }

  private emitRun(run: Run, frame: Frame): void {
    const text = run.text.trimEnd();
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    this.isLastBold = run.isEmphasised;
    const inLinks = frame.kind !== 'heading' && run.links.length > 0 && onlyLinks(text, run.links);
    if (inLinks && run.links.length > 1) {
      for (const { start, end } of run.links) {
        const part = text.slice(start, end);
        const from = start + part.length - part.trimStart().length;
        if (part.trim()) this.emit(linkKind(frame.kind), part.trim(), frame, { pieces: run.pieces, from });
      }
      return;
    }
    const source = { pieces: run.pieces, from: 0 };
    if (inLinks) {
      this.emit(linkKind(frame.kind), text, frame, source);
    } else if (frame.kind === 'paragraph' && BULLET.test(text)) {
      this.emit('list-item', text, { ...frame, leadIn: this.leadInOfBullet(frame) }, source);
    } else if (isHeadingByLooks(run, text, frame)) {
      this.emit('heading', text, { ...frame, level: LOOKS_LEVEL }, source);
    } else {
      this.emit(frame.kind, text, frame, source);
    }
  }

  private leadInOfBullet(frame: Frame): number[] | undefined {
    const previous = this.blocks[this.last];
    if (!previous || previous.region !== frame.region) return frame.leadIn;
    if (previous.kind === 'list-item' && BULLET.test(previous.text)) return previous.leadIn;
    return canIntroduce(previous) ? [this.last] : frame.leadIn;
  }

  private emit(kind: BlockKind, text: string, frame: Frame, source?: BlockSource): void {
    const body = this.cut(text);
    if (!body || this.isFull()) return;
    if (kind === 'heading') this.outline.open(frame.level || LOOKS_LEVEL, body, frame.region === 'main');
    const region = frame.region === 'main' && this.outline.isReferences ? 'references' : frame.region;
    const headingPath = this.headingPath(kind, region);
    const key = this.copyKey(kind, body, region, headingPath, frame);
    const earlier = key === undefined ? undefined : this.seen.get(key);
    this.emissions++;
    if (earlier !== undefined) {
      const block = this.blocks[earlier] as PageBlock;
      block.repeats = (block.repeats ?? 1) + 1;
      if (!frame.hidden) {
        if (block.hidden) this.sources[earlier] = source;
        delete block.hidden;
      }
      this.last = earlier;
    } else {
      const block: PageBlock = { kind, text: body, region, headingPath };
      if (kind === 'heading') block.level = Math.min(frame.level || LOOKS_LEVEL, 6);
      if (frame.leadIn && kind !== 'heading') block.leadIn = frame.leadIn;
      if (frame.question !== undefined) block.question = frame.question;
      else this.answerHeading(block);
      if (frame.group !== undefined) block.group = frame.group;
      if (frame.hidden) block.hidden = true;
      if (this.frame !== undefined) block.frame = this.frame;
      if (frame.language !== undefined && frame.language !== this.language) block.language = frame.language;
      this.last = this.blocks.push(block) - 1;
      this.sources.push(source);
      this.characters += body.length;
      if (key !== undefined) this.seen.set(key, this.last);
    }
    if (kind === 'heading') this.outline.push(frame.level || LOOKS_LEVEL, this.last, this.emissions);
  }

  /** What stands apart from the page's own text is headed only by what stands there with it. */
  private headingPath(kind: BlockKind, region: Region): number[] {
    if (kind === 'title' || kind === 'meta') return [];
    const { path } = this.outline;
    return APART.has(region) ? path.filter((index) => this.blocks[index]?.region === region) : path;
  }

  private cut(text: string): string {
    const room = Math.min(this.limits.blockCharacters, this.limits.characters - this.characters);
    if (text.length <= room) return text;
    this.truncated = true;
    return text.slice(0, Math.max(0, room));
  }

  /** What stands under a heading that asks something answers it. */
  private answerHeading(block: PageBlock): void {
    if (UNANSWERING_KINDS.has(block.kind)) return;
    const innermost = block.headingPath[block.headingPath.length - 1];
    if (innermost !== undefined && this.blocks[innermost]?.text.endsWith('?')) block.question = innermost;
  }

  /**
   * Two blocks with the same key are copies of which only the first is kept: boilerplate anywhere, other text where
   * it stands in the same place of the outline. Table cells are never copies: "Yes" means another thing in each row.
   */
  private copyKey(
    kind: BlockKind,
    text: string,
    region: Region,
    headingPath: readonly number[],
    frame: Frame,
  ): string | undefined {
    if (kind === 'table-cell' || kind === 'title') return undefined;
    const isBoilerplate =
      kind === 'button' ||
      kind === 'link' ||
      kind === 'meta' ||
      (region !== 'main' && region !== 'references');
    const isLong = text.length >= LONGEST_SHORT_COPY && kind !== 'heading' && kind !== 'question';
    if (isBoilerplate && kind !== 'heading') return `${kind}|${text}`;
    if (isLong) return `${kind}|${text}`;
    return `${kind}|${headingPath.join()}|${frame.leadIn?.join() ?? ''}|${frame.question ?? ''}|${frame.table ? frame.group : ''}|${text}`;
  }

  /** Claims that only search engines read are still claims; what the visitor reads too is not taken twice. */
  private addStructuredData(): void {
    if (this.structuredData.length === 0 || this.isFull()) return;
    const { types, texts } = readStructuredData(this.structuredData);
    for (const type of types) this.pageTypes.add(type);
    if (texts.length === 0) return;
    const visible = this.blocks.map((block) => block.text).join('\n');
    const root = { ...ROOT_FRAME, region: 'head' as const, hidden: true };
    this.outline.clear();
    for (const { text, question } of texts) {
      if (visible.includes(text)) continue;
      const asked = question === undefined ? -1 : this.blocks.findIndex((block) => block.text === question);
      this.emit('structured-data', text, asked < 0 ? root : { ...root, question: asked });
    }
  }
}

const ROOT_FRAME: Frame = {
  element: null,
  tag: '',
  next: null,
  slotted: undefined,
  slottedAt: 0,
  isBlock: true,
  kind: 'paragraph',
  level: 0,
  region: 'main',
  hidden: false,
  emphasised: false,
  insidePart: false,
  language: undefined,
  leadIn: undefined,
  question: undefined,
  group: undefined,
  table: undefined,
  tables: 0,
  closed: false,
  emissionsBefore: 0,
  cardLevel: 0,
  isGrid: false,
  textBefore: 0,
  linkStart: -1,
  outerRun: undefined,
};

/** Elements whose headings never reach beyond them, not even those of level 1. */
const CLOSED_TAGS = new Set(
  'article aside nav footer dialog blockquote figure li td th dd details fieldset'.split(' '),
);

const APART = new Set<Region>(['navigation', 'footer', 'dialog', 'aside', 'comments']);

const NAMED_TAGS = new Set(['a', 'button', 'svg', 'i', 'span']);

const CONTROL_KINDS = new Set<BlockKind>(['button', 'heading', 'link', 'paragraph', 'list-item']);

const UNANSWERING_KINDS = new Set<BlockKind>(['heading', 'alt-text', 'link', 'button', 'label']);

const META_NAMES = new Set([
  'description',
  'og:title',
  'og:description',
  'twitter:title',
  'twitter:description',
]);

const BLOCK_ROLES = new Set([
  'heading',
  'button',
  'listitem',
  'list',
  'tab',
  'tabpanel',
  'row',
  'cell',
  'region',
]);

const KIND_OF_ROLE: Readonly<Record<string, BlockKind>> = {
  button: 'button',
  tab: 'label',
  listitem: 'list-item',
  cell: 'table-cell',
  gridcell: 'table-cell',
  columnheader: 'table-cell',
  rowheader: 'table-cell',
};

/** Web address of a frame, or undefined for what is none (`about:blank`, `javascript:`). */
function absolute(source: string, base: string): string | undefined {
  if (source === '') return undefined;
  try {
    const url = new URL(source, base || undefined);
    return /^(?:https?|file):$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The document in a frame, where origin and sandbox allow it. */
function readableDocument(element: Element): Document | null {
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** Marked up as a review for search engines. */
const isReview = (element: Element): boolean =>
  /schema\.org\/(?:User)?Review$/i.test(attribute(element, 'itemtype')?.trim() ?? '');

const hasLetters = (text: string): boolean => /\p{L}/u.test(text);

const lastSegment = (address: string): string =>
  (address.trim().split(/[\s]/)[0] ?? '').split(/[/#]/).filter(Boolean).pop()?.toLowerCase() ?? '';

function nameWords(element: Element): string {
  const names = attribute(element, 'class');
  const id = attribute(element, 'id');
  return names || id ? `${names ?? ''} ${id ?? ''}`.toLowerCase().trim() : '';
}

function headingLevel(element: Element, tag: string, role: string): number {
  if (/^h[1-6]$/.test(tag) && role !== 'presentation' && role !== 'none') return Number(tag[1]);
  if (role !== 'heading') return 0;
  const level = Number(attribute(element, 'aria-level') ?? 2);
  return level >= 1 && level <= 6 ? Math.trunc(level) : 2;
}

function isEmphasis(element: Element, tag: string): boolean {
  if (tag === 'b' || tag === 'strong' || tag === 'big') return true;
  return tag === 'font' && /^(?:\+[1-9]|[4-7])$/.test(attribute(element, 'size')?.trim() ?? '');
}

function isHeadingByLooks(run: Run, text: string, frame: Frame): boolean {
  return (
    frame.kind === 'paragraph' &&
    text.length <= LONGEST_LOOKS_HEADING &&
    run.isEmphasised &&
    hasLetters(text) &&
    !/[.!,;:]["'”’)]*$/.test(text)
  );
}

/** True where nothing but separators stands outside the links. */
function onlyLinks(text: string, links: readonly { start: number; end: number }[]): boolean {
  let outside = '';
  let at = 0;
  for (const { start, end } of links) {
    if (start > at) outside += text.slice(at, start);
    at = Math.max(at, end);
  }
  outside += text.slice(at);
  return !/[\p{L}\p{N}]/u.test(outside);
}

const linkKind = (kind: BlockKind): BlockKind => (kind === 'paragraph' ? 'link' : kind);

function canIntroduce({ kind, text }: PageBlock): boolean {
  if (kind === 'heading' || kind === 'question' || kind === 'label') return true;
  return (kind === 'paragraph' || kind === 'answer' || kind === 'quote') && introducesList(text);
}
