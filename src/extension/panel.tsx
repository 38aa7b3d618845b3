import { render } from 'preact';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { sheetAddress } from '../ui/addresses.ts';
import { TranslatorProvider } from '../ui/context.ts';
import { ExportProvider } from '../ui/export/actions.ts';
import type { Notes } from '../ui/panel/notes.ts';
import { Panel, type PanelWish } from '../ui/panel/panel.tsx';
import type { ViewState } from '../ui/view-state.ts';
import { AUDIT_PREFIX } from './audit-store.ts';
import { AuditView } from './audit-view.ts';
import { exportActions } from './export-actions.ts';
import { WRONG_MARKS_KEY } from './hidden-store.ts';
import { notesOf, setNote } from './notes-store.ts';
import { onSettings } from './settings.ts';
import { onPanelTarget, type PanelTarget, panelTarget } from './side-panel.ts';
import { pageTranslator } from './translator.ts';

/** Whether single keys walk through the statements; kept as the reader left it. */
const KEYS_KEY = 'panelKeys';

/** Draws the side panel into `root`. It shows the tab in front of its window, or the one that its address names. */
export async function startPanel(root: Element): Promise<void> {
  let translator = await pageTranslator('panelTitle');
  const fixedTab = Number(new URLSearchParams(location.search).get('tab')) || undefined;
  let view: AuditView | undefined;
  let notes: Notes = {};
  /** Address whose notes are at hand. */
  let notesPage: string | undefined;
  let wish: PanelWish | undefined;
  const stored = await browser.storage.local.get(KEYS_KEY);
  let keys = v.is(v.boolean(), stored[KEYS_KEY]) ? stored[KEYS_KEY] : true;

  function draw(state: ViewState): void {
    render(
      <TranslatorProvider value={translator}>
        <ExportProvider value={view && exportActions(view.tabId, () => view?.data)}>
          <Panel
            state={state}
            notes={notes}
            wish={wish}
            keys={keys}
            sheet={view && sheetAddress(view.tabId)}
            onStop={() => view?.stop()}
            onRetry={() => void check()}
            onShow={(findingId) => void view?.mark(findingId)}
            onMarkAll={() => void view?.mark()}
            onUnmark={() => void view?.unmark()}
            onHide={(statement, hidden, remark) => void view?.hide(statement, hidden, remark)}
            onSaveWrong={() => void view?.saveWrong()}
            onNote={(statement, text) => void keepNote(statement, text)}
            onCopy={(text) => navigator.clipboard.writeText(text)}
            onKeys={(on) => {
              keys = on;
              void browser.storage.local.set({ [KEYS_KEY]: on });
              draw(state);
            }}
          />
        </ExportProvider>
      </TranslatorProvider>,
      root,
    );
  }

  /** Draws a state once the notes of its page are at hand. */
  async function show(own: AuditView, state: ViewState): Promise<void> {
    const url = state.name === 'result' ? state.data.audit.page.url : undefined;
    if (url !== undefined && url !== notesPage) {
      notes = await notesOf(url);
      notesPage = url;
    }
    if (own === view && own.state === state) draw(state);
  }

  async function keepNote(statement: string, text: string): Promise<void> {
    if (notesPage === undefined || !view) return;
    notes = { ...notes, [statement]: text };
    draw(view.state);
    await setNote(notesPage, statement, text);
  }

  /**
   * Reads the page. The browser may not let the panel: only a press of the toolbar button opens a page to it. Then
   * the reader is told to press that.
   */
  async function check(): Promise<void> {
    const own = view;
    await own?.start();
    if (own?.state.name === 'failed' && own.state.failure === 'restricted') own.fail('unread');
  }

  async function lookAt(tabId: number): Promise<void> {
    if (view?.tabId !== tabId) {
      const own: AuditView = new AuditView(tabId, (state) => void show(own, state));
      view = own;
    }
    await view.look();
  }

  async function lookAtFront(): Promise<void> {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const tabId = fixedTab ?? tab?.id;
    if (tabId !== undefined) await lookAt(tabId);
  }

  async function turnTo({ tabId, findingId, askedAt }: PanelTarget): Promise<void> {
    if (tabId !== view?.tabId) return;
    wish = findingId === undefined ? undefined : { findingId, askedAt };
    await view.look();
  }

  draw({ name: 'waiting' });
  await lookAtFront();
  const target = await panelTarget();
  if (target) await turnTo(target);
  onPanelTarget((next) => void turnTo(next));

  if (fixedTab === undefined) {
    const { id: windowId } = await browser.windows.getCurrent();
    browser.tabs.onActivated.addListener((activated) => {
      if (activated.windowId === windowId) void lookAt(activated.tabId);
    });
  }
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (tabId === view?.tabId && status === 'complete') void view.look();
  });
  // Language, text size and what is shown may all have changed; filter, search and what is open stay as they are.
  onSettings(async () => {
    translator = await pageTranslator('panelTitle');
    if (view) draw(view.state);
    await view?.look();
  });
  // An audit made elsewhere (by the popup, or because the page changed) and what was hidden elsewhere show here too.
  browser.storage.session.onChanged.addListener((changes) => {
    if (view && changes[`${AUDIT_PREFIX}${view.tabId}`]?.newValue) void view.look();
  });
  browser.storage.local.onChanged.addListener((changes) => {
    if (WRONG_MARKS_KEY in changes) void view?.look();
  });
}
