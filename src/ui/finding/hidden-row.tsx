import { wholeQuote } from '../../report/whole-quote.ts';
import { useTranslator } from '../context.ts';
import { MAX_REMARK } from '../popup-data.ts';
import type { Statement } from '../statements.ts';
import { Quote } from './quote.tsx';

export interface HiddenRowProps {
  statement: Statement;
  /** Why it is wrong, in the reader's words. */
  remark?: string;
  pageLanguage: string;
  onHide(statement: Statement, hidden: boolean, remark?: string): void;
}

/** What is left of a statement after "This is wrong": one line to undo it, and room for the reason. */
export function HiddenRow({ statement, remark, pageLanguage, onHide }: HiddenRowProps) {
  const t = useTranslator();
  return (
    <div class="finding dismissed" data-finding={statement.worst.id}>
      <div class="row">
        <span class="small">{t.text('hiddenByYou')}</span>
        <Quote class="one-line small" quote={wholeQuote(statement.worst)} language={pageLanguage} />
        <button class="btn quiet compact" type="button" onClick={() => onHide(statement, false)}>
          {t.text('undo')}
        </button>
      </div>
      <details class="fold thin">
        <summary>{t.text(remark ? 'remarkKept' : 'remarkAsk')}</summary>
        <label class="field">
          {t.text('remarkLabel')}
          <textarea
            rows={2}
            maxLength={MAX_REMARK}
            value={remark ?? ''}
            onChange={({ currentTarget }) => onHide(statement, true, currentTarget.value)}
          />
        </label>
      </details>
    </div>
  );
}
