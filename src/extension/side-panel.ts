import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** What is to be looked at in the side panel: a tab, and one of its findings. Kept for this browser session only. */
const TargetSchema = v.object({ tabId: v.number(), findingId: v.optional(v.string()), askedAt: v.number() });
export type PanelTarget = v.InferOutput<typeof TargetSchema>;

const KEY = 'panelTarget';
const PANEL_PAGE = '/sidepanel.html';

/** Firefox's sidebar; Chrome has `sidePanel` instead. */
interface SidebarAction {
  open(): Promise<void>;
  isOpen(details: { windowId?: number }): Promise<boolean>;
}
const { sidebarAction } = browser as unknown as { sidebarAction?: SidebarAction };

/**
 * Opens the side panel of a window. Browsers grant this only in the same turn as the reader's click or key press,
 * so nothing may be awaited before the call. Rejects where the browser refuses.
 */
export async function openSidePanel(windowId: number): Promise<void> {
  if (sidebarAction) return sidebarAction.open();
  return browser.sidePanel.open({ windowId });
}

/** Tells the side panel what to look at, whether it is open already or opens next. */
export async function setPanelTarget(tabId: number, findingId?: string): Promise<void> {
  const target: PanelTarget = { tabId, ...(findingId && { findingId }), askedAt: Date.now() };
  await browser.storage.session.set({ [KEY]: target });
}

/** What the side panel was last asked to look at. */
export async function panelTarget(): Promise<PanelTarget | undefined> {
  const result = v.safeParse(TargetSchema, (await browser.storage.session.get(KEY))[KEY]);
  return result.success ? result.output : undefined;
}

/** Calls back whenever the side panel is asked to look at something. */
export function onPanelTarget(listener: (target: PanelTarget) => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    const result = v.safeParse(TargetSchema, changes[KEY]?.newValue);
    if (result.success) listener(result.output);
  });
}

/**
 * Opens the side panel for a finding that the reader chose on the page. Firefox opens its sidebar only from its own
 * buttons, not for a page: where it refuses and the sidebar is closed, the panel opens as a tab.
 */
export async function openPanelFromPage(
  tab: { id: number; windowId: number; index: number },
  findingId: string,
): Promise<void> {
  const opened = openSidePanel(tab.windowId).then(
    () => true,
    () => false,
  );
  await setPanelTarget(tab.id, findingId);
  if ((await opened) || (await sidebarAction?.isOpen({ windowId: tab.windowId }))) return;
  await browser.tabs.create({
    url: `${PANEL_PAGE}?tab=${tab.id}`,
    openerTabId: tab.id,
    index: tab.index + 1,
  });
}
