/** A copy of a page as one HTML file. */
export interface SavedPage {
  html: string;
  /** What could not be kept, in plain words. */
  missing: string[];
  /** Size of the whole page in CSS pixels. */
  width: number;
  height: number;
}

/** The copy may show what is in it and nothing else: it loads nothing and runs nothing. */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-src 'self' about:; form-action 'none'";
/** Characters of pictures that are kept at most. */
const PICTURE_LIMIT = 40_000_000;
/** Pixels of a picture for each CSS pixel it takes up. */
const SHARPNESS = 2;
const LEFT_OUT =
  'script, noscript, base, picture > source, link:not([rel~="stylesheet"]), meta[http-equiv="refresh" i], meta[http-equiv="content-security-policy" i]';

type Root = Document | ShadowRoot;

/**
 * Writes down the live page as the visitor sees it, without asking the network for anything and without a change to the
 * page: style sheets that can be read go into the copy, pictures as they are drawn, frames of the same site and open
 * shadow roots with their content. Scripts, handlers and what was typed into forms are left out.
 */
export function savePage(page: Document): SavedPage {
  const counts = { sheets: 0, pictures: 0, frames: 0, media: 0 };
  const budget = { left: PICTURE_LIMIT };
  const html = copyDocument(page, counts, budget);
  const { scrollWidth, scrollHeight } = page.documentElement;
  return { html, missing: missingWords(counts), width: scrollWidth, height: scrollHeight };
}

interface Counts {
  sheets: number;
  pictures: number;
  frames: number;
  media: number;
}

function missingWords({ sheets, pictures, frames, media }: Counts): string[] {
  const of = (count: number, one: string, many: string) =>
    count ? [`${count} ${count === 1 ? one : many} could not be copied`] : [];
  return [
    ...of(sheets, 'style sheet of another site', 'style sheets of other sites'),
    ...of(pictures, 'picture of another site', 'pictures of other sites'),
    ...of(frames, 'frame of another site', 'frames of other sites'),
    ...of(media, 'video, sound or plug-in', 'videos, sounds or plug-ins'),
  ];
}

interface Budget {
  left: number;
}

function copyDocument(page: Document, counts: Counts, budget: Budget): string {
  const original = page.documentElement;
  const copy = original.cloneNode(true) as Element;
  copyParts(page, original, copy, counts, budget);
  const head = copy.querySelector('head') ?? copy;
  const meta = (attributes: Record<string, string>, name = 'meta') => {
    const element = page.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  head.prepend(
    meta({ charset: 'utf-8' }),
    meta({ 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    meta({ href: page.baseURI }, 'base'),
    ...adopted(page, page),
  );
  return `<!doctype html>\n${copy.outerHTML}`;
}

/** Sheets that a script has given to the root, as style elements. */
const adopted = (root: Root, page: Document): Element[] =>
  root.adoptedStyleSheets.map((sheet) => styleOf(rulesOf(sheet) ?? '', page));

function styleOf(css: string, page: Document): Element {
  const style = page.createElement('style');
  style.textContent = css;
  return style;
}

function rulesOf(sheet: CSSStyleSheet | null): string | undefined {
  try {
    return sheet ? Array.from(sheet.cssRules, ({ cssText }) => cssText).join('\n') : '';
  } catch {
    return undefined;
  }
}

/** Both trees have the same elements in the same order, until the copy is changed: so pairs are made first. */
function copyParts(
  page: Document,
  original: ParentNode,
  copy: ParentNode,
  counts: Counts,
  budget: Budget,
): void {
  const copies = [...copy.querySelectorAll('*')];
  [...original.querySelectorAll('*')].forEach((element, at) => {
    const own = copies[at];
    if (own) copyElement(page, element, own, counts, budget);
  });
  if (copy instanceof Element) dropHandlers(copy);
  for (const element of copy.querySelectorAll(LEFT_OUT)) element.remove();
}

function dropHandlers(element: Element): void {
  for (const { name } of [...element.attributes]) if (/^on/i.test(name)) element.removeAttribute(name);
}

function copyElement(page: Document, element: Element, copy: Element, counts: Counts, budget: Budget): void {
  dropHandlers(copy);
  const { shadowRoot } = element;
  if (shadowRoot) copy.prepend(shadowCopy(page, shadowRoot, counts, budget));
  switch (element.localName) {
    case 'style':
      copy.textContent = rulesOf((element as HTMLStyleElement).sheet) ?? element.textContent;
      break;
    case 'link': {
      const link = element as HTMLLinkElement;
      if (!link.relList.contains('stylesheet')) break;
      const css = rulesOf(link.sheet);
      if (css === undefined) counts.sheets++;
      const style = styleOf(css ?? '', page);
      if (link.media) style.setAttribute('media', link.media);
      copy.replaceWith(style);
      break;
    }
    case 'img':
    case 'canvas':
      copyPicture(page, element as HTMLImageElement | HTMLCanvasElement, copy, counts, budget);
      break;
    case 'iframe':
    case 'frame':
      copyFrame(element as HTMLIFrameElement, copy, counts, budget);
      break;
    case 'video':
    case 'audio':
    case 'object':
    case 'embed':
      for (const name of ['src', 'data', 'poster']) copy.removeAttribute(name);
      for (const source of copy.querySelectorAll('source')) source.remove();
      counts.media++;
      break;
  }
}

function shadowCopy(page: Document, root: ShadowRoot, counts: Counts, budget: Budget): Element {
  const template = page.createElement('template');
  template.setAttribute('shadowrootmode', 'open');
  for (const child of root.childNodes) template.content.append(child.cloneNode(true));
  copyParts(page, root, template.content, counts, budget);
  template.content.prepend(...adopted(root, page));
  return template;
}

/** A picture as it is drawn now. One of another site is named and left out: reading it is not allowed. */
function copyPicture(
  page: Document,
  picture: HTMLImageElement | HTMLCanvasElement,
  copy: Element,
  counts: Counts,
  budget: Budget,
): void {
  const box = picture.getBoundingClientRect();
  const image = copy.localName === 'img' ? copy : page.createElement('img');
  for (const name of ['srcset', 'sizes', 'loading']) image.removeAttribute(name);
  const source = image.getAttribute('src');
  image.removeAttribute('src');
  if (image !== copy) copy.replaceWith(image);
  if (source?.startsWith('data:')) {
    image.setAttribute('src', source);
    return;
  }
  if (box.width < 1 || box.height < 1) return;
  image.setAttribute('width', String(Math.round(box.width)));
  image.setAttribute('height', String(Math.round(box.height)));
  const drawn = draw(page, picture, box);
  if (drawn && drawn.length <= budget.left) {
    budget.left -= drawn.length;
    image.setAttribute('src', drawn);
  } else {
    if (source) image.setAttribute('data-src', source);
    counts.pictures++;
  }
}

function draw(
  page: Document,
  picture: HTMLImageElement | HTMLCanvasElement,
  { width, height }: DOMRect,
): string | undefined {
  const canvas = page.createElement('canvas');
  canvas.width = Math.min(Math.ceil(width * SHARPNESS), 4096);
  canvas.height = Math.min(Math.ceil(height * SHARPNESS), 4096);
  try {
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/webp', 0.85);
  } catch {
    return undefined;
  }
}

function copyFrame(frame: HTMLIFrameElement, copy: Element, counts: Counts, budget: Budget): void {
  copy.removeAttribute('src');
  let inner: Document | null = null;
  try {
    inner = frame.contentDocument;
  } catch {
    inner = null;
  }
  if (inner?.documentElement) copy.setAttribute('srcdoc', copyDocument(inner, counts, budget));
  else counts.frames++;
}
