/**
 * The question asked of every page in automatic mode: does it speak of a therapy that could be checked at all? It runs
 * in each tab, so it is small and errs towards yes; what it lets through by mistake, the audit calls out of scope.
 */

/** Words that mean one of the therapies wherever they stand. In lower case, as folding case makes a pattern costly. */
const CERTAIN =
  /m[ey]senchymal|platelet[-\s]+rich|exosom|extracellular\s+vesicle|wharton|umbilical[-\s]+(?:cord|derived)|cord[-\s]+(?:blood|derived|tissue)|amnio(?:n|tic)|placenta|birth[-\s]+tissue|bone[-\s]+marrow|bmac|stromal\s+(?:vascular|cell)|svf|\bmscs?\b|adipose|lipogems|micro[-\s]*fragmented|prolotherap|viscosupplement|\bmaci\b|orthobiologic|regenerative|chondrocyte|secretome|alpha-?2-?macroglobulin|conditioned\s+serum|platelet\s+lysate|cell[-\s]+(?:therap|treatment|based)/;

/** Words that also mean other things: they count where the page is about medicine. */
const LIKELY =
  /stem[-\s]*cell|\bcells\b|cellular\s+(?:therap|treat|medicine)|cell\s+transplant|\bipsc|prp|\bprg?f\b|\bacp\b|platelet|plasma|umbilical|perinatal|allograft|chorion|dhacm|marrow|lipoaspirate|liposuction|mfat|\bfat[-\s]+(?:derived|stem|graft|transfer|injection|aspirat|tissue[-\s]+derived)|(?:belly|own)\s+fat|vesicle|conditioned\s+medi|prolo(?:zone)?\b|dextrose|prolifera|sclerotherapy|(?:ortho|regeno)kine|hyaluron|cortisone|corticosteroid|steroid\s+(?:injection|shot)|growth\s+factor|gel\s+(?:injection|shot)|lubricating\s+gel|rooster\s+comb|visco\b|synvisc|orthovisc|euflexxa|gelsyn|gel[-\s]*one|hyalgan|supartz|monovisc|durolane|hymovis|carticel|biologics|biologic(?:al)?\s+(?:therap|treat)|injection/;

const MEDICINE =
  /\b(?:knees?|hips?|joints?|shoulders?|spine|spinal|discs?|tendons?|ligaments?|cartilage|arthritis|osteoarthritis|orthop(?:a)?edic|patients?|clinics?|physicians?|doctors?|surgery)\b/;

/** Creams and supplements that borrow the word. */
const PLANTS =
  /\b(?:plant|apple|grape|rose|edelweiss|argan|fruit|botanical|tomato|orange|alpine|swiss|sea\s+fennel)(?:[-\s]+(?:derived|based|apple|rose))?[-\s]+stem[-\s]*cells?/g;

/** Longest text looked at; what a page says first decides. */
const LONGEST = 500_000;

/** True if the text names a therapy the auditor knows. */
export function mentionsTherapy(text: string): boolean {
  const words = text.slice(0, LONGEST).toLowerCase();
  if (CERTAIN.test(words)) return true;
  if (!LIKELY.test(words)) return false;
  return MEDICINE.test(words) && LIKELY.test(words.replace(PLANTS, ''));
}

/** What is no text for a reader, and what search engines are told: looked up in one go, by names alone, which is quickest. */
const APART = 'meta,script,style,noscript,template';
/** Descriptions, as far as the collector reads them. */
const DESCRIBING = /^(?:description$|og:|twitter:)/i;
const STRUCTURED = /^\s*application\/ld\+json\s*$/i;

/**
 * `mentionsTherapy` of a document's title, descriptions, structured data and text, other scripts left out. Reads no
 * layout. A page that hides its document's methods behind elements of that name is let through.
 */
export function documentMentionsTherapy(document: Document): boolean {
  try {
    return mentionsTherapy(wordsOf(document));
  } catch {
    return true;
  }
}

/**
 * The text in one piece from the browser, which costs a tenth of going from node to node; what is no text for a reader
 * is cut out of it. Words that only a tag separates run together: abbreviations are looked for inside of words.
 */
function wordsOf(document: Document): string {
  const root = document.documentElement;
  if (root.parentNode !== document) throw new TypeError('The page hides its root.');
  const whole = root.textContent ?? '';
  const head = [document.title];
  const parts: string[] = [];
  let read = 0;
  for (const element of root.querySelectorAll(APART)) {
    const name = element.localName;
    if (name === 'meta') {
      const described = element.getAttribute('name') ?? element.getAttribute('property') ?? '';
      if (DESCRIBING.test(described)) head.push(element.getAttribute('content') ?? '');
      continue;
    }
    const unread = element.textContent ?? '';
    if (name === 'script' && STRUCTURED.test(element.getAttribute('type') ?? '')) head.push(unread);
    const at = unread ? whole.indexOf(unread, read) : -1;
    if (at < 0) continue;
    parts.push(whole.slice(read, at));
    read = at + unread.length;
  }
  parts.push(whole.slice(read));
  return [...head, ...parts].join(' ');
}
