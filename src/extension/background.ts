import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { auditSnapshot } from '../audit/audit-snapshot.ts';
import { noticesToKeep } from '../audit/notices.ts';
import type { EvidenceSet } from '../evidence/index.ts';
import type { Audit, PageSnapshot } from '../model/index.ts';
import { highlightCss } from '../page/highlight.ts';
import accuracy from '../scorer/accuracy.json' with { type: 'json' };
import { TextCache } from '../text/kept.ts';
import type { SentenceCache } from '../text/page-sentences.ts';
import { NO_ADDRESS } from '../text/pasted-text.ts';
import { foundIn } from '../ui/answer.ts';
import type { Failure, PopupData } from '../ui/popup-data.ts';
import { applySettings, type Settings } from '../ui/settings.ts';
import { statementKey, statementsOf } from '../ui/statements.ts';
import {
  auditedTabs,
  followClosedTabs,
  forgetAudit,
  forgetAudits,
  storeAudit,
  storedAudit,
  storedFrames,
} from './audit-store.ts';
import { disallowAll, isAutomatic } from './automatic.ts';
import { showBadge, warningCount } from './badge.ts';
import { startBatchAccess } from './batch-access.ts';
import { cardsOf } from './evidence-cards.ts';
import { type FramePlace, marksIn, marksOutside, type PageWithFrames, withForeignFrames } from './frames.ts';
import { startGateRegistration } from './gate-registration.ts';
import { hiddenStatements, setHidden, wrongMarks } from './hidden-store.ts';
import { keepInHistory } from './history.ts';
import { pageMarks } from './mark-content.ts';
import { areMarksOff, setMarksOff } from './marks-off.ts';
import { evidenceInUse } from './packs.ts';
import { pageOf } from './page-address.ts';
import { popupData } from './popup-data.ts';
import {
  type Collected,
  CollectedSchema,
  type GateReply,
  isOwnPage,
  isOwnScript,
  maySay,
  type PageMessage,
  PageMessageSchema,
  type PageReply,
  PageReplySchema,
  type PageRequest,
  type Reply,
  type Request,
  RequestSchema,
} from './protocol.ts';
import { startReaderRequests } from './reader-requests.ts';
import { loadSettings, onSettings } from './settings.ts';
import { openPanelFromPage } from './side-panel.ts';
import { deleteStored } from './stored.ts';
import { failureOfAddress, failureOfInjection } from './tab-kind.ts';
import { TimeoutError, withTimeout } from './timeout.ts';
import { chosenMessages } from './translator.ts';

/** The script that reads and marks the page, as built. */
const PAGE_SCRIPT = '/page.js';
/** A page that has not handed over its text by then is not going to. */
const READING_LIMIT_MS = 15_000;
const MARKING_LIMIT_MS = 10_000;
const STYLING_LIMIT_MS = 1_000;

/** Ends a check with a reason that the popup explains. */
class CheckFailure extends Error {
  constructor(
    readonly failure: Failure,
    detail?: string,
  ) {
    super(detail ?? failure);
  }
}

const running = new Map<number, AbortController>();

/** Registers all listeners; called once, synchronously, whenever the background starts. */
export function startBackground(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const { id } = browser.runtime;
    const origin = browser.runtime.getURL('/');
    if (isOwnScript(sender, id, origin)) {
      const said = v.safeParse(PageMessageSchema, message);
      if (!said.success || sender.tab?.id === undefined || !maySay(said.output, sender)) return undefined;
      return hearPage(said.output, { ...sender.tab, id: sender.tab.id }, sender.url).catch(() => undefined);
    }
    if (!isOwnPage(sender, id, origin)) return undefined;
    const request = v.safeParse(RequestSchema, message);
    if (!request.success) return undefined;
    return answer(request.output).catch(failureReply);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  followClosedTabs((tabId) => {
    running.get(tabId)?.abort('gone');
    turns.delete(tabId);
    texts.clear();
  });
  startGateRegistration();
  startBatchAccess();
  onSettings((settings) => void useSettings(settings));
  startReaderRequests({
    selection: (tabId) => tellAudited(tabId, { kind: 'selection' }),
    step: (tabId, by) => tellRead(tabId, { kind: 'step', by }),
    toggle: (tabId) => tellRead(tabId, { kind: 'toggle' }),
  });
}

/** Stands for the answer of a page that is not there any more. */
const GONE: Pick<PageReply, 'outcome' | 'painted'> = { outcome: 'missing', painted: false };

