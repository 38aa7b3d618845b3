import type { Audit } from '../../model/index.ts';
import { EVIDENCE_PAGE, HISTORY_PAGE, OPTIONS_PAGE, PASTE_PAGE } from '../addresses.ts';
import { useTranslator } from '../context.ts';
import { OwnPageLink } from '../external-link.tsx';
import { FAULT_TEXT } from '../history/words.ts';
import type { PopupData } from '../popup-data.ts';

const MILLISECONDS_PER_DAY = 86_400_000;
/** Evidence older than this says so, in bold. */
const OLD_AFTER_DAYS = 180;
const DAYS_PER_MONTH = 30.44;

type LimitsProps = Pick<PopupData, 'audit' | 'hiddenBySettings' | 'historyFault'>;

/** What was not done, how old the evidence is, and what this is not: at the end of every result. */
export function Limits({ audit, hiddenBySettings, historyFault }: LimitsProps) {
  const t = useTranslator();
  return (
    <>
      {historyFault && <p class="small">{t.text(FAULT_TEXT[historyFault])}</p>}
      {hiddenBySettings > 0 && <p class="small">{t.plural('hiddenBySettings', hiddenBySettings)}</p>}
      <p class="small">{t.text('notChecked')}</p>
      <Unread audit={audit} />
      <EvidenceDate audit={audit} />
    </>
  );
}

/** What of the page was not read or could not be checked. */
export function Unread({ audit: { notes } }: { audit: Audit }) {
  const t = useTranslator();
  if (notes.length === 0) return null;
  return (
    <div class="small">
      <h2 class="label">{t.text('notesHeading')}</h2>
      <ul class="dash">
        {notes.map(({ code, message }) => {
          const { text, lang } = t.evidence(message);
          return (
            <li key={`${code} ${message}`} lang={lang}>
              {text}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Date of the evidence, with a plain word where it is old; then that this is not advice. */
export function EvidenceDate({ audit }: { audit: Audit }) {
  const t = useTranslator();
  const days = (Date.parse(audit.page.auditedAt) - Date.parse(audit.evidence.asOf)) / MILLISECONDS_PER_DAY;
  const old = days > OLD_AFTER_DAYS;
  const date = t.text('evidenceDate', t.date(audit.evidence.asOf));
  return (
    <>
      <p class="small">
        {old ? (
          <b>
            {date} {t.plural('evidenceOld', Math.floor(days / DAYS_PER_MONTH))}
          </b>
        ) : (
          date
        )}{' '}
        {t.text('notAdvice')} {t.text('nothingLeft')}
      </p>
      <p class="small row">
        <OwnPageLink address={EVIDENCE_PAGE} text={t.text('browseEvidence')} />
        <OwnPageLink address={HISTORY_PAGE} text={t.text('historyTitle')} />
        <OwnPageLink address={OPTIONS_PAGE} text={t.text('settings')} />
        <OwnPageLink address={PASTE_PAGE} text={t.text('pasteTitle')} />
      </p>
    </>
  );
}
