import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './support/chromium.ts';
import { answerOf, type Driver, eventually } from './support/driver.ts';
import { launchFirefox } from './support/firefox.ts';
import { type WatchingProxy, watchNetwork } from './support/proxy.ts';
import { type PageServer, servePages } from './support/server.ts';

/** Both browsers send every request through a proxy that knows only the page's own server, localhost included. */
const BROWSERS: [string, (port: number) => Promise<Driver>][] = [
  [
    'Chromium',
    (port) =>
      launchChromium({
        args: [
          `--proxy-server=127.0.0.1:${port}`,
          '--proxy-bypass-list=<-loopback>',
          // Chromium asks again and again whether anyone is signed in; this address it never tries.
          '--gaia-url=http://localhost:9',
        ],
      }),
  ],
  [
    'Firefox',
    (port) =>
      launchFirefox({
        prefs: {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': port,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': port,
          'network.proxy.allow_hijacking_localhost': true,
        },
      }),
  ],
];

/** Waits until the browser is done with what it asks for by itself at its start. */
async function quiet({ refused }: WatchingProxy): Promise<void> {
  let seen = -1;
  while (seen < refused.length) {
    seen = refused.length;
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

describe.each(BROWSERS)('a whole audit in %s', (_, launch) => {
  let server: PageServer;
  let proxy: WatchingProxy;
  let driver: Driver;

  beforeAll(async () => {
    server = await servePages();
    proxy = await watchNetwork(new URL(server.url('/')).host);
    driver = await launch(proxy.port);
  });
  afterAll(async () => {
    await driver?.close();
    await proxy?.close();
    await server?.close();
  });

  it('makes no request at all, while the page itself is reached through the watched way', async () => {
    const page = await driver.open(server.url('/clinic'));
    expect(server.requests).toContain('/clinic');
    // A request from the page to elsewhere, to see that the watch would notice one.
    await page.evaluate(() => fetch('http://elsewhere.example/').catch(() => undefined));
    expect(proxy.refused).toContain('GET elsewhere.example');
    await quiet(proxy);
    const before = { refused: proxy.refused.length, requests: server.requests.length };
    const popup = await driver.click(page);
    expect(await popup.settled()).toBe('result');
    expect(await answerOf(popup)).toMatch(/^\d+ statements/);
    await popup.evaluate((document) => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      document.querySelector<HTMLElement>('.body > .row > .btn:first-child')?.click();
    });
    await eventually(
      () => page.evaluate(() => (CSS.highlights as unknown as Map<string, unknown>).size),
      (size) => size > 0,
    );
    await popup.evaluate((document) => {
      document.querySelector<HTMLElement>('.body > .row > .btn:last-child')?.click();
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(proxy.refused.slice(before.refused)).toEqual([]);
    expect(server.requests.slice(before.requests)).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('could not make one: the pages of the extension are closed to the network', async () => {
    const page = await driver.open(server.url('/sober'));
    const popup = await driver.click(page);
    await popup.settled();
    const before = server.requests.length;
    const tried = await popup.evaluate(async () => {
      const blocked: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
      const image = new Image();
      image.src = 'http://localhost:1/pixel.gif';
      await new Promise((resolve) => setTimeout(resolve, 300));
      return blocked;
    });
    expect(tried).toContain('img-src');
    expect(server.requests.length).toBe(before);
    await popup.close();
    await page.close();
  });
});
