import type { BlockKind, PageBlock, PageSnapshot, Region } from '../model/index.ts';
import { SNAPSHOT_LIMITS } from '../model/index.ts';
import { namesSource } from '../text/source-address.ts';
import { type BlockSource, BlockWriter, type Limits, type Placement } from './block-writer.ts';
import {
  attribute,
  contains,
  firstChild,
  hasAttributes,
  localName,
  nextSibling,
  nodeType,
  ownText,
  shadowRoot,
  textData,
} from './dom.ts';
import {
  absolute,
  BLOCK_ROLES,
  headingLevel,
  isEmphasis,
  isReview,
  KIND_OF_ROLE,
  lastSegment,
  readableDocument,
  tellingNames,
} from './element.ts';
import { letters, linkFaq } from './faq.ts';
import { Frame, type Inherited, NO_TAG, placeOf, ROOT } from './frame.ts';
import { introducesList, isTestimonial, regionOf, startsWithBullet } from './markup.ts';
import { plainLines } from './plain-text.ts';
import { type Rendering, RenderingByStyle } from './rendering.ts';
import { fold, Run } from './run.ts';
import { hasLetters, hasWords, isHeadingByLooks, linkKind, onlyLinks } from './run-kind.ts';
import { readStructuredData } from './structured-data.ts';
import { isLayoutTable, TableGrid } from './table-grid.ts';
import { type Tag, tagOf } from './tag.ts';

export interface CollectOptions {
  /** Address of the page; the document's own if absent. */
  url?: string;
  /** How elements are shown; computed style if absent. */
  rendering?: Rendering;
  /** Document inside an `iframe` or `frame`, null where it may not be read. The browser's own if absent. */
  frameDocument?: (element: Element) => Document | null;
  /** True for nodes that the reader of the page put there, such as the host of a card: they are not read. */
  isOwn?: (node: Node) => boolean;
  limits?: Limits;
}

export interface Collection {
  snapshot: PageSnapshot;
  /** One entry a block; undefined for text that is no text node (attributes, metadata). */
  sources: (BlockSource | undefined)[];
  /** The document and all shadow roots and frame documents that were read. */
  roots: Node[];
  /** One entry a frame of the snapshot; undefined for those that were read. */
  frameElements: (Element | undefined)[];
}

/** Lists nested deeper than this are introduced by their innermost items only. */
const MOST_LEAD_INS = 8;
const DEEPEST_TABLE = 20;
/** Questions and answers told apart by a letter. */
const LETTERED = /^(?:(Q)(?:uestion)?|A(?:nswer)?)\s?\d{0,2}\s?[:.)]\s/i;
/** A raised number or several: "3", "2,5", "[4–7]". */
const NOTE_MARK = /^\s*\[?\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\]?\s*$/;
/** What a raised number is a power of: a short number or a unit of length. */
const POWER_BASE = /(?:(?:^|[^\d.])\d{1,3}|(?:^|[\s\d/])[cmk]?m)$/;
/** Nodes taken between two looks at the clock. */
const STEPS = 64;

/** Reads a document in one walk, without recursion: pages may be very deep. */
export class Collector {
  private readonly document: Document;
  private readonly url: string;
  private readonly rendering: Rendering;
  private readonly writer: BlockWriter;

  private readonly pageTypes = new Set<string>();
  private readonly structuredData: string[] = [];
  private readonly frameDocument: (element: Element) => Document | null;
  private readonly isOwn: (node: Node) => boolean;
  private readonly frames: { url: string; read: boolean }[] = [];
  private readonly frameElements: (Element | undefined)[] = [];
  private readonly innerDocuments: { document: Document; url: string; region: Region; hidden: boolean }[] =
    [];
  /** Questions and tabs by the id of the panel they control, and by their own id. */
  private readonly controls = new Map<string, { index: number; isTab: boolean }>();
  /** Frames by depth, of which `depth` are open. */
  private readonly stack: Frame[] = [];
  private depth = 0;
  private readonly roots: Node[] = [];

