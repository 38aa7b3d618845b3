import { useTranslator } from '../context.ts';

export interface ShortcutsProps {
  /** Keys as the browser names them; '' where none are set. */
  shortcuts: readonly { name: string; description: string; keys: string }[];
  /** Opens the browser's own page for shortcuts; absent where it has none. */
  onChangeShortcuts?: (() => void) | undefined;
}

/** Keyboard shortcuts, which only the browser can change. */
export function Shortcuts({ shortcuts, onChangeShortcuts }: ShortcutsProps) {
  const t = useTranslator();
  return (
    <section>
      <h2>{t.text('shortcutsHeading')}</h2>
      <dl class="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : t.text('shortcutNone')}</dd>
          </div>
        ))}
      </dl>
      {onChangeShortcuts ? (
        <p>
          <button class="btn" type="button" onClick={onChangeShortcuts}>
            {t.text('shortcutsChange')}
          </button>
        </p>
      ) : (
        <p class="small">{t.text('shortcutsWhere')}</p>
      )}
    </section>
  );
}
