import { useState } from 'preact/hooks';
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
      {asked && (
        <fieldset class="factbox">
          <legend class="visually-hidden">{t.text('storedDelete')}</legend>
          <p>{t.text('storedSure')}</p>
          <div class="row">
            <button
              class="btn primary"
              type="button"
              // The button that was pressed is gone: what it asked for takes its place, and the focus.
              ref={(button) => button?.focus()}
              onClick={() => {
                setAsked(false);
                onForget();
              }}
            >
              {t.text('storedDeleteNow')}
            </button>
            <button class="btn" type="button" onClick={() => setAsked(false)}>
              {t.text('storedKeep')}
            </button>
          </div>
        </fieldset>
      )}
      <div role="status">{forgotten && <p class="notice">{t.text('storedDeleted')}</p>}</div>
    </section>
  );
}
