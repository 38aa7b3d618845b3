import { render } from 'preact';
import { browser } from 'wxt/browser';
import { TranslatorProvider } from '../ui/context.ts';
import { type Notice, Popup, type PopupState } from '../ui/popup/popup.tsx';
import type { Failure } from '../ui/popup-data.ts';
import { type Statement, statementKey } from '../ui/statements.ts';
import { ask } from './ask.ts';
import { pageTranslator } from './translator.ts';

/** A check that is over sooner shows its result without a word about checking. */
const SKELETON_AFTER_MS = 200;

const NOTICE_OF: Record<'hidden' | 'missing', Notice> = { hidden: 'hiddenOnPage', missing: 'notFoundOnPage' };

/** Draws the popup into `root`, checks the active tab and keeps the screen in step with what comes back. */
export async function startPopup(root: Element): Promise<void> {
  const translator = await pageTranslator('extensionName');
  let state: PopupState = { name: 'waiting' };
  let check = 0;

  function show(next: PopupState): void {
    state = next;
    render(
      <TranslatorProvider value={translator}>
        <Popup
          state={state}
          onStop={stop}
          onRetry={start}
          onShow={(findingId) => void mark(findingId)}
          onMarkAll={() => void mark()}
          onUnmark={() => void unmark()}
          onHide={(statement, hidden) => void hide(statement, hidden)}
        />
      </TranslatorProvider>,
      root,
    );
  }

  show(state);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id;
  if (tabId === undefined) {
    show({ name: 'failed', failure: 'restricted' });
    return;
  }
  const tabOfPopup = tabId;
  start();

  function start(): void {
    check += 1;
    const own = check;
    show({ name: 'waiting' });
    const skeleton = setTimeout(() => {
      if (own === check) show({ name: 'scanning' });
    }, SKELETON_AFTER_MS);
    void ask({ kind: 'audit', tabId: tabOfPopup }).then((reply) => {
      clearTimeout(skeleton);
      if (own !== check) return;
      if (reply.kind === 'audited') show({ name: 'result', data: reply.data, marked: false });
      else if (reply.kind === 'failed') fail(reply.failure, reply.detail);
      else fail('error', `unexpected reply: ${reply.kind}`);
    });
  }

  function fail(failure: Failure, detail?: string): void {
    show({ name: 'failed', failure, ...(detail && { detail }) });
  }

  function stop(): void {
    check += 1;
    fail('stopped');
    void ask({ kind: 'stop', tabId: tabOfPopup });
  }

  async function mark(findingId?: string): Promise<void> {
    const reply = await ask({ kind: 'show', tabId: tabOfPopup, ...(findingId && { findingId }) });
    if (state.name !== 'result') return;
    const { data } = state;
    if (reply.kind !== 'shown') show({ name: 'result', data, marked: false, notice: 'marksFailed' });
    else if (reply.outcome === 'shown') show({ name: 'result', data, marked: true });
    else show({ name: 'result', data, marked: true, notice: NOTICE_OF[reply.outcome] });
  }

  async function unmark(): Promise<void> {
    await ask({ kind: 'unmark', tabId: tabOfPopup });
    if (state.name === 'result') show({ name: 'result', data: state.data, marked: false });
  }

  async function hide(statement: Statement, hidden: boolean): Promise<void> {
    if (state.name !== 'result') return;
    const key = statementKey(statement);
    const others = state.data.hidden.filter((entry) => entry !== key);
    show({ ...state, data: { ...state.data, hidden: hidden ? [...others, key] : others } });
    await ask({ kind: 'hide', tabId: tabOfPopup, statement: key, hidden });
    if (state.name === 'result' && state.marked) await mark();
  }
}
