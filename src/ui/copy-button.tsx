import { useState } from 'preact/hooks';
import { useTranslator } from './context.ts';
import type { MessageKey } from './i18n.ts';

export interface CopyButtonProps {
  label: MessageKey;
  /** Classes beside those of every button. */
  look?: string;
  /** Rejects where the clipboard refuses. */
  copy(): Promise<void>;
}

/** A button that copies something and says in its place what came of it. */
export function CopyButton({ label, look = '', copy }: CopyButtonProps) {
  const t = useTranslator();
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();
  return (
    <button
      class={`btn ${look}`.trim()}
      type="button"
      data-action="copy"
      onClick={() =>
        void copy().then(
          () => setOutcome('copied'),
          () => setOutcome('copyFailed'),
        )
      }
    >
      <span role="status">{t.text(outcome ?? label)}</span>
    </button>
  );
}
