import { CLAIM_TYPES, CONDITIONS, NAMED_THERAPIES, RECORD_KINDS, STANCES } from '../../model/index.ts';
import { FilterChoice } from '../choice.tsx';
import { useTranslator } from '../context.ts';
import { CLAIM_TEXT, THERAPY_TEXT } from '../questions.ts';
import { CONDITION_TEXT, KIND_TEXT, STANCE_TEXT } from '../record-words.ts';
import { type Filters, type LibraryRecord, NO_FILTERS } from './library.ts';

export interface FilterFormProps {
  records: readonly LibraryRecord[];
  filters: Filters;
  onChange(filters: Filters): void;
}

/** Search and filters. Each takes effect at once; nothing is sent anywhere. */
export function FilterForm({ records, filters, onChange }: FilterFormProps) {
  const t = useTranslator();
  const years = [...new Set(records.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
  const set = (change: Partial<Filters>) => onChange({ ...filters, ...change });
  return (
    <search>
      <form class="filters" onSubmit={(event) => event.preventDefault()} onReset={() => onChange(NO_FILTERS)}>
        <label class="field">
          {t.text('find')}
          <input
            type="search"
            name="words"
            value={filters.words}
            onInput={(event) => set({ words: event.currentTarget.value })}
          />
        </label>
        <div class="pair">
          <FilterChoice
            label={t.text('filterTherapy')}
            name="filterTherapy"
            options={NAMED_THERAPIES}
            text={(therapy) => t.text(THERAPY_TEXT[therapy])}
            value={filters.therapy}
            onChange={(therapy) => set({ therapy })}
          />
          <FilterChoice
            label={t.text('filterCondition')}
            name="filterCondition"
            options={CONDITIONS}
            text={(condition) => t.text(CONDITION_TEXT[condition])}
            value={filters.condition}
            onChange={(condition) => set({ condition })}
          />
          <FilterChoice
            label={t.text('filterClaim')}
            name="filterClaim"
            options={CLAIM_TYPES}
            text={(claim) => t.text(CLAIM_TEXT[claim])}
            value={filters.claim}
            onChange={(claim) => set({ claim })}
          />
          <FilterChoice
            label={t.text('filterStance')}
            name="filterStance"
            options={STANCES}
            text={(stance) => t.text(STANCE_TEXT[stance])}
            value={filters.stance}
            onChange={(stance) => set({ stance })}
          />
          <FilterChoice
            label={t.text('filterKind')}
            name="filterKind"
            options={RECORD_KINDS}
            text={(kind) => t.text(KIND_TEXT[kind])}
            value={filters.kind}
            onChange={(kind) => set({ kind })}
          />
          <FilterChoice
            label={t.text('filterYear')}
            name="filterYear"
            options={years.map(String)}
            text={(year) => year}
            value={filters.since === undefined ? undefined : String(filters.since)}
            onChange={(since) => set({ since: since === undefined ? undefined : Number(since) })}
          />
        </div>
        <button class="btn quiet compact" type="reset">
          {t.text('clearFilters')}
        </button>
      </form>
    </search>
  );
}
