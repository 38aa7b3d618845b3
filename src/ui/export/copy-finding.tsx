import { useState } from 'preact/hooks';
import type { Finding } from '../../model/index.ts';
import { useTranslator } from '../context.ts';
import { useExport } from './actions.ts';

/** Copies a finding as a quotation with link, date and citations. */
export function CopyFinding({ finding }: { finding: Finding }) {
  const t = useTranslator();
  const actions = useExport();
  const [label, setLabel] = useState<'copyWithSources' | 'copied' | 'copyFailed'>('copyWithSources');
  if (!actions) return null;
  return (
    <button
      class="btn compact"
      type="button"
      data-action="copy"
      onClick={() =>
        void actions.copy(finding).then(
          () => setLabel('copied'),
          () => setLabel('copyFailed'),
        )
      }
    >
      <span role="status">{t.text(label)}</span>
    </button>
  );
}
