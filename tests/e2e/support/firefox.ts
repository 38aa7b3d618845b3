import puppeteer, { type Page } from 'puppeteer-core';
import { firefoxPath } from './browsers.ts';
import { FIREFOX_BUILD } from './build.ts';
import { CHECK_PATIENCE_MS, type Driver, eventually, type Popup, type Screen } from './driver.ts';

/**
 * Firefox is driven through WebDriver BiDi. The protocol reaches web pages, but neither the toolbar nor an extension's
 * popup. With system access it also reaches the browser window's own document ("chrome scope"): from there the
 * toolbar button gets a real mouse click, and scripts are run inside the popup's process.
 */
export interface Firefox extends Driver {
  /** Presses the extension's keyboard shortcut in the browser window. */
  pressShortcut(page: Page): Promise<Popup>;
  /** Closes the tab with a page of the extension. */
  closeOwn(path: string): Promise<void>;
  /** Answers the browser's own question for access with its buttons; returns what it asks. */
  answerPermission(answer: 'allow' | 'deny'): Promise<string>;
}

interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: Record<string, unknown> }>;
}

interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

export async function launchFirefox({
  prefs = {},
  profile,
  keepWelcome = false,
}: {
  prefs?: Record<string, unknown>;
  /** Folder of a profile that outlives the browser. */
  profile?: string;
  /** True to leave the page open that opens after installing. */
  keepWelcome?: boolean;
} = {}): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    protocol: 'webDriverBiDi',
    enableExtensions: true,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: prefs,
    ...(profile && { userDataDir: profile }),
    defaultViewport: null,
  });
  // The connection is not part of Puppeteer's public types.
  const { connection } = browser as unknown as { connection: BidiConnection };
  const id = await browser.installExtension(FIREFOX_BUILD);
  const context = await chromeContext(connection);

  /** Evaluates an expression in the browser window's document; values come back as JSON. */
  async function inWindow<T>(expression: string): Promise<T> {
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context },
      awaitPromise: true,
    });
    const evaluated = result as unknown as Evaluated;
    if (evaluated.type !== 'success') throw new Error(evaluated.exceptionDetails?.text);
    return evaluated.result?.value === undefined
      ? (undefined as T)
      : JSON.parse(String(evaluated.result.value));
  }

  const widget = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  await inWindow(`CustomizableUI.addWidgetToArea(${JSON.stringify(widget)}, 'nav-bar')`);
  const button = `document.querySelector('[data-extensionid=${JSON.stringify(id)}] toolbarbutton, toolbarbutton[data-extensionid=${JSON.stringify(id)}]')`;

  /** A view of the browser window, found by an expression, as a screen. */
  const screenIn = (view: string): Screen => ({
    evaluate: (run) => inWindow(`(${evaluateIn})(${view}, ${JSON.stringify(String(run))})`),
    async press(control) {
      await eventually(
        () => inWindow<boolean>(`(${evaluateIn})(${view}, ${JSON.stringify(hasControl(control))})`),
        Boolean,
      );
      await inWindow(`(${pressIn})(${view}, ${JSON.stringify(control)})`);
    },
  });

  /** The tab with a page of the extension whose address ends like this, once it is there. */
  async function ownTab(path: string): Promise<Screen> {
    const view = `(${tabView})(${JSON.stringify(path)})`;
    await inWindow(`(${waitForView})(() => ${view})`);
    return screenIn(view);
  }

  async function closeOwn(path: string): Promise<void> {
    await ownTab(path);
    await inWindow(`(${closeTab})((${tabView})(${JSON.stringify(path)}))`);
    // A tab that is still going may take a new one with it.
    await inWindow(`(${waitUntilGone})(() => (${tabView})(${JSON.stringify(path)}))`);
  }
  if (!keepWelcome) await closeOwn('welcome.html');

  async function popup(): Promise<Popup> {
    await inWindow(`(${waitForPopup})()`);
    const screen = screenIn(`(${popupView})()`);
    return {
      ...screen,
      settled: () =>
        eventually(
          () => screen.evaluate((page) => page.querySelector('main.popup')?.getAttribute('data-state') ?? ''),
          (state) => state === 'result' || state === 'failed',
          CHECK_PATIENCE_MS,
        ),
      close: () => inWindow(`(${closePopup})()`),
    };
  }

  return {
    browser,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async click(page) {
      await page.bringToFront();
      await inWindow(`(${clickElement})(${button})`);
      return popup();
    },
    welcome: () => ownTab('welcome.html'),
    async openOwn(path) {
      await inWindow(`(${openTab})(${JSON.stringify(id)}, ${JSON.stringify(path)})`);
      return ownTab(path);
    },
    async pressShortcut(page) {
      await page.bringToFront();
      await inWindow(`(${pressAltShift})('C')`);
      return popup();
    },
    closeOwn,
    answerPermission: (answer) => inWindow(`(${answerPermission})(${JSON.stringify(answer)})`),
    async openPanel(popup, control) {
      await popup.press(control);
      await inWindow(`(${waitForSidebar})((${sidebarView}))`);
      return screenIn(`(${sidebarView})()`);
    },
    async inLayer(page, run) {
      await page.bringToFront();
      const reply = await inWindow<{ value?: never }>(`(${evaluateInLayer})(${JSON.stringify(String(run))})`);
      return reply.value;
    },
    allow: (pattern) =>
      inWindow(`(${changePermissions})(${JSON.stringify(id)}, 'add', ${JSON.stringify(pattern)})`),
    disallow: (pattern) =>
      inWindow(`(${changePermissions})(${JSON.stringify(id)}, 'remove', ${JSON.stringify(pattern)})`),
    async forget() {
      await inWindow(`(${openTab})(${JSON.stringify(id)}, 'case.html')`);
      const own = await ownTab('case.html');
      await own.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: `browser` of an extension page.
        const { permissions, storage } = (globalThis as any).browser;
        const { origins } = await permissions.getAll();
        if (origins.length > 0) await permissions.remove({ origins });
        await Promise.all([storage.local.clear(), storage.session.clear()]);
      });
      await closeOwn('case.html');
    },
    async command(page, name) {
      await page.bringToFront();
      await inWindow(`(${pressAltShift})(${JSON.stringify(name === 'next-statement' ? 'N' : 'P')})`);
    },
    async checkSelection(page, x, y) {
      await page.bringToFront();
      await inWindow(`(${useContextMenu})(${x}, ${y}, 'Check this selection')`);
    },
    addresses: () => inWindow('[...gBrowser.tabs].map((tab) => tab.linkedBrowser.currentURI.spec)'),
    badge: () => inWindow<string>(`${button}.getAttribute('badge') ?? ''`),
    close: () => browser.close(),
  };
}

