import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTranslator } from '../context.ts';
import { WrongMarks } from '../finding/wrong-marks.tsx';
import { namedSources, PageSourceList, UntracedFold } from '../page-sources/page-sources.tsx';
import { FactBox } from '../popup/fact-box.tsx';
import { CreditList, creditsOf } from '../popup/folds.tsx';
import { Limits } from '../popup/limits.tsx';
import { GroupHeading, isHidden, partsOf } from '../popup/result.tsx';
import { NextSteps, WhatWasRead } from '../popup/states.tsx';
import type { PopupData } from '../popup-data.ts';
import { groupsOf, type Statement, statementKey, statementsOf } from '../statements.ts';
import { FIRST_FILTER, type Filter, inPageOrder, MARKS, passes, step } from './filter.ts';
import { FilterForm } from './filter-form.tsx';
import type { Notes } from './notes.ts';
import { NotesSection } from './notes-section.tsx';
import type { PanelWish } from './panel.tsx';
import { useSingleKeys } from './single-keys.ts';
import { PanelStatement, type PanelStatementActions } from './statement.tsx';
import { Walk } from './walk.tsx';

export interface PanelResultActions extends PanelStatementActions {
  onMarkAll(): void;
  onUnmark(): void;
  onSaveWrong(): void;
  onKeys(on: boolean): void;
}

export interface PanelResultProps extends PanelResultActions {
  data: PopupData;
  marked: boolean;
  notes: Notes;
  wish?: PanelWish;
  keys: boolean;
  /** What else there is to do with the audit; stands before the end. */
  children?: ComponentChildren;
}

