import { Choice, FilterChoice } from '../choice.tsx';
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
          <Choice<Order>
            label={t.text('order')}
            name="order"
            value={filter.order}
            options={[
              { value: 'worst', text: t.text('orderWorst') },
              { value: 'page', text: t.text('orderPage') },
            ]}
            onChange={(order) => set({ order })}
          />
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
          <FilterChoice
            label={t.text('filterClaim')}
            name="claim"
            options={claimTypes}
            text={(type) => t.text(CLAIM_TEXT[type])}
            value={filter.claimType}
            onChange={(claimType) => set({ claimType: claimType ?? '' })}
          />
          <FilterChoice
            label={t.text('filterTherapy')}
            name="therapy"
            options={therapies}
            text={(therapy) => t.text(THERAPY_TEXT[therapy])}
            value={filter.therapy}
            onChange={(therapy) => set({ therapy: therapy ?? '' })}
          />
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
