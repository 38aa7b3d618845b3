import { useState } from 'preact/hooks';
import { answerText, foundIn } from '../answer.ts';
import { useTranslator } from '../context.ts';
import { WrongMarks } from '../finding/wrong-marks.tsx';
import { VerdictMark } from '../icons.tsx';
import { PageSourcesFold } from '../page-sources/page-sources.tsx';
import type { HiddenStatement, PopupData } from '../popup-data.ts';
import { GROUP_TEXT, TALLY_TEXT } from '../questions.ts';
import { type Group, groupsOf, type Statement, statementKey, statementsOf, tallyOf } from '../statements.ts';
import { FactBox } from './fact-box.tsx';
import { type StatementActions, StatementRow, type StatementRowProps } from './finding.tsx';
import { Credits, Unsure } from './folds.tsx';
import { Limits } from './limits.tsx';
import { NextSteps, WhatWasRead } from './states.tsx';

/** Above this many statements each question shows its worst one and offers the rest. */
const MANY = 12;

export interface ResultActions extends StatementActions {
  onSaveWrong(): void;
}

interface Parts {
  warnings: Statement[];
  counted: Statement[];
  unsure: Statement[];
  inLine: Statement[];
}

/** True for a statement that the reader has hidden. */
export const isHidden = (statement: Statement, hidden: readonly HiddenStatement[]): boolean =>
  hidden.some((entry) => entry.statement === statementKey(statement));

/** Splits an audit into what is counted, what is unsure and what is credited; what the reader has hidden is not counted. */
export function partsOf({ audit, hidden }: Pick<PopupData, 'audit' | 'hidden'>): Parts {
  const statements = statementsOf(audit.findings);
  const warnings = statements.filter(({ status }) => status === 'warning');
  return {
    warnings,
    counted: warnings.filter((statement) => !isHidden(statement, hidden)),
    unsure: statements.filter(({ status }) => status === 'review'),
    inLine: statements.filter(({ status }) => status === 'in-line'),
  };
}

/** The live line: the answer in one sentence and the tally by verdict. */
export function ResultAnswer({ data }: { data: PopupData }) {
  const t = useTranslator();
  const tally = tallyOf(partsOf(data).counted);
  const hidden = data.hidden.map(({ statement }) => statement);
  const answer = answerText(t, foundIn(data.audit, hidden));
  return (
    <>
      <h1 class="answer">{answer}</h1>
      {tally.length > 0 && (
        <ul class="tally" aria-label={t.text('tallyLabel')}>
          {tally.map(({ verdict, count }) => (
            <li key={verdict} data-mark={verdict}>
              <VerdictMark mark={verdict} />
              <span>
                <b>{t.number(count)}</b> {verdict !== 'consistent' && t.plural(TALLY_TEXT[verdict], count)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Everything below the answer. */
export function ResultBody({ data, onSaveWrong, ...actions }: { data: PopupData } & ResultActions) {
  const { audit, cards, regulatory, hidden, hiddenBySettings, accuracy } = data;
  const { warnings, unsure, inLine } = partsOf(data);
  const shared = { cards, accuracy, pageLanguage: audit.page.language, hidden, ...actions };
  const factBox = (
    <FactBox
      lines={regulatory}
      cards={cards}
      disclosures={audit.disclosures}
      pageLanguage={audit.page.language}
    />
  );
  const folds = (
    <div class="folds">
      <Credits
        inLine={inLine}
        disclosures={audit.disclosures}
        cards={cards}
        pageLanguage={audit.page.language}
      />
      <PageSourcesFold
        citations={audit.citations}
        pageLanguage={audit.page.language}
        onShow={actions.onShow}
      />
      <Unsure statements={unsure} {...shared} />
    </div>
  );
  const end = (
    <>
      <WrongMarks count={data.wrongMarks} onSaveWrong={onSaveWrong} />
      <Limits audit={audit} hiddenBySettings={hiddenBySettings} historyFault={data.historyFault} />
    </>
  );
  const hasFolds = inLine.length + audit.disclosures.length + audit.citations.length + unsure.length > 0;
  if (warnings.length === 0) {
    return (
      <div class="state">
        <WhatWasRead audit={audit} />
        {factBox}
        <NextSteps />
        {hasFolds && folds}
        {end}
      </div>
    );
  }
  return (
    <>
      {factBox}
      <div class="content">
        {groupsOf(warnings).map((group) => (
          <QuestionGroup key={group.question} group={group} collapsed={warnings.length > MANY} {...shared} />
        ))}
        <div class="last">
          {hasFolds && folds}
          {end}
        </div>
      </div>
    </>
  );
}

/** A patient's question and how many statements under it are counted. */
export function GroupHeading({ group, hidden }: { group: Group; hidden: readonly HiddenStatement[] }) {
  const t = useTranslator();
  const count = group.statements.filter((statement) => !isHidden(statement, hidden)).length;
  return (
    <h2>
      {t.text(GROUP_TEXT[group.question])}{' '}
      <span class="count">
        {t.number(count)}
        <span class="visually-hidden"> {t.plural('statements', count)}</span>
      </span>
    </h2>
  );
}

interface GroupProps extends Omit<StatementRowProps, 'statement'> {
  group: Group;
  collapsed: boolean;
}

function QuestionGroup({ group, collapsed, hidden, ...rest }: GroupProps) {
  const t = useTranslator();
  const [expanded, setExpanded] = useState(!collapsed);
  const shown = expanded ? group.statements : group.statements.slice(0, 1);
  const more = group.statements.length - shown.length;
  return (
    <section class="group">
      <GroupHeading group={group} hidden={hidden} />
      {shown.map((statement) => (
        <StatementRow key={statement.id} statement={statement} hidden={hidden} {...rest} />
      ))}
      {more > 0 && (
        <button class="btn quiet more" type="button" onClick={() => setExpanded(true)}>
          {t.plural('showMore', more)}
        </button>
      )}
    </section>
  );
}