/** The audit of a page with room: filter, statements, what the page gets right, notes, and the walk through them. */
export function PanelResult(props: PanelResultProps) {
  const { data, marked, notes, wish, keys, onMarkAll, onUnmark, onSaveWrong, onKeys, children, ...actions } =
    props;
  const t = useTranslator();
  const root = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState<Filter>(FIRST_FILTER);
  const [current, setCurrent] = useState<string>();
  const [noteWish, setNoteWish] = useState<{ id: string; count: number }>();
  const { audit, cards, regulatory, hidden, accuracy } = data;
  const language = audit.page.language;
  const statements = statementsOf(audit.findings);
  const { warnings, counted, inLine } = partsOf(data);
  const named = namedSources(audit.citations);
  const credits = creditsOf(inLine, audit.disclosures, cards, t);
  const listed = statements.filter((statement) => passes(statement, filter));
  const walked = inPageOrder(listed.filter((statement) => !isHidden(statement, hidden)));

  const detailsOf = (id: string | undefined) =>
    [...(root.current?.querySelectorAll('details') ?? [])].find(
      ({ dataset }) => id !== undefined && dataset.statement === id,
    );

  /** Opens a statement, closes the one before it and takes the focus there. */
  function goTo(statement: Statement): void {
    const before = detailsOf(current);
    const next = detailsOf(statement.id);
    if (before && before !== next) before.open = false;
    if (next) {
      next.open = true;
      next.querySelector('summary')?.focus({ preventScroll: true });
      next.scrollIntoView({ block: 'start' });
    }
    setCurrent(statement.id);
  }

  function walk(by: 1 | -1): void {
    const next = step(walked, current, by);
    if (!next) return;
    goTo(next);
    actions.onShow(next.worst.id);
  }

  // Statements that the filter left out are listed again when they are asked for from outside; then they are there to go to.
  const [pending, setPending] = useState<string>();
  useEffect(() => {
    if (!wish) return;
    const wanted = statements.find(({ findings }) => findings.some(({ id }) => id === wish.findingId));
    if (!wanted) return;
    if (!passes(wanted, filter)) setFilter({ ...FIRST_FILTER, marks: MARKS });
    setPending(wanted.id);
  }, [wish?.findingId, wish?.askedAt]);
  useEffect(() => {
    const wanted = listed.find(({ id }) => id === pending);
    if (!wanted) return;
    setPending(undefined);
    goTo(wanted);
  }, [pending, filter]);

  const inFocus = () => {
    const id = document.activeElement?.closest<HTMLElement>('[data-statement]')?.dataset.statement ?? current;
    return walked.find((statement) => statement.id === id);
  };
  useSingleKeys(keys, {
    j: () => walk(1),
    k: () => walk(-1),
    s: () => {
      const statement = inFocus();
      if (statement) actions.onShow(statement.worst.id);
    },
    n: () => {
      const statement = inFocus();
      const details = detailsOf(statement?.id);
      if (!statement || !details) return;
      details.open = true;
      setCurrent(statement.id);
      setNoteWish({ id: statement.id, count: (noteWish?.count ?? 0) + 1 });
    },
    f: () => {
      const form = root.current?.querySelector<HTMLDetailsElement>('details.filter');
      if (!form) return;
      form.open = true;
      form.querySelector('input')?.focus();
    },
  });

  const row = (statement: Statement) => (
    <PanelStatement
      key={statement.id}
      statement={statement}
      cards={cards}
      accuracy={accuracy}
      hidden={hidden}
      notes={notes}
      pageLanguage={language}
      current={statement.id === current}
      noteWish={statement.id === noteWish?.id ? noteWish.count : undefined}
      {...actions}
    />
  );
  const noted = Object.values(notes).filter((text) => text.trim()).length;
  return (
    <div ref={root} class="panel-result">
      <nav class="jump" aria-label={t.text('inThisPanel')}>
        <ul>
          <Jump to="statements" name={t.text('jumpStatements')} count={counted.length} />
          {named > 0 && <Jump to="page-sources" name={t.text('sources')} count={named} />}
          {credits.length > 0 && <Jump to="right" name={t.text('jumpRight')} count={credits.length} />}
          <Jump to="notes" name={t.text('jumpNotes')} count={noted} />
        </ul>
      </nav>
      <section
        id="statements"
        aria-label={t.text('jumpStatements')}
        data-empty={statements.length === 0 ? '' : undefined}
      >
        {warnings.length === 0 && <WhatWasRead audit={audit} />}
        <FactBox lines={regulatory} cards={cards} disclosures={audit.disclosures} pageLanguage={language} />
        {counted.length > 0 && (
          <button class="btn compact mark-all" type="button" onClick={marked ? onUnmark : onMarkAll}>
            {t.text(marked ? 'removeMarks' : 'markAll')}
          </button>
        )}
        {statements.length > 0 ? (
          <FilterForm filter={filter} statements={statements} shown={listed.length} onFilter={setFilter} />
        ) : (
          <NextSteps />
        )}
        {filter.order === 'page'
          ? inPageOrder(listed).map(row)
          : groupsOf(listed).map((group) => (
              <section key={group.question} class="group">
                <GroupHeading group={group} hidden={hidden} />
                {group.statements.map(row)}
              </section>
            ))}
        {statements.length > 0 && listed.length === 0 && (
          <p class="small none">
            {t.text(filter.search || filter.claimType || filter.therapy ? 'filterNone' : 'filterNoneCounted')}{' '}
            <button
              class="btn quiet compact"
              type="button"
              onClick={() => setFilter({ ...FIRST_FILTER, marks: MARKS })}
            >
              {t.text('showAll')}
            </button>
          </p>
        )}
      </section>
      {named > 0 && (
        <section id="page-sources">
          <h2>{t.text('sourcesHeading')}</h2>
          <PageSourceList citations={audit.citations} pageLanguage={language} onShow={actions.onShow} />
        </section>
      )}
      {audit.citations.length > named && (
        <section>
          <UntracedFold citations={audit.citations} pageLanguage={language} onShow={actions.onShow} />
        </section>
      )}
      {credits.length > 0 && (
        <section id="right">
          <h2>{t.text('rightHeading')}</h2>
          <CreditList credits={credits} pageLanguage={language} />
        </section>
      )}
      <NotesSection
        notes={notes}
        statements={statements.map((statement) => statementKey(statement))}
        pageLanguage={language}
        onNote={actions.onNote}
      />
      {children}
      <section class="end">
        <WrongMarks count={data.wrongMarks} onSaveWrong={onSaveWrong} />
        <label class="check">
          <input
            type="checkbox"
            name="keys"
            checked={keys}
            onChange={({ currentTarget }) => onKeys(currentTarget.checked)}
          />
          <span>{t.text('singleKeys')}</span>
        </label>
        <Limits {...data} />
      </section>
      <Walk
        at={walked.findIndex(({ id }) => id === current) + 1}
        of={walked.length}
        keys={keys}
        onWalk={walk}
      />
    </div>
  );
}

function Jump({ to, name, count }: { to: string; name: string; count: number }) {
  const t = useTranslator();
  return (
    <li>
      <a href={`#${to}`}>
        {name} <span class="number">{t.number(count)}</span>
      </a>
    </li>
  );
}
