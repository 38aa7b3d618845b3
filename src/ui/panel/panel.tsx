import { hostOf } from '../../model/index.ts';
import { useTranslator } from '../context.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { OwnPageLink } from '../external-link.tsx';
import { FAILURE_WORDS, FailureBody, OutOfScope, Skeleton, UnsupportedLanguage } from '../popup/states.tsx';
import { ViewFrame } from '../popup/view-frame.tsx';
import type { ViewState } from '../view-state.ts';
import type { Notes } from './notes.ts';
import { PanelResult, type PanelResultActions } from './result.tsx';

/** What the reader asked to see from outside the panel: a finding. Asking again is another request. */
export interface PanelWish {
  findingId: string;
  askedAt: number;
}

export interface PanelProps extends PanelResultActions {
  state: ViewState;
  notes: Notes;
  wish?: PanelWish;
  /** True where single keys walk through the statements. */
  keys: boolean;
  /** Address of the sheet for the visit. */
  sheet?: string | undefined;
  onStop(): void;
  onRetry(): void;
}

/** The side panel in every state. State in, callbacks out. */
export function Panel(props: PanelProps) {
  const t = useTranslator();
  const { state } = props;
  const page = state.name === 'result' ? state.data.audit.page : undefined;
  return (
    <ViewFrame view="panel" state={state}>
      {page && (
        <p class="small page-id">
          <span lang={page.language || undefined} dir="auto">
            {page.title}
          </span>
          <br />
          {hostOf(page.url) ?? page.url} · {t.dateTime(page.auditedAt)}
        </p>
      )}
      <Body {...props} />
    </ViewFrame>
  );
}

function Body({ state, sheet, onStop, onRetry, ...rest }: PanelProps) {
  const t = useTranslator();
  switch (state.name) {
    case 'waiting':
      return null;
    case 'scanning':
      return (
        <>
          <Skeleton />
          <p class="state">
            <button class="btn" type="button" onClick={onStop}>
              {t.text('stop')}
            </button>
          </p>
        </>
      );
    case 'failed':
      return (
        <>
          <FailureBody failure={state.failure} detail={state.detail} />
          {FAILURE_WORDS[state.failure].again && (
            <p class="state">
              <button class="btn primary" type="button" onClick={onRetry}>
                {t.text(state.failure === 'unread' ? 'actionTitle' : 'tryAgain')}
              </button>
            </p>
          )}
        </>
      );
    case 'result':
      if (state.data.audit.scope === 'out-of-scope') {
        return (
          <>
            <OutOfScope audit={state.data.audit} />
            <ExportMenu />
          </>
        );
      }
      if (state.data.audit.scope === 'unsupported-language') {
        return (
          <>
            <UnsupportedLanguage audit={state.data.audit} />
            <ExportMenu />
          </>
        );
      }
      return (
        <PanelResult key={state.data.audit.page.url} data={state.data} marked={state.marked} {...rest}>
          <ExportMenu />
          {sheet && (
            <p class="state">
              <OwnPageLink class="btn" address={sheet} text={t.text('openSheet')} />
            </p>
          )}
        </PanelResult>
      );
  }
}