  private title = '';
  private current = new Run();
  private deferred: { kind: BlockKind; text: string; place: Placement; source?: BlockSource }[] = [];
  private textLength = 0;
  private groups = 0;
  private isLastBold = false;
  private breaks = 0;
  private afterBreak = false;

  constructor(document: Document, options: CollectOptions) {
    this.document = document;
    this.url = options.url ?? document.location?.href ?? '';
    this.rendering = options.rendering ?? new RenderingByStyle();
    this.frameDocument = options.frameDocument ?? readableDocument;
    this.isOwn = options.isOwn ?? (() => false);
    this.writer = new BlockWriter(options.limits ?? SNAPSHOT_LIMITS);
  }

  /** The work, to be taken step by step. */
  *steps(): Generator<void, void> {
    yield* this.walk(this.document, ROOT);
    yield* this.addInnerDocuments();
    this.addStructuredData();
  }

  result(): Collection {
    const { roots, frameElements } = this;
    return { snapshot: this.snapshot(), sources: this.writer.sources, roots, frameElements };
  }

  private *walk(
    document: Document,
    { region, hidden }: { region: Region; hidden: boolean },
  ): Generator<void, void> {
    this.roots.push(document);
    const root = this.open(ROOT, null, NO_TAG);
    root.region = region;
    root.hidden = hidden;
    root.next = firstChild(document);
    for (let taken = 1; this.depth > 0 && !this.writer.isFull; taken++) {
      this.step();
      if (taken % STEPS === 0) yield;
    }
    this.depth = 0;
    this.flush();
  }

  /** The frame of an element that stands in another one, opened with nothing said of it yet. */
  private open(parent: Readonly<Inherited>, element: Element | null, tag: Tag): Frame {
    const frame = this.stack[this.depth] ?? new Frame();
    this.stack[this.depth] = frame;
    this.depth++;
    frame.start(parent, element, tag);
    return frame;
  }

  /** The innermost open element of a name. */
  private innermost(name: string): Frame | undefined {
    for (let at = this.depth - 1; at >= 0; at--) if (this.stack[at]?.tag.name === name) return this.stack[at];
    return undefined;
  }

  /** Frames come after the page they stand in; a frame without text is not worth a word. */
  private *addInnerDocuments(): Generator<void, void> {
    for (const { document, url, region, hidden } of this.innerDocuments) {
      if (this.writer.isFull) return;
      const before = this.writer.blocks.length;
      this.writer.frame = this.listFrame({ url, read: true });
      this.writer.outline.clear();
      this.controls.clear();
      yield* this.walk(document, { region, hidden });
      if (this.writer.blocks.length === before && this.frames.length === this.writer.frame + 1) {
        this.frames.pop();
        this.frameElements.pop();
      }
    }
    this.writer.frame = undefined;
  }

  private snapshot(): PageSnapshot {
    const snapshot: PageSnapshot = {
      schemaVersion: 1,
      url: this.url,
      title: this.title,
      language: this.writer.language,
      pageTypes: [...this.pageTypes],
      blocks: this.writer.blocks,
    };
    if (this.frames.length > 0) snapshot.frames = this.frames;
    if (this.writer.isTruncated) snapshot.truncated = true;
    return snapshot;
  }

