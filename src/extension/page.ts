import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { SNAPSHOT_LIMITS } from '../model/index.ts';
import { type Collection, collectInSlices } from '../page/collect.ts';
import { type Watch, watchPage } from '../page/observe.ts';
import { createTranslator, messageFile } from '../ui/i18n.ts';
import { browserMessages } from './browser-messages.ts';
import { pathsIn } from './in-page/frame-path.ts';
import { MarkedPage } from './in-page/marked-page.ts';
import { scrollToFrame } from './in-page/scroll-to-frame.ts';
import {
  type Collected,
  isOwnBackground,
  type PageMessage,
  type PageReply,
  type PageRequest,
  PageRequestSchema,
} from './protocol.ts';

declare global {
  /** The extension's side of this page, kept in its own world of it, as each check injects the script again. */
  var clinicClaimAuditor: PageSession | undefined;
}

/** Reads the page and, the first time, starts to listen for what is to be done with it. */
export function startPage(): Promise<Collected> {
  globalThis.clinicClaimAuditor ??= new PageSession();
  return globalThis.clinicClaimAuditor.read();
}

/** A page that was read: watched once it is audited, and marked where the reader or the automatic mode wants it. */
class PageSession {
  private readonly marked: MarkedPage;
  /** Not `randomUUID`, which plain http pages do not have. */
  private readonly name = crypto.getRandomValues(new Uint32Array(4)).join('-');
  /** The page as it was handed over, until watching starts from there. */
  private initial: Collection | undefined;
  /** True once the page has changed since it was handed over, or while it was read. */
  private isStale = false;
  private early: MutationObserver | undefined;
  private watch: Watch | undefined;
  private isAutomatic = false;
  private changes = 0;

  constructor() {
    this.marked = new MarkedPage({
      translator: createTranslator(browserMessages),
      hasLegend: true,
      onOpenPanel: (findingId) => void send({ kind: 'open-panel', findingId }),
      onMarked: (on) => void send({ kind: 'marked', on }),
    });
    browser.runtime.onMessage.addListener((message: unknown, sender) => {
      if (!isOwnBackground(sender, browser.runtime.id)) return undefined;
      const request = v.safeParse(PageRequestSchema, message);
      return request.success ? this.answer(request.output) : undefined;
    });
  }

  async read(): Promise<Collected> {
    this.awaitChange();
    const collection = await collectInSlices(document, {
      limits: SNAPSHOT_LIMITS,
      isOwn: this.marked.isOwn,
    });
    this.initial = collection;
    return this.collectedOf(collection);
  }

  /** Notices the first change between reading and watching, which an audit lies between. */
  private awaitChange(): void {
    this.isStale = false;
    this.early?.disconnect();
    const early = new MutationObserver(() => {
      this.isStale = true;
      early.disconnect();
    });
    early.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    this.early = early;
  }

  private async answer(request: PageRequest): Promise<PageReply> {
    this.speak(request);
    const outcome = await this.perform(request);
    return { kind: 'highlighted', outcome, painted: this.marked.isPainted };
  }

  /** Takes over the language of a request that has something to show. */
  private speak(request: PageRequest): void {
    if (!('marks' in request)) return;
    const { words } = request;
    this.marked.translator = createTranslator(words ? messageFile(words) : browserMessages);
  }

  private async perform(request: PageRequest): Promise<PageReply['outcome']> {
    const { marked } = this;
    switch (request.kind) {
      case 'audited':
        if (request.document !== this.name) return 'missing';
        await this.take(request);
        return 'shown';
      case 'highlight':
        if (request.frame !== undefined) scrollToFrame(request.frame);
        return marked.show(request.current, request);
      case 'refresh':
        return marked.refresh(request);
      case 'step':
        return marked.step(request.by);
      case 'selection':
        return marked.showSelection();
      case 'toggle':
        return this.toggle();
      case 'clear':
        marked.clear();
        return 'shown';
      case 'leave':
        if (!this.isAutomatic) return 'missing';
        this.leave();
        return 'shown';
      case 'ping':
        return (request.document ?? this.name) === this.name ? 'shown' : 'missing';
    }
  }

  /** Takes the result of an audit: of the page as it was read, or as `collection` has it. */
  private async take(
    request: Extract<PageRequest, { kind: 'audited' }>,
    collection?: Collection,
  ): Promise<void> {
    this.isAutomatic = request.automatic;
    const audited = collection ?? this.initial;
    if (audited) this.marked.update(request, audited);
    if (request.paint && !this.marked.isPainted) await this.marked.show(undefined, request, audited);
    if (this.initial) {
      this.watch?.stop();
      this.watch = watchPage(document, this.initial, {
        limits: SNAPSHOT_LIMITS,
        isOwn: this.marked.isOwn,
        isStale: this.isStale,
        onChange: (changed) => void this.report(changed),
      });
      this.initial = undefined;
      this.early?.disconnect();
    }
  }

  /** Has a changed page audited again. Only the answer to the last change counts. */
  private async report(collection: Collection): Promise<void> {
    this.changes += 1;
    const own = this.changes;
    const reply = await send({
      kind: 'changed',
      automatic: this.isAutomatic,
      collected: this.collectedOf(collection),
    });
    const request = v.safeParse(PageRequestSchema, reply);
    if (own !== this.changes || !request.success) return;
    this.speak(request.output);
    if (request.output.kind === 'audited') await this.take(request.output, collection);
    else if (request.output.kind === 'leave') this.leave();
  }

  /** What is handed over of the page, or why there is nothing. */
  private collectedOf(collection: Collection): Collected {
    const { snapshot } = collection;
    const { name } = this;
    if (document.contentType === 'application/pdf')
      return { kind: 'unreadable', document: name, failure: 'pdf' };
    const hasText = snapshot.blocks.some(({ region, text }) => region !== 'head' && /\p{L}/u.test(text));
    if (hasText) return { kind: 'snapshot', document: name, snapshot, framePaths: pathsIn(collection) };
    const failure = document.querySelector('frameset') ? 'frame-set' : 'no-text';
    return { kind: 'unreadable', document: name, failure };
  }

  private async toggle(): Promise<PageReply['outcome']> {
    const on = !this.marked.isPainted;
    void send({ kind: 'marked', on });
    if (on) return this.marked.show();
    this.marked.clear();
    return 'shown';
  }

  private leave(): void {
    this.isAutomatic = false;
    this.watch?.stop();
    this.watch = undefined;
    this.marked.clear();
  }
}

/** Asks the background; undefined where it does not answer, as after an update of the extension. */
async function send(message: PageMessage): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}
