import { render } from 'preact';
import { browser } from 'wxt/browser';
import { hostnameOf } from '../model/index.ts';
import { sheetAddress } from '../ui/addresses.ts';
import { TranslatorProvider } from '../ui/context.ts';
import { type ExportActions, ExportProvider } from '../ui/export/actions.ts';
import { Popup } from '../ui/popup/popup.tsx';
import type { ViewState } from '../ui/view-state.ts';
import { AuditView } from './audit-view.ts';
import { AutomaticPopup } from './automatic-popup.tsx';
import { exportActions } from './export-actions.ts';
import { openSidePanel, setPanelTarget } from './side-panel.ts';
import { pageTranslator } from './translator.ts';

/** Draws the popup into `root`, checks the active tab and keeps the screen in step with what comes back. */
export async function startPopup(root: Element): Promise<void> {
  const translator = await pageTranslator('extensionName');
  let view: AuditView | undefined;
  let windowId: number | undefined;
  let site: string | undefined;
  let exports: ExportActions | undefined;

  /** The panel has to be asked for in the turn of the click itself; the popup gives way to it. */
  function openPanel(findingId?: string): void {
    if (!view || windowId === undefined) return;
    const opened = openSidePanel(windowId);
    void Promise.all([opened, setPanelTarget(view.tabId, findingId)]).then(
      () => window.close(),
      (error) => view?.fail('error', String(error)),
    );
  }

  function draw(state: ViewState): void {
    render(
      <TranslatorProvider value={translator}>
        <ExportProvider value={exports}>
          <Popup
            state={state}
            sheet={view && sheetAddress(view.tabId)}
            onStop={() => view?.stop()}
            onRetry={() => void view?.start()}
            onShow={(findingId) => void view?.mark(findingId)}
            onMarkAll={() => void view?.mark()}
            onUnmark={() => void view?.unmark()}
            onHide={(statement, hidden, remark) => void view?.hide(statement, hidden, remark)}
            onPanel={openPanel}
            onSaveWrong={() => void view?.saveWrong()}
          >
            {site && <AutomaticPopup site={site} />}
          </Popup>
        </ExportProvider>
      </TranslatorProvider>,
      root,
    );
  }

  draw({ name: 'waiting' });
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) {
    draw({ name: 'failed', failure: 'restricted' });
    return;
  }
  windowId = tab.windowId;
  site = hostnameOf(tab.url);
  view = new AuditView(tab.id, draw);
  exports = exportActions(tab.id, () => view?.data);
  await view.start();
}