const hasControl = (control: string): string =>
  `(document) => document.querySelector(${JSON.stringify(control)}) !== null`;

async function chromeContext(connection: BidiConnection): Promise<string> {
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const contexts = result.contexts as { context: string; url: string }[];
  const found = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (!found) throw new Error('Firefox shows no browser window.');
  return found.context;
}

/* The functions below run inside Firefox's browser window; they are sent there as text. */

// biome-ignore-start lint/suspicious/noExplicitAny: names of Firefox's own window that no type library knows.

function tabView(path: string): any {
  const { gBrowser } = globalThis as any;
  return [...gBrowser.browsers].find((view) => view.currentURI?.spec?.split('#')[0].endsWith(`/${path}`));
}

async function waitForView(find: () => any): Promise<void> {
  const window = globalThis as any;
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const view = find();
    if (view?.messageManager && !view.webProgress?.isLoadingDocument) return;
    await new Promise((resolve) => window.setTimeout(resolve, 50));
  }
  throw new Error('The page of the extension did not open.');
}

async function waitUntilGone(find: () => any): Promise<void> {
  const window = globalThis as any;
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (!find()) return;
    await new Promise((resolve) => window.setTimeout(resolve, 50));
  }
  throw new Error('The page of the extension did not close.');
}

function closeTab(view: any): void {
  const { gBrowser } = globalThis as any;
  gBrowser.removeTab(gBrowser.getTabForBrowser(view));
}

