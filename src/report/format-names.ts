/** What people call each format. Apart from the formats themselves, so that a menu carries the names alone. */
export const FORMAT_NAMES = {
  text: 'Text',
  json: 'JSON',
  jsonl: 'JSON Lines',
  csv: 'CSV',
  markdown: 'Markdown',
  html: 'HTML',
  claimreview: 'ClaimReview',
  sarif: 'SARIF',
  webannotation: 'Web Annotation',
  dossier: 'Dossier',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
} as const;
export type FormatId = keyof typeof FORMAT_NAMES;
export const FORMATS = Object.keys(FORMAT_NAMES) as [FormatId, ...FormatId[]];