/** Holds what tabs show of their audits to changed settings: the numbers on the button, and marks that are shown. */
async function useSettings(settings: Settings): Promise<void> {
  for (const tabId of await auditedTabs()) {
    const stored = await storedAudit(tabId);
    // A text that was pasted has no page and no number.
    if (!stored || stored.page.url === NO_ADDRESS) continue;
    const { audit } = applySettings(stored, settings);
    const hidden = await hiddenStatements(audit.page.url);
    // A page that has been left does not answer, and its number went with it.
    const { page } = await shownOf(audit, hidden, await storedFrames(tabId));
    const { outcome, painted } = await askPage(tabId, { kind: 'refresh', ...page }).catch(() => GONE);
    if (outcome !== 'shown') continue;
    await showBadge(tabId, warningCount(audit, hidden));
    await tellFrames(tabId, painted);
  }
}

/** What the script in a page has to say; what is returned goes back to it. */
async function hearPage(
  message: PageMessage,
  { id: tabId, windowId, index }: { id: number; windowId: number; index: number },
  address: string | undefined,
): Promise<PageRequest | GateReply | undefined> {
  switch (message.kind) {
    case 'therapy':
      return checkByItself(tabId, address);
    case 'changed':
      if (message.automatic && !(await isAutomatic(address))) return { kind: 'leave' };
      return auditAgain(tabId, message.collected, message.automatic);
    case 'marked':
      if (address) await setMarksOff(address, !message.on);
      await tellFrames(tabId, message.on);
      return undefined;
    case 'open-panel':
      // Browsers open the panel only in the same turn as the reader's click: nothing is awaited before.
      await openPanelFromPage({ id: tabId, windowId, index }, message.findingId);
      return undefined;
  }
}

/** An automatic check. What another try cannot mend is not worth one. */
async function checkByItself(tabId: number, address: string | undefined): Promise<GateReply> {
  if (!(await isAutomatic(address))) return 'checked';
  try {
    await auditTab(tabId);
    return 'checked';
  } catch (error) {
    const { failure } = error instanceof CheckFailure ? error : { failure: 'error' };
    return ['error', 'gone', 'timeout'].includes(failure) ? 'failed' : 'checked';
  }
}

/** Has a page do something that needs its audit, and audits it now: the selection is part of the page as it is. */
async function tellAudited(tabId: number, request: PageRequest): Promise<void> {
  await auditTab(tabId);
  await styleMarks(tabId);
  await tellPage(tabId, request);
}

/** Has a page that was read do something with its marks; one that was not is audited first. */
async function tellRead(tabId: number, request: PageRequest): Promise<void> {
  const isRead = await tellPage(tabId, { kind: 'ping' }).then(
    () => true,
    () => false,
  );
  if (!isRead) return tellAudited(tabId, request);
  await styleMarks(tabId);
  await tellPage(tabId, request);
}

function failureReply(error: unknown): Reply {
  if (error instanceof CheckFailure) {
    const detail = error.message === error.failure ? undefined : error.message;
    return { kind: 'failed', failure: error.failure, ...(detail && { detail }) };
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: 'failed', failure: 'error', detail };
}

async function answer(request: Request): Promise<Reply> {
  switch (request.kind) {
    case 'audit':
      return auditTab(request.tabId);
    case 'audit-text':
      return auditText(request.tabId, request.snapshot);
    case 'view':
      return viewTab(request.tabId);
    case 'capture':
      return capturePage(request.tabId);
    case 'stop':
      running.get(request.tabId)?.abort('stopped');
      return { kind: 'done' };
    case 'show':
      return markPage(request.tabId, request.findingId);
    case 'unmark':
      return unmarkPage(request.tabId);
    case 'hide':
      return hideStatement(request.tabId, request.statement, request.hidden, request.remark);
    case 'forget':
      return forgetEverything();
  }
}

async function auditTab(tabId: number): Promise<Reply> {
  running.get(tabId)?.abort('stopped');
  const controller = new AbortController();
  running.set(tabId, controller);
  try {
    const { snapshot, frames, document } = await readPage(tabId, controller.signal);
    const isLast = takeTurn(tabId);
    const { audit, evidence } = await auditOf(snapshot);
    const data = await dataOf(audit, evidence);
    const hidden = data.hidden.map(({ statement }) => statement);
    const result = await pageResult(data.audit, hidden, document, frames);
    if (result.paint) await styleMarks(tabId);
    // The page may have been left while the audit kept this thread busy: then nothing answers, or another page does.
    const { outcome, painted } = await askPage(tabId, result);
    if (outcome === 'missing') throw new CheckFailure('gone');
    throwIfAborted(controller.signal);
    if (isLast()) {
      await keep(tabId, audit, warningCount(data.audit, hidden), frames);
      await tellFrames(tabId, painted);
    }
    // Of a tab that is gone nobody knows whether it was private.
    const tab = await browser.tabs.get(tabId).catch(() => ({ incognito: true }));
    const historyFault = isLast()
      ? await keepInHistory(audit, noticesToKeep(snapshot, audit.therapies, evidence.data.notices), tab)
      : undefined;
    return { kind: 'audited', data: { ...data, ...(historyFault && { historyFault }) }, marked: painted };
  } finally {
    if (running.get(tabId) === controller) running.delete(tabId);
  }
}

