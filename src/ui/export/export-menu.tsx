import { useId, useState } from 'preact/hooks';
import { FORMAT_NAMES, type FormatId, MENU_FORMATS } from '../../report/format-names.ts';
import { useTranslator } from '../context.ts';
import { OwnPageLink } from '../external-link.tsx';
import { type ExportNotice, useExport } from './actions.ts';

/** Everything that can be taken out of an audit, in one fold: a case file, a file of each format, the letter. */
export function ExportMenu() {
  const t = useTranslator();
  const actions = useExport();
  const id = useId();
  const [format, setFormat] = useState<FormatId>('html');
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<ExportNotice>();
  if (!actions) return null;

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
        <div class="row">
          <label class="visually-hidden" for={id}>
            {t.text('exportFormat')}
          </label>
          <select
            id={id}
            value={format}
            onChange={({ currentTarget }) => setFormat(currentTarget.value as FormatId)}
          >
            {MENU_FORMATS.map((name) => (
              <option key={name} value={name}>
                {FORMAT_NAMES[name]}
              </option>
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
