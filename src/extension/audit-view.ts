import type { Failure, PopupData } from '../ui/popup-data.ts';
import { type Statement, statementKey } from '../ui/statements.ts';
import type { Notice, ViewState } from '../ui/view-state.ts';
import { ask } from './ask.ts';
import { countUse } from './automatic.ts';
import { wrongMarks, wrongMarksFile } from './hidden-store.ts';
import type { Reply, Request } from './protocol.ts';
import { saveFile } from './save-file.ts';

/** A check that is over sooner shows its result without a word about checking. */
const SKELETON_AFTER_MS = 200;
const NOTICE_OF: Record<'hidden' | 'missing', Notice> = { hidden: 'hiddenOnPage', missing: 'notFoundOnPage' };

/** The audit of one tab as a view shows it: asks the background and hands every change of state to `draw`. */
export class AuditView {
  state: ViewState = { name: 'waiting' };
  private check = 0;
  /** True once statements were looked at on the page. */
  private isUsed = false;

  constructor(
    readonly tabId: number,
    private readonly draw: (state: ViewState) => void,
  ) {}

  /** What is on the screen, where that is an audit. */
  get data(): PopupData | undefined {
    return this.state.name === 'result' ? this.state.data : undefined;
  }

  private show(next: ViewState): void {
    this.state = next;
    this.draw(next);
  }

  fail(failure: Failure, detail?: string): void {
    this.show({ name: 'failed', failure, ...(detail && { detail }) });
  }

  /** Reads and checks the page. A second call takes the place of the first. */
  async start(request: Request = { kind: 'audit', tabId: this.tabId }): Promise<void> {
    this.check += 1;
    const own = this.check;
    this.show({ name: 'waiting' });
    const skeleton = setTimeout(() => {
      if (own === this.check) this.show({ name: 'scanning' });
    }, SKELETON_AFTER_MS);
    const reply = await ask(request);
    clearTimeout(skeleton);
    if (own === this.check) this.take(reply);
  }

  /** Shows the last audit of the page without reading it again; what is on the screen stays until it is there. */
  async look(): Promise<void> {
    this.check += 1;
    const own = this.check;
    const reply = await ask({ kind: 'view', tabId: this.tabId });
    if (own === this.check) this.take(reply);
  }

  private take(reply: Reply): void {
    if (reply.kind === 'audited') {
      this.show({ name: 'result', data: reply.data, marked: reply.marked });
    } else if (reply.kind === 'failed') this.fail(reply.failure, reply.detail);
    else this.fail('error', `unexpected reply: ${reply.kind}`);
  }

  stop(): void {
    this.check += 1;
    this.fail('stopped');
    void ask({ kind: 'stop', tabId: this.tabId });
  }

  /** Marks the page; with a finding, also scrolls to it. */
  async mark(findingId?: string): Promise<void> {
    const reply = await ask({ kind: 'show', tabId: this.tabId, ...(findingId && { findingId }) });
    if (reply.kind === 'shown' && !this.isUsed) {
      this.isUsed = true;
      void countUse();
    }
    if (this.state.name !== 'result') return;
    const { data } = this.state;
    if (reply.kind !== 'shown') this.show({ name: 'result', data, marked: false, notice: 'marksFailed' });
    else if (reply.outcome === 'shown') this.show({ name: 'result', data, marked: true });
    else this.show({ name: 'result', data, marked: true, notice: NOTICE_OF[reply.outcome] });
  }

  async unmark(): Promise<void> {
    await ask({ kind: 'unmark', tabId: this.tabId });
    if (this.state.name === 'result') this.show({ name: 'result', data: this.state.data, marked: false });
  }

  /** Hides a statement or brings it back, first on the screen and then for good. */
  async hide(statement: Statement, hidden: boolean, remark?: string): Promise<void> {
    if (this.state.name !== 'result') return;
    const key = statementKey(statement);
    const { data } = this.state;
    const others = data.hidden.filter((entry) => entry.statement !== key);
    const known = others.length < data.hidden.length;
    this.show({
      ...this.state,
      data: {
        ...data,
        hidden: hidden ? [...others, { statement: key, ...(remark && { remark }) }] : others,
        wrongMarks: data.wrongMarks + Number(hidden) - Number(known),
      },
    });
    await ask({ kind: 'hide', tabId: this.tabId, statement: key, hidden, ...(remark && { remark }) });
    if (this.state.name === 'result' && this.state.marked) await this.mark();
  }

  /** Saves everything that was marked as wrong, on all pages, as a file. */
  async saveWrong(): Promise<void> {
    const marks = wrongMarksFile(await wrongMarks(), new Date().toISOString());
    saveFile('clinic-claim-auditor-wrong-marks.json', marks, 'application/json');
  }
}
