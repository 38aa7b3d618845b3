import { useState } from 'preact/hooks';
import type { EvidenceCard } from '../../model/index.ts';
import type { Accuracy } from '../accuracy.ts';
import { useTranslator } from '../context.ts';
import { CopyFinding } from '../export/copy-finding.tsx';
import { Claims } from '../finding/claims.tsx';
import { HiddenRow } from '../finding/hidden-row.tsx';
import { isOnPage, UnseenNote } from '../finding/unseen.tsx';
import { WordsExplained } from '../finding/words-explained.tsx';
import { AskClinic, StatementSummary } from '../popup/finding.tsx';
import { citedCards } from '../popup/sources.tsx';
import type { HiddenStatement } from '../popup-data.ts';
import { markOf, type Statement, statementKey } from '../statements.ts';
import { EvidenceDrawer } from './evidence-drawer.tsx';
import { NoteField } from './note-field.tsx';
import type { Notes } from './notes.ts';
import { WhyMarked } from './why-marked.tsx';

export interface PanelStatementActions {
  onShow(findingId: string): void;
  onHide(statement: Statement, hidden: boolean, remark?: string): void;
  /** Keeps a note on a statement, by its key; '' is the page as a whole. */
  onNote(statement: string, text: string): void;
  /** Rejects where the clipboard refuses. */
  onCopy(text: string): Promise<void>;
}

export interface PanelStatementProps extends PanelStatementActions {
  statement: Statement;
  cards: readonly EvidenceCard[];
  accuracy: Accuracy;
  hidden: readonly HiddenStatement[];
  notes: Notes;
  pageLanguage: string;
  current: boolean;
  /** Set where the reader asks for the note by key: a number of its own for each time. */
  noteWish?: number;
}

/** A statement with everything that stands behind it, and the reader's note; or what is left of a hidden one. */
export function PanelStatement(props: PanelStatementProps) {
  const key = statementKey(props.statement);
  const entry = props.hidden.find(({ statement }) => statement === key);
  if (entry) return <HiddenRow {...props} remark={entry.remark} />;
  return <Details {...props} />;
}

/** What stands behind a statement is drawn when it is opened for the first time: a page may have hundreds. */
function Details(props: PanelStatementProps) {
  const [opened, setOpened] = useState(false);
  const { worst, id } = props.statement;
  return (
    <details
      class="finding"
      data-mark={markOf(worst)}
      data-statement={id}
      data-finding={worst.id}
      data-current={props.current ? '' : undefined}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true);
      }}
    >
      <StatementSummary {...props} cued />
      {(opened || props.current) && <Full {...props} />}
    </details>
  );
}

function Full(props: PanelStatementProps) {
  const { statement, cards, accuracy, notes, pageLanguage, noteWish, onShow, onHide, onNote, onCopy } = props;
  const t = useTranslator();
  const { worst, findings } = statement;
  const key = statementKey(statement);
  const cited = citedCards(worst, cards);
  const read = [worst.quote, worst.why, ...cited.flatMap(({ card }) => [card.finding, ...card.figures])];
  return (
    <div class="body full">
      {worst.headingPath.length > 0 && (
        <p class="small">
          {t.text('standsUnder')}{' '}
          <span lang={pageLanguage || undefined} dir="auto">
            {worst.headingPath.join(' › ')}
          </span>
        </p>
      )}
      <UnseenNote finding={worst} />
      <div class="row">
        {isOnPage(worst) && (
          <button class="btn compact" type="button" onClick={() => onShow(worst.id)}>
            {t.text('showOnPage')}
          </button>
        )}
        <CopyFinding finding={worst} />
      </div>
      <div class="says">
        <h3>{t.text('evidenceSays')}</h3>
        <p lang="en">{worst.why}</p>
      </div>
      <Claims findings={findings} />
      <AskClinic questions={worst.questions} />
      <div class="folds">
        <EvidenceDrawer cited={cited} onCopy={onCopy} />
        <WhyMarked statement={statement} accuracy={accuracy} />
        <WordsExplained texts={read} />
      </div>
      <NoteField
        label={t.text('noteLabel')}
        text={notes[key] ?? ''}
        focusWish={noteWish}
        onNote={(text) => onNote(key, text)}
      />
      <div class="row">
        <button class="btn quiet compact" type="button" onClick={() => onHide(statement, true)}>
          {t.text('thisIsWrong')}
        </button>
      </div>
    </div>
  );
}
