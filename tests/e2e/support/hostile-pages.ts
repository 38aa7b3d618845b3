import { type Answer, CLAIM, html, SECOND } from './server.ts';

const TEXT = `<h1>Stem cell therapy for knees</h1><p id="claim">${CLAIM}</p><p id="second">${SECOND}</p>`;
const page = (body: string, attributes = ''): string =>
  `<!doctype html><html lang="en" ${attributes}><head><meta charset="utf-8"><title>Test page</title></head><body>${body}</body></html>`;
const script = (code: string): string => `<script>${code}</script>`;

/** About `size` characters, no sentence twice, with the claims first. */
function longText(size: number): string {
  const parts = [TEXT];
  for (let length = 0, i = 0; length < size; i++) {
    const text = `<p>Patient number ${i} of ours had stem cells put into joint ${i * 7} and was told to rest for ${i % 90} days before walking home.</p>`;
    parts.push(text);
    length += text.length;
  }
  return parts.join('');
}

/** Pages that make it hard to be read. Each holds the claims CLAIM and SECOND. */
export const HOSTILE: Readonly<Record<string, Answer>> = {
  '/prototypes': html(
    page(
      script(`
        const boom = () => { throw new Error('no'); };
        // So that the test itself can look at the page afterwards.
        const undo = [];
        const replace = (owner, name, descriptor) => {
          const before = Object.getOwnPropertyDescriptor(owner, name);
          const { defineProperty } = Object;
          undo.push(() => { if (before) defineProperty(owner, name, before); else delete owner[name]; });
          defineProperty(owner, name, { configurable: true, ...descriptor });
        };
        const runAll = undo.forEach.bind(undo);
        globalThis.restore = () => runAll((one) => one());
        for (const name of ['firstChild', 'nextSibling', 'parentNode', 'nodeType', 'textContent', 'isConnected'])
          replace(Node.prototype, name, { get: boom });
        for (const name of ['attachShadow', 'getAttribute', 'matches', 'closest', 'append', 'getBoundingClientRect'])
          replace(Element.prototype, name, { value: boom });
        for (const [owner, name] of [[Array, 'map'], [String, 'replace'], [RegExp, 'test'], [Range, 'setStart'], [Map, 'set'], [Promise, 'then']])
          replace(owner.prototype, name, { value: boom });
        for (const name of ['getComputedStyle', 'setTimeout', 'MessageChannel', 'MutationObserver', 'Highlight', 'requestAnimationFrame'])
          replace(window, name, { value: boom });
        replace(JSON, 'stringify', { value: boom }); replace(CSS, 'highlights', { get: boom });
      `) + TEXT,
    ),
  ),
  '/policy': html(page(TEXT), {
    'content-security-policy':
      "default-src 'none'; script-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  }),
  '/nodes': html(
    page(
      `${TEXT}<div id="r"></div>${script(
        "const parts = []; for (let i = 0; i < 50000; i++) parts.push('<p>' + i + '<b></b></p>'); r.innerHTML = parts.join('');",
      )}`,
    ),
  ),
  // Browsers themselves cannot lay out so many levels, so they are not displayed.
  '/levels': html(
    page(
      `${TEXT}<div id="r" style="display: none"></div>${script(
        "let at = r; for (let i = 0; i < 10000; i++) at = at.appendChild(document.createElement('div')); at.textContent = 'Deep down';",
      )}`,
    ),
  ),
  '/attributes': html(
    page(`<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=x`).join(' ')}>Hello.</p>${TEXT}`),
  ),
  '/five-megabytes': html(page(longText(5_000_000))),
  '/mutation': html(
    page(
      `${TEXT}<div id="r"></div><p id="count">0</p>${script(`
        let step = 0;
        setInterval(() => {
          step++;
          count.firstChild.data = 'Visitor ' + step;
          r.append(document.createElement('i'), 'Word ' + step);
          if (r.childNodes.length > 400) r.textContent = '';
        }, 5);
        // Frames that the page gets to draw.
        globalThis.frames_ = 0; const draw = () => { frames_++; requestAnimationFrame(draw); }; draw();`)}`,
    ),
  ),
  '/observers': html(
    page(
      `${TEXT}${script(`
        const boom = () => { globalThis.thrown = (globalThis.thrown ?? 0) + 1; throw new Error('no'); };
        new MutationObserver(boom).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        new ResizeObserver(boom).observe(document.body);
        for (const type of ['pointermove', 'pointerdown', 'click', 'focusin', 'keydown', 'scroll', 'selectionchange'])
          addEventListener(type, boom, true);
        document.body.append(' ');`)}`,
    ),
  ),
  '/thrower-out': html(
    page(
      `${TEXT}${script(`
        globalThis.removed = 0;
        new MutationObserver((records) => {
          for (const { addedNodes } of records) for (const node of addedNodes)
            if (node.nodeName !== 'SCRIPT') { removed++; node.remove(); }
        }).observe(document.documentElement, { childList: true, subtree: true });`)}`,
    ),
  ),
  '/spy': html(
    page(
      `${TEXT}${script(`
        const names = () => Object.getOwnPropertyNames(window).sort().join();
        const state = () => ({
          markup: document.documentElement.outerHTML,
          names: names(),
          sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
          highlights: CSS.highlights?.size ?? 0,
          selection: getSelection().toString(),
          focus: document.activeElement?.nodeName,
          resources: performance.getEntriesByType('resource').filter(({ name }) => /extension:/.test(name)).length,
        });
        const heard = [];
        for (const type of ['message', 'error', 'unhandledrejection', 'securitypolicyviolation', 'focus', 'blur'])
          addEventListener(type, ({ type: name, target }) => { if (name !== 'focus' && name !== 'blur') heard.push(name); }, true);
        new MutationObserver((records) => heard.push(...records.map(({ type }) => type)))
          .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        for (const name of ['attachShadow', 'setAttribute', 'append'])
          Element.prototype[name] = new Proxy(Element.prototype[name], { apply(...args) { heard.push(name); return Reflect.apply(...args); } });
        globalThis.spy = { state, heard };
        addEventListener('load', () => setTimeout(() => { heard.length = 0; spy.before = state(); }, 0));`)}`,
    ),
  ),
  '/leaving': html(
    page(
      `${TEXT}<div id="r"></div>${script(`
        const parts = []; for (let i = 0; i < 60000; i++) parts.push('<p>Cell <b>' + i + '</b> heals</p>'); r.innerHTML = parts.join('');
        globalThis.leave = (wait) => setTimeout(() => { location.href = '/still'; }, wait);`)}`,
    ),
  ),
  '/still': html(page(`${TEXT}<p>Still here.</p>`)),
  '/to-prerender': html(
    page(
      `<p>Hello.</p><a id="go" href="/prerendered">Go</a><script type="speculationrules">{"prerender":[{"urls":["/prerendered"],"eagerness":"immediate"}]}</script>`,
    ),
  ),
  '/prerendered': html(
    page(`${TEXT}${script("addEventListener('load', () => fetch('/prerendered-loaded'));")}`),
  ),
  // Put in by a script, as a browser does not count a page as there while its own frames load.
  '/hanging-frames': html(
    page(
      `${TEXT}<div id="r"></div>${script(
        "addEventListener('load', () => setTimeout(() => { for (const src of ['/never', '/half', 'about:blank']) r.append(Object.assign(document.createElement('iframe'), { src })); }, 0));",
      )}`,
    ),
  ),
  '/never': () => {
    // Never answers.
  },
  '/half': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write('<p>Half a page');
  },
  // 127.0.0.1 is another site than localhost.
  '/around': (response, request) =>
    html(
      page(
        `<h1>Stem cell therapy for knees</h1><p>${CLAIM}</p><iframe src="//127.0.0.1:${request.socket.localPort}/inside"></iframe>`,
      ),
    )(response, request),
  '/inside': html(page(`<p>${SECOND}</p>`)),
  '/rtl': html(
    page(
      `<p>مرحبا بكم في عيادتنا</p>${TEXT}<p id="mixed">نقول: <bdi>${'Exosomes regrow the discs of your spine.'}</bdi></p>`,
      'dir="rtl"',
    ),
  ),
  '/unselectable': html(
    page(`<style>* { user-select: none !important; -webkit-user-select: none !important }</style>${TEXT}`),
  ),
};
