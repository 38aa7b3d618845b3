import { useState } from 'preact/hooks';
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
  const [asked, setAsked] = useState(false);
  return (
    <section class="stored">
      <h2>{t.text('storedHeading')}</h2>
      <p>{t.text('storedWhat')}</p>
      <div class="row">
        <button class="btn" type="button" onClick={onExport}>
          {t.text('storedExport')}
        </button>
        {!asked && (
          <button class="btn" type="button" onClick={() => setAsked(true)}>
            {t.text('storedDelete')}
          </button>
        )}
      </div>
      <ConfirmedDeletion
        ask="storedDelete"
        sure="storedSure"
        now="storedDeleteNow"
        asked={asked}
        onAsked={setAsked}
        onDelete={onForget}
      />
      <div role="status">{forgotten && <p class="notice">{t.text('storedDeleted')}</p>}</div>
    </section>
  );
}
