import { useState } from 'preact/hooks';
import type { Finding } from '../../model/index.ts';
import { useTranslator } from '../context.ts';
import { useExport } from './actions.ts';

/** Copies a finding as a quotation with link, date and citations. */
export function CopyFinding({ finding }: { finding: Finding }) {
  const t = useTranslator();
  const actions = useExport();
  const [copied, setCopied] = useState(false);
  if (!actions) return null;
  return (
    <button
      class="btn compact"
      type="button"
      data-action="copy"
      onClick={() =>
        void actions.copy(finding).then(
          () => setCopied(true),
          () => setCopied(false),
        )
      }
    >
      <span role="status">{t.text(copied ? 'copied' : 'copyWithSources')}</span>
    </button>
  );
}
