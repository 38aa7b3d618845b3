import { browser } from 'wxt/browser';
import type { PageBlock } from '../model/index.ts';
import { snapshotOfText } from '../text/pasted-text.ts';
import { markId } from '../ui/paste/marked-text.tsx';
import type { ResultActions } from '../ui/popup/result.tsx';
import type { ViewState } from '../ui/view-state.ts';
import { AuditView } from './audit-view.ts';

/** A checked text as a page shows it. */
export interface CheckedText {
  blocks: readonly PageBlock[];
  state: ViewState;
}

/** Checks texts in a page of the extension; the audit is kept for the tab of that page, like that of any other. */
export class TextView {
  private constructor(
    private readonly view: AuditView,
    private readonly blocks: { now: readonly PageBlock[] },
  ) {}

  /** @param draw called whenever there is something new to show */
  static async open(draw: (checked: CheckedText) => void): Promise<TextView> {
    const tab = await browser.tabs.getCurrent();
    if (tab?.id === undefined) throw new Error('This page stands in no tab.');
    const blocks: { now: readonly PageBlock[] } = { now: [] };
    return new TextView(new AuditView(tab.id, (state) => draw({ blocks: blocks.now, state })), blocks);
  }

  get tabId(): number {
    return this.view.tabId;
  }

  /** Checks a text; false where there is no word in it. */
  check(text: string): boolean {
    const snapshot = snapshotOfText(text);
    if (!snapshot.blocks.some((block) => /\p{L}/u.test(block.text))) return false;
    this.blocks.now = snapshot.blocks;
    void this.view.start({ kind: 'audit-text', tabId: this.tabId, snapshot });
    return true;
  }

  /** Shows a text again after the settings have changed. */
  look(): void {
    void this.view.look();
  }

  /** What a reader can do with a finding here. */
  readonly actions: ResultActions = {
    onShow: (findingId) => {
      const mark = document.getElementById(markId(findingId));
      mark?.focus({ preventScroll: true });
      mark?.scrollIntoView({ block: 'center' });
    },
    onHide: (statement, hidden, remark) => void this.view.hide(statement, hidden, remark),
    onSaveWrong: () => void this.view.saveWrong(),
  };
}
