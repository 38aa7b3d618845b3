import type { PageBlock } from '../model/index.ts';
import { onceFor } from './once-for.ts';

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

const YEAR = String.raw`(?:19|20)\d\d`;
/** Words that stand in the names of journals, most of them shortened. */
const JOURNAL_WORD =
  '(?:J|Journal|Jnl|Med|Medicine|Orthop|Orthopaedics?|Orthopedics?|Surg|Surgery|Cartilage|Int|Sci|Science|Res|Research|Clin|Clinical|Lancet|Nature|NEJM|BMJ|JAMA|Arthroscopy|Cells|Cell|Rheumatol(?:ogy)?|Rheum|Ther|Therapy|Rev|Reviews?|Ann|Annals|Am|Eur|Biol|Biology|Arch|Archives|PLoS|PLOS|Cochrane|Transl|Translational|Rep|Reports|Osteoarthritis|Transplant(?:ation)?|Transfusion|Bull|Acta|Physician|Regen|Tissue Eng)';
const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}.&-]*|of|and|the|in|&)`;
const JOURNAL = String.raw`(?:${NAME_WORD} ){0,6}?${JOURNAL_WORD}\b\.?(?:,? ${NAME_WORD}){0,5}?`;
/** "... in worn knees. Cartilage. 2014." and "... in the knee”, Journal of Knees, 2015": the title is over before. */
const ENDS_WITH_JOURNAL = new RegExp(
  String.raw`[.?!”"][”"]?,? ${JOURNAL}[.,]? \(?${YEAR}\)?(?:\s\p{Lu}\p{Ll}{2})?[\s.,;:)]*$`,
  'u',
);
const IDENTIFIER = String.raw`(?:doi:?\s?|https?:\/\/(?:dx\.)?doi\.org\/)10\.\d{4,9}\/\S+|pmid:?\s?\d{5,8}|(?:https?:\/\/)?(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/\w+)\/\S+`;
const ENDS_WITH_IDENTIFIER = new RegExp(String.raw`[.?!”"]\s(?:${IDENTIFIER})[\s.;)]*$`, 'iu');
const OPENS_WITH_IDENTIFIER = new RegExp(String.raw`^\W*(?:${IDENTIFIER})\s`, 'iu');
/** "Am J Sports Med. 2014 Sep;38(9):1811-8. Title": as PubMed puts it. */
const OPENS_WITH_JOURNAL = new RegExp(
  String.raw`^\W*(?:\d{1,3}[.)]\s)?${JOURNAL}[.,]? ${YEAR}(?:\s\p{Lu}\p{Ll}{2}(?:\s\d{1,2})?)?\s?[;:,]`,
  'u',
);
/** "Olden et al. (2014). Title", "Olden, B. (2015). Title". */
const AUTHORS_AND_YEAR = new RegExp(String.raw`^.{3,120}?\(${YEAR}\w?\)[.:,]\s["“]?\p{Lu}`, 'u');
/** Who speaks to the reader cites no title; "the US", "Type I collagen" and the initial of an author do not speak. */
const SPEAKS =
  /\b(?:[Ww]e|WE|[Oo]ur|OUR|[Yy]our?|YOUR?|[Mm]y|us|Us)\b|(?<!\b(?:[Pp]hase|[Tt]ype|[Ss]tage|[Gg]rade|[Cc]lass|[Ll]evel|[Gg]roup|[Pp]art|[Ff]actor)[ -])\bI(?:['’]|\s(?!et\b|and\b)[a-z])/;
/** Authors behind the title: "Title. Olden B, Marwick T. J Orthop Res." */
const AUTHORS_BEHIND = new RegExp(
  String.raw`[.?!][”"]?\s${FAMILY},? (?:\p{Lu}\.?[ -]?){1,4}(?:[,.;]|\s(?:and|et al)\b)`,
  'u',
);
/** What stands in names of journals and behind the place, and makes no sentence. */
const NO_PROSE =
  /^(?:of|and|the|in|for|et|al|vol|volume|pages?|doi|pmid|pmcid|epub|online|available|from|accessed|free|full|text|link|abstract)$/;
/** A title may have a subtitle behind a full stop; where authors are missing it may not. */
const MOST_SENTENCES = 2;

/** How many sentences of a text say something: titles do, names, journals, places and identifiers do not. */
const sentencesIn = (text: string): number =>
  text
    .replaceAll(/https?:\/\/\S+|\b10\.\d{4,9}\/\S+/g, ' ')
    .split(/[.?!]["”]?\s+/)
    .filter(
      (part) =>
        (part.match(/(?<![\p{L}\d'’-])\p{Ll}{2,}/gu) ?? []).filter((word) => !NO_PROSE.test(word)).length > 1,
    ).length;

/**
 * True for a whole text that is one entry of a list of literature: authors, title, and where it was printed, in one of
 * the usual orders. A sentence that names its source in brackets is none, nor is running text that a source opens or ends.
 *
 * @param isListed true for an item of a list: only there is a single title with its source an entry without authors
 */
export function isReferenceEntry(text: string, isListed = false): boolean {
  // Asked of every block: that a text has no year and no number of a paper is told sooner than how it is built.
  if (text.length > LONGEST || !/\b(?:19|20)\d\d|doi|pmid|ncbi/i.test(text)) return false;
  const opens = OPENS_WITH_AUTHORS.test(text);
  if (opens && TELLS_OF_STUDY.test(text)) return false;
  const isPrinted = endsWithPlace(text, opens) || ENDS_WITH_JOURNAL.test(text);
  if (opens && isPrinted) return sentencesIn(text) <= MOST_SENTENCES;
  if (SPEAKS.test(text)) return false;
  if (opens && ENDS_WITH_IDENTIFIER.test(text)) return sentencesIn(text) <= MOST_SENTENCES;
  if (opens) return AUTHORS_AND_YEAR.test(text) && sentencesIn(text) <= 1;
  return (
    (isPrinted ||
      ENDS_WITH_IDENTIFIER.test(text) ||
      OPENS_WITH_JOURNAL.test(text) ||
      OPENS_WITH_IDENTIFIER.test(text)) &&
    sentencesIn(text) <= (isListed || AUTHORS_BEHIND.test(text) ? 1 : 0)
  );
}

/** True where a text ends with volume and pages; without authors before it the title must be over. */
function endsWithPlace(text: string, hasAuthors: boolean): boolean {
  const place = PLACE.exec(text);
  if (!place || (!hasAuthors && !/[.?!”"]\s[^.?!()]{2,60}[.,]?\s?$/u.test(text.slice(0, place.index))))
    return false;
  return (
    text
      .slice(place.index + place[0].length)
      .replaceAll(AFTER_PLACE, ' ')
      .trim().length <= MOST_LETTERS_AFTER
  );
}

/**
 * True for a block of a list of literature, or one that is an entry of such a list wherever it stands; a heading sells
 * whatever it cites. Found out once a block: it is asked for every sentence, by every rule.
 */
export const isReference = onceFor(
  ({ region, kind, text }: Pick<PageBlock, 'region' | 'kind' | 'text'>): boolean =>
    region === 'references' || (kind !== 'heading' && isReferenceEntry(text, kind === 'list-item')),
);