  /** Takes the next node of the innermost open element, or closes it. */
  private step(): void {
    const frame = this.stack[this.depth - 1] as Frame;
    const node = frame.slotted ? frame.slotted[frame.slottedAt++] : frame.next;
    if (!node) {
      this.depth--;
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
    if (this.current.text.length > this.writer.room) this.flush();
  }

  /** After a line break: a typed bullet, or plain words after a line that was all bold and so a heading. */
  private startsLine(data: string, frame: Frame): boolean {
    if (startsWithBullet(data)) return true;
    return !frame.emphasised && this.current.isEmphasised && hasLetters(data);
  }

  private enter(element: Element, parent: Frame): void {
    const tag = tagOf(localName(element));
    if (tag.isSkipped || this.isOwn(element)) return;
    if (tag.isLeaf) {
      this.takeLeaf(element, tag, parent);
      return;
    }
    const isBare = !hasAttributes(element);
    const role = isBare ? '' : (attribute(element, 'role')?.trim().toLowerCase() ?? '');
    const hidden =
      parent.hidden ||
      (parent.closed && tag.name !== 'summary') ||
      (tag.name === 'dialog' && attribute(element, 'open') === null) ||
      !this.rendering.isVisible(element, isBare);
    const isBlockTag = tag.isBlock || (role !== '' && BLOCK_ROLES.has(role));
    const standsAlone = !isBlockTag && this.rendering.isBlock(element);
    // Lines and words that style sheets box up inside a sentence stay in it, with a space between them.
    const isLine = standsAlone && parent.isSentence;
    const startsHiding = hidden && !parent.hidden;
    const isBlock = isBlockTag || (standsAlone && !isLine) || startsHiding;
    const outerRun = startsHiding && !tag.isBlock && this.current.hasText ? this.current : undefined;
    if (outerRun) this.current = new Run();
    else if (isBlock) this.flush();
    else if (isLine) this.current.addBreak();

    const root = shadowRoot(element);
    if (root) this.roots.push(root);
    const frame = this.open(parent, element, tag);
    // A shadow tree is read in the place of the children it hides.
    frame.next = firstChild(root ?? element);
    frame.isBare = isBare;
    frame.isBlock = isBlock;
    frame.isLine = isLine;
    frame.hidden = hidden;
    frame.closed = tag.name === 'details' && attribute(element, 'open') === null;
    frame.outerRun = outerRun;
    frame.emissionsBefore = this.writer.emissions;
    frame.textBefore = this.textLength;
    if (isBlockTag) frame.isSentence = tag.isSentence || role === 'heading';
    if (isEmphasis(element, tag)) frame.emphasised = true;
    if (tag.isPart) frame.insidePart = true;
    if (tag.name === 'a' || tag.name === 'sup') {
      frame.startRun = this.current;
      frame.startsAt = this.current.text.length;
    }
    if (tag.name === 'slot' && !root) takeSlotted(element, frame);
    const names = isBare ? '' : tellingNames(element);
    if (tag.region || role !== '' || names !== '') this.setRegion(element, role, names, parent, frame);
    const itemType = isBare ? '' : (attribute(element, 'itemtype') ?? '');
    if (itemType) this.pageTypes.add(lastSegment(itemType));
    if (!isBare) this.takeLanguage(element, frame);
    this.setKind(element, role, names, itemType, parent, frame);
  }

  private takeLanguage(element: Element, frame: Frame): void {
    const language = attribute(element, 'lang')?.trim().toLowerCase();
    if (language === undefined) return;
    if (frame.tag.name !== 'html' || this.writer.frame !== undefined) frame.language = language;
    else if (language) this.writer.language = language;
  }

  private takeLeaf(element: Element, { name }: Tag, parent: Frame): void {
    switch (name) {
      case 'br':
        this.addBreak();
        break;
      case 'hr':
        this.flush();
        break;
      case 'title':
        if (this.innermost('svg')) this.deferAttribute(ownText(element), parent);
        else if (this.title === '' && this.writer.frame === undefined)
          this.addTitle(ownText(element), parent);
        break;
      case 'meta':
        if (this.writer.frame === undefined) this.addMeta(element, parent);
        break;
      case 'script':
        if (attribute(element, 'type')?.trim().toLowerCase() === 'application/ld+json')
          this.structuredData.push(ownText(element));
        break;
      case 'img':
      case 'area':
        this.deferAttribute(attribute(element, 'alt'), parent, !this.rendering.isVisible(element));
        break;
      case 'input':
        this.addInput(element, parent);
        break;
      case 'noframes':
        this.addNoFrames(element, parent);
        break;
      case 'iframe':
      case 'frame':
        this.addFrame(element, parent);
        break;
    }
  }

  private setRegion(element: Element, role: string, names: string, parent: Frame, frame: Frame): void {
    if (parent.region !== 'main' && parent.region !== 'form' && parent.region !== 'header') return;
    const region = regionOf(frame.tag, role, names, parent.insidePart);
    // Some sites wrap the whole page in one form.
    const wraps = region === 'form' && frame.tag.name === 'form' && contains(element, 'main,article,h1,h2');
    if (region && !wraps) frame.region = region;
  }

  private setKind(
    element: Element,
    role: string,
    names: string,
    itemType: string,
    parent: Frame,
    frame: Frame,
  ): void {
    const { tag } = frame;
    const level = headingLevel(element, tag, role);
    if (level > 0) {
      frame.kind = 'heading';
      frame.level = level;
      return;
    }
    const kind = tag.kind ?? (role === '' ? undefined : KIND_OF_ROLE.get(role));
    if (kind) frame.kind = kind;
    if (tag.isStructure) this.enterStructure(element, role, parent, frame);
    else if (role === 'list') this.enterList(parent, frame);
    else if (parent.kind !== 'quote' && (isTestimonial(tag, names) || (itemType && isReview(itemType)))) {
      frame.kind = 'quote';
      frame.group = ++this.groups;
    }
    if (!frame.isBare && this.controls.size > 0) this.answerControl(element, frame);
  }

  private enterStructure(element: Element, role: string, parent: Frame, frame: Frame): void {
    switch (frame.tag.name) {
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
        this.answerTerm(frame);
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
        frame.leadIn = frame.table?.startCell(element, frame.tag.name);
        if (!frame.table) frame.kind = 'paragraph';
        break;
      case 'figure':
      case 'blockquote':
        frame.group = ++this.groups;
        break;
    }
  }

  private enterList(parent: Frame, frame: Frame): void {
    frame.group = ++this.groups;
    const previous = this.writer.lastBlock;
    const own = parent.kind === 'list-item' && parent.emissionsBefore < this.writer.emissions;
    if (own && previous) {
      frame.leadIn = [...(parent.leadIn ?? []).slice(-MOST_LEAD_INS), this.writer.last].sort((a, b) => a - b);
    } else if (previous && previous.region === frame.region && canIntroduce(previous)) {
      frame.leadIn = [this.writer.last];
    } else if (parent.kind !== 'list-item') {
      frame.leadIn = undefined;
    }
  }

  /** Text of a `dd` answers the last `dt` of its list. */
  private answerTerm(frame: Frame): void {
    const question = this.innermost('dl')?.question;
    if (question !== undefined) frame.question = question;
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
      if (!frame.tag.kind) frame.kind = 'answer';
    }
  }

