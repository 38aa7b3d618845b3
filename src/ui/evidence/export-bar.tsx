import type { ComponentChildren } from 'preact';
import { useTranslator } from '../context.ts';
import type { MessageKey } from '../i18n.ts';

export const EXPORT_FORMATS = ['bibtex', 'ris', 'csl-json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const FORMAT_NAME: Record<ExportFormat, string> = { bibtex: 'BibTeX', ris: 'RIS', 'csl-json': 'CSL-JSON' };

export interface ExportBarProps {
  label: MessageKey;
  ids: readonly string[];
  onExport(ids: readonly string[], format: ExportFormat): void;
  /** Further controls in the same row. */
  children?: ComponentChildren;
}

/** Buttons that save the citations of some records as a file. */
export function ExportBar({ label, ids, onExport, children }: ExportBarProps) {
  const t = useTranslator();
  return (
    <div class="row export">
      <span class="small">{t.text(label)}</span>
      {ids.length > 0 &&
        EXPORT_FORMATS.map((format) => (
          <button
            key={format}
            class="btn compact"
            type="button"
            data-format={format}
            onClick={() => onExport(ids, format)}
          >
            {FORMAT_NAME[format]}
          </button>
        ))}
      {children}
    </div>
  );
}
