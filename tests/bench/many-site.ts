/**
 * Serves a site of generated pages on a free port of localhost, which it prints: invented clinics in invented words, a
 * claim here and there, in the menus, boxes and scripts of a web page. Run as a process of its own, so that it does not
 * weigh on what is measured.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { seededRandom } from '../../scripts/benchmark/random.ts';

const pages = Number(process.argv[2]);
const SENTENCES = [
  'Our doctors take the time to listen before they suggest anything.',
  'The clinic is open from Monday to Friday and is easy to reach by bus.',
  'Stem cell therapy rebuilds worn cartilage and gives you back your knee.',
  'Platelet-rich plasma is taken from your own blood on the same morning.',
  'Nine out of ten of our patients are free of pain after one PRP injection.',
  'Ask your family doctor for the latest X-ray and bring it with you.',
  'Our exosome treatment is fully compliant with the FDA and has no side effects.',
  'Walking, swimming and cycling keep the joint moving between visits.',
  'With our birth tissue allograft you can avoid knee replacement surgery.',
  'A consultation takes about an hour and the first one is free of charge.',
  'Many patients tell us that they sleep through the night again.',
  'Results differ from person to person and cannot be promised.',
];
const BLOCKS = 60;
const MENU = [
  'Home',
  'About us',
  'Knees',
  'Hips',
  'Shoulders',
  'Stories',
  'Prices',
  'Questions',
  'News',
  'Contact',
];
/** With them a page has about 700 elements, as the median page of the web has (EcoIndex, reference of 2024: 693). */
const MENUS = 13;
const SCRIPT = `<script>${"window.dataLayer=window.dataLayer||[];dataLayer.push({event:'view'});".repeat(40)}</script>`;

const menu = (name: string): string =>
  `<nav class="menu menu-${name}"><div class="wrap"><ul>${MENU.map(
    (word, at) => `<li class="item"><a href="/${name}-${at}"><span class="icon"></span>${word}</a></li>`,
  ).join('')}</ul></div></nav>`;
const HEADER = `<header>${Array.from({ length: MENUS }, (_, at) => menu(`top-${at}`)).join('')}</header>`;
const FOOTER = `<footer>${menu('bottom')}<p>Open on weekdays. All pages are for information only.</p></footer>`;

function page(number: number): string {
  const random = seededRandom(number + 1);
  const pick = () => SENTENCES[Math.floor(random() * SENTENCES.length)];
  const blocks = Array.from({ length: BLOCKS }, (_, at) =>
    at % 10
      ? `<div class="row"><div class="column"><p class="text">${pick()} <strong>${pick()}</strong></p></div></div>`
      : `<h2>Knees and shoulders, part ${number}.${at}</h2>`,
  );
  return `<!doctype html><html lang="en"><head><title>Clinic ${number}</title>${SCRIPT}</head><body>${HEADER}<main><h1>Stem cell therapy ${number}</h1>${blocks.join('\n')}</main>${FOOTER}${SCRIPT}</body></html>`;
}

const server = createServer((request, response) => {
  const origin = `http://${request.headers.host}`;
  const [, number] = /^\/(\d+)$/.exec(request.url ?? '') ?? [];
  if (number && Number(number) < pages) {
    response.writeHead(200, { 'content-type': 'text/html' }).end(page(Number(number)));
  } else if (request.url === '/sitemap.txt') {
    const list = Array.from({ length: pages }, (_, at) => `${origin}/${at}`);
    response.writeHead(200, { 'content-type': 'text/plain' }).end(list.join('\n'));
  } else response.writeHead(404).end();
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
