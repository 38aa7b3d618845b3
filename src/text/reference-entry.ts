const FAMILY = String.raw`(?:(?:de|del|da|van|von|di|la|le) (?:\w{2,3} )?)?\p{Lu}[\p{L}'’-]+(?:[ -]\p{Lu}[\p{L}'’-]+){0,2}`;
const INITIALS = String.raw`(?:\p{Lu}\.?[ -]?){1,4}`;
/** "Vega A, Martin B." or "Vega, A., et al:" at the start, with a number, a bullet or "Reference:" before it. */
const OPENS_WITH_AUTHORS = new RegExp(
  String.raw`^\s*(?:[Rr]eferences?:\s*|[●•○*-]\s*)?(?:\[?\d{1,3}[\].)]*\s+)?(?:${FAMILY},?\s?${INITIALS}(?=[,.;&:(]|\s(?:and|et al)\b|\s*\()|${FAMILY},? et al\b)`,
  'u',
);
/** After "et al." a title or a journal begins: "et al. showed that" is a sentence about a study. */
const TELLS_OF_STUDY = /\bet al\b\.?,?\s?(?:\(?(?:19|20)\d\d\)?,?\s)?\p{Ll}/u;
/** Where it was printed: "2014;38:1811-8", "7(3):691-699", "Vol. 1, pages 82-90". */
const PLACE =
  /\b(?:19|20)\d\d(?:\s\p{Lu}\p{Ll}{2,8}\.?(?:\s\d{1,2})?)?\s?;\s?\d{1,4}(?:\s?\([^)]{1,12}\))?(?:\s?:\s?[a-z]?\d+(?:\s?[-–]\s?\w?\d+)?)?|\b\d{1,4}\s?\(\d{1,3}\)\s?[:,]\s?\w?\d+(?:\s?[-–]\s?\w?\d+)?|\bvol(?:\.|ume)?\s?\d{1,4},?\s(?:no\.?\s?\d+,?\s)?(?:pages?|pp?\.)\s?\d+(?:\s?[-–]\s?\d+)?/iu;
/** What may follow it: date, identifiers, addresses. */
const AFTER_PLACE =
  /https?:\/\/\S+|\b(?:doi|pmid|pmcid|pmc|pubmed|epub|available|online|free|full|text|link|abstract|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\b\.?|\b10\.\d{4,9}\/\S+|[\d\W]+/giu;
const MOST_LETTERS_AFTER = 12;
const LONGEST = 900;

/** True for a whole text that is one entry of a list of literature: authors, title, and where it was printed at the end. */
export function isReferenceEntry(text: string): boolean {
  // Asked of every sentence: how a text opens is told sooner than where in it a place of printing may stand.
  if (text.length > LONGEST || !OPENS_WITH_AUTHORS.test(text)) return false;
  const place = PLACE.exec(text);
  if (!place || TELLS_OF_STUDY.test(text)) return false;
  return (
    text
      .slice(place.index + place[0].length)
      .replaceAll(AFTER_PLACE, ' ')
      .trim().length <= MOST_LETTERS_AFTER
  );
}

const known = new WeakMap<object, boolean>();

/**
 * True for a block of a list of literature, or one that is an entry of such a list wherever it stands. Found out once a
 * block: it is asked for every sentence, by every rule.
 */
export function isReference(block: { readonly region: string; readonly text: string }): boolean {
  let found = known.get(block);
  if (found === undefined) {
    found = block.region === 'references' || isReferenceEntry(block.text);
    known.set(block, found);
  }
  return found;
}
