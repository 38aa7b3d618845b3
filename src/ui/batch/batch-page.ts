import type { ReportEntry } from '../../report/entry.ts';

/** One page of a batch; `left` is one that was not begun when the batch was stopped. */
export interface BatchPage {
  url: string;
  state: 'waiting' | 'reading' | 'done' | 'left';
  entry?: ReportEntry;
}

/** Addresses that one batch takes. */
export const MAX_PAGES = 300;

/** Web addresses in a text, one a line, each once and without fragment; what is no web address is left out. */
export function addressesIn(text: string): string[] {
  const addresses = new Set<string>();
  for (const line of text.split(/\s+/)) {
    if (!/^https?:\/\//i.test(line) || !URL.canParse(line)) continue;
    const url = new URL(line);
    url.hash = '';
    addresses.add(url.href);
  }
  return [...addresses];
}

/** Files that a batch can be saved as; the same as those of the command line. */
export const BATCH_FILES = ['audits.jsonl', 'findings.csv', 'sites.csv', 'shared-text.csv'] as const;
export type BatchFile = (typeof BATCH_FILES)[number];
