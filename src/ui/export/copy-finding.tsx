import type { Finding } from '../../model/index.ts';
import { CopyButton } from '../copy-button.tsx';
import { useExport } from './actions.ts';

/** Copies a finding as a quotation with link, date and citations. */
export function CopyFinding({ finding }: { finding: Finding }) {
  const actions = useExport();
  return actions && <CopyButton label="copyWithSources" look="compact" copy={() => actions.copy(finding)} />;
}