  private leave(frame: Frame): void {
    const { element } = frame;
    const { name } = frame.tag;
    if (!element) return;
    if (name === 'a') this.endLink(frame, element);
    else if (name === 'sup') this.endRaised(frame);
    if (!frame.isBare && this.textLength === frame.textBefore) this.nameTextless(element, frame);
    if (frame.isBlock) this.flush(frame);
    else if (frame.isLine) this.current.addBreak();
    if (frame.outerRun) this.current = frame.outerRun;

    const parent = this.depth > 0 ? this.stack[this.depth - 1] : undefined;
    if (!parent || this.writer.emissions === frame.emissionsBefore) return;
    this.closeScope(frame, parent);
    if (name === 'table' && frame.table) this.closeTable(frame.table);
    if ((name === 'td' || name === 'th') && frame.table) {
      if (this.writer.emissions === frame.emissionsBefore + 1) frame.table.soleBlocks.push(this.writer.last);
      frame.table.endCell(element, name, this.writer.last, this.isLastBold);
    }
    if (name === 'summary') this.setQuestion('details');
    if (name === 'dt') this.setQuestion('dl');
    if (!frame.isBare) this.registerControl(element, frame);
  }

  /** A link may have been cut into several runs by blocks inside it. */
  private endLink({ startRun, startsAt }: Frame, element: Element): void {
    const start = this.current === startRun ? startsAt : 0;
    const end = this.current.text.length;
    if (end <= start) return;
    this.current.links.push({ start, end });
    const url = attribute(element, 'href')?.trim();
    if (url && namesSource(url)) this.current.references.push({ start, end, url });
  }

