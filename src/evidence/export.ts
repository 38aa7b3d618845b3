import citations from '../generated/citations.json' with { type: 'json' };
import type { CitationFormat } from '../model/index.ts';

interface ExportedCitation {
  bibtex: string;
  ris: string;
  csl: Record<string, unknown>;
}

const byId = citations as unknown as Record<string, ExportedCitation | undefined>;

/** True for a record of the bundled set; those of packs carry no citation data. */
export const hasCitation = (id: string): boolean => byId[id] !== undefined;

/**
 * The citations of the given records as one file. Ids without a bundled citation, those of a pack, are left out.
 * Kept out of `index.ts`, so that only pages that export carry the data.
 */
export function exportCitations(ids: readonly string[], format: CitationFormat): string {
  const found = ids.flatMap((id) => byId[id] ?? []);
  switch (format) {
    case 'bibtex':
      return `${found.map(({ bibtex }) => bibtex).join('\n\n')}\n`;
    case 'ris':
      return `${found.map(({ ris }) => ris).join('\n\n')}\n`;
    case 'csl-json':
      return `${JSON.stringify(
        found.map(({ csl }) => csl),
        null,
        2,
      )}\n`;
  }
}