/** The last result that was begun for each tab: one that was begun before it and ends after it is not kept. */
const turns = new Map<number, symbol>();

/** Begins a result of a tab; what it returns tells whether it is still the last one begun. */
function takeTurn(tabId: number): () => boolean {
  const turn = Symbol();
  turns.set(tabId, turn);
  return () => turns.get(tabId) === turn;
}

async function keep(
  tabId: number,
  audit: Audit,
  count: number,
  frames: readonly FramePlace[],
): Promise<void> {
  await Promise.all([storeAudit(tabId, audit, frames), showBadge(tabId, count)]);
}

/** Checks a text that no page has: the same audit, without a page to mark and without a number on the button. */
async function auditText(tabId: number, snapshot: PageSnapshot): Promise<Reply> {
  const { audit, evidence } = await auditOf(snapshot);
  await storeAudit(tabId, audit);
  return { kind: 'audited', data: await dataOf(audit, evidence), marked: false };
}

/** An audit with what the views show beside it. */
async function dataOf(audit: Audit, evidence: EvidenceSet): Promise<PopupData> {
  const [settings, marks] = await Promise.all([loadSettings(), wrongMarks()]);
  const page = pageOf(audit.page.url);
  const hidden = marks
    .filter((mark) => mark.page === page)
    .map(({ quote, remark }) => ({ statement: quote, ...(remark && { remark }) }));
  return popupData(audit, evidence, {
    settings,
    hidden,
    wrongMarks: marks.length,
    accuracy: accuracy.types,
  });
}

/** The last audit of a tab whose page is still the one that was read. */
async function viewTab(tabId: number): Promise<Reply> {
  const audit = await storedAudit(tabId);
  if (!audit) throw new CheckFailure('unread');
  const { evidence } = await evidenceInUse();
  const data = await dataOf(audit, evidence);
  // A text has no page that could have been left.
  if (audit.page.url === NO_ADDRESS) return { kind: 'audited', data, marked: false };
  const { painted } = await askPage(tabId, { kind: 'ping' }).catch(() => {
    throw new CheckFailure('unread');
  });
  return { kind: 'audited', data, marked: painted };
}

/** What was found out of the texts of pages: most of a page that has changed is as it was. */
const texts: SentenceCache = new TextCache();

async function auditOf(snapshot: PageSnapshot): Promise<{ audit: Audit; evidence: EvidenceSet }> {
  const { evidence } = await evidenceInUse();
  const audit = auditSnapshot(snapshot, evidence, {
    auditedAt: new Date().toISOString(),
    toolVersion: browser.runtime.getManifest().version,
    cache: texts,
  });
  return { audit, evidence };
}

/** What a page is told of its audit. Only where it is checked automatically is it marked without being asked. */
async function pageResult(
  audit: Audit,
  hidden: readonly string[],
  document: string,
  frames: readonly FramePlace[],
): Promise<Extract<PageRequest, { kind: 'audited' }>> {
  const automatic = await isAutomatic(audit.page.url);
  const paint = automatic && !(await areMarksOff(audit.page.url));
  const { page } = await shownOf(audit, hidden, frames);
  return { kind: 'audited', document, paint, automatic, ...page };
}

/** What an audit has to show in the page itself and in each of its frames from elsewhere. */
async function shownOf(audit: Audit, hidden: readonly string[], frames: readonly FramePlace[]) {
  const [{ evidence }, words] = await Promise.all([evidenceInUse(), loadSettings().then(chosenMessages)]);
  const marks = pageMarks(audit, evidence, hidden);
  const rest = { found: foundIn(audit, hidden), ...(words && { words }) };
  return {
    page: { marks: marksOutside(frames, marks), ...rest },
    inFrames: frames.map((place) => ({ place, shown: { marks: marksIn(place, marks), ...rest } })),
  };
}

