import type { PageBlock } from '../../model/index.ts';
import { Brand } from '../brand.tsx';
import { useTranslator } from '../context.ts';
import { OwnPageLink } from '../external-link.tsx';
import type { ResultActions } from '../popup/result.tsx';
import type { ViewState } from '../view-state.ts';
import { AuditedText } from './audited-text.tsx';

export interface PasteProps extends ResultActions {
  text: string;
  /** What was checked; absent before the first check. */
  checked?: { blocks: readonly PageBlock[]; state: ViewState } | undefined;
  /** Address of the sheet for the visit. */
  sheet: string;
  /** True after a check was asked for without a word to check. */
  empty: boolean;
  onText(text: string): void;
  onCheck(): void;
}

/** The paste box: a text from a PDF, a mail or a leaflet, checked like a page. */
export function Paste({ text, checked, sheet, empty, onText, onCheck, ...actions }: PasteProps) {
  const t = useTranslator();
  const isResult = checked?.state.name === 'result' && checked.state.data.audit.scope === 'in-scope';
  return (
    <main class="paste">
      <header>
        <Brand />
        {/* The answer is the heading of a result. */}
        {checked ? <p class="title">{t.text('pasteTitle')}</p> : <h1>{t.text('pasteTitle')}</h1>}
        <p>{t.text('pasteWhat')}</p>
      </header>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onCheck();
        }}
      >
        <label class="field">
          {t.text('pasteLabel')}
          <textarea
            rows={checked ? 5 : 14}
            value={text}
            spellcheck={false}
            aria-describedby={empty ? 'paste-empty' : undefined}
            onInput={({ currentTarget }) => onText(currentTarget.value)}
          />
        </label>
        <div role="alert">
          {empty && (
            <p class="notice" id="paste-empty">
              {t.text('pasteEmpty')}
            </p>
          )}
        </div>
        <div class="row">
          <button class="btn primary" type="submit">
            {t.text('pasteCheck')}
          </button>
          {isResult && <OwnPageLink class="btn" address={sheet} text={t.text('openSheet')} />}
        </div>
      </form>
      {checked ? (
        <AuditedText {...checked} caption={t.text('pasteText')} {...actions} />
      ) : (
        <p class="small">
          {t.text('notAdvice')} {t.text('nothingLeft')}
        </p>
      )}
    </main>
  );
}
