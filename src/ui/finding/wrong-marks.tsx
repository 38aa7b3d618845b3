import { useTranslator } from '../context.ts';

export interface WrongMarksProps {
  /** How many statements of any page the reader has marked as wrong. */
  count: number;
  onSaveWrong(): void;
}

/** Offers what the reader has marked as wrong as a file; nothing is sent. */
export function WrongMarks({ count, onSaveWrong }: WrongMarksProps) {
  const t = useTranslator();
  if (count === 0) return null;
  return (
    <p class="small wrong-marks">
      {t.plural('wrongMarks', count)}{' '}
      <button class="btn quiet compact" type="button" onClick={onSaveWrong}>
        {t.text('saveWrongMarks')}
      </button>
    </p>
  );
}
