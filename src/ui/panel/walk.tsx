import { useTranslator } from '../context.ts';

export interface WalkProps {
  /** Place of the current statement on the page, from 1; 0 before the walk has begun. */
  at: number;
  of: number;
  keys: boolean;
  onWalk(by: 1 | -1): void;
}

/** The bar by which a reader goes from statement to statement in page order; the page follows. */
export function Walk({ at, of, keys, onWalk }: WalkProps) {
  const t = useTranslator();
  if (of === 0) return null;
  return (
    <fieldset class="walk" aria-label={t.text('walkLabel')}>
      <button class="btn compact" type="button" disabled={at === 1} onClick={() => onWalk(-1)}>
        {t.text('walkPrevious')} {keys && <kbd>K</kbd>}
      </button>
      <span class="small" role="status">
        {at > 0 ? t.text('walkAt', t.number(at), t.number(of)) : t.plural('walkStart', of)}
      </span>
      <button class="btn compact" type="button" disabled={at === of} onClick={() => onWalk(1)}>
        {t.text('walkNext')} {keys && <kbd>J</kbd>}
      </button>
    </fieldset>
  );
}