  /** A raised number is the mark of a note, unless it is a power or a unit: 10^6, mm^2. */
  private endRaised({ startRun, startsAt }: Frame): void {
    if (startRun !== this.current) return;
    const { text } = this.current;
    if (NOTE_MARK.test(text.slice(startsAt)) && !POWER_BASE.test(text.slice(0, startsAt).slice(-8)))
      this.current.references.push({ start: startsAt, end: text.length });
  }

  /** Where a section or a grid of cards ends, so do the headings in it; one that stands alone heads what follows. */
  private closeScope(frame: Frame, parent: Frame): void {
    const level = this.writer.outline.levelSince(frame.emissionsBefore, this.writer.emissions);
    if (level === 0) return;
    if (frame.tag.isScope || frame.isGrid)
      this.writer.outline.closeSince(frame.emissionsBefore, !frame.tag.isClosed);
    else if (frame.isBlock && parent.cardLevel === level) parent.isGrid = true;
    else parent.cardLevel = level;
  }

  private closeTable(table: TableGrid): void {
    if (table.isTabular) return;
    for (const index of table.soleBlocks) {
      const block = this.writer.blocks[index];
      if (block?.kind === 'table-cell') block.kind = 'paragraph';
    }
  }

  private setQuestion(name: string): void {
    const owner = this.innermost(name);
    const block = this.writer.lastBlock;
    if (!owner || !block || block.kind === 'alt-text') return;
    owner.question = this.writer.last;
    if (name === 'details') {
      owner.kind = 'answer';
      this.writer.makeQuestion();
    } else if (block.text.endsWith('?')) {
      this.writer.makeQuestion();
    }
  }

  /** Remembers the button of an accordion or the label of a tab until its panel comes. */
  private registerControl(element: Element, frame: Frame): void {
    const block = this.writer.lastBlock;
    if (!block || this.writer.emissions !== frame.emissionsBefore + 1) return;
    const isTab = attribute(element, 'role') === 'tab';
    const panel = attribute(element, 'aria-controls')?.trim();
    if (!isTab && !panel && attribute(element, 'aria-expanded') === null) return;
    if (!isTab && (frame.region === 'navigation' || frame.region === 'header')) return;
    if (!isTab && CONTROL_KINDS.has(block.kind)) this.writer.makeQuestion();
    const control = { index: this.writer.last, isTab };
    const id = attribute(element, 'id');
    if (panel) this.controls.set(`panel ${panel}`, control);
    if (id) this.controls.set(`own ${id}`, control);
  }

  /** Icons, and links and buttons that hold nothing else, say by `aria-label` what they are. */
  private nameTextless(element: Element, frame: Frame): void {
    if (this.writer.emissions > frame.emissionsBefore) return;
    if (frame.tag.isNamed || attribute(element, 'role') === 'img')
      this.deferAttribute(attribute(element, 'aria-label'), frame);
  }

  private addTitle(text: string, frame: Frame): void {
    this.title = fold(text);
    if (this.title)
      this.writer.write('title', this.title, placeOf(frame, { region: 'head', leadIn: undefined }));
  }

  private addMeta(element: Element, frame: Frame): void {
    const name = (attribute(element, 'name') ?? attribute(element, 'property') ?? '').toLowerCase();
    const content = fold(attribute(element, 'content') ?? '');
    if (!content) return;
    if (name === 'og:type') this.pageTypes.add(content.toLowerCase());
    if (!META_NAMES.has(name) || content === this.title) return;
    this.writer.write('meta', content, placeOf(frame, { region: 'head', hidden: true, leadIn: undefined }));
  }

