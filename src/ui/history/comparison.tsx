import type { Audit } from '../../model/index.ts';
import {
  type AuditComparison,
  CHANGE_KINDS,
  type ChangeKind,
  type LonePage,
  type Placed,
  pagesOf,
  type StatementChange,
} from '../../report/compare.ts';
import { wholeQuote } from '../../report/whole-quote.ts';
import { Brand } from '../brand.tsx';
import { useTranslator } from '../context.ts';
import { innerQuotes } from '../finding/quote.tsx';
import { VerdictMark } from '../icons.tsx';
import { MARK_TEXT } from '../questions.ts';
import { markOf } from '../statements.ts';
import { type Piece, wordDiff } from './word-diff.ts';
import { CHANGE_TEXT, SIGNAL_TEXT } from './words.ts';

/** One side: a page, or a site as it was on a day. */
export interface ComparedSide {
  audits: readonly Audit[];
  /** ISO day where a whole site is compared. */
  day?: string;
}

export interface ComparisonProps {
  comparison: AuditComparison;
  before: ComparedSide;
  after: ComparedSide;
  /** Address of the list. */
  back: string;
  onSave(): void;
}

/** Two audits side by side: what was added, softened, removed and left as it was. */
export function Comparison({ comparison, before, after, back, onSave }: ComparisonProps) {
  const t = useTranslator();
  const { changes, counts, disclosures, onlyBefore, onlyAfter, otherVersions } = comparison;
  const changed = CHANGE_KINDS.filter((kind) => kind !== 'unchanged' && counts[kind] > 0);
  const language = after.audits[0]?.page.language ?? '';
  const isSite = before.audits.length > 1 || after.audits.length > 1;
  const of = (kind: ChangeKind) => changes.filter((change) => change.kind === kind);
  return (
    <main class="history comparison" data-state="compared">
      <Brand />
      <h1>{t.text('compareTitle')}</h1>
      <p class="row">
        <a href={back}>{t.text('compareBack')}</a>
        <button class="btn compact" type="button" onClick={onSave}>
          {t.text('compareSave')}
        </button>
      </p>
      <div class="sides">
        <Side label={t.text('historyEarlier')} {...before} />
        <Side label={t.text('historyLater')} {...after} />
      </div>
      <ul class="tally">
        {CHANGE_KINDS.map((kind) => (
          <li key={kind} data-kind={kind}>
            {t.text(CHANGE_TEXT[kind])}: <b>{t.number(counts[kind])}</b>
          </li>
        ))}
      </ul>
      {otherVersions && <p class="notice">{t.text('compareVersions')}</p>}
      {changes.length === 0 && <p class="answer">{t.text('compareNothing')}</p>}
      {changed.map((kind) => (
        <section key={kind}>
          <h2>{t.text(CHANGE_TEXT[kind])}</h2>
          <Changes changes={of(kind)} isSite={isSite} language={language} />
        </section>
      ))}
      {counts.unchanged > 0 && (
        <details class="fold">
          <summary>
            {t.text(CHANGE_TEXT.unchanged)} ({t.number(counts.unchanged)})
          </summary>
          <Changes changes={of('unchanged')} isSite={isSite} language={language} />
        </details>
      )}
      {disclosures.added.length + disclosures.removed.length > 0 && (
        <section>
          <h2>{t.text('compareDisclosures')}</h2>
          <Told label={t.text('compareTold')} quotes={disclosures.added} language={language} />
          <Told label={t.text('compareToldNoMore')} quotes={disclosures.removed} language={language} />
        </section>
      )}
      <Lone label={t.text('compareOnlyEarlier')} pages={onlyBefore} />
      <Lone label={t.text('compareOnlyLater')} pages={onlyAfter} />
    </main>
  );
}

function Side({ label, audits, day }: ComparedSide & { label: string }) {
  const t = useTranslator();
  const [first] = audits;
  return (
    <div class="side">
      <p class="label">{label}</p>
      {day !== undefined && (
        <p>
          <b>{t.date(day)}</b> · {t.plural('comparePages', audits.length)}
        </p>
      )}
      {day === undefined && first && (
        <>
          <p>
            <b>{t.dateTime(first.page.auditedAt)}</b>
          </p>
          <p dir="auto">{first.page.title}</p>
          <p class="small address">{first.page.url}</p>
        </>
      )}
    </div>
  );
}

