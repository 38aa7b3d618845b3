import { useState } from 'preact/hooks';
import type { Severity } from '../../model/index.ts';
import { SEVERITIES } from '../../model/index.ts';
import { useTranslator } from '../context.ts';
import type { MessageKey } from '../i18n.ts';
import { Chevron } from '../icons.tsx';

const SEVERITY_TEXT: Record<Severity, MessageKey> = {
  high: 'legendHigh',
  medium: 'legendMedium',
  low: 'legendLow',
};

export interface LegendProps {
  counts: Record<Severity, number>;
  /** Statements in line with the evidence, and whether they are marked too. */
  credits: { count: number; marked: boolean };
  /** True where there is no room for legend and card: it starts as its title alone. */
  folded: boolean;
  onStep(by: 1 | -1): void;
  onCredits(marked: boolean): void;
  onHideMarks(): void;
}

/** What the marks on a page mean; folds to its title. */
export function Legend({ counts, credits, folded, onStep, onCredits, onHideMarks }: LegendProps) {
  const t = useTranslator();
  const [open, setOpen] = useState(!folded);
  const total = counts.high + counts.medium + counts.low;
  return (
    <aside class="legend box" data-open={open} lang={t.language} aria-label={t.text('legendLabel')}>
      <h2>
        <button class="fold" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t.plural('legendMarked', total)}
          <Chevron />
        </button>
      </h2>
      {open && (
        <>
          <ul>
            {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
              <li key={severity}>
                <i class={severity} aria-hidden="true">
                  {t.text('legendSample')}
                </i>
                <span>{t.text(SEVERITY_TEXT[severity])}</span>
                <span>{t.number(counts[severity])}</span>
              </li>
            ))}
          </ul>
          {credits.count > 0 && (
            <label>
              <input
                type="checkbox"
                checked={credits.marked}
                onChange={(event) => onCredits(event.currentTarget.checked)}
              />
              <span class="credit">{t.plural('legendCredits', credits.count)}</span>
            </label>
          )}
          <p class="small">{t.text('noMarkMeans')}</p>
          <div class="row">
            <button class="btn" type="button" onClick={() => onStep(-1)}>
              {t.text('walkPrevious')}
            </button>
            <button class="btn" type="button" onClick={() => onStep(1)}>
              {t.text('walkNext')}
            </button>
            <button class="btn plain" type="button" onClick={onHideMarks}>
              {t.text('hideMarks')}
            </button>
          </div>
        </>
      )}
    </aside>
  );
}
