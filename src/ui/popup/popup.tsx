import type { ComponentChildren } from 'preact';
import { useTranslator } from '../context.ts';
import { Logo } from '../icons.tsx';
import type { Failure, PopupData } from '../popup-data.ts';
import { partsOf, type ResultActions, ResultAnswer, ResultBody } from './result.tsx';
import { FAILURE_WORDS, FailureBody, OutOfScope, Skeleton, UnsupportedLanguage } from './states.tsx';

/** What the popup shows. `waiting` is the first moments of a check, before it is worth a word. */
export type PopupState =
  | { name: 'waiting' }
  | { name: 'scanning' }
  | { name: 'result'; data: PopupData; marked: boolean; notice?: Notice }
  | { name: 'failed'; failure: Failure; detail?: string };

/** What to say where a statement could not be shown on the page. */
export type Notice = 'notFoundOnPage' | 'hiddenOnPage' | 'marksFailed';

export interface PopupProps extends ResultActions {
  state: PopupState;
  onStop(): void;
  onRetry(): void;
  onMarkAll(): void;
  onUnmark(): void;
}

/** The popup in every state. Pure: state in, callbacks out. */
export function Popup(props: PopupProps) {
  const t = useTranslator();
  const { state } = props;
  return (
    <main
      class="popup"
      data-state={state.name}
      aria-busy={state.name === 'scanning' || state.name === 'waiting'}
    >
      <header class="top">
        <p class="brand">
          <Logo />
          {t.text('extensionName')}
        </p>
      </header>
      <div class="lead-in" role="status">
        <Answer state={state} />
      </div>
      <Body {...props} />
      <Foot {...props} />
    </main>
  );
}

function Answer({ state }: { state: PopupState }) {
  const t = useTranslator();
  switch (state.name) {
    case 'waiting':
      return null;
    case 'scanning':
      return <h1 class="answer">{t.text('answerScanning')}</h1>;
    case 'failed':
      return <h1 class="answer">{t.text(FAILURE_WORDS[state.failure].answer)}</h1>;
    case 'result':
      if (state.data.audit.scope === 'out-of-scope')
        return <h1 class="answer">{t.text('answerOutOfScope')}</h1>;
      if (state.data.audit.scope === 'unsupported-language') {
        return <h1 class="answer">{t.text('answerLanguage')}</h1>;
      }
      return (
        <>
          <ResultAnswer data={state.data} />
          {state.notice && <p class="small">{t.text(state.notice)}</p>}
        </>
      );
  }
}

function Body({ state, onShow, onHide }: PopupProps) {
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
      return <ResultBody data={state.data} onShow={onShow} onHide={onHide} />;
  }
}

function Foot({ state, onStop, onRetry, onMarkAll, onUnmark }: PopupProps) {
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
  if (state.name === 'result' && partsOf(state.data).counted.length > 0) {
    return (
      <FootBar>
        {state.marked ? (
          <button class="btn" type="button" onClick={onUnmark}>
            {t.text('removeMarks')}
          </button>
        ) : (
          <button class="btn primary" type="button" onClick={onMarkAll}>
            {t.text('markAll')}
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
