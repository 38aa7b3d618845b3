import puppeteer, {
  type Browser,
  type Extension,
  type Page,
  type Protocol,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
import { chromiumPath } from './browsers.ts';
import { CHROME_BUILD } from './build.ts';
import { CHECK_PATIENCE_MS, type Driver, eventually, type Popup, type Screen } from './driver.ts';

/** The popup of Chromium is a page like others and may be used as such. */
export interface ChromiumPopup extends Popup {
  page: Page;
}

/** So may its side panel and the pages of the extension. */
export interface ChromiumScreen extends Screen {
  page: Page;
}

export interface Chromium extends Driver {
  welcome(): Promise<ChromiumScreen>;
  openOwn(path: string): Promise<ChromiumScreen>;
  openPanel(popup: Popup, control: string): Promise<ChromiumScreen>;
  click(page: Page): Promise<ChromiumPopup>;
}

export interface ChromiumOptions {
  args?: string[];
  /** Folder of a profile that outlives the browser. */
  profile?: string;
  /** Folder of the extension, where it is not the built one as it is. */
  extension?: string;
  /** True to leave the page open that opens after installing. */
  keepWelcome?: boolean;
}

const isPopup = (target: Target): boolean => target.url().endsWith('/popup.html');

const isPanel = (target: Target): boolean => target.url().endsWith('/sidepanel.html');

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1280,900',
  '--screen-info={1600x1200}',
];

/** Starts Chromium with the built extension in it. */
export async function launchChromium({
  args = [],
  profile,
  extension: folder = CHROME_BUILD,
  keepWelcome = false,
}: ChromiumOptions = {}): Promise<Chromium> {
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    headless: true,
    pipe: true,
    enableExtensions: [folder],
    args: [...ARGUMENTS, ...args],
    env: { ...process.env, LANGUAGE: 'en_US' },
    defaultViewport: { width: 1100, height: 800 },
    ...(profile && { userDataDir: profile }),
  });
  const extension = await onlyExtension(browser);
  const welcome = async () => {
    const target = await browser.waitForTarget((candidate) => candidate.url().endsWith('/welcome.html'));
    return screenOf(await target.asPage());
  };
  if (!keepWelcome) await (await welcome()).page.close();
  return {
    browser,
    welcome,
    async openOwn(path) {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${extension.id}/${path}`);
      return screenOf(page);
    },
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async click(page) {
      await page.bringToFront();
      await extension.triggerAction(page);
      const target = await browser.waitForTarget(isPopup);
      const popup = await target.asPage();
      await popup.waitForSelector('main.popup');
      return {
        page: popup,
        evaluate: (run) => popup.evaluate(`(${run})(document)`) as Promise<never>,
        async settled() {
          const done = await popup.waitForSelector(
            'main.popup[data-state="result"], main.popup[data-state="failed"]',
            { timeout: CHECK_PATIENCE_MS },
          );
          return (await done?.evaluate((main) => main.getAttribute('data-state'))) ?? '';
        },
        press: (control) => pressOn(popup, control),
        async close() {
          await popup.close();
          await eventually(
            async () => browser.targets().some(isPopup),
            (open) => !open,
          );
        },
      };
    },
    async openPanel(popup, control) {
      // The popup closes as the panel opens, at times before the click has come back from it.
      await popup.press(control).catch((error) => {
        if (error.name !== 'TargetCloseError') throw error;
      });
      const target = await browser.waitForTarget(isPanel);
      const page = await target.asPage();
      await page.waitForSelector('main.panel');
      return screenOf(page);
    },
    inLayer: (page, run) => runInLayer(page, String(run)) as Promise<never>,
    async allow(pattern) {
      await setHost(browser, 'addHostPermission', pattern);
      const page = await browser.newPage();
      const [id] = (await browser.extensions()).keys();
      await page.goto(`chrome-extension://${id}/options.html`);
      // What the browser's settings allow already is given without a question, but only in the turn of a click.
      const given = await page.evaluate(
        // biome-ignore lint/suspicious/noExplicitAny: `chrome` of an extension page.
        (origin) => (globalThis as any).chrome.permissions.request({ origins: [origin] }),
        pattern,
      );
      await page.close();
      if (!given) throw new Error(`No access to ${pattern}.`);
    },
    disallow: (pattern) => setHost(browser, 'removeHostPermission', pattern),
    async forget() {
      await (await background(browser)).evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: runs in the extension, where `chrome` is.
        const { permissions, storage } = (globalThis as any).chrome;
        const { origins } = await permissions.getAll();
        if (origins.length > 0) await permissions.remove({ origins });
        await Promise.all([storage.local.clear(), storage.session.clear()]);
      });
    },
    async command(page, name) {
      await page.bringToFront();
      await dispatch(browser, 'commands.onCommand', name);
    },
    async checkSelection(page) {
      await page.bringToFront();
      await dispatch(browser, 'contextMenus.onClicked', { menuItemId: 'check-selection', editable: false });
    },
    addresses: async () => browser.targets().map((target) => target.url()),
    async badge() {
      const worker = await background(browser);
      return worker.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: runs in the extension, where `chrome` is.
        const { chrome } = globalThis as any;
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return chrome.action.getBadgeText({ tabId: tab.id });
      });
    },
    close: () => browser.close(),
  };
}

/** Chromium's own page of extensions changes what the extension may see. */
async function setHost(browser: Browser, method: string, pattern: string): Promise<void> {
  const [id] = (await browser.extensions()).keys();
  const page = await browser.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    async (extensionId, name, host) => {
      // biome-ignore lint/suspicious/noExplicitAny: an interface of that page alone.
      const { developerPrivate } = (globalThis as any).chrome;
      await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
      await developerPrivate[name](extensionId, host);
    },
    id,
    method,
    pattern,
  );
  await page.close();
}

/** Neither menus nor shortcuts of the browser can be reached from outside: their event is given to the background. */
async function dispatch(browser: Browser, event: string, argument: unknown): Promise<void> {
  const worker = await background(browser);
  await worker.evaluate(
    async (path, value) => {
      // biome-ignore lint/suspicious/noExplicitAny: runs in the extension, where `chrome` is.
      const { chrome } = globalThis as any;
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const [area, name] = path.split('.') as [string, string];
      chrome[area][name].dispatch(value, tab);
    },
    event,
    argument,
  );
}

/** The debugger sees closed shadow roots. */
async function runInLayer(page: Page, run: string): Promise<unknown> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const layer = shadowRootsIn(root).find(({ shadowRootType }) => shadowRootType === 'closed');
    if (!layer) return undefined;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: layer.backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () { return (${run})(this); }`,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}

function shadowRootsIn(node: Protocol.DOM.Node): Protocol.DOM.Node[] {
  return [...(node.shadowRoots ?? []), ...(node.children ?? []).flatMap(shadowRootsIn)];
}

async function pressOn(page: Page, control: string): Promise<void> {
  await page.waitForSelector(control);
  await page.click(control);
}

/** A page as a screen of the extension. */
const screenOf = (page: Page): ChromiumScreen => ({
  page,
  evaluate: (run) => page.evaluate(`(${run})(document)`) as Promise<never>,
  press: (control) => pressOn(page, control),
});

async function onlyExtension(browser: Browser): Promise<Extension> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const [extension] = [...(await browser.extensions()).values()];
    if (extension) return extension;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The extension did not load.');
}

async function background(browser: Browser): Promise<WebWorker> {
  const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('The background does not run.');
  return worker;
}
