/**
 * Addresses that name a paper or a registered study: an identifier in them, or a library that files by identifier.
 * Compared without reading the page behind them.
 */
const SOURCE_ADDRESS =
  /(?:\b10\.\d{4,9}\/|10\.\d{4,9}%2f|\bpubmed\b|ncbi\.nlm\.nih\.gov|\/pii\/|PMC\d{4,8}|NCT\d{8}|clinicaltrials\.gov|isrctn\.com|anzctr\.org|europepmc\.org)/i;

const LONGEST_ADDRESS = 600;

/** True where an address points to a scientific source. */
export const namesSource = (url: string): boolean =>
  url.length <= LONGEST_ADDRESS && /^https?:/i.test(url) && SOURCE_ADDRESS.test(url);
