import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Pages for the browsers, served on localhost. */
export interface PageServer {
  /** Address of a path on the server. */
  url(path: string): string;
  /** Paths asked for so far, in order. */
  requests: string[];
  close(): Promise<void>;
}

const sampleFile = (path: string): string =>
  readFileSync(new URL(`../../pages/${path}`, import.meta.url), 'utf8');
const sample = (name: string): string => sampleFile(`${name}/page.html`);

/** The smallest PDF that a viewer opens. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

const page = (body: string, language = 'en'): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Test page</title></head><body>${body}</body></html>`;

export const CLAIM = 'Our stem cell injections regenerate the cartilage of your knee.';

/** About `size` characters of running text with one claim at the very end. */
function hugePage(size: number): string {
  const filler =
    '<p>We look after the joints of our patients with stem cell therapy and talk about walking, rest and sleep.</p>\n';
  return page(`${filler.repeat(Math.ceil(size / filler.length))}<p>${CLAIM}</p>`);
}

/** Paragraphs of a page so long that its claim starts out of sight. */
const FAR_DOWN = page(
  `<h1>Stem cell therapy for knees</h1>${'<p>We take time for every patient.</p>'.repeat(120)}<p id="claim">${CLAIM}</p>${'<p>Call us.</p>'.repeat(60)}`,
);

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export const html =
  (body: string, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  };

export const SECOND = 'PRP injections cure arthritis in 95% of patients without any side effects.';
export const THIRD = 'Exosomes are FDA approved and regrow the discs of your spine.';
const OPENING = '<h1>Stem cell therapy for knees</h1>';

/** What the single-page site shows at its second address: the same whether it is reached by a click or loaded. */
const TREATMENTS = `${OPENING}<p>${SECOND}</p><h2>Safety</h2><p>We take time for every patient.</p><p>${THIRD}</p>`;

