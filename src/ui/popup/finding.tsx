import type { EvidenceCard } from '../../model/index.ts';
import type { Accuracy } from '../accuracy.ts';
import { useTranslator } from '../context.ts';
import { CopyFinding } from '../export/copy-finding.tsx';
import { certainty } from '../finding/certainty.ts';
import { Claims } from '../finding/claims.tsx';
import { HiddenRow } from '../finding/hidden-row.tsx';
import { SummaryQuote } from '../finding/quote.tsx';
import { isOnPage, UnseenNote } from '../finding/unseen.tsx';
import { WordsExplained } from '../finding/words-explained.tsx';
import { Chevron, VerdictMark } from '../icons.tsx';
import type { HiddenStatement } from '../popup-data.ts';
import { MARK_TEXT } from '../questions.ts';
import { markOf, type Statement, statementKey } from '../statements.ts';
import { citedCards, Sources } from './sources.tsx';

export interface StatementActions {
  onShow(findingId: string): void;
  onHide(statement: Statement, hidden: boolean, remark?: string): void;
  /** Shows a finding in the side panel; absent where there is none. */
  onPanel?(findingId?: string): void;
}

interface StatementProps extends StatementActions {
  statement: Statement;
  cards: readonly EvidenceCard[];
  accuracy: Accuracy;
  /** BCP 47 of the page, for its quotes; '' where the page does not say. */
  pageLanguage: string;
}

export interface StatementRowProps extends StatementProps {
  /** What the reader has hidden. */
  hidden: readonly HiddenStatement[];
}

/** A statement, or the one line that is left of it after "This is wrong". */
export function StatementRow({ hidden, ...props }: StatementRowProps) {
  const key = statementKey(props.statement);
  const entry = hidden.find(({ statement }) => statement === key);
  return entry ? <HiddenRow {...props} remark={entry.remark} /> : <StatementDetails {...props} />;
}

export interface StatementSummaryProps extends Pick<StatementProps, 'statement' | 'pageLanguage'> {
  /** True where the words that matched are underlined. */
  cued?: boolean;
}

/** The line by which a statement is opened: mark, verdict in words, quote. */
export function StatementSummary({ statement, pageLanguage, cued }: StatementSummaryProps) {
  const t = useTranslator();
  const mark = markOf(statement.worst);
  return (
    <summary>
      <VerdictMark mark={mark} />
      <span class="verdict">{t.text(MARK_TEXT[mark])}</span>
      <Chevron />
      <SummaryQuote finding={statement.worst} language={pageLanguage} cued={cued} />
    </summary>
  );
}

/** What a reader may ask the clinic about a statement. */
export function AskClinic({ questions }: { questions: readonly string[] }) {
  const t = useTranslator();
  if (questions.length === 0) return null;
  return (
    <div class="ask">
      <h3 class="label">{t.text('askClinic')}</h3>
      {questions.map((question) => {
        const { text, lang } = t.evidence(question);
        return (
          <p key={question} lang={lang}>
            {text}
          </p>
        );
      })}
    </div>
  );
}

/** One statement of the page, closed to mark, verdict and quote; opened, everything that stands behind it. */
function StatementDetails({
  statement,
  cards,
  accuracy,
  pageLanguage,
  onShow,
  onHide,
  onPanel,
}: StatementProps) {
  const t = useTranslator();
  const { worst, findings } = statement;
  const cited = citedCards(worst, cards);
  const read = [worst.quote, worst.why, ...cited.flatMap(({ card }) => [card.finding, ...card.figures])];
  return (
    <details class="finding" data-mark={markOf(worst)} data-finding={worst.id}>
      <StatementSummary statement={statement} pageLanguage={pageLanguage} />
      <div class="body">
        <UnseenNote finding={worst} />
        <div class="says">
          <h3>{t.text('evidenceSays')}</h3>
          <p lang="en">{worst.why}</p>
        </div>
        <Claims findings={findings} />
        <Sources cited={cited} />
        <AskClinic questions={worst.questions} />
        <div>
          <WordsExplained texts={read} />
          <details class="fold thin">
            <summary>{t.text('howSure')}</summary>
            <p class="small">{certainty(worst, accuracy, t).join(' ')}</p>
          </details>
        </div>
        <div class="row">
          {isOnPage(worst) && (
            <button class="btn compact" type="button" onClick={() => onShow(worst.id)}>
              {t.text('showOnPage')}
            </button>
          )}
          {onPanel && (
            <button class="btn compact" type="button" onClick={() => onPanel(worst.id)}>
              {t.text('openInPanel')}
            </button>
          )}
          <CopyFinding finding={worst} />
          <button class="btn quiet compact" type="button" onClick={() => onHide(statement, true)}>
            {t.text('thisIsWrong')}
          </button>
        </div>
      </div>
    </details>
  );
}
