import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { Citation, EvidenceRecord } from '../src/evidence/schema.ts';

const config = plugins.config.get('@bibtex') as { format: { useIdAsLabel: boolean } };
config.format.useIdAsLabel = true;

/** CSL-JSON for citation-js. An open author list ends in the literal name "et al.", which only prose styles keep. */
function csl(record: EvidenceRecord, keepEtAl: boolean): Record<string, unknown> {
  const { URL: url, ...rest }: Citation = record.citation;
  const author = rest.author?.filter((name) => keepEtAl || !('literal' in name) || name.literal !== 'et al.');
  return {
    id: record.id,
    ...rest,
    ...(author?.length ? { author } : { author: undefined }),
    ...(url && !keepEtAl && { URL: url }),
  };
}

/** One plain-text citation in the Vancouver style, without link: links are shown apart. */
export function renderCitation(record: EvidenceRecord): string {
  const { DOI, PMID, ...rest } = csl(record, true);
  const text: string = new Cite([rest]).format('bibliography', { template: 'vancouver', format: 'text' });
  return text
    .trim()
    .replace(/^1\.\s*/, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/et al\.\.\s/, 'et al. ');
}

export interface ExportedCitation {
  bibtex: string;
  ris: string;
  csl: Record<string, unknown>;
}

/** The citation in the three exchange formats. */
export function exportCitation(record: EvidenceRecord): ExportedCitation {
  const data = csl(record, false);
  const cite = new Cite([data]);
  return {
    bibtex: (cite.format('bibtex') as string).trim(),
    ris: (cite.format('ris') as string).trim(),
    csl: JSON.parse(JSON.stringify(data)),
  };
}