  private addInput(element: Element, frame: Frame): void {
    const type = attribute(element, 'type')?.toLowerCase() ?? 'text';
    const hidden = frame.hidden || !this.rendering.isVisible(element);
    if (type === 'hidden' || type === 'password') return;
    const isButton = type === 'submit' || type === 'button' || type === 'reset';
    if (type === 'image') this.deferAttribute(attribute(element, 'alt'), frame, hidden);
    const text = fold(attribute(element, isButton ? 'value' : 'placeholder') ?? '');
    if (hasLetters(text))
      this.deferred.push({ kind: isButton ? 'button' : 'label', text, place: placeOf(frame, { hidden }) });
  }

  private addFrame(element: Element, parent: Frame): void {
    const hidden = parent.hidden || !this.rendering.isVisible(element);
    const source = attribute(element, 'src')?.trim() ?? '';
    const url = absolute(source, this.url);
    const document = this.frameDocument(element);
    if (document)
      this.innerDocuments.push({ document, url: url ?? 'about:blank', region: parent.region, hidden });
    else if (!hidden && attribute(element, 'srcdoc') !== null)
      this.listFrame({ url: WALLED_OFF, read: false }, element);
    else if (!hidden && url && !isDot(element)) this.listFrame({ url, read: false }, element);
  }

  /** Lists a frame, with its element where it could not be read; its index. */
  private listFrame(frame: { url: string; read: boolean }, unread?: Element): number {
    this.frameElements.push(unread);
    return this.frames.push(frame) - 1;
  }

  /** To a parser this is one text; only search engines and browsers of the last century read it. */
  private addNoFrames(element: Element, parent: Frame): void {
    this.flush();
    for (const text of plainLines(ownText(element)))
      if (hasLetters(text)) this.writer.write('paragraph', text, placeOf(parent, { hidden: true }));
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
      this.deferred.push({
        kind: 'alt-text',
        text,
        place: placeOf(frame, { hidden: frame.hidden || hidden }),
      });
  }

  /** Ends the run of inline text; `frame` is the block it stands in, the innermost open one if absent. */
  private flush(frame?: Frame): void {
    const run = this.current;
    this.breaks = 0;
    this.afterBreak = false;
    const block = run.hasText ? (frame ?? this.innermostBlock()) : undefined;
    if (block) {
      this.current = new Run();
      if (frame?.outerRun) this.deferRun(run, block);
      else this.emitRun(run, block);
    }
    if (frame?.outerRun || this.deferred.length === 0) return;
    const deferred = this.deferred;
    this.deferred = [];
    for (const { kind, text, place, source } of deferred)
      this.writer.write(kind, text, { ...place, leadIn: undefined }, source);
  }

  private innermostBlock(): Frame | undefined {
    for (let at = this.depth - 1; at >= 0; at--) if (this.stack[at]?.isBlock) return this.stack[at];
    return undefined;
  }

  /** A hidden run inside a visible one comes after it. */
  private deferRun(run: Run, frame: Frame): void {
    const text = run.text.trimEnd();
    if (text)
      this.deferred.push({
        kind: frame.kind,
        text,
        place: placeOf(frame),
        source: { pieces: run.pieces, from: 0 },
      });
  }

