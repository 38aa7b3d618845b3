/** Links of one page that are kept at most. */
const MAX_LINKS = 5_000;
/** Files that are no web pages: fetching them would only tell so. */
const NO_PAGE =
  /\.(?:pdf|jpe?g|png|gif|webp|avif|svg|ico|mp[34]|m4a|mov|avi|webm|zip|gz|docx?|xlsx?|pptx?|css|js|json|xml|rss|ics|vcf|woff2?)$/i;

/** Addresses of the web that are worth following: absolute, without fragment, each once, in page order. */
export function followable(links: Iterable<string>, base: string): string[] {
  const kept = new Set<string>();
  for (const link of links) {
    if (kept.size >= MAX_LINKS) break;
    if (!URL.canParse(link, base)) continue;
    const url = new URL(link, base);
    if (!/^https?:$/.test(url.protocol) || NO_PAGE.test(url.pathname)) continue;
    url.hash = '';
    kept.add(url.href);
  }
  return [...kept];
}

/** Where the links of a document lead, but for those that the page asks robots not to follow. */
export function linksOf(document: Document, url: string): string[] {
  const robots = document.querySelector('meta[name="robots" i]')?.getAttribute('content') ?? '';
  if (/\b(?:nofollow|none)\b/i.test(robots)) return [];
  const declared = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  const base = URL.canParse(declared, url) ? new URL(declared, url).href : url;
  const links = [...document.querySelectorAll('a[href], area[href]')]
    .filter((link) => !/\bnofollow\b/i.test(link.getAttribute('rel') ?? ''))
    .map((link) => link.getAttribute('href') ?? '');
  return followable(links, base);
}
