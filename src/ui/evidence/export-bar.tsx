import type { ComponentChildren } from 'preact';
import { CITATION_FORMATS, type CitationFormat } from '../../model/index.ts';
import { useTranslator } from '../context.ts';
import type { MessageKey } from '../i18n.ts';

/** The format by name, with the programs that read it. */
const FORMAT_TEXT: Record<CitationFormat, MessageKey> = {
  ris: 'citeRis',
  bibtex: 'citeBibtex',
  'csl-json': 'citeCsl',
};

export interface ExportBarProps {
  label: MessageKey;
  ids: readonly string[];
  onExport(ids: readonly string[], format: CitationFormat): void;
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
        CITATION_FORMATS.map((format) => (
          <button
            key={format}
            class="btn compact"
            type="button"
            data-format={format}
            onClick={() => onExport(ids, format)}
          >
            {t.text(FORMAT_TEXT[format])}
          </button>
        ))}
      {children}
    </div>
  );
}
