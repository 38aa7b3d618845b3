import { useTranslator } from '../context.ts';
import type { ViewState } from '../view-state.ts';
import { ResultAnswer } from './result.tsx';
import { FAILURE_WORDS } from './states.tsx';

/** The one-sentence answer of a state; nothing before there is one. */
export function Answer({ state }: { state: ViewState }) {
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
