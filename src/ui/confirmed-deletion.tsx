import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTranslator } from './context.ts';
import type { MessageKey } from './i18n.ts';

export interface ConfirmedDeletionProps {
  /** The button that asks, what is asked, and the button that does it. */
  ask: MessageKey;
  sure: MessageKey;
  now: MessageKey;
  /** Is there anything to delete? */
  offered?: boolean;
  /** Classes of the button that asks. */
  look?: string;
  /** Buttons that stand before the one that asks. */
  children?: ComponentChildren;
  onDelete(): void;
}

/** A button that deletes something after a second word: nothing goes at the first click. */
export function ConfirmedDeletion(props: ConfirmedDeletionProps) {
  const { ask, sure, now, offered = true, look = 'btn', children, onDelete } = props;
  const t = useTranslator();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <div class="row">
        {children}
        {offered && !asked && (
          <button class={look} type="button" onClick={() => setAsked(true)}>
            {t.text(ask)}
          </button>
        )}
      </div>
      {offered && asked && (
        <fieldset class="factbox">
          <legend class="visually-hidden">{t.text(ask)}</legend>
          <p>{t.text(sure)}</p>
          <p class="row">
            <button
              class="btn primary"
              type="button"
              // The button that was pressed is gone: what it asked for takes its place, and the focus.
              ref={(button) => button?.focus()}
              onClick={() => {
                setAsked(false);
                onDelete();
              }}
            >
              {t.text(now)}
            </button>
            <button class="btn" type="button" onClick={() => setAsked(false)}>
              {t.text('storedKeep')}
            </button>
          </p>
        </fieldset>
      )}
    </>
  );
}
