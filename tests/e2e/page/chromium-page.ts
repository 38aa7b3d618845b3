import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { chromiumPath } from '../support/browsers.ts';

/** Serves pages on localhost; `pages` maps paths to HTML and may grow while the server runs. */
export async function servePages(pages: Map<string, string>): Promise<{ origin: string; close: () => void }> {
  const server: Server = createServer((request, response) => {
    const html = pages.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? 'not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

export const launchChromium = (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--force-prefers-reduced-motion'],
  });

/** Source of a script that offers the named modules of `src/page` as `globalThis.room`. */
export async function bundlePageRoom(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('./page-room.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'room',
    target: 'chrome120',
  });
  return `${result.outputFiles[0]?.text}; globalThis.room = room;`;
}

/**
 * A world of its own in the page, as a content script has: same DOM, but none of the page's JavaScript objects.
 * `run` evaluates a function there with JSON arguments and returns its JSON result.
 */
export class IsolatedWorld {
  private constructor(
    private readonly session: CDPSession,
    private readonly contextId: number,
  ) {}

  static async open(page: Page, script: string): Promise<IsolatedWorld> {
    const session = await page.createCDPSession();
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'content-script',
    });
    const world = new IsolatedWorld(session, executionContextId);
    await world.evaluate(script);
    return world;
  }

  run<A extends unknown[], R>(task: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.evaluate(
      `(${task.toString()})(${args.map((arg) => JSON.stringify(arg)).join(',')})`,
    ) as Promise<Awaited<R>>;
  }

  private async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      contextId: this.contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}
