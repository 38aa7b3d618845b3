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
  REFERENCES_HEADING,
  regionOf,
  SCOPING_TAGS,
  SKIPPED_TAGS,
} from './markup.ts';
import { fold, type Piece, Run } from './run.ts';
import { readStructuredData } from './structured-data.ts';
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

interface Table {
  rows: number;
  column: number;
  /** Rows for which a cell above still covers the column. */
  occupied: number[];
  columnHeaders: (number | undefined)[];
  rowHeader: number | undefined;
  hasHeaders: boolean;
  widest: number;
  /** Blocks that stand directly in cells, to be called paragraphs if the table turns out to be mere layout. */
  cells: number[];
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
  table: Table | undefined;
  /** Closed details: all but its summary is hidden. */
  closed: boolean;
  /** Emissions and headings when the element was entered. */
  emissionsBefore: number;
  headingsBefore: number;
  textBefore: number;
  linkStart: number;
  outerRun: Run | undefined;
}

interface Heading {
  level: number;
  index: number;
  emission: number;
}

/** Level of a line that is a heading by its looks only; below all real ones. */
const LOOKS_LEVEL = 7;
const LONGEST_LOOKS_HEADING = 90;
const LONGEST_SHORT_COPY = 40;
/** Lists nested deeper than this are introduced by their innermost items only. */
const MOST_LEAD_INS = 8;

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
  private headings: Heading[] = [];
  private characters = 0;
  private emissions = 0;
  private textLength = 0;
  private groups = 0;
  private last = -1;
  private breaks = 0;
  private afterBreak = false;
  private referencesLevel = 0;
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
      this.headings = [];
      this.referencesLevel = 0;
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
    if (this.afterBreak && BULLET.test(data) && this.current.hasText) this.flush();
    if (this.current.add(node, data, frame.emphasised)) {
      this.textLength += data.length;
      this.breaks = 0;
      this.afterBreak = false;
    }
    if (this.current.text.length + this.characters > this.limits.characters) this.flush();
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
      headingsBefore: this.headings.length,
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
        frame.group = ++this.groups;
        frame.table = newTable();
        frame.leadIn = undefined;
        frame.kind = 'paragraph';
        break;
      case 'tr':
        if (frame.table) startRow(frame.table);
        break;
      case 'td':
      case 'th':
        if (frame.table) this.enterCell(element, tag, frame.table, frame);
        break;
      case 'figure':
      case 'blockquote':
        frame.group = ++this.groups;
        break;
      default:
        if (role === 'list') this.enterList(parent, frame);
        else if (isTestimonial(tag, names)) {
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

  private enterCell(element: Element, tag: string, table: Table, frame: Frame): void {
    while ((table.occupied[table.column] ?? 0) > 0) table.column++;
    const column = table.column;
    const columns = span(element, 'colspan');
    const rows = span(element, 'rowspan');
    for (let i = column; i < column + columns; i++) table.occupied[i] = rows;
    table.column = column + columns;
    table.widest = Math.max(table.widest, table.column);
    frame.leadIn = undefined;
    if (tag === 'th') {
      table.hasHeaders = true;
      return;
    }
    const headers = [table.columnHeaders[column], table.rowHeader]
      .filter((index): index is number => index !== undefined)
      .sort((a, b) => a - b);
    if (headers.length > 0) frame.leadIn = headers;
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
      if (frame.kind === 'paragraph') frame.kind = 'answer';
    }
  }

  private leave(frame: Frame): void {
    const { element, tag } = frame;
    if (!element) return;
    if (frame.linkStart >= 0 && this.current.text.length > frame.linkStart)
      this.current.links.push({ start: frame.linkStart, end: this.current.text.length });
    if (this.textLength === frame.textBefore) this.nameOfTextless(element, frame);
    if (frame.isBlock) this.flush(frame);
    if (frame.outerRun) this.current = frame.outerRun;

    const parent = this.stack[this.stack.length - 1];
    const emitted = this.emissions > frame.emissionsBefore;
    if (SCOPING_TAGS.has(tag)) this.closeScope(frame);
    if (!parent) return;
    if (tag === 'table' && frame.table) this.closeTable(frame.table);
    if (!emitted) return;
    if ((tag === 'td' || tag === 'th') && frame.table) this.closeCell(element, tag, frame.table, frame);
    if (tag === 'summary') this.setQuestion(parent, 'details');
    if (tag === 'dt') this.setQuestion(parent, 'dl');
    this.registerControl(element, frame);
  }

  /** A heading inside a section stops heading when the section ends, unless it stands there alone. */
  private closeScope(frame: Frame): void {
    const inside = this.headings.slice(frame.headingsBefore);
    const lastInside = inside[inside.length - 1];
    if (lastInside && lastInside.emission < this.emissions) this.headings.length = frame.headingsBefore;
  }

  private closeCell(element: Element, tag: string, table: Table, frame: Frame): void {
    const index = this.last;
    const isFirstColumn = table.column - span(element, 'colspan') <= 0;
    const isBold = this.blocks[index]?.kind === 'heading';
    if (tag === 'th' || isBold) {
      const isRowHeader =
        attribute(element, 'scope')?.startsWith('row') || (table.rows > 1 && isFirstColumn && tag === 'th');
      if (isRowHeader) table.rowHeader = index;
      else {
        const columns = span(element, 'colspan');
        for (let i = table.column - columns; i < table.column; i++) table.columnHeaders[i] = index;
      }
    }
    if (this.emissions === frame.emissionsBefore + 1) table.cells.push(index);
  }

  /** Tables used for layout have no cells in the reader's eye: their text is paragraphs. */
  private closeTable(table: Table): void {
    if (table.hasHeaders || (table.rows > 1 && table.widest > 1)) return;
    for (const index of table.cells) {
      const block = this.blocks[index];
      if (block?.kind === 'table-cell') block.kind = 'paragraph';
    }
  }

  private setQuestion(parent: Frame, tag: string): void {
    const owner = parent.tag === tag ? parent : this.stack.findLast((open) => open.tag === tag);
    if (!owner) return;
    owner.question = this.last;
    if (tag === 'details') owner.kind = 'answer';
    const block = this.blocks[this.last];
    if (tag === 'dl' && block?.kind === 'label' && block.text.endsWith('?')) block.kind = 'question';
  }

  private registerControl(element: Element, frame: Frame): void {
    const role = attribute(element, 'role');
    const isTab = role === 'tab';
    const panel = attribute(element, 'aria-controls')?.trim();
    if (!isTab && !panel && attribute(element, 'aria-expanded') === null) return;
    if (!isTab && (frame.region === 'navigation' || frame.region === 'header')) return;
    const block = this.blocks[this.last];
    if (!block) return;
    if (!isTab && (block.kind === 'button' || block.kind === 'heading' || block.kind === 'link')) {
      if (block.kind === 'heading') delete block.level;
      block.kind = 'question';
      this.headings = this.headings.filter(({ index }) => index !== this.last);
    }
    const control = { index: this.last, isTab };
    const id = attribute(element, 'id');
    if (panel) this.controls.set(`panel ${panel}`, control);
    if (id) this.controls.set(`own ${id}`, control);
  }

  /** Icons and pictures made of markup say by `aria-label` what they show. */
  private nameOfTextless(element: Element, frame: Frame): void {
    const label = attribute(element, 'aria-label');
    if (label && frame.tag !== 'iframe') this.deferAttribute(label, frame);
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
    if (text === '') return;
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
    if (kind === 'heading') this.openHeading(frame.level || LOOKS_LEVEL, body, frame);
    const region = frame.region === 'main' && this.referencesLevel > 0 ? 'references' : frame.region;
    const headingPath = kind === 'title' || kind === 'meta' ? [] : this.headings.map(({ index }) => index);
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
    if (kind === 'heading')
      this.headings.push({ level: frame.level || LOOKS_LEVEL, index: this.last, emission: this.emissions });
  }

  private cut(text: string): string {
    const room = Math.min(this.limits.blockCharacters, this.limits.characters - this.characters);
    if (text.length <= room) return text;
    this.truncated = true;
    return text.slice(0, Math.max(0, room));
  }

  private openHeading(level: number, text: string, frame: Frame): void {
    let keep = this.headings.length;
    while (keep > 0 && (this.headings[keep - 1] as Heading).level >= level) keep--;
    this.headings.length = keep;
    if (this.referencesLevel >= level) this.referencesLevel = 0;
    if (frame.region === 'main' && REFERENCES_HEADING.test(text)) this.referencesLevel = level;
  }

  /** What stands under a heading that asks something answers it. */
  private answerHeading(block: PageBlock): void {
    if (block.kind === 'heading' || block.kind === 'alt-text') return;
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
    this.headings = [];
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
  closed: false,
  emissionsBefore: 0,
  headingsBefore: 0,
  textBefore: 0,
  linkStart: -1,
  outerRun: undefined,
};

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
    run.emphasised >= text.length &&
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

const newTable = (): Table => ({
  rows: 0,
  column: 0,
  occupied: [],
  columnHeaders: [],
  rowHeader: undefined,
  hasHeaders: false,
  widest: 0,
  cells: [],
});

function startRow(table: Table): void {
  table.rows++;
  table.column = 0;
  table.rowHeader = undefined;
  table.occupied = table.occupied.map((rows) => Math.max(0, rows - 1));
}

/** A cell's colspan or rowspan, within what browsers allow. */
function span(element: Element, name: string): number {
  const value = Number.parseInt(attribute(element, name) ?? '1', 10);
  return value >= 1 ? Math.min(value, 1000) : 1;
}
