/**
 * A dash is syntax in a text directive, so it is encoded besides what `encodeURIComponent` encodes, which would throw at
 * half a surrogate pair.
 */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');

/** Above this many characters a quote is given by its first and last words, which keeps links usable. */
const LONGEST_EXACT = 200;
const EDGE_WORDS = 5;
const CONTEXT_WORDS = 3;
/** From this length on a context may have been cut inside a word. */
const CUT_LENGTH = 32;

/**
 * Address that scrolls to `quote` in `url` (WICG Scroll To Text Fragment: `#:~:text=[prefix-,]start[,end][,-suffix]`).
 * `prefix` and `suffix` are the text right before and after the quote, each from one block of the page.
 * An existing fragment stays; an existing text directive is replaced. An empty quote gives the address itself.
 */
export function textFragmentUrl(url: string, quote: string, prefix = '', suffix = ''): string {
  const base = url.split(':~:')[0] ?? url;
  const words = quote.split(/\s+/).filter(Boolean);
  if (words.length === 0) return url;
  const exact = words.join(' ');
  const middle =
    exact.length <= LONGEST_EXACT || words.length < 4 * EDGE_WORDS
      ? encode(exact)
      : `${encode(words.slice(0, EDGE_WORDS).join(' '))},${encode(words.slice(-EDGE_WORDS).join(' '))}`;
  const before = lastWholeWords(prefix);
  const after = firstWholeWords(suffix);
  const directive = `${before ? `${encode(before)}-,` : ''}${middle}${after ? `,-${encode(after)}` : ''}`;
  return `${base}${base.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** Browsers match whole words only, and the first word of a context cut to length may be half a word. */
function lastWholeWords(prefix: string): string {
  const words = prefix.split(/\s+/).filter(Boolean);
  return (prefix.length < CUT_LENGTH ? words : words.slice(1)).slice(-CONTEXT_WORDS).join(' ');
}

function firstWholeWords(suffix: string): string {
  const words = suffix.split(/\s+/).filter(Boolean);
  return (suffix.length < CUT_LENGTH ? words : words.slice(0, -1)).slice(0, CONTEXT_WORDS).join(' ');
}
