import { useTranslator } from './context.ts';
import type { MessageKey } from './i18n.ts';

export interface ConfirmedDeletionProps {
  /** The button that asks, what is asked, and the button that does it. */
  ask: MessageKey;
  sure: MessageKey;
  now: MessageKey;
  /** True once the question stands. */
  asked: boolean;
  onAsked(asked: boolean): void;
  onDelete(): void;
}

/** The question before something is deleted: nothing goes at the first click. */
export function ConfirmedDeletion({ ask, sure, now, asked, onAsked, onDelete }: ConfirmedDeletionProps) {
  const t = useTranslator();
  if (!asked) return null;
  return (
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
            onAsked(false);
            onDelete();
          }}
        >
          {t.text(now)}
        </button>
        <button class="btn" type="button" onClick={() => onAsked(false)}>
          {t.text('storedKeep')}
        </button>
      </p>
    </fieldset>
  );
}
