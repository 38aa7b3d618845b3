import { useTranslator } from '../context.ts';
import { Chevron, VerdictMark } from '../icons.tsx';
import { CLAIM_TEXT, MARK_TEXT, type Mark, THERAPY_TEXT } from '../questions.ts';
import { markOf, type Statement } from '../statements.ts';
import { choicesOf, type Filter, MARKS, type Order } from './filter.ts';

export interface FilterFormProps {
  filter: Filter;
  statements: readonly Statement[];
  shown: number;
  /** Takes a change of the filter as it then is. */
  onFilter(change: (filter: Filter) => Filter): void;
}

/** Search, order, verdicts, kind of claim and treatment; folded to one line that says how much is listed. */
export function FilterForm({ filter, statements, shown, onFilter }: FilterFormProps) {
  const t = useTranslator();
  const { claimTypes, therapies } = choicesOf(statements);
  const set = (change: Partial<Filter>) => onFilter((now) => ({ ...now, ...change }));
  const toggle = (mark: Mark, on: boolean) =>
    onFilter((now) => ({
      ...now,
      marks: MARKS.filter((other) => (other === mark ? on : now.marks.includes(other))),
    }));
  return (
    <details class="fold filter">
      <summary>
        <span>
          {t.text('filterAndSort')}{' '}
          <span class="small" role="status">
            {t.text('filterShown', t.number(shown), t.number(statements.length))}
          </span>
        </span>
        <Chevron />
      </summary>
      <search class="filter-body">
        <div class="pair">
          <label class="field">
            {t.text('findInStatements')}
            <input
              type="search"
              name="find"
              value={filter.search}
              onInput={({ currentTarget }) => set({ search: currentTarget.value })}
            />
          </label>
          <label class="field">
            {t.text('order')}
            <select
              name="order"
              value={filter.order}
              onChange={({ currentTarget }) => set({ order: currentTarget.value as Order })}
            >
              <option value="worst">{t.text('orderWorst')}</option>
              <option value="page">{t.text('orderPage')}</option>
            </select>
          </label>
        </div>
        <fieldset>
          <legend class="label">{t.text('tallyLabel')}</legend>
          <div class="checks">
            {MARKS.map((mark) => (
              <MarkCheck
                key={mark}
                mark={mark}
                on={filter.marks.includes(mark)}
                count={statements.filter(({ worst }) => markOf(worst) === mark).length}
                onToggle={toggle}
              />
            ))}
          </div>
        </fieldset>
        <div class="pair">
          <label class="field">
            {t.text('filterClaim')}
            <select
              name="claim"
              value={filter.claimType}
              onChange={({ currentTarget }) => set({ claimType: currentTarget.value as Filter['claimType'] })}
            >
              <option value="">{t.text('filterAll')}</option>
              {claimTypes.map((type) => (
                <option key={type} value={type}>
                  {t.text(CLAIM_TEXT[type])}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            {t.text('filterTherapy')}
            <select
              name="therapy"
              value={filter.therapy}
              onChange={({ currentTarget }) => set({ therapy: currentTarget.value as Filter['therapy'] })}
            >
              <option value="">{t.text('filterAll')}</option>
              {therapies.map((therapy) => (
                <option key={therapy} value={therapy}>
                  {t.text(THERAPY_TEXT[therapy])}
                </option>
              ))}
            </select>
          </label>
        </div>
      </search>
    </details>
  );
}

interface MarkCheckProps {
  mark: Mark;
  on: boolean;
  count: number;
  onToggle(mark: Mark, on: boolean): void;
}

function MarkCheck({ mark, on, count, onToggle }: MarkCheckProps) {
  const t = useTranslator();
  return (
    <label class="check" data-mark={mark}>
      <input
        type="checkbox"
        name={mark}
        checked={on}
        onChange={({ currentTarget }) => onToggle(mark, currentTarget.checked)}
      />
      <VerdictMark mark={mark} />
      <span>{t.text(MARK_TEXT[mark])}</span>
      <span class="number">{t.number(count)}</span>
    </label>
  );
}