function openTab(id: string, path: string): void {
  const { gBrowser, Services, WebExtensionPolicy } = globalThis as any;
  gBrowser.selectedTab = gBrowser.addTab(WebExtensionPolicy.getByID(id).getURL(path), {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  });
}

async function clickElement(element: Element): Promise<void> {
  const window = globalThis as any;
  for (let attempt = 0; element.getBoundingClientRect().width === 0 && attempt < 400; attempt += 1) {
    await new Promise((resolve) => window.setTimeout(resolve, 50));
  }
  const { x, y, width, height } = element.getBoundingClientRect();
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const clickCount = type === 'mousemove' ? 0 : 1;
    window.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount }, {});
  }
}

async function pressAltShift(letter: string): Promise<void> {
  const window = globalThis as any;
  const processor = window.Cc['@mozilla.org/text-input-processor;1'].createInstance(
    window.Ci.nsITextInputProcessor,
  );
  processor.beginInputTransactionForTests(window);
  const event = (key: string, code: string, keyCode: number) =>
    new window.KeyboardEvent('', { key, code, keyCode });
  const keys = [
    event('Alt', 'AltLeft', 18),
    event('Shift', 'ShiftLeft', 16),
    event(letter, `Key${letter}`, letter.charCodeAt(0)),
  ];
  for (const key of keys) processor.keydown(key);
  for (const key of keys.reverse()) processor.keyup(key);
}

/** Firefox loads a popup in a hidden panel and then moves it into the open one; only then it can be talked to. */
async function waitForPopup(): Promise<void> {
  const window = globalThis as any;
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const view = window.document.querySelector('.webextension-popup-browser');
    const open = view?.closest('panel')?.state === 'open';
    if (open && view.currentURI?.spec?.endsWith('/popup.html') && view.messageManager) return;
    await new Promise((resolve) => window.setTimeout(resolve, 50));
  }
  throw new Error('The popup did not open.');
}

function popupView(): unknown {
  return (globalThis as any).document.querySelector('.webextension-popup-browser');
}

function sidebarView(): unknown {
  return (globalThis as any).document
    .getElementById('sidebar')
    ?.contentDocument?.getElementById('webext-panels-browser');
}

async function waitForSidebar(find: () => any): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const view = find();
    if (view?.currentURI?.spec?.endsWith('/sidepanel.html') && view.messageManager) return;
    await new Promise((resolve) => (globalThis as any).window.setTimeout(resolve, 50));
  }
  throw new Error('The sidebar did not open.');
}

/** Presses a control in an extension's page as the reader does: the browser takes it for the reader's own doing. */
async function pressIn(view: any, control: string): Promise<void> {
  const script = `{
    const handle = content.windowUtils.setHandlingUserInput(true);
    try {
      content.document.querySelector(${JSON.stringify(control)}).click();
    } finally {
      handle.destruct();
    }
  }`;
  view.messageManager.loadFrameScript(
    `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
    false,
  );
}

async function evaluateIn(view: any, run: string): Promise<unknown> {
  const window = globalThis as any;
  if (!view) throw new Error('The page is closed.');
  const name = `screen-${window.crypto.randomUUID()}`;
  // A sandbox with the page as its prototype sees the page's own objects and is not bound by its policy on scripts.
  const script = `(async () => {
    let reply;
    try {
      const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const value = await Cu.evalInSandbox('(async () => JSON.stringify((await (' + ${JSON.stringify(run)} + ')(document)) ?? null))()', sandbox);
      reply = { value };
    } catch (error) {
      reply = { error: String(error) };
    }
    sendAsyncMessage(${JSON.stringify(name)}, reply);
  })();`;
  const { value, error } = await new Promise<{ value?: string; error?: string }>((resolve) => {
    window.setTimeout(() => resolve({ error: 'The page did not answer.' }), 40_000);
    const listener = (message: any) => {
      view.messageManager.removeMessageListener(name, listener);
      resolve(message.data);
    };
    view.messageManager.addMessageListener(name, listener);
    view.messageManager.loadFrameScript(
      `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
      false,
    );
  });
  if (error) throw new Error(error);
  return JSON.parse(value ?? 'null');
}