/** Has the frames from elsewhere mark the statements in them, or take the marks back. */
async function tellFrames(tabId: number, isOn: boolean): Promise<void> {
  const frames = await storedFrames(tabId);
  if (frames.length === 0) return;
  const audit = await shownAudit(tabId);
  const { inFrames } = await shownOf(audit, await hiddenStatements(audit.page.url), frames);
  if (isOn) await styleMarks(tabId);
  for (const { place, shown } of inFrames) {
    const request: PageRequest = isOn ? { kind: 'highlight', ...shown } : { kind: 'clear' };
    // A frame that has gone on to another page says nothing.
    await askFrame(tabId, place.frameId, request).catch(() => undefined);
  }
}

/**
 * Audits a page that has changed, from the text it hands over: the whole page again, so that the result is that of
 * the page loaded afresh. Undefined where the tab shows another page by now, or a newer result is on its way: then
 * nothing is kept.
 */
async function auditAgain(
  tabId: number,
  collected: Collected,
  automatic: boolean,
): Promise<PageRequest | undefined> {
  const { document } = collected;
  const ping: PageRequest = { kind: 'ping', document };
  const { outcome, painted } = await askPage(tabId, ping).catch(() => GONE);
  if (outcome === 'missing') return undefined;
  const isLast = takeTurn(tabId);
  const isDue = async () => (await isShown(tabId, document)) && isLast();
  if (collected.kind === 'unreadable') {
    if (!(await isDue())) return undefined;
    await Promise.all([forgetAudit(tabId), showBadge(tabId, 0)]);
    const found = { scope: 'out-of-scope' as const, warnings: 0, hidden: 0, unsure: 0, misreported: 0 };
    return { kind: 'audited', document, found, marks: [], paint: false, automatic };
  }
  const { snapshot, frames } = await withForeignFrames(tabId, collected);
  const { audit } = await auditOf(snapshot);
  const shown = applySettings(audit, await loadSettings()).audit;
  const hidden = await hiddenStatements(audit.page.url);
  const result = await pageResult(shown, hidden, document, frames);
  if (!(await isDue())) return undefined;
  if (result.paint) await styleMarks(tabId);
  await keep(tabId, audit, warningCount(shown, hidden), frames);
  await tellFrames(tabId, painted || result.paint);
  return result;
}

/** True while the tab shows the document that was read under this name. */
async function isShown(tabId: number, document: string): Promise<boolean> {
  try {
    return (await askPage(tabId, { kind: 'ping', document })).outcome === 'shown';
  } catch {
    return false;
  }
}

/** The page as it is now, all of its audit and what it was judged with. */
async function capturePage(tabId: number): Promise<Reply> {
  const { snapshot } = await readPage(tabId, new AbortController().signal);
  const { evidence, packs } = await evidenceInUse();
  const audit = auditSnapshot(snapshot, evidence, {
    auditedAt: new Date().toISOString(),
    toolVersion: browser.runtime.getManifest().version,
  });
  const cards = cardsOf(audit, evidence);
  const used = packs.flatMap((pack) => ('pack' in pack ? [{ name: pack.name, text: pack.text }] : []));
  return { kind: 'captured', audit, snapshot, cards, packs: used };
}

function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new CheckFailure(signal.reason as Failure);
}

/** Settles like `promise`, or rejects as soon as the check is stopped or its tab is gone. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new CheckFailure(signal.reason as Failure));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject);
  });
}

/** Injects the page script and takes the snapshot it returns. Throws a CheckFailure where there is none. */
async function readPage(tabId: number, signal: AbortSignal): Promise<PageWithFrames & { document: string }> {
  const address = await addressOf(tabId);
  const closed = failureOfAddress(address);
  if (closed) throw new CheckFailure(closed);
  const injection = browser.scripting.executeScript({ target: { tabId }, files: [PAGE_SCRIPT] });
  let result: unknown;
  try {
    const [main] = await unlessAborted(withTimeout(injection, READING_LIMIT_MS), signal);
    // Firefox hands over a script's own error beside the result instead of rejecting.
    if (main && 'error' in main && main.error) throw new CheckFailure('error', `page: ${main.error}`);
    result = main?.result;
  } catch (error) {
    if (error instanceof CheckFailure) throw error;
    if (error instanceof TimeoutError) throw new CheckFailure('timeout');
    const failure = failureOfInjection(error, address);
    throw new CheckFailure(failure, failure === 'error' ? String(error) : undefined);
  }
  // A page that is torn down while the script runs in it gives no result at all.
  if (result === undefined || result === null) throw new CheckFailure('gone');
  const collected = v.safeParse(CollectedSchema, result);
  if (!collected.success) throw new CheckFailure('error', `page: ${collected.issues[0].message}`);
  if (collected.output.kind === 'unreadable') throw new CheckFailure(collected.output.failure);
  return { ...(await withForeignFrames(tabId, collected.output)), document: collected.output.document };
}

