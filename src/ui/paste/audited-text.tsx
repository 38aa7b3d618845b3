import type { PageBlock } from '../../model/index.ts';
import { TranslatorProvider, useTranslator } from '../context.ts';
import { Answer } from '../popup/answer.tsx';
import { isHidden, type ResultActions, ResultBody } from '../popup/result.tsx';
import { FailureBody, OutOfScope, UnsupportedLanguage } from '../popup/states.tsx';
import { statementsOf } from '../statements.ts';
import type { ViewState } from '../view-state.ts';
import { MarkedText } from './marked-text.tsx';
import { textTranslator } from './text-words.ts';

export interface AuditedTextProps extends ResultActions {
  blocks: readonly PageBlock[];
  state: ViewState;
  /** Name of the text, above it. */
  caption: string;
}

/** A text with its marks and, beside it, the same findings as in the popup. */
export function AuditedText({ blocks, state, caption, ...actions }: AuditedTextProps) {
  const t = useTranslator();
  const data = state.name === 'result' ? state.data : undefined;
  const statements = data
    ? statementsOf(data.audit.findings).filter(
        (statement) => statement.status === 'warning' && !isHidden(statement, data.hidden),
      )
    : [];
  return (
    <div class="audited" data-state={state.name}>
      <section aria-label={caption}>
        <p class="label">{caption}</p>
        <MarkedText blocks={blocks} statements={statements} language={data?.audit.page.language ?? ''} />
      </section>
      <section aria-label={t.text('pasteFound')} aria-busy={!data && state.name !== 'failed'}>
        <TranslatorProvider value={textTranslator(t)}>
          <div class="lead-in" role="status">
            <Answer state={state} />
          </div>
          {state.name === 'failed' && <FailureBody failure={state.failure} detail={state.detail} />}
          {data?.audit.scope === 'out-of-scope' && <OutOfScope audit={data.audit} />}
          {data?.audit.scope === 'unsupported-language' && <UnsupportedLanguage audit={data.audit} />}
          {data?.audit.scope === 'in-scope' && <ResultBody data={data} {...actions} />}
        </TranslatorProvider>
      </section>
    </div>
  );
}
