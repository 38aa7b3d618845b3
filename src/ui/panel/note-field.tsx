import { useEffect, useRef } from 'preact/hooks';
import { MAX_NOTE } from './notes.ts';

/** A note is kept this long after the last key. */
const KEEP_AFTER_MS = 400;

export interface NoteFieldProps {
  label: string;
  text: string;
  rows?: number;
  /** Takes the focus whenever this number is another one. */
  focusWish?: number;
  onNote(text: string): void;
}

/** A note that is kept while it is written. */
export function NoteField({ label, text, rows = 3, focusWish, onNote }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focusWish !== undefined) field.current?.focus();
  }, [focusWish]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const unkept = useRef<string | undefined>(undefined);
  const keep = () => {
    clearTimeout(timer.current);
    if (unkept.current === undefined) return;
    onNote(unkept.current);
    unkept.current = undefined;
  };
  const keepLatest = useRef(keep);
  keepLatest.current = keep;
  // What was typed last is kept when the field goes, too.
  useEffect(() => () => keepLatest.current(), []);
  return (
    <label class="field">
      {label}
      <textarea
        ref={field}
        rows={rows}
        maxLength={MAX_NOTE}
        value={unkept.current ?? text}
        onInput={({ currentTarget }) => {
          unkept.current = currentTarget.value;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => keepLatest.current(), KEEP_AFTER_MS);
        }}
        onBlur={keep}
      />
    </label>
  );
}