const ROUTES: Record<string, Answer> = {
  '/three': html(
    page(`${OPENING}<p id="first">${CLAIM}</p><p><a id="link" href="#third">${SECOND}</a></p>
      <div style="height: 1500px"></div><p id="third">${THIRD}</p><p id="plain">Call us.</p><div style="height: 900px"></div>`),
  ),
  '/three-strict': html(page(`${OPENING}<p id="first">${CLAIM}</p><p>${SECOND}</p>`), {
    'content-security-policy':
      "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; sandbox",
  }),
  // A single-page site: its first address says nothing of a therapy.
  '/home': html(
    page(`<div id="app"><h1>Our clinic</h1><p>We are open from Monday to Friday.</p></div><script>
      globalThis.go = () => {
        history.pushState(null, '', '/treatments');
        document.title = 'Treatments';
        document.getElementById('app').innerHTML = ${JSON.stringify(TREATMENTS)};
      };
    </script>`),
  ),
  '/treatments': html(
    page(`<div id="app">${TREATMENTS}</div>`).replace('<title>Test page', '<title>Treatments'),
  ),
  '/folded': html(
    page(`${OPENING}<p>Ask us.</p><div style="height: 1500px"></div>
      <h2><button id="b" aria-expanded="false" aria-controls="p">More</button></h2><div id="p" hidden><p>${SECOND}</p></div>
      <div role="tablist"><button role="tab" id="t1" aria-controls="p1" aria-selected="true">One</button><button role="tab" id="t2" aria-controls="p2" aria-selected="false">Two</button></div>
      <div role="tabpanel" id="p1"><p>Welcome.</p></div><div role="tabpanel" id="p2" style="display: none"><p>${THIRD}</p></div>
      <div style="height: 900px"></div>
      <script>
        b.onclick = () => { b.setAttribute('aria-expanded', 'true'); p.hidden = false; };
        t2.onclick = () => { p1.style.display = 'none'; p2.style.display = 'block'; };
      </script>`),
  ),
  '/clinic': html(sample('knee-clinic')),
  '/source-misreported': html(sampleFile('citations/failure-sold-as-relief.html')),
  // What it sells stands only where search engines read.
  '/unseen': html(
    page('<h1>Welcome</h1><p>We are open from Monday to Friday.</p>').replace(
      '</head>',
      `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'MedicalClinic', description: CLAIM })}</script></head>`,
    ),
  ),
  '/carpentry': html(sample('carpentry')),
  '/far-down': html(FAR_DOWN),
  '/strict-csp': html(FAR_DOWN, {
    'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'; sandbox",
  }),
  '/sober': html(
    page(
      '<h1>Platelet-rich plasma for the knee</h1><p>Platelet-rich plasma (PRP) is made from the blood of the patient. Our clinic is open from Monday to Friday.</p>',
    ),
  ),
  '/not-found': (response) =>
    response
      .writeHead(404, { 'content-type': 'text/html' })
      .end('<!doctype html><p>This page has moved.</p>'),
  '/picture': html(page('<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">')),
  '/frames': html(
    '<!doctype html><html><head><title>Frames</title></head><frameset cols="50%,50%"><frame src="/clinic"><frame src="/carpentry"></frameset></html>',
  ),
  // 127.0.0.1 is another site than localhost: its frames are closed to the page around them.
  '/foreign-frames': (response, request) =>
    html(
      `<!doctype html><html><head><title>Frames</title></head><frameset cols="50%,50%"><frame src="//127.0.0.1:${request.socket.localPort}/clinic"><frame src="//127.0.0.1:${request.socket.localPort}/carpentry"></frameset></html>`,
    )(response, request),
  // A widget of another site, out of sight at first, with a claim out of sight in it.
  '/foreign-widget': (response, request) =>
    html(
      page(
        `${OPENING}<p id="first">${CLAIM}</p><div style="height: 1500px"></div><iframe src="http://127.0.0.1:${request.socket.localPort}/widget" width="700" height="420"></iframe><div style="height: 900px"></div>`,
      ),
    )(response, request),
  // The same widget twice, told apart by the names of their frames, and one that is walled off from the page.
  '/twin-widgets': (response, request) => {
    const widget = (name: string) =>
      `<iframe name="${name}" src="http://127.0.0.1:${request.socket.localPort}/named" width="700" height="300"></iframe>`;
    html(
      page(
        `${OPENING}<p id="first">${CLAIM}</p>${widget('second')}<div style="height: 1500px"></div>${widget('third')}
         <iframe id="walled" sandbox srcdoc="<p>Exosomes reverse arthritis of the knee.</p>"></iframe><div style="height: 900px"></div>`,
      ),
    )(response, request);
  },
  '/named': html(
    page(
      `<p></p><script>document.querySelector('p').textContent = name === 'third' ? '${THIRD}' : '${SECOND}';</script>`,
    ),
  ),
  '/widget': html(
    page(
      `<h2>What we do</h2><p id="second">${SECOND}</p><div style="height: 900px"></div><p id="third">${THIRD}</p>`,
    ),
  ),
  '/busy': html(page(`<p>${CLAIM}</p><button id="work" onclick="for (;;);">Work</button>`)),
  '/restless': html(
    page(`<h1>Stem cell therapy</h1><p>${CLAIM}</p><script>
      let step = 0;
      setInterval(() => history.replaceState(null, '', '?step=' + (step += 1)), 20);
    </script>`),
  ),
  '/german': html(
    page(
      `<h1>Stammzelltherapie für das Knie</h1>${'<p>Unsere Stammzelltherapie lässt den Knorpel im Knie wieder wachsen. Viele Patienten sind nach der Behandlung ohne Schmerzen und brauchen keine Operation mehr.</p>'.repeat(5)}`,
      'de',
    ),
  ),
  '/broken': html(
    `<html><title>Knee & joint</title></head></head><body><table><p><b><i>Stem cell therapy</b></i><div><h1>Knees<li>${CLAIM}</table><p <span>unclosed <a href="x>y`,
  ),
  '/huge': html(hugePage(5_000_000)),
  '/document.pdf': (response) => {
    response.writeHead(200, { 'content-type': 'application/pdf' });
    response.end(PDF);
  },
};

/** Starts the server on a free port of localhost; `more` adds to its pages. */
export async function servePages(more: Readonly<Record<string, Answer>> = {}): Promise<PageServer> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push(path);
    const answer = more[path] ?? ROUTES[path];
    if (answer) answer(response, request);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://localhost:${port}${path}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
