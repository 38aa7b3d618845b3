import { useTranslator } from './context.ts';

interface ChoiceProps<Value extends string> {
  label: string;
  name?: string;
  value: Value;
  options: readonly { value: Value; text: string; lang?: string }[];
  onChange(value: Value): void;
}

/** A labelled list to choose one of. */
export function Choice<Value extends string>({ label, name, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <label class="field">
      {label}
      <select
        name={name}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            lang={option.lang}
            selected={option.value === value}
          >
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FilterChoiceProps<Value extends string> {
  label: string;
  name: string;
  options: readonly Value[];
  text(option: Value): string;
  /** `undefined` or '' where all are let through. */
  value: Value | '' | undefined;
  onChange(value: Value | undefined): void;
}

/** A labelled list to let through one of, or all. */
export function FilterChoice<Value extends string>(props: FilterChoiceProps<Value>) {
  const { label, name, options, text, value, onChange } = props;
  const t = useTranslator();
  return (
    <Choice<Value | ''>
      label={label}
      name={name}
      value={value ?? ''}
      options={[
        { value: '', text: t.text('filterAll') },
        ...options.map((option) => ({ value: option, text: text(option) })),
      ]}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
    />
  );
}
