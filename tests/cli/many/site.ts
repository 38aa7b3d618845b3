import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const HTML = { 'content-type': 'text/html; charset=utf-8' };

const CLAIMS = [
  'Our stem cell injections rebuild worn cartilage in your knee without any surgery.',
  'PRP therapy is clinically proven to heal torn tendons in nine out of ten patients.',
  'Our exosome therapy is FDA approved and has no side effects whatsoever for patients.',
];

/** An invented clinic's page with a claim. */
export const clinicPage = (title: string, links: readonly string[] = [], claim = 0): string =>
  `<!doctype html><html lang="en"><title>${title}</title><main><h1>Stem cell therapy for knees</h1>
  <p>${CLAIMS[claim % CLAIMS.length]}</p>${links.map((link) => `<a href="${link}">more</a>`).join('\n')}</main></html>`;

/** A server on localhost that notes what it was asked for and when. */
export class TestSite {
  readonly asked: { path: string; at: number; agent: string }[] = [];
  private constructor(
    private readonly server: Server,
    /** "http://127.0.0.1:PORT" */
    readonly origin: string,
  ) {}

  /** `pages` maps paths to HTML or to a listener; anything else is not found. */
  static async open(pages: Record<string, string | RequestListener>): Promise<TestSite> {
    let site: TestSite;
    const server = createServer((request, response) => {
      site.note(request);
      const page = pages[request.url ?? ''];
      if (typeof page === 'function') page(request, response);
      else if (page === undefined) response.writeHead(404, HTML).end('not here');
      else response.writeHead(200, HTML).end(page);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    site = new TestSite(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return site;
  }

  /** Paths in the order in which they were asked for. */
  get paths(): string[] {
    return this.asked.map(({ path }) => path);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private note({ url, headers }: IncomingMessage): void {
    this.asked.push({ path: url ?? '', at: performance.now(), agent: headers['user-agent'] ?? '' });
  }
}

/** Pages 0 to `count` - 1 of a site, each linking to two more; page 0 is at "/". */
export function treeOfPages(count: number): Record<string, string> {
  const path = (page: number): string => (page ? `/page/${page}` : '/');
  const pages = Array.from({ length: count }, (_, page) => {
    const links = [2 * page + 1, 2 * page + 2].filter((other) => other < count).map(path);
    return [path(page), clinicPage(`Page ${page}`, links, page)] as const;
  });
  return Object.fromEntries(pages);
}

/** The text without the moment of the audit, which alone may differ between two runs. */
export const timeless = (text: string): string => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME');