async function addressOf(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    throw new CheckFailure('gone');
  }
}

/** The part of a tab's audit that the settings let through. Throws a CheckFailure where the tab has none. */
async function shownAudit(tabId: number): Promise<Audit> {
  const audit = await storedAudit(tabId);
  if (!audit) throw new CheckFailure('gone');
  return applySettings(audit, await loadSettings()).audit;
}

async function markPage(tabId: number, findingId: string | undefined): Promise<Reply> {
  const audit = await shownAudit(tabId);
  const statement = statementsOf(audit.findings).find(({ findings }) =>
    findings.some(({ id }) => id === findingId),
  );
  const hidden = (await hiddenStatements(audit.page.url)).filter(
    (key) => !statement || key !== statementKey(statement),
  );
  await setMarksOff(audit.page.url, false);
  await styleMarks(tabId);
  const current = statement?.worst.id;
  const { page, inFrames } = await shownOf(audit, hidden, await storedFrames(tabId));
  const holding = inFrames.find(({ shown }) => shown.marks.some(({ id }) => id === current));
  const reply = await tellPage(tabId, {
    kind: 'highlight',
    ...page,
    ...(holding ? { frame: holding.place.number } : current !== undefined && { current }),
  });
  const replies = await Promise.all(
    inFrames.map(({ place, shown }) =>
      askFrame(tabId, place.frameId, {
        kind: 'highlight',
        ...shown,
        ...(place === holding?.place && current !== undefined && { current }),
      }).catch(() => GONE),
    ),
  );
  // The page was checked again since the view that asks was drawn, and says something else now.
  if (findingId !== undefined && !statement) return { kind: 'shown', outcome: 'missing' };
  if (!holding) return reply;
  return { kind: 'shown', outcome: replies[inFrames.indexOf(holding)]?.outcome ?? 'missing' };
}

async function unmarkPage(tabId: number): Promise<Reply> {
  const { page } = await shownAudit(tabId);
  await setMarksOff(page.url, true);
  await tellFrames(tabId, false);
  return tellPage(tabId, { kind: 'clear' });
}

/** Inserted from here, the style of the marks is bound by no policy of the page and adds no element to it. */
async function styleMarks(tabId: number): Promise<void> {
  const style = { target: { tabId, allFrames: true }, css: highlightCss(import.meta.env.FIREFOX) };
  try {
    await unlessHanging(browser.scripting.removeCSS(style));
    await unlessHanging(browser.scripting.insertCSS(style));
  } catch {
    throw new CheckFailure('gone');
  }
}

/** In Firefox a frame that never loads keeps a style from being reported as there, although it is in all others. */
async function unlessHanging(change: Promise<void>): Promise<void> {
  try {
    await withTimeout(change, STYLING_LIMIT_MS);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
  }
}

async function tellPage(tabId: number, request: PageRequest): Promise<Reply> {
  return { kind: 'shown', outcome: (await askPage(tabId, request)).outcome };
}

const askPage = (tabId: number, request: PageRequest): Promise<PageReply> => askFrame(tabId, 0, request);

/** Asks the script in a frame of a tab; 0 is the page itself. */
async function askFrame(tabId: number, frameId: number, request: PageRequest): Promise<PageReply> {
  try {
    const reply = await withTimeout(browser.tabs.sendMessage(tabId, request, { frameId }), MARKING_LIMIT_MS);
    return v.parse(PageReplySchema, reply);
  } catch {
    throw new CheckFailure('gone');
  }
}

/** Deletes what is kept, in storage and in memory, the numbers on the toolbar button and the access to sites. */
async function forgetEverything(): Promise<Reply> {
  texts.clear();
  for (const tabId of forgetAudits()) await showBadge(tabId, 0);
  await disallowAll();
  await deleteStored();
  return { kind: 'done' };
}

async function hideStatement(tabId: number, key: string, hide: boolean, remark?: string): Promise<Reply> {
  const audit = await shownAudit(tabId);
  const statement = statementsOf(audit.findings).find((other) => statementKey(other) === key);
  if (!statement) throw new CheckFailure('gone');
  const hidden = await setHidden(audit, statement, hide, remark);
  await showBadge(tabId, warningCount(audit, hidden));
  return { kind: 'done' };
}
