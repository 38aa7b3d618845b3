interface FileChoiceProps {
  label: string;
  /** Kinds of file, as `accept` has them. */
  accept: string;
  onChoose(file: File): void;
}

/** A labelled box to choose a file. The same file can be chosen again, as it may have been mended since. */
export function FileChoice({ label, accept, onChoose }: FileChoiceProps) {
  return (
    <label class="field">
      {label}
      <input
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onChoose(file);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