async function closePopup(): Promise<void> {
  const window = globalThis as any;
  const view = window.document.querySelector('.webextension-popup-browser');
  view?.closest('panel')?.hidePopup();
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (!window.document.querySelector('.webextension-popup-browser')) return;
    await new Promise((resolve) => window.setTimeout(resolve, 50));
  }
  throw new Error('The popup did not close.');
}

/** The question is a panel of the browser window. */
async function answerPermission(answer: 'allow' | 'deny'): Promise<string> {
  const window = globalThis as any;
  const find = () => window.document.getElementById('addon-webext-permissions-notification');
  const isOpen = () => find()?.closest('panel')?.state === 'open';
  for (let attempt = 0; !isOpen() && attempt < 400; attempt += 1) {
    await new Promise((resolve) => window.setTimeout(resolve, 50));
  }
  const question = find();
  if (!isOpen()) throw new Error('The browser did not ask for access.');
  const words = question.textContent;
  (answer === 'allow' ? question.button : question.secondaryButton).click();
  for (let attempt = 0; isOpen() && attempt < 400; attempt += 1) {
    await new Promise((resolve) => window.setTimeout(resolve, 50));
  }
  return words;
}

/** As the permissions in Firefox's page of add-ons are switched. */
async function changePermissions(id: string, change: 'add' | 'remove', pattern: string): Promise<void> {
  const window = globalThis as any;
  const { ExtensionPermissions } = window.ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { extension } = window.WebExtensionPolicy.getByID(id);
  await ExtensionPermissions[change](id, { permissions: [], origins: [pattern] }, extension);
}

async function useContextMenu(x: number, y: number, label: string): Promise<void> {
  const window = globalThis as any;
  const menu = window.document.getElementById('contentAreaContextMenu');
  const view = window.gBrowser.selectedBrowser;
  const shown = new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }));
  const { left, top } = view.getBoundingClientRect();
  for (const type of ['mousedown', 'mouseup', 'contextmenu']) {
    window.synthesizeMouseEvent(type, left + x, top + y, { button: 2, clickCount: 1 }, {});
  }
  await shown;
  const item = menu.querySelector(`[label="${label}"]`);
  if (!item) throw new Error(`No "${label}" in the menu.`);
  menu.activateItem(item);
}

async function evaluateInLayer(run: string): Promise<unknown> {
  const window = globalThis as any;
  const { messageManager } = window.gBrowser.selectedBrowser;
  const name = `layer-${window.crypto.randomUUID()}`;
  const script = `(() => {
    let reply = {};
    try {
      const root = [...content.document.documentElement.children]
        .map((element) => element.openOrClosedShadowRoot)
        .find((shadow) => shadow && shadow.mode === 'closed');
      if (root) {
        const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
        sandbox.root = root;
        const value = Cu.evalInSandbox('JSON.stringify((' + ${JSON.stringify(run)} + ')(root) ?? null)', sandbox);
        reply = { value: JSON.parse(value) };
      }
    } catch (error) {
      reply = { error: String(error) };
    }
    sendAsyncMessage(${JSON.stringify(name)}, reply);
  })();`;
  const reply = await new Promise<any>((resolve) => {
    window.setTimeout(() => resolve({ error: 'The page did not answer.' }), 40_000);
    const listener = (message: any) => {
      messageManager.removeMessageListener(name, listener);
      resolve(message.data);
    };
    messageManager.addMessageListener(name, listener);
    messageManager.loadFrameScript(
      `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
      false,
    );
  });
  if (reply.error) throw new Error(reply.error);
  return reply;
}

// biome-ignore-end lint/suspicious/noExplicitAny: see above.
