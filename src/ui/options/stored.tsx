import { ConfirmedDeletion } from '../confirmed-deletion.tsx';
import { useTranslator } from '../context.ts';

export interface StoredProps {
  /** True once everything has been deleted. */
  forgotten: boolean;
  onExport(): void;
  onForget(): void;
}

/** Everything the extension keeps: to take along, and to delete after a second word. */
export function Stored({ forgotten, onExport, onForget }: StoredProps) {
  const t = useTranslator();
  return (
    <section class="stored">
      <h2>{t.text('storedHeading')}</h2>
      <p>{t.text('storedWhat')}</p>
      <ConfirmedDeletion ask="storedDelete" sure="storedSure" now="storedDeleteNow" onDelete={onForget}>
        <button class="btn" type="button" onClick={onExport}>
          {t.text('storedExport')}
        </button>
      </ConfirmedDeletion>
      <div role="status">{forgotten && <p class="notice">{t.text('storedDeleted')}</p>}</div>
    </section>
  );
}
