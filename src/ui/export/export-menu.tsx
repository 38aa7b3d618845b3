import { useId, useState } from 'preact/hooks';
import type { FormatId } from '../../report/format-names.ts';
import { useTranslator } from '../context.ts';
import { OwnPageLink } from '../external-link.tsx';
import { type ExportNotice, useExport } from './actions.ts';
import { FORMAT_GROUPS, formatName, formatsOf, formatUse } from './format-words.ts';

/** Everything that can be taken out of an audit, in one fold: a case file, a file of each format, the letter. */
export function ExportMenu() {
  const t = useTranslator();
  const actions = useExport();
  const id = useId();
  const [format, setFormat] = useState<FormatId>('html');
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<ExportNotice>();
  if (!actions) return null;
  const use = formatUse(format);

  /** Runs at once: what asks the browser for a permission has to be called in the turn of the click. */
  function run(action: () => Promise<ExportNotice>): void {
    setBusy(true);
    setNotice({ key: 'exportSaving' });
    void action()
      .catch((): ExportNotice => ({ key: 'exportFailed' }))
      .then((next) => {
        setBusy(false);
        setNotice(next);
      });
  }

  return (
    <details class="fold export-menu">
      <summary>{t.text('exportTitle')}</summary>
      <div class="export-body">
        <div>
          <div class="row">
            <label class="visually-hidden" for={id}>
              {t.text('exportFormat')}
            </label>
            <select
              id={id}
              aria-describedby={`${id}-use`}
              value={format}
              onChange={({ currentTarget }) => setFormat(currentTarget.value as FormatId)}
            >
              {FORMAT_GROUPS.map((group) => (
                <optgroup key={group.label} label={t.text(group.label)}>
                  {formatsOf(group).map(([name]) => (
                    <option key={name} value={name}>
                      {formatName(name, t)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
            <button
              class="btn"
              type="button"
              data-action="save"
              disabled={busy}
              onClick={() => run(() => actions.save(format))}
            >
              {t.text('exportSave')}
            </button>
          </div>
          <p class="small" id={`${id}-use`}>
            {use && t.text(use)}
          </p>
        </div>
        <div>
          <button
            class="btn"
            type="button"
            data-action="case"
            disabled={busy}
            onClick={() => run(actions.saveCase)}
          >
            {t.text('saveCase')}
          </button>
          <p class="small">{t.text('saveCaseHint')}</p>
        </div>
        <p>
          <OwnPageLink address={actions.review} text={t.text('openReview')} />
        </p>
        <p>
          <OwnPageLink address={actions.verify} text={t.text('openVerify')} />
        </p>
        <p class="notice" role="status" hidden={!notice}>
          {notice && t.text(notice.key, ...(notice.values ?? []))}
        </p>
      </div>
    </details>
  );
}
