/**
 * The question asked of every page in automatic mode: does it speak of a therapy that could be checked at all? It runs
 * in each tab, so it is small and errs towards yes; what it lets through by mistake, the audit calls out of scope.
 */

/** Words that mean one of the therapies wherever they stand. */
const CERTAIN =
  /m[ey]senchymal|platelet[- ]rich|exosom|extracellular vesicle|wharton|umbilical[- ](?:cord|derived)|cord[- ](?:blood|derived|tissue)|amnio(?:n|tic)|placenta|birth[- ]tissue|bone[- ]marrow|\bBMAC\b|stromal (?:vascular|cell)|\bSVF\b|\bMSCs?\b|adipose|lipogems|micro[- ]?fragmented|prolotherap|viscosupplement|\bMACI\b|orthobiologic|regenerative|chondrocyte|secretome|alpha-?2-?macroglobulin|conditioned serum|platelet lysate|cell[- ](?:therap|treatment|based)/i;

/** Words that also mean other things: they count where the page is about medicine. */
const LIKELY =
  /stem[- ]?cell|\bcells\b|cellular (?:therap|treat|medicine)|cell transplant|\biPSC|\bPRP\b|\bPRG?F\b|\bACP\b|platelet|plasma|umbilical|perinatal|allograft|chorion|dHACM|marrow|lipoaspirate|liposuction|\bmFAT\b|\bfat[- ](?:derived|stem|graft|transfer|injection)|(?:belly|own) fat|vesicle|conditioned medi|prolo(?:zone)?\b|dextrose|prolifera|sclerotherapy|(?:ortho|regeno)kine|hyaluron|cortisone|corticosteroid|steroid (?:injection|shot)|growth factor|gel (?:injection|shot)|lubricating gel|rooster comb|visco\b|synvisc|orthovisc|euflexxa|gelsyn|gel[- ]?one|hyalgan|supartz|monovisc|durolane|hymovis|carticel|biologics|biologic(?:al)? (?:therap|treat)|injection/i;

const MEDICINE =
  /\b(?:knees?|hips?|joints?|shoulders?|spine|spinal|discs?|tendons?|ligaments?|cartilage|arthritis|osteoarthritis|orthop(?:a)?edic|patients?|clinics?|physicians?|doctors?|surgery)\b/i;

/** Creams and supplements that borrow the word. */
const PLANTS =
  /\b(?:plant|apple|grape|rose|edelweiss|argan|fruit|botanical|tomato|orange|alpine|swiss|sea fennel)(?:[- ](?:derived|based|apple|rose))?[- ]stem[- ]?cells?/gi;

/** Longest text looked at; what a page says first decides. */
const LONGEST = 500_000;

/** True if the text names a therapy the auditor knows. */
export function mentionsTherapy(text: string): boolean {
  const head = text.slice(0, LONGEST);
  if (CERTAIN.test(head)) return true;
  if (!LIKELY.test(head)) return false;
  return MEDICINE.test(head) && LIKELY.test(head.replace(PLANTS, ''));
}

const UNREAD = /^(?:script|style|noscript|template)$/i;

/**
 * `mentionsTherapy` of a document's title, description and text, scripts left out. Reads no layout. A page that hides
 * its document's methods behind elements of that name is let through.
 */
export function documentMentionsTherapy(document: Document): boolean {
  try {
    return mentionsTherapy(headOf(document));
  } catch {
    return true;
  }
}

function headOf(document: Document): string {
  const description = document.querySelector('meta[name="description" i]')?.getAttribute('content') ?? '';
  const parts = [document.title, description];
  let length = 0;
  // 4 is NodeFilter.SHOW_TEXT.
  const walker = document.createTreeWalker(document.documentElement, 4);
  for (let node = walker.nextNode(); node && length < LONGEST; node = walker.nextNode()) {
    const data = (node as Text).data;
    if (data.length < 3 || UNREAD.test(node.parentElement?.localName ?? '')) continue;
    parts.push(data);
    length += data.length;
  }
  return parts.join(' ').replace(/\s+/g, ' ');
}