interface ChangesProps {
  changes: readonly StatementChange[];
  /** More than one page on a side. */
  isSite: boolean;
  language: string;
}

function Changes({ changes, isSite, language }: ChangesProps) {
  return (
    <ul class="list">
      {changes.map((change) => (
        <Change
          key={`${idOf(change.before)} ${idOf(change.after)}`}
          change={change}
          pages={pagesOf(change, isSite)}
          language={language}
        />
      ))}
    </ul>
  );
}

const idOf = (side: Placed | undefined): string => (side ? `${side.page} ${side.statement.id}` : '');

function Change({ change, pages, language }: { change: StatementChange; pages: string; language: string }) {
  const { kind, before, after, signals } = change;
  const t = useTranslator();
  const words = signals.flatMap(({ signal, direction }) => {
    const text = SIGNAL_TEXT[signal];
    return text ? [t.text(direction > 0 ? text.more : text.less)] : [];
  });
  const pieces =
    before && after
      ? wordDiff(wholeQuote(before.statement.worst), wholeQuote(after.statement.worst))
      : { before: undefined, after: undefined };
  return (
    <li data-kind={kind}>
      <div class="sides">
        <Wording label={t.text('historyEarlier')} side={before} pieces={pieces.before} language={language} />
        <Wording
          label={t.text('historyLater')}
          side={after}
          pieces={pieces.after}
          isLater
          language={language}
        />
      </div>
      {words.length > 0 && <p class="small">{t.list(words)}</p>}
      {pages && <p class="small address">{pages}</p>}
    </li>
  );
}

interface WordingProps {
  label: string;
  side: Placed | undefined;
  pieces: Piece[] | undefined;
  isLater?: boolean;
  language: string;
}

function Wording({ label, side, pieces, isLater = false, language }: WordingProps) {
  const t = useTranslator();
  if (!side)
    return (
      <div class="side absent">
        <p class="small">
          <span class="visually-hidden">{label}: </span>
          {t.text(isLater ? 'compareGoneNow' : 'compareNotYet')}
        </p>
      </div>
    );
  const { worst } = side.statement;
  const mark = markOf(worst);
  return (
    <div class="side" data-mark={mark}>
      <p class="judged">
        <span class="visually-hidden">{label}: </span>
        <VerdictMark mark={mark} />
        <span class="verdict">{t.text(MARK_TEXT[mark])}</span>
      </p>
      <q lang={language || undefined} dir="auto">
        {pieces
          ? pieces.map(({ text, changed }, at) => {
              const key = `${at} ${text}`;
              if (!changed) return <span key={key}>{innerQuotes(text)}</span>;
              return isLater ? (
                <ins key={key}>{innerQuotes(text)}</ins>
              ) : (
                <del key={key}>{innerQuotes(text)}</del>
              );
            })
          : innerQuotes(wholeQuote(worst))}
      </q>
    </div>
  );
}

function Told({
  label,
  quotes,
  language,
}: {
  label: string;
  quotes: readonly { quote: string }[];
  language: string;
}) {
  if (!quotes.length) return null;
  return (
    <>
      <h3 class="label">{label}</h3>
      <ul class="dash">
        {quotes.map(({ quote }) => (
          <li key={quote}>
            <q lang={language || undefined} dir="auto">
              {innerQuotes(quote)}
            </q>
          </li>
        ))}
      </ul>
    </>
  );
}

function Lone({ label, pages }: { label: string; pages: readonly LonePage[] }) {
  const t = useTranslator();
  if (!pages.length) return null;
  return (
    <section>
      <h2>{label}</h2>
      <ul class="dash">
        {pages.map(({ page, statements }) => (
          <li key={page} class="address">
            {page} · {t.plural('historyStatements', statements)}
          </li>
        ))}
      </ul>
    </section>
  );
}