  private emitRun(run: Run, frame: Frame): void {
    const text = run.text.trimEnd();
    if (!hasWords(text)) return;
    this.isLastBold = run.isEmphasised;
    const inLinks = frame.kind !== 'heading' && run.links.length > 0 && onlyLinks(text, run.links);
    if (inLinks && run.links.length > 1) {
      const references = new Map(run.references.map((reference) => [reference.start, reference]));
      for (const { start, end } of run.links) {
        const reference = references.get(start);
        const part = text.slice(start, end);
        const from = start + part.length - part.trimStart().length;
        if (part.trim())
          this.writer.write(
            linkKind(frame.kind),
            part.trim(),
            frame,
            { pieces: run.pieces, from },
            reference ? [reference] : [],
          );
      }
      return;
    }
    const source = { pieces: run.pieces, from: 0 };
    const lettered =
      frame.kind === 'paragraph' && 'QqAa'.includes(text.charAt(0)) ? LETTERED.exec(text) : null;
    if (inLinks) {
      this.writer.write(linkKind(frame.kind), text, frame, source, run.references);
    } else if (frame.kind === 'paragraph' && startsWithBullet(text)) {
      this.writer.write(
        'list-item',
        text,
        placeOf(frame, { leadIn: this.leadInOfBullet(frame) }),
        source,
        run.references,
      );
    } else if (lettered?.[1]) {
      this.writer.write('question', text, frame, source, run.references);
    } else if (lettered && this.writer.lastBlock?.kind === 'question') {
      this.writer.write(
        'answer',
        text,
        placeOf(frame, { question: this.writer.last }),
        source,
        run.references,
      );
    } else if (frame.kind === 'paragraph' && isHeadingByLooks(run, text)) {
      this.writer.write('heading', text, placeOf(frame, { level: 0 }), source, run.references);
    } else {
      this.writer.write(frame.kind, text, frame, source, run.references);
    }
  }

  private leadInOfBullet(frame: Frame): number[] | undefined {
    const previous = this.writer.lastBlock;
    if (!previous || previous.region !== frame.region) return frame.leadIn;
    if (previous.kind === 'list-item' && startsWithBullet(previous.text)) return previous.leadIn;
    return canIntroduce(previous) ? [this.writer.last] : frame.leadIn;
  }

  /** Claims that only search engines read are still claims; what the visitor reads too is not taken twice. */
  private addStructuredData(): void {
    if (this.structuredData.length === 0 || this.writer.isFull) return;
    const { types, texts } = readStructuredData(this.structuredData);
    for (const type of types) this.pageTypes.add(type);
    if (texts.length === 0) return;
    linkFaq(this.writer.blocks, texts);
    const visible = ` ${this.writer.blocks.map((block) => letters(block.text)).join(' ')} `;
    const root = placeOf(ROOT, { region: 'head', hidden: true });
    this.writer.outline.clear();
    for (const { text, question } of texts.slice(0, MOST_COMPARED / visible.length)) {
      if (visible.includes(` ${letters(text)} `)) continue;
      const asked =
        question === undefined ? -1 : this.writer.blocks.findIndex((block) => block.text === question);
      this.writer.write('structured-data', text, asked < 0 ? root : { ...root, question: asked });
    }
  }
}

/** Address of a frame whose page stands in the markup, also where a sandbox keeps it from the page around it. */
const WALLED_OFF = 'about:srcdoc';

/** A frame of a point or none: it counts visitors, and has nothing to read. */
const isDot = (element: Element): boolean =>
  ['width', 'height'].every((side) => /^\s*[01](?:px)?\s*$/.test(attribute(element, side) ?? ''));

/** Characters gone through at most to find out which metadata the page shows. */
const MOST_COMPARED = 200_000_000;

/** A slot shows the nodes assigned to it in the place of its own. */
function takeSlotted(element: Element, frame: Frame): void {
  const assigned = (element as HTMLSlotElement).assignedNodes?.({ flatten: true });
  if (assigned && assigned.length > 0) frame.slotted = assigned;
}

const CONTROL_KINDS = new Set<BlockKind>(['button', 'heading', 'link', 'paragraph', 'list-item']);

const META_NAMES = new Set([
  'description',
  'og:title',
  'og:description',
  'twitter:title',
  'twitter:description',
]);

function canIntroduce({ kind, text }: PageBlock): boolean {
  if (kind === 'heading' || kind === 'question' || kind === 'label') return true;
  return (kind === 'paragraph' || kind === 'answer' || kind === 'quote') && introducesList(text);
}
