import { isWebAddress } from '../read-page.ts';

/** One page, or an archive of pages, to audit. */
export interface PageRequest {
  /** Unlike every other of the run, and the same in each run over the same pages. */
  key: string;
  /** Address or path. */
  input: string;
  /** Place in the output. */
  index: number;
  /** Asked for by a program's rules: robots.txt counts, and pages of one host are fetched with a pause. */
  polite: boolean;
  crawl?: CrawlPlace;
}

/** Where a page stands in a crawl: `start` tells the crawls of one run apart, depth 0 is its start page. */
interface CrawlPlace {
  start: string;
  depth: number;
}

/** An address as it is asked of a server: written in one way, without fragment. Anything else is left as it is. */
export function normalAddress(input: string): string {
  if (!isWebAddress(input) || !URL.canParse(input)) return input;
  const url = new URL(input);
  url.hash = '';
  return url.href;
}

export const isArchive = (input: string): boolean =>
  !isWebAddress(input) && /\.(?:warc(?:\.gz)?|wacz)$/i.test(input);
