import { gunzipSync } from 'node:zlib';
import { parseSitemap } from '@crawlee/utils';
import { fetchBytes, refuseBadStatus } from '../fetch-page.ts';
import { InputError } from '../input-error.ts';
import { MAX_BYTES, tooLarge } from '../limits.ts';
import { readFileBytes } from '../read-file.ts';
import { isWebAddress } from '../read-page.ts';

/** Sitemaps that one index may lead to, and pages that are taken: the limits of sitemaps.org times some. */
const MAX_SITEMAPS = 1_000;
const MAX_PAGES = 1_000_000;

/**
 * The addresses of the pages that a sitemap lists, with those of the sitemaps that an index leads to; in their order,
 * each once. XML (https://www.sitemaps.org/protocol.html) or plain text, either of them compressed or not, from the web
 * or a file.
 * @throws InputError where the sitemap cannot be read; a lesser sitemap that cannot goes to `report`
 */
export async function sitemapPages(
  address: string,
  timeoutSeconds: number,
  report: (text: string) => void,
): Promise<string[]> {
  const pages = new Set<string>();
  const sitemaps = [address];
  for (const [at, sitemap] of sitemaps.entries()) {
    try {
      const { urls, nested } = await entriesOf(await sitemapText(sitemap, timeoutSeconds));
      for (const url of urls) if (pages.size < MAX_PAGES) pages.add(url);
      const fresh = nested.filter((url) => isWebAddress(url) && !sitemaps.includes(url));
      sitemaps.push(...fresh.slice(0, MAX_SITEMAPS - sitemaps.length));
    } catch (error) {
      if (at === 0 || !(error instanceof InputError)) throw error;
      report(`${sitemap}: ${error.message}\n`);
    }
  }
  if (!pages.size) {
    throw new InputError(
      'empty-sitemap',
      'This sitemap lists no pages. Look in robots.txt for the right one.',
    );
  }
  return [...pages];
}

async function sitemapText(address: string, timeoutSeconds: number): Promise<string> {
  const bytes = isWebAddress(address)
    ? (await fetchBytes(address, timeoutSeconds, 'application/xml,text/xml,text/plain', refuseBadStatus))
        .bytes
    : await readFileBytes(address);
  return new TextDecoder().decode(isGzip(bytes) ? unpacked(bytes) : bytes);
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: 3 * MAX_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(3 * MAX_BYTES);
    throw new InputError('bad-sitemap', 'The compressed sitemap is damaged.');
  }
}

async function entriesOf(text: string): Promise<{ urls: string[]; nested: string[] }> {
  const urls: string[] = [];
  const nested: string[] = [];
  if (!text.trimStart().startsWith('<')) {
    for (const line of text.split(/\r?\n/)) if (isWebAddress(line.trim())) urls.push(line.trim());
    return { urls, nested };
  }
  try {
    // Depth 0: an index is read here, with our limits and our name, not by Crawlee.
    const options = { emitNestedSitemaps: true, maxDepth: 0 } as const;
    for await (const { loc, originSitemapUrl } of parseSitemap(
      [{ type: 'raw', content: text }],
      undefined,
      options,
    )) {
      if (originSitemapUrl === null) nested.push(loc);
      else if (isWebAddress(loc)) urls.push(loc);
    }
  } catch (error) {
    const [fault] = (error as Error).message.split('\n');
    throw new InputError('bad-sitemap', `This is no sitemap (${fault}). Give the address of its XML.`);
  }
  return { urls, nested };
}
