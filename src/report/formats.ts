import { citationReport } from './citations.ts';
import { claimReviewReport } from './claim-review.ts';
import { csvReport } from './csv.ts';
import { dossierReport } from './dossier.ts';
import type { ReportEntry } from './entry.ts';
import type { FormatId } from './format-names.ts';
import { htmlReport } from './html.ts';
import { jsonLine, jsonReport } from './json.ts';
import { markdownReport } from './markdown.ts';
import type { ReportOptions } from './options.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';
import { webAnnotationReport } from './web-annotation.ts';

/** A way to write audits down. */
export interface ReportFormat {
  /** End of a file's name, without the dot. */
  extension: string;
  mediaType: string;
  /** The audits as one file. */
  report(entries: readonly ReportEntry[], options?: ReportOptions): string;
  /** Of a format that can be written page by page: one page, and what stands between two. */
  stream?: { entry(entry: ReportEntry, options?: ReportOptions): string; between: string };
}

export { FORMATS, type FormatId } from './format-names.ts';

type Stream = NonNullable<ReportFormat['stream']>;

const streamed = (about: Pick<ReportFormat, 'extension' | 'mediaType'>, stream: Stream): ReportFormat => ({
  ...about,
  stream,
  report: (entries, options) => entries.map((entry) => stream.entry(entry, options)).join(stream.between),
});

/** Every format, by the name that the command line, the popup and the side panel know it by. */
export const REPORT_FORMATS: Readonly<Record<FormatId, ReportFormat>> = {
  text: streamed(
    { extension: 'txt', mediaType: 'text/plain' },
    {
      entry: (entry, options) => textReport(entry, options?.paint),
      between: `\n${'─'.repeat(96)}\n\n`,
    },
  ),
  json: { extension: 'json', mediaType: 'application/json', report: jsonReport },
  jsonl: streamed({ extension: 'jsonl', mediaType: 'application/jsonl' }, { entry: jsonLine, between: '' }),
  csv: { extension: 'csv', mediaType: 'text/csv', report: csvReport },
  markdown: streamed(
    { extension: 'md', mediaType: 'text/markdown' },
    { entry: markdownReport, between: '\n---\n\n' },
  ),
  html: { extension: 'html', mediaType: 'text/html', report: htmlReport },
  claimreview: {
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    report: claimReviewReport,
  },
  sarif: { extension: 'sarif', mediaType: 'application/sarif+json', report: sarifReport },
  webannotation: {
    extension: 'annotation.jsonld',
    mediaType: 'application/ld+json',
    report: webAnnotationReport,
  },
  dossier: { extension: 'html', mediaType: 'text/html', report: dossierReport },
  bibtex: {
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    report: (entries, options = {}) => citationReport('bibtex', entries, options),
  },
  ris: {
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    report: (entries, options = {}) => citationReport('ris', entries, options),
  },
  'csl-json': {
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    report: (entries, options = {}) => citationReport('csl-json', entries, options),
  },
};
