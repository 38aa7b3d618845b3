import { type Collection, type CollectOptions, collectInSlices } from './collect.ts';
import { attribute, localName, nodeType } from './dom.ts';

export interface WatchOptions extends CollectOptions {
  /** Called with the page as it is now, when its text or its address has changed. */
  onChange: (collection: Collection) => void;
  /** True where the page has changed since `initial` was read. */
  isStale?: boolean;
  /** Milliseconds without changes before the page is read again. */
  quiet?: number;
  /** Milliseconds after which it is read again even if the changes never end. */
  longest?: number;
}

export interface Watch {
  stop: () => void;
}

const QUIET = 400;
const LONGEST = 3_000;
/** Reading again may take at most this share of the time, however often the page changes. */
const SHARE = 0.02;
/** A page that never stops changing (a countdown, a ticker) is read ever less often, up to this many milliseconds. */
const SELDOM = 30_000;
const SLOWING = 1.5;
/** Milliseconds without any change after which it counts as a page at rest again. */
const REST = 5_000;

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  // What is read depends on these: text of their own, display and visibility through style sheets, what belongs together.
  attributeFilter: [
    'alt',
    'aria-controls',
    'aria-expanded',
    'aria-hidden',
    'aria-label',
    'aria-labelledby',
    'aria-level',
    'class',
    'content',
    'hidden',
    'href',
    'id',
    'itemtype',
    'lang',
    'open',
    'placeholder',
    'role',
    'slot',
    'src',
    'srcdoc',
    'style',
    'value',
  ],
};

/**
 * Follows a living page: late text, infinite scroll, single-page navigation, return from the back/forward cache. Calls
 * back only when what `collect` reads has become different from `initial`, so a loop with changes of our own cannot
 * arise; what is reported is always the whole page, as if it were loaded afresh.
 */
export function watchPage(document: Document, initial: Collection, options: WatchOptions): Watch {
  const quiet = options.quiet ?? QUIET;
  const longest = options.longest ?? LONGEST;
  let key: number | undefined = textKey(initial);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let notBefore = 0;
  let lastChange = 0;
  let reads = 0;
  let isReading = false;
  let isMissed = false;
  let isStopped = false;
  const watchedRoots = new WeakSet<Node>();

  const observer = new MutationObserver((records) => {
    if (records.some((record) => touchesText(record, options.isOwn))) changed();
  });

  function watchRoots({ roots }: Collection): void {
    for (const root of roots) {
      if (watchedRoots.has(root)) continue;
      watchedRoots.add(root);
      observer.observe(root, WATCHED);
    }
  }

  function changed(): void {
    if (isStopped) return;
    if (isReading) {
      isMissed = true;
      return;
    }
    const now = performance.now();
    if (now - lastChange > REST) reads = 0;
    lastChange = now;
    if (firstChange === 0) firstChange = now;
    const due = Math.max(Math.min(now + quiet, firstChange + longest), notBefore);
    clearTimeout(timer);
    timer = setTimeout(read, due - now);
  }

  async function read(): Promise<void> {
    if (isStopped || document.visibilityState === 'hidden') return;
    isReading = true;
    isMissed = false;
    const started = performance.now();
    const collection = await collectInSlices(document, options);
    isReading = false;
    if (isStopped) return;
    const now = performance.now();
    firstChange = 0;
    reads++;
    notBefore = now + Math.max((now - started) / SHARE, Math.min(quiet * SLOWING ** reads, SELDOM));
    watchRoots(collection);
    if (isMissed || observer.takeRecords().some((record) => touchesText(record, options.isOwn))) changed();
    const newKey = textKey(collection);
    if (newKey === key) return;
    key = newKey;
    options.onChange(collection);
  }

  /** A new address or a page come back is a reason to look at once. */
  function arrived(event: Event): void {
    reads = 0;
    notBefore = 0;
    // While the page rested in the back/forward cache, its findings were taken off the tab.
    if ((event as PageTransitionEvent).persisted) key = undefined;
    changed();
  }

  /** Style sheets and frames change what is read once they are there. */
  function loaded({ target }: Event): void {
    if (target && nodeType(target as Node) === 1 && /^(?:link|i?frame)$/.test(localName(target as Node)))
      changed();
  }

  for (const [source, type] of sources(document)) addListener.call(source, type, arrived);
  addListener.call(document, 'load', loaded, true);
  watchRoots(initial);
  if (options.isStale) changed();

  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      observer.disconnect();
      for (const [source, type] of sources(document)) removeListener.call(source, type, arrived);
      removeListener.call(document, 'load', loaded, true);
    },
  };
}

/** A page can hide its document's own methods behind elements of that name; these it cannot reach. */
const { addEventListener: addListener, removeEventListener: removeListener } = EventTarget.prototype;

/** Events after which the page may be another one. In Firefox the global object of a content script is no window. */
function sources(document: Document): [EventTarget, string][] {
  const { navigation } = window as { navigation?: EventTarget };
  return [
    [window, 'popstate'],
    [window, 'pageshow'],
    [document, 'visibilitychange'],
    [document, 'prerenderingchange'],
    ...(navigation ? [[navigation, 'currententrychange'] satisfies [EventTarget, string]] : []),
  ];
}

/** FNV-1a hash of all that an audit depends on: two collections with the same key are audited alike. */
function textKey({ snapshot }: Collection): number {
  let hash = 0x811c9dc5;
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0xffff, 0x01000193);
  };
  add(snapshot.url);
  add(snapshot.title);
  add(`${snapshot.language} ${snapshot.pageTypes}`);
  for (const { text, ...rest } of snapshot.blocks) {
    add(text);
    add(JSON.stringify(rest));
  }
  add(JSON.stringify([snapshot.frames, snapshot.truncated]));
  return hash >>> 0;
}

const SILENT = /^(?:noscript|template|br|hr|path|g|svg|canvas|video|audio|source)$/i;

/** False for what certainly leaves the text as it is: our own nodes, empty ones, scripts. */
function touchesText(record: MutationRecord, isOwn: WatchOptions['isOwn']): boolean {
  if (isOwn?.(record.target)) return false;
  if (record.type === 'attributes') return true;
  if (record.type === 'characterData') return record.target.nodeType === 3;
  return [...record.addedNodes, ...record.removedNodes].some((node) => {
    if (isOwn?.(node)) return false;
    if (node.nodeType === 3) return /\S/.test((node as Text).data);
    if (nodeType(node) !== 1) return false;
    const name = localName(node);
    // Structured data comes late where a tag manager puts it in.
    if (name === 'script') return /ld\+json/i.test(attribute(node as Element, 'type') ?? '');
    return !SILENT.test(name);
  });
}
