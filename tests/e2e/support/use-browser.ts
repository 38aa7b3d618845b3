import { afterAll, beforeAll } from 'vitest';
import type { Driver } from './driver.ts';
import { type Answer, type PageServer, servePages } from './server.ts';

/** What the tests of a `describe` share; there from its first test to its last. */
export interface Stage<D extends Driver> {
  readonly server: PageServer;
  readonly driver: D;
  /** Closes the browser and starts another. */
  relaunch(): Promise<void>;
}

/** Serves the sample pages and starts a browser with the extension for the tests of the `describe` that asks for it. */
export function useBrowser<D extends Driver>(
  launch: () => Promise<D>,
  pages?: Readonly<Record<string, Answer>>,
): Stage<D> {
  let server: PageServer | undefined;
  let driver: D | undefined;
  beforeAll(async () => {
    server = await servePages(pages);
    driver = await launch();
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });
  return {
    get server() {
      return server as PageServer;
    },
    get driver() {
      return driver as D;
    },
    async relaunch() {
      await driver?.close();
      driver = await launch();
    },
  };
}
