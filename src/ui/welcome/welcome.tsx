import type { PageBlock } from '../../model/index.ts';
import { EVIDENCE_PAGE, EXAMPLE_ADDRESS, OPTIONS_PAGE, PASTE_PAGE } from '../addresses.ts';
import { Brand } from '../brand.tsx';
import { useTranslator } from '../context.ts';
import type { MessageKey } from '../i18n.ts';
import { VerdictMark } from '../icons.tsx';
import { ReadingChoices, type ReadingProps } from '../options/reading.tsx';
import { AuditedText } from '../paste/audited-text.tsx';
import type { ResultActions } from '../popup/result.tsx';
import { MARK_TEXT, type Mark } from '../questions.ts';
import type { ViewState } from '../view-state.ts';

const MEANING: Record<Mark, MessageKey> = {
  contradicted: 'meansContradicted',
  unsupported: 'meansUnsupported',
  overstated: 'meansOverstated',
  'missing-context': 'meansMissingContext',
  consistent: 'meansConsistent',
  review: 'meansReview',
};

const KEPT: [MessageKey, MessageKey][] = [
  ['itReads', 'itReadsWhat'],
  ['itKeeps', 'itKeepsWhat'],
  ['itSends', 'itSendsWhat'],
];

export interface WelcomeProps extends ResultActions, ReadingProps {
  example: { blocks: readonly PageBlock[]; state: ViewState };
  /** Of 100 warnings on pages the matcher was not made with, how many were right. */
  precision: number;
  evidence: { asOf: string; records: number };
  /** Keys that press the toolbar button; '' where none are set. */
  keys: string;
}

/** The first page after installing: how it works on an example, what the marks mean, what is read, kept and sent. */
export function Welcome({
  example,
  precision,
  evidence,
  keys,
  settings,
  onSettings,
  ...actions
}: WelcomeProps) {
  const t = useTranslator();
  return (
    <main class="welcome">
      <header>
        <Brand />
        <p class="title">{t.text('welcomeTitle')}</p>
        <p class="lede">{t.text('welcomeLede')}</p>
        <p class="row">
          <a class="btn primary" href={EXAMPLE_ADDRESS}>
            {t.text('tryExample')}
          </a>
          <a class="btn" href={OPTIONS_PAGE}>
            {t.text('settings')}
          </a>
        </p>
      </header>
      <section>
        <h2>{t.text('welcomeUse')}</h2>
        <ol class="steps">
          <li>{t.text('useOpen')}</li>
          <li>
            {t.text('usePress')} {keys && t.text('useKeys', keys)}
          </li>
          <li>{t.text('useRead')}</li>
        </ol>
        <p>
          {t.text('usePaste')} <a href={PASTE_PAGE}>{t.text('pasteTitle')}</a>
        </p>
      </section>
      <section>
        <h2>{t.text('welcomeSee')}</h2>
        <p class="small">{t.text('welcomeExample')}</p>
        <AuditedText {...example} caption={t.text('onTheirPage')} {...actions} />
      </section>
      <section>
        <h2>{t.text('welcomeMarks')}</h2>
        <ul class="marks">
          {(Object.keys(MEANING) as Mark[]).map((mark) => (
            <li key={mark} data-mark={mark}>
              <VerdictMark mark={mark} />
              <span class="verdict">{t.text(MARK_TEXT[mark])}</span>
              <span>{t.text(MEANING[mark])}</span>
            </li>
          ))}
          <li>
            <span class="none" aria-hidden="true">
              –
            </span>
            <b>{t.text('noMark')}</b>
            <span>{t.text('meansNoMark')}</span>
          </li>
        </ul>
      </section>
      <section>
        <h2>{t.text('welcomePrivacy')}</h2>
        <dl class="keep">
          {KEPT.map(([term, what]) => (
            <div key={term}>
              <dt>{t.text(term)}</dt>
              <dd>{t.text(what)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{t.text('welcomeSetUp')}</h2>
        <ReadingChoices settings={settings} onSettings={onSettings} />
      </section>
      <p class="small">
        {t.text('welcomeMeasured', t.number(precision))} {t.text('evidenceDate', t.date(evidence.asOf))}{' '}
        {t.plural('welcomeRecords', evidence.records)} <a href={EVIDENCE_PAGE}>{t.text('browseEvidence')}</a>
      </p>
    </main>
  );
}
