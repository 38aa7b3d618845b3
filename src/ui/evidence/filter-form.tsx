import { CLAIM_TYPES, CONDITIONS, RECORD_KINDS, STANCES, THERAPIES } from '../../model/index.ts';
import { useTranslator } from '../context.ts';
import type { MessageKey } from '../i18n.ts';
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
          <Choice
            label="filterTherapy"
            options={THERAPIES.filter((therapy) => therapy !== 'other')}
            text={(therapy) => t.text(THERAPY_TEXT[therapy])}
            value={filters.therapy}
            onChange={(therapy) => set({ therapy })}
          />
          <Choice
            label="filterCondition"
            options={CONDITIONS}
            text={(condition) => t.text(CONDITION_TEXT[condition])}
            value={filters.condition}
            onChange={(condition) => set({ condition })}
          />
          <Choice
            label="filterClaim"
            options={CLAIM_TYPES}
            text={(claim) => t.text(CLAIM_TEXT[claim])}
            value={filters.claim}
            onChange={(claim) => set({ claim })}
          />
          <Choice
            label="filterStance"
            options={STANCES}
            text={(stance) => t.text(STANCE_TEXT[stance])}
            value={filters.stance}
            onChange={(stance) => set({ stance })}
          />
          <Choice
            label="filterKind"
            options={RECORD_KINDS}
            text={(kind) => t.text(KIND_TEXT[kind])}
            value={filters.kind}
            onChange={(kind) => set({ kind })}
          />
          <Choice
            label="filterYear"
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

interface ChoiceProps<T extends string> {
  label: MessageKey;
  options: readonly T[];
  text(option: T): string;
  value: T | undefined;
  onChange(value: T | undefined): void;
}

export function Choice<T extends string>({ label, options, text, value, onChange }: ChoiceProps<T>) {
  const t = useTranslator();
  return (
    <label class="field">
      {t.text(label)}
      <select
        name={label}
        value={value ?? ''}
        onChange={(event) => onChange(options.find((option) => option === event.currentTarget.value))}
      >
        <option value="">{t.text('filterAll')}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {text(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
