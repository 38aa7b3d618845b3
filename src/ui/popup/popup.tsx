import type { ComponentChildren } from 'preact';
import { useTranslator } from '../context.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { OwnPageLink } from '../external-link.tsx';
import type { ViewState } from '../view-state.ts';
import { partsOf, type ResultActions, ResultBody } from './result.tsx';
import { FAILURE_WORDS, FailureBody, OutOfScope, Skeleton, UnsupportedLanguage } from './states.tsx';
import { ViewFrame } from './view-frame.tsx';

export interface PopupProps extends ResultActions {
  state: ViewState;
  /** Address of the sheet for the visit. */
  sheet?: string | undefined;
  onStop(): void;
  onRetry(): void;
  onMarkAll(): void;
  onUnmark(): void;
  /** What stands below a result: the word on automatic checks. */
  children?: ComponentChildren;
}

/** The popup in every state. Pure: state in, callbacks out. */
export function Popup(props: PopupProps) {
  const { state } = props;
  return (
    <ViewFrame view="popup" state={state} head={<MarksButton {...props} />}>
      <Body {...props} />
      {state.name === 'result' && <ExportMenu />}
      {state.name === 'result' && props.children}
      <Foot {...props} />
    </ViewFrame>
  );
}

function Body({ state, ...actions }: PopupProps) {
  switch (state.name) {
    case 'waiting':
      return null;
    case 'scanning':
      return <Skeleton />;
    case 'failed':
      return <FailureBody failure={state.failure} detail={state.detail} />;
    case 'result':
      if (state.data.audit.scope === 'out-of-scope') return <OutOfScope audit={state.data.audit} />;
      if (state.data.audit.scope === 'unsupported-language') {
        return <UnsupportedLanguage audit={state.data.audit} />;
      }
      return <ResultBody data={state.data} {...actions} />;
  }
}

/** Marks all statements on the page or takes the marks back; there only where something is to be marked. */
function MarksButton({ state, onMarkAll, onUnmark }: PopupProps) {
  const t = useTranslator();
  if (state.name !== 'result' || partsOf(state.data).counted.length === 0) return null;
  return (
    <button class="btn quiet compact marks" type="button" onClick={state.marked ? onUnmark : onMarkAll}>
      {t.text(state.marked ? 'removeMarks' : 'markAll')}
    </button>
  );
}

function Foot({ state, sheet, onStop, onRetry, onPanel }: PopupProps) {
  const t = useTranslator();
  if (state.name === 'scanning') {
    return (
      <FootBar>
        <button class="btn" type="button" onClick={onStop}>
          {t.text('stop')}
        </button>
      </FootBar>
    );
  }
  if (state.name === 'failed' && FAILURE_WORDS[state.failure].again) {
    return (
      <FootBar>
        <button class="btn primary" type="button" onClick={onRetry}>
          {t.text('tryAgain')}
        </button>
      </FootBar>
    );
  }
  if (state.name === 'result' && state.data.audit.scope === 'in-scope') {
    return (
      <FootBar>
        {sheet && <OwnPageLink class="btn primary" address={sheet} text={t.text('openSheet')} />}
        {onPanel && (
          <button class="btn" type="button" data-open-panel onClick={() => onPanel()}>
            {t.text('openInPanel')}
          </button>
        )}
      </FootBar>
    );
  }
  return null;
}

function FootBar({ children }: { children: ComponentChildren }) {
  return (
    <div class="foot">
      <div class="row">{children}</div>
    </div>
  );
}
