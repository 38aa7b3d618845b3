import { isFailure } from '../../report/entry.ts';
import { Brand } from '../brand.tsx';
import { ConfirmedDeletion } from '../confirmed-deletion.tsx';
import { useTranslator } from '../context.ts';
import { ExternalLink } from '../external-link.tsx';
import type { MessageKey, Translator } from '../i18n.ts';
import { statementsOf } from '../statements.ts';
import { addressesIn, BATCH_FILES, type BatchFile, type BatchPage } from './batch-page.ts';

export interface BatchProps {
  /** What stands in the box for addresses. */
  text: string;
  /** Why a batch did not begin. */
  problem?: 'none' | 'too-many' | 'refused' | undefined;
  /** The pages of the batch, once it has begun. */
  pages?: readonly BatchPage[] | undefined;
  isPaused: boolean;
  isDone: boolean;
  /** Will the check be here again when this page is closed? */
  isKept: boolean;
  /** How long the rest takes; undefined while that is not known. */
  secondsLeft?: number | undefined;
  onText(text: string): void;
  onStart(): void;
  onPause(): void;
  onResume(): void;
  onStop(): void;
  /** Deletes the check, to begin another one. */
  onNew(): void;
  onSave(file: BatchFile): void;
}

const PROBLEMS: Record<NonNullable<BatchProps['problem']>, MessageKey> = {
  none: 'batchNoAddress',
  'too-many': 'batchTooMany',
  refused: 'batchRefused',
};

const FILES: Record<BatchFile, MessageKey> = {
  'audits.jsonl': 'batchSaveAudits',
  'findings.csv': 'batchSaveFindings',
  'sites.csv': 'batchSaveSites',
  'shared-text.csv': 'batchSaveShared',
};

/** Many pages, checked one after the other. */
export function Batch(props: BatchProps) {
  const t = useTranslator();
  return (
    <main class="paste batch">
      <header>
        <Brand />
        <h1>{t.text('batchTitle')}</h1>
        <p>{t.text('batchWhat')}</p>
      </header>
      {props.pages ? <Running {...props} pages={props.pages} /> : <Addresses {...props} />}
    </main>
  );
}

function Addresses({ text, problem, onText, onStart }: BatchProps) {
  const t = useTranslator();
  // What was pasted and is no address is left out: the number shows it.
  const count = addressesIn(text).length;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onStart();
      }}
    >
      <label class="field">
        {t.text('batchLabel')}
        <textarea
          rows={12}
          value={text}
          spellcheck={false}
          aria-describedby="batch-access"
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
      </label>
      <p role="status">{count > 0 && t.plural('batchAddresses', count)}</p>
      <p id="batch-access">{t.text('batchAccess')}</p>
      <div role="alert">{problem && <p class="notice">{t.text(PROBLEMS[problem])}</p>}</div>
      <div class="row">
        <button class="btn primary" type="submit">
          {t.text('batchStart')}
        </button>
      </div>
      <p class="small">{t.text('batchManners')}</p>
    </form>
  );
}

function Running(props: BatchProps & { pages: readonly BatchPage[] }) {
  const { pages, problem, isPaused, isDone, isKept, secondsLeft, onPause, onResume, onStop, onNew, onSave } =
    props;
  const t = useTranslator();
  const checked = pages.filter(({ state }) => state === 'done').length;
  return (
    <>
      <section aria-label={t.text('batchTitle')}>
        <p id="batch-progress" role="status">
          {t.text('batchProgress', t.number(checked), t.number(pages.length))}
        </p>
        <progress aria-labelledby="batch-progress" max={pages.length} value={checked} />
        {!isDone && <p class="small">{isPaused ? t.text('batchPaused') : timeLeft(secondsLeft, t)}</p>}
        <div role="alert">{problem && <p class="notice">{t.text(PROBLEMS[problem])}</p>}</div>
        {!isDone && (
          <div class="row">
            <button class="btn primary" type="button" onClick={isPaused ? onResume : onPause}>
              {t.text(isPaused ? 'batchResume' : 'batchPause')}
            </button>
            <button class="btn" type="button" onClick={onStop}>
              {t.text('batchStop')}
            </button>
          </div>
        )}
        {checked > 0 && (
          <>
            <h2>{t.text('batchSaveTitle')}</h2>
            <div class="row">
              {BATCH_FILES.map((file) => (
                <button key={file} class="btn" type="button" data-file={file} onClick={() => onSave(file)}>
                  {t.text(FILES[file])}
                </button>
              ))}
            </div>
          </>
        )}
        <p class="small">{t.text(isKept ? (isDone ? 'batchKeptDone' : 'batchKept') : 'batchNotKept')}</p>
        {(isDone || isPaused) && (
          <ConfirmedDeletion
            ask="batchNew"
            sure="batchNewSure"
            now="batchNewNow"
            look="btn quiet"
            onDelete={onNew}
          />
        )}
      </section>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.text('batchPage')}</th>
            <th scope="col">{t.text('batchResult')}</th>
          </tr>
        </thead>
        <tbody>
          {pages.map((page) => (
            <tr key={page.url} data-state={page.state}>
              <td>
                <ExternalLink href={page.url} text={page.url} />
              </td>
              <td>{resultOf(page, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const STATES: Record<Exclude<BatchPage['state'], 'done'>, MessageKey> = {
  waiting: 'batchWaiting',
  reading: 'batchReading',
  left: 'batchLeft',
};

function timeLeft(seconds: number | undefined, t: Translator): string {
  if (seconds === undefined) return t.text('batchTimeUnknown');
  return seconds < 60 ? t.text('batchUnderMinute') : t.plural('batchMinutes', Math.ceil(seconds / 60));
}

function resultOf({ state, entry }: BatchPage, t: Translator): string {
  if (state !== 'done' || !entry) return t.text(STATES[state === 'done' ? 'left' : state]);
  if (isFailure(entry)) return `${t.text('batchFailed')} ${entry.error.message}`;
  const { audit } = entry;
  if (audit.scope === 'out-of-scope') return t.text('batchOutOfScope');
  if (audit.scope === 'unsupported-language') return t.text('batchLanguage');
  const warned = statementsOf(audit.findings).filter(({ status }) => status === 'warning').length;
  if (warned) return t.plural('batchStatements', warned);
  const misreported = audit.citations.filter(({ result }) => result === 'misreported').length;
  return misreported ? t.plural('batchSources', misreported) : t.text('batchClear');
}
